//! The organization's resource-based delegation policy.

use models::organizations as api;
use service::View;
use state::Tx;
use state::organization::{self, OrganizationError};
use wire::Fault;

use super::caller::{Seen, changed, check, view as managed};
use super::fault::refused;
use super::lookup;

/// New, or in the place of the one there is.
pub(super) fn put_resource_policy(
    tx: &mut Tx<'_>,
    input: api::PutResourcePolicyRequest,
) -> Result<api::PutResourcePolicyResponse, Fault> {
    check(tx)?;
    let tags = input.tags.filter(|tags| !tags.is_empty());
    let tags = tags.map(|tags| lookup::tags(Some(tags))).transpose()?;
    organization::put_resource_policy(tx, &input.content, tags).map_err(refused)?;
    Ok(api::PutResourcePolicyResponse { resource_policy: Some(shape(changed(tx)?)?) })
}

/// With its content.
pub(super) fn describe_resource_policy(
    view: &View<'_>,
    _input: api::DescribeResourcePolicyRequest,
) -> Result<api::DescribeResourcePolicyResponse, Fault> {
    Ok(api::DescribeResourcePolicyResponse { resource_policy: Some(shape(managed(view)?)?) })
}

/// Nothing is delegated any more.
pub(super) fn delete_resource_policy(
    tx: &mut Tx<'_>,
    _input: api::DeleteResourcePolicyRequest,
) -> Result<api::DeleteResourcePolicyResponse, Fault> {
    check(tx)?;
    organization::delete_resource_policy(tx).map_err(refused)?;
    Ok(api::DeleteResourcePolicyResponse {})
}

fn shape(seen: Seen<'_>) -> Result<api::ResourcePolicy, Fault> {
    let policy = seen.organization.resource_policy.as_ref();
    let policy = policy.ok_or_else(|| refused(OrganizationError::ResourcePolicyNotFound))?;
    Ok(api::ResourcePolicy {
        resource_policy_summary: Some(api::ResourcePolicySummary {
            id: Some(policy.id.to_string()),
            arn: Some(seen.organization.resource_policy_arn(&seen.partition.name, &policy.id)),
        }),
        content: Some(policy.content.to_string()),
    })
}
