//! Tags of whatever Config has.

use aws::Arn;
use models::config as api;
use models::config::errors as e;
use service::{View, page, page_order};
use state::{Call, KeyCase, TAGS_PER_RESOURCE, TagError, Tags, Tx};
use wire::Fault;

use super::fault::{invalid, invalid_token, size};

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_TagResource.html>
pub(super) fn tag_resource(tx: &mut Tx<'_>, input: api::TagResourceRequest) -> Result<api::TagResourceResponse, Fault> {
    let arn = own(tx.call, &input.resource_arn)?;
    let slot = tx.config_tags_mut(&arn).ok_or_else(|| none(&input.resource_arn))?;
    *slot = read(input.tags, slot)?;
    Ok(api::TagResourceResponse {})
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_UntagResource.html>
pub(super) fn untag_resource(
    tx: &mut Tx<'_>,
    input: api::UntagResourceRequest,
) -> Result<api::UntagResourceResponse, Fault> {
    let arn = own(tx.call, &input.resource_arn)?;
    let slot = tx.config_tags_mut(&arn).ok_or_else(|| none(&input.resource_arn))?;
    input.tag_keys.iter().for_each(|key| slot.remove(key));
    Ok(api::UntagResourceResponse {})
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_ListTagsForResource.html>
pub(super) fn list_tags_for_resource(
    view: &View<'_>,
    input: api::ListTagsForResourceRequest,
) -> Result<api::ListTagsForResourceResponse, Fault> {
    let arn = own(view.call, &input.resource_arn)?;
    let tags = view.partition.config_tags(&arn).ok_or_else(|| none(&input.resource_arn))?;
    let mut all: Vec<(&str, &str)> = tags.iter().collect();
    all.sort_by_key(|(key, _)| page_order(key));
    let token = input.next_token.as_deref();
    let found = page(all.into_iter(), |(key, _)| (*key).to_owned(), token, size(input.limit, TAGS_PER_RESOURCE));
    let found = found.ok_or_else(|| invalid_token(token))?;
    let tags = found
        .items
        .into_iter()
        .map(|(key, value)| api::Tag { key: Some(key.to_owned()), value: Some(value.to_owned()) });
    Ok(api::ListTagsForResourceResponse { tags: Some(tags.collect()), next_token: found.next })
}

/// The tags of a request, with those that there are.
pub(super) fn read(given: Vec<api::Tag>, before: &Tags) -> Result<Tags, Fault> {
    let pairs =
        given.iter().map(|tag| (tag.key.as_deref().unwrap_or_default(), tag.value.as_deref().unwrap_or_default()));
    before.with(pairs, KeyCase::Counts).map_err(|error| match error {
        TagError::TooMany => e::TOO_MANY_TAGS_EXCEPTION
            .fault(format!("You have reached the limit of the number of tags you can use: {TAGS_PER_RESOURCE}.")),
        TagError::Reserved => invalid("Tag keys that begin with aws: are reserved."),
        TagError::Duplicate => invalid("A tag key occurs twice."),
    })
}

/// An ARN in the caller's account and Region.
fn own(call: &Call, text: &str) -> Result<Arn, Fault> {
    let arn = Arn::parse(text).map_err(|_| invalid(format!("The ARN {text} is not valid.")))?;
    let is_own = arn.account_id() == Some(call.account) && arn.region() == call.region.as_str();
    if is_own { Ok(arn) } else { Err(none(text)) }
}

fn none(text: &str) -> Fault {
    e::RESOURCE_NOT_FOUND_EXCEPTION.fault(format!("ResourceArn '{text}' does not exist"))
}
