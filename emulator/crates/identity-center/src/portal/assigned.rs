use aws::AccountId;
use models::sso::{
    AccountInfo, ListAccountRolesRequest, ListAccountRolesResponse, ListAccountsRequest, ListAccountsResponse,
    RoleInfo, errors,
};
use service::{Page, View, page};
use state::Partition;
use wire::Fault;

use super::caller::person;

/// What a page holds when the request does not say: the most it may ask for.
const PAGE: usize = 100;

/// <https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_ListAccounts.html>
pub(super) fn list_accounts(view: &View<'_>, input: ListAccountsRequest) -> Result<ListAccountsResponse, Fault> {
    let (_, person) = person(view.partition, view.call, &input.access_token)?;
    let accounts: Vec<AccountId> = person.assigned().into_keys().collect();
    let page = cut(accounts, AccountId::to_string, input.next_token.as_deref(), input.max_results)?;
    let infos = page.items.into_iter().map(|account| info(view.partition, account)).collect();
    Ok(ListAccountsResponse { account_list: Some(infos), next_token: page.next })
}

fn info(partition: &Partition, id: AccountId) -> AccountInfo {
    let account = partition.account(id);
    AccountInfo {
        account_id: Some(id.to_string()),
        account_name: account.map(|account| account.name.clone()),
        email_address: account.map(|account| account.email.clone()),
    }
}

/// <https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_ListAccountRoles.html>: roles have the names of
/// permission sets here.
pub(super) fn list_account_roles(
    view: &View<'_>,
    input: ListAccountRolesRequest,
) -> Result<ListAccountRolesResponse, Fault> {
    let (_, person) = person(view.partition, view.call, &input.access_token)?;
    let account: Option<AccountId> = input.account_id.parse().ok();
    let assigned = account.and_then(|account| person.assigned().remove(&account));
    // Whoever has nothing there learns nothing of the account, not even whether there is one.
    let assigned = assigned.ok_or_else(super::credentials::no_access)?;
    let mut names: Vec<&str> = assigned.into_iter().collect();
    names.sort_by_key(|name| service::page_order(name));
    let page = cut(names, |name| (*name).to_owned(), input.next_token.as_deref(), input.max_results)?;
    let role = |name: &str| RoleInfo { role_name: Some(name.to_owned()), account_id: Some(input.account_id.clone()) };
    let roles = page.items.into_iter().map(role).collect();
    Ok(ListAccountRolesResponse { role_list: Some(roles), next_token: page.next })
}

fn cut<T>(all: Vec<T>, key: impl Fn(&T) -> String, token: Option<&str>, size: Option<i64>) -> Result<Page<T>, Fault> {
    let size = size.and_then(|size| usize::try_from(size).ok()).unwrap_or(PAGE);
    let page = page(all.into_iter(), key, token, size);
    page.ok_or_else(|| errors::INVALID_REQUEST_EXCEPTION.fault("Invalid next token provided"))
}
