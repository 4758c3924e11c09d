//! The account alias. See
//! [account aliases](https://docs.aws.amazon.com/IAM/latest/UserGuide/console-account-alias.html).

use aws::AccountId;

use super::{IamError, iam_mut};
use crate::Tx;

/// Gives the account an alias: "the new alias overwrites the previous alias".
///
/// # Errors
/// When any account has the alias.
pub fn create(tx: &mut Tx<'_>, account: AccountId, alias: &str) -> Result<(), IamError> {
    // INVARIANT: an alias is unique in the partition.
    let taken = tx.partition().accounts.values().any(|other| other.iam.alias.as_deref() == Some(alias));
    if taken {
        return Err(IamError::AliasExists(alias.to_owned()));
    }
    iam_mut(tx, account)?.alias = Some(alias.to_owned());
    Ok(())
}

/// Takes the alias away.
///
/// # Errors
/// When the account has another alias or none.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, alias: &str) -> Result<(), IamError> {
    let slot = &mut iam_mut(tx, account)?.alias;
    if slot.as_deref() != Some(alias) {
        return Err(IamError::NoSuchAlias(alias.to_owned()));
    }
    *slot = None;
    Ok(())
}
