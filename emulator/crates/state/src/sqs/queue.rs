use std::sync::Arc;
use std::time::Duration;

use aws::{AccountId, Arn, Region, Timestamp};

use super::Message;
use crate::map::OrdMap;
use crate::resource::{Detail, PolicyResource, ResourceKind, resource_mut};
use crate::{Partition, Shared, Tx};

/// What a queue is beside its policy. See
/// [attributes](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html).
#[derive(Debug, Clone)]
pub struct Queue {
    /// When it was made.
    pub created: Timestamp,
    /// When its attributes were set last.
    pub modified: Timestamp,
    /// Attributes that somebody set, the policy excepted.
    pub attributes: OrdMap<Arc<str>, Arc<str>>,
    /// When it was purged last.
    pub(crate) purged: Option<Timestamp>,
    /// Its messages in the order they came.
    pub(crate) messages: OrdMap<u64, Shared<Message>>,
    /// The number of the next message.
    pub(crate) next: u64,
    /// What was sent to a FIFO queue lately, by the id that tells duplicates.
    pub(crate) recent: OrdMap<Arc<str>, super::Sent>,
}

/// "The maximum size for a message … is 1 MiB", and so is that of all messages of a batch together. See
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html>.
pub const LARGEST: u32 = 1_048_576;

/// An attribute that is a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// Its name.
    pub name: &'static str,
    /// The least it can be.
    pub least: u32,
    /// The most it can be.
    pub most: u32,
    /// What it is where nobody set it.
    pub usual: u32,
}

/// Attributes that are numbers. See
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html>.
pub const NUMBERS: [Number; 5] = [
    Number { name: "DelaySeconds", least: 0, most: 900, usual: 0 },
    Number { name: "MaximumMessageSize", least: 1024, most: LARGEST, usual: LARGEST },
    Number { name: "MessageRetentionPeriod", least: 60, most: 1_209_600, usual: 345_600 },
    Number { name: "ReceiveMessageWaitTimeSeconds", least: 0, most: 20, usual: 0 },
    Number { name: "VisibilityTimeout", least: 0, most: 43_200, usual: 30 },
];

/// How many messages a queue has, as far as one can tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Ready to be received.
    pub visible: usize,
    /// Received, and neither deleted nor back.
    pub in_flight: usize,
    /// Not ready yet.
    pub delayed: usize,
}

impl Queue {
    /// An empty queue.
    pub fn new(created: Timestamp) -> Queue {
        Queue {
            created,
            modified: created,
            attributes: OrdMap::new(),
            purged: None,
            messages: OrdMap::new(),
            next: 1,
            recent: OrdMap::new(),
        }
    }
    /// An attribute that somebody set.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(|value| &**value)
    }
    /// An attribute that is a number, as somebody set it or as it is otherwise.
    pub fn number(&self, name: &str) -> u32 {
        let set = self.attribute(name).and_then(|value| value.parse().ok());
        set.or_else(|| NUMBERS.iter().find(|number| number.name == name).map(|number| number.usual)).unwrap_or(0)
    }
    /// One in seconds.
    pub fn seconds(&self, name: &str) -> Duration {
        Duration::from_secs(u64::from(self.number(name)))
    }
    /// Whether the order of messages counts.
    pub fn is_fifo(&self) -> bool {
        self.attribute("FifoQueue") == Some("true")
    }
    /// How many messages there are.
    pub fn count(&self, now: Timestamp) -> Count {
        let mut count = Count::default();
        let expired = self.expired(now);
        for message in self.messages.values().filter(|message| !expired(message)) {
            match (message.visible > now, message.received) {
                (false, _) => count.visible += 1,
                (true, 0) => count.delayed += 1,
                (true, _) => count.in_flight += 1,
            }
        }
        count
    }
    /// Tells of messages whether they were there for longer than the queue keeps any.
    pub(crate) fn expired(&self, now: Timestamp) -> impl Fn(&Message) -> bool + use<> {
        let kept = self.seconds("MessageRetentionPeriod");
        move |message| message.sent.after(kept) <= now
    }
    /// Where messages go that were received too often, and how often that is: `RedrivePolicy`.
    pub fn dead_letters(&self) -> Option<(Arn, u64)> {
        let policy: serde_json::Value = serde_json::from_str(self.attribute("RedrivePolicy")?).ok()?;
        let most = policy.get("maxReceiveCount")?;
        let most = most.as_u64().or_else(|| most.as_str()?.parse().ok())?;
        Some((Arn::parse(policy.get("deadLetterTargetArn")?.as_str()?).ok()?, most))
    }
}

impl PolicyResource {
    /// What it is as a queue, where it is one.
    pub fn as_queue(&self) -> Option<&Shared<Queue>> {
        if let Detail::Queue(queue) = &self.detail { Some(queue) } else { None }
    }
}

impl Partition {
    /// The queue of an account, in a Region, of this name.
    pub fn queue(&self, account: AccountId, region: &Region, name: &str) -> Option<&Shared<PolicyResource>> {
        let arn = self.resource_arn(ResourceKind::Queue, account, region, name);
        self.account(account)?.resources.get(arn.as_str()).filter(|found| found.kind == ResourceKind::Queue)
    }
}

/// A queue for changing.
pub fn queue_mut<'t>(tx: &'t mut Tx<'_>, arn: &Arn) -> Option<&'t mut Queue> {
    if let Detail::Queue(queue) = &mut resource_mut(tx, arn).ok()?.detail { Some(queue.make_mut()) } else { None }
}
