//! What was asked for and what came of it.

use std::ops::Bound;
use std::sync::Arc;

use models::sso_admin as api;
use models::sso_admin::errors;
use service::View;
use state::Shared;
use state::identity_center::{Assignment, Instance, Operation, Request, Status, Target};
use wire::Fault;

use super::caller::Asking;
use super::listing::{Asked, cut};

/// Which operation made a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Creation,
    Deletion,
    Provisioning,
}

fn kind(request: &Request) -> Kind {
    match request.operation {
        Operation::Assign(_) => Kind::Creation,
        Operation::Unassign(_) => Kind::Deletion,
        Operation::Provision { .. } => Kind::Provisioning,
    }
}

fn reason(request: &Request) -> Option<String> {
    match &request.status {
        Status::Failed(reason) => Some(reason.to_string()),
        Status::InProgress | Status::Succeeded => None,
    }
}

/// The status of a creation or deletion.
pub(super) fn assignment_status(
    request: &Request,
    assignment: &Assignment,
    permission_set: &str,
) -> api::AccountAssignmentOperationStatus {
    api::AccountAssignmentOperationStatus {
        status: Some(request.status.as_str().to_owned()),
        request_id: Some(request.id.to_string()),
        failure_reason: reason(request),
        target_id: Some(assignment.account.to_string()),
        target_type: Some("AWS_ACCOUNT".to_owned()),
        permission_set_arn: Some(permission_set.to_owned()),
        principal_type: Some(assignment.assignee.kind.to_string()),
        principal_id: Some(assignment.assignee.id.to_string()),
        created_date: Some(request.created),
    }
}

/// The status of a provisioning; where it is for all accounts, it names none.
pub(super) fn provisioning_status(
    request: &Request,
    target: Target,
    permission_set: &str,
) -> api::PermissionSetProvisioningStatus {
    api::PermissionSetProvisioningStatus {
        status: Some(request.status.as_str().to_owned()),
        request_id: Some(request.id.to_string()),
        account_id: match target {
            Target::Account(account) => Some(account.to_string()),
            Target::AllProvisionedAccounts => None,
        },
        permission_set_arn: Some(permission_set.to_owned()),
        failure_reason: reason(request),
        created_date: Some(request.created),
    }
}

fn requested<'i>(instance: &'i Instance, id: &str, wanted: Kind) -> Result<&'i Shared<Request>, Fault> {
    let request = instance.requests.get(id).filter(|request| kind(request) == wanted);
    request.ok_or_else(|| errors::RESOURCE_NOT_FOUND_EXCEPTION.fault(format!("Could not find request with id {id}")))
}

/// The ARN that a permission set has or had: it may be gone.
fn permission_set_arn(instance: &Instance, request: &Request) -> String {
    let id = request.operation.permission_set();
    match instance.permission_sets.get(id) {
        Some(set) => set.arn.to_string(),
        None => format!("{}/{id}", instance.arn.replacen(":instance/", ":permissionSet/", 1)),
    }
}

fn assignment_of(
    instance: &Instance,
    id: &str,
    wanted: Kind,
) -> Result<Option<api::AccountAssignmentOperationStatus>, Fault> {
    let request = requested(instance, id, wanted)?;
    Ok(match &request.operation {
        Operation::Assign(assignment) | Operation::Unassign(assignment) => {
            Some(assignment_status(request, assignment, &permission_set_arn(instance, request)))
        }
        Operation::Provision { .. } => None,
    })
}

pub(super) fn describe_account_assignment_creation_status(
    view: &View<'_>,
    input: api::DescribeAccountAssignmentCreationStatusRequest,
) -> Result<api::DescribeAccountAssignmentCreationStatusResponse, Fault> {
    let instance = instance(view, &input.instance_arn, "DescribeAccountAssignmentCreationStatus")?;
    let status = assignment_of(instance, &input.account_assignment_creation_request_id, Kind::Creation)?;
    Ok(api::DescribeAccountAssignmentCreationStatusResponse { account_assignment_creation_status: status })
}

pub(super) fn describe_account_assignment_deletion_status(
    view: &View<'_>,
    input: api::DescribeAccountAssignmentDeletionStatusRequest,
) -> Result<api::DescribeAccountAssignmentDeletionStatusResponse, Fault> {
    let instance = instance(view, &input.instance_arn, "DescribeAccountAssignmentDeletionStatus")?;
    let status = assignment_of(instance, &input.account_assignment_deletion_request_id, Kind::Deletion)?;
    Ok(api::DescribeAccountAssignmentDeletionStatusResponse { account_assignment_deletion_status: status })
}

pub(super) fn describe_permission_set_provisioning_status(
    view: &View<'_>,
    input: api::DescribePermissionSetProvisioningStatusRequest,
) -> Result<api::DescribePermissionSetProvisioningStatusResponse, Fault> {
    let instance = instance(view, &input.instance_arn, "DescribePermissionSetProvisioningStatus")?;
    let request = requested(instance, &input.provision_permission_set_request_id, Kind::Provisioning)?;
    let status = match request.operation {
        Operation::Provision { target, .. } => {
            Some(provisioning_status(request, target, &permission_set_arn(instance, request)))
        }
        Operation::Assign(_) | Operation::Unassign(_) => None,
    };
    Ok(api::DescribePermissionSetProvisioningStatusResponse { permission_set_provisioning_status: status })
}

pub(super) fn list_account_assignment_creation_status(
    view: &View<'_>,
    input: api::ListAccountAssignmentCreationStatusRequest,
) -> Result<api::ListAccountAssignmentCreationStatusResponse, Fault> {
    let instance = instance(view, &input.instance_arn, "ListAccountAssignmentCreationStatus")?;
    let asked = Asked { token: input.next_token.as_deref(), max_results: input.max_results };
    let (page, next_token) = listed(instance, Kind::Creation, input.filter.as_ref(), asked)?;
    let account_assignments_creation_status = Some(page.into_iter().map(assignment_metadata).collect());
    Ok(api::ListAccountAssignmentCreationStatusResponse { account_assignments_creation_status, next_token })
}

pub(super) fn list_account_assignment_deletion_status(
    view: &View<'_>,
    input: api::ListAccountAssignmentDeletionStatusRequest,
) -> Result<api::ListAccountAssignmentDeletionStatusResponse, Fault> {
    let instance = instance(view, &input.instance_arn, "ListAccountAssignmentDeletionStatus")?;
    let asked = Asked { token: input.next_token.as_deref(), max_results: input.max_results };
    let (page, next_token) = listed(instance, Kind::Deletion, input.filter.as_ref(), asked)?;
    let account_assignments_deletion_status = Some(page.into_iter().map(assignment_metadata).collect());
    Ok(api::ListAccountAssignmentDeletionStatusResponse { account_assignments_deletion_status, next_token })
}

pub(super) fn list_permission_set_provisioning_status(
    view: &View<'_>,
    input: api::ListPermissionSetProvisioningStatusRequest,
) -> Result<api::ListPermissionSetProvisioningStatusResponse, Fault> {
    let instance = instance(view, &input.instance_arn, "ListPermissionSetProvisioningStatus")?;
    let asked = Asked { token: input.next_token.as_deref(), max_results: input.max_results };
    let (page, next_token) = listed(instance, Kind::Provisioning, input.filter.as_ref(), asked)?;
    let metadata = |request: &Shared<Request>| api::PermissionSetProvisioningStatusMetadata {
        status: Some(request.status.as_str().to_owned()),
        request_id: Some(request.id.to_string()),
        created_date: Some(request.created),
    };
    let permission_sets_provisioning_status = Some(page.into_iter().map(metadata).collect());
    Ok(api::ListPermissionSetProvisioningStatusResponse { permission_sets_provisioning_status, next_token })
}

fn assignment_metadata(request: &Shared<Request>) -> api::AccountAssignmentOperationStatusMetadata {
    api::AccountAssignmentOperationStatusMetadata {
        status: Some(request.status.as_str().to_owned()),
        request_id: Some(request.id.to_string()),
        created_date: Some(request.created),
    }
}

fn instance<'p>(view: &View<'p>, arn: &str, operation: &'static str) -> Result<&'p Shared<Instance>, Fault> {
    Asking { partition: view.partition, call: view.call, operation }.organization_instance(arn)
}

type Page<'i> = (Vec<&'i Shared<Request>>, Option<String>);

/// In the order of the ids.
fn listed<'i>(
    instance: &'i Instance,
    wanted: Kind,
    filter: Option<&api::OperationStatusFilter>,
    asked: Asked<'_>,
) -> Result<Page<'i>, Fault> {
    let status = filter.and_then(|filter| filter.status.as_deref());
    // Those before the page are not even looked at.
    let after = asked.token.and_then(|token| service::open_token(token, ""));
    let from = after.map_or(Bound::Unbounded, |id| Bound::Excluded(Arc::<str>::from(id)));
    let all = instance.requests.range((from, Bound::Unbounded)).map(|(_, request)| request);
    let all = all.filter(|request| kind(request) == wanted);
    let all = all.filter(|request| status.is_none_or(|status| request.status.as_str() == status));
    cut(all, |request| request.id.to_string(), asked)
}
