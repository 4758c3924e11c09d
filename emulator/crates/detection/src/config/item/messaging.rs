//! Queues and topics: their attributes.

use serde_json::{Map, Value};
use state::config::Item;
use state::resource::PolicyResource;
use state::sqs::NUMBERS;

use super::of_resource;
use super::types::{QUEUE, TOPIC};

type Attributes = Map<String, Value>;

pub(super) fn queue(resource: &PolicyResource) -> Option<Item> {
    let queue = resource.as_queue()?;
    let mut configuration = Attributes::new();
    let mut set = |name: &str, value: String| configuration.insert(name.to_owned(), value.into());
    for number in NUMBERS {
        set(number.name, queue.number(number.name).to_string());
    }
    queue.attributes.iter().for_each(|(name, value)| drop(set(name, value.to_string())));
    set("QueueArn", resource.arn.to_string());
    set("QueueName", resource.name.to_string());
    let url = format!("https://sqs.{}.amazonaws.com/{}/{}", resource.region, resource.account, resource.name);
    set("QueueUrl", url.clone());
    set("CreatedTimestamp", queue.created.seconds().to_string());
    set("LastModifiedTimestamp", queue.modified.seconds().to_string());
    if let Some(policy) = &resource.policy {
        set("Policy", policy.text().to_owned());
    }
    let item = of_resource(QUEUE, resource, &configuration.into());
    Some(Item { resource_id: url.into(), created: Some(queue.created), ..item })
}

pub(super) fn topic(resource: &PolicyResource) -> Option<Item> {
    let topic = resource.as_topic()?;
    let mut configuration = Attributes::new();
    let mut set = |name: &str, value: &str| drop(configuration.insert(name.to_owned(), value.into()));
    topic.attributes.iter().for_each(|(name, value)| set(name, value));
    set("TopicArn", resource.arn.as_str());
    set("Owner", &resource.account.to_string());
    set("DisplayName", topic.attribute("DisplayName").unwrap_or_default());
    if let Some(policy) = &resource.policy {
        set("Policy", policy.text());
    }
    let item = of_resource(TOPIC, resource, &configuration.into());
    Some(Item { resource_id: resource.arn.as_str().into(), ..item })
}
