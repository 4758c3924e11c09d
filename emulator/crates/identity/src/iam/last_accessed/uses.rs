use aws::Timestamp;
use service::{LastUse, LastUses};

use crate::iam::record::TRACKED;

/// What a principal has done in the time that is tracked, sorted by action.
pub(super) struct Uses(Vec<LastUse>);

impl Uses {
    pub(super) fn of(all: &LastUses, principal: &str, now: Timestamp) -> Uses {
        let recent = all.of(principal).iter().filter(|used| now.since(used.at) <= TRACKED);
        Uses(recent.cloned().collect())
    }
    /// All of it.
    pub(super) fn into_latest(self) -> Vec<LastUse> {
        self.0
    }
    /// The last use of anything of a service.
    pub(super) fn service(&self, prefix: &str) -> Option<&LastUse> {
        self.0.iter().filter(|used| used.service() == prefix).max_by_key(|used| used.at)
    }
    /// The last use of an action.
    pub(super) fn action(&self, name: &str) -> Option<&LastUse> {
        self.0.binary_search_by(|used| (*used.action).cmp(name)).ok().and_then(|at| self.0.get(at))
    }
}
