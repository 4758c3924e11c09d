//! Up to ten messages in a request; each succeeds or fails by itself. See
//! <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-batch-api-actions.html>.

use std::collections::BTreeSet;

use models::sqs as api;
use models::sqs::errors as e;
use state::Tx;
use state::sqs::{LARGEST, ReceiptError, change_visibility, delete, md5_of_attributes, md5_of_body, send};
use wire::Fault;

use super::find;
use super::messages::{arn, checked, grouped, refused, sequence, visibility};

pub(super) fn send_message_batch(
    tx: &mut Tx<'_>,
    input: api::SendMessageBatchRequest,
) -> Result<api::SendMessageBatchResult, Fault> {
    let queue = find::queue(tx.partition(), tx.call, &input.queue_url)?.clone();
    let is_fifo = find::detail(&queue)?.is_fifo();
    check(input.entries.iter().map(|entry| &*entry.id), "SendMessageBatchRequestEntry")?;
    let size: usize = input.entries.iter().map(|entry| entry.message_body.len()).sum();
    if size > LARGEST as usize {
        return Err(e::BATCH_REQUEST_TOO_LONG
            .fault(format!("Batch requests cannot be longer than {LARGEST} bytes. You have sent {size} bytes.")));
    }
    // What a FIFO queue wants of every message, it wants of the request: nothing is sent otherwise (assumed).
    let detail = find::detail(&queue)?;
    input.entries.iter().try_for_each(|entry| grouped(detail, entry))?;
    let mut result = api::SendMessageBatchResult::default();
    for entry in input.entries {
        let id = entry.id.clone();
        let new = match checked(&queue, tx.call, entry) {
            Ok(new) => new,
            Err(fault) => {
                result.failed.push(failed(id, fault));
                continue;
            }
        };
        let (body, attributes) = (md5_of_body(&new.body), md5_of_attributes(&new.attributes));
        let sent = send(tx, &queue.arn, new).ok_or_else(find::unknown)?;
        result.successful.push(api::SendMessageBatchResultEntry {
            id,
            message_id: sent.id.to_string(),
            md5_of_message_body: body,
            md5_of_message_attributes: attributes,
            sequence_number: is_fifo.then(|| sequence(&sent)),
            ..api::SendMessageBatchResultEntry::default()
        });
    }
    Ok(result)
}

pub(super) fn delete_message_batch(
    tx: &mut Tx<'_>,
    input: api::DeleteMessageBatchRequest,
) -> Result<api::DeleteMessageBatchResult, Fault> {
    let arn = arn(tx, &input.queue_url)?;
    check(input.entries.iter().map(|entry| &*entry.id), "DeleteMessageBatchRequestEntry")?;
    let mut result = api::DeleteMessageBatchResult::default();
    for entry in input.entries {
        match delete(tx, &arn, &entry.receipt_handle) {
            Ok(()) => result.successful.push(api::DeleteMessageBatchResultEntry { id: entry.id }),
            Err(ReceiptError::Invalid) => {
                let sentence =
                    format!("The input receipt handle \"{}\" is not a valid receipt handle.", entry.receipt_handle);
                result.failed.push(failed(entry.id, e::RECEIPT_HANDLE_IS_INVALID.fault(sentence)));
            }
            Err(error) => result.failed.push(failed(entry.id, refused(error, &entry.receipt_handle))),
        }
    }
    Ok(result)
}

pub(super) fn change_message_visibility_batch(
    tx: &mut Tx<'_>,
    input: api::ChangeMessageVisibilityBatchRequest,
) -> Result<api::ChangeMessageVisibilityBatchResult, Fault> {
    let arn = arn(tx, &input.queue_url)?;
    check(input.entries.iter().map(|entry| &*entry.id), "ChangeMessageVisibilityBatchRequestEntry")?;
    let mut result = api::ChangeMessageVisibilityBatchResult::default();
    for entry in input.entries {
        let changed = visibility(entry.visibility_timeout.unwrap_or(0)).and_then(|hidden| {
            change_visibility(tx, &arn, &entry.receipt_handle, hidden)
                .map_err(|error| refused(error, &entry.receipt_handle))
        });
        match changed {
            Ok(()) => result.successful.push(api::ChangeMessageVisibilityBatchResultEntry { id: entry.id }),
            Err(fault) => result.failed.push(failed(entry.id, fault)),
        }
    }
    Ok(result)
}

/// One to ten entries, told apart by ids of letters, digits, hyphens and underscores.
fn check<'a>(ids: impl Iterator<Item = &'a str>, what: &str) -> Result<(), Fault> {
    let ids: Vec<&str> = ids.collect();
    if ids.is_empty() {
        return Err(e::EMPTY_BATCH_REQUEST.fault(format!("There should be at least one {what} in the request.")));
    }
    if ids.len() > 10 {
        let message = format!("Maximum number of entries per request are 10. You have sent {}.", ids.len());
        return Err(e::TOO_MANY_ENTRIES_IN_BATCH_REQUEST.fault(message));
    }
    let fits = |id: &&str| {
        (1..=80).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    if !ids.iter().all(fits) {
        return Err(e::INVALID_BATCH_ENTRY_ID.fault("A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long."));
    }
    let mut seen = BTreeSet::new();
    match ids.iter().find(|id| !seen.insert(**id)) {
        None => Ok(()),
        Some(twice) => Err(e::BATCH_ENTRY_IDS_NOT_DISTINCT.fault(format!("Id {twice} repeated."))),
    }
}

fn failed(id: String, fault: Fault) -> api::BatchResultErrorEntry {
    api::BatchResultErrorEntry {
        id,
        sender_fault: fault.is_sender(),
        code: fault.code.into_owned(),
        message: Some(fault.message),
    }
}
