//! When controls are looked at: all of them when a standard is enabled and every twelve hours, and those that a change is about with
//! the change. See
//! [the schedule](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-standards-schedule.html).

use std::collections::BTreeSet;
use std::time::Duration;

use aws::{AccountId, Region, Timestamp};
use service::LastUses;
use state::change::{Changes, Part};
use state::due::Task;
use state::security_hub::{FindingKey, Hub, expire};
use state::{Account, Partition, Tx};

use super::access_findings;
use super::control_findings::{archive, control_of, places, put};
use super::judge::{Judgement, Status, World};
use super::subject::{Subject, subject};
use super::table::{CONTROLS, Check, Control};

/// "Periodic checks … run … within 12 or 24 hours after the most recent check".
const PERIOD: Duration = Duration::from_secs(12 * 60 * 60);

const GONE: (&str, &str) =
    ("RESOURCE_DELETED", "The resource does not exist any more, or the control is not about it.");
const OFF: (&str, &str) = ("CONTROL_DISABLED", "The control is disabled, or its standard is.");

/// Looks at all controls of a hub: the work that is due. What was missed while the clock was moved is done once, as of the last
/// time that it would have been done.
pub fn check_all(tx: &mut Tx<'_>, account: AccountId, region: &Region, now: Timestamp, uses: &LastUses) {
    let at = tx.now;
    let Some(hub) = tx.partition().hub(account, region) else { return };
    // Asked for besides: the periodic work goes on by itself.
    let (is_extra, is_first) = (hub.next_check.is_some_and(|next| next > at), hub.next_check.is_none());
    let missed = u32::try_from(now.since(at).as_secs() / PERIOD.as_secs()).unwrap_or(u32::MAX);
    if !is_extra {
        tx.now = at + PERIOD * missed;
    }
    let next = tx.now + PERIOD;
    if is_first {
        access_findings::take_all(tx, account, region);
    }
    sweep(tx, account, region, Some(uses));
    expire(tx, account, region);
    if let Some(hub) = tx.hub_mut(account, region).filter(|_| !is_extra) {
        hub.next_check = Some(next);
        tx.partition_mut().due.add(next, Task::CheckControls { account, region: region.clone() });
    }
    tx.now = at;
}

/// Has all controls of a hub looked at before anybody looks at anything.
pub(super) fn check_soon(tx: &mut Tx<'_>, account: AccountId, region: &Region) {
    let now = tx.now;
    tx.partition_mut().due.add(now, Task::CheckControls { account, region: region.clone() });
}

/// Looks at all controls of a hub that are on, and archives what no control says any more.
fn sweep(tx: &mut Tx<'_>, account: AccountId, region: &Region, uses: Option<&LastUses>) {
    let partition = tx.partition().clone();
    let Some((hub, owner)) = partition.hub(account, region).zip(partition.account(account)) else { return };
    let world = World { partition: &partition, account, region, now: tx.now, uses };
    let mut written: BTreeSet<FindingKey> = BTreeSet::new();
    let mut unseen: BTreeSet<&str> = BTreeSet::new();
    for control in CONTROLS {
        let places = places(hub, account, region, control);
        if places.is_empty() {
            continue;
        }
        if !world.is_recorded() && !matches!(control.check, Check::Config) {
            unseen.insert(control.id);
            continue;
        }
        for (part, judgement) in world.judge_all(control, hub) {
            let Some(found) = subject(owner, &part) else { continue };
            written.extend(places.iter().filter_map(|place| put(tx, place, &found, &judgement)));
        }
    }
    for (key, finding) in &hub.findings {
        let Some(control) = control_of(key, finding).filter(|_| !written.contains(key)) else { continue };
        if !unseen.contains(&*control) {
            let is_on =
                super::table::find(&control).is_some_and(|control| !places(hub, account, region, control).is_empty());
            let (code, why) = if is_on { GONE } else { OFF };
            archive(tx, account, region, key, code, why);
        }
    }
}

/// Looks at what was changed, and at that alone.
pub(super) fn changed(before: &Partition, tx: &mut Tx<'_>, changes: &Changes) {
    if changes.parts.is_empty() {
        return;
    }
    let partition = tx.partition().clone();
    for (id, part) in &changes.parts {
        let (old, new) = (before.account(*id), partition.account(*id));
        let Some(new) = new.filter(|new| !new.hubs.is_empty()) else { continue };
        for (region, hub) in &new.hubs {
            let world = World { partition: &partition, account: *id, region, now: tx.now, uses: None };
            if hub.standards.is_empty() || !world.is_recorded() {
                continue;
            }
            look(tx, &world, hub, (old.map(|old| &**old), new), part);
        }
    }
}

/// What controls say of a part that was changed.
fn look(tx: &mut Tx<'_>, world: &World<'_>, hub: &Hub, (old, new): (Option<&Account>, &Account), part: &Part) {
    let found = subject(new, part);
    let gone = old.and_then(|old| subject(old, part)).filter(|old| found.as_ref().is_none_or(|new| new.id != old.id));
    for control in CONTROLS {
        let judged = found.as_ref().filter(|_| control.is_by_change()).and_then(|_| world.judge(control, hub, part));
        if judged.is_none() && gone.is_none() {
            continue;
        }
        for place in places(hub, world.account, world.region, control) {
            if let Some(gone) = &gone {
                let key = place.key(world.partition, &gone.id);
                archive(tx, world.account, world.region, &key, GONE.0, GONE.1);
            }
            let Some((found, judgement)) = found.as_ref().zip(judged.as_ref()) else { continue };
            if judgement.status == Status::NotApplicable {
                let key = place.key(world.partition, &found.id);
                archive(tx, world.account, world.region, &key, GONE.0, GONE.1);
                continue;
            }
            // There was nothing to be said before: what was said of the account is true no more.
            let nothing = place.key(world.partition, &Subject::account(world.account).id);
            if *part != Part::Account {
                archive(tx, world.account, world.region, &nothing, GONE.0, GONE.1);
            }
            if !is_said(hub, &place.key(world.partition, &found.id), judgement) {
                put(tx, &place, found, judgement);
            }
        }
    }
}

/// Whether a finding says that already. When it was looked at last is told with the next look at everything.
fn is_said(hub: &Hub, key: &FindingKey, judgement: &Judgement) -> bool {
    let Some(known) = hub.findings.get(key).filter(|known| known.text("RecordState") == Some("ACTIVE")) else {
        return false;
    };
    let fields = known.shown().get("ProductFields").and_then(serde_json::Value::as_object);
    let annotation =
        fields.and_then(|fields| fields.get("aws/securityhub/annotation")).and_then(serde_json::Value::as_str);
    known.text("Compliance.Status") == Some(judgement.status.name()) && annotation == judgement.annotation.as_deref()
}

/// Archives the findings of all controls.
pub(super) fn archive_all(tx: &mut Tx<'_>, account: AccountId, region: &Region, code: &str) {
    archive_those(tx, account, region, code, |_| true);
}

/// Archives the findings of controls that are on nowhere any more, and of those whose standards are not as they were the rest
/// with the next look.
pub(super) fn switched(tx: &mut Tx<'_>, account: AccountId, region: &Region) {
    let Some(hub) = tx.partition().hub(account, region).cloned() else { return };
    let is_off = |id: &str| super::table::find(id).is_none_or(|control| !is_on(&hub, control));
    archive_those(tx, account, region, OFF.0, is_off);
    check_soon(tx, account, region);
}

fn archive_those(tx: &mut Tx<'_>, account: AccountId, region: &Region, code: &str, wanted: impl Fn(&str) -> bool) {
    let Some(hub) = tx.partition().hub(account, region).cloned() else { return };
    for (key, finding) in &hub.findings {
        if control_of(key, finding).is_some_and(|control| wanted(&control)) {
            archive(tx, account, region, key, code, OFF.1);
        }
    }
}

/// Whether a control is on in any standard.
pub(super) fn is_on(hub: &Hub, control: &Control) -> bool {
    control.standards().any(|(standard, _)| hub.is_on(standard.path, control.id))
}
