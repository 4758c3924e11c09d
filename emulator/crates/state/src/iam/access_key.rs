//! Long-term access keys.

use aws::{AccessKeyId, AccountId};

use super::quotas::ACCESS_KEYS_PER_USER;
use super::{Iam, IamError, iam_mut};
use crate::map::OrdSet;
use crate::{Credential, CredentialOwner, CredentialStatus, Tx};

/// Makes an access key and returns its id; the secret is with [`crate::Partition::credentials`].
///
/// # Errors
/// When the user does not exist or has two keys.
pub fn create(tx: &mut Tx<'_>, account: AccountId, owner: CredentialOwner) -> Result<AccessKeyId, IamError> {
    let id = tx.ids.access_key("AKIA", account);
    let secret = tx.ids.secret().into();
    let created = tx.now.truncated();
    let keys = iam_mut(tx, account)?.access_keys_mut(&owner)?;
    ACCESS_KEYS_PER_USER.admit(keys.len() + 1)?;
    // INVARIANT: a key is with its owner exactly as long as it is in the index of credentials.
    keys.insert(id.clone());
    let credential = Credential { owner, account, secret, status: CredentialStatus::Active, created, changed: created };
    tx.partition_mut().credentials.insert(id.clone(), credential);
    Ok(id)
}

/// Switches an access key on or off.
///
/// # Errors
/// When the user does not exist or the key is not the user's.
pub fn set_status(
    tx: &mut Tx<'_>,
    account: AccountId,
    owner: &CredentialOwner,
    id: &AccessKeyId,
    status: CredentialStatus,
) -> Result<(), IamError> {
    iam_mut(tx, account)?.access_key_of(owner, id)?;
    // Whoever watches compares owners, and not all credentials: the owner is another with another key.
    let keys = iam_mut(tx, account)?.access_keys_mut(owner)?;
    keys.remove(id);
    keys.insert(id.clone());
    let changed = tx.now.truncated();
    match tx.partition_mut().credentials.get_mut(id) {
        Some(credential) => {
            (credential.status, credential.changed) = (status, changed);
            Ok(())
        }
        None => Err(IamError::NoSuchAccessKey(id.to_string())),
    }
}

/// Removes an access key.
///
/// # Errors
/// When the user does not exist or the key is not the user's.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, owner: &CredentialOwner, id: &AccessKeyId) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    iam.access_key_of(owner, id)?;
    iam.access_keys_mut(owner)?.remove(id);
    tx.partition_mut().credentials.remove(id);
    Ok(())
}

impl Iam {
    /// The access keys of a user or of the root user.
    ///
    /// # Errors
    /// When the user does not exist.
    pub fn access_keys(&self, owner: &CredentialOwner) -> Result<&OrdSet<AccessKeyId>, IamError> {
        match owner {
            CredentialOwner::Root => Ok(&self.root_access_keys),
            CredentialOwner::User(name) => self.require_user(name.as_str()).map(|user| &user.access_keys),
        }
    }
    fn access_keys_mut(&mut self, owner: &CredentialOwner) -> Result<&mut OrdSet<AccessKeyId>, IamError> {
        match owner {
            CredentialOwner::Root => Ok(&mut self.root_access_keys),
            CredentialOwner::User(name) => self.user_mut(name.as_str()).map(|user| &mut user.access_keys),
        }
    }
    fn access_key_of(&self, owner: &CredentialOwner, id: &AccessKeyId) -> Result<(), IamError> {
        let keys = self.access_keys(owner)?;
        if keys.contains(id) { Ok(()) } else { Err(IamError::NoSuchAccessKey(id.to_string())) }
    }
}
