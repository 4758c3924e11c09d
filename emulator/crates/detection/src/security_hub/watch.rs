//! What follows from changes.

use state::{Partition, Tx};

use super::{access_findings, config_findings, controls};

/// Takes in what was changed.
pub(crate) fn react(before: &Partition, tx: &mut Tx<'_>) {
    if tx.partition().watchers.hubs.is_empty() {
        return;
    }
    let changes = tx.partition().changes_since(before);
    controls::changed(before, tx, &changes);
    access_findings::react(before, tx, &changes);
    for account in tx.partition().accounts_changed_since(before) {
        config_findings::react(before, tx, account);
    }
    recorders(before, tx);
}

/// Where AWS Config begins to record or ends, all controls are looked at.
fn recorders(before: &Partition, tx: &mut Tx<'_>) {
    let watchers = &tx.partition().watchers;
    let mut changed = watchers.recorders_changed(&before.watchers);
    changed.retain(|place| watchers.hubs.contains(place));
    for (account, region) in changed {
        controls::check_soon(tx, account, &region);
    }
}
