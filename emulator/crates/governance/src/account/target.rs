//! The account that a request is about, and who may name one. See
//! [modes of operation](https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-api-modes-of-operation.html).

use aws::AccountId;
use models::account::errors::{ACCESS_DENIED_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION};
use state::organization::{FeatureSet, Organization};
use state::{Account, Call, Partition, Shared, Tx};
use wire::{Fault, Structure};

/// The service that has to have access to the organization.
const ACCOUNT_MANAGEMENT: &str = "account.amazonaws.com";
/// What the management account hears that names itself.
const STANDALONE: &str =
    " (The management account can only be managed using the standalone context from the management account.)";

/// The caller's account, or the one that it names. Only the management account and delegated administrators may name one,
/// and of these only the latter themselves: "Any other account, including the management account, receives an
/// AccessDenied exception."
pub(super) fn target(
    partition: &Partition,
    call: &Call,
    operation: &str,
    account_id: Option<&str>,
) -> Result<AccountId, Fault> {
    let Some(named) = account_id else { return Ok(call.account) };
    let denied = |reason: &str| {
        let user = &call.caller.principal;
        let message = format!("User: {user} is not authorized to perform: account:{operation}{reason}");
        ACCESS_DENIED_EXCEPTION.fault(message)
    };
    let named: AccountId = named.parse().map_err(|_| denied(""))?;
    let organization = partition.organization_of(call.account).filter(|found| is_open(found));
    let organization = organization.filter(|found| administers(found, call.account)).ok_or_else(|| denied(""))?;
    if named == organization.management_account {
        return Err(denied(if named == call.account { STANDALONE } else { "" }));
    }
    organization.account(named).map(|_| named).ok_or_else(|| denied(""))
}

fn is_open(organization: &Organization) -> bool {
    organization.feature_set == FeatureSet::All && organization.service_access.contains_key(ACCOUNT_MANAGEMENT)
}

fn administers(organization: &Organization, account: AccountId) -> bool {
    organization.management_account == account || organization.is_delegated_administrator(account, ACCOUNT_MANAGEMENT)
}

/// The same account in the state.
pub(super) fn seen<'p>(
    partition: &'p Partition,
    call: &Call,
    operation: &str,
    account_id: Option<&str>,
) -> Result<&'p Shared<Account>, Fault> {
    let id = target(partition, call, operation, account_id)?;
    partition.account(id).ok_or_else(unknown)
}

/// The same account for changing.
pub(super) fn changed<'t>(
    tx: &'t mut Tx<'_>,
    operation: &str,
    account_id: Option<&str>,
) -> Result<&'t mut Account, Fault> {
    let id = target(tx.partition(), tx.call, operation, account_id)?;
    tx.account_mut(id).ok_or_else(unknown)
}

fn unknown() -> Fault {
    RESOURCE_NOT_FOUND_EXCEPTION.fault("The account was not found.")
}

/// The account's ARN, which of one that is named is the management account's, and what the organization says of it:
/// `account:AccountResourceOrgPaths` and `account:AccountResourceOrgTags/…`.
pub(super) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let named = input.text("AccountId").or_else(|| input.text("StandardAccountId"));
    let organization = partition.organization_of(call.account);
    let member =
        named.and_then(|id| id.parse().ok()).filter(|id| organization.is_some_and(|of| of.account(*id).is_some()));
    match (kind, named, organization) {
        ("account", Some(named), Some(organization)) => {
            let resource = format!("account/{}/{named}", organization.id);
            vec![partition.global_arn("account", organization.management_account, &resource).to_string()]
        }
        ("account", ..) => vec![partition.global_arn("account", call.account, "account").to_string()],
        ("@paths", _, Some(organization)) => member.map(|id| organization.org_path(id)).into_iter().collect(),
        ("@tags", ..) => {
            let tags = member.and_then(|id| partition.account(id)).map(|account| account.tags.clone());
            tags.unwrap_or_default().iter().map(|(key, value)| format!("{key}\0{value}")).collect()
        }
        _ => Vec::new(),
    }
}
