//! Accounts that go.

use models::organizations as api;
use state::Tx;
use state::organization;
use wire::Fault;

use super::caller::{account_id, check};
use super::fault::refused;

/// By the member itself.
pub(super) fn leave_organization(
    tx: &mut Tx<'_>,
    _input: api::LeaveOrganizationRequest,
) -> Result<api::LeaveOrganizationResponse, Fault> {
    organization::leave_organization(tx).map_err(refused)?;
    Ok(api::LeaveOrganizationResponse {})
}

/// By the management account.
pub(super) fn remove_account_from_organization(
    tx: &mut Tx<'_>,
    input: api::RemoveAccountFromOrganizationRequest,
) -> Result<api::RemoveAccountFromOrganizationResponse, Fault> {
    check(tx)?;
    let account = account_id(&input.account_id)?;
    organization::remove_account(tx, account).map_err(refused)?;
    Ok(api::RemoveAccountFromOrganizationResponse {})
}
