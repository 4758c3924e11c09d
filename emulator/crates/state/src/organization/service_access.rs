//! Trusted access of services, and the member accounts that administer them.

use aws::AccountId;
use policy::is_service_principal;

use super::quotas::administrators_quota;
use super::{FeatureSet, Organization, OrganizationError, own};
use crate::map::OrdMap;
use crate::{AccountStatus, Tx};

/// Lets a service into the organization; nothing happens when it is in. See
/// [`EnableAWSServiceAccess`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnableAWSServiceAccess.html).
///
/// # Errors
/// When the text is no service principal or the organization has not all features.
pub fn enable_service_access(tx: &mut Tx<'_>, service: &str) -> Result<(), OrganizationError> {
    let now = tx.now;
    let organization = own(tx)?;
    recognized(service)?;
    if organization.feature_set != FeatureSet::All {
        return Err(OrganizationError::NotAllFeatures);
    }
    if !organization.service_access.contains_key(service) {
        organization.service_access.insert(service.into(), now);
    }
    Ok(())
}

/// Ends a service's access; nothing happens when it has none. See
/// [`DisableAWSServiceAccess`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_DisableAWSServiceAccess.html).
///
/// # Errors
/// When the text is no service principal, somebody administers the service, or a policy type needs it.
pub fn disable_service_access(tx: &mut Tx<'_>, service: &str) -> Result<(), OrganizationError> {
    let organization = own(tx)?;
    recognized(service)?;
    if organization.delegated_administrators_of(service).next().is_some() {
        return Err(OrganizationError::DelegatedAdministratorExists);
    }
    if organization.enabled.iter().any(|kind| kind.service() == Some(service)) {
        return Err(OrganizationError::PolicyTypeEnabledForService);
    }
    organization.service_access.remove(service);
    Ok(())
}

/// Makes a member account the administrator of a service. See
/// [`RegisterDelegatedAdministrator`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_RegisterDelegatedAdministrator.html).
///
/// # Errors
/// When the account is no active member or has the service already, or the service has no access.
pub fn register_delegated_administrator(
    tx: &mut Tx<'_>,
    account: AccountId,
    service: &str,
) -> Result<(), OrganizationError> {
    let now = tx.now;
    let is_active = tx.partition().account(account).is_some_and(|account| account.status == AccountStatus::Active);
    let organization = own(tx)?;
    recognized(service)?;
    organization.account(account).ok_or(OrganizationError::AccountNotFound)?;
    if account == organization.management_account {
        return Err(OrganizationError::CannotDelegateToManagementAccount);
    }
    if !is_active {
        return Err(OrganizationError::CannotDelegateToSuspendedAccount);
    }
    if !organization.service_access.contains_key(service) {
        return Err(OrganizationError::ServiceAccessNotEnabled);
    }
    let administrators = organization.delegated_administrators_of(service).filter(|other| *other != account).count();
    match administrators_quota(service) {
        Some(1) if administrators >= 1 => return Err(OrganizationError::DelegatedAdministratorExists),
        Some(quota) if administrators >= quota => return Err(OrganizationError::DelegatedAdministratorNumber),
        Some(_) | None => {}
    }
    let mut services = organization.delegated_administrators.get(&account).cloned().unwrap_or_else(OrdMap::new);
    if services.insert(service.into(), now).is_some() {
        return Err(OrganizationError::AccountAlreadyRegistered);
    }
    organization.delegated_administrators.insert(account, services);
    Ok(())
}

/// Ends what [`register_delegated_administrator`] began. See
/// [`DeregisterDelegatedAdministrator`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeregisterDelegatedAdministrator.html).
///
/// # Errors
/// When the account is no member or does not have the service.
pub fn deregister_delegated_administrator(
    tx: &mut Tx<'_>,
    account: AccountId,
    service: &str,
) -> Result<(), OrganizationError> {
    let organization = own(tx)?;
    recognized(service)?;
    organization.account(account).ok_or(OrganizationError::AccountNotFound)?;
    let services = organization.delegated_administrators.get_mut(&account);
    let services = services.ok_or(OrganizationError::AccountNotRegistered)?;
    services.remove(service).ok_or(OrganizationError::AccountNotRegistered)?;
    if services.is_empty() {
        organization.delegated_administrators.remove(&account);
    }
    Ok(())
}

impl Organization {
    /// The accounts that administer a service.
    pub fn delegated_administrators_of<'a>(&'a self, service: &'a str) -> impl Iterator<Item = AccountId> + 'a {
        let all = self.delegated_administrators.iter();
        all.filter(move |(_, services)| services.contains_key(service)).map(|(account, _)| *account)
    }
}

/// Which services work with Organizations is not known here: what has the form of a service principal is one.
fn recognized(service: &str) -> Result<(), OrganizationError> {
    if is_service_principal(service) { Ok(()) } else { Err(OrganizationError::UnrecognizedServicePrincipal) }
}
