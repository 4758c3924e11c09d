//! Actions that the same statements are about: the catalogue is sorted, so an `Action` element is a few ranges of it.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::Statement;
use crate::action::ActionPattern;
use crate::prepared::needs_no_permission;

/// Actions that the same statements are about.
#[derive(Debug)]
pub(super) struct Class {
    /// One of them.
    pub(super) action: String,
    /// The numbers of the statements.
    pub(super) statements: Vec<usize>,
}

/// Every action of the catalogue, by rank.
pub(super) static NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    catalog::actions(catalog::ActionId::FIRST..catalog::ActionId::end()).map(|action| action.name).collect()
});

/// All actions of the catalogue, and what else the statements name, by the statements that are about them.
pub(super) fn classes(statements: &[&Statement]) -> Vec<Class> {
    let ranges: Vec<Vec<Range<u16>>> = statements.iter().map(|statement| ranges(statement)).collect();
    let ends = ranges.iter().flatten().flat_map(|range| [range.start, range.end]);
    let mut cuts: Vec<u16> = ends.chain([0]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut found = Found::default();
    for cut in cuts {
        let Some(name) = NAMES.get(usize::from(cut)) else { continue };
        let about = |(number, ranges): (usize, &Vec<Range<u16>>)| {
            ranges.iter().any(|range| range.contains(&cut)).then_some(number)
        };
        found.add(name, ranges.iter().enumerate().filter_map(about).collect());
    }
    for name in statements.iter().flat_map(|statement| &statement.actions.patterns).filter_map(unknown) {
        let about = |(number, statement): (usize, &&Statement)| statement.covers_action(&name).then_some(number);
        found.add(&name, statements.iter().enumerate().filter_map(about).collect());
    }
    found.classes
}

/// The ranks of the actions that a statement is about.
fn ranges(statement: &Statement) -> Vec<Range<u16>> {
    statement.actions.ranks().unwrap_or_else(|| {
        // Patterns over all services: every action is asked.
        let about = (0..).zip(NAMES.iter()).filter(|(_, name)| statement.covers_action(name));
        let mut ranges: Vec<Range<u16>> = Vec::new();
        for (rank, _) in about {
            match ranges.last_mut().filter(|last| last.end == rank) {
                Some(last) => last.end += 1,
                None => ranges.push(rank..rank + 1),
            }
        }
        ranges
    })
}

#[derive(Default)]
struct Found {
    known: HashSet<Vec<usize>>,
    classes: Vec<Class>,
}

impl Found {
    fn add(&mut self, action: &str, statements: Vec<usize>) {
        // What no policy governs is no access that a policy gives.
        if !statements.is_empty() && !needs_no_permission(action) && self.known.insert(statements.clone()) {
            self.classes.push(Class { action: action.to_owned(), statements });
        }
    }
}

/// An action that a pattern matches and the catalogue lacks, where it has none that matches.
fn unknown(pattern: &ActionPattern) -> Option<String> {
    let text = pattern.text().replace('*', "").replace('?', "x");
    let named = match pattern {
        ActionPattern::All | ActionPattern::Known(_) => false,
        ActionPattern::Exact(_) => catalog::known(&text).is_none(),
        ActionPattern::Prefix(_) => catalog::actions_with_prefix(&text).is_empty(),
        ActionPattern::Pattern(_) => NAMES.iter().all(|name| !pattern.matches(name)),
    };
    (named && text.contains(':')).then_some(text)
}
