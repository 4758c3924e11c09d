//! Accounts that go.

use aws::{AccountId, Timestamp};

use super::handshake::Recipient;
use super::quotas::MINIMUM_AGE;
use super::{Organization, OrganizationError, all_features, own};
use crate::account::JoinedMethod;
use crate::{Account, Tags, Tx, cloudtrail, config, identity_center, security_hub};

/// Where an account goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Destination {
    /// Nowhere: it has to stand on its own.
    Standalone,
    /// Into another organization, which pays for it.
    Organization,
}

/// The calling account leaves. See
/// [`LeaveOrganization`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_LeaveOrganization.html).
///
/// # Errors
/// When the account is in no organization, manages it, administers a service, or is not ready to stand alone.
pub fn leave_organization(tx: &mut Tx<'_>) -> Result<(), OrganizationError> {
    let account = tx.call.account;
    depart(tx, account, Destination::Standalone)
}

/// The management account sends a member away. See
/// [`RemoveAccountFromOrganization`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_RemoveAccountFromOrganization.html).
///
/// # Errors
/// When the account is no member, manages the organization, administers a service, or is not ready to stand alone.
pub fn remove_account(tx: &mut Tx<'_>, account: AccountId) -> Result<(), OrganizationError> {
    own(tx)?.account(account).ok_or(OrganizationError::AccountNotFound)?;
    depart(tx, account, Destination::Standalone)
}

/// A member goes straight into another organization. See
/// [migrating an account](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_account_migration.html).
pub(super) fn transfer(tx: &mut Tx<'_>, account: AccountId) -> Result<(), OrganizationError> {
    depart(tx, account, Destination::Organization)
}

fn depart(tx: &mut Tx<'_>, id: AccountId, destination: Destination) -> Result<(), OrganizationError> {
    let now = tx.now;
    let organization = tx.partition().organization_of(id).ok_or(OrganizationError::NotInUse)?;
    let account = tx.partition().account(id).ok_or(OrganizationError::AccountNotFound)?;
    organization.may_depart(account, now, destination)?;
    identity_center::left(tx, id).map_err(|_| OrganizationError::AccessRole)?;
    // "all tags that were attached to the account object in the organization are deleted". The role by which the
    // management account reached it stays.
    tx.account_mut(id).ok_or(OrganizationError::AccountNotFound)?.tags = Tags::new();
    let organization = tx.organization_mut(id).ok_or(OrganizationError::NotInUse)?;
    organization.targets.remove(id.to_string().as_str());
    organization.cancel_pending(now, |one| one.parent.is_some() && one.recipient == Recipient::Account(id));
    all_features::progress(organization, now);
    cloudtrail::left(tx, id);
    security_hub::left(tx, id);
    config::organization::left(tx, id);
    tx.partition_mut().memberships.remove(&id);
    Ok(())
}

impl Organization {
    fn may_depart(&self, account: &Account, now: Timestamp, destination: Destination) -> Result<(), OrganizationError> {
        if self.management_account == account.id {
            return Err(OrganizationError::ManagementAccountCannotLeave);
        }
        if self.delegated_administrators.contains_key(&account.id) {
            return Err(OrganizationError::DelegatedAdministratorCannotLeave);
        }
        if account.joined_method != JoinedMethod::Created {
            return Ok(());
        }
        if now < account.joined + MINIMUM_AGE {
            return Err(OrganizationError::WaitPeriod);
        }
        // "When you create an account in an organization …, the information required of standalone accounts is not
        // automatically collected", and nothing here collects it later.
        match destination {
            Destination::Standalone => Err(OrganizationError::PaymentInstrumentRequired),
            Destination::Organization => Ok(()),
        }
    }
}
