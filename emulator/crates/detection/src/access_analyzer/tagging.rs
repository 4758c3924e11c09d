//! Tags of analyzers.

use std::collections::BTreeMap;

use models::accessanalyzer as api;
use service::View;
use state::{KeyCase, TAGS_PER_RESOURCE, TagError, Tags, Tx};
use wire::Fault;

use super::fault::{invalid, no_analyzer};
use super::resource::by_arn;

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_TagResource.html>
pub(super) fn tag_resource(tx: &mut Tx<'_>, input: api::TagResourceRequest) -> Result<api::TagResourceResponse, Fault> {
    let slot = own(tx, &input.resource_arn)?;
    *slot = added(slot, &input.tags)?;
    Ok(api::TagResourceResponse {})
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_UntagResource.html>
pub(super) fn untag_resource(
    tx: &mut Tx<'_>,
    input: api::UntagResourceRequest,
) -> Result<api::UntagResourceResponse, Fault> {
    let slot = own(tx, &input.resource_arn)?;
    input.tag_keys.iter().for_each(|key| slot.remove(key));
    Ok(api::UntagResourceResponse {})
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListTagsForResource.html>
pub(super) fn list_tags_for_resource(
    view: &View<'_>,
    input: api::ListTagsForResourceRequest,
) -> Result<api::ListTagsForResourceResponse, Fault> {
    let arn = by_arn(view.partition, view.call, &input.resource_arn)?;
    let found = view.partition.analyzer(&arn).ok_or_else(|| no_analyzer(&input.resource_arn))?;
    Ok(api::ListTagsForResourceResponse { tags: Some(shown(&found.tags)) })
}

/// Tags with further ones.
pub(super) fn added(tags: &Tags, more: &BTreeMap<String, String>) -> Result<Tags, Fault> {
    let pairs = more.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    if more.iter().any(|(key, value)| !(1..=128).contains(&key.chars().count()) || value.chars().count() > 256) {
        return Err(invalid("A tag key must have 1 to 128 characters, and a tag value at most 256."));
    }
    tags.with(pairs, KeyCase::Counts).map_err(|error| match error {
        TagError::TooMany => invalid(format!("A resource cannot have more than {TAGS_PER_RESOURCE} tags.")),
        TagError::Reserved | TagError::Duplicate => invalid("A tag key cannot be prefixed with aws:."),
    })
}

/// Tags as the API has them.
pub(super) fn shown(tags: &Tags) -> BTreeMap<String, String> {
    tags.iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

fn own<'t>(tx: &'t mut Tx<'_>, text: &str) -> Result<&'t mut Tags, Fault> {
    let arn = by_arn(tx.partition(), tx.call, text)?;
    tx.analyzer_mut(&arn).map(|analyzer| &mut analyzer.tags).ok_or_else(|| no_analyzer(text))
}
