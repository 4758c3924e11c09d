use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use aws::{Arn, Timestamp};

use super::queue_mut;
use crate::Tx;

/// How long a FIFO queue remembers what it was sent:
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-exactly-once-processing.html>.
const REMEMBERED: Duration = Duration::from_mins(5);

/// A message in a queue.
#[derive(Debug, Clone)]
pub struct Message {
    /// A UUID.
    pub id: Arc<str>,
    /// The text.
    pub body: Arc<str>,
    /// What the sender says of it.
    pub attributes: BTreeMap<String, Attribute>,
    /// `AWSTraceHeader`.
    pub trace: Option<String>,
    /// Who sent it: `SenderId`.
    pub sender: String,
    /// When it came.
    pub sent: Timestamp,
    /// When it can be received, next.
    pub visible: Timestamp,
    /// How often it was received.
    pub received: u64,
    /// When it was received first.
    pub first_received: Option<Timestamp>,
    /// Its group in a FIFO queue.
    pub group: Option<String>,
    /// What tells duplicates in a FIFO queue.
    pub deduplication: Option<String>,
    /// Its number in the queue.
    pub number: u64,
    /// The queue that it was moved from.
    pub dead_letter_of: Option<Arn>,
}

/// Something that the sender of a message says of it. See
/// [message attributes](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-message-attributes).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// `String`, `Number`, `Binary`, with a label behind a dot.
    pub data_type: String,
    /// The value.
    pub value: AttributeValue,
}

/// The value of an [`Attribute`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttributeValue {
    /// Text or a number.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// What is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewMessage {
    /// The text.
    pub body: String,
    /// What the sender says of it.
    pub attributes: BTreeMap<String, Attribute>,
    /// `AWSTraceHeader`.
    pub trace: Option<String>,
    /// Who sends it.
    pub sender: String,
    /// How long it stays hidden, where that is not the queue's own delay.
    pub delay: Option<Duration>,
    /// Its group in a FIFO queue.
    pub group: Option<String>,
    /// What tells duplicates in a FIFO queue.
    pub deduplication: Option<String>,
}

/// What became of what was sent: a duplicate is the message that came first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The message's id.
    pub id: Arc<str>,
    /// Its number in the queue.
    pub number: u64,
    /// When it came.
    pub at: Timestamp,
}

/// Puts a message into a queue; none where there is no such queue. SNS and other services deliver by this as well.
pub fn send(tx: &mut Tx<'_>, arn: &Arn, new: NewMessage) -> Option<Sent> {
    let (now, id) = (tx.now, Arc::from(tx.ids.uuid()));
    let queue = queue_mut(tx, arn)?;
    let by_group = queue.attribute("DeduplicationScope") == Some("messageGroup");
    let twin: Option<Arc<str>> = new.deduplication.as_ref().filter(|_| queue.is_fifo()).map(|id| {
        let group = new.group.as_deref().filter(|_| by_group).unwrap_or_default();
        format!("{group}\n{id}").into()
    });
    // INVARIANT: within five minutes a FIFO queue takes each message once.
    let is_recent = |sent: &Sent| sent.at.after(REMEMBERED) > now;
    if queue.recent.values().any(|sent| !is_recent(sent)) {
        queue.recent = queue
            .recent
            .iter()
            .filter(|(_, sent)| is_recent(sent))
            .map(|(key, sent)| (key.clone(), sent.clone()))
            .collect();
    }
    if let Some(first) = twin.as_ref().and_then(|twin| queue.recent.get(twin)) {
        return Some(first.clone());
    }
    let delay = new.delay.unwrap_or_else(|| queue.seconds("DelaySeconds"));
    let number = queue.next;
    queue.next += 1;
    let message = Message {
        id,
        body: new.body.into(),
        attributes: new.attributes,
        trace: new.trace,
        sender: new.sender,
        sent: now,
        visible: now.after(delay),
        received: 0,
        first_received: None,
        group: new.group,
        deduplication: new.deduplication,
        number,
        dead_letter_of: None,
    };
    let sent = Sent { id: message.id.clone(), number, at: now };
    queue.messages.insert(number, message.into());
    if let Some(twin) = twin {
        queue.recent.insert(twin, sent.clone());
    }
    Some(sent)
}
