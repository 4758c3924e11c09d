//! Tags of repositories. See <https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-using-tags.html>.

use models::ecr as api;
use models::ecr::errors as e;
use service::View;
use state::{KeyCase, TagError, Tags, Tx, resource};
use wire::Fault;

use super::find;

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_TagResource.html>
pub(super) fn tag_resource(tx: &mut Tx<'_>, input: api::TagResourceRequest) -> Result<api::TagResourceResponse, Fault> {
    let found = find::by_arn(tx.partition(), &input.resource_arn)?;
    let (arn, tags) = (found.arn.clone(), added(&found.tags, &input.tags)?);
    resource::set_tags(tx, &arn, tags).map_err(find::refused)?;
    Ok(api::TagResourceResponse {})
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_UntagResource.html>
pub(super) fn untag_resource(
    tx: &mut Tx<'_>,
    input: api::UntagResourceRequest,
) -> Result<api::UntagResourceResponse, Fault> {
    let arn = find::by_arn(tx.partition(), &input.resource_arn)?.arn.clone();
    resource::untag(tx, &arn, &input.tag_keys).map_err(find::refused)?;
    Ok(api::UntagResourceResponse {})
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListTagsForResource.html>
pub(super) fn list_tags_for_resource(
    view: &View<'_>,
    input: api::ListTagsForResourceRequest,
) -> Result<api::ListTagsForResourceResponse, Fault> {
    let found = find::by_arn(view.partition, &input.resource_arn)?;
    let tags = found.tags.iter().map(|(key, value)| api::Tag { key: key.to_owned(), value: value.to_owned() });
    Ok(api::ListTagsForResourceResponse { tags: Some(tags.collect()) })
}

/// Tags with further ones.
pub(super) fn added(tags: &Tags, more: &[api::Tag]) -> Result<Tags, Fault> {
    let pairs = more.iter().map(|tag| (tag.key.as_str(), tag.value.as_str()));
    tags.with(pairs, KeyCase::Counts).map_err(|error| match error {
        TagError::TooMany => e::TOO_MANY_TAGS_EXCEPTION.fault("A repository can have 50 tags."),
        TagError::Duplicate | TagError::Reserved => {
            e::INVALID_TAG_PARAMETER_EXCEPTION.fault("Tag keys must be unique and not begin with aws:.")
        }
    })
}
