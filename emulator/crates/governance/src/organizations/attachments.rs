//! Where policies are attached.

use models::organizations as api;
use service::View;
use state::organization::{self, OrganizationPolicy, Target};
use state::{Shared, Tx};
use wire::Fault;

use super::caller::{check_delegable, view as managed};
use super::fault::refused;
use super::shapes::word;
use super::{listing, lookup, shapes};

/// To a root, unit or account.
pub(super) fn attach_policy(
    tx: &mut Tx<'_>,
    input: api::AttachPolicyRequest,
) -> Result<api::AttachPolicyResponse, Fault> {
    check_delegable(tx)?;
    organization::attach_policy(tx, &input.policy_id, &input.target_id).map_err(refused)?;
    Ok(api::AttachPolicyResponse {})
}

/// From a root, unit or account, which keeps at least one SCP.
pub(super) fn detach_policy(
    tx: &mut Tx<'_>,
    input: api::DetachPolicyRequest,
) -> Result<api::DetachPolicyResponse, Fault> {
    check_delegable(tx)?;
    organization::detach_policy(tx, &input.policy_id, &input.target_id).map_err(refused)?;
    Ok(api::DetachPolicyResponse {})
}

/// Directly attached ones; what is inherited is not listed.
pub(super) fn list_policies_for_target(
    view: &View<'_>,
    input: api::ListPoliciesForTargetRequest,
) -> Result<api::ListPoliciesForTargetResponse, Fault> {
    let seen = managed(view)?;
    let kind = lookup::policy_type(&input.filter)?;
    let target = seen.target(&input.target_id)?;
    let all: Vec<&OrganizationPolicy> = seen.organization.attached(target, kind).map(|policy| &**policy).collect();
    let (page, next_token) =
        listing::cut(all, |policy| policy.id.to_string(), input.next_token.as_deref(), input.max_results)?;
    let policies = Some(page.into_iter().map(shapes::summary).collect());
    Ok(api::ListPoliciesForTargetResponse { policies, next_token })
}

/// Roots, units and accounts it is attached to directly.
pub(super) fn list_targets_for_policy(
    view: &View<'_>,
    input: api::ListTargetsForPolicyRequest,
) -> Result<api::ListTargetsForPolicyResponse, Fault> {
    let seen = managed(view)?;
    let policy = seen.policy(&input.policy_id)?;
    let all: Vec<&Shared<Target>> =
        seen.organization.targets.values().filter(|target| target.attached.contains(&policy.id)).collect();
    let (page, next_token) =
        listing::cut(all, |target| target.id.to_string(), input.next_token.as_deref(), input.max_results)?;
    let summary = |target: &Shared<Target>| api::PolicyTargetSummary {
        target_id: Some(target.id.to_string()),
        arn: Some(seen.arn(target)),
        name: Some(target.name.clone()),
        r#type: Some(word(target.kind).to_owned()),
    };
    Ok(api::ListTargetsForPolicyResponse { targets: Some(page.into_iter().map(summary).collect()), next_token })
}
