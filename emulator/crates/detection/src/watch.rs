//! What follows from a change for the services that watch.
//!
//! Whatever a commit changes, they are told of it before it is published, and what they make of it is a part of the same
//! commit: nobody sees the change without its findings. What is too much for one commit, such as a new analyzer's first look
//! at everything, is marked as stale and [settled](Settling) before somebody reads it.

use service::EventHistory;
use state::{Ids, Partition, Tx};

use crate::{access_analyzer, config, security_hub};

/// Lets every service that watches see what was changed since a partition, each after those whose findings it takes in.
/// Ids are drawn from a source of their own, so that whether somebody watches changes no other id.
pub fn react(before: &Partition, tx: &mut Tx<'_>, seed: u64) {
    if before.watchers.is_empty() && tx.partition().watchers.is_empty() {
        return;
    }
    let changes = tx.partition().changes_since(before);
    let ids = Ids::labelled(seed, &format!("watch {}", before.revision));
    tx.with_ids(ids, |tx| {
        access_analyzer::watch::react(before, tx, &changes);
        config::watch::react(before, tx, &changes);
        security_hub::watch::react(before, tx);
    });
}

/// What is to be found out before somebody reads findings: made of a snapshot, while others may go on changing the state.
#[derive(Debug)]
pub struct Settling {
    access: access_analyzer::watch::Settling,
}

impl Settling {
    /// Finds out what is stale, and what follows from what was used and when; none where everything is known already.
    pub fn new(head: &Partition, history: &EventHistory, now: aws::Timestamp) -> Option<Settling> {
        if head.watchers.analyzers.is_empty() {
            return None;
        }
        access_analyzer::watch::Settling::new(head, history, now).map(|access| Settling { access })
    }
    /// Makes what was found out part of the state, where what it was found out from is still so; the rest stays stale. Says
    /// whether there is no rest: then whoever came before the look can read what it found.
    pub fn finish(self, tx: &mut Tx<'_>, history: &EventHistory) -> bool {
        self.access.finish(tx, history)
    }
}
