//! Tags of topics. See <https://docs.aws.amazon.com/sns/latest/dg/sns-tags.html>.

use models::sns as api;
use models::sns::errors as e;
use service::View;
use state::resource::PolicyResource;
use state::{Call, KeyCase, Partition, Shared, TagError, Tags, Tx, resource};
use wire::Fault;

use super::find;

/// <https://docs.aws.amazon.com/sns/latest/api/API_TagResource.html>
pub(super) fn tag_resource(tx: &mut Tx<'_>, input: api::TagResourceRequest) -> Result<api::TagResourceResponse, Fault> {
    let topic = tagged(tx.partition(), tx.call, &input.resource_arn)?;
    let (arn, tags) = (topic.arn.clone(), added(&topic.tags, &input.tags)?);
    resource::set_tags(tx, &arn, tags).map_err(find::refused)?;
    Ok(api::TagResourceResponse {})
}

/// <https://docs.aws.amazon.com/sns/latest/api/API_UntagResource.html>
pub(super) fn untag_resource(
    tx: &mut Tx<'_>,
    input: api::UntagResourceRequest,
) -> Result<api::UntagResourceResponse, Fault> {
    let topic = tagged(tx.partition(), tx.call, &input.resource_arn)?;
    let arn = topic.arn.clone();
    resource::untag(tx, &arn, &input.tag_keys).map_err(find::refused)?;
    Ok(api::UntagResourceResponse {})
}

/// <https://docs.aws.amazon.com/sns/latest/api/API_ListTagsForResource.html>
pub(super) fn list_tags_for_resource(
    view: &View<'_>,
    input: api::ListTagsForResourceRequest,
) -> Result<api::ListTagsForResourceResponse, Fault> {
    let topic = tagged(view.partition, view.call, &input.resource_arn)?;
    let tags = topic.tags.iter().map(|(key, value)| api::Tag { key: key.to_owned(), value: value.to_owned() });
    Ok(api::ListTagsForResourceResponse { tags: Some(tags.collect()) })
}

fn tagged<'p>(partition: &'p Partition, call: &Call, arn: &str) -> Result<&'p Shared<PolicyResource>, Fault> {
    find::topic(partition, call, arn).map_err(|_| e::RESOURCE_NOT_FOUND_EXCEPTION.fault("Resource does not exist"))
}

/// Tags with further ones.
pub(super) fn added(tags: &Tags, more: &[api::Tag]) -> Result<Tags, Fault> {
    let pairs = more.iter().map(|tag| (tag.key.as_str(), tag.value.as_str()));
    tags.with(pairs, KeyCase::Counts).map_err(|error| match error {
        TagError::TooMany => {
            e::TAG_LIMIT_EXCEEDED_EXCEPTION.fault("Could not complete request: tag quota of per resource exceeded")
        }
        TagError::Duplicate => find::invalid("Duplicated keys are not allowed.", ""),
        TagError::Reserved => find::invalid("Tag keys must not begin with aws:", ""),
    })
}
