//! Messages, one request at a time.

use std::collections::BTreeMap;
use std::time::Duration;

use aws::Arn;
use models::sqs as api;
use models::sqs::errors as e;
use sha2::{Digest, Sha256};
use state::resource::PolicyResource;
use state::sqs::{
    Attribute, AttributeValue, Message, NewMessage, Queue, ReceiptError, Sent, change_visibility, delete,
    md5_of_attributes, md5_of_body, purge, receive, send,
};
use state::{Call, Tx};
use wire::Fault;

use super::find;

/// How long a message can be hidden: twelve hours.
const LONGEST: i64 = 43_200;

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html>
pub(super) fn send_message(tx: &mut Tx<'_>, input: api::SendMessageRequest) -> Result<api::SendMessageResult, Fault> {
    let queue = find::queue(tx.partition(), tx.call, &input.queue_url)?;
    let (arn, is_fifo) = (queue.arn.clone(), find::detail(queue)?.is_fifo());
    let entry = api::SendMessageBatchRequestEntry {
        id: String::new(),
        message_body: input.message_body,
        delay_seconds: input.delay_seconds,
        message_attributes: input.message_attributes,
        message_system_attributes: input.message_system_attributes,
        message_deduplication_id: input.message_deduplication_id,
        message_group_id: input.message_group_id,
    };
    let new = checked(queue, tx.call, entry)?;
    let (body, attributes) = (md5_of_body(&new.body), md5_of_attributes(&new.attributes));
    let sent = send(tx, &arn, new).ok_or_else(find::unknown)?;
    Ok(api::SendMessageResult {
        md5_of_message_body: Some(body),
        md5_of_message_attributes: attributes,
        message_id: Some(sent.id.to_string()),
        sequence_number: is_fifo.then(|| sequence(&sent)),
        ..api::SendMessageResult::default()
    })
}

/// What is sent, if the queue takes it.
pub(super) fn checked(
    resource: &PolicyResource,
    call: &Call,
    entry: api::SendMessageBatchRequestEntry,
) -> Result<NewMessage, Fault> {
    let queue = find::detail(resource)?;
    let most = queue.number("MaximumMessageSize") as usize;
    if entry.message_body.is_empty() {
        return Err(find::missing("MessageBody"));
    }
    grouped(queue, &entry)?;
    let attributes = attributes(entry.message_attributes.unwrap_or_default())?;
    if entry.message_body.len() + size(&attributes) > most {
        return Err(find::invalid(format!(
            "One or more parameters are invalid. Reason: Message must be shorter than {most} bytes."
        )));
    }
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html: XML's characters alone.
    if entry.message_body.chars().any(|c| (c < ' ' && !"\t\n\r".contains(c)) || matches!(c, '\u{fffe}' | '\u{ffff}')) {
        return Err(e::INVALID_MESSAGE_CONTENTS.fault("Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF"));
    }
    let delay = match entry.delay_seconds {
        Some(delay) if queue.is_fifo() && delay != 0 => {
            return Err(find::invalid(format!(
                "Value {delay} for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type."
            )));
        }
        Some(delay) => match u64::try_from(delay).ok().filter(|delay| *delay <= 900) {
            Some(delay) => Some(Duration::from_secs(delay)),
            None => {
                return Err(find::invalid(format!(
                    "Value {delay} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900."
                )));
            }
        },
        None => None,
    };
    let deduplication = match entry.message_deduplication_id {
        None if queue.is_fifo() => Some(content(queue, &entry.message_body)?),
        given => given,
    };
    let system = entry.message_system_attributes.unwrap_or_default();
    Ok(NewMessage {
        body: entry.message_body,
        attributes,
        trace: system.get("AWSTraceHeader").and_then(|header| header.string_value.clone()),
        sender: call.caller.principal.user_id(),
        delay: delay.filter(|_| !queue.is_fifo()),
        group: entry.message_group_id,
        deduplication,
    })
}

/// A FIFO queue wants to know the group of every message, and what tells duplicates.
pub(super) fn grouped(queue: &Queue, entry: &api::SendMessageBatchRequestEntry) -> Result<(), Fault> {
    match (queue.is_fifo(), &entry.message_group_id, &entry.message_deduplication_id) {
        (false, ..) | (true, Some(_), Some(_)) => Ok(()),
        (true, Some(_), None) => content(queue, &entry.message_body).map(drop),
        (true, None, _) => Err(find::missing("MessageGroupId")),
    }
}

/// The SHA-256 of the text, where the queue tells duplicates by it.
fn content(queue: &Queue, body: &str) -> Result<String, Fault> {
    match queue.attribute("ContentBasedDeduplication") {
        Some("true") => Ok(aws::hex(&Sha256::digest(body.as_bytes()))),
        _ => Err(find::invalid(
            "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly",
        )),
    }
}

/// See [message attributes](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-message-attributes).
fn attributes(given: BTreeMap<String, api::MessageAttributeValue>) -> Result<BTreeMap<String, Attribute>, Fault> {
    if given.len() > 10 {
        return Err(find::invalid(format!(
            "Number of message attributes [{}] exceeds the allowed maximum [10].",
            given.len()
        )));
    }
    let read = |(name, given): (String, api::MessageAttributeValue)| {
        // "The name … can contain the following characters: A-Z, a-z, 0-9, underscore (_), hyphen (-), and period (.)."
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c)) {
            return Err(find::invalid(format!(
                "The message attribute name '{name}' is invalid. Attribute name can contain A-Z, a-z, 0-9, underscore \
                 (_), hyphen (-), and period (.) characters."
            )));
        }
        let kind = given.data_type.split('.').next().unwrap_or_default();
        let value = match (kind, given.string_value, given.binary_value) {
            ("String" | "Number", Some(text), _) if !text.is_empty() => AttributeValue::Text(text),
            ("Binary", _, Some(bytes)) if !bytes.is_empty() => AttributeValue::Bytes(bytes),
            ("String" | "Number" | "Binary", ..) => {
                return Err(find::invalid(format!(
                    "The message attribute '{name}' must contain a non-empty message attribute value for message attribute type '{kind}'."
                )));
            }
            _ => {
                return Err(find::invalid(format!(
                    "The message attribute '{name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String."
                )));
            }
        };
        Ok((name, Attribute { data_type: given.data_type, value }))
    };
    given.into_iter().map(read).collect()
}

fn size(attributes: &BTreeMap<String, Attribute>) -> usize {
    let of = |(name, attribute): (&String, &Attribute)| {
        let value = match &attribute.value {
            AttributeValue::Text(text) => text.len(),
            AttributeValue::Bytes(bytes) => bytes.len(),
        };
        name.len() + attribute.data_type.len() + value
    };
    attributes.iter().map(of).sum()
}

/// A number of twenty digits.
pub(super) fn sequence(sent: &Sent) -> String {
    format!("{:020}", 18_850_000_000_000_000_000_u128 + u128::from(sent.number))
}

/// Never waits: what is there is given at once.
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html>
pub(super) fn receive_message(
    tx: &mut Tx<'_>,
    input: api::ReceiveMessageRequest,
) -> Result<api::ReceiveMessageResult, Fault> {
    let arn = arn(tx, &input.queue_url)?;
    let most = input.max_number_of_messages.unwrap_or(1);
    let most = usize::try_from(most).ok().filter(|most| (1..=10).contains(most)).ok_or_else(|| {
        find::invalid(format!(
            "Value {most} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided."
        ))
    })?;
    if let Some(wait) = input.wait_time_seconds.filter(|wait| !(0..=20).contains(wait)) {
        return Err(find::invalid(format!(
            "Value {wait} for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided."
        )));
    }
    let hidden = match input.visibility_timeout {
        Some(seconds) => Some(visibility(seconds)?),
        None => None,
    };
    let mut system = input.attribute_names.unwrap_or_default();
    system.extend(input.message_system_attribute_names.unwrap_or_default());
    let own = input.message_attribute_names.unwrap_or_default();
    let taken = receive(tx, &arn, most, hidden).ok_or_else(find::unknown)?;
    let messages: Vec<api::Message> =
        taken.into_iter().map(|(message, receipt)| shown(&message, receipt, &system, &own)).collect();
    Ok(api::ReceiveMessageResult { messages: (!messages.is_empty()).then_some(messages) })
}

fn shown(message: &Message, receipt: String, system: &[String], own: &[String]) -> api::Message {
    let is_wanted = |name: &str| {
        own.iter().any(|wanted| match wanted.strip_suffix(".*") {
            _ if wanted == "All" || wanted == ".*" => true,
            Some(prefix) => name.starts_with(prefix),
            None => wanted == name,
        })
    };
    let wanted = message.attributes.iter().filter(|(name, _)| is_wanted(name));
    let attributes: BTreeMap<String, Attribute> =
        wanted.map(|(name, attribute)| (name.clone(), attribute.clone())).collect();
    let mut of_queue = system_attributes(message);
    if !system.iter().any(|name| name == "All") {
        of_queue.retain(|name, _| system.contains(name));
    }
    let value = |attribute: Attribute| {
        let (string_value, binary_value) = match attribute.value {
            AttributeValue::Text(text) => (Some(text), None),
            AttributeValue::Bytes(bytes) => (None, Some(bytes)),
        };
        let data_type = attribute.data_type;
        api::MessageAttributeValue { string_value, binary_value, data_type, ..api::MessageAttributeValue::default() }
    };
    api::Message {
        message_id: Some(message.id.to_string()),
        receipt_handle: Some(receipt),
        md5_of_body: Some(md5_of_body(&message.body)),
        body: Some(message.body.to_string()),
        attributes: (!of_queue.is_empty()).then_some(of_queue),
        md5_of_message_attributes: md5_of_attributes(&attributes),
        message_attributes: (!attributes.is_empty())
            .then(|| attributes.into_iter().map(|(name, attribute)| (name, value(attribute))).collect()),
    }
}

fn system_attributes(message: &Message) -> BTreeMap<String, String> {
    let number = Sent { id: message.id.clone(), number: message.number, at: message.sent };
    let all = [
        ("SenderId", Some(message.sender.clone())),
        ("SentTimestamp", Some(message.sent.millis().to_string())),
        ("ApproximateReceiveCount", Some(message.received.to_string())),
        ("ApproximateFirstReceiveTimestamp", message.first_received.map(|at| at.millis().to_string())),
        ("AWSTraceHeader", message.trace.clone()),
        ("MessageGroupId", message.group.clone()),
        ("MessageDeduplicationId", message.deduplication.clone()),
        ("SequenceNumber", message.deduplication.as_ref().map(|_| sequence(&number))),
        ("DeadLetterQueueSourceArn", message.dead_letter_of.as_ref().map(Arn::to_string)),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html>
pub(super) fn delete_message(
    tx: &mut Tx<'_>,
    input: api::DeleteMessageRequest,
) -> Result<api::DeleteMessageResponse, Fault> {
    let arn = arn(tx, &input.queue_url)?;
    delete(tx, &arn, &input.receipt_handle).map_err(|error| refused(error, &input.receipt_handle))?;
    Ok(api::DeleteMessageResponse {})
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html>
pub(super) fn change_message_visibility(
    tx: &mut Tx<'_>,
    input: api::ChangeMessageVisibilityRequest,
) -> Result<api::ChangeMessageVisibilityResponse, Fault> {
    let arn = arn(tx, &input.queue_url)?;
    let hidden = visibility(input.visibility_timeout)?;
    change_visibility(tx, &arn, &input.receipt_handle, hidden)
        .map_err(|error| refused(error, &input.receipt_handle))?;
    Ok(api::ChangeMessageVisibilityResponse {})
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html>
pub(super) fn purge_queue(tx: &mut Tx<'_>, input: api::PurgeQueueRequest) -> Result<api::PurgeQueueResponse, Fault> {
    let queue = find::queue(tx.partition(), tx.call, &input.queue_url)?;
    let (arn, name) = (queue.arn.clone(), queue.name.clone());
    if !purge(tx, &arn) {
        return Err(e::PURGE_QUEUE_IN_PROGRESS
            .fault(format!("Only one PurgeQueue operation on {name} is allowed every 60 seconds.")));
    }
    Ok(api::PurgeQueueResponse {})
}

pub(super) fn arn(tx: &Tx<'_>, url: &str) -> Result<Arn, Fault> {
    find::queue(tx.partition(), tx.call, url).map(|queue| queue.arn.clone())
}

pub(super) fn visibility(seconds: i64) -> Result<Duration, Fault> {
    let fits = (0..=LONGEST).contains(&seconds);
    u64::try_from(seconds).ok().filter(|_| fits).map(Duration::from_secs).ok_or_else(|| {
        find::invalid(format!("Value {seconds} for parameter VisibilityTimeout is invalid. Reason: VisibilityTimeout must be an integer between 0 and {LONGEST}."))
    })
}

pub(super) fn refused(error: ReceiptError, receipt: &str) -> Fault {
    match error {
        ReceiptError::Invalid => e::RECEIPT_HANDLE_IS_INVALID.fault("The input receipt handle is invalid."),
        ReceiptError::Gone => find::invalid(format!(
            "Value {receipt} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change."
        )),
        ReceiptError::NotInFlight => e::MESSAGE_NOT_INFLIGHT.fault("The message referred to isn't in flight."),
    }
}
