//! Attributes of queues. See
//! <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html>.

use std::collections::BTreeMap;

use models::sqs as api;
use models::sqs::errors as e;
use service::View;
use state::resource::{self, PolicyResource};
use state::sqs::{NUMBERS, Queue, queue_mut};
use state::{Call, Partition, Tx};
use wire::Fault;

use super::find;

/// Attributes beside [`NUMBERS`].
const NAMES: [&str; 14] = [
    "All",
    "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesDelayed",
    "ApproximateNumberOfMessagesNotVisible",
    "CreatedTimestamp",
    "FifoQueue",
    "KmsDataKeyReusePeriodSeconds",
    "KmsMasterKeyId",
    "LastModifiedTimestamp",
    "Policy",
    "QueueArn",
    "RedriveAllowPolicy",
    "RedrivePolicy",
    "SqsManagedSseEnabled",
];

fn is_known(name: &str) -> bool {
    NUMBERS.iter().any(|known| known.name == name) || FIFO.iter().any(|(known, _)| *known == name)
}

/// Attributes of FIFO queues, and what they are where nobody set them.
const FIFO: [(&str, &str); 3] =
    [("ContentBasedDeduplication", "false"), ("DeduplicationScope", "queue"), ("FifoThroughputLimit", "perQueue")];

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html>
pub(super) fn get_queue_attributes(
    view: &View<'_>,
    input: api::GetQueueAttributesRequest,
) -> Result<api::GetQueueAttributesResult, Fault> {
    let queue = find::queue(view.partition, view.call, &input.queue_url)?;
    let names = input.attribute_names.unwrap_or_default();
    if let Some(unknown) = names.iter().find(|name| !NAMES.contains(&name.as_str()) && !is_known(name)) {
        return Err(e::INVALID_ATTRIBUTE_NAME.fault(format!("Unknown Attribute {unknown}.")));
    }
    let mut all = all(queue, find::detail(queue)?, view.call);
    if !names.iter().any(|name| name == "All") {
        all.retain(|name, _| names.contains(name));
    }
    Ok(api::GetQueueAttributesResult { attributes: (!all.is_empty()).then_some(all) })
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html>
pub(super) fn set_queue_attributes(
    tx: &mut Tx<'_>,
    input: api::SetQueueAttributesRequest,
) -> Result<api::SetQueueAttributesResponse, Fault> {
    let queue = find::queue(tx.partition(), tx.call, &input.queue_url)?;
    let (arn, is_fifo) = (queue.arn.clone(), find::detail(queue)?.is_fifo());
    if input.attributes.contains_key("FifoQueue") {
        return Err(e::INVALID_ATTRIBUTE_NAME.fault("Unknown Attribute FifoQueue."));
    }
    check(tx.partition(), queue, &input.attributes, is_fifo)?;
    set(tx, &arn, input.attributes)?;
    Ok(api::SetQueueAttributesResponse {})
}

/// Sets attributes that were checked. An empty text takes one away.
pub(super) fn set(tx: &mut Tx<'_>, arn: &aws::Arn, mut attributes: BTreeMap<String, String>) -> Result<(), Fault> {
    match attributes.remove("Policy") {
        Some(text) if text.trim().is_empty() => resource::delete_policy(tx, arn).map_err(find::refused)?,
        Some(text) => resource::put_policy(tx, arn, &text).map_err(find::refused)?,
        None => {}
    }
    let now = tx.now;
    let Some(queue) = queue_mut(tx, arn) else { return Err(find::unknown()) };
    queue.modified = now;
    for (name, mut value) in attributes {
        if name == "RedrivePolicy" {
            value = redrive_policy(&value).unwrap_or(value);
        }
        match value.is_empty() {
            true => queue.attributes.remove(name.as_str()),
            false => queue.attributes.insert(name.into(), value.into()),
        };
    }
    Ok(())
}

/// A redrive policy whose count is a number, as SQS keeps it: requests may write it as a text.
fn redrive_policy(text: &str) -> Option<String> {
    let policy = json::parse(text).ok()?;
    let (target, most) = (policy.get("deadLetterTargetArn")?.as_str()?, policy.get("maxReceiveCount")?.as_str()?);
    let mut out = json::Writer::new();
    out.begin_object();
    out.key("deadLetterTargetArn").string(target).key("maxReceiveCount").number(most.parse::<i64>().ok()?);
    out.end_object();
    Some(out.finish())
}

/// Names that there are, and values that they take.
pub(super) fn check(
    partition: &Partition,
    queue: &PolicyResource,
    attributes: &BTreeMap<String, String>,
    is_fifo: bool,
) -> Result<(), Fault> {
    for (name, value) in attributes {
        let known = NUMBERS.iter().find(|number| number.name == name);
        let fits = match (name.as_str(), known) {
            (_, Some(number)) => value.parse().is_ok_and(|value| (number.least..=number.most).contains(&value)),
            ("Policy" | "KmsMasterKeyId", _) => true,
            ("KmsDataKeyReusePeriodSeconds", _) => value.parse().is_ok_and(|value: u32| (60..=86_400).contains(&value)),
            ("SqsManagedSseEnabled", _) => is_flag(value),
            ("RedriveAllowPolicy", _) => value.is_empty() || json::parse(value).is_ok(),
            ("RedrivePolicy", _) => value.is_empty() || redrives(partition, queue, value, is_fifo)?,
            ("FifoQueue", _) => value == "true",
            ("ContentBasedDeduplication", _) if is_fifo => is_flag(value),
            ("DeduplicationScope", _) if is_fifo => matches!(value.as_str(), "messageGroup" | "queue"),
            ("FifoThroughputLimit", _) if is_fifo => matches!(value.as_str(), "perQueue" | "perMessageGroupId"),
            _ => return Err(e::INVALID_ATTRIBUTE_NAME.fault(format!("Unknown Attribute {name}."))),
        };
        if !fits {
            return Err(e::INVALID_ATTRIBUTE_VALUE.fault(format!("Invalid value for the parameter {name}.")));
        }
    }
    Ok(())
}

/// "The dead-letter queue of a FIFO queue must also be a FIFO queue", and it must be there, in the same account and Region.
fn redrives(partition: &Partition, queue: &PolicyResource, text: &str, is_fifo: bool) -> Result<bool, Fault> {
    let mut with = Queue::new(aws::Timestamp::from_millis(0));
    with.attributes.insert("RedrivePolicy".into(), text.into());
    let Some((target, most)) = with.dead_letters().filter(|(_, most)| (1..=1000).contains(most)) else {
        return Ok(false);
    };
    let refuse = |reason: &str| {
        let message = format!("Value {text} for parameter RedrivePolicy is invalid. Reason: {reason}");
        Err(find::invalid(message))
    };
    let same_place = target.account_id() == Some(queue.account) && target.region() == queue.region.as_str();
    let found = partition.resource(&target).and_then(|found| found.as_queue());
    match found {
        _ if most == 0 => Ok(false),
        Some(found) if same_place && found.is_fifo() == is_fifo => Ok(true),
        Some(_) if same_place => refuse("Dead-letter queue must be same type of queue as the source."),
        Some(_) => refuse("Dead letter target must be in the same account and Region as the source."),
        None => refuse("Dead letter target does not exist."),
    }
}

fn is_flag(value: &str) -> bool {
    matches!(value, "true" | "false")
}

fn all(resource: &PolicyResource, queue: &Queue, call: &Call) -> BTreeMap<String, String> {
    let count = queue.count(call.now);
    let mut all: BTreeMap<String, String> =
        NUMBERS.iter().map(|number| (number.name.to_owned(), number.usual.to_string())).collect();
    let mut put = |name: &str, value: String| all.insert(name.to_owned(), value);
    put("QueueArn", resource.arn.to_string());
    put("ApproximateNumberOfMessages", count.visible.to_string());
    put("ApproximateNumberOfMessagesNotVisible", count.in_flight.to_string());
    put("ApproximateNumberOfMessagesDelayed", count.delayed.to_string());
    put("CreatedTimestamp", queue.created.seconds().to_string());
    put("LastModifiedTimestamp", queue.modified.seconds().to_string());
    // A key of KMS takes the place of SQS's own encryption.
    put("SqsManagedSseEnabled", queue.attribute("KmsMasterKeyId").is_none().to_string());
    if queue.attribute("KmsMasterKeyId").is_some() {
        put("KmsDataKeyReusePeriodSeconds", "300".to_owned());
    }
    for (name, usual) in FIFO.iter().filter(|_| queue.is_fifo()) {
        put(name, (*usual).to_owned());
    }
    if let Some(policy) = &resource.policy {
        put("Policy", policy.text().to_owned());
    }
    all.extend(queue.attributes.iter().map(|(name, value)| (name.to_string(), value.to_string())));
    all
}

/// What an attribute is where nobody set it.
pub(super) fn usual(name: &str) -> Option<String> {
    let number = NUMBERS.iter().find(|number| number.name == name).map(|number| number.usual.to_string());
    number.or_else(|| match name {
        "SqsManagedSseEnabled" => Some("true".to_owned()),
        "FifoQueue" => Some("false".to_owned()),
        _ => FIFO.iter().find(|(known, _)| *known == name).map(|(_, usual)| (*usual).to_owned()),
    })
}
