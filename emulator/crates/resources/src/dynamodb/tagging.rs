//! Tags of tables. See <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Tagging.html>.

use models::dynamodb as api;
use models::dynamodb::errors as e;
use service::View;
use state::{KeyCase, TagError, Tags, Tx, resource};
use wire::Fault;

use super::find;

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html>
pub(super) fn tag_resource(tx: &mut Tx<'_>, input: api::TagResourceInput) -> Result<api::TagResourceResponse, Fault> {
    let found = find::resource(tx.partition(), &input.resource_arn)?;
    let (arn, tags) = (found.arn.clone(), added(&found.tags, &input.tags)?);
    resource::set_tags(tx, &arn, tags).map_err(find::refused)?;
    Ok(api::TagResourceResponse {})
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UntagResource.html>
pub(super) fn untag_resource(
    tx: &mut Tx<'_>,
    input: api::UntagResourceInput,
) -> Result<api::UntagResourceResponse, Fault> {
    let arn = find::resource(tx.partition(), &input.resource_arn)?.arn.clone();
    resource::untag(tx, &arn, &input.tag_keys).map_err(find::refused)?;
    Ok(api::UntagResourceResponse {})
}

/// Ten tags a page would be AWS's; fifty is all there can be.
/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html>
pub(super) fn list_tags_of_resource(
    view: &View<'_>,
    input: api::ListTagsOfResourceInput,
) -> Result<api::ListTagsOfResourceOutput, Fault> {
    let found = find::resource(view.partition, &input.resource_arn)?;
    let tags = found.tags.iter().map(|(key, value)| api::Tag { key: key.to_owned(), value: value.to_owned() });
    Ok(api::ListTagsOfResourceOutput { tags: Some(tags.collect()), next_token: None })
}

/// Tags with further ones.
pub(super) fn added(tags: &Tags, more: &[api::Tag]) -> Result<Tags, Fault> {
    let pairs = more.iter().map(|tag| (tag.key.as_str(), tag.value.as_str()));
    tags.with(pairs, KeyCase::Counts).map_err(|error| match error {
        TagError::TooMany => e::LIMIT_EXCEEDED_EXCEPTION.fault("Too many tags: a table can have 50"),
        TagError::Duplicate => find::invalid("One or more parameter values were invalid: Duplicate tag key"),
        TagError::Reserved => {
            find::invalid("One or more parameter values were invalid: Tag keys must not begin with aws:")
        }
    })
}
