//! Topics: made, listed and deleted.

use std::collections::BTreeMap;

use models::sns as api;
use service::View;
use state::resource::{NewResource, PolicyResource, ResourceKind, create, delete};
use state::{Tags, Tx};
use wire::Fault;

use super::{attributes, find, tagging};

/// <https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html>
pub(super) fn create_topic(tx: &mut Tx<'_>, input: api::CreateTopicInput) -> Result<api::CreateTopicResponse, Fault> {
    let (name, given) = (input.name, input.attributes.unwrap_or_default());
    let is_fifo = given.get("FifoTopic").is_some_and(|value| value == "true");
    if !ResourceKind::Topic.is_name(&name) || is_fifo != name.ends_with(".fifo") {
        let reason = match is_fifo {
            true => {
                "Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must be between 1 and 256 characters long."
            }
            false => "",
        };
        return Err(find::invalid("Topic Name", reason));
    }
    let tags = tagging::added(&Tags::new(), &input.tags.unwrap_or_default())?;
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let arn = tx.partition().resource_arn(ResourceKind::Topic, account, &region, &name);
    if let Ok(existing) = find::topic(tx.partition(), tx.call, &arn) {
        same(existing, &given, &tags)?;
        return Ok(api::CreateTopicResponse { topic_arn: Some(arn) });
    }
    let new = NewResource { kind: ResourceKind::Topic, region: &region, name: &name, suffix: None, policy: None, tags };
    let made = create(tx, account, new).map_err(find::refused)?;
    for (name, value) in given {
        attributes::set(tx, &made.arn, &name, value, true)?;
    }
    Ok(api::CreateTopicResponse { topic_arn: Some(arn) })
}

/// "If the requester already owns a topic with the specified name, that topic's ARN is returned without creating a new
/// topic."
fn same(existing: &PolicyResource, given: &BTreeMap<String, String>, tags: &Tags) -> Result<(), Fault> {
    let topic = find::detail(existing)?;
    let differs = |(name, value): (&String, &String)| match name.as_str() {
        "Policy" => existing.policy.as_ref().is_none_or(|policy| policy.text() != value),
        name => {
            topic.attribute(name).unwrap_or_default() != value && !(value == "false" && topic.attribute(name).is_none())
        }
    };
    if given.iter().any(differs) {
        return Err(find::invalid("Attributes", "Topic already exists with different attributes"));
    }
    if !tags.is_empty() && *tags != existing.tags {
        return Err(find::invalid("Tags", "Topic already exists with different tags"));
    }
    Ok(())
}

/// A topic that is not there is as good as deleted: <https://docs.aws.amazon.com/sns/latest/api/API_DeleteTopic.html>.
pub(super) fn delete_topic(tx: &mut Tx<'_>, input: api::DeleteTopicInput) -> Result<api::DeleteTopicResponse, Fault> {
    if let Ok(found) = find::topic(tx.partition(), tx.call, &input.topic_arn) {
        let arn = found.arn.clone();
        delete(tx, &arn).map_err(find::refused)?;
    }
    Ok(api::DeleteTopicResponse {})
}

/// <https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html>
pub(super) fn list_topics(view: &View<'_>, input: api::ListTopicsInput) -> Result<api::ListTopicsResponse, Fault> {
    let account = view.partition.account(view.call.account);
    let topics = account.into_iter().flat_map(|account| account.resources_of(ResourceKind::Topic, &view.call.region));
    let entry = |topic: &PolicyResource| api::Topic { topic_arn: Some(topic.arn.to_string()) };
    let all = topics.map(|topic| (topic.arn.to_string(), entry(topic))).collect();
    let (topics, next_token) = find::paged(all, input.next_token.as_deref())?;
    Ok(api::ListTopicsResponse { topics: Some(topics), next_token })
}
