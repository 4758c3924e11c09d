//! Attributes of topics. See <https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html>.

use std::collections::BTreeMap;

use aws::Arn;
use models::sns as api;
use service::View;
use state::Tx;
use state::resource::{self, PolicyResource};
use state::sns::topic_mut;
use wire::Fault;

use super::find;

/// What can be set of any topic, beside the policy and what tells of deliveries (`…FeedbackRoleArn`, `…SampleRate`).
const KNOWN: &[&str] = &[
    "ArchivePolicy",
    "ContentBasedDeduplication",
    "DataProtectionPolicy",
    "DeliveryPolicy",
    "DisplayName",
    "FifoThroughputScope",
    "KmsMasterKeyId",
    "SignatureVersion",
    "TracingConfig",
];

/// How SNS tries where nobody says how.
const DELIVERY: &str = r#"{"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":20,"maxDelayTarget":20,"numRetries":3,"numMaxDelayRetries":0,"numNoDelayRetries":0,"numMinDelayRetries":0,"backoffFunction":"linear"},"disableSubscriptionOverrides":false}}"#;

/// <https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html>
pub(super) fn get_topic_attributes(
    view: &View<'_>,
    input: api::GetTopicAttributesInput,
) -> Result<api::GetTopicAttributesResponse, Fault> {
    let found = find::topic(view.partition, view.call, &input.topic_arn)?;
    let topic = find::detail(found)?;
    let (pending, confirmed) = topic.counts();
    let mut all: BTreeMap<String, String> =
        topic.attributes.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    let mut usual = |name: &str, value: String| {
        all.entry(name.to_owned()).or_insert(value);
    };
    usual("TopicArn", found.arn.to_string());
    usual("Owner", found.account.to_string());
    usual("Policy", policy(found));
    usual("DisplayName", String::new());
    usual("EffectiveDeliveryPolicy", topic.attribute("DeliveryPolicy").unwrap_or(DELIVERY).to_owned());
    usual("SubscriptionsPending", pending.to_string());
    usual("SubscriptionsConfirmed", confirmed.to_string());
    usual("SubscriptionsDeleted", topic.ended.to_string());
    if topic.is_fifo() {
        usual("ContentBasedDeduplication", "false".to_owned());
    }
    Ok(api::GetTopicAttributesResponse { attributes: Some(all) })
}

/// <https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html>
pub(super) fn set_topic_attributes(
    tx: &mut Tx<'_>,
    input: api::SetTopicAttributesInput,
) -> Result<api::SetTopicAttributesResponse, Fault> {
    let arn = find::topic(tx.partition(), tx.call, &input.topic_arn)?.arn.clone();
    set(tx, &arn, &input.attribute_name, input.attribute_value.unwrap_or_default(), false)?;
    Ok(api::SetTopicAttributesResponse {})
}

/// Sets an attribute of a topic, which may be a new one.
pub(super) fn set(tx: &mut Tx<'_>, arn: &Arn, name: &str, value: String, is_new: bool) -> Result<(), Fault> {
    let of_delivery = name.ends_with("FeedbackRoleArn") || name.ends_with("FeedbackSampleRate");
    match name {
        "Policy" => return resource::put_policy(tx, arn, &value).map_err(find::refused),
        // What a topic is not, is no attribute of it.
        "FifoTopic" if is_new && value == "false" => return Ok(()),
        "FifoTopic" if is_new => {}
        _ if KNOWN.contains(&name) || of_delivery => {}
        _ => return Err(find::invalid("AttributeName", name)),
    }
    let Some(topic) = topic_mut(tx, arn) else { return Err(find::unknown()) };
    match value.is_empty() {
        true => topic.attributes.remove(name),
        false => topic.attributes.insert(name.into(), value.into()),
    };
    Ok(())
}

/// A topic's policy, or the one that it begins with, which gives nobody more than the account's own policies do. See
/// <https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html>.
pub(super) fn policy(topic: &PolicyResource) -> String {
    if let Some(policy) = &topic.policy {
        return policy.text().to_owned();
    }
    let (arn, account) = (&topic.arn, topic.account);
    format!(
        r#"{{"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{{"Sid":"__default_statement_ID","Effect":"Allow","Principal":{{"AWS":"*"}},"Action":["SNS:GetTopicAttributes","SNS:SetTopicAttributes","SNS:AddPermission","SNS:RemovePermission","SNS:DeleteTopic","SNS:Subscribe","SNS:ListSubscriptionsByTopic","SNS:Publish"],"Resource":"{arn}","Condition":{{"StringEquals":{{"AWS:SourceOwner":"{account}"}}}}}}]}}"#
    )
}
