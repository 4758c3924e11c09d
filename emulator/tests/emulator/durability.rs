//! Nothing that was recorded is lost: not on a disk that fails, and not at a trail's end.

use std::time::Duration;

use aws::Arn;
use orglab::Emulator;
use serde_json::Value;
use tempfile::TempDir;

use crate::delivery::{archive, json, names, status};
use crate::world::Call;

const TRAIL: &str = "arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail";

fn identity(emulator: &Emulator) {
    Call::sts("GetCallerIdentity").by(emulator, "management-root").ok();
}

fn switch(emulator: &Emulator, operation: &'static str) {
    Call::cloudtrail(operation, r#"{"Name":"org-trail"}"#).by(emulator, "management-root").ok();
}

/// SecureCart, with bodies in files alone, in a place of its own; forks of it have the same.
fn with_files(home: &TempDir) -> Emulator {
    let emulator = Emulator::builder().build().unwrap();
    emulator.core().blobs().limit_memory(0);
    emulator.core().blobs().move_within(&home.path().join("bodies"));
    emulator
}

/// Files under what is a file itself cannot be made.
#[test]
fn events_wait_while_the_disk_fails_and_come_when_it_is_well() {
    let home = TempDir::new().unwrap();
    let emulator = with_files(&home);
    let settle = || emulator.core().settle(emulator.clock().now());
    std::fs::write(home.path().join("bodies"), "").unwrap();
    identity(&emulator);
    assert!(archive(&emulator).is_empty());
    assert!(emulator.core().blobs().failure().is_some());
    let told = status(&emulator);
    assert_eq!(told["LatestDeliveryError"], "InternalError", "{told}");
    // Digests are of the same store.
    emulator.clock().advance(Duration::from_secs(3600));
    settle();
    assert_eq!(status(&emulator)["LatestDigestDeliveryError"], "InternalError");
    assert!(archive(&emulator).is_empty());
    std::fs::remove_file(home.path().join("bodies")).unwrap();
    // It is tried again without anybody looking.
    emulator.clock().advance(Duration::from_secs(5 * 60));
    settle();
    assert_eq!(emulator.core().blobs().failure(), None);
    let mut found = names(&emulator);
    found.sort();
    assert_eq!(found, ["GetCallerIdentity", "GetTrailStatus", "GetTrailStatus"]);
    let told = status(&emulator);
    assert!(told.get("LatestDeliveryError").is_none(), "{told}");
}

/// Keys of the digests of the management account, and what log files each is about.
fn digests(emulator: &Emulator) -> Vec<(String, Vec<String>)> {
    let digests = archive(emulator).into_iter().filter(|(key, _)| key.contains("111111111111_CloudTrail-Digest"));
    let files = |digest: Value| -> Vec<String> {
        let files = digest["logFiles"].as_array().unwrap().iter();
        files.map(|file| file["s3Object"].as_str().unwrap().to_owned()).collect()
    };
    digests.map(|(key, file)| (key, files(json(&file)))).collect()
}

fn logs(emulator: &Emulator) -> Vec<String> {
    archive(emulator).into_keys().filter(|key| key.contains("111111111111_CloudTrail_")).collect()
}

/// "If logging is stopped or the trail is deleted, CloudTrail will deliver a final digest file. This digest file can contain
/// information for any remaining log files that cover events up to and including the `StopLogging` event":
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html>
#[test]
fn the_last_digest_tells_of_all_that_was_recorded() {
    for delivery in [emulator::Delivery::Instant, emulator::Delivery::Aws] {
        let world = Emulator::builder().delivery(delivery).build().unwrap();
        identity(&world);
        world.clock().advance(Duration::from_secs(3600));
        world.core().settle(world.clock().now());
        identity(&world);
        for (operation, input) in [
            ("StopLogging", r#"{"Name":"org-trail"}"#),
            ("DeleteTrail", r#"{"Name":"org-trail"}"#),
            ("UpdateTrail", r#"{"Name":"org-trail","EnableLogFileValidation":false}"#),
        ] {
            let emulator = world.fork();
            Call::cloudtrail(operation, input).by(&emulator, "management-root").ok();
            emulator.core().settle(emulator.clock().now());
            let case = format!("{delivery:?} {operation}");
            let digests = digests(&emulator);
            assert_eq!(digests.len(), 2, "{case}: {digests:?}");
            let told: Vec<String> = digests.into_iter().flat_map(|(_, files)| files).collect();
            let mut found = names(&emulator);
            found.sort();
            let mut want = ["GetCallerIdentity", "GetCallerIdentity", operation];
            want.sort_unstable();
            assert_eq!(found, want, "{case}");
            let (mut told, mut logs) = (told, logs(&emulator));
            told.sort();
            logs.sort();
            assert_eq!(told, logs, "{case}");
            // Nothing comes of it later.
            assert!(emulator.core().snapshot().ending_trails.is_empty(), "{case}");
            emulator.clock().advance(Duration::from_secs(7200));
            emulator.core().settle(emulator.clock().now());
            assert_eq!(self::digests(&emulator).len(), 2, "{case}");
        }
    }
}

/// "After the delivery issue is resolved … CloudTrail will attempt to redeliver any missing digest files": the same page.
#[test]
fn a_last_digest_that_was_refused_comes_later() {
    let emulator = Emulator::builder().build().unwrap();
    identity(&emulator);
    emulator.clock().advance(Duration::from_secs(3600));
    emulator.core().settle(emulator.clock().now());
    let arn = Arn::parse("arn:aws:s3:::securecart-org-logs").unwrap();
    let policy = emulator.core().snapshot().resource(&arn).unwrap().policy.clone().unwrap();
    crate::delivery::set_bucket_policy(&emulator, None);
    switch(&emulator, "StopLogging");
    emulator.core().settle(emulator.clock().now());
    assert_eq!(status(&emulator)["LatestDigestDeliveryError"], "AccessDenied");
    assert_eq!(digests(&emulator).len(), 1);
    crate::delivery::set_bucket_policy(&emulator, Some(policy.text()));
    assert_eq!(names(&emulator).len(), 2);
    emulator.clock().advance(Duration::from_secs(3600));
    emulator.core().settle(emulator.clock().now());
    let found = digests(&emulator);
    assert_eq!(found.len(), 2);
    assert_eq!(found[1].1.len(), 1, "{found:?}");
    assert!(status(&emulator).get("LatestDigestDeliveryError").is_none());
    let trail = emulator.core().snapshot().trail(&Arn::parse(TRAIL).unwrap()).cloned().unwrap();
    assert_eq!(trail.delivery.next_digest, None);
}
