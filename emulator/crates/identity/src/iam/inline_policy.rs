use models::iam::{
    DeleteGroupPolicyRequest, DeleteGroupPolicyResponse, DeleteRolePolicyRequest, DeleteRolePolicyResponse,
    DeleteUserPolicyRequest, DeleteUserPolicyResponse, GetGroupPolicyRequest, GetGroupPolicyResponse,
    GetRolePolicyRequest, GetRolePolicyResponse, GetUserPolicyRequest, GetUserPolicyResponse, ListGroupPoliciesRequest,
    ListGroupPoliciesResponse, ListRolePoliciesRequest, ListRolePoliciesResponse, ListUserPoliciesRequest,
    ListUserPoliciesResponse, PutGroupPolicyRequest, PutGroupPolicyResponse, PutRolePolicyRequest,
    PutRolePolicyResponse, PutUserPolicyRequest, PutUserPolicyResponse,
};
use service::View;
use state::Tx;
use state::iam::EntityKind;
use wire::Fault;

use super::fault::{fault, iam};
use super::listing::{Listed, listed};
use super::record;
use super::role::changeable_role;

fn put(tx: &mut Tx<'_>, kind: EntityKind, name: &str, policy: &str, document: &str) -> Result<(), Fault> {
    state::iam::inline::put(tx, tx.call.account, kind, name, policy, document).map_err(fault)
}

fn delete(tx: &mut Tx<'_>, kind: EntityKind, name: &str, policy: &str) -> Result<(), Fault> {
    state::iam::inline::delete(tx, tx.call.account, kind, name, policy).map_err(fault)
}

/// The document of an inline policy, encoded.
fn document(view: &View<'_>, kind: EntityKind, name: &str, policy: &str) -> Result<String, Fault> {
    let entity = iam(view)?.entity(kind, name).map_err(fault)?;
    entity.inline_policy(kind, policy).map(|document| record::encoded(document)).map_err(fault)
}

fn names(
    view: &View<'_>,
    kind: EntityKind,
    name: &str,
    marker: Option<&str>,
    max_items: Option<i64>,
) -> Result<Listed<String>, Fault> {
    let entity = iam(view)?.entity(kind, name).map_err(fault)?;
    listed(entity.inline.keys().map(ToString::to_string), Clone::clone, marker, max_items, |name| name)
}

pub(super) fn put_user_policy(tx: &mut Tx<'_>, input: PutUserPolicyRequest) -> Result<PutUserPolicyResponse, Fault> {
    put(tx, EntityKind::User, &input.user_name, &input.policy_name, &input.policy_document)?;
    Ok(PutUserPolicyResponse {})
}

pub(super) fn get_user_policy(view: &View<'_>, input: GetUserPolicyRequest) -> Result<GetUserPolicyResponse, Fault> {
    let policy_document = document(view, EntityKind::User, &input.user_name, &input.policy_name)?;
    Ok(GetUserPolicyResponse { user_name: input.user_name, policy_name: input.policy_name, policy_document })
}

pub(super) fn list_user_policies(
    view: &View<'_>,
    input: ListUserPoliciesRequest,
) -> Result<ListUserPoliciesResponse, Fault> {
    let page = names(view, EntityKind::User, &input.user_name, input.marker.as_deref(), input.max_items)?;
    Ok(ListUserPoliciesResponse { policy_names: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn delete_user_policy(
    tx: &mut Tx<'_>,
    input: DeleteUserPolicyRequest,
) -> Result<DeleteUserPolicyResponse, Fault> {
    delete(tx, EntityKind::User, &input.user_name, &input.policy_name)?;
    Ok(DeleteUserPolicyResponse {})
}

pub(super) fn put_group_policy(tx: &mut Tx<'_>, input: PutGroupPolicyRequest) -> Result<PutGroupPolicyResponse, Fault> {
    put(tx, EntityKind::Group, &input.group_name, &input.policy_name, &input.policy_document)?;
    Ok(PutGroupPolicyResponse {})
}

pub(super) fn get_group_policy(view: &View<'_>, input: GetGroupPolicyRequest) -> Result<GetGroupPolicyResponse, Fault> {
    let policy_document = document(view, EntityKind::Group, &input.group_name, &input.policy_name)?;
    Ok(GetGroupPolicyResponse { group_name: input.group_name, policy_name: input.policy_name, policy_document })
}

pub(super) fn list_group_policies(
    view: &View<'_>,
    input: ListGroupPoliciesRequest,
) -> Result<ListGroupPoliciesResponse, Fault> {
    let page = names(view, EntityKind::Group, &input.group_name, input.marker.as_deref(), input.max_items)?;
    Ok(ListGroupPoliciesResponse { policy_names: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn delete_group_policy(
    tx: &mut Tx<'_>,
    input: DeleteGroupPolicyRequest,
) -> Result<DeleteGroupPolicyResponse, Fault> {
    delete(tx, EntityKind::Group, &input.group_name, &input.policy_name)?;
    Ok(DeleteGroupPolicyResponse {})
}

pub(super) fn put_role_policy(tx: &mut Tx<'_>, input: PutRolePolicyRequest) -> Result<PutRolePolicyResponse, Fault> {
    changeable_role(tx, &input.role_name)?;
    put(tx, EntityKind::Role, &input.role_name, &input.policy_name, &input.policy_document)?;
    Ok(PutRolePolicyResponse {})
}

pub(super) fn get_role_policy(view: &View<'_>, input: GetRolePolicyRequest) -> Result<GetRolePolicyResponse, Fault> {
    let policy_document = document(view, EntityKind::Role, &input.role_name, &input.policy_name)?;
    Ok(GetRolePolicyResponse { role_name: input.role_name, policy_name: input.policy_name, policy_document })
}

pub(super) fn list_role_policies(
    view: &View<'_>,
    input: ListRolePoliciesRequest,
) -> Result<ListRolePoliciesResponse, Fault> {
    let page = names(view, EntityKind::Role, &input.role_name, input.marker.as_deref(), input.max_items)?;
    Ok(ListRolePoliciesResponse { policy_names: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn delete_role_policy(
    tx: &mut Tx<'_>,
    input: DeleteRolePolicyRequest,
) -> Result<DeleteRolePolicyResponse, Fault> {
    changeable_role(tx, &input.role_name)?;
    delete(tx, EntityKind::Role, &input.role_name, &input.policy_name)?;
    Ok(DeleteRolePolicyResponse {})
}
