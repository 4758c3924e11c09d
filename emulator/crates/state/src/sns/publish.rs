use std::collections::BTreeMap;
use std::sync::Arc;

use aws::{Arn, Timestamp};
use serde_json::{Map, Value, json};

use super::{Subscription, Topic, filter, topic_mut};
use crate::due::Task;
use crate::sqs::{Attribute, AttributeValue, NewMessage};
use crate::{Shared, Tx};

/// What is published.
#[derive(Debug, Clone, Default)]
pub struct Publication {
    /// The text.
    pub message: String,
    /// Texts for single protocols, `sqs` and the like.
    pub by_protocol: BTreeMap<String, String>,
    /// The subject.
    pub subject: Option<String>,
    /// What the publisher says of it.
    pub attributes: BTreeMap<String, Attribute>,
    /// Its group in a FIFO topic.
    pub group: Option<String>,
    /// What tells duplicates in a FIFO topic.
    pub deduplication: Option<String>,
}

/// A message on its way to a queue, which its policy may refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Where it comes from: `aws:SourceArn`.
    pub topic: Arn,
    /// Where it goes.
    pub queue: Arn,
    /// What is sent.
    pub message: NewMessage,
}

/// Sends a message to a topic's subscribers: queues get it before the next request. Gives its id, and its number in a FIFO
/// topic; none where there is no such topic.
pub fn publish(tx: &mut Tx<'_>, arn: &Arn, what: Publication) -> Option<(String, Option<u64>)> {
    let (now, id) = (tx.now, tx.ids.uuid());
    let topic = topic_mut(tx, arn)?;
    let is_fifo = topic.is_fifo();
    topic.published += u64::from(is_fifo);
    let number = is_fifo.then_some(topic.published);
    let wanted = |one: &&Shared<Subscription>| one.confirmed && one.protocol == "sqs" && filter::passes(one, &what);
    let subscriptions: Vec<Shared<Subscription>> = topic.subscriptions.values().filter(wanted).cloned().collect();
    for subscription in subscriptions {
        let message = message(arn, &subscription, &what, &id, now);
        deliver(tx, arn, &subscription.endpoint, message);
    }
    Some((id, number))
}

/// Asks a queue of somebody else whether it wants to be subscribed.
pub fn confirmation(tx: &mut Tx<'_>, arn: &Arn, subscription: &Subscription) {
    let token = subscription.token(tx.partition());
    let text = format!(
        "You have chosen to subscribe to the topic {arn}.\nTo confirm the subscription, visit the SubscribeURL included \
         in this message."
    );
    let url = format!("{}/?Action=ConfirmSubscription&TopicArn={arn}&Token={token}", address(arn));
    let body = json!({
        "Type": "SubscriptionConfirmation",
        "MessageId": tx.ids.uuid(),
        "Token": token,
        "TopicArn": arn.as_str(),
        "Message": text,
        "SubscribeURL": url,
        "Timestamp": timestamp(tx.now),
        "SignatureVersion": "1",
    });
    let message = NewMessage { body: body.to_string(), sender: SENDER.to_owned(), ..NewMessage::default() };
    deliver(tx, arn, &subscription.endpoint, message);
}

/// Who sends, in the queue's eyes.
const SENDER: &str = "sns.amazonaws.com";

fn deliver(tx: &mut Tx<'_>, topic: &Arn, queue: &str, message: NewMessage) {
    let Ok(queue) = Arn::parse(queue) else { return };
    let now = tx.now;
    let delivery = Delivery { topic: topic.clone(), queue, message };
    tx.partition_mut().due.add(now, Task::Deliver(Arc::new(delivery)));
}

/// The text alone, or in an envelope. See
/// <https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html>.
fn message(topic: &Arn, subscription: &Subscription, what: &Publication, id: &str, now: Timestamp) -> NewMessage {
    let text = what.by_protocol.get("sqs").unwrap_or(&what.message);
    let raw = subscription.attribute("RawMessageDelivery") == Some("true");
    let body = if raw { text.clone() } else { envelope(topic, subscription, what, text, id, now) };
    NewMessage {
        body,
        attributes: if raw { what.attributes.clone() } else { BTreeMap::new() },
        sender: SENDER.to_owned(),
        group: what.group.clone(),
        deduplication: what.deduplication.clone(),
        ..NewMessage::default()
    }
}

fn envelope(
    topic: &Arn,
    subscription: &Subscription,
    what: &Publication,
    text: &str,
    id: &str,
    now: Timestamp,
) -> String {
    let mut body = Map::new();
    let mut put = |key: &str, value: Value| body.insert(key.to_owned(), value);
    put("Type", "Notification".into());
    put("MessageId", id.into());
    put("TopicArn", topic.as_str().into());
    if let Some(subject) = &what.subject {
        put("Subject", subject.as_str().into());
    }
    put("Message", text.into());
    put("Timestamp", timestamp(now).into());
    put("SignatureVersion", "1".into());
    put("Signature", base64(b"orglab signs no messages").into());
    put("SigningCertURL", format!("{}/SimpleNotificationService-orglab.pem", address(topic)).into());
    put(
        "UnsubscribeURL",
        format!("{}/?Action=Unsubscribe&SubscriptionArn={}", address(topic), subscription.arn).into(),
    );
    if !what.attributes.is_empty() {
        let attribute = |(name, attribute): (&String, &Attribute)| {
            let value = match &attribute.value {
                AttributeValue::Text(text) => text.clone(),
                AttributeValue::Bytes(bytes) => base64(bytes),
            };
            (name.clone(), json!({ "Type": attribute.data_type, "Value": value }))
        };
        put("MessageAttributes", Value::Object(what.attributes.iter().map(attribute).collect()));
    }
    Value::Object(body).to_string()
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

fn address(topic: &Arn) -> String {
    format!("https://sns.{}.amazonaws.com", topic.region())
}

fn timestamp(at: Timestamp) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%.3fZ")
}

impl Topic {
    /// How many subscriptions wait for their confirmation, and how many do not.
    pub fn counts(&self) -> (usize, usize) {
        let confirmed = self.subscriptions.values().filter(|one| one.confirmed).count();
        (self.subscriptions.len() - confirmed, confirmed)
    }
}
