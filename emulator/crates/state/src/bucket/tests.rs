//! Versioning and object lock, a row each. Sources:
//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/versioning-workflows.html>,
//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html>.

use aws::{Principal, Timestamp};
use bytes::Bytes;

use super::*;
use crate::{Call, Caller, Ids, JoinedMethod};

const OWNER: AccountId = AccountId::new(111_122_223_333);
const DAY: i64 = 86_400_000;

/// A bucket and a clock.
struct World {
    partition: Partition,
    ids: Ids,
    now: Timestamp,
}

impl World {
    fn new(with_lock: bool) -> World {
        let now = Timestamp::from_millis(1_000_000_000_000);
        let mut partition = Partition::new("aws", 1);
        let account = Account::new(OWNER, "a", "a@x", JoinedMethod::Invited, now);
        partition.accounts.insert(OWNER, Shared::new(account));
        let mut world = World { partition, ids: Ids::new(1), now };
        world.with(|tx| create(tx, OWNER, &Region::from("us-east-1"), "logs", Tags::new(), with_lock)).unwrap();
        world
    }
    fn with<T>(&mut self, change: impl FnOnce(&mut Tx<'_>) -> T) -> T {
        let call = Call {
            caller: Caller::new(Principal::Anonymous, None),
            account: OWNER,
            region: Region::from("us-east-1"),
            now: self.now,
            request_id: "r".into(),
            source_ip: [127, 0, 0, 1].into(),
            user_agent: "".into(),
            secure: true,
            endpoint: None,
        };
        let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
        let result = change(&mut tx);
        self.partition = tx.finish();
        result
    }
    fn put(&mut self, text: &'static str, retention: Option<Retention>) -> Result<VersionId, BucketError> {
        let new = NewObject::of_bytes(Bytes::from(text), Properties { retention, ..Properties::default() });
        self.with(|tx| put_object(tx, "logs", "k", new)).map(|stored| stored.version.id.clone())
    }
    fn delete(&mut self, version: Option<&VersionId>, bypass: bool) -> Result<Deleted, BucketError> {
        self.with(|tx| delete_object(tx, "logs", "k", version, bypass))
    }
    fn retain(&mut self, id: &VersionId, retention: Option<Retention>, bypass: bool) -> Result<(), BucketError> {
        self.with(|tx| put_retention(tx, "logs", "k", Some(id), retention, bypass)).map(drop)
    }
    fn versioning(&mut self, enabled: bool) -> Result<(), BucketError> {
        self.with(|tx| set_versioning(tx, "logs", enabled))
    }
    /// The versions, the newest first: `null=text`, `v=text`, `null-` for a marker.
    fn versions(&self) -> Vec<String> {
        let bucket = self.partition.bucket("logs").unwrap().1;
        let all = bucket.objects.get("k").into_iter().flat_map(|versions| versions.newest_first());
        let shown = all.map(|version| {
            let id = if version.id == VersionId::Null { "null" } else { "v" };
            let text = version.object.as_ref().map(|object| object.content.whole().to_bytes().unwrap());
            text.map_or(format!("{id}-"), |text| format!("{id}={}", String::from_utf8_lossy(&text)))
        });
        shown.collect()
    }
    fn until(&self, mode: LockMode, days: i64) -> Option<Retention> {
        Some(Retention { mode, until: Timestamp::from_millis(self.now.millis() + days * DAY) })
    }
}

#[test]
fn without_versioning_there_is_one_version_and_deleting_is_for_good() {
    let mut world = World::new(false);
    world.put("a", None).unwrap();
    world.put("b", None).unwrap();
    assert_eq!(world.versions(), ["null=b"]);
    assert_eq!(world.delete(None, false), Ok(Deleted::default()));
    assert_eq!(world.versions(), [""; 0]);
    assert_eq!(world.delete(None, false), Ok(Deleted::default()));
    assert_eq!(world.with(|tx| delete(tx, "logs")), Ok(()));
}

#[test]
fn versions_stay_until_they_are_deleted_one_by_one() {
    let mut world = World::new(false);
    world.put("a", None).unwrap();
    world.versioning(true).unwrap();
    let second = world.put("b", None).unwrap();
    let marker = world.delete(None, false).unwrap();
    assert!(marker.delete_marker);
    assert_eq!(world.versions(), ["v-", "v=b", "null=a"]);
    // Deleting the marker brings the object back.
    assert_eq!(world.delete(marker.version.as_ref(), false), Ok(Deleted { delete_marker: true, ..marker.clone() }));
    assert_eq!(world.versions(), ["v=b", "null=a"]);
    world.delete(Some(&VersionId::Null), false).unwrap();
    assert_eq!(world.with(|tx| delete(tx, "logs")), Err(BucketError::VersionsLeft));
    world.delete(Some(&second), false).unwrap();
    assert_eq!(world.versions(), [""; 0]);
}

#[test]
fn suspended_versioning_has_one_null_version_beside_the_others() {
    let mut world = World::new(false);
    world.versioning(true).unwrap();
    world.put("a", None).unwrap();
    world.versioning(false).unwrap();
    world.put("b", None).unwrap();
    world.put("c", None).unwrap();
    assert_eq!(world.versions(), ["null=c", "v=a"]);
    world.delete(None, false).unwrap();
    assert_eq!(world.versions(), ["null-", "v=a"]);
    world.delete(None, false).unwrap();
    assert_eq!(world.versions(), ["null-", "v=a"]);
    world.put("d", None).unwrap();
    assert_eq!(world.versions(), ["null=d", "v=a"]);
}

#[test]
fn a_locked_version_is_deleted_only_as_its_mode_allows() {
    for (mode, bypass, deleted) in [
        (LockMode::Governance, false, false),
        (LockMode::Governance, true, true),
        (LockMode::Compliance, false, false),
        (LockMode::Compliance, true, false),
    ] {
        let mut world = World::new(true);
        let id = world.put("a", world.until(mode, 10)).unwrap();
        assert_eq!(world.delete(Some(&id), bypass).is_ok(), deleted, "{mode:?} {bypass}");
        if !deleted {
            // A marker hides it and takes nothing away.
            assert!(world.delete(None, false).unwrap().delete_marker);
            assert_eq!(world.versions(), ["v-", "v=a"]);
            world.now = Timestamp::from_millis(world.now.millis() + 10 * DAY);
            assert!(world.delete(Some(&id), false).is_ok(), "retention has ended");
        }
    }
}

#[test]
fn a_legal_hold_knows_no_bypass_and_no_end() {
    let mut world = World::new(true);
    let id = world.put("a", None).unwrap();
    world.with(|tx| put_legal_hold(tx, "logs", "k", Some(&id), true)).unwrap();
    world.now = Timestamp::from_millis(world.now.millis() + 100_000 * DAY);
    assert_eq!(world.delete(Some(&id), true), Err(BucketError::Locked));
    world.with(|tx| put_legal_hold(tx, "logs", "k", None, false)).unwrap();
    assert!(world.delete(Some(&id), false).is_ok());
}

#[test]
fn retention_is_prolonged_by_everybody_and_weakened_by_few() {
    use LockMode::{Compliance, Governance};
    for (held, next, bypass, want) in [
        (Compliance, Some((Compliance, 11)), false, true),
        (Compliance, Some((Compliance, 10)), false, true),
        (Compliance, Some((Compliance, 9)), true, false),
        (Compliance, Some((Governance, 11)), true, false),
        (Compliance, None, true, false),
        (Governance, Some((Governance, 11)), false, true),
        (Governance, Some((Governance, 9)), false, false),
        (Governance, Some((Governance, 9)), true, true),
        (Governance, Some((Compliance, 11)), false, false),
        (Governance, Some((Compliance, 11)), true, true),
        (Governance, None, false, false),
        (Governance, None, true, true),
    ] {
        let mut world = World::new(true);
        let id = world.put("a", world.until(held, 10)).unwrap();
        let next = next.and_then(|(mode, days)| world.until(mode, days));
        assert_eq!(world.retain(&id, next, bypass).is_ok(), want, "{held:?} -> {next:?} {bypass}");
    }
    let mut world = World::new(true);
    let id = world.put("a", None).unwrap();
    let past = world.until(Governance, 0);
    assert_eq!(world.retain(&id, past, true), Err(BucketError::RetentionInThePast));
    let far = world.until(Compliance, 1);
    world.retain(&id, far, false).unwrap();
    world.now = Timestamp::from_millis(world.now.millis() + DAY);
    world.retain(&id, None, false).unwrap();
}

#[test]
fn what_is_put_is_locked_as_the_bucket_says() {
    let mut world = World::new(true);
    let period = DefaultPeriod::Days(30);
    let default = DefaultRetention { mode: LockMode::Compliance, period };
    world.with(|tx| put_lock_configuration(tx, "logs", Some(default))).unwrap();
    let id = world.put("a", None).unwrap();
    let found = world.partition.bucket("logs").unwrap().1.version("k", Some(&id)).unwrap().retention;
    assert_eq!(found, world.until(LockMode::Compliance, 30));
    // What is said of the object itself counts more.
    let own = world.put("b", world.until(LockMode::Governance, 1)).unwrap();
    let found = world.partition.bucket("logs").unwrap().1.version("k", Some(&own)).unwrap().retention;
    assert_eq!(found, world.until(LockMode::Governance, 1));
    assert_eq!(world.versioning(false), Err(BucketError::LockNeedsVersioning));
}

#[test]
fn a_bucket_without_lock_takes_none() {
    let mut world = World::new(false);
    assert_eq!(world.put("a", world.until(LockMode::Governance, 1)), Err(BucketError::NoLock));
    let id = world.put("a", None).unwrap();
    assert_eq!(world.retain(&id, world.until(LockMode::Governance, 1), false), Err(BucketError::NoLock));
    assert_eq!(world.with(|tx| put_lock_configuration(tx, "logs", None)), Err(BucketError::VersioningNeeded));
    world.versioning(true).unwrap();
    for (days, want) in [(0, Err(BucketError::NoPeriod)), (36_501, Err(BucketError::PeriodTooLong)), (36_500, Ok(()))] {
        let default = DefaultRetention { mode: LockMode::Governance, period: DefaultPeriod::Days(days) };
        assert_eq!(world.with(|tx| put_lock_configuration(tx, "logs", Some(default))), want);
    }
    // The version from before can be locked as well, and nothing takes its place.
    world.retain(&VersionId::Null, world.until(LockMode::Compliance, 1), false).unwrap();
    assert_eq!(world.delete(Some(&VersionId::Null), true), Err(BucketError::Locked));
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html>
#[test]
fn an_upload_becomes_an_object_of_the_parts_that_are_named() {
    let mut world = World::new(true);
    let big = Bytes::from(vec![7; usize::try_from(SMALLEST_PART).unwrap()]);
    let wanted = blob::Wanted { sha256: false, checksum: Some(blob::Algorithm::Crc32) };
    let new = |full_object| NewUpload {
        initiator: "arn".into(),
        properties: Properties::default(),
        checksum: Some(blob::Algorithm::Crc32),
        full_object,
    };
    let whole: Vec<u8> = [&big[..], b"end"].concat();
    for full_object in [true, false] {
        let id = world.with(|tx| create_upload(tx, "logs", "k", new(full_object))).unwrap();
        let mut etags = Vec::new();
        for (number, bytes) in [(1, big.clone()), (2, Bytes::from("x")), (9, Bytes::from("end"))] {
            let digests = Arc::new(blob::Digests::of(&bytes, wanted));
            let blob = blob::Blob::from(bytes);
            world.with(|tx| put_part(tx, "logs", "k", &id, number, blob, digests)).unwrap();
            let bucket = world.partition.bucket("logs").unwrap().1;
            etags.push((number, bucket.upload("k", &id).unwrap().parts[&number].etag()));
        }
        let [first, second, last] = etags.try_into().unwrap();
        for (named, want) in [
            (vec![last.clone(), first.clone()], BucketError::InvalidPartOrder),
            (vec![first.clone(), first.clone()], BucketError::InvalidPartOrder),
            (vec![first.clone(), (3, first.1.clone())], BucketError::InvalidPart),
            (vec![(1, last.1.clone())], BucketError::InvalidPart),
            (vec![], BucketError::InvalidPart),
            (vec![first.clone(), second, last.clone()], BucketError::EntityTooSmall),
        ] {
            let found = world.with(|tx| complete_upload(tx, "logs", "k", &id, &named));
            assert_eq!(found.unwrap_err(), want);
        }
        let stored = world.with(|tx| complete_upload(tx, "logs", "k", &id, &[first, last])).unwrap();
        let object = stored.version.object.clone().unwrap();
        assert!(object.etag.ends_with("-2"));
        assert_eq!(object.content.whole().to_bytes().unwrap(), whole);
        let checksum = object.checksum.clone().unwrap();
        assert_eq!(checksum.checksum == blob::Algorithm::Crc32.of(&whole), full_object);
        assert_eq!(world.with(|tx| abort_upload(tx, "logs", "k", &id)), Err(BucketError::NoSuchUpload));
    }
}
