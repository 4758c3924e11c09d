//! Attributes of subscriptions. See <https://docs.aws.amazon.com/sns/latest/api/API_SetSubscriptionAttributes.html>.

use std::collections::BTreeMap;

use models::sns as api;
use service::View;
use state::Tx;
use state::sns::{Subscription, check_filter_policy};
use wire::Fault;

use super::{find, subscriptions};

/// <https://docs.aws.amazon.com/sns/latest/api/API_GetSubscriptionAttributes.html>
pub(super) fn get_subscription_attributes(
    view: &View<'_>,
    input: api::GetSubscriptionAttributesInput,
) -> Result<api::GetSubscriptionAttributesResponse, Fault> {
    let (topic, one) = find::subscription(view.partition, view.call, &input.subscription_arn)?;
    let mut all: BTreeMap<String, String> =
        one.attributes.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    let mut usual = |name: &str, value: String| {
        all.entry(name.to_owned()).or_insert(value);
    };
    usual("SubscriptionArn", one.arn.clone());
    usual("TopicArn", topic.to_string());
    usual("Owner", one.owner.to_string());
    usual("Protocol", one.protocol.clone());
    usual("Endpoint", one.endpoint.clone());
    usual("RawMessageDelivery", "false".to_owned());
    usual("PendingConfirmation", (!one.confirmed).to_string());
    usual("ConfirmationWasAuthenticated", one.confirmed.to_string());
    if let Some(arn) = view.call.caller.principal.principal_arn().filter(|_| one.owner == view.call.account) {
        usual("SubscriptionPrincipal", arn.to_string());
    }
    if one.attribute("FilterPolicy").is_some() {
        usual("FilterPolicyScope", "MessageAttributes".to_owned());
    }
    Ok(api::GetSubscriptionAttributesResponse { attributes: Some(all) })
}

/// An empty text takes an attribute away.
pub(super) fn set_subscription_attributes(
    tx: &mut Tx<'_>,
    input: api::SetSubscriptionAttributesInput,
) -> Result<api::SetSubscriptionAttributesResponse, Fault> {
    let (topic, one) = find::subscription(tx.partition(), tx.call, &input.subscription_arn)?;
    let (name, value) = (input.attribute_name, input.attribute_value.unwrap_or_default());
    let scope = if name == "FilterPolicyScope" { Some(value.as_str()) } else { one.attribute("FilterPolicyScope") };
    check(&name, &value, scope)?;
    if let Some(policy) = one.attribute("FilterPolicy").filter(|_| name == "FilterPolicyScope") {
        check("FilterPolicy", policy, scope)?;
    }
    let mut changed = Subscription::clone(one);
    match value.is_empty() {
        true => changed.attributes.remove(name.as_str()),
        false => changed.attributes.insert(name.into(), value.into()),
    };
    subscriptions::replace(tx, &topic, changed);
    Ok(api::SetSubscriptionAttributesResponse {})
}

/// Names that there are, and values that they take.
pub(super) fn check(name: &str, value: &str, scope: Option<&str>) -> Result<(), Fault> {
    let fits = match name {
        "FilterPolicy" if value.is_empty() => true,
        "FilterPolicy" => {
            let checked = check_filter_policy(value, scope == Some("MessageBody"));
            return checked.map_err(|error| find::invalid("FilterPolicy", &error.to_string()));
        }
        "FilterPolicyScope" => matches!(value, "MessageAttributes" | "MessageBody"),
        "RawMessageDelivery" => matches!(value, "true" | "false"),
        "DeliveryPolicy" | "RedrivePolicy" | "ReplayPolicy" => value.is_empty() || json::parse(value).is_ok(),
        "SubscriptionRoleArn" => true,
        _ => return Err(find::invalid("AttributeName", name)),
    };
    if fits { Ok(()) } else { Err(find::invalid(name, "failed to parse the value")) }
}
