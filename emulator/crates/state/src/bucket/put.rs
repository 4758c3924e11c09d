use std::collections::BTreeMap;
use std::sync::Arc;

use aws::Timestamp;
use blob::{Algorithm, Blob, Digests, Wanted};
use bytes::Bytes;

use super::configuration::Acl;
use super::encryption::Encryption;
use super::lock::Retention;
use super::object::{ChecksumScope, Headers, Object, Part, StoredChecksum, Version, VersionId};
use super::object_acl::Owned;
use super::{Bucket, BucketError, Versioning, bucket_mut};
use crate::{Shared, Tags, Tx};

/// The longest key in bytes: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html>.
const LONGEST_KEY: usize = 1024;

/// What is said of an object when it is put, beside its bytes.
#[derive(Debug, Clone, Default)]
pub struct Properties {
    /// Standard headers.
    pub headers: Headers,
    /// `x-amz-meta-…`, without the prefix.
    pub metadata: BTreeMap<Arc<str>, Arc<str>>,
    /// `STANDARD`, …; none for that.
    pub storage_class: Option<Arc<str>>,
    /// How it is encrypted; none for what the bucket says.
    pub encryption: Option<Encryption>,
    /// Its access control list.
    pub acl: Acl,
    /// Its tags, checked.
    pub tags: Tags,
    /// Until when it is locked; none for what the bucket says.
    pub retention: Option<Retention>,
    /// Whether it is held.
    pub legal_hold: Option<bool>,
}

impl Properties {
    /// Whether an object may be locked as they say.
    ///
    /// # Errors
    /// When the bucket has no lock, or the lock would have ended.
    pub(super) fn check_lock(&self, bucket: &Bucket, now: Timestamp) -> Result<(), BucketError> {
        if bucket.lock.is_none() && (self.retention.is_some() || self.legal_hold.is_some()) {
            return Err(BucketError::NoLock);
        }
        match self.retention {
            Some(retention) => retention.check(now),
            None => Ok(()),
        }
    }
}

/// An object to be put.
#[derive(Debug, Clone)]
pub struct NewObject {
    /// The bytes.
    pub content: Blob,
    /// The entity tag without quotes: the MD5 of a body that came in one piece.
    pub etag: Arc<str>,
    /// The checksum to keep.
    pub checksum: Option<StoredChecksum>,
    /// The parts, where it came in parts.
    pub parts: Arc<[Part]>,
    /// What else is said of it.
    pub properties: Properties,
}

impl NewObject {
    /// A body that came in one piece, with its digests.
    pub fn new(content: Blob, digests: &Digests, properties: Properties) -> NewObject {
        let etag = aws::hex(&digests.md5);
        let checksum = digests.checksum.clone();
        let checksum = checksum.map(|checksum| StoredChecksum { checksum, scope: ChecksumScope::FullObject });
        NewObject { content, etag: etag.into(), checksum, parts: [].into(), properties }
    }
    /// Bytes that a service writes itself.
    pub fn of_bytes(bytes: Bytes, properties: Properties) -> NewObject {
        let digests = Digests::of(&bytes, Wanted { sha256: false, checksum: Some(Algorithm::Crc64Nvme) });
        NewObject::new(Blob::from(bytes), &digests, properties)
    }
}

/// What came of putting an object.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The version, as it is stored.
    pub version: Shared<Version>,
    /// Its id, where versions are or were kept.
    pub id: Option<VersionId>,
}

/// Puts an object into a bucket: the one way in which objects come to be, for requests of S3 and for services that write
/// on their own, such as CloudTrail.
///
/// Whether the caller may, was decided before. Here the rules of the bucket are kept: in one that keeps versions the object
/// is a further version, in one that does not (any more) it takes the place of the null version; a bucket with a default
/// retention locks it, unless `properties` say otherwise.
///
/// ```ignore
/// let object = NewObject::of_bytes(gzip, Properties { headers, ..Properties::default() });
/// bucket::put_object(tx, "securecart-org-logs", "AWSLogs/…/….json.gz", object)?;
/// ```
///
/// # Errors
/// When the bucket does not exist, the key is too long, the object is to be locked in a bucket without lock or to have a
/// list that the bucket does not take, or it would take the place of a version that is locked.
pub fn put_object(tx: &mut Tx<'_>, bucket: &str, key: &str, new: NewObject) -> Result<Stored, BucketError> {
    check_key(key)?;
    let owned = Owned::new(tx, bucket, new.properties.acl.clone())?;
    store(tx, bucket, key, new, owned, None)
}

pub(super) fn check_key(key: &str) -> Result<(), BucketError> {
    if key.len() > LONGEST_KEY { Err(BucketError::KeyTooLong) } else { Ok(()) }
}

/// The same of an object that is whose it is, and of an upload that it was made of.
pub(super) fn store(
    tx: &mut Tx<'_>,
    bucket: &str,
    key: &str,
    new: NewObject,
    owned: Owned,
    upload: Option<Arc<str>>,
) -> Result<Stored, BucketError> {
    let now = tx.now;
    let fresh: Arc<str> = tx.ids.lower("", 32).into();
    let properties = new.properties;
    let place = bucket_mut(tx, bucket).ok_or(BucketError::NoSuchBucket)?;
    properties.check_lock(place, now)?;
    // INVARIANT: every version that is put into a bucket with a default retention is locked.
    let by_default = || place.lock.as_ref()?.default_retention.map(|default| default.from(now));
    let retention = properties.retention.or_else(by_default);
    let id = match place.versioning {
        Versioning::Enabled => VersionId::Named(fresh),
        Versioning::Never | Versioning::Suspended => VersionId::Null,
    };
    let encryption = place.encryption(properties.encryption);
    let object = Object {
        content: new.content,
        etag: new.etag,
        checksum: new.checksum,
        parts: new.parts,
        headers: properties.headers,
        metadata: properties.metadata,
        storage_class: properties.storage_class.unwrap_or_else(|| "STANDARD".into()),
        encryption,
    };
    let version = Version {
        id: id.clone(),
        modified: now.truncated(),
        object: Some(Shared::new(object)),
        owner: owned.by,
        acl: owned.acl,
        tags: properties.tags,
        retention,
        legal_hold: properties.legal_hold,
        upload,
    };
    let is_versioned = place.is_versioned();
    let versions = place.objects.entry(key.into()).or_insert_with(Shared::default).make_mut();
    // INVARIANT: nothing takes the place of a version that is locked.
    if id == VersionId::Null && versions.find(&id).is_some_and(|version| version.is_locked(now, false)) {
        return Err(BucketError::Locked);
    }
    versions.push(version);
    let version = versions.current().cloned().ok_or(BucketError::NoSuchKey)?;
    Ok(Stored { version, id: Some(id).filter(|_| is_versioned) })
}

/// Replaces the tags of a version.
///
/// # Errors
/// When there is no such version, or it is a delete marker.
pub fn put_object_tags(
    tx: &mut Tx<'_>,
    bucket: &str,
    key: &str,
    version: Option<&VersionId>,
    tags: Tags,
) -> Result<Option<VersionId>, BucketError> {
    change(tx, bucket, key, version, |version| {
        version.tags = tags;
        Ok(())
    })
}

/// Changes a version that is no delete marker. Its id comes back where versions are or were kept.
pub(super) fn change(
    tx: &mut Tx<'_>,
    bucket: &str,
    key: &str,
    version: Option<&VersionId>,
    change: impl FnOnce(&mut Version) -> Result<(), BucketError>,
) -> Result<Option<VersionId>, BucketError> {
    let place = bucket_mut(tx, bucket).ok_or(BucketError::NoSuchBucket)?;
    let none = if version.is_some() { BucketError::NoSuchVersion } else { BucketError::NoSuchKey };
    let id = place.version(key, version).map(|version| version.id.clone()).ok_or_else(|| none.clone())?;
    let is_versioned = place.is_versioned();
    let versions = place.objects.get_mut(key).map(Shared::make_mut).ok_or_else(|| none.clone())?;
    let found = versions.find_mut(&id).ok_or(none)?;
    if found.object.is_none() {
        return Err(if version.is_some() { BucketError::DeleteMarker } else { BucketError::NoSuchKey });
    }
    change(found)?;
    Ok(Some(id).filter(|_| is_versioned))
}
