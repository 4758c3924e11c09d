//! The organization and its root.

use models::organizations as api;
use service::View;
use state::Tx;
use state::organization::{self, FeatureSet};
use wire::Fault;

use super::caller::{self, changed, check, check_delegable, member};
use super::fault::refused;
use super::{listing, lookup};

/// Makes the caller's account the management account of a new organization.
pub(super) fn create_organization(
    tx: &mut Tx<'_>,
    input: api::CreateOrganizationRequest,
) -> Result<api::CreateOrganizationResponse, Fault> {
    let feature_set = match input.feature_set.as_deref() {
        Some("CONSOLIDATED_BILLING") => FeatureSet::ConsolidatedBilling,
        // The model allows `ALL` besides; without the member it is the default.
        _ => FeatureSet::All,
    };
    organization::create_organization(tx, feature_set).map_err(refused)?;
    Ok(api::CreateOrganizationResponse { organization: Some(changed(tx)?.organization()) })
}

/// Any member account may ask.
pub(super) fn describe_organization(
    view: &View<'_>,
    _input: api::DescribeOrganizationRequest,
) -> Result<api::DescribeOrganizationResponse, Fault> {
    let organization = member(view.partition, view.call)?.organization();
    Ok(api::DescribeOrganizationResponse { organization: Some(organization) })
}

/// Needs an organization without members.
pub(super) fn delete_organization(
    tx: &mut Tx<'_>,
    _input: api::DeleteOrganizationRequest,
) -> Result<api::DeleteOrganizationResponse, Fault> {
    check(tx)?;
    organization::delete_organization(tx).map_err(refused)?;
    Ok(api::DeleteOrganizationResponse {})
}

/// There is one.
pub(super) fn list_roots(view: &View<'_>, input: api::ListRootsRequest) -> Result<api::ListRootsResponse, Fault> {
    let all: Vec<api::Root> = caller::view(view)?.root().into_iter().collect();
    let id = |root: &api::Root| root.id.clone().unwrap_or_default();
    let (roots, next_token) = listing::cut(all, id, input.next_token.as_deref(), input.max_results)?;
    Ok(api::ListRootsResponse { roots: Some(roots), next_token })
}

/// Done when the call returns; AWS takes a while and shows `PENDING_ENABLE` until then.
pub(super) fn enable_policy_type(
    tx: &mut Tx<'_>,
    input: api::EnablePolicyTypeRequest,
) -> Result<api::EnablePolicyTypeResponse, Fault> {
    check_delegable(tx)?;
    let kind = lookup::policy_type(&input.policy_type)?;
    organization::enable_policy_type(tx, &input.root_id, kind).map_err(refused)?;
    Ok(api::EnablePolicyTypeResponse { root: changed(tx)?.root() })
}

/// Detaches all policies of the type.
pub(super) fn disable_policy_type(
    tx: &mut Tx<'_>,
    input: api::DisablePolicyTypeRequest,
) -> Result<api::DisablePolicyTypeResponse, Fault> {
    check_delegable(tx)?;
    let kind = lookup::policy_type(&input.policy_type)?;
    organization::disable_policy_type(tx, &input.root_id, kind).map_err(refused)?;
    Ok(api::DisablePolicyTypeResponse { root: changed(tx)?.root() })
}
