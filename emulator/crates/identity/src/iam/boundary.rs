use models::iam::{
    DeleteRolePermissionsBoundaryRequest, DeleteRolePermissionsBoundaryResponse, DeleteUserPermissionsBoundaryRequest,
    DeleteUserPermissionsBoundaryResponse, PutRolePermissionsBoundaryRequest, PutRolePermissionsBoundaryResponse,
    PutUserPermissionsBoundaryRequest, PutUserPermissionsBoundaryResponse,
};
use state::Tx;
use state::iam::attachment::{Bounded, set_boundary};
use wire::Fault;

use super::fault::{arn, fault};
use super::role::changeable_role;

pub(super) fn put_user_permissions_boundary(
    tx: &mut Tx<'_>,
    input: PutUserPermissionsBoundaryRequest,
) -> Result<PutUserPermissionsBoundaryResponse, Fault> {
    let boundary = arn(&input.permissions_boundary)?;
    set_boundary(tx, tx.call.account, Bounded::User(&input.user_name), Some(&boundary)).map_err(fault)?;
    Ok(PutUserPermissionsBoundaryResponse {})
}

pub(super) fn delete_user_permissions_boundary(
    tx: &mut Tx<'_>,
    input: DeleteUserPermissionsBoundaryRequest,
) -> Result<DeleteUserPermissionsBoundaryResponse, Fault> {
    set_boundary(tx, tx.call.account, Bounded::User(&input.user_name), None).map_err(fault)?;
    Ok(DeleteUserPermissionsBoundaryResponse {})
}

pub(super) fn put_role_permissions_boundary(
    tx: &mut Tx<'_>,
    input: PutRolePermissionsBoundaryRequest,
) -> Result<PutRolePermissionsBoundaryResponse, Fault> {
    changeable_role(tx, &input.role_name)?;
    let boundary = arn(&input.permissions_boundary)?;
    set_boundary(tx, tx.call.account, Bounded::Role(&input.role_name), Some(&boundary)).map_err(fault)?;
    Ok(PutRolePermissionsBoundaryResponse {})
}

pub(super) fn delete_role_permissions_boundary(
    tx: &mut Tx<'_>,
    input: DeleteRolePermissionsBoundaryRequest,
) -> Result<DeleteRolePermissionsBoundaryResponse, Fault> {
    changeable_role(tx, &input.role_name)?;
    set_boundary(tx, tx.call.account, Bounded::Role(&input.role_name), None).map_err(fault)?;
    Ok(DeleteRolePermissionsBoundaryResponse {})
}
