//! Subscriptions: made, confirmed, listed and ended.

use std::sync::Arc;

use aws::Arn;
use models::sns as api;
use service::View;
use state::Tx;
use state::sns::{Subscription, Topic, confirmation, subscription_of_token, topic_mut};
use wire::Fault;

use super::{find, subscription_attributes};

/// Shown in place of the ARN of a subscription that nobody has confirmed.
const PENDING: &str = "PendingConfirmation";

/// Whose endpoints say nothing and are subscribed at once.
const AT_ONCE: [&str; 4] = ["application", "firehose", "lambda", "sms"];
const TO_CONFIRM: [&str; 4] = ["email", "email-json", "http", "https"];

/// <https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html>
pub(super) fn subscribe(tx: &mut Tx<'_>, input: api::SubscribeInput) -> Result<api::SubscribeResponse, Fault> {
    let found = find::topic(tx.partition(), tx.call, &input.topic_arn)?;
    let (arn, topic) = (found.arn.clone(), find::detail(found)?);
    let endpoint = input.endpoint.filter(|endpoint| !endpoint.is_empty());
    let endpoint = endpoint.ok_or_else(|| find::invalid("Endpoint", "Endpoint is required"))?;
    let confirmed = is_confirmed(tx, topic, &input.protocol, &endpoint)?;
    let attributes = input.attributes.unwrap_or_default();
    for (name, value) in &attributes {
        let scope = attributes.get("FilterPolicyScope").map(String::as_str);
        subscription_attributes::check(name, value, scope)?;
    }
    let show = |one: &Subscription| match one.confirmed || input.return_subscription_arn == Some(true) {
        true => one.arn.clone(),
        false => "pending confirmation".to_owned(),
    };
    let is_same = |one: &Subscription| one.protocol == input.protocol && one.endpoint == endpoint;
    if let Some(known) = topic.subscriptions.values().find(|one| is_same(one)) {
        let differs = |(name, value): (&String, &String)| known.attribute(name) != Some(value.as_str());
        if attributes.iter().any(differs) {
            return Err(find::invalid("Attributes", "Subscription already exists with different attributes"));
        }
        return Ok(api::SubscribeResponse { subscription_arn: Some(show(known)) });
    }
    let id = tx.ids.uuid();
    let made = Subscription {
        arn: format!("{arn}:{id}"),
        protocol: input.protocol.clone(),
        endpoint: endpoint.clone(),
        owner: tx.call.account,
        confirmed,
        attributes: attributes
            .iter()
            .map(|(name, value)| (Arc::from(name.as_str()), Arc::from(value.as_str())))
            .collect(),
    };
    let shown = show(&made);
    if !confirmed && made.protocol == "sqs" {
        confirmation(tx, &arn, &made);
    }
    if let Some(topic) = topic_mut(tx, &arn) {
        topic.subscriptions.insert(id.into(), made.into());
    }
    Ok(api::SubscribeResponse { subscription_arn: Some(shown) })
}

/// The owner of a queue needs not confirm what they ask for themselves:
/// <https://docs.aws.amazon.com/sns/latest/dg/sns-send-message-to-sqs-cross-account.html>.
fn is_confirmed(tx: &Tx<'_>, topic: &Topic, protocol: &str, endpoint: &str) -> Result<bool, Fault> {
    match protocol {
        "sqs" => {
            let queue = Arn::parse(endpoint).ok().filter(|queue| queue.service() == "sqs");
            let queue = queue.ok_or_else(|| find::invalid("SQS endpoint ARN", ""))?;
            if queue.resource().ends_with(".fifo") && !topic.is_fifo() {
                return Err(find::invalid(
                    "Invalid parameter: Endpoint",
                    "FIFO SQS Queues can not be subscribed to standard SNS topics",
                ));
            }
            Ok(queue.account_id() == Some(tx.call.account))
        }
        _ if AT_ONCE.contains(&protocol) => Ok(true),
        _ if TO_CONFIRM.contains(&protocol) => Ok(false),
        _ => Err(find::invalid("Amazon SNS does not support this protocol string", protocol)),
    }
}

/// <https://docs.aws.amazon.com/sns/latest/api/API_ConfirmSubscription.html>
pub(super) fn confirm_subscription(
    tx: &mut Tx<'_>,
    input: api::ConfirmSubscriptionInput,
) -> Result<api::ConfirmSubscriptionResponse, Fault> {
    let arn = subscription_of_token(tx.partition(), &input.token);
    let arn =
        arn.filter(|arn| arn.starts_with(&input.topic_arn)).ok_or_else(|| find::invalid("Token", "Invalid token"))?;
    let (topic, one) = find::subscription(tx.partition(), tx.call, &arn)?;
    let confirmed = Subscription { confirmed: true, ..one.clone() };
    replace(tx, &topic, confirmed);
    Ok(api::ConfirmSubscriptionResponse { subscription_arn: Some(arn) })
}

/// Puts a subscription in the place of its earlier self.
pub(super) fn replace(tx: &mut Tx<'_>, topic: &Arn, one: Subscription) {
    let id: Arc<str> = one.arn.rsplit(':').next().unwrap_or_default().into();
    if let Some(topic) = topic_mut(tx, topic) {
        topic.subscriptions.insert(id, one.into());
    }
}

/// One that is not there is as good as ended: <https://docs.aws.amazon.com/sns/latest/api/API_Unsubscribe.html>.
pub(super) fn unsubscribe(tx: &mut Tx<'_>, input: api::UnsubscribeInput) -> Result<api::UnsubscribeResponse, Fault> {
    if let Ok((topic, one)) = find::subscription(tx.partition(), tx.call, &input.subscription_arn) {
        let id = one.arn.rsplit(':').next().unwrap_or_default().to_owned();
        if let Some(topic) = topic_mut(tx, &topic) {
            topic.subscriptions.remove(id.as_str());
            topic.ended += 1;
        }
    }
    Ok(api::UnsubscribeResponse {})
}

/// The caller's own in this Region: <https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptions.html>.
pub(super) fn list_subscriptions(
    view: &View<'_>,
    input: api::ListSubscriptionsInput,
) -> Result<api::ListSubscriptionsResponse, Fault> {
    let topics = view.partition.resources().filter(|found| found.region == view.call.region);
    let all = topics.filter_map(|found| Some((found.arn.as_str(), found.as_topic()?)));
    let own = all.flat_map(|(arn, topic)| topic.subscriptions.values().map(move |one| (arn, one)));
    let own =
        own.filter(|(_, one)| one.owner == view.call.account).map(|(arn, one)| (one.arn.clone(), shown(arn, one)));
    let (subscriptions, next_token) = find::paged(own.collect(), input.next_token.as_deref())?;
    Ok(api::ListSubscriptionsResponse { subscriptions: Some(subscriptions), next_token })
}

/// <https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptionsByTopic.html>
pub(super) fn list_subscriptions_by_topic(
    view: &View<'_>,
    input: api::ListSubscriptionsByTopicInput,
) -> Result<api::ListSubscriptionsByTopicResponse, Fault> {
    let found = find::topic(view.partition, view.call, &input.topic_arn)?;
    let all = find::detail(found)?.subscriptions.values();
    let all = all.map(|one| (one.arn.clone(), shown(found.arn.as_str(), one))).collect();
    let (subscriptions, next_token) = find::paged(all, input.next_token.as_deref())?;
    Ok(api::ListSubscriptionsByTopicResponse { subscriptions: Some(subscriptions), next_token })
}

fn shown(topic: &str, one: &Subscription) -> api::Subscription {
    api::Subscription {
        subscription_arn: Some(if one.confirmed { one.arn.clone() } else { PENDING.to_owned() }),
        owner: Some(one.owner.to_string()),
        protocol: Some(one.protocol.clone()),
        endpoint: Some(one.endpoint.clone()),
        topic_arn: Some(topic.to_owned()),
    }
}
