use std::collections::BTreeSet;
use std::time::Duration;

use aws::{Arn, Timestamp};

use super::{Message, Queue, queue_mut};
use crate::{Partition, Shared, Tx};

/// Why a receipt is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiptError {
    /// It is none of this queue's.
    Invalid,
    /// The message is not there any more, or somebody received it again.
    Gone,
    /// The message is there for everybody.
    NotInFlight,
}

/// Takes up to `most` messages out of sight for a while, and gives them with their receipts. What was received too often goes
/// to the dead-letter queue instead.
pub fn receive(
    tx: &mut Tx<'_>,
    arn: &Arn,
    most: usize,
    hidden: Option<Duration>,
) -> Option<Vec<(Shared<Message>, String)>> {
    let now = tx.now;
    let queue = queue_mut(tx, arn)?;
    forget_expired(queue, now);
    let until = now.after(hidden.unwrap_or_else(|| queue.seconds("VisibilityTimeout")));
    let limit = queue.dead_letters();
    let (mut taken, mut dead) = (Vec::new(), Vec::new());
    for number in ready(queue, now) {
        if taken.len() >= most {
            break;
        }
        let Some(message) = queue.messages.get_mut(&number) else { continue };
        if limit.as_ref().is_some_and(|(_, limit)| message.received >= *limit) {
            dead.extend(queue.messages.remove(&number));
            continue;
        }
        let received = message.make_mut();
        received.received += 1;
        received.visible = until;
        received.first_received = received.first_received.or(Some(now));
        taken.push(message.clone());
    }
    if let Some((target, _)) = limit {
        bury(tx, arn, &target, dead);
    }
    let receipt = |message: Shared<Message>| {
        let text = format!("{arn} {} {}", message.number, message.received);
        let receipt = tx.partition().token_key.seal("receipt", &text);
        (message, receipt)
    };
    Some(taken.into_iter().map(receipt).collect())
}

/// Removes a message that was received.
///
/// # Errors
/// When the receipt is no receipt of the queue.
pub fn delete(tx: &mut Tx<'_>, arn: &Arn, receipt: &str) -> Result<(), ReceiptError> {
    let (number, count) = opened(tx.partition(), arn, receipt)?;
    if let Some(queue) = queue_mut(tx, arn) {
        // "You must use the most recently received ReceiptHandle": an earlier one deletes nothing.
        if queue.messages.get(&number).is_some_and(|message| message.received == count) {
            queue.messages.remove(&number);
        }
    }
    Ok(())
}

/// Hides a received message for another while, from now on.
///
/// # Errors
/// When the receipt is no receipt of the queue, or the message is not in flight.
pub fn change_visibility(tx: &mut Tx<'_>, arn: &Arn, receipt: &str, hidden: Duration) -> Result<(), ReceiptError> {
    let (number, count) = opened(tx.partition(), arn, receipt)?;
    let now = tx.now;
    let message = queue_mut(tx, arn).and_then(|queue| queue.messages.get_mut(&number)).ok_or(ReceiptError::Gone)?;
    // An earlier receipt of a standard queue does, as long as the message is in flight.
    match message.received == count || message.group.is_none() {
        true if message.visible > now => message.make_mut().visible = now.after(hidden),
        true => return Err(ReceiptError::NotInFlight),
        false => return Err(ReceiptError::Gone),
    }
    Ok(())
}

/// Removes every message; whether that may be done again: "only one `PurgeQueue` operation … every 60 seconds". See
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html>.
pub fn purge(tx: &mut Tx<'_>, arn: &Arn) -> bool {
    let now = tx.now;
    let Some(queue) = queue_mut(tx, arn) else { return true };
    if queue.purged.is_some_and(|purged| now < purged + Duration::from_mins(1)) {
        return false;
    }
    queue.purged = Some(now);
    queue.messages.clear();
    true
}

/// The numbers of the messages that can be received, in order. Of a FIFO queue's groups none that has a message in flight:
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html>.
fn ready(queue: &Queue, now: Timestamp) -> Vec<u64> {
    let is_hidden = |message: &&Shared<Message>| message.visible > now;
    let blocked: BTreeSet<&str> = match queue.is_fifo() {
        true => queue.messages.values().filter(is_hidden).filter_map(|message| message.group.as_deref()).collect(),
        false => BTreeSet::new(),
    };
    let is_free = |message: &Message| message.group.as_deref().is_none_or(|group| !blocked.contains(group));
    let visible = queue.messages.values().filter(|message| message.visible <= now && is_free(message));
    visible.map(|message| message.number).collect()
}

fn forget_expired(queue: &mut Queue, now: Timestamp) {
    let is_expired = queue.expired(now);
    let expired = queue.messages.values().filter(|message| is_expired(message));
    let numbers: Vec<u64> = expired.map(|message| message.number).collect();
    for number in numbers {
        queue.messages.remove(&number);
    }
}

/// Moves messages to the dead-letter queue; where there is none, they are lost as in AWS.
fn bury(tx: &mut Tx<'_>, from: &Arn, target: &Arn, messages: Vec<Shared<Message>>) {
    let now = tx.now;
    let Some(queue) = queue_mut(tx, target) else { return };
    for message in messages {
        let number = queue.next;
        queue.next += 1;
        let moved = Message {
            number,
            visible: now,
            received: message.received,
            dead_letter_of: Some(from.clone()),
            ..Message::clone(&message)
        };
        queue.messages.insert(number, moved.into());
    }
}

fn opened(partition: &Partition, arn: &Arn, receipt: &str) -> Result<(u64, u64), ReceiptError> {
    let text = partition.token_key.open("receipt", receipt).map_err(|_| ReceiptError::Invalid)?;
    let mut parts = text.split(' ');
    let of_queue = parts.next() == Some(arn.as_str());
    let mut number = || parts.next()?.parse().ok();
    match (of_queue, number(), number()) {
        (true, Some(message), Some(count)) => Ok((message, count)),
        _ => Err(ReceiptError::Invalid),
    }
}
