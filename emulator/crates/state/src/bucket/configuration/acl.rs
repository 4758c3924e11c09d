use aws::{AccountId, Arn};

use super::configuration_mut;
use crate::resource::ResourceError;
use crate::{Account, Partition, Tx};
use sha2::{Digest, Sha256};

/// An access control list, in the order of its grants. A bucket without grants of its own has that of its owner: full
/// control. See [access control list overview](https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Acl(Option<Vec<Grant>>);

/// What a list grants to one grantee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    /// To whom.
    pub grantee: Grantee,
    /// What.
    pub permission: Permission,
}

/// Whom a list can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grantee {
    /// An account, by its canonical user id.
    Account(AccountId),
    /// Everybody, with or without credentials.
    AllUsers,
    /// Whoever has credentials of some account.
    AuthenticatedUsers,
    /// What writes server access logs.
    LogDelivery,
}

/// What a list can grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// `FULL_CONTROL`
    FullControl,
    /// `READ`
    Read,
    /// `READ_ACP`
    ReadAcp,
    /// `WRITE`
    Write,
    /// `WRITE_ACP`
    WriteAcp,
}

impl Acl {
    /// A list of these grants.
    pub fn new(grants: Vec<Grant>) -> Acl {
        Acl(Some(grants))
    }
    /// The grants, of a bucket or object of this owner.
    pub fn grants(&self, owner: AccountId) -> Vec<Grant> {
        let full = || vec![Grant { grantee: Grantee::Account(owner), permission: Permission::FullControl }];
        self.0.clone().unwrap_or_else(full)
    }
    /// "Public if it grants any permissions to members of the predefined AllUsers or AuthenticatedUsers groups":
    /// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#public-acls>.
    pub fn is_public(&self) -> bool {
        let public = |grant: &Grant| matches!(grant.grantee, Grantee::AllUsers | Grantee::AuthenticatedUsers);
        self.0.iter().flatten().any(public)
    }
    /// Whether somebody but the owner is granted anything.
    pub fn reaches_beyond(&self, owner: AccountId) -> bool {
        self.0.iter().flatten().any(|grant| grant.grantee != Grantee::Account(owner))
    }
}

impl Account {
    /// Stands for nobody: "When an anonymous user uploads an object to your bucket, Amazon S3 adds a special canonical user ID
    /// … as the object owner in the ACL." <https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html>
    pub const ANONYMOUS: AccountId = AccountId::NOBODY;
    /// Sixty-four hexadecimal digits that stand for the account in access control lists. See
    /// [canonical user ids](https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html#FindCanonicalId).
    pub fn canonical_user_id(id: AccountId) -> String {
        if id == Account::ANONYMOUS {
            return "65a011a29cdf8ec533ec3d1ccaae921c".to_owned();
        }
        aws::hex(&Sha256::digest(format!("canonical user of {id}").as_bytes()))
    }
}

impl Partition {
    /// The account of a canonical user id.
    pub fn account_of_canonical_user(&self, id: &str) -> Option<AccountId> {
        self.accounts.keys().copied().find(|account| Account::canonical_user_id(*account) == id)
    }
}

/// Sets a bucket's list.
///
/// # Errors
/// When there is no such bucket, it does without lists, or the list is public and public ones are blocked.
pub fn put_acl(tx: &mut Tx<'_>, bucket: &Arn, acl: Acl) -> Result<(), ResourceError> {
    let partition = tx.partition();
    let found = partition.resource(bucket).ok_or_else(|| ResourceError::NoSuchResource(bucket.clone()))?;
    partition.check_acl(found, &acl)?;
    configuration_mut(tx, bucket)?.acl = acl;
    Ok(())
}
