//! How items come into the bucket of the delivery channel: as a snapshot of everything, and as files of what was recorded. See
//! <https://docs.aws.amazon.com/config/latest/developerguide/manage-delivery-channel.html>.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use access::Attempt;
use aws::{AccountId, Principal, Region, Timestamp};
use blob::Store;
use serde_json::json;
use state::config::{Config, ConfigurationItem, DeliveryChannel, Export, SERVICE, Work, add, schedule_history};
use state::{Call, Caller, Ids, Partition, Shared, Tx};

use super::{document, notification};
use crate::delivery::{File, Packed, Packer, Refusal, Sender};

pub(super) type Place<'r> = (AccountId, &'r Region);

/// Delivers a snapshot: one that somebody asked for, or the next of those that come from time to time.
pub(super) fn deliver_snapshot(
    tx: &mut Tx<'_>,
    seed: u64,
    store: &Store,
    place: Place<'_>,
    asked: Option<Arc<str>>,
    now: Timestamp,
) {
    let Some((config, channel)) = config(tx.partition(), place) else { return };
    if asked.is_none() && channel.snapshots.next != Some(tx.now) {
        // The frequency was changed since.
        return;
    }
    let next = asked.is_none().then(|| later(tx.now, channel.period(), now)).flatten();
    if asked.is_some() || config.recorder().is_some_and(|recorder| recorder.recording) {
        let (account, region) = place;
        // Whenever it comes, it takes no id that a request would have.
        let mut own = Ids::labelled(seed, &format!("snapshot {account} {region} {:?}", tx.now));
        let id = asked.unwrap_or_else(|| own.uuid().into());
        let at = tx.now.format("%Y%m%dT%H%M%SZ");
        let name = format!("ConfigSnapshot/{account}_Config_{region}_ConfigSnapshot_{at}_{id}.json.gz");
        let items = config.items.all().filter(|item| item.status.is_there());
        let head = json!({ "fileVersion": "1.0", "configSnapshotId": &*id });
        let outcome = put(tx, seed, store, place, &channel, &name, &head, items);
        if let Ok(key) = &outcome {
            let told = json!({ "configSnapshotId": &*id, "s3ObjectKey": key, "s3Bucket": channel.bucket });
            notification::tell(tx, place, "ConfigurationSnapshotDeliveryCompleted", told);
        }
        note(tx, place, |channel| &mut channel.snapshots, outcome.map(drop));
    }
    if let Some(next) = next {
        expect(tx, place, |channel| &mut channel.snapshots, Some(next));
        add(tx, place.0, place.1, next, Work::Snapshot(None));
    }
}

/// Delivers what was recorded since the last time, a file for each type.
pub(super) fn deliver_history(tx: &mut Tx<'_>, seed: u64, store: &Store, place: Place<'_>, now: Timestamp) {
    let Some((config, channel)) = config(tx.partition(), place) else { return };
    let mut files: BTreeMap<&'static str, Vec<&Shared<ConfigurationItem>>> = BTreeMap::new();
    for item in config.items.undelivered() {
        files.entry(item.item.resource_type).or_default().push(item);
    }
    let mut outcome = Ok(());
    for (resource_type, items) in files {
        let time = |item: Option<&&Shared<ConfigurationItem>>| {
            item.map(|item| item.captured.format("%Y%m%dT%H%M%SZ")).unwrap_or_default()
        };
        let (first, last) = (time(items.first()), time(items.last()));
        let (account, region) = place;
        let name =
            format!("ConfigHistory/{account}_Config_{region}_ConfigHistory_{resource_type}_{first}_{last}_1.json.gz");
        let head = json!({ "fileVersion": "1.0" });
        let stored = put(tx, seed, store, place, &channel, &name, &head, items.into_iter());
        if let Ok(key) = &stored {
            if let Some(config) = tx.config_mut(account, region) {
                config.items.delivered(resource_type);
            }
            let told = json!({ "s3ObjectKey": key, "s3Bucket": channel.bucket });
            notification::tell(tx, place, "ConfigurationHistoryDeliveryCompleted", told);
        }
        outcome = outcome.and(stored.map(drop));
    }
    note(tx, place, |channel| &mut channel.histories, outcome);
    expect(tx, place, |channel| &mut channel.histories, None);
    // What was not taken is tried again, once for however long the clock was moved.
    let due = std::mem::replace(&mut tx.now, now);
    schedule_history(tx, place.0, place.1);
    tx.now = due;
}

/// Shows that the bucket takes files.
pub(super) fn write_check(tx: &mut Tx<'_>, seed: u64, store: &Store, place: Place<'_>) {
    let Some((_, channel)) = config(tx.partition(), place) else { return };
    // Where it does not any more, the first delivery tells of it.
    let _ = packed(store, &[])
        .map_err(|_| Refusal::NotStored)
        .and_then(|file| send(tx, seed, place, &channel, &check_key(place.0, &channel), &file));
}

/// Where that is shown.
pub(super) fn check_key(account: AccountId, channel: &DeliveryChannel) -> String {
    format!("{}/ConfigWritabilityCheckFile", folder(account, channel))
}

/// Whether the bucket takes a file: from the recorder's role, or else from Config itself. See
/// <https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html>.
pub(super) fn check(
    partition: &Partition,
    place: Place<'_>,
    channel: &DeliveryChannel,
    key: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    chosen(partition, place, channel, key, now).map(drop)
}

pub(super) fn config(
    partition: &Partition,
    (account, region): Place<'_>,
) -> Option<(Shared<Config>, Shared<DeliveryChannel>)> {
    let config = partition.config(account, region)?;
    Some((config.clone(), config.channel.clone()?))
}

fn folder(account: AccountId, channel: &DeliveryChannel) -> String {
    let prefix = channel.prefix.as_ref().map(|prefix| format!("{}/", prefix.trim_end_matches('/')));
    format!("{}AWSLogs/{account}/Config", prefix.unwrap_or_default())
}

/// The first time after a moment that is not past.
fn later(last: Timestamp, period: Option<Duration>, now: Timestamp) -> Option<Timestamp> {
    let period = period?;
    let passed = now.since(last).as_secs() / period.as_secs().max(1);
    Some(last.after(period * u32::try_from(passed + 1).unwrap_or(u32::MAX)))
}

/// Puts items into a file; gives its key.
#[expect(clippy::too_many_arguments, reason = "all of it makes the file")]
fn put<'i>(
    tx: &mut Tx<'_>,
    seed: u64,
    store: &Store,
    place: Place<'_>,
    channel: &DeliveryChannel,
    name: &str,
    head: &serde_json::Value,
    items: impl Iterator<Item = &'i Shared<ConfigurationItem>>,
) -> Result<String, Refusal> {
    let head = head.to_string();
    let mut text = head.trim_end_matches('}').to_owned();
    text.push_str(r#","configurationItems":["#);
    for (index, item) in items.enumerate() {
        if index > 0 {
            text.push(',');
        }
        text.push_str(&document::written(item, place).to_string());
    }
    text.push_str("]}");
    let file = packed(store, text.as_bytes()).map_err(|_| Refusal::NotStored)?;
    // Months and days have no zero before them.
    let day = tx.now.format("%Y/%-m/%-d");
    let key = format!("{}/{}/{day}/{name}", folder(place.0, channel), place.1);
    send(tx, seed, place, channel, &key, &file).map(|()| key)
}

fn packed(store: &Store, text: &[u8]) -> std::io::Result<Packed> {
    let mut out = Packer::new(store);
    out.write_all(text)?;
    out.finish()
}

fn send(
    tx: &mut Tx<'_>,
    seed: u64,
    place: Place<'_>,
    channel: &DeliveryChannel,
    key: &str,
    file: &Packed,
) -> Result<(), Refusal> {
    let sender = chosen(tx.partition(), place, channel, key, tx.now)?;
    let body = file.body.clone();
    sender.store(tx, seed, File { key, body, digests: &file.digests, metadata: BTreeMap::new() })
}

/// Whoever may send a file.
fn chosen<'c>(
    partition: &Partition,
    place: Place<'_>,
    channel: &'c DeliveryChannel,
    key: &str,
    now: Timestamp,
) -> Result<Sender<'c>, Refusal> {
    let mut refused = Err(Refusal::AccessDenied);
    for sender in senders(partition, place, channel, now) {
        match sender.check(partition, key) {
            Ok(_) => return Ok(sender),
            Err(refusal) => refused = Err(refusal),
        }
    }
    refused
}

/// Who acts for a channel: "AWS Config first attempts to use the assigned IAM role", and then itself.
pub(super) fn senders<'c>(
    partition: &Partition,
    place: Place<'_>,
    channel: &'c DeliveryChannel,
    now: Timestamp,
) -> impl Iterator<Item = Sender<'c>> {
    let (account, region) = place;
    let by_role = role_call(partition, place, now).map(|call| sender(channel, call, None));
    let call = Call::of_service(SERVICE, account, region.clone(), now, "".into());
    let source = state::arn_text(&partition.name, "config", region.as_str(), account, "");
    by_role.into_iter().chain([sender(channel, call, Some(source))])
}

fn sender(channel: &DeliveryChannel, call: Call, source: Option<String>) -> Sender<'_> {
    let kms_key = channel.kms_key.as_deref().map(|key| (key, Default::default()));
    Sender { call, source, bucket: &channel.bucket, kms_key }
}

/// A call of the recorder's role, where the role lets Config assume it; the service-linked role "does not have permission to
/// put objects". See <https://docs.aws.amazon.com/config/latest/developerguide/iamrole-permissions.html>.
fn role_call(partition: &Partition, (account, region): Place<'_>, now: Timestamp) -> Option<Call> {
    let recorder = partition.config(account, region)?.recorder()?;
    let arn = aws::Arn::parse(recorder.role.as_deref()?).ok()?;
    let role = partition.role(&arn).filter(|role| !role.entity.path.starts_with("/aws-service-role/"))?;
    let name = format!("assumed-role/{}/AWSConfig-BucketConfigCheck", role.entity.name);
    let session = partition.global_arn("sts", account, &name);
    let principal = Principal::AssumedRole { session, role: arn, role_id: role.entity.id.clone() };
    let call = Call::of_service(SERVICE, account, region.clone(), now, "".into());
    let context = vec![("aws:SourceAccount".to_owned(), vec![account.to_string()])];
    let attempt = Attempt { action: "sts:AssumeRole", resource: role.entity.arn.as_str(), context };
    access::authorize(partition, &call, &attempt).ok()?;
    Some(Call { caller: Caller::new(principal, None), ..call })
}

fn export<'t>(
    tx: &'t mut Tx<'_>,
    (account, region): Place<'_>,
    which: fn(&mut DeliveryChannel) -> &mut Export,
) -> Option<&'t mut Export> {
    tx.config_mut(account, region)?.channel.as_mut().map(|channel| which(channel.make_mut()))
}

fn note(
    tx: &mut Tx<'_>,
    place: Place<'_>,
    which: fn(&mut DeliveryChannel) -> &mut Export,
    outcome: Result<(), Refusal>,
) {
    let now = tx.now;
    let told = outcome.map_err(|refusal| {
        let message = match &refusal {
            Refusal::NoSuchBucket => "The specified bucket does not exist".to_owned(),
            Refusal::Key(unusable) => unusable.to_string(),
            Refusal::AccessDenied | Refusal::NotStored => "Access Denied".to_owned(),
        };
        (Arc::from(refusal.code()), message.into())
    });
    if let Some(export) = export(tx, place, which) {
        export.note(now, told);
    }
}

fn expect(tx: &mut Tx<'_>, place: Place<'_>, which: fn(&mut DeliveryChannel) -> &mut Export, next: Option<Timestamp>) {
    if let Some(export) = export(tx, place, which) {
        export.next = next;
    }
}
