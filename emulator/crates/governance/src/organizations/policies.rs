//! Policies of the organization.

use models::organizations as api;
use service::View;
use state::Tx;
use state::organization::{self, NewPolicy, OrganizationError, OrganizationPolicy, OrganizationPolicyType};
use wire::Fault;

use super::caller::{changed, check_delegable, view as managed};
use super::fault::refused;
use super::{listing, lookup, shapes};

/// Attached nowhere yet.
pub(super) fn create_policy(
    tx: &mut Tx<'_>,
    input: api::CreatePolicyRequest,
) -> Result<api::CreatePolicyResponse, Fault> {
    check_delegable(tx)?;
    let kind = lookup::policy_type(&input.r#type)?;
    well_formed(kind, &input.content)?;
    let new = NewPolicy {
        kind,
        name: &input.name,
        description: &input.description,
        content: &input.content,
        tags: lookup::tags(input.tags)?,
    };
    let id = organization::create_policy(tx, new).map_err(refused)?;
    Ok(api::CreatePolicyResponse { policy: Some(shapes::policy(changed(tx)?.policy(&id)?)) })
}

/// With its content.
pub(super) fn describe_policy(
    view: &View<'_>,
    input: api::DescribePolicyRequest,
) -> Result<api::DescribePolicyResponse, Fault> {
    let policy = managed(view)?.policy(&input.policy_id)?;
    Ok(api::DescribePolicyResponse { policy: Some(shapes::policy(policy)) })
}

/// In force at once wherever it is attached.
pub(super) fn update_policy(
    tx: &mut Tx<'_>,
    input: api::UpdatePolicyRequest,
) -> Result<api::UpdatePolicyResponse, Fault> {
    check_delegable(tx)?;
    let id = input.policy_id;
    let kind = changed(tx)?.policy(&id)?.kind;
    if let Some(content) = input.content.as_deref() {
        well_formed(kind, content)?;
    }
    let (name, description) = (input.name.as_deref(), input.description.as_deref());
    organization::update_policy(tx, &id, name, description, input.content.as_deref()).map_err(refused)?;
    Ok(api::UpdatePolicyResponse { policy: Some(shapes::policy(changed(tx)?.policy(&id)?)) })
}

/// Needs a policy that is attached nowhere.
pub(super) fn delete_policy(
    tx: &mut Tx<'_>,
    input: api::DeletePolicyRequest,
) -> Result<api::DeletePolicyResponse, Fault> {
    check_delegable(tx)?;
    organization::delete_policy(tx, &input.policy_id).map_err(refused)?;
    Ok(api::DeletePolicyResponse {})
}

/// Policies of one type, AWS's own among them.
pub(super) fn list_policies(
    view: &View<'_>,
    input: api::ListPoliciesRequest,
) -> Result<api::ListPoliciesResponse, Fault> {
    let organization = managed(view)?.organization;
    let kind = lookup::policy_type(&input.filter)?;
    let policies = organization.policies.values().map(|policy| &**policy);
    let all: Vec<&OrganizationPolicy> = policies.filter(|policy| policy.kind == kind).collect();
    let (page, next_token) =
        listing::cut(all, |policy| policy.id.to_string(), input.next_token.as_deref(), input.max_results)?;
    let policies = Some(page.into_iter().map(shapes::summary).collect());
    Ok(api::ListPoliciesResponse { policies, next_token })
}

/// The types that take no part in decisions are stored as written, provided they are JSON objects; the grammar of the
/// others is checked where they are compiled.
fn well_formed(kind: OrganizationPolicyType, content: &str) -> Result<(), Fault> {
    if kind.grammar().is_some() {
        return Ok(());
    }
    match json::parse(content).map(|node| node.value) {
        Ok(json::Json::Object(_)) => Ok(()),
        Ok(_) | Err(_) => Err(refused(OrganizationError::MalformedPolicyDocument)),
    }
}
