//! Trusted access of services, and the member accounts that administer them.

use aws::{AccountId, Timestamp};
use models::organizations as api;
use service::View;
use state::Tx;
use state::organization::{self, OrganizationError};
use wire::Fault;

use super::caller::{Seen, account_id, check, view as managed};
use super::fault::refused;
use super::listing;

/// Nothing happens in the service itself: only the organization knows.
pub(super) fn enable_aws_service_access(
    tx: &mut Tx<'_>,
    input: api::EnableAWSServiceAccessRequest,
) -> Result<api::EnableAWSServiceAccessResponse, Fault> {
    check(tx)?;
    organization::enable_service_access(tx, &input.service_principal).map_err(refused)?;
    Ok(api::EnableAWSServiceAccessResponse {})
}

/// Needs a service that nobody administers.
pub(super) fn disable_aws_service_access(
    tx: &mut Tx<'_>,
    input: api::DisableAWSServiceAccessRequest,
) -> Result<api::DisableAWSServiceAccessResponse, Fault> {
    check(tx)?;
    organization::disable_service_access(tx, &input.service_principal).map_err(refused)?;
    Ok(api::DisableAWSServiceAccessResponse {})
}

/// In the order of their names.
pub(super) fn list_aws_service_access_for_organization(
    view: &View<'_>,
    input: api::ListAWSServiceAccessForOrganizationRequest,
) -> Result<api::ListAWSServiceAccessForOrganizationResponse, Fault> {
    let organization = managed(view)?.organization;
    let all = organization.service_access.iter().collect();
    let (page, next_token) =
        listing::cut(all, |(name, _)| name.to_string(), input.next_token.as_deref(), input.max_results)?;
    let enabled = page.into_iter().map(|(name, since)| api::EnabledServicePrincipal {
        service_principal: Some(name.to_string()),
        date_enabled: Some(*since),
    });
    Ok(api::ListAWSServiceAccessForOrganizationResponse {
        enabled_service_principals: Some(enabled.collect()),
        next_token,
    })
}

/// The account may read what the organization holds, from now on.
pub(super) fn register_delegated_administrator(
    tx: &mut Tx<'_>,
    input: api::RegisterDelegatedAdministratorRequest,
) -> Result<api::RegisterDelegatedAdministratorResponse, Fault> {
    check(tx)?;
    let account = account_id(&input.account_id)?;
    organization::register_delegated_administrator(tx, account, &input.service_principal).map_err(refused)?;
    Ok(api::RegisterDelegatedAdministratorResponse {})
}

/// For one service; those that are left keep the account what it is.
pub(super) fn deregister_delegated_administrator(
    tx: &mut Tx<'_>,
    input: api::DeregisterDelegatedAdministratorRequest,
) -> Result<api::DeregisterDelegatedAdministratorResponse, Fault> {
    check(tx)?;
    let account = account_id(&input.account_id)?;
    organization::deregister_delegated_administrator(tx, account, &input.service_principal).map_err(refused)?;
    Ok(api::DeregisterDelegatedAdministratorResponse {})
}

/// All, or those of one service.
pub(super) fn list_delegated_administrators(
    view: &View<'_>,
    input: api::ListDelegatedAdministratorsRequest,
) -> Result<api::ListDelegatedAdministratorsResponse, Fault> {
    let seen = managed(view)?;
    let wanted = input.service_principal.as_deref();
    let all = seen.organization.delegated_administrators.iter();
    let all = all.filter_map(|(account, services)| {
        let of_service = services.iter().filter(|(name, _)| wanted.is_none_or(|wanted| &***name == wanted));
        of_service.map(|(_, since)| *since).min().map(|since| (*account, since))
    });
    let (page, next_token) = listing::cut(
        all.collect(),
        |(account, _): &(AccountId, Timestamp)| account.to_string(),
        input.next_token.as_deref(),
        input.max_results,
    )?;
    let administrators = page.into_iter().filter_map(|(account, since)| administrator(&seen, account, since));
    Ok(api::ListDelegatedAdministratorsResponse {
        delegated_administrators: Some(administrators.collect()),
        next_token,
    })
}

fn administrator(seen: &Seen<'_>, id: AccountId, since: Timestamp) -> Option<api::DelegatedAdministrator> {
    let account = seen.account(id)?;
    Some(api::DelegatedAdministrator {
        id: account.id,
        arn: account.arn,
        email: account.email,
        name: account.name,
        status: account.status,
        state: account.state,
        joined_method: account.joined_method,
        joined_timestamp: account.joined_timestamp,
        delegation_enabled_date: Some(since),
    })
}

/// In the order of their names.
pub(super) fn list_delegated_services_for_account(
    view: &View<'_>,
    input: api::ListDelegatedServicesForAccountRequest,
) -> Result<api::ListDelegatedServicesForAccountResponse, Fault> {
    let organization = managed(view)?.organization;
    let account = account_id(&input.account_id)?;
    organization.account(account).ok_or_else(|| refused(OrganizationError::AccountNotFound))?;
    let services = organization.delegated_administrators.get(&account);
    let services = services.ok_or_else(|| refused(OrganizationError::AccountNotRegistered))?;
    let all = services.iter().collect();
    let (page, next_token) =
        listing::cut(all, |(name, _)| name.to_string(), input.next_token.as_deref(), input.max_results)?;
    let services = page.into_iter().map(|(name, since)| api::DelegatedService {
        service_principal: Some(name.to_string()),
        delegation_enabled_date: Some(*since),
    });
    Ok(api::ListDelegatedServicesForAccountResponse { delegated_services: Some(services.collect()), next_token })
}
