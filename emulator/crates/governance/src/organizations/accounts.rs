//! Accounts of the organization and requests for new ones.

use models::organizations as api;
use models::organizations::errors::CREATE_ACCOUNT_STATUS_NOT_FOUND_EXCEPTION;
use service::View;
use state::Tx;
use state::organization::{self, AccountCreation, NewAccount, OrganizationError};
use wire::Fault;

use super::caller::{account_id, check, view as managed};
use super::fault::refused;
use super::shapes::{creation, creation_state};
use super::{listing, lookup};

/// The role in a new account when the request names none.
const ROLE: &str = "OrganizationAccountAccessRole";

/// Answers `IN_PROGRESS` as AWS does; the account is usable as soon as the answer is out.
pub(super) fn create_account(
    tx: &mut Tx<'_>,
    input: api::CreateAccountRequest,
) -> Result<api::CreateAccountResponse, Fault> {
    check(tx)?;
    let tags = lookup::tags(input.tags)?;
    let role = input.role_name.as_deref().unwrap_or(ROLE);
    let new = NewAccount { name: &input.account_name, email: &input.email, role, tags: &tags };
    let id = organization::create_account(tx, &new).map_err(refused)?;
    let status = api::CreateAccountStatus {
        id: Some(id.to_string()),
        account_name: Some(input.account_name),
        state: Some("IN_PROGRESS".to_owned()),
        requested_timestamp: Some(tx.now),
        ..api::CreateAccountStatus::default()
    };
    Ok(api::CreateAccountResponse { create_account_status: Some(status) })
}

/// `SUCCEEDED` with the account, or `FAILED` with the reason.
pub(super) fn describe_create_account_status(
    view: &View<'_>,
    input: api::DescribeCreateAccountStatusRequest,
) -> Result<api::DescribeCreateAccountStatusResponse, Fault> {
    let organization = managed(view)?.organization;
    let found = organization.creations.get(input.create_account_request_id.as_str()).ok_or_else(|| {
        CREATE_ACCOUNT_STATUS_NOT_FOUND_EXCEPTION
            .fault("We can't find an create account request with the CreateAccountRequestId that you specified.")
    })?;
    Ok(api::DescribeCreateAccountStatusResponse { create_account_status: Some(creation(found)) })
}

/// All requests, or those in certain states.
pub(super) fn list_create_account_status(
    view: &View<'_>,
    input: api::ListCreateAccountStatusRequest,
) -> Result<api::ListCreateAccountStatusResponse, Fault> {
    let organization = managed(view)?.organization;
    let states = input.states.unwrap_or_default();
    let wanted = |one: &&AccountCreation| states.is_empty() || states.iter().any(|state| state == creation_state(one));
    let all: Vec<&AccountCreation> = organization.creations.values().map(|one| &**one).filter(wanted).collect();
    let (page, next_token) =
        listing::cut(all, |one| one.id.to_string(), input.next_token.as_deref(), input.max_results)?;
    let create_account_statuses = Some(page.into_iter().map(creation).collect());
    Ok(api::ListCreateAccountStatusResponse { create_account_statuses, next_token })
}

/// Any account of the organization.
pub(super) fn describe_account(
    view: &View<'_>,
    input: api::DescribeAccountRequest,
) -> Result<api::DescribeAccountResponse, Fault> {
    let seen = managed(view)?;
    let account = seen.account(account_id(&input.account_id)?);
    match account {
        Some(account) => Ok(api::DescribeAccountResponse { account: Some(account) }),
        None => Err(refused(OrganizationError::AccountNotFound)),
    }
}

/// The management account among them.
pub(super) fn list_accounts(
    view: &View<'_>,
    input: api::ListAccountsRequest,
) -> Result<api::ListAccountsResponse, Fault> {
    let seen = managed(view)?;
    let all = seen.organization.accounts().collect();
    let (page, next_token) = listing::cut(all, ToString::to_string, input.next_token.as_deref(), input.max_results)?;
    let accounts = page.into_iter().filter_map(|id| seen.account(id)).collect();
    Ok(api::ListAccountsResponse { accounts: Some(accounts), next_token })
}

/// Leaves the account suspended; AWS shows `PENDING_CLOSURE` for some minutes first.
pub(super) fn close_account(
    tx: &mut Tx<'_>,
    input: api::CloseAccountRequest,
) -> Result<api::CloseAccountResponse, Fault> {
    check(tx)?;
    let account = account_id(&input.account_id)?;
    organization::close_account(tx, account).map_err(refused)?;
    Ok(api::CloseAccountResponse {})
}
