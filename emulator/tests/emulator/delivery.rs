//! What SecureCart's organization trail delivers. Keys and contents as in
//! <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html>, digests as
//! <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-custom-validation.html> has them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read as _, Write as _};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws::{AccountId, Arn};
use flate2::read::GzDecoder;
use orglab::Emulator;
use rsa::pkcs1::DecodeRsaPublicKey as _;
use rsa::pkcs1v15::{Signature, VerifyingKey};
use rsa::signature::Verifier as _;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use state::Shared;
use state::bucket::{self, NewObject, Object, Properties, Versions};
use state::resource::{self, Detail};

use crate::world::{Body, Call, securecart};

const BUCKET: &str = "securecart-org-logs";
const TRAIL: &str = "arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail";
const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);

/// Every file in the archive, by key.
pub(crate) fn archive(emulator: &Emulator) -> BTreeMap<String, Shared<Object>> {
    emulator.core().deliver_for_reader(emulator.clock().now());
    let partition = emulator.core().snapshot();
    let arn = Arn::parse(&format!("arn:aws:s3:::{BUCKET}")).unwrap();
    let Detail::Bucket(bucket) = &partition.resource(&arn).unwrap().detail else { panic!("no bucket") };
    // What is deleted has a delete marker.
    let current = |versions: &Versions| versions.current().unwrap().object.clone();
    bucket.objects.iter().filter_map(|(key, versions)| Some((key.to_string(), current(versions)?))).collect()
}

fn text(file: &Object) -> String {
    let mut text = String::new();
    GzDecoder::new(file.content.whole().reader()).read_to_string(&mut text).unwrap();
    text
}

pub(crate) fn json(file: &Object) -> Value {
    serde_json::from_str(&text(file)).unwrap()
}

/// The records in the log files, with the key of each.
fn records(emulator: &Emulator) -> Vec<(String, Value)> {
    let logs = archive(emulator).into_iter().filter(|(key, _)| key.contains("/CloudTrail/"));
    logs.flat_map(|(key, file)| {
        let mut log = json(&file);
        let records = log["Records"].as_array_mut().unwrap().drain(..).collect::<Vec<_>>();
        records.into_iter().map(move |record| (key.clone(), record))
    })
    .collect()
}

pub(crate) fn names(emulator: &Emulator) -> Vec<String> {
    records(emulator).into_iter().map(|(_, record)| record["eventName"].as_str().unwrap().to_owned()).collect()
}

fn identity() -> Call<'static> {
    Call::sts("GetCallerIdentity")
}

pub(crate) fn status(emulator: &Emulator) -> Value {
    let text =
        Call::cloudtrail("GetTrailStatus", &format!(r#"{{"Name":"{TRAIL}"}}"#)).by(emulator, "management-root").ok();
    serde_json::from_str(&text).unwrap()
}

pub(crate) fn set_bucket_policy(emulator: &Emulator, policy: Option<&str>) {
    let arn = Arn::parse(&format!("arn:aws:s3:::{BUCKET}")).unwrap();
    let change = |tx: &mut state::Tx<'_>| match policy {
        Some(text) => resource::put_policy(tx, &arn, text),
        None => resource::delete_policy(tx, &arn),
    };
    emulator.core().change(MANAGEMENT, change).unwrap();
}

#[test]
fn log_files_are_gzip_under_aws_s_keys_in_the_organization_s_folder() {
    let emulator = securecart();
    identity().by(&emulator, "management-root").ok();
    identity().by(&emulator, "dev-root").ok();
    let found = records(&emulator);
    assert_eq!(found.len(), 2, "{found:?}");
    for (key, record) in found {
        let account = record["recipientAccountId"].as_str().unwrap();
        let folder = format!("AWSLogs/o-securecart/{account}/CloudTrail/us-east-1/");
        let rest = key.strip_prefix(&folder).unwrap_or_else(|| panic!("{key}"));
        let time = record["eventTime"].as_str().unwrap();
        let (day, minute) =
            (time.get(..10).unwrap().replace('-', "/"), time.get(..16).unwrap().replace(['-', ':'], ""));
        let name = rest.strip_prefix(&format!("{day}/{account}_CloudTrail_us-east-1_{minute}Z_"));
        let own = name.and_then(|name| name.strip_suffix(".json.gz")).unwrap_or_else(|| panic!("{key}"));
        assert!(own.len() == 16 && own.bytes().all(|letter| letter.is_ascii_alphanumeric()), "{key}");
    }
}

#[test]
fn every_event_is_delivered_once_to_each_account_it_concerns() {
    let emulator = securecart();
    for _ in 0..3 {
        identity().by(&emulator, "management-root").ok();
        Call::iam("ListUsers").by(&emulator, "dev-root");
        archive(&emulator);
    }
    let mut ids: Vec<String> =
        records(&emulator).into_iter().map(|(_, record)| record["eventID"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids.len(), 6);
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 6);
}

/// "…up to and including the `StopLogging` event".
#[test]
fn a_trail_records_from_start_to_stop_and_both_calls() {
    let emulator = securecart();
    let switch = |operation: &'static str| {
        Call::cloudtrail(operation, r#"{"Name":"org-trail"}"#).by(&emulator, "management-root").ok()
    };
    switch("StopLogging");
    identity().by(&emulator, "management-root").ok();
    assert_eq!(names(&emulator), ["StopLogging"]);
    assert_eq!(status(&emulator)["IsLogging"], false);
    switch("StartLogging");
    identity().by(&emulator, "management-root").ok();
    let mut found = names(&emulator);
    found.sort();
    assert_eq!(found, ["GetCallerIdentity", "StartLogging", "StopLogging"]);
    assert_eq!(status(&emulator)["IsLogging"], true);
}

#[test]
fn a_bucket_that_refuses_is_told_of_and_receives_later_what_waited() {
    let emulator = securecart();
    let arn = Arn::parse(&format!("arn:aws:s3:::{BUCKET}")).unwrap();
    let policy = emulator.core().snapshot().resource(&arn).unwrap().policy.clone().unwrap();
    set_bucket_policy(&emulator, None);
    identity().by(&emulator, "management-root").ok();
    assert!(archive(&emulator).is_empty());
    let refused = status(&emulator);
    assert_eq!(refused["LatestDeliveryError"], "AccessDenied");
    assert!(refused.get("LatestDeliveryTime").is_none(), "{refused}");
    set_bucket_policy(&emulator, Some(policy.text()));
    let mut found = names(&emulator);
    found.sort();
    assert_eq!(found, ["GetCallerIdentity", "GetTrailStatus"]);
    let good = status(&emulator);
    assert!(good.get("LatestDeliveryError").is_none() && good.get("LatestDeliveryTime").is_some(), "{good}");
}

/// "CloudTrail … attempts to redeliver … for 30 days", and what had to wait comes whole, each event once:
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-delivery-status.html>.
#[test]
fn what_a_bucket_refused_for_long_comes_in_few_files_and_each_event_once() {
    let emulator = securecart();
    let arn = Arn::parse(&format!("arn:aws:s3:::{BUCKET}")).unwrap();
    let policy = emulator.core().snapshot().resource(&arn).unwrap().policy.clone().unwrap();
    set_bucket_policy(&emulator, None);
    let happened: Arc<Mutex<Vec<String>>> = Arc::default();
    let heard = Arc::clone(&happened);
    emulator.core().listen(Arc::new(move |event| {
        heard.lock().unwrap().push(detection::record::event_id(event, event.call.account));
    }));
    for turn in 0..60 {
        for _ in 0..=turn % 7 {
            identity().by(&emulator, ["management-root", "dev-root"][turn % 2]).ok();
        }
        emulator.clock().advance(Duration::from_secs(3600));
        emulator.core().settle(emulator.clock().now());
        assert!(archive(&emulator).keys().all(|key| !key.contains("/CloudTrail/")));
    }
    let fork = emulator.fork();
    set_bucket_policy(&emulator, Some(policy.text()));
    let found = records(&emulator);
    let files: BTreeSet<&String> = found.iter().map(|(key, _)| key).collect();
    assert!(files.len() < 20, "{} files", files.len());
    let mut ids: Vec<_> = found.iter().map(|(_, record)| record["eventID"].as_str().unwrap().to_owned()).collect();
    let mut happened = happened.lock().unwrap().clone();
    ids.sort();
    happened.sort();
    assert_eq!((ids.len(), ids), (happened.len(), happened));
    set_bucket_policy(&fork, Some(policy.text()));
    assert_eq!(records(&fork).len(), found.len());
}

#[test]
fn what_was_refused_for_thirty_days_is_given_up() {
    let emulator = securecart();
    let arn = Arn::parse(&format!("arn:aws:s3:::{BUCKET}")).unwrap();
    let policy = emulator.core().snapshot().resource(&arn).unwrap().policy.clone().unwrap();
    set_bucket_policy(&emulator, None);
    for days in [20, 9, 2] {
        identity().by(&emulator, "management-root").ok();
        emulator.core().settle(emulator.clock().now());
        assert!(archive(&emulator).is_empty());
        emulator.clock().advance(Duration::from_secs(days * 24 * 3600));
        emulator.core().deliver_for_reader(emulator.clock().now());
    }
    set_bucket_policy(&emulator, Some(policy.text()));
    assert_eq!(names(&emulator).len(), 2);
}

#[test]
fn with_aws_s_delays_events_come_after_five_minutes() {
    let emulator = Emulator::builder().delivery(emulator::Delivery::Aws).build().unwrap();
    identity().by(&emulator, "management-root").ok();
    assert!(archive(&emulator).is_empty());
    emulator.clock().advance(Duration::from_secs(299));
    identity().by(&emulator, "management-root").ok();
    assert!(archive(&emulator).is_empty());
    emulator.clock().advance(Duration::from_secs(2));
    assert_eq!(names(&emulator), ["GetCallerIdentity"; 2]);
}

#[test]
fn a_fork_delivers_for_itself() {
    let emulator = securecart();
    identity().by(&emulator, "management-root").ok();
    let fork = emulator.fork();
    assert_eq!(names(&fork).len(), 1);
    identity().by(&fork, "management-root").ok();
    assert_eq!((names(&emulator).len(), names(&fork).len()), (1, 2));
}

/// A role assumed across accounts is in both accounts' folders, one call with two records; what was refused stays with the
/// caller: <https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html>.
#[test]
fn both_accounts_receive_their_record_of_a_role_assumed_across_accounts() {
    let emulator = securecart();
    // The developer comes from another account.
    let form = "AssumeRole&RoleArn=arn:aws:iam::111111111111:role/nobody&RoleSessionName=somebody";
    Call::sts(form).by(&emulator, "dev-developer").refused("AccessDenied");
    let assumed = records(&emulator).into_iter().map(|(_, record)| record);
    let assumed: Vec<Value> = assumed.filter(|record| record["eventName"] == "AssumeRole").collect();
    let (refused, good): (Vec<_>, Vec<_>) =
        assumed.into_iter().partition(|record| record["errorCode"] == "AccessDenied");
    assert_eq!((refused.len(), good.len()), (1, 2));
    assert!(refused[0].get("sharedEventID").is_none() && refused[0]["recipientAccountId"] == "444444444444");
    for member in ["sharedEventID", "requestID"] {
        assert!(good[0][member].is_string() && good[0][member] == good[1][member], "{member}");
    }
    assert_ne!(good[0]["eventID"], good[1]["eventID"]);
    let owner = good.iter().find(|record| record["recipientAccountId"] == "444444444444").unwrap();
    assert_eq!(owner["userIdentity"]["type"], "AWSAccount");
    assert_eq!(owner["userIdentity"].as_object().unwrap().len(), 3, "{owner}");
}

/// Walks the digests of one account and Region back from the newest, as `aws cloudtrail validate-logs` does. Gives how many
/// there are, and the first thing that is wrong.
fn validate(emulator: &Emulator, account: &str) -> Result<usize, String> {
    let files = archive(emulator);
    let digest = |key: &str| key.starts_with(&format!("AWSLogs/o-securecart/{account}/CloudTrail-Digest/us-east-1/"));
    let newest = files.keys().rfind(|key| digest(key)).ok_or("no digest")?;
    let partition = emulator.core().snapshot();
    let key = partition.digest_keys.get("us-east-1").unwrap();
    let public = rsa::RsaPublicKey::from_pkcs1_der(&key.public).unwrap();
    let mut at = newest.clone();
    let mut signature = metadata(&files[newest], "signature");
    let mut count = 0;
    loop {
        let file = files.get(&at).ok_or_else(|| format!("missing digest {at}"))?;
        let (body, digest) = (text(file), json(file));
        let text_of = |member: &str| digest[member].as_str().unwrap_or("null").to_owned();
        assert_eq!((text_of("digestS3Bucket"), text_of("digestS3Object")), (BUCKET.to_owned(), at.clone()));
        assert_eq!(text_of("digestPublicKeyFingerprint"), *key.fingerprint);
        let hash = format!("{:x}", HexDigest(Sha256::digest(body.as_bytes()).to_vec()));
        let signed =
            format!("{}\n{BUCKET}/{at}\n{hash}\n{}", text_of("digestEndTime"), text_of("previousDigestSignature"));
        let byte = |at: usize| u8::from_str_radix(signature.get(at..at + 2).unwrap(), 16).unwrap();
        let bytes: Vec<u8> = (0..signature.len()).step_by(2).map(byte).collect();
        let verified = VerifyingKey::<rsa::sha2::Sha256>::new(public.clone())
            .verify(signed.as_bytes(), &Signature::try_from(&*bytes).unwrap());
        verified.map_err(|_| format!("bad signature of {at}"))?;
        for log in digest["logFiles"].as_array().unwrap() {
            let log_key = log["s3Object"].as_str().unwrap();
            let file = files.get(log_key).ok_or_else(|| format!("missing log {log_key}"))?;
            let hash = format!("{:x}", HexDigest(Sha256::digest(text(file).as_bytes()).to_vec()));
            if log["hashValue"] != hash.as_str() {
                return Err(format!("changed log {log_key}"));
            }
        }
        count += 1;
        match digest["previousDigestS3Object"].as_str() {
            Some(previous) => (at, signature) = (previous.to_owned(), text_of("previousDigestSignature")),
            None => return Ok(count),
        }
    }
}

struct HexDigest(Vec<u8>);

impl std::fmt::LowerHex for HexDigest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

fn metadata(file: &Object, name: &str) -> String {
    file.metadata[name].to_string()
}

fn advance(emulator: &Emulator, hours: u64) {
    emulator.clock().advance(Duration::from_secs(hours * 3600));
    emulator.core().settle(emulator.clock().now());
}

#[test]
fn digests_follow_one_another_every_hour_whether_anything_happened_or_not() {
    let emulator = validated();
    identity().by(&emulator, "management-root").ok();
    advance(&emulator, 3);
    assert_eq!(validate(&emulator, "111111111111"), Ok(3));
    // An account in which nothing happened has digests as well.
    assert_eq!(validate(&emulator, "222222222222"), Ok(3));
    let newest =
        archive(&emulator).into_iter().rfind(|(key, _)| key.contains("111111111111_CloudTrail-Digest")).unwrap();
    assert_eq!(metadata(&newest.1, "signature-algorithm"), "SHA256withRSA");
    let digest = json(&newest.1);
    assert_eq!((digest["logFiles"].as_array().unwrap().len(), &digest["newestEventTime"]), (0, &Value::Null));
}

#[test]
fn a_clock_that_leaps_leaves_one_digest_over_the_gap() {
    let emulator = validated();
    identity().by(&emulator, "management-root").ok();
    advance(&emulator, 1);
    advance(&emulator, 24 * 365);
    assert_eq!(validate(&emulator, "111111111111"), Ok(2));
    advance(&emulator, 1);
    assert_eq!(validate(&emulator, "111111111111"), Ok(3));
}

#[test]
fn whatever_is_changed_afterwards_shows() {
    let emulator = validated();
    identity().by(&emulator, "management-root").ok();
    advance(&emulator, 3);
    let digests = |emulator: &Emulator| -> Vec<String> {
        let keys = archive(emulator).into_keys();
        keys.filter(|key| key.contains("111111111111_CloudTrail-Digest")).collect()
    };
    let log = archive(&emulator).into_keys().find(|key| key.contains("111111111111_CloudTrail_")).unwrap();
    for (key, replace, want) in [
        (log.clone(), true, "changed log"),
        (log, false, "missing log"),
        (digests(&emulator)[1].clone(), true, "bad signature"),
        (digests(&emulator)[1].clone(), false, "missing digest"),
    ] {
        let fork = emulator.fork();
        tamper(&fork, &key, replace);
        let found = validate(&fork, "111111111111").unwrap_err();
        assert!(found.starts_with(want), "{key}: {found}");
    }
}

/// Puts a space behind the text of a file of the archive, or removes it.
fn tamper(emulator: &Emulator, key: &str, replace: bool) {
    let file = archive(emulator).remove(key).unwrap();
    let change = |tx: &mut state::Tx<'_>| {
        if !replace {
            return bucket::delete_object(tx, BUCKET, key, None, false).map(drop);
        }
        let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        out.write_all(format!("{} ", text(&file)).as_bytes()).unwrap();
        let metadata = file.metadata.clone();
        let body = out.finish().unwrap().into();
        let object = NewObject::of_bytes(body, Properties { metadata, ..Properties::default() });
        bucket::put_object(tx, BUCKET, key, object).map(drop)
    };
    emulator.core().change(MANAGEMENT, change).unwrap();
}

/// SecureCart with validation on, and nothing delivered yet.
fn validated() -> Emulator {
    let emulator = securecart();
    let change = |tx: &mut state::Tx<'_>| -> Result<(), ()> {
        let arn = Arn::parse(TRAIL).unwrap();
        tx.trail_mut(&arn).unwrap().log_file_validation = true;
        state::cloudtrail::schedule_digests(tx, &arn);
        Ok(())
    };
    emulator.core().change(MANAGEMENT, change).unwrap();
    emulator
}

#[test]
fn what_nobody_records_goes_nowhere() {
    let emulator = securecart();
    Call::cloudtrail("DeleteTrail", r#"{"Name":"org-trail"}"#).by(&emulator, "management-root").ok();
    Call { service: "sqs", region: "us-east-1", body: Body::Json("ListQueues", "{}") }.by(&emulator, "management-root");
    assert_eq!(names(&emulator), ["DeleteTrail"]);
}
