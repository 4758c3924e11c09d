use aws::Arn;
use models::iam::{
    AttachGroupPolicyRequest, AttachGroupPolicyResponse, AttachRolePolicyRequest, AttachRolePolicyResponse,
    AttachUserPolicyRequest, AttachUserPolicyResponse, AttachedPolicy, DetachGroupPolicyRequest,
    DetachGroupPolicyResponse, DetachRolePolicyRequest, DetachRolePolicyResponse, DetachUserPolicyRequest,
    DetachUserPolicyResponse, ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse,
    ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse, ListAttachedUserPoliciesRequest,
    ListAttachedUserPoliciesResponse,
};
use service::{View, page_order};
use state::Tx;
use state::iam::EntityKind;
use state::iam::attachment;
use wire::Fault;

use super::fault::{arn, fault, iam};
use super::listing::{Listed, is_under, listed};
use super::record;
use super::role::changeable_role;

fn attach(tx: &mut Tx<'_>, kind: EntityKind, name: &str, policy: &str) -> Result<(), Fault> {
    attachment::attach(tx, tx.call.account, kind, name, &arn(policy)?).map_err(fault)
}

fn detach(tx: &mut Tx<'_>, kind: EntityKind, name: &str, policy: &str) -> Result<(), Fault> {
    attachment::detach(tx, tx.call.account, kind, name, &arn(policy)?).map_err(fault)
}

/// The managed policies of an entity whose own path is under the prefix, in the order of their names.
fn attached(
    view: &View<'_>,
    kind: EntityKind,
    name: &str,
    path_prefix: Option<&str>,
    marker: Option<&str>,
    max_items: Option<i64>,
) -> Result<Listed<AttachedPolicy>, Fault> {
    let entity = iam(view)?.entity(kind, name).map_err(fault)?;
    let mut policies: Vec<_> = entity.attached.iter().filter(|arn| is_under(path(arn), path_prefix)).collect();
    policies.sort_by_cached_key(|arn| page_order(&key(arn)));
    listed(policies.into_iter(), |arn| key(arn), marker, max_items, record::attached_policy)
}

/// Name first, then the whole ARN: a policy of AWS and one of the account may share a name.
fn key(arn: &Arn) -> String {
    format!("{} {arn}", arn.resource_name())
}

/// `/` or `/team/`, of the ARN of a managed policy.
fn path(arn: &Arn) -> &str {
    let resource = arn.resource();
    let path = resource.strip_prefix("policy").unwrap_or(resource);
    path.strip_suffix(arn.resource_name()).unwrap_or(path)
}

pub(super) fn attach_user_policy(
    tx: &mut Tx<'_>,
    input: AttachUserPolicyRequest,
) -> Result<AttachUserPolicyResponse, Fault> {
    attach(tx, EntityKind::User, &input.user_name, &input.policy_arn)?;
    Ok(AttachUserPolicyResponse {})
}

pub(super) fn detach_user_policy(
    tx: &mut Tx<'_>,
    input: DetachUserPolicyRequest,
) -> Result<DetachUserPolicyResponse, Fault> {
    detach(tx, EntityKind::User, &input.user_name, &input.policy_arn)?;
    Ok(DetachUserPolicyResponse {})
}

pub(super) fn list_attached_user_policies(
    view: &View<'_>,
    input: ListAttachedUserPoliciesRequest,
) -> Result<ListAttachedUserPoliciesResponse, Fault> {
    let (prefix, marker) = (input.path_prefix.as_deref(), input.marker.as_deref());
    let page = attached(view, EntityKind::User, &input.user_name, prefix, marker, input.max_items)?;
    Ok(ListAttachedUserPoliciesResponse {
        attached_policies: Some(page.items),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

pub(super) fn attach_group_policy(
    tx: &mut Tx<'_>,
    input: AttachGroupPolicyRequest,
) -> Result<AttachGroupPolicyResponse, Fault> {
    attach(tx, EntityKind::Group, &input.group_name, &input.policy_arn)?;
    Ok(AttachGroupPolicyResponse {})
}

pub(super) fn detach_group_policy(
    tx: &mut Tx<'_>,
    input: DetachGroupPolicyRequest,
) -> Result<DetachGroupPolicyResponse, Fault> {
    detach(tx, EntityKind::Group, &input.group_name, &input.policy_arn)?;
    Ok(DetachGroupPolicyResponse {})
}

pub(super) fn list_attached_group_policies(
    view: &View<'_>,
    input: ListAttachedGroupPoliciesRequest,
) -> Result<ListAttachedGroupPoliciesResponse, Fault> {
    let (prefix, marker) = (input.path_prefix.as_deref(), input.marker.as_deref());
    let page = attached(view, EntityKind::Group, &input.group_name, prefix, marker, input.max_items)?;
    Ok(ListAttachedGroupPoliciesResponse {
        attached_policies: Some(page.items),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

pub(super) fn attach_role_policy(
    tx: &mut Tx<'_>,
    input: AttachRolePolicyRequest,
) -> Result<AttachRolePolicyResponse, Fault> {
    changeable_role(tx, &input.role_name)?;
    attach(tx, EntityKind::Role, &input.role_name, &input.policy_arn)?;
    Ok(AttachRolePolicyResponse {})
}

pub(super) fn detach_role_policy(
    tx: &mut Tx<'_>,
    input: DetachRolePolicyRequest,
) -> Result<DetachRolePolicyResponse, Fault> {
    changeable_role(tx, &input.role_name)?;
    detach(tx, EntityKind::Role, &input.role_name, &input.policy_arn)?;
    Ok(DetachRolePolicyResponse {})
}

pub(super) fn list_attached_role_policies(
    view: &View<'_>,
    input: ListAttachedRolePoliciesRequest,
) -> Result<ListAttachedRolePoliciesResponse, Fault> {
    let (prefix, marker) = (input.path_prefix.as_deref(), input.marker.as_deref());
    let page = attached(view, EntityKind::Role, &input.role_name, prefix, marker, input.max_items)?;
    Ok(ListAttachedRolePoliciesResponse {
        attached_policies: Some(page.items),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}
