//! Tags of functions. See <https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html>.

use std::collections::BTreeMap;

use aws::Arn;
use models::lambda as api;
use models::lambda::errors as e;
use service::View;
use state::resource::{PolicyResource, ResourceKind};
use state::{KeyCase, Partition, Shared, TagError, Tags, Tx, resource};
use wire::Fault;

use super::find::{self, invalid};

/// <https://docs.aws.amazon.com/lambda/latest/api/API_TagResource.html>
pub(super) fn tag_resource(tx: &mut Tx<'_>, input: api::TagResourceRequest) -> Result<api::TagResourceResponse, Fault> {
    let found = function(tx.partition(), &input.resource)?;
    let (arn, tags) = (found.arn.clone(), added(&found.tags, &input.tags)?);
    resource::set_tags(tx, &arn, tags).map_err(find::refused)?;
    Ok(api::TagResourceResponse {})
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_UntagResource.html>
pub(super) fn untag_resource(
    tx: &mut Tx<'_>,
    input: api::UntagResourceRequest,
) -> Result<api::UntagResourceResponse, Fault> {
    let arn = function(tx.partition(), &input.resource)?.arn.clone();
    resource::untag(tx, &arn, &input.tag_keys).map_err(find::refused)?;
    Ok(api::UntagResourceResponse {})
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_ListTags.html>
pub(super) fn list_tags(view: &View<'_>, input: api::ListTagsRequest) -> Result<api::ListTagsResponse, Fault> {
    let found = function(view.partition, &input.resource)?;
    Ok(api::ListTagsResponse { tags: Some(shown(&found.tags)) })
}

/// Functions have tags; their versions and aliases, and layers, have none.
fn function<'p>(partition: &'p Partition, arn: &str) -> Result<&'p Shared<PolicyResource>, Fault> {
    let parsed = Arn::parse(arn).ok().filter(|arn| arn.resource().split(':').count() == 2);
    let parsed = parsed.ok_or_else(|| {
        invalid("Tags on function aliases and versions are not supported. Please specify a function ARN.")
    })?;
    let found = partition.resource(&parsed).filter(|found| found.kind == ResourceKind::Function);
    found.ok_or_else(|| find::unknown(arn))
}

/// Tags with further ones.
pub(super) fn added(tags: &Tags, more: &BTreeMap<String, String>) -> Result<Tags, Fault> {
    let pairs = more.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    tags.with(pairs, KeyCase::Counts).map_err(|error| {
        e::INVALID_PARAMETER_VALUE_EXCEPTION.fault(match error {
            TagError::TooMany => "Number of tags exceeds resource tag limit.",
            TagError::Reserved | TagError::Duplicate => {
                "The provided tags contain a reserved AWS prefix or a key twice. Please remove them."
            }
        })
    })
}

/// Tags as the API has them.
pub(super) fn shown(tags: &Tags) -> BTreeMap<String, String> {
    tags.iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}
