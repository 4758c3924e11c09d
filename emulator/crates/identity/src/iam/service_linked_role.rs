use models::iam::{
    CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse, DeleteServiceLinkedRoleRequest,
    DeleteServiceLinkedRoleResponse, DeletionTaskFailureReasonType, GetServiceLinkedRoleDeletionStatusRequest,
    GetServiceLinkedRoleDeletionStatusResponse, RoleUsageType,
};
use service::View;
use state::iam::service_linked_role::{self, NewServiceLinkedRole};
use state::iam::{DeletionTask, IamError};
use state::{Partition, Tx, access_analyzer};
use wire::Fault;

use super::fault::{fault, iam};
use super::record;

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceLinkedRole.html>
pub(super) fn create_service_linked_role(
    tx: &mut Tx<'_>,
    input: CreateServiceLinkedRoleRequest,
) -> Result<CreateServiceLinkedRoleResponse, Fault> {
    let new = NewServiceLinkedRole {
        service: &input.aws_service_name,
        suffix: input.custom_suffix.as_deref(),
        description: input.description.as_deref(),
    };
    let role = service_linked_role::create(tx, tx.call.account, new).map_err(fault)?;
    Ok(CreateServiceLinkedRoleResponse { role: Some(record::role(&role)) })
}

/// The role is gone, or refused to go, as soon as the task exists: nobody has to wait for it.
pub(super) fn delete_service_linked_role(
    tx: &mut Tx<'_>,
    input: DeleteServiceLinkedRoleRequest,
) -> Result<DeleteServiceLinkedRoleResponse, Fault> {
    let (account, name) = (tx.call.account, input.role_name.as_str());
    let task = match needed_by(tx.partition(), account, name) {
        Some(reason) => service_linked_role::refuse_deletion(tx, account, name, reason),
        None => service_linked_role::delete(tx, account, name),
    };
    Ok(DeleteServiceLinkedRoleResponse { deletion_task_id: task.map_err(fault)?.to_string() })
}

/// Why a service still needs its role. See
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services.html#orgs_integrate_services-using_slrs>.
fn needed_by(partition: &Partition, account: aws::AccountId, name: &str) -> Option<&'static str> {
    match name {
        // "you must delete all analyzers in all regions":
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-using-service-linked-roles.html
        "AWSServiceRoleForAccessAnalyzer" => access_analyzer::is_analyzed(partition, account)
            .then_some("Analyzers of IAM Access Analyzer look at the account."),
        "AWSServiceRoleForOrganizations" => partition
            .organization_of(account)
            .map(|_| "The account is a member of an organization, which uses the role."),
        // "you must delete all IAM roles and permission sets": by it the service would take its own roles away.
        // https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html
        "AWSServiceRoleForSSO" => {
            let mut instances = partition.instances.values();
            let is_used = instances.any(|instance| instance.provisioned.in_account(account).next().is_some());
            is_used.then_some("Permission sets of IAM Identity Center are provisioned in the account.")
        }
        _ => None,
    }
}

pub(super) fn get_service_linked_role_deletion_status(
    view: &View<'_>,
    input: GetServiceLinkedRoleDeletionStatusRequest,
) -> Result<GetServiceLinkedRoleDeletionStatusResponse, Fault> {
    let id = input.deletion_task_id;
    let task = iam(view)?.deletion_tasks.get(id.as_str()).ok_or_else(|| fault(IamError::NoSuchDeletionTask(id)))?;
    let (status, reason) = match task {
        DeletionTask::Succeeded => ("SUCCEEDED", None),
        DeletionTask::Failed { reason, role } => {
            let usage = RoleUsageType {
                region: Some(view.partition.global_region().to_string()),
                resources: Some(vec![role.to_string()]),
            };
            let reason =
                DeletionTaskFailureReasonType { reason: Some(reason.to_string()), role_usage_list: Some(vec![usage]) };
            ("FAILED", Some(reason))
        }
    };
    Ok(GetServiceLinkedRoleDeletionStatusResponse { status: status.to_owned(), reason })
}
