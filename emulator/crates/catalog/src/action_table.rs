//! The action catalogue, and two indexes of it that are made when the first action is looked up.

use std::sync::LazyLock;

use crate::lines::{Lines, first_field};

/// Every action, sorted by its lower-cased name; see the
/// [Service Authorization Reference](https://docs.aws.amazon.com/service-authorization/latest/reference/).
const ACTIONS: Lines = Lines(include_str!("../../../../aws-models/catalog/actions.txt"));

/// Three times as many slots as there are actions keep the ways through the table short.
const SLOTS: usize = 65_536;

/// The one table. It takes a millisecond; made by the compiler it would take every build of this crate half a minute.
static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

struct Table {
    /// Where each action's line starts, by rank.
    lines: Box<[u32]>,
    /// Ranks by the hash of names: each stands in the first free slot from its hash on.
    slots: Box<[Option<Rank>]>,
}

/// A rank plus one, so that an empty slot needs no byte of its own.
type Rank = std::num::NonZeroU16;

impl Table {
    fn new() -> Table {
        let mut lines = Vec::new();
        let mut slots = vec![None; SLOTS];
        for (start, line) in ACTIONS.between(0, ACTIONS.0.len()) {
            // The text is far below 4 GiB.
            lines.push(u32::try_from(start).unwrap_or(u32::MAX));
            let rank = u16::try_from(lines.len()).ok().and_then(Rank::new);
            let free = probe(first_field(line).bytes()).find(|slot| slots.get(*slot).is_some_and(Option::is_none));
            if let Some(slot) = free.and_then(|free| slots.get_mut(free)) {
                *slot = rank;
            }
        }
        Table { lines: lines.into(), slots: slots.into() }
    }
}

/// The number of actions.
pub(crate) fn count() -> u16 {
    u16::try_from(TABLE.lines.len()).unwrap_or(u16::MAX)
}

/// The line of an action; empty behind the last.
pub(crate) fn line(rank: u16) -> &'static str {
    let start = TABLE.lines.get(usize::from(rank)).and_then(|start| usize::try_from(*start).ok());
    start.map_or("", |start| ACTIONS.line(start))
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
