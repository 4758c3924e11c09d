//! [Multipart uploads](https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html).

use std::sync::Arc;

use aws::{AccountId, Timestamp};
use blob::{Algorithm, Blob, Checksum, Digests, Wanted};

use super::object::{ChecksumScope, Part, StoredChecksum, Version};
use super::object_acl::Owned;
use super::put::{NewObject, Properties, Stored, check_key, store};
use super::{Bucket, BucketError, bucket_mut};
use crate::map::OrdMap;
use crate::{Shared, Tx};

/// The smallest part that is not the last, and the largest number of one:
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html>.
pub const SMALLEST_PART: u64 = 5 * 1024 * 1024;
/// See [`SMALLEST_PART`].
pub const MAX_PART_NUMBER: u16 = 10_000;
/// "Maximum object size: 50 TB".
const LARGEST_OBJECT: u64 = 50 << 40;

/// An upload in parts, under way.
#[derive(Debug, Clone)]
pub struct Upload {
    /// When it was begun.
    pub initiated: Timestamp,
    /// The ARN and the account of whoever began it.
    pub initiator: Arc<str>,
    /// What was said of the object.
    pub properties: Properties,
    /// Whose the object will be.
    owned: Owned,
    /// The checksum of the parts, where one was asked for.
    pub checksum: Option<Algorithm>,
    /// Whether the object's checksum is to be of its bytes.
    pub full_object: bool,
    /// The parts by number.
    pub parts: OrdMap<u16, Shared<UploadedPart>>,
}

impl Upload {
    /// The account that the object will be of, in a bucket of this one.
    pub fn owner(&self, of_bucket: AccountId) -> AccountId {
        self.owned.by.unwrap_or(of_bucket)
    }
}

impl Bucket {
    /// What an upload was completed to, as long as it is there.
    pub fn completed(&self, key: &str, upload: &str) -> Option<&Shared<Version>> {
        let made = |version: &&Shared<Version>| version.upload.as_deref() == Some(upload);
        self.objects.get(key)?.newest_first().find(made)
    }
}

/// A part that was uploaded.
#[derive(Debug, Clone)]
pub struct UploadedPart {
    /// The bytes.
    pub content: Blob,
    /// When it was uploaded.
    pub modified: Timestamp,
    /// Its digests.
    pub digests: Arc<Digests>,
}

impl UploadedPart {
    /// The entity tag without quotes.
    pub fn etag(&self) -> String {
        aws::hex(&self.digests.md5)
    }
}

/// What an upload begins with.
#[derive(Debug, Clone)]
pub struct NewUpload {
    /// The ARN of whoever begins it.
    pub initiator: Arc<str>,
    /// What is said of the object.
    pub properties: Properties,
    /// The checksum of the parts.
    pub checksum: Option<Algorithm>,
    /// Whether the object's checksum is to be of its bytes.
    pub full_object: bool,
}

/// Begins an upload; its id comes back.
///
/// # Errors
/// When the bucket does not exist, the object is to be locked in a bucket without lock, or the bucket does not take its list.
pub fn create_upload(tx: &mut Tx<'_>, bucket: &str, key: &str, new: NewUpload) -> Result<Arc<str>, BucketError> {
    check_key(key)?;
    let now = tx.now;
    let id: Arc<str> = tx.ids.lower("", 96).into();
    let owned = Owned::new(tx, bucket, new.properties.acl.clone())?;
    let bucket = bucket_mut(tx, bucket).ok_or(BucketError::NoSuchBucket)?;
    new.properties.check_lock(bucket, now)?;
    let upload = Upload {
        initiated: now,
        initiator: new.initiator,
        properties: new.properties,
        owned,
        checksum: new.checksum,
        full_object: new.full_object,
        parts: OrdMap::new(),
    };
    bucket.uploads.insert((key.into(), id.clone()), Shared::new(upload));
    Ok(id)
}

/// Adds a part, in the place of an earlier one of its number.
///
/// # Errors
/// When there is no such bucket or upload.
pub fn put_part(
    tx: &mut Tx<'_>,
    bucket: &str,
    key: &str,
    id: &str,
    number: u16,
    content: Blob,
    digests: Arc<Digests>,
) -> Result<(), BucketError> {
    let modified = tx.now;
    let bucket = bucket_mut(tx, bucket).ok_or(BucketError::NoSuchBucket)?;
    let upload = bucket.uploads.get_mut(&(Arc::from(key), Arc::from(id))).ok_or(BucketError::NoSuchUpload)?;
    upload.make_mut().parts.insert(number, Shared::new(UploadedPart { content, modified, digests }));
    Ok(())
}

/// Gives an upload up, with all of its parts.
///
/// # Errors
/// When there is no such bucket or upload.
pub fn abort_upload(tx: &mut Tx<'_>, bucket: &str, key: &str, id: &str) -> Result<(), BucketError> {
    let bucket = bucket_mut(tx, bucket).ok_or(BucketError::NoSuchBucket)?;
    bucket.uploads.remove(&(Arc::from(key), Arc::from(id))).map(drop).ok_or(BucketError::NoSuchUpload)
}

/// Makes the object of an upload out of parts, named by number and entity tag. Parts that are not named are dropped.
///
/// # Errors
/// When there is no such bucket, upload or part, parts are out of order or too small, or the object cannot be put.
pub fn complete_upload(
    tx: &mut Tx<'_>,
    bucket: &str,
    key: &str,
    id: &str,
    named: &[(u16, String)],
) -> Result<Stored, BucketError> {
    let (_, place) = tx.partition().bucket(bucket).ok_or(BucketError::NoSuchBucket)?;
    let upload = place.upload(key, id)?.clone();
    let new = assemble(&upload, named)?;
    abort_upload(tx, bucket, key, id)?;
    let owned = upload.owned.clone().now(tx, bucket);
    store(tx, bucket, key, new, owned, Some(id.into()))
}

fn assemble(upload: &Upload, named: &[(u16, String)]) -> Result<NewObject, BucketError> {
    let mut parts: Vec<(u16, &Shared<UploadedPart>)> = Vec::with_capacity(named.len());
    for (number, etag) in named {
        if parts.last().is_some_and(|(before, _)| before >= number) {
            return Err(BucketError::InvalidPartOrder);
        }
        let part = upload.parts.get(number).filter(|part| part.etag() == *etag).ok_or(BucketError::InvalidPart)?;
        parts.push((*number, part));
    }
    let (Some(_), rest) = (parts.last(), parts.get(..parts.len().saturating_sub(1)).unwrap_or_default()) else {
        return Err(BucketError::InvalidPart);
    };
    if rest.iter().any(|(_, part)| part.content.len() < SMALLEST_PART) {
        return Err(BucketError::EntityTooSmall);
    }
    let content = Blob::join(parts.iter().map(|(_, part)| part.content.clone()).collect());
    if content.len() > LARGEST_OBJECT {
        return Err(BucketError::EntityTooLarge);
    }
    // The tag of such an object is the MD5 of its parts' MD5s, and their number:
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
    let md5s: Vec<u8> = parts.iter().flat_map(|(_, part)| part.digests.md5).collect();
    let etag = format!("{}-{}", aws::hex(&Digests::of(&md5s, Wanted::default()).md5), parts.len());
    let stored = parts.iter().map(|(number, part)| Part {
        number: *number,
        size: part.content.len(),
        checksum: part.digests.checksum.clone(),
    });
    let stored: Arc<[Part]> = stored.collect();
    let checksum = if upload.full_object { full_object(&stored) } else { composite(&stored) };
    let properties = upload.properties.clone();
    Ok(NewObject { content, etag: etag.into(), checksum, parts: stored, properties })
}

/// The checksum of the bytes, out of those of the parts.
fn full_object(parts: &[Part]) -> Option<StoredChecksum> {
    let mut whole: Option<Checksum> = None;
    for part in parts {
        let next = part.checksum.clone()?;
        whole = Some(match whole {
            Some(before) => before.followed_by(&next, part.size)?,
            None => next,
        });
    }
    whole.map(|checksum| StoredChecksum { checksum, scope: ChecksumScope::FullObject })
}

/// The checksum of the parts' checksums.
fn composite(parts: &[Part]) -> Option<StoredChecksum> {
    let algorithm = parts.first()?.checksum.as_ref()?.algorithm;
    let mut values = Vec::new();
    for part in parts {
        let checksum = part.checksum.as_ref().filter(|checksum| checksum.algorithm == algorithm)?;
        values.extend_from_slice(&checksum.value);
    }
    let scope = ChecksumScope::Composite(parts.len());
    Some(StoredChecksum { checksum: algorithm.of(&values), scope })
}
