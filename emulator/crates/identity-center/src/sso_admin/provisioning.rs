//! Roles of permission sets in accounts.

use models::sso_admin as api;
use service::View;
use state::Tx;
use state::identity_center::{Operation, Target, ask};
use wire::Fault;

use super::caller::{Asking, account_id};
use super::fault::{fault, invalid};
use super::listing::{Asked, cut};
use super::requests::provisioning_status;

/// Makes and updates roles; the answer comes at once.
pub(super) fn provision_permission_set(
    tx: &mut Tx<'_>,
    input: api::ProvisionPermissionSetRequest,
) -> Result<api::ProvisionPermissionSetResponse, Fault> {
    let target = target(&input.target_type, input.target_id.as_deref())?;
    let account = match target {
        Target::Account(account) => Some(account),
        Target::AllProvisionedAccounts => None,
    };
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "ProvisionPermissionSet" };
    let (instance, set) = asking.assignable_permission_set(&input.instance_arn, &input.permission_set_arn, account)?;
    let (id, arn, permission_set) = (instance.id.clone(), set.arn.clone(), set.id.clone());
    let request = ask(tx, &id, Operation::Provision { permission_set, target }).map_err(fault)?;
    let status = provisioning_status(&request, target, &arn);
    Ok(api::ProvisionPermissionSetResponse { permission_set_provisioning_status: Some(status) })
}

fn target(kind: &str, id: Option<&str>) -> Result<Target, Fault> {
    match (kind, id) {
        ("AWS_ACCOUNT", Some(id)) => Ok(Target::Account(account_id(id)?)),
        ("AWS_ACCOUNT", None) => Err(invalid("TargetId is required when TargetType is AWS_ACCOUNT")),
        (_, None) => Ok(Target::AllProvisionedAccounts),
        (_, Some(_)) => Err(invalid("TargetId must not be specified when TargetType is ALL_PROVISIONED_ACCOUNTS")),
    }
}

/// Whether a role that is or is not up to date is asked for.
fn fits(filter: Option<&str>, is_latest: bool) -> bool {
    match filter {
        Some("LATEST_PERMISSION_SET_PROVISIONED") => is_latest,
        Some(_) => !is_latest,
        None => true,
    }
}

pub(super) fn list_accounts_for_provisioned_permission_set(
    view: &View<'_>,
    input: api::ListAccountsForProvisionedPermissionSetRequest,
) -> Result<api::ListAccountsForProvisionedPermissionSetResponse, Fault> {
    let operation = "ListAccountsForProvisionedPermissionSet";
    let asking = Asking { partition: view.partition, call: view.call, operation };
    let (instance, set) = asking.permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let filter = input.provisioning_status.as_deref();
    let roles =
        instance.provisioned.accounts(&set.id).filter_map(|account| instance.provisioned.role(account, &set.id));
    let roles = roles.filter(|role| fits(filter, role.is_latest(set)));
    let asked = Asked { token: input.next_token.as_deref(), max_results: input.max_results };
    let (page, next_token) = cut(roles, |role| role.account.to_string(), asked)?;
    let account_ids = page.into_iter().map(|role| role.account.to_string()).collect();
    Ok(api::ListAccountsForProvisionedPermissionSetResponse { account_ids: Some(account_ids), next_token })
}

pub(super) fn list_permission_sets_provisioned_to_account(
    view: &View<'_>,
    input: api::ListPermissionSetsProvisionedToAccountRequest,
) -> Result<api::ListPermissionSetsProvisionedToAccountResponse, Fault> {
    let operation = "ListPermissionSetsProvisionedToAccount";
    let asking = Asking { partition: view.partition, call: view.call, operation };
    let instance = asking.organization_instance(&input.instance_arn)?;
    let filter = input.provisioning_status.as_deref();
    let roles = instance.provisioned.in_account(account_id(&input.account_id)?);
    let sets = roles.filter_map(|role| Some((role, instance.permission_sets.get(&role.permission_set.id)?)));
    let sets = sets.filter(|(role, set)| fits(filter, role.is_latest(set)));
    let asked = Asked { token: input.next_token.as_deref(), max_results: input.max_results };
    let (page, next_token) = cut(sets, |(_, set)| set.id.to_string(), asked)?;
    let permission_sets = page.into_iter().map(|(_, set)| set.arn.to_string()).collect();
    Ok(api::ListPermissionSetsProvisionedToAccountResponse { permission_sets: Some(permission_sets), next_token })
}
