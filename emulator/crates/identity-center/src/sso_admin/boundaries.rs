//! Permissions boundaries of permission sets.

use models::sso_admin as api;
use service::View;
use state::Tx;
use state::identity_center::{Boundary, IdentityCenterError, put_boundary};
use wire::Fault;

use super::caller::Asking;
use super::fault::{fault, invalid};
use super::policies::{managed_policy, record, reference};

/// A policy of AWS's or a customer managed one, never both.
pub(super) fn put_permissions_boundary_to_permission_set(
    tx: &mut Tx<'_>,
    input: api::PutPermissionsBoundaryToPermissionSetRequest,
) -> Result<api::PutPermissionsBoundaryToPermissionSetResponse, Fault> {
    let asking =
        Asking { partition: tx.partition(), call: tx.call, operation: "PutPermissionsBoundaryToPermissionSet" };
    let (instance, set) = asking.changeable_permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let (instance, set) = (instance.id.clone(), set.id.clone());
    let given = input.permissions_boundary;
    let boundary = match (given.managed_policy_arn, given.customer_managed_policy_reference) {
        (Some(arn), None) => Boundary::Managed(managed_policy(&arn)?),
        (None, Some(policy)) => Boundary::CustomerManaged(reference(&policy)),
        (Some(_), Some(_)) | (None, None) => {
            return Err(invalid(
                "Exactly one of ManagedPolicyArn and CustomerManagedPolicyReference must be specified",
            ));
        }
    };
    put_boundary(tx, &instance, &set, Some(boundary)).map_err(fault)?;
    Ok(api::PutPermissionsBoundaryToPermissionSetResponse {})
}

pub(super) fn delete_permissions_boundary_from_permission_set(
    tx: &mut Tx<'_>,
    input: api::DeletePermissionsBoundaryFromPermissionSetRequest,
) -> Result<api::DeletePermissionsBoundaryFromPermissionSetResponse, Fault> {
    let operation = "DeletePermissionsBoundaryFromPermissionSet";
    let asking = Asking { partition: tx.partition(), call: tx.call, operation };
    let (instance, set) = asking.changeable_permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let (instance, set) = (instance.id.clone(), set.id.clone());
    put_boundary(tx, &instance, &set, None).map_err(fault)?;
    Ok(api::DeletePermissionsBoundaryFromPermissionSetResponse {})
}

pub(super) fn get_permissions_boundary_for_permission_set(
    view: &View<'_>,
    input: api::GetPermissionsBoundaryForPermissionSetRequest,
) -> Result<api::GetPermissionsBoundaryForPermissionSetResponse, Fault> {
    let operation = "GetPermissionsBoundaryForPermissionSet";
    let asking = Asking { partition: view.partition, call: view.call, operation };
    let (_, set) = asking.permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let (managed_policy_arn, customer_managed_policy_reference) = match &set.boundary {
        Some(Boundary::Managed(arn)) => (Some(arn.to_string()), None),
        Some(Boundary::CustomerManaged(policy)) => (None, Some(record(policy))),
        None => return Err(fault(IdentityCenterError::NoBoundary(set.id.to_string()))),
    };
    let boundary = api::PermissionsBoundary { customer_managed_policy_reference, managed_policy_arn };
    Ok(api::GetPermissionsBoundaryForPermissionSetResponse { permissions_boundary: Some(boundary) })
}
