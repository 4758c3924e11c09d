//! Sets of actions of the catalogue.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, RwLock};

use catalog::{ActionId, ActionInfo};
use policy::Statement;

use super::wildcard::matches;

/// Every action, in the catalogue's order, and where each service begins.
pub(crate) struct Catalogue {
    pub(crate) actions: Vec<ActionInfo>,
    /// The prefix of each action.
    services: Vec<&'static str>,
}

pub(crate) static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let actions: Vec<ActionInfo> = catalog::actions(ActionId::FIRST..ActionId::end()).collect();
    let services = actions.iter().map(|action| service_of(action.name)).collect();
    Catalogue { actions, services }
});

/// The part of an action before the colon.
pub(crate) fn service_of(action: &str) -> &str {
    action.split(':').next().unwrap_or(action)
}

impl Catalogue {
    pub(crate) fn name(&self, at: usize) -> &'static str {
        self.actions.get(at).map_or("", |action| action.name)
    }
    pub(crate) fn service(&self, at: usize) -> &'static str {
        self.services.get(at).copied().unwrap_or("")
    }
    /// The place of an action.
    pub(crate) fn place_of(&self, action: &str) -> Option<usize> {
        catalog::known(action).map(|known| self.place(known.id))
    }
    fn place(&self, id: ActionId) -> usize {
        self.actions.partition_point(|action| action.id < id)
    }
    /// The places of the actions whose names start so.
    fn with_prefix(&self, prefix: &str) -> std::ops::Range<usize> {
        let ids = catalog::actions_with_prefix(prefix);
        self.place(ids.start)..self.place(ids.end)
    }
}

/// A set of actions, a bit each.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct ActionSet(Box<[u64]>);

impl ActionSet {
    pub(crate) fn none() -> ActionSet {
        ActionSet(vec![0; CATALOGUE.actions.len().div_ceil(64)].into())
    }
    pub(crate) fn all() -> ActionSet {
        let mut set = ActionSet::none();
        set.insert(0..CATALOGUE.actions.len());
        set
    }
    pub(crate) fn insert(&mut self, places: std::ops::Range<usize>) {
        for place in places {
            if let Some(word) = self.0.get_mut(place / 64) {
                *word |= 1 << (place % 64);
            }
        }
    }
    pub(crate) fn contains(&self, place: usize) -> bool {
        self.0.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }
    pub(crate) fn add(&mut self, other: &ActionSet) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
    }
    pub(crate) fn keep(&mut self, other: &ActionSet) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= other);
    }
    /// Its actions that are in another set, and those that are not.
    pub(crate) fn split(&self, other: &ActionSet) -> (ActionSet, ActionSet) {
        let inside = self.0.iter().zip(&other.0).map(|(word, other)| word & other).collect();
        let outside = self.0.iter().zip(&other.0).map(|(word, other)| word & !other).collect();
        (ActionSet(inside), ActionSet(outside))
    }
    pub(crate) fn meets(&self, other: &ActionSet) -> bool {
        self.0.iter().zip(&other.0).any(|(word, other)| word & other != 0)
    }
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }
    pub(crate) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }
    /// The actions of a service.
    pub(crate) fn of_service(service: &str) -> Arc<ActionSet> {
        of_pattern(&format!("{service}:*"))
    }
    fn complement(&mut self) {
        let mut all = ActionSet::all();
        all.0.iter_mut().zip(&self.0).for_each(|(word, own)| *word &= !own);
        *self = all;
    }
    /// The places of its actions, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = rest.trailing_zeros() as usize;
                rest &= rest.checked_sub(1)?;
                Some(at * 64 + bit)
            })
        })
    }
    /// Whether a statement's `Action` or `NotAction` takes in any of these actions.
    pub(crate) fn any_of(&self, statement: &Statement) -> bool {
        let (negated, mut patterns) = statement.actions();
        match negated {
            true => ActionSet::of(statement).meets(self),
            false => patterns.any(|pattern| of_pattern(pattern).meets(self)),
        }
    }
    /// The actions of the catalogue that a statement's `Action` or `NotAction` takes in.
    pub(crate) fn of(statement: &Statement) -> ActionSet {
        let (negated, patterns) = statement.actions();
        let mut set = ActionSet::none();
        for pattern in patterns {
            set.add(&of_pattern(pattern));
        }
        if negated {
            set.complement();
        }
        set
    }
}

/// Policies of many accounts use the same few patterns.
static PATTERNS: LazyLock<RwLock<HashMap<Box<str>, Arc<ActionSet>>>> = LazyLock::new(RwLock::default);

pub(crate) fn of_pattern(pattern: &str) -> Arc<ActionSet> {
    // A poisoned lock would mean a panic between two insertions; the map is whole at every point.
    let known = PATTERNS.read().unwrap_or_else(std::sync::PoisonError::into_inner).get(pattern).cloned();
    known.unwrap_or_else(|| {
        let set = Arc::new(matching(pattern));
        let mut known = PATTERNS.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        known.insert(pattern.into(), Arc::clone(&set));
        set
    })
}

fn matching(pattern: &str) -> ActionSet {
    let mut set = ActionSet::none();
    let plain = pattern.find(['*', '?']).unwrap_or(pattern.len());
    let (prefix, wild) = pattern.split_at(plain);
    let candidates = CATALOGUE.with_prefix(prefix);
    match wild {
        "*" => set.insert(candidates),
        wild => {
            let wild = wild.to_ascii_lowercase();
            for place in candidates {
                let rest = CATALOGUE.name(place).get(prefix.len()..).unwrap_or_default().to_ascii_lowercase();
                if matches(&wild, &rest) {
                    set.insert(place..place + 1);
                }
            }
        }
    }
    set
}

#[cfg(test)]
mod tests {
    use policy::{PolicyDocument, PolicyType};

    use super::*;

    #[test]
    fn a_set_is_what_the_engine_says() {
        for element in [
            r#""Action":"*""#,
            r#""Action":"s3:Get*""#,
            r#""Action":["S3:*Object","iam:?reateUser","sqs:SendMessage"]"#,
            r#""NotAction":["iam:*","sts:*"]"#,
            r#""Action":"*:*""#,
            r#""Action":"nosuch:Thing""#,
        ] {
            let text =
                format!(r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow",{element},"Resource":"*"}}]}}"#);
            let document = PolicyDocument::parse(&text, PolicyType::IdentityBased).unwrap();
            let statement = &document.statements()[0];
            let set = ActionSet::of(statement);
            for (place, action) in CATALOGUE.actions.iter().enumerate() {
                assert_eq!(set.contains(place), statement.covers_action(action.name), "{element} {}", action.name);
            }
            assert_eq!(
                set.iter().count(),
                CATALOGUE.actions.iter().filter(|a| statement.covers_action(a.name)).count()
            );
        }
    }
}
