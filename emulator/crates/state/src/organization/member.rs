//! Member accounts.

use std::sync::Arc;

use aws::{AccountId, Timestamp};

use super::{
    AccountCreation, FeatureSet, Organization, OrganizationError, Target, TargetKind, own, quotas, service_role,
};
use crate::account::JoinedMethod;
use crate::{Account, AccountStatus, Shared, Tags, Tx, identity_center};

/// What `CreateAccount` asks for.
#[derive(Debug, Clone, Copy)]
pub struct NewAccount<'a> {
    /// The account's name.
    pub name: &'a str,
    /// Its root user's address.
    pub email: &'a str,
    /// The role the management account can assume.
    pub role: &'a str,
    /// Its tags.
    pub tags: &'a Tags,
}

/// A new account below the root; returns the id of the request. See
/// [`CreateAccount`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html).
///
/// In AWS this takes minutes; here the account is there when the request ends. An address that another account has
/// makes a request that failed, not an error, as in AWS.
///
/// # Errors
/// When the organization is full or the account's role cannot be made.
pub fn create_account(tx: &mut Tx<'_>, new: &NewAccount<'_>) -> Result<Arc<str>, OrganizationError> {
    let now = tx.now;
    // "A role name can't begin with the reserved prefix AWSServiceRoleFor."
    if new.role.starts_with("AWSServiceRoleFor") {
        return Err(OrganizationError::ReservedRoleName);
    }
    let id: Arc<str> = tx.ids.hex("car-", 32).into();
    if own(tx)?.accounts().count() >= quotas::ACCOUNTS {
        return Err(OrganizationError::AccountNumber);
    }
    let taken = tx.partition().accounts.values().any(|account| account.email.eq_ignore_ascii_case(new.email));
    let account = if taken { None } else { Some(add(tx, new, now)?) };
    let creation = AccountCreation {
        id: id.clone(),
        account_name: new.name.to_owned(),
        account,
        requested: now,
        completed: Some(now),
        failure: taken.then_some("EMAIL_ALREADY_EXISTS"),
    };
    own(tx)?.creations.insert(id.clone(), Shared::new(creation));
    Ok(id)
}

fn add(tx: &mut Tx<'_>, new: &NewAccount<'_>, now: Timestamp) -> Result<AccountId, OrganizationError> {
    let mut id = tx.ids.account();
    while tx.partition().accounts.contains_key(&id) {
        id = tx.ids.account();
    }
    let mut account = Account::new(id, new.name, new.email, JoinedMethod::Created, now.truncated());
    account.tags = new.tags.clone();
    let organization = own(tx)?;
    let (organization_id, management_account) = (organization.id.clone(), organization.management_account);
    place(organization, id, new.name);
    let partition = tx.partition_mut();
    partition.memberships.insert(id, organization_id);
    partition.accounts.insert(id, Shared::new(account));
    super::access_role::create(tx, id, management_account, new.role)?;
    service_role::joined(tx, id);
    identity_center::joined(tx, id);
    Ok(id)
}

/// Gives an account its place below the root.
pub(super) fn place(organization: &mut Organization, id: AccountId, name: &str) {
    let place = Target {
        id: id.to_string().into(),
        kind: TargetKind::Account,
        name: name.to_owned(),
        parent: Some(organization.root.clone()),
        attached: organization.first_policies(),
        tags: Tags::new(),
    };
    organization.targets.insert(place.id.clone(), Shared::new(place));
}

/// Closes a member account: it stays in the organization, suspended. See
/// [`CloseAccount`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_CloseAccount.html).
///
/// # Errors
/// When the account is no member, the management account, or closed, too many were closed lately, or the organization
/// has not all features.
pub fn close_account(tx: &mut Tx<'_>, id: AccountId) -> Result<(), OrganizationError> {
    let now = tx.now;
    let organization = own(tx)?;
    organization.account(id).ok_or(OrganizationError::AccountNotFound)?;
    if organization.management_account == id {
        return Err(OrganizationError::CannotCloseManagementAccount);
    }
    if organization.feature_set != FeatureSet::All {
        return Err(OrganizationError::NotAllFeatures);
    }
    let recent = organization.closures.values().filter(|closed| now < **closed + quotas::CLOSURE_PERIOD).count();
    let is_full = recent >= quotas::closures(organization.accounts().count().saturating_sub(1));
    let account = tx.account_mut(id).ok_or(OrganizationError::AccountNotFound)?;
    match account.status {
        AccountStatus::Suspended => return Err(OrganizationError::AccountAlreadyClosed),
        AccountStatus::Active if is_full => return Err(OrganizationError::ClosureNumber),
        AccountStatus::Active => account.status = AccountStatus::Suspended,
    }
    own(tx)?.closures.insert(id, now);
    Ok(())
}

/// Moves an account to another parent. See
/// [`MoveAccount`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_MoveAccount.html).
///
/// # Errors
/// When account, source or destination is unknown, the account lives elsewhere, or is there already.
pub fn move_account(tx: &mut Tx<'_>, id: AccountId, source: &str, destination: &str) -> Result<(), OrganizationError> {
    let now = tx.now;
    let organization = own(tx)?;
    let account = organization.account(id).ok_or(OrganizationError::AccountNotFound)?.id.clone();
    organization.parent(source).ok_or(OrganizationError::SourceParentNotFound)?;
    let destination = organization.parent(destination).ok_or(OrganizationError::DestinationParentNotFound)?.id.clone();
    let account = organization.targets.get_mut(&account).ok_or(OrganizationError::AccountNotFound)?.make_mut();
    if account.parent.as_ref() == Some(&destination) {
        return Err(OrganizationError::DuplicateAccount);
    }
    if account.parent.as_deref() != Some(source) {
        return Err(OrganizationError::SourceParentNotFound);
    }
    account.parent = Some(destination);
    organization.policies_changed = now;
    Ok(())
}
