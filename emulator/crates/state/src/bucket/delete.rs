use std::sync::Arc;

use super::configuration::Acl;
use super::object::{Version, VersionId};
use super::{BucketError, Versioning, bucket_mut};
use crate::{Shared, Tags, Tx};

/// What came of deleting an object.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Deleted {
    /// The version that is gone, or the delete marker that was made.
    pub version: Option<VersionId>,
    /// Whether a delete marker was made, or deleted.
    pub delete_marker: bool,
}

/// Deletes an object, or one version of it for good.
///
/// Without the id of a version, a bucket that keeps versions gets a delete marker and loses nothing. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html>. What is not there is deleted already.
///
/// # Errors
/// When the bucket does not exist, or the version is locked; `bypass` goes past governance mode.
pub fn delete_object(
    tx: &mut Tx<'_>,
    bucket: &str,
    key: &str,
    version: Option<&VersionId>,
    bypass: bool,
) -> Result<Deleted, BucketError> {
    let now = tx.now;
    let fresh: Arc<str> = tx.ids.lower("", 32).into();
    let place = bucket_mut(tx, bucket).ok_or(BucketError::NoSuchBucket)?;
    let marker = match (version, place.versioning) {
        (None, Versioning::Enabled) => Some(VersionId::Named(fresh)),
        (None, Versioning::Suspended) => Some(VersionId::Null),
        (Some(_), _) | (None, Versioning::Never) => None,
    };
    // What goes: the version that was named, or the null version where its place is needed or nothing is kept.
    let id = match (&marker, version) {
        (Some(VersionId::Named(_)), _) => None,
        (_, Some(id)) => Some(id.clone()),
        (_, None) => Some(VersionId::Null),
    };
    let found = id.as_ref().and_then(|id| place.objects.get(key)?.find(id));
    // INVARIANT: a version that is locked is not deleted.
    if found.is_some_and(|version| version.is_locked(now, bypass)) {
        return Err(BucketError::Locked);
    }
    let was_marker = found.is_some_and(|version| version.object.is_none());
    if let (Some(id), Some(versions)) = (&id, place.objects.get_mut(key)) {
        versions.make_mut().remove(id);
        if versions.is_empty() {
            place.objects.remove(key);
        }
    }
    let Some(marker) = marker else {
        return Ok(Deleted { version: version.cloned(), delete_marker: was_marker && version.is_some() });
    };
    let versions = place.objects.entry(key.into()).or_insert_with(Shared::default).make_mut();
    versions.push(Version {
        id: marker.clone(),
        modified: now.truncated(),
        object: None,
        owner: None,
        acl: Acl::default(),
        tags: Tags::new(),
        retention: None,
        legal_hold: None,
        upload: None,
    });
    Ok(Deleted { version: Some(marker), delete_marker: true })
}
