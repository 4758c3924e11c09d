//! Tags of roots, units, accounts and policies.

use models::organizations as api;
use service::View;
use state::Tx;
use state::organization;
use wire::Fault;

use super::caller::{Seen, check_delegable, view as managed};
use super::fault::refused;
use super::{listing, lookup};

/// Sets or replaces.
pub(super) fn tag_resource(tx: &mut Tx<'_>, input: api::TagResourceRequest) -> Result<api::TagResourceResponse, Fault> {
    check_delegable(tx)?;
    let tags = lookup::tags(Some(input.tags))?;
    organization::tag(tx, &input.resource_id, &tags).map_err(refused)?;
    Ok(api::TagResourceResponse {})
}

/// Keys that are absent do not matter.
pub(super) fn untag_resource(
    tx: &mut Tx<'_>,
    input: api::UntagResourceRequest,
) -> Result<api::UntagResourceResponse, Fault> {
    check_delegable(tx)?;
    organization::untag(tx, &input.resource_id, &input.tag_keys).map_err(refused)?;
    Ok(api::UntagResourceResponse {})
}

/// In the order of the keys.
pub(super) fn list_tags_for_resource(
    view: &View<'_>,
    input: api::ListTagsForResourceRequest,
) -> Result<api::ListTagsForResourceResponse, Fault> {
    let all = tags(managed(view)?, &input.resource_id)?;
    let (tags, next_token) =
        listing::cut(all, |tag: &api::Tag| tag.key.clone(), input.next_token.as_deref(), Some(50))?;
    Ok(api::ListTagsForResourceResponse { tags: Some(tags), next_token })
}

fn tags(seen: Seen<'_>, resource: &str) -> Result<Vec<api::Tag>, Fault> {
    let tag = |(key, value): (&str, &str)| api::Tag { key: key.to_owned(), value: value.to_owned() };
    if let Some(policy) = seen.organization.resource_policy.as_ref().filter(|policy| *policy.id == *resource) {
        return Ok(policy.tags.iter().map(tag).collect());
    }
    if let Ok(policy) = seen.policy(resource) {
        return Ok(policy.tags.iter().map(tag).collect());
    }
    let target = seen.target(resource)?;
    // An account's tags are with the account.
    match resource.parse().ok().and_then(|id| seen.partition.account(id)) {
        Some(account) => Ok(account.tags.iter().map(tag).collect()),
        None => Ok(target.tags.iter().map(tag).collect()),
    }
}
