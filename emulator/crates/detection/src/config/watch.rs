//! What follows from changes: configuration items.

use std::collections::{BTreeMap, BTreeSet};

use aws::{AccountId, Region};
use state::change::{Changes, Part};
use state::config::{ConfigurationItem, Frequency, Item, ItemKey, record_later, schedule_history};
use state::{Partition, Shared, Tx};

use super::{evaluate, item, notification};

/// Takes in what was changed: items of what a recorder records, and of everything there is where one begins.
pub(crate) fn react(before: &Partition, tx: &mut Tx<'_>, changes: &Changes) {
    let accounts: BTreeSet<AccountId> = changes.parts.iter().map(|(account, _)| *account).collect();
    for account in accounts {
        let Some(owner) = tx.partition().account(account) else { continue };
        // That a recorder stops is recorded as well.
        let is_switched = |region: &Region| {
            let of = |part: &Part| matches!(part, Part::Recorder(place, _) if place == region);
            changes.parts.iter().any(|(changed, part)| *changed == account && of(part))
        };
        let places = owner.config.iter().filter(|(region, config)| config.is_recording() || is_switched(region));
        let places: Vec<(Region, bool)> =
            places.map(|(region, _)| (region.clone(), begins(before, tx.partition(), account, region))).collect();
        if places.is_empty() {
            continue;
        }
        let seen = compare(before, tx.partition(), account, changes);
        for (region, begins) in places {
            if begins {
                take_inventory(tx, account, &region);
            } else {
                take_in(tx, account, &region, &seen);
            }
        }
    }
}

/// Looks at the resources that have changed since the last time and are recorded once a day.
pub(super) fn record_daily(tx: &mut Tx<'_>, account: AccountId, region: &Region) {
    let Some(config) = tx.config_mut(account, region) else { return };
    let pending = config.items.take_pending();
    let parts: BTreeSet<&Part> = pending.values().collect();
    let now: BTreeMap<ItemKey, Item> = described(tx.partition(), account, parts);
    let found = pending.keys().map(|key| (key.clone(), now.get(key).cloned())).collect();
    record(tx, account, region, found);
}

/// What is known of a resource after a change, and of which part it is.
struct Seen {
    key: ItemKey,
    part: Part,
    item: Option<Item>,
}

/// Whether a place is recorded as it was not before: a recorder began, or records something else.
fn begins(before: &Partition, after: &Partition, account: AccountId, region: &Region) -> bool {
    let [old, new] = [before, after].map(|partition| partition.config(account, region));
    let Some(new) = new else { return false };
    let known = |name: &str| old.and_then(|old| old.recorders.get(name)).filter(|recorder| recorder.recording);
    let mut running = new.recorders.values().filter(|recorder| recorder.recording);
    running.any(|recorder| known(&recorder.name).is_none_or(|known| known.group != recorder.group))
}

/// Records everything there is. Of what went while nobody looked nothing is known: "AWS Config cannot capture deletion events
/// if recording is not on". See
/// <https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html#stop-start-recorder-considerations>.
fn take_inventory(tx: &mut Tx<'_>, account: AccountId, region: &Region) {
    let parts = item::parts(tx.partition(), account);
    let found = parts.iter().flat_map(|part| item::describe(tx.partition(), account, part));
    let found = found.filter(|item| item.is_seen_in(region)).map(|item| (item.key(), Some(item))).collect();
    record(tx, account, region, found);
}

fn described<'p>(
    partition: &Partition,
    account: AccountId,
    parts: impl IntoIterator<Item = &'p Part>,
) -> BTreeMap<ItemKey, Item> {
    let items = parts.into_iter().flat_map(|part| item::describe(partition, account, part));
    items.map(|item| (item.key(), item)).collect()
}

/// What the changes of an account made of its resources.
fn compare(before: &Partition, after: &Partition, account: AccountId, changes: &Changes) -> Vec<Seen> {
    let own = changes.parts.iter().filter(|(changed, _)| *changed == account).map(|(_, part)| part);
    let mut parts: BTreeSet<Part> = own.cloned().collect();
    let profiles: Vec<Part> =
        parts.iter().flat_map(|part| [before, after].map(|it| role_within(it, account, part))).flatten().collect();
    parts.extend(profiles);
    let (mut gone, mut there) = (BTreeMap::new(), BTreeMap::new());
    for part in parts {
        let items = item::describe(after, account, &part);
        // A part that is there is the resource that it was; aliases may leave a key that stays.
        if items.is_empty() || matches!(&part, Part::Resource(arn) if arn.service() == "kms") {
            let keys = item::describe(before, account, &part).into_iter().map(|item| item.key());
            gone.extend(keys.map(|key| (key.clone(), Seen { key, part: part.clone(), item: None })));
        }
        for item in items {
            let key = item.key();
            there.insert(key.clone(), Seen { key, part: part.clone(), item: Some(item) });
        }
    }
    // What has another name is there still.
    gone.extend(there);
    gone.into_values().collect()
}

/// The role that an instance profile holds, whose item tells of it.
fn role_within(partition: &Partition, account: AccountId, part: &Part) -> Option<Part> {
    let Part::InstanceProfile(name) = part else { return None };
    let profile = partition.account(account)?.iam.instance_profiles.get(name)?;
    profile.role.clone().map(Part::Role)
}

fn take_in(tx: &mut Tx<'_>, account: AccountId, region: &Region, seen: &[Seen]) {
    let Some(config) = tx.partition().config(account, region).cloned() else { return };
    let mut now = Vec::new();
    for Seen { key, part, item } in seen {
        let Some(recording) = config.recording(key.resource_type) else { continue };
        let last = config.items.current(key.resource_type, &key.resource_id);
        // What is somewhere else is no news here, even where it goes.
        let is_news = match (last, item) {
            (Some(last), Some(item)) => last.item != *item,
            (None, Some(item)) => item.is_seen_in(region),
            (Some(_), None) => true,
            (None, None) => false,
        };
        match recording.frequency {
            _ if !is_news => {}
            Frequency::Continuous => now.push((key.clone(), item.clone())),
            Frequency::Daily => record_later(tx, account, region, key.clone(), part.clone()),
        }
    }
    record(tx, account, region, now);
}

/// Records what is news. Whatever is recorded comes through here.
fn record(tx: &mut Tx<'_>, account: AccountId, region: &Region, found: Vec<(ItemKey, Option<Item>)>) {
    let now = tx.now;
    if found.is_empty() {
        return;
    }
    let Some(config) = tx.config_mut(account, region) else { return };
    let recorded = found.into_iter().filter_map(|(key, item)| {
        let recording = config.recording(key.resource_type)?;
        config.items.record(&key, item, now, recording)
    });
    let recorded: Vec<Shared<ConfigurationItem>> = recorded.collect();
    follow(tx, account, region, &recorded);
}

/// What follows from items that were recorded.
fn follow(tx: &mut Tx<'_>, account: AccountId, region: &Region, recorded: &[Shared<ConfigurationItem>]) {
    notification::tell_of_items(tx, (account, region), recorded);
    schedule_history(tx, account, region);
    evaluate::follow(tx, (account, region), recorded);
}
