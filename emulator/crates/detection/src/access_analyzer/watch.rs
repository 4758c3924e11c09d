//! How findings follow from changes.

use aws::Timestamp;
use service::EventHistory;
use state::change::Changes;
use state::{Partition, Tx};

/// Looks again at what was changed.
pub(crate) fn react(_before: &Partition, _tx: &mut Tx<'_>, _changes: &Changes) {}

/// What stale analyzers find.
#[derive(Debug)]
pub(crate) struct Settling {}

impl Settling {
    /// Looks at everything that stale analyzers are to look at.
    pub(crate) fn new(_head: &Partition, _history: &EventHistory, _now: Timestamp) -> Option<Settling> {
        None
    }
    /// Makes it part of the state.
    pub(crate) fn finish(self, _tx: &mut Tx<'_>) {}
}
