use std::ops::Range;

use smallvec::SmallVec;

use crate::Effect;

/// Which statements of a document are about an action, by the action's rank in the catalogue.
///
/// The catalogue is sorted, so what an `Action` element covers is a few ranges of ranks, `NotAction` the gaps between
/// them. The ends of all ranges of all statements cut the catalogue into intervals whose actions concern the same
/// statements. One binary search finds the interval, and its row says which statements these are: a document of a
/// hundred statements costs hardly more than one of five.
///
/// Everything is in one array of 16-bit words, as it is memory that a decision waits for:
///
/// ```text
/// cuts, ascending | row of Deny statements | row below the first cut | row between the first and second cut | …
/// ```
///
/// A row has one bit for each statement.
#[derive(Debug, Clone)]
pub(crate) struct ActionIndex {
    /// A short list stays where the index itself is, so that it need not be waited for a second time.
    words: SmallVec<[u16; 44]>,
    cuts: u32,
    statements: u32,
}

/// What the index is made of: for each statement its effect, and its ranges; none where they cannot be told, so that
/// its text has to be asked each time.
pub(crate) type Entry = (Effect, Option<Vec<Range<u16>>>);

const BITS: usize = 16;

impl ActionIndex {
    pub(crate) fn new(entries: &[Entry]) -> ActionIndex {
        let ranges = || entries.iter().filter_map(|(_, ranges)| ranges.as_ref()).flatten();
        let mut cuts: Vec<u16> = ranges().flat_map(|range| [range.start, range.end]).filter(|cut| *cut > 0).collect();
        cuts.sort_unstable();
        cuts.dedup();
        // Rows that say the same as the one before are no rows of their own.
        let mut kept = Vec::new();
        let mut rows = vec![row(entries, |(effect, _)| *effect == Effect::Deny)];
        rows.push(row(entries, |(_, ranges)| covers(ranges, 0)));
        for cut in cuts {
            let next = row(entries, |(_, ranges)| covers(ranges, cut));
            if rows.last() != Some(&next) {
                kept.push(cut);
                rows.push(next);
            }
        }
        // A document has fewer statements and actions than characters.
        let number = |number| u32::try_from(number).unwrap_or(u32::MAX);
        let (cuts, statements) = (number(kept.len()), number(entries.len()));
        ActionIndex { words: kept.into_iter().chain(rows.into_iter().flatten()).collect(), cuts, statements }
    }

    /// The statements that are about an action, in order; with `only_denies`, the `Deny` statements among them. An action
    /// that is not in the catalogue may be what any statement is about.
    pub(crate) fn candidates(&self, action: Option<u16>, only_denies: bool) -> Candidates<'_> {
        let Some(action) = action else {
            return Candidates { next: 0, bits: 0, rows: Rows::All(self.statements as usize) };
        };
        let width = (self.statements as usize).div_ceil(BITS);
        let (cuts, rows) = self.words.split_at_checked(self.cuts as usize).unwrap_or_default();
        let interval = cuts.partition_point(|cut| *cut <= action);
        let row = |number: usize| {
            let from = rows.get(number * width..).unwrap_or_default();
            from.get(..width).unwrap_or_default()
        };
        let denies = if only_denies { Some(row(0)) } else { None };
        Candidates { next: 0, bits: 0, rows: Rows::These { about: row(interval + 1), denies } }
    }
}

/// Indices of statements.
#[derive(Debug)]
pub(crate) struct Candidates<'i> {
    /// The index of the first statement of the next word.
    next: usize,
    /// Of the current word, the statements still to come.
    bits: u16,
    rows: Rows<'i>,
}

#[derive(Debug)]
enum Rows<'i> {
    /// All statements up to this index.
    All(usize),
    These {
        about: &'i [u16],
        denies: Option<&'i [u16]>,
    },
}

impl Iterator for Candidates<'_> {
    type Item = usize;
    fn next(&mut self) -> Option<usize> {
        while self.bits == 0 {
            match &mut self.rows {
                Rows::All(end) => {
                    let at = self.next;
                    self.next += 1;
                    return (at < *end).then_some(at);
                }
                Rows::These { about, denies } => {
                    let (word, rest) = about.split_first()?;
                    self.bits = *word;
                    *about = rest;
                    if let Some((only, rest)) = denies.and_then(<[u16]>::split_first) {
                        self.bits &= only;
                        *denies = Some(rest);
                    }
                    self.next += BITS;
                }
            }
        }
        let bit = self.bits.trailing_zeros() as usize;
        self.bits &= self.bits - 1;
        Some(self.next - BITS + bit)
    }
}

fn covers(ranges: &Option<Vec<Range<u16>>>, action: u16) -> bool {
    ranges.as_ref().is_none_or(|ranges| ranges.iter().any(|range| range.contains(&action)))
}

fn row(entries: &[Entry], is_set: impl Fn(&Entry) -> bool) -> Vec<u16> {
    let word = |chunk: &[Entry]| {
        chunk.iter().enumerate().fold(0, |word, (bit, entry)| word | (u16::from(is_set(entry)) << bit))
    };
    entries.chunks(BITS).map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_finds_the_statements_about_it() {
        let some = |ranges: &[(u16, u16)]| Some(ranges.iter().map(|(from, to)| *from..*to).collect());
        let mut entries = vec![
            (Effect::Allow, some(&[(5, 6), (8, 10)])),
            (Effect::Deny, some(&[(0, u16::MAX)])),
            (Effect::Allow, some(&[])),
            (Effect::Deny, None),
            (Effect::Deny, some(&[(0, 3), (6, 8)])),
        ];
        entries.extend((0..40).map(|at| (Effect::Allow, some(&[(at, at + 1)]))));
        let index = ActionIndex::new(&entries);
        for action in 0..50 {
            let want = |only_denies: bool| {
                let about = |(_, (effect, ranges)): &(usize, &Entry)| {
                    covers(ranges, action) && (!only_denies || *effect == Effect::Deny)
                };
                entries.iter().enumerate().filter(about).map(|(at, _)| at).collect::<Vec<_>>()
            };
            for only_denies in [false, true] {
                let found: Vec<_> = index.candidates(Some(action), only_denies).collect();
                assert_eq!(found, want(only_denies), "{action}");
            }
        }
    }

    #[test]
    fn an_empty_document_has_no_candidates() {
        let index = ActionIndex::new(&[]);
        assert_eq!(index.candidates(Some(7), false).count(), 0);
        assert_eq!(index.candidates(None, true).count(), 0);
    }
}
