//! Patterns and conditions with variables, and what is assumed of them where no value is known.

use super::kind::Kind;
use super::part::Choice;
use super::values::Value;
use crate::Statement;
use crate::condition::Condition;
use crate::resource::ResourceElement;

/// What depends on a variable.
#[derive(Clone, Copy)]
pub(super) enum Tied<'s> {
    Resource(&'s str),
    Condition(&'s Condition),
}

/// How many patterns and conditions with variables are assumed to match or not, all combinations of them.
pub(super) const MOST_TIED: usize = 6;

/// What is assumed: of each whether it matches.
pub(super) struct Assumed<'a, 's> {
    tied: &'a [Tied<'s>],
    /// A bit for each.
    number: usize,
    kind: Kind,
}

/// Patterns and conditions with variables, each once.
pub(super) fn tied<'s>(statements: impl Iterator<Item = &'s Statement>) -> Vec<Tied<'s>> {
    let mut tied: Vec<Tied<'s>> = Vec::new();
    for statement in statements {
        let patterns = statement.resources.iter().flat_map(|element| &element.patterns);
        let patterns = patterns.filter(|it| it.has_variables()).map(|it| Tied::Resource(it.text()));
        let conditions = statement.conditions().iter().filter(|it| it.has_variables()).map(Tied::Condition);
        for one in patterns.chain(conditions) {
            if !tied.iter().any(|known| known.is_same(one)) {
                tied.push(one);
            }
        }
    }
    tied
}

impl<'a, 's> Assumed<'a, 's> {
    pub(super) fn new(tied: &'a [Tied<'s>], number: usize, kind: Kind) -> Assumed<'a, 's> {
        Assumed { tied, number, kind }
    }

    fn of(&self, tied: Tied<'_>) -> Option<bool> {
        self.tied.iter().position(|known| known.is_same(tied)).map(|bit| self.number >> bit & 1 == 1)
    }

    pub(super) fn covers(&self, element: &ResourceElement, resource: &str, of_s3: bool) -> bool {
        let matches = element.patterns.iter().any(|pattern| {
            pattern.matches_with_any(resource, of_s3, |variable| self.kind.never_resolves(variable))
                && (!pattern.has_variables() || self.of(Tied::Resource(pattern.text())).unwrap_or(true))
        });
        matches != element.negated
    }

    pub(super) fn holds(&self, condition: &Condition, choice: &Choice) -> bool {
        match self.of(Tied::Condition(condition)) {
            Some(holds) if choice.value(condition.key()) != Value::Absent => holds,
            _ => condition.holds(&choice.context),
        }
    }
}

impl Tied<'_> {
    /// Whether both find the same of every request.
    pub(super) fn is_same(self, other: Tied<'_>) -> bool {
        match (self, other) {
            (Tied::Resource(one), Tied::Resource(other)) => one == other,
            (Tied::Condition(one), Tied::Condition(other)) => one.is_same(other),
            _ => false,
        }
    }
}
