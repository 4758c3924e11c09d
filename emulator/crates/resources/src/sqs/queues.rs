//! Queues: made, found, listed and deleted.

use std::collections::BTreeMap;

use models::sqs as api;
use models::sqs::errors as e;
use service::{View, page, page_order};
use state::resource::{NewResource, PolicyResource, ResourceKind, create, delete};
use state::sqs::Queue;
use state::{Shared, Tx};
use wire::Fault;

use super::{attributes, find, tagging};

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html>
pub(super) fn create_queue(tx: &mut Tx<'_>, input: api::CreateQueueRequest) -> Result<api::CreateQueueResult, Fault> {
    let (name, mut given) = (input.queue_name, input.attributes.unwrap_or_default());
    // "If you don't specify this attribute, Amazon SQS creates a standard queue": so it does where that is said.
    given.retain(|name, value| name != "FifoQueue" || value != "false");
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let is_fifo = given.get("FifoQueue").is_some_and(|value| value == "true");
    if !ResourceKind::Queue.is_name(&name) || is_fifo != name.ends_with(".fifo") {
        let message = match is_fifo {
            true => {
                "The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length."
            }
            false => "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length",
        };
        return Err(find::invalid(message));
    }
    if let Some(existing) = tx.partition().queue(account, &region, &name) {
        same(existing, &given)?;
        return Ok(api::CreateQueueResult { queue_url: Some(find::url(tx.call, existing)) });
    }
    let tags = tagging::added(&name, &state::Tags::new(), &input.tags.unwrap_or_default())?;
    let new = NewResource { kind: ResourceKind::Queue, region: &region, name: &name, suffix: None, policy: None, tags };
    let made = create(tx, account, new).map_err(find::refused)?;
    attributes::check(tx.partition(), &made, &given, is_fifo)?;
    attributes::set(tx, &made.arn, given)?;
    Ok(api::CreateQueueResult { queue_url: Some(find::url(tx.call, &made)) })
}

/// "If you provide the name of an existing queue along with the exact names and values of all the queue's attributes,
/// CreateQueue returns the queue URL for the existing queue."
fn same(existing: &Shared<PolicyResource>, given: &BTreeMap<String, String>) -> Result<(), Fault> {
    let queue = find::detail(existing)?;
    let now = |name: &str| match name {
        "Policy" => existing.policy.as_ref().map(|policy| policy.text().to_owned()),
        _ => queue.attribute(name).map(str::to_owned).or_else(|| attributes::usual(name)),
    };
    match given.iter().find(|(name, value)| now(name).as_deref() != Some(value.as_str())) {
        None => Ok(()),
        Some((name, _)) => Err(e::QUEUE_NAME_EXISTS
            .fault(format!("A queue already exists with the same name and a different value for attribute {name}"))),
    }
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteQueue.html>
pub(super) fn delete_queue(tx: &mut Tx<'_>, input: api::DeleteQueueRequest) -> Result<api::DeleteQueueResponse, Fault> {
    let arn = find::queue(tx.partition(), tx.call, &input.queue_url)?.arn.clone();
    delete(tx, &arn).map_err(find::refused)?;
    Ok(api::DeleteQueueResponse {})
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueUrl.html>
pub(super) fn get_queue_url(view: &View<'_>, input: api::GetQueueUrlRequest) -> Result<api::GetQueueUrlResult, Fault> {
    let account = match &input.queue_owner_aws_account_id {
        Some(id) => id.parse().map_err(|_| find::unknown())?,
        None => view.call.account,
    };
    let queue = view.partition.queue(account, &view.call.region, &input.queue_name).ok_or_else(find::unknown)?;
    Ok(api::GetQueueUrlResult { queue_url: Some(find::url(view.call, queue)) })
}

/// All at once, up to a thousand, unless `MaxResults` is given:
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html>.
pub(super) fn list_queues(view: &View<'_>, input: api::ListQueuesRequest) -> Result<api::ListQueuesResult, Fault> {
    let prefix = input.queue_name_prefix.unwrap_or_default();
    let urls = urls(view, |queue, _| queue.name.starts_with(&prefix));
    let (urls, next_token) = paged(urls, input.max_results, input.next_token.as_deref())?;
    Ok(api::ListQueuesResult { queue_urls: (!urls.is_empty()).then_some(urls), next_token })
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListDeadLetterSourceQueues.html>
pub(super) fn list_dead_letter_source_queues(
    view: &View<'_>,
    input: api::ListDeadLetterSourceQueuesRequest,
) -> Result<api::ListDeadLetterSourceQueuesResult, Fault> {
    let target = &find::queue(view.partition, view.call, &input.queue_url)?.arn;
    let urls = urls(view, |_, queue| queue.dead_letters().is_some_and(|(arn, _)| arn == *target));
    let (queue_urls, next_token) = paged(urls, input.max_results, input.next_token.as_deref())?;
    Ok(api::ListDeadLetterSourceQueuesResult { queue_urls, next_token })
}

/// The URLs of the caller's queues in this Region.
fn urls(view: &View<'_>, wanted: impl Fn(&PolicyResource, &Queue) -> bool) -> Vec<String> {
    let account = view.partition.account(view.call.account);
    let queues = account.into_iter().flat_map(|account| account.resources_of(ResourceKind::Queue, &view.call.region));
    let wanted = queues.filter(|found| found.as_queue().is_some_and(|queue| wanted(found, queue)));
    wanted.map(|queue| find::url(view.call, queue)).collect()
}

fn paged(
    mut urls: Vec<String>,
    most: Option<i64>,
    token: Option<&str>,
) -> Result<(Vec<String>, Option<String>), Fault> {
    let size = most.and_then(|most| usize::try_from(most).ok()).unwrap_or(1000).clamp(1, 1000);
    urls.sort_by_cached_key(|url| page_order(url));
    let page = page(urls.into_iter(), String::clone, token, size)
        .ok_or_else(|| find::invalid("Invalid or expired next token."))?;
    // "You must set MaxResults to receive a value for NextToken in the response."
    Ok((page.items, page.next.filter(|_| most.is_some())))
}
