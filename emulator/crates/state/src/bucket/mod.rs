//! What an S3 bucket is beside its name, owner, policy and tags: how it is set up, and what is in it.
//!
//! [`put_object`] is the one way in which an object comes to be: every version is given its id by the state of
//! versioning, and is locked as the bucket's default retention says.

pub mod configuration;
mod delete;
mod encryption;
mod error;
mod lock;
mod object;
mod object_acl;
mod put;
#[cfg(test)]
mod tests;
mod upload;

use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};

use crate::map::OrdMap;
use crate::resource::{self, Detail, NewResource, PolicyResource, ResourceError, ResourceKind};
use crate::{Account, Partition, Shared, Tags, Tx};

pub use configuration::Configuration;
pub use delete::{Deleted, delete_object};
pub use encryption::Encryption;
pub use error::BucketError;
pub use lock::{
    DefaultPeriod, DefaultRetention, LockMode, ObjectLock, Retention, put_legal_hold, put_lock_configuration,
    put_retention,
};
pub use object::{ChecksumScope, Headers, Object, Part, StoredChecksum, Version, VersionId, Versions};
pub use object_acl::put_object_acl;
pub use put::{NewObject, Properties, Stored, put_object, put_object_tags};
pub use upload::{
    MAX_PART_NUMBER, NewUpload, SMALLEST_PART, Upload, UploadedPart, abort_upload, complete_upload, create_upload,
    put_part,
};

/// A bucket.
#[derive(Debug, Clone, Default)]
pub struct Bucket {
    /// How it is set up.
    pub configuration: Configuration,
    /// When it was made.
    pub created: Timestamp,
    /// Whether earlier versions of objects are kept.
    pub versioning: Versioning,
    /// Whether, and how, versions of objects can be locked.
    pub lock: Option<ObjectLock>,
    /// The objects by key, in the order of the keys' bytes, which is that of listings.
    pub objects: OrdMap<Arc<str>, Shared<Versions>>,
    /// Multipart uploads under way, by key and id.
    pub uploads: OrdMap<(Arc<str>, Arc<str>), Shared<Upload>>,
}

/// Whether a bucket keeps earlier versions of objects. See
/// [versioning workflows](https://docs.aws.amazon.com/AmazonS3/latest/userguide/versioning-workflows.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Versioning {
    /// It never did.
    #[default]
    Never,
    /// It does.
    Enabled,
    /// It did, and keeps what there is.
    Suspended,
}

/// Makes a bucket.
///
/// # Errors
/// When the account does not exist, or the name is malformed or taken.
pub fn create(
    tx: &mut Tx<'_>,
    account: AccountId,
    region: &Region,
    name: &str,
    tags: Tags,
    with_lock: bool,
) -> Result<(), ResourceError> {
    let kind = ResourceKind::Bucket;
    let new = NewResource { kind, region, name, suffix: None, policy: None, tags };
    resource::create(tx, account, new)?;
    if let Some(bucket) = bucket_mut(tx, name).filter(|_| with_lock) {
        // INVARIANT: a bucket with object lock keeps versions.
        bucket.versioning = Versioning::Enabled;
        bucket.lock = Some(ObjectLock::default());
    }
    Ok(())
}

/// Deletes a bucket, and uploads that are under way in it: those keep directory buckets alone. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html>.
///
/// # Errors
/// When there is none of that name, or something is in it: a version or a delete marker.
pub fn delete(tx: &mut Tx<'_>, name: &str) -> Result<(), BucketError> {
    let (resource, bucket) = tx.partition().bucket(name).ok_or(BucketError::NoSuchBucket)?;
    // INVARIANT: no object disappears with its bucket.
    if !bucket.objects.is_empty() {
        return Err(if bucket.is_versioned() { BucketError::VersionsLeft } else { BucketError::NotEmpty });
    }
    let arn = resource.arn.clone();
    resource::delete(tx, &arn).map_err(|_| BucketError::NoSuchBucket)
}

/// Switches the keeping of versions on or off.
///
/// # Errors
/// When the bucket does not exist, or has object lock.
pub fn set_versioning(tx: &mut Tx<'_>, name: &str, enabled: bool) -> Result<(), BucketError> {
    let bucket = bucket_mut(tx, name).ok_or(BucketError::NoSuchBucket)?;
    // INVARIANT: a bucket with object lock keeps versions.
    if bucket.lock.is_some() && !enabled {
        return Err(BucketError::LockNeedsVersioning);
    }
    bucket.versioning = if enabled { Versioning::Enabled } else { Versioning::Suspended };
    Ok(())
}

/// A bucket for changing. Its objects are changed by the functions of this module, which keep the rules of versioning and
/// lock.
pub fn bucket_mut<'t>(tx: &'t mut Tx<'_>, name: &str) -> Option<&'t mut Bucket> {
    let owner = *tx.partition().buckets.get(name)?;
    let arn = tx.partition().bucket_arn(name);
    let resource = tx.account_mut(owner)?.resources.get_mut(arn.as_str()).map(Shared::make_mut)?;
    match &mut resource.detail {
        Detail::Bucket(bucket) => Some(bucket.make_mut()),
        _ => None,
    }
}

impl Partition {
    /// A bucket and the resource it is.
    pub fn bucket(&self, name: &str) -> Option<(&Shared<PolicyResource>, &Shared<Bucket>)> {
        let owner = self.account(*self.buckets.get(name)?)?;
        let resource = owner.resources.get(self.bucket_arn(name).as_str())?;
        match &resource.detail {
            Detail::Bucket(bucket) => Some((resource, bucket)),
            _ => None,
        }
    }
    /// The version of an object that an ARN and the id of a version name; the current one without an id.
    pub fn object(&self, arn: &Arn, version: Option<&VersionId>) -> Option<&Shared<Version>> {
        let (bucket, key) = arn.resource().split_once('/').filter(|_| arn.service() == "s3")?;
        self.bucket(bucket)?.1.version(key, version)
    }
    /// The ARN of a bucket of this name, whether there is one or not.
    pub fn bucket_arn(&self, name: &str) -> String {
        format!("arn:{}:s3:::{name}", self.name)
    }
}

impl Account {
    /// The account's buckets, by name.
    pub fn buckets(&self) -> impl Iterator<Item = (&Shared<PolicyResource>, &Shared<Bucket>)> {
        self.resources.values().filter_map(|resource| match &resource.detail {
            Detail::Bucket(bucket) => Some((resource, bucket)),
            _ => None,
        })
    }
}

impl Bucket {
    /// Whether versions are or were kept: then they are told by their ids.
    pub fn is_versioned(&self) -> bool {
        self.versioning != Versioning::Never
    }
    /// A version of an object, the current one without an id; a delete marker too.
    pub fn version(&self, key: &str, id: Option<&VersionId>) -> Option<&Shared<Version>> {
        let versions = self.objects.get(key)?;
        match id {
            Some(id) => versions.find(id),
            None => versions.current(),
        }
    }
    /// An upload under way.
    ///
    /// # Errors
    /// When there is none of this key and id.
    pub fn upload(&self, key: &str, id: &str) -> Result<&Shared<Upload>, BucketError> {
        self.uploads.get(&(Arc::from(key), Arc::from(id))).ok_or(BucketError::NoSuchUpload)
    }
}
