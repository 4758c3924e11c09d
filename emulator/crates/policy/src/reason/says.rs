//! Statements that plainly say what others say.

use crate::Statement;
use crate::condition::Condition;
use crate::principal::{PrincipalElement, PrincipalEntry};
use crate::resource::{ResourceElement, ResourcePattern};

impl Statement {
    /// Whether this statement plainly covers all that another one covers: it has no condition of its own, and lists the same
    /// patterns and principals, or all.
    pub(super) fn says(&self, other: &Statement) -> bool {
        let same = |condition: &Condition| other.conditions().iter().any(|known| known.is_same(condition));
        let resources = match (&self.resources, &other.resources) {
            (None, _) => true,
            (Some(one), Some(other)) => one.lists(other),
            (Some(one), None) => !one.negated && one.has_everything(),
        };
        let principals = match (&self.principals, &other.principals) {
            (None, None) => true,
            (Some(one), Some(other)) => one.lists(other),
            _ => false,
        };
        resources && principals && self.conditions().iter().all(same)
    }
}

impl Condition {
    /// Whether both plainly find the same of every request: the same is written, in a version of the policy language that
    /// reads it the same. What is a variable in one is text in the other.
    pub fn is_same(&self, other: &Condition) -> bool {
        let asks_the_same = || {
            let mut keys = self.asks_for().zip(other.asks_for());
            self.asks_for().count() == other.asks_for().count()
                && keys.all(|(one, other)| one.eq_ignore_ascii_case(other))
        };
        self.operator == other.operator
            && asks_the_same()
            && self.values().eq(other.values())
            && !self.values().any(is_escaped)
    }
}

/// Whether a text is one thing in one version of the policy language and something else in the other, though it has no
/// variables in either.
fn is_escaped(text: &str) -> bool {
    ["${*}", "${?}", "${$}"].iter().any(|escape| text.contains(escape))
}

impl ResourceElement {
    fn has(&self, other: &ResourcePattern) -> bool {
        let is_same = |pattern: &ResourcePattern| {
            pattern.text() == other.text() && pattern.has_variables() == other.has_variables()
        };
        !is_escaped(other.text()) && self.patterns.iter().any(is_same)
    }
    fn has_everything(&self) -> bool {
        self.patterns.iter().any(|pattern| pattern.text() == "*")
    }
    fn has_all(&self, of: &ResourceElement) -> bool {
        of.patterns.iter().all(|pattern| self.has(pattern))
    }
    fn lists(&self, other: &ResourceElement) -> bool {
        match (self.negated, other.negated) {
            (false, false) => self.has_everything() || self.has_all(other),
            (false, true) => self.has_everything(),
            (true, true) => other.has_all(self),
            (true, false) => false,
        }
    }
}

impl PrincipalElement {
    fn has_all(&self, of: &PrincipalElement) -> bool {
        of.entries.iter().all(|entry| self.entries.contains(entry))
    }
    fn lists(&self, other: &PrincipalElement) -> bool {
        match (self.negated, other.negated) {
            (false, _) if self.entries.contains(&PrincipalEntry::Everyone) => true,
            (false, false) => self.has_all(other),
            (true, true) => other.has_all(self),
            _ => false,
        }
    }
}
