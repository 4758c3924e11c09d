use models::iam::{
    CreateRoleRequest, CreateRoleResponse, DeleteRoleRequest, DeleteRoleResponse, GetRoleRequest, GetRoleResponse,
    ListRolesRequest, ListRolesResponse, UpdateAssumeRolePolicyRequest, UpdateAssumeRolePolicyResponse,
    UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse, UpdateRoleRequest, UpdateRoleResponse,
};
use service::View;
use state::iam::Role;
use state::iam::role::{DEFAULT_MAX_SESSION_SECONDS, NewRole, RoleSettings, customer_may_use_path};
use state::{Shared, Tx};
use wire::Fault;

use super::fault::{arn, fault, iam, iam_of};
use super::listing::{is_under, listed};
use super::record;
use super::tags::{FOLDED, new_tags};

pub(super) fn create_role(tx: &mut Tx<'_>, input: CreateRoleRequest) -> Result<CreateRoleResponse, Fault> {
    let path = input.path.as_deref().unwrap_or("/");
    customer_may_use_path(path).map_err(fault)?;
    let boundary = input.permissions_boundary.as_deref().map(arn).transpose()?;
    let new = NewRole {
        path,
        boundary: boundary.as_ref(),
        description: input.description.as_deref(),
        max_session_seconds: input.max_session_duration.map_or(DEFAULT_MAX_SESSION_SECONDS, seconds),
        max_signin_session_seconds: input.max_signin_session_duration.map(seconds),
        tags: new_tags(input.tags.as_deref(), FOLDED)?,
        ..NewRole::new(&input.role_name, &input.assume_role_policy_document)
    };
    let role = state::iam::role::create(tx, tx.call.account, new).map_err(fault)?;
    Ok(CreateRoleResponse { role: record::role(&role) })
}

/// A duration, which the model's range has kept small and positive.
fn seconds(value: i64) -> u32 {
    u32::try_from(value).unwrap_or(DEFAULT_MAX_SESSION_SECONDS)
}

pub(super) fn get_role(view: &View<'_>, input: GetRoleRequest) -> Result<GetRoleResponse, Fault> {
    let role = iam(view)?.require_role(&input.role_name).map_err(fault)?;
    let role_last_used = Some(record::role_last_used(&view.history.last_uses(), role, view.call.now));
    Ok(GetRoleResponse { role: models::iam::Role { role_last_used, ..record::role(role) } })
}

/// Refuses a change of a role that does not exist or belongs to a service. Every change of a role begins with it.
pub(super) fn changeable_role(tx: &Tx<'_>, name: &str) -> Result<(), Fault> {
    iam_of(tx)?.require_role(name).and_then(|role| role.customer_may_change()).map_err(fault)
}

pub(super) fn list_roles(view: &View<'_>, input: ListRolesRequest) -> Result<ListRolesResponse, Fault> {
    let roles = iam(view)?.roles.values();
    let roles = roles.filter(|role| is_under(&role.entity.path, input.path_prefix.as_deref()));
    let key = |role: &&Shared<Role>| role.entity.name.to_string();
    let page = listed(roles, key, input.marker.as_deref(), input.max_items, |role| record::listed_role(role))?;
    Ok(ListRolesResponse { roles: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

/// `MaxSessionDuration`: "If you do not specify a value for this setting, the default value of one hour is applied." See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html>.
pub(super) fn update_role(tx: &mut Tx<'_>, input: UpdateRoleRequest) -> Result<UpdateRoleResponse, Fault> {
    let is_description = input.max_session_duration.is_none()
        && input.max_signin_session_duration.is_none()
        && input.reset_max_signin_session_duration.is_none();
    if is_description {
        describable_role(tx, &input.role_name)?;
    } else {
        changeable_role(tx, &input.role_name)?;
    }
    let signin = match (input.max_signin_session_duration, input.reset_max_signin_session_duration) {
        (Some(value), _) => Some(Some(seconds(value))),
        (None, Some(true)) => Some(None),
        (None, _) => None,
    };
    let settings = RoleSettings {
        description: input.description.as_deref(),
        max_session_seconds: Some(input.max_session_duration.map_or(DEFAULT_MAX_SESSION_SECONDS, seconds)),
        max_signin_session_seconds: signin,
    };
    state::iam::role::update(tx, tx.call.account, &input.role_name, settings).map_err(fault)?;
    Ok(UpdateRoleResponse {})
}

/// Description and tags are all that one may change of a service-linked role. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-service-linked-role.html>.
pub(super) fn describable_role(tx: &Tx<'_>, name: &str) -> Result<(), Fault> {
    let role = iam_of(tx)?.require_role(name).map_err(fault)?;
    if role.is_service_linked() { Ok(()) } else { role.customer_may_change().map_err(fault) }
}

pub(super) fn update_role_description(
    tx: &mut Tx<'_>,
    input: UpdateRoleDescriptionRequest,
) -> Result<UpdateRoleDescriptionResponse, Fault> {
    describable_role(tx, &input.role_name)?;
    let settings = RoleSettings { description: Some(&input.description), ..RoleSettings::default() };
    state::iam::role::update(tx, tx.call.account, &input.role_name, settings).map_err(fault)?;
    let role = iam_of(tx)?.require_role(&input.role_name).map_err(fault)?;
    Ok(UpdateRoleDescriptionResponse { role: Some(record::role(role)) })
}

pub(super) fn update_assume_role_policy(
    tx: &mut Tx<'_>,
    input: UpdateAssumeRolePolicyRequest,
) -> Result<UpdateAssumeRolePolicyResponse, Fault> {
    changeable_role(tx, &input.role_name)?;
    state::iam::role::set_trust(tx, tx.call.account, &input.role_name, &input.policy_document).map_err(fault)?;
    Ok(UpdateAssumeRolePolicyResponse {})
}

pub(super) fn delete_role(tx: &mut Tx<'_>, input: DeleteRoleRequest) -> Result<DeleteRoleResponse, Fault> {
    changeable_role(tx, &input.role_name)?;
    state::iam::role::delete(tx, tx.call.account, &input.role_name).map_err(fault)?;
    Ok(DeleteRoleResponse {})
}
