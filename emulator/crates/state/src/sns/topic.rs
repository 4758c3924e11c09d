use std::sync::Arc;

use aws::{AccountId, Arn, Timestamp};

use crate::map::OrdMap;
use crate::resource::{Detail, PolicyResource, resource_mut};
use crate::{Partition, Shared, Tx};

/// What a topic is beside its policy. See
/// [attributes](https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html).
#[derive(Debug, Clone)]
pub struct Topic {
    /// When it was made.
    pub created: Timestamp,
    /// Attributes that somebody set, the policy excepted.
    pub attributes: OrdMap<Arc<str>, Arc<str>>,
    /// Who is subscribed, by the last part of the subscription's ARN.
    pub subscriptions: OrdMap<Arc<str>, Shared<Subscription>>,
    /// How many subscriptions ended.
    pub ended: u64,
    /// How many messages a FIFO topic took.
    pub(crate) published: u64,
}

/// A subscription. See [`Subscribe`](https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html).
#[derive(Debug, Clone)]
pub struct Subscription {
    /// The topic's ARN and a UUID.
    pub arn: String,
    /// `sqs`, `email`, …
    pub protocol: String,
    /// Where messages go: of a queue its ARN.
    pub endpoint: String,
    /// Who subscribed.
    pub owner: AccountId,
    /// Whether it was confirmed, where it has to be.
    pub confirmed: bool,
    /// `RawMessageDelivery`, `FilterPolicy`, …
    pub attributes: OrdMap<Arc<str>, Arc<str>>,
}

impl Topic {
    /// A topic without subscriptions.
    pub fn new(created: Timestamp) -> Topic {
        Topic { created, attributes: OrdMap::new(), subscriptions: OrdMap::new(), ended: 0, published: 0 }
    }
    /// An attribute that somebody set.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(|value| &**value)
    }
    /// Whether the order of messages counts.
    pub fn is_fifo(&self) -> bool {
        self.attribute("FifoTopic") == Some("true")
    }
}

impl Subscription {
    /// An attribute that somebody set.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(|value| &**value)
    }
    /// What confirms it.
    pub fn token(&self, partition: &Partition) -> String {
        partition.token_key.seal("subscription", &self.arn)
    }
}

/// The ARN of the subscription that a token confirms.
pub fn subscription_of_token(partition: &Partition, token: &str) -> Option<String> {
    partition.token_key.open("subscription", token).ok()
}

impl PolicyResource {
    /// What it is as a topic, where it is one.
    pub fn as_topic(&self) -> Option<&Shared<Topic>> {
        if let Detail::Topic(topic) = &self.detail { Some(topic) } else { None }
    }
}

/// A topic for changing.
pub fn topic_mut<'t>(tx: &'t mut Tx<'_>, arn: &Arn) -> Option<&'t mut Topic> {
    if let Detail::Topic(topic) = &mut resource_mut(tx, arn).ok()?.detail { Some(topic.make_mut()) } else { None }
}
