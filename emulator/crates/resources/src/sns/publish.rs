//! Messages. See <https://docs.aws.amazon.com/sns/latest/api/API_Publish.html>.

use std::collections::{BTreeMap, BTreeSet};

use aws::Arn;
use models::sns as api;
use models::sns::errors as e;
use state::Tx;
use state::sns::{Publication, Topic};
use state::sqs::{Attribute, AttributeValue};
use wire::Fault;

use super::find;

/// What a message, or all of a batch, can have: 256 KiB.
const SIZE: usize = 262_144;

pub(super) fn publish(tx: &mut Tx<'_>, input: api::PublishInput) -> Result<api::PublishResponse, Fault> {
    let Some(arn) = input.topic_arn.or(input.target_arn) else {
        let what = if input.phone_number.is_some() {
            "text messages to phones are not emulated"
        } else {
            "no value found for required parameter"
        };
        return Err(find::invalid("TopicArn or TargetArn", what));
    };
    let entry = api::PublishBatchRequestEntry {
        id: String::new(),
        message: input.message,
        subject: input.subject,
        message_structure: input.message_structure,
        message_attributes: input.message_attributes,
        message_deduplication_id: input.message_deduplication_id,
        message_group_id: input.message_group_id,
    };
    let found = find::topic(tx.partition(), tx.call, &arn)?;
    let (arn, what) = (found.arn.clone(), checked(find::detail(found)?, entry)?);
    let (message_id, sequence_number) = sent(tx, &arn, what)?;
    Ok(api::PublishResponse { message_id: Some(message_id), sequence_number })
}

/// <https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html>
pub(super) fn publish_batch(
    tx: &mut Tx<'_>,
    input: api::PublishBatchInput,
) -> Result<api::PublishBatchResponse, Fault> {
    let found = find::topic(tx.partition(), tx.call, &input.topic_arn)?.clone();
    let entries = input.publish_batch_request_entries;
    if entries.is_empty() {
        return Err(e::EMPTY_BATCH_REQUEST_EXCEPTION.fault("The batch request doesn't contain any entries."));
    }
    if entries.len() > 10 {
        return Err(e::TOO_MANY_ENTRIES_IN_BATCH_REQUEST_EXCEPTION
            .fault("The batch request contains more entries than permissible."));
    }
    let mut seen = BTreeSet::new();
    if !entries.iter().all(|entry| seen.insert(entry.id.as_str())) {
        return Err(e::BATCH_ENTRY_IDS_NOT_DISTINCT_EXCEPTION
            .fault("Two or more batch entries in the request have the same Id."));
    }
    if entries.iter().map(|entry| entry.message.len()).sum::<usize>() > SIZE {
        return Err(e::BATCH_REQUEST_TOO_LONG_EXCEPTION
            .fault("The length of all the batch messages put together is more than the limit."));
    }
    let (mut successful, mut failed) = (Vec::new(), Vec::new());
    for entry in entries {
        let id = entry.id.clone();
        match checked(find::detail(&found)?, entry) {
            Ok(what) => {
                let (message_id, sequence_number) = sent(tx, &found.arn, what)?;
                let message_id = Some(message_id);
                successful.push(api::PublishBatchResultEntry { id: Some(id), message_id, sequence_number });
            }
            Err(fault) => failed.push(api::BatchResultErrorEntry {
                id,
                sender_fault: fault.is_sender(),
                code: fault.code.into_owned(),
                message: Some(fault.message),
            }),
        }
    }
    Ok(api::PublishBatchResponse { successful: Some(successful), failed: Some(failed) })
}

fn sent(tx: &mut Tx<'_>, arn: &Arn, what: Publication) -> Result<(String, Option<String>), Fault> {
    let (id, number) = state::sns::publish(tx, arn, what).ok_or_else(find::unknown)?;
    Ok((id, number.map(|number| format!("{:020}", 10_000_000_000_000_000_000_u128 + u128::from(number)))))
}

/// What is published, if the topic takes it.
fn checked(topic: &Topic, entry: api::PublishBatchRequestEntry) -> Result<Publication, Fault> {
    if entry.message.is_empty() {
        return Err(find::invalid("Empty message", ""));
    }
    if entry.message.len() > SIZE {
        return Err(find::invalid("Message too long", ""));
    }
    if entry.subject.as_ref().is_some_and(|subject| subject.is_empty() || subject.chars().count() > 100) {
        return Err(find::invalid("Subject", ""));
    }
    let has_id =
        entry.message_deduplication_id.is_some() || topic.attribute("ContentBasedDeduplication") == Some("true");
    match (topic.is_fifo(), &entry.message_group_id) {
        (true, None) => {
            return Err(find::invalid("MessageGroupId", "The MessageGroupId parameter is required for FIFO topics"));
        }
        (true, Some(_)) if !has_id => {
            return Err(find::invalid(
                "The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly",
                "",
            ));
        }
        _ => {}
    }
    if !topic.is_fifo() && entry.message_deduplication_id.is_some() {
        return Err(find::invalid(
            "MessageDeduplicationId",
            "The request includes MessageDeduplicationId parameter that is not valid for this topic type",
        ));
    }
    let by_protocol = match entry.message_structure.as_deref() {
        Some("json") => structure(&entry.message)?,
        Some(_) => return Err(find::invalid("MessageStructure", "must be json")),
        None => BTreeMap::new(),
    };
    Ok(Publication {
        deduplication: entry.message_deduplication_id.or_else(|| topic.is_fifo().then(|| content(&entry.message))),
        message: by_protocol.get("default").cloned().unwrap_or(entry.message),
        by_protocol,
        subject: entry.subject,
        attributes: attributes(entry.message_attributes.unwrap_or_default())?,
        group: entry.message_group_id,
    })
}

/// Texts by protocol; there must be one for all others.
fn structure(text: &str) -> Result<BTreeMap<String, String>, Fault> {
    let invalid = |reason| find::invalid("Message Structure", reason);
    let node = json::parse(text).map_err(|_| invalid("JSON message body failed to parse"))?;
    let entries = node.as_object().ok_or_else(|| invalid("JSON message body failed to parse"))?;
    let texts = entries.iter().filter_map(|entry| Some((entry.key.clone(), entry.value.as_str()?.to_owned())));
    let texts: BTreeMap<String, String> = texts.collect();
    match texts.contains_key("default") {
        true => Ok(texts),
        false => Err(invalid("No default entry in JSON message body")),
    }
}

fn content(message: &str) -> String {
    use sha2::{Digest, Sha256};
    aws::hex(&Sha256::digest(message.as_bytes()))
}

/// See [message attributes](https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html).
fn attributes(given: BTreeMap<String, api::MessageAttributeValue>) -> Result<BTreeMap<String, Attribute>, Fault> {
    let invalid = |message: String| Err(e::INVALID_PARAMETER_VALUE_EXCEPTION.fault(message));
    let read = |(name, given): (String, api::MessageAttributeValue)| {
        let kind = given.data_type.split('.').next().unwrap_or_default();
        let value = match (kind, given.string_value, given.binary_value) {
            ("String", Some(text), _) if !text.is_empty() => AttributeValue::Text(text),
            ("Number", Some(text), _) if text.parse::<f64>().is_ok() => AttributeValue::Text(text),
            ("Number", Some(_), _) => {
                return invalid(format!("Could not cast message attribute '{name}' value to number."));
            }
            ("Binary", _, Some(bytes)) if !bytes.is_empty() => AttributeValue::Bytes(bytes),
            ("String" | "Number" | "Binary", ..) => {
                return invalid(format!(
                    "The message attribute '{name}' must contain non-empty message attribute value for message attribute type '{kind}'."
                ));
            }
            _ => {
                return invalid(format!(
                    "The message attribute '{name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String."
                ));
            }
        };
        Ok((name, Attribute { data_type: given.data_type, value }))
    };
    given.into_iter().map(read).collect()
}
