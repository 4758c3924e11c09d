//! Tags of keys. See <https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html>.

use models::kms as api;
use models::kms::errors as e;
use service::View;
use state::{KeyCase, TagError, Tags, Tx, resource};
use wire::Fault;

use super::find;
use super::pages::{entries, listed};

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html>
pub(super) fn tag_resource(tx: &mut Tx<'_>, input: api::TagResourceRequest) -> Result<api::TagResourceResponse, Fault> {
    let key = find::by_id(tx.partition(), tx.call, &input.key_id)?;
    find::not_pending(key)?;
    let (arn, tags) = (key.arn.clone(), added(&key.tags, &input.tags)?);
    resource::set_tags(tx, &arn, tags).map_err(find::refused)?;
    Ok(api::TagResourceResponse {})
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html>
pub(super) fn untag_resource(
    tx: &mut Tx<'_>,
    input: api::UntagResourceRequest,
) -> Result<api::UntagResourceResponse, Fault> {
    let key = find::by_id(tx.partition(), tx.call, &input.key_id)?;
    find::not_pending(key)?;
    let arn = key.arn.clone();
    resource::untag(tx, &arn, &input.tag_keys).map_err(find::refused)?;
    Ok(api::UntagResourceResponse {})
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html>
pub(super) fn list_resource_tags(
    view: &View<'_>,
    input: api::ListResourceTagsRequest,
) -> Result<api::ListResourceTagsResponse, Fault> {
    let key = find::by_id(view.partition, view.call, &input.key_id)?;
    let tag = |(key, value): (&str, &str)| api::Tag { tag_key: key.to_owned(), tag_value: value.to_owned() };
    let all = key.tags.iter().map(|pair| (pair.0.to_owned(), tag(pair))).collect();
    let page = listed(all, input.marker.as_deref(), input.limit, 50)?;
    let next_marker = page.next.clone();
    Ok(api::ListResourceTagsResponse { truncated: Some(next_marker.is_some()), next_marker, tags: Some(entries(page)) })
}

/// Tags with further ones.
pub(super) fn added(tags: &Tags, list: &[api::Tag]) -> Result<Tags, Fault> {
    let pairs = list.iter().map(|tag| (tag.tag_key.as_str(), tag.tag_value.as_str()));
    tags.with(pairs, KeyCase::Counts).map_err(|error| match error {
        TagError::Reserved => e::TAG_EXCEPTION.fault("aws: prefixed tag key names are not allowed for external use."),
        TagError::Duplicate => e::TAG_EXCEPTION.fault("Duplicate tag keys"),
        TagError::TooMany => e::TAG_EXCEPTION.fault("Too many tags"),
    })
}
