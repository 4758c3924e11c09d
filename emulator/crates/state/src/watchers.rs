use aws::{AccountId, Arn, Region};
use imbl::ordset::DiffItem;

use crate::map::{OrdMap, OrdSet};

/// The services that are told of changes, and where. A commit asks this first: where nobody watches, it costs nothing more.
#[derive(Debug, Clone, Default)]
pub struct Watchers {
    /// Analyzers of IAM Access Analyzer.
    pub analyzers: OrdSet<Arn>,
    /// Configuration recorders that record.
    pub recorders: OrdSet<(AccountId, Region)>,
    /// Where Security Hub is enabled.
    pub hubs: OrdSet<(AccountId, Region)>,
    /// Analyzers whose findings are to be looked at as a whole before somebody reads them: they are new, or what they look at
    /// has changed for many resources at once. Each with the revision of the change that made it so last: who looked at an
    /// earlier one has not seen that.
    pub stale: OrdMap<Arn, u64>,
}

impl Watchers {
    /// Whether nobody watches.
    pub fn is_empty(&self) -> bool {
        self.analyzers.is_empty() && self.recorders.is_empty() && self.hubs.is_empty()
    }
    /// Where recording began or ended.
    pub fn recorders_changed(&self, before: &Watchers) -> Vec<(AccountId, Region)> {
        let changed = before.recorders.diff(&self.recorders).map(|item| match item {
            DiffItem::Add(place) | DiffItem::Remove(place) => place.clone(),
        });
        changed.collect()
    }
}
