use std::ops::BitOr;

use aws::{AccountId, Arn};

use super::{Acl, ObjectOwnership, configuration_mut};
use crate::resource::{PolicyResource, ResourceError};
use crate::{Partition, Tx};

/// What keeps the public out of a bucket, or of all buckets of an account. See
/// [block public access settings](https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-options).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PublicAccessBlock {
    /// Public ACLs are refused.
    pub block_public_acls: bool,
    /// Public ACLs count for nothing.
    pub ignore_public_acls: bool,
    /// Public policies are refused.
    pub block_public_policy: bool,
    /// A public policy lets in nobody but services and the owner's account.
    pub restrict_public_buckets: bool,
}

impl PublicAccessBlock {
    /// Everything is blocked.
    pub const ALL: PublicAccessBlock = PublicAccessBlock {
        block_public_acls: true,
        ignore_public_acls: true,
        block_public_policy: true,
        restrict_public_buckets: true,
    };
}

/// "The most restrictive combination".
impl BitOr for PublicAccessBlock {
    type Output = PublicAccessBlock;
    fn bitor(self, other: PublicAccessBlock) -> PublicAccessBlock {
        PublicAccessBlock {
            block_public_acls: self.block_public_acls || other.block_public_acls,
            ignore_public_acls: self.ignore_public_acls || other.ignore_public_acls,
            block_public_policy: self.block_public_policy || other.block_public_policy,
            restrict_public_buckets: self.restrict_public_buckets || other.restrict_public_buckets,
        }
    }
}

impl Partition {
    /// What is in force for a bucket: what it or its owner's account blocks. Nothing blocks the public from other resources.
    pub fn public_access_block(&self, bucket: &PolicyResource) -> PublicAccessBlock {
        let Some(configuration) = bucket.configuration() else { return PublicAccessBlock::default() };
        let of_account = self.account(bucket.account).and_then(|owner| owner.public_access_block);
        of_account.unwrap_or_default() | configuration.public_access_block.unwrap_or_default()
    }
    /// Whether a bucket's policy is one that the block leaves to services and the owner's account.
    pub fn restricts_public_policy(&self, bucket: &PolicyResource) -> bool {
        let is_public = || bucket.policy.as_ref().is_some_and(|policy| policy.is_public());
        self.public_access_block(bucket).restrict_public_buckets && is_public()
    }
    /// Whether a bucket's access control list counts.
    pub fn has_acls(&self, bucket: &PolicyResource) -> bool {
        let ownership = bucket.configuration().map(|configuration| configuration.ownership);
        ownership.is_some_and(|ownership| ownership != Some(ObjectOwnership::BucketOwnerEnforced))
    }
    /// A bucket's access control list as far as it counts: not where its owner owns everything, nor where it is public
    /// and public ones are ignored.
    pub fn effective_acl(&self, bucket: &PolicyResource) -> Acl {
        bucket.configuration().map_or_else(Acl::default, |configuration| self.counted(bucket, &configuration.acl))
    }
    /// A list of a bucket or of an object in it, as far as it counts.
    pub(in crate::bucket) fn counted(&self, bucket: &PolicyResource, acl: &Acl) -> Acl {
        let is_ignored = || acl.is_public() && self.public_access_block(bucket).ignore_public_acls;
        if !self.has_acls(bucket) || is_ignored() { Acl::default() } else { acl.clone() }
    }
}

/// Sets what an account blocks for all its buckets; `None` takes it away.
///
/// # Errors
/// When there is no such account.
pub fn block_public_access(
    tx: &mut Tx<'_>,
    account: AccountId,
    block: Option<PublicAccessBlock>,
) -> Result<(), ResourceError> {
    tx.account_mut(account).ok_or(ResourceError::NoSuchAccount(account))?.public_access_block = block;
    Ok(())
}

/// Sets what a bucket blocks; `None` takes it away. A policy or list that is there already stays.
///
/// # Errors
/// When there is no such bucket.
pub fn block_public_access_to(
    tx: &mut Tx<'_>,
    bucket: &Arn,
    block: Option<PublicAccessBlock>,
) -> Result<(), ResourceError> {
    configuration_mut(tx, bucket)?.public_access_block = block;
    Ok(())
}
