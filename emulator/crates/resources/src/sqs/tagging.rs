//! Tags of queues. See
//! <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-tags.html>.

use std::collections::BTreeMap;

use models::sqs as api;
use service::View;
use state::{KeyCase, TagError, Tags, Tx, resource};
use wire::Fault;

use super::find;

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_TagQueue.html>
pub(super) fn tag_queue(tx: &mut Tx<'_>, input: api::TagQueueRequest) -> Result<api::TagQueueResponse, Fault> {
    let queue = find::queue(tx.partition(), tx.call, &input.queue_url)?;
    if input.tags.is_empty() {
        return Err(find::missing("Tags"));
    }
    let (arn, tags) = (queue.arn.clone(), added(&queue.name, &queue.tags, &input.tags)?);
    resource::set_tags(tx, &arn, tags).map_err(find::refused)?;
    Ok(api::TagQueueResponse {})
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_UntagQueue.html>
pub(super) fn untag_queue(tx: &mut Tx<'_>, input: api::UntagQueueRequest) -> Result<api::UntagQueueResponse, Fault> {
    let queue = find::queue(tx.partition(), tx.call, &input.queue_url)?;
    if input.tag_keys.is_empty() {
        return Err(find::invalid("Tag keys must be between 1 and 128 characters in length."));
    }
    let arn = queue.arn.clone();
    resource::untag(tx, &arn, &input.tag_keys).map_err(find::refused)?;
    Ok(api::UntagQueueResponse {})
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueueTags.html>
pub(super) fn list_queue_tags(
    view: &View<'_>,
    input: api::ListQueueTagsRequest,
) -> Result<api::ListQueueTagsResult, Fault> {
    let queue = find::queue(view.partition, view.call, &input.queue_url)?;
    let tags: BTreeMap<String, String> =
        queue.tags.iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    Ok(api::ListQueueTagsResult { tags: (!tags.is_empty()).then_some(tags) })
}

/// Tags with further ones.
pub(super) fn added(name: &str, tags: &Tags, more: &BTreeMap<String, String>) -> Result<Tags, Fault> {
    let pairs = more.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    tags.with(pairs, KeyCase::Counts).map_err(|error| {
        find::invalid(match error {
            TagError::TooMany => format!("Too many tags added for queue {name}."),
            TagError::Reserved | TagError::Duplicate => "Tag keys must be unique and not begin with aws:.".to_owned(),
        })
    })
}
