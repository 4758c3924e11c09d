//! Assignments: who may use which permission set in which account.

use aws::AccountId;
use models::sso_admin as api;
use service::View;
use state::identity_center::{Assignee, AssigneeKind, Assignment, Instance, Operation, ask};
use state::{Partition, Tx};
use wire::Fault;

use super::caller::{Asking, account_id};
use super::fault::{fault, invalid};
use super::listing::{Asked, cut};
use super::requests::assignment_status;

/// The answer comes at once; whether principal and policies exist comes out afterwards.
pub(super) fn create_account_assignment(
    tx: &mut Tx<'_>,
    input: api::CreateAccountAssignmentRequest,
) -> Result<api::CreateAccountAssignmentResponse, Fault> {
    let target = account_id(&input.target_id)?;
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "CreateAccountAssignment" };
    let (instance, set) =
        asking.assignable_permission_set(&input.instance_arn, &input.permission_set_arn, Some(target))?;
    let assignee = assignee(&input.principal_type, &input.principal_id)?;
    let assignment = Assignment { account: target, permission_set: set.id.clone(), assignee };
    let (id, arn) = (instance.id.clone(), set.arn.clone());
    let request = ask(tx, &id, Operation::Assign(assignment.clone())).map_err(fault)?;
    let status = assignment_status(&request, &assignment, &arn);
    Ok(api::CreateAccountAssignmentResponse { account_assignment_creation_status: Some(status) })
}

pub(super) fn delete_account_assignment(
    tx: &mut Tx<'_>,
    input: api::DeleteAccountAssignmentRequest,
) -> Result<api::DeleteAccountAssignmentResponse, Fault> {
    let target = account_id(&input.target_id)?;
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "DeleteAccountAssignment" };
    let (instance, set) =
        asking.assignable_permission_set(&input.instance_arn, &input.permission_set_arn, Some(target))?;
    let assignee = assignee(&input.principal_type, &input.principal_id)?;
    let assignment = Assignment { account: target, permission_set: set.id.clone(), assignee };
    let (id, arn) = (instance.id.clone(), set.arn.clone());
    let request = ask(tx, &id, Operation::Unassign(assignment.clone())).map_err(fault)?;
    let status = assignment_status(&request, &assignment, &arn);
    Ok(api::DeleteAccountAssignmentResponse { account_assignment_deletion_status: Some(status) })
}

fn assignee(kind: &str, id: &str) -> Result<Assignee, Fault> {
    let kind = AssigneeKind::parse(kind).ok_or_else(|| invalid(format!("{kind} is not a valid principal type")))?;
    Ok(Assignee { kind, id: id.into() })
}

/// Those of the account and the permission set, not expanded to members of groups.
pub(super) fn list_account_assignments(
    view: &View<'_>,
    input: api::ListAccountAssignmentsRequest,
) -> Result<api::ListAccountAssignmentsResponse, Fault> {
    let asking = Asking { partition: view.partition, call: view.call, operation: "ListAccountAssignments" };
    let (instance, set) = asking.permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let assignees = instance.assignments.assignees(account_id(&input.account_id)?, &set.id);
    let asked = Asked { token: input.next_token.as_deref(), max_results: input.max_results };
    let (page, next_token) = cut(assignees, |assignee| key(assignee), asked)?;
    let assignment = |assignee: &Assignee| api::AccountAssignment {
        account_id: Some(input.account_id.clone()),
        permission_set_arn: Some(set.arn.to_string()),
        principal_type: Some(assignee.kind.to_string()),
        principal_id: Some(assignee.id.to_string()),
    };
    let assignments = page.into_iter().map(assignment).collect();
    Ok(api::ListAccountAssignmentsResponse { account_assignments: Some(assignments), next_token })
}

/// In the order of assignees: people before groups.
fn key(assignee: &Assignee) -> String {
    format!("{}/{}", u8::from(assignee.kind == AssigneeKind::Group), assignee.id)
}

/// "Retrieves a list of the IAM Identity Center associated AWS accounts that the principal has access to. This action
/// must be called from the management account": directly or as a member of a group.
pub(super) fn list_account_assignments_for_principal(
    view: &View<'_>,
    input: api::ListAccountAssignmentsForPrincipalRequest,
) -> Result<api::ListAccountAssignmentsForPrincipalResponse, Fault> {
    let asking = Asking { partition: view.partition, call: view.call, operation: "ListAccountAssignmentsForPrincipal" };
    asking.owned_instance(&input.instance_arn)?;
    let instance = asking.organization_instance(&input.instance_arn)?;
    let account = input.filter.and_then(|filter| filter.account_id).map(|id| account_id(&id)).transpose()?;
    let principal = assignee(&input.principal_type, &input.principal_id)?;
    let assignees = with_groups(view.partition, instance, principal);
    let all = assignees
        .iter()
        .flat_map(|assignee| instance.assignments.of(assignee).map(move |(account, set)| (assignee, account, set)));
    let all = all.filter(|(_, of, _)| account.is_none_or(|account| account == *of));
    let asked = Asked { token: input.next_token.as_deref(), max_results: input.max_results };
    let row_key = |(assignee, account, set): &(&Assignee, AccountId, _)| format!("{}/{account}/{set}", key(assignee));
    let (page, next_token) = cut(all, row_key, asked)?;
    let assignments = page.into_iter().map(|(assignee, account, set)| api::AccountAssignmentForPrincipal {
        account_id: Some(account.to_string()),
        permission_set_arn: instance.permission_sets.get(set).map(|set| set.arn.to_string()),
        principal_id: Some(assignee.id.to_string()),
        principal_type: Some(assignee.kind.to_string()),
    });
    let assignments = assignments.collect();
    Ok(api::ListAccountAssignmentsForPrincipalResponse { account_assignments: Some(assignments), next_token })
}

/// Somebody and the groups they belong to, in the order of [`key`].
fn with_groups(partition: &Partition, instance: &Instance, principal: Assignee) -> Vec<Assignee> {
    let store = partition.identity_store(&instance.identity_store_id);
    let groups: Vec<Assignee> = match (principal.kind, store) {
        (AssigneeKind::User, Some(store)) => {
            let memberships = store.memberships_of(&principal.id, None);
            memberships.map(|membership| Assignee::group(membership.group.clone())).collect()
        }
        (AssigneeKind::Group, _) | (_, None) => Vec::new(),
    };
    std::iter::once(principal).chain(groups).collect()
}
