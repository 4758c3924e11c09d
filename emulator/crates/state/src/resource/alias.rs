//! Aliases of keys.

use std::sync::Arc;

use aws::{AccountId, Arn, Region};

use super::{ResourceError, ResourceKind, is_alias};
use crate::Tx;

/// Gives a key a further name, `alias/…`.
///
/// # Errors
/// When the key does not exist in the account, or the alias is malformed or taken in the key's Region.
pub fn create_alias(tx: &mut Tx<'_>, alias: &str, key: &Arn) -> Result<(), ResourceError> {
    let none = || ResourceError::NoSuchResource(key.clone());
    let found = tx.partition().resource(key).filter(|found| found.kind == ResourceKind::Key).ok_or_else(none)?;
    let (account, place) = (found.account, (found.region.clone(), Arc::from(alias)));
    if !is_alias(alias) {
        return Err(ResourceError::BadAlias(alias.to_owned()));
    }
    let owner = tx.account_mut(account).ok_or(ResourceError::NoSuchAccount(account))?;
    if owner.key_aliases.contains_key(&place) {
        return Err(ResourceError::AliasExists(alias.to_owned()));
    }
    owner.key_aliases.insert(place, key.clone());
    Ok(())
}

/// Makes an alias name another key of the same account and Region.
///
/// # Errors
/// When there is no such alias or no such key in that place.
pub fn update_alias(tx: &mut Tx<'_>, alias: &str, key: &Arn) -> Result<(), ResourceError> {
    let none = || ResourceError::NoSuchResource(key.clone());
    let found = tx.partition().resource(key).filter(|found| found.kind == ResourceKind::Key).ok_or_else(none)?;
    let (account, place) = (found.account, (found.region.clone(), Arc::from(alias)));
    let owner = tx.account_mut(account).ok_or(ResourceError::NoSuchAccount(account))?;
    let named = owner.key_aliases.get_mut(&place).ok_or_else(|| ResourceError::NoSuchAlias(alias.to_owned()))?;
    *named = key.clone();
    Ok(())
}

/// Removes an alias; its key stays.
///
/// # Errors
/// When there is no such alias.
pub fn delete_alias(tx: &mut Tx<'_>, account: AccountId, region: &Region, alias: &str) -> Result<(), ResourceError> {
    let owner = tx.account_mut(account).ok_or(ResourceError::NoSuchAccount(account))?;
    let removed = owner.key_aliases.remove(&(region.clone(), Arc::from(alias)));
    removed.map(|_| ()).ok_or_else(|| ResourceError::NoSuchAlias(alias.to_owned()))
}
