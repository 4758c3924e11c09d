//! Tags of secrets. See <https://docs.aws.amazon.com/secretsmanager/latest/userguide/managing-secrets_tagging.html>.

use models::secretsmanager as api;
use models::secretsmanager::errors as e;
use state::{KeyCase, TagError, Tags, Tx, resource};
use wire::Fault;

use super::find;

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_TagResource.html>
pub(super) fn tag_resource(tx: &mut Tx<'_>, input: api::TagResourceRequest) -> Result<api::TagResourceResponse, Fault> {
    let found = find::live(tx.partition(), tx.call, &input.secret_id)?;
    let (arn, tags) = (found.arn.clone(), added(&found.tags, &input.tags)?);
    resource::set_tags(tx, &arn, tags).map_err(find::refused)?;
    Ok(api::TagResourceResponse {})
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UntagResource.html>
pub(super) fn untag_resource(
    tx: &mut Tx<'_>,
    input: api::UntagResourceRequest,
) -> Result<api::UntagResourceResponse, Fault> {
    let found = find::live(tx.partition(), tx.call, &input.secret_id)?;
    let arn = found.arn.clone();
    resource::untag(tx, &arn, &input.tag_keys).map_err(find::refused)?;
    Ok(api::UntagResourceResponse {})
}

/// Tags with further ones.
pub(super) fn added(tags: &Tags, more: &[api::Tag]) -> Result<Tags, Fault> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let pairs: Vec<(String, String)> = more.iter().map(|tag| (text(&tag.key), text(&tag.value))).collect();
    let pairs = pairs.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    tags.with(pairs, KeyCase::Counts).map_err(|error| {
        e::INVALID_PARAMETER_EXCEPTION.fault(match error {
            TagError::TooMany => "A secret can have 50 tags.",
            TagError::Duplicate => "A tag key occurs twice.",
            TagError::Reserved => "Tag keys that begin with aws: are reserved for AWS use.",
        })
    })
}

/// Tags as the API has them.
pub(super) fn shown(tags: &Tags) -> Option<Vec<api::Tag>> {
    let tag = |(key, value): (&str, &str)| api::Tag { key: Some(key.to_owned()), value: Some(value.to_owned()) };
    (!tags.is_empty()).then(|| tags.iter().map(tag).collect())
}
