//! Whose an object is, and its access control list. See
//! [Object Ownership](https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html).

use aws::{AccountId, Principal};

use super::configuration::{Acl, Grant, Grantee, ObjectOwnership, Permission};
use super::put::change;
use super::{BucketError, Version, VersionId};
use crate::resource::{PolicyResource, ResourceError};
use crate::{Account, Caller, Partition, Tx};

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

impl Caller {
    /// Whose what the caller puts into buckets can become; what services put is nobody's.
    pub fn writer(&self) -> Option<AccountId> {
        if self.principal == Principal::Anonymous { Some(Account::ANONYMOUS) } else { self.account() }
    }
}

/// Whose an object becomes, and the list that it has.
#[derive(Debug, Clone)]
pub(super) struct Owned {
    /// Nobody's where the bucket's owner owns whatever is put.
    pub(super) by: Option<AccountId>,
    pub(super) acl: Acl,
}

impl Owned {
    /// What the caller puts with a list.
    pub(super) fn new(tx: &Tx<'_>, bucket: &str, acl: Acl) -> Result<Owned, BucketError> {
        let (resource, found) = tx.partition().bucket(bucket).ok_or(BucketError::NoSuchBucket)?;
        if acl != Acl::default() {
            tx.partition().check_acl(resource, &acl)?;
        }
        let writer = tx.call.caller.writer().filter(|writer| *writer != resource.account);
        let Some(writer) = writer.filter(|_| tx.partition().has_acls(resource)) else {
            return Ok(Owned { by: None, acl });
        };
        // "If … the object is uploaded with the bucket-owner-full-control canned ACL, the bucket owner will own the object."
        let full = |account| Grant { grantee: Grantee::Account(account), permission: Permission::FullControl };
        let is_given_up = acl.grants(writer) == [full(writer), full(resource.account)];
        match found.configuration.ownership {
            Some(ObjectOwnership::BucketOwnerPreferred) if is_given_up => Ok(Owned { by: None, acl: Acl::default() }),
            _ => Ok(Owned { by: Some(writer), acl }),
        }
    }
    /// The same where an upload is completed. "Objects written to the bucket while the Bucket owner enforced setting was
    /// applied are still owned by the bucket owner."
    pub(super) fn now(self, tx: &Tx<'_>, bucket: &str) -> Owned {
        let has_acls = tx.partition().bucket(bucket).is_some_and(|(resource, _)| tx.partition().has_acls(resource));
        if has_acls { self } else { Owned { by: None, acl: Acl::default() } }
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
