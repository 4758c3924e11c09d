//! The action catalogue, and two indexes of it that are made when the first action is looked up.

use std::sync::LazyLock;

use crate::lines::{Lines, first_field};

/// Every action, sorted by its lower-cased name; see the
/// [Service Authorization Reference](https://docs.aws.amazon.com/service-authorization/latest/reference/).
const ACTIONS: Lines = Lines(include_str!("../../../../aws-models/catalog/actions.txt"));

/// Three times as many slots as there are actions keep the ways through the table short.
const SLOTS: usize = 65_536;

/// More than there are actions, which a test watches; and far fewer than there are slots.
const ROOM: usize = 32_768;

/// The one table. It takes a millisecond, and no memory of the heap: whoever decides a request first allocates nothing
/// for it. Made by the compiler it would take every build of this crate half a minute.
static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

struct Table {
    count: u16,
    /// Where each action's line starts, by rank.
    lines: [u32; ROOM],
    /// Ranks by the hash of names: each stands in the first free slot from its hash on.
    slots: [Option<Rank>; SLOTS],
}

/// A rank plus one, so that an empty slot needs no byte of its own.
type Rank = std::num::NonZeroU16;

impl Table {
    fn new() -> Table {
        let mut table = Table { count: 0, lines: [0; ROOM], slots: [None; SLOTS] };
        for ((start, line), place) in ACTIONS.between(0, ACTIONS.0.len()).zip(&mut table.lines) {
            // The text is far below 4 GiB.
            *place = u32::try_from(start).unwrap_or(u32::MAX);
            table.count += 1;
            let slots = &mut table.slots;
            let free = probe(first_field(line).bytes()).find(|slot| slots.get(*slot).is_some_and(Option::is_none));
            if let Some(slot) = free.and_then(|free| slots.get_mut(free)) {
                *slot = Rank::new(table.count);
            }
        }
        table
    }
}

/// The number of actions.
pub(crate) fn count() -> u16 {
    TABLE.count
}

/// The line of an action; empty behind the last.
pub(crate) fn line(rank: u16) -> &'static str {
    let start_of = |rank: u16| TABLE.lines.get(usize::from(rank)).map(|start| *start as usize);
    match (start_of(rank), start_of(rank + 1)) {
        // A line ends where the next one starts.
        (Some(start), Some(next)) if rank + 1 < TABLE.count => ACTIONS.0.get(start..next - 1).unwrap_or(""),
        (Some(start), _) if rank < TABLE.count => ACTIONS.line(start),
        _ => "",
    }
}

/// The rank of the action whose name these bytes are, in any capitalisation.
pub(crate) fn rank<I: Iterator<Item = u8>>(name: impl Fn() -> I) -> Option<u16> {
    let lower = |byte: u8| byte.to_ascii_lowercase();
    let is_it = |rank: u16| first_field(line(rank)).bytes().map(lower).eq(name().map(lower));
    probe(name()).map_while(|slot| *TABLE.slots.get(slot)?).map(|rank| rank.get() - 1).find(|rank| is_it(*rank))
}

/// The slots in which a name may stand, the likeliest first: FNV-1a of its lower-case form, and those behind it.
fn probe(name: impl Iterator<Item = u8>) -> impl Iterator<Item = usize> {
    let hash = name
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193));
    let first = (hash ^ (hash >> 16)) as usize % SLOTS;
    (0..SLOTS).map(move |step| (first + step) % SLOTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_every_action() {
        assert_eq!(usize::from(count()), ACTIONS.0.lines().count());
        assert!(usize::from(count()) < ROOM);
        assert_eq!(line(count()), "");
    }
}
