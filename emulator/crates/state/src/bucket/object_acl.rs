//! Whose an object is, and its access control list. See
//! [Object Ownership](https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html).

use aws::AccountId;

use super::configuration::{Acl, Grant, Grantee, ObjectOwnership, Permission};
use super::put::change;
use super::{BucketError, Version, VersionId};
use crate::resource::{PolicyResource, ResourceError};
use crate::{Partition, Tx};

impl Partition {
    /// Whose a version in a bucket is: the bucket owner's, unless lists count and somebody else put it.
    pub fn object_owner(&self, bucket: &PolicyResource, version: &Version) -> AccountId {
        version.owner.filter(|_| self.has_acls(bucket)).unwrap_or(bucket.account)
    }
    /// The list of a version as far as it counts, as that of its bucket does.
    pub fn effective_object_acl(&self, bucket: &PolicyResource, version: &Version) -> Acl {
        self.counted(bucket, &version.acl)
    }
    /// Whether a bucket takes a list, for itself or an object.
    ///
    /// # Errors
    /// When it does without lists, or the list is public and public ones are blocked.
    pub fn check_acl(&self, bucket: &PolicyResource, acl: &Acl) -> Result<(), ResourceError> {
        if !self.has_acls(bucket) {
            return Err(ResourceError::AclsNotSupported);
        }
        if acl.is_public() && self.public_access_block(bucket).block_public_acls {
            return Err(ResourceError::PublicAclBlocked);
        }
        Ok(())
    }
}

/// Whose an object becomes that is put with a list, and the list that it then has; nobody where the bucket's owner owns
/// whatever is put.
pub(super) fn owned(tx: &Tx<'_>, bucket: &str, acl: Acl) -> Result<(Option<AccountId>, Acl), BucketError> {
    let (resource, found) = tx.partition().bucket(bucket).ok_or(BucketError::NoSuchBucket)?;
    if acl != Acl::default() {
        tx.partition().check_acl(resource, &acl)?;
    }
    let writer = tx.call.caller.account().filter(|writer| *writer != resource.account);
    let Some(writer) = writer.filter(|_| tx.partition().has_acls(resource)) else { return Ok((None, acl)) };
    // "If … the object is uploaded with the bucket-owner-full-control canned ACL, the bucket owner will own the object."
    let full = |account| Grant { grantee: Grantee::Account(account), permission: Permission::FullControl };
    let is_given_up = acl.grants(writer) == [full(writer), full(resource.account)];
    match found.configuration.ownership {
        Some(ObjectOwnership::BucketOwnerPreferred) if is_given_up => Ok((None, Acl::default())),
        _ => Ok((Some(writer), acl)),
    }
}

/// Replaces the list of a version.
///
/// # Errors
/// When there is no such version, it is a delete marker, or the bucket does not take the list.
pub fn put_object_acl(
    tx: &mut Tx<'_>,
    bucket: &str,
    key: &str,
    version: Option<&VersionId>,
    acl: Acl,
) -> Result<Option<VersionId>, BucketError> {
    let (resource, _) = tx.partition().bucket(bucket).ok_or(BucketError::NoSuchBucket)?;
    tx.partition().check_acl(resource, &acl)?;
    change(tx, bucket, key, version, |version| {
        version.acl = acl;
        Ok(())
    })
}
