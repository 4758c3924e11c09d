//! What a function of a custom rule is given. See
//! [example events](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html).

use aws::Timestamp;
use serde_json::{Value, json};
use state::Shared;
use state::config::ConfigurationItem;
use state::config::rules::ConfigRule;

use super::evaluate::Place;
use super::item::time;

/// The event, as JSON; of something scheduled without an item.
pub(super) fn event(
    (account, region): Place<'_>,
    rule: &ConfigRule,
    item: Option<&Shared<ConfigurationItem>>,
    token: &str,
    now: Timestamp,
) -> String {
    let invoking = match item {
        Some(item) => json!({
            "configurationItemDiff": null,
            "configurationItem": super::document::written(item, (account, region)),
            "notificationCreationTime": time(now),
            "messageType": "ConfigurationItemChangeNotification",
            "recordVersion": "1.3",
        }),
        None => json!({
            "awsAccountId": account.to_string(),
            "notificationCreationTime": time(now),
            "messageType": "ScheduledNotification",
            "recordVersion": "1.0",
        }),
    };
    let mut event = json!({
        "version": "1.0",
        "invokingEvent": invoking.to_string(),
        "resultToken": token,
        "eventLeftScope": item.is_some_and(|item| !item.status.is_there()),
        "configRuleArn": rule.arn.as_str(),
        "configRuleName": &*rule.name,
        "configRuleId": &*rule.id,
        "accountId": account.to_string(),
    });
    if let (Some(parameters), Some(members)) = (&rule.parameters, event.as_object_mut()) {
        members.insert("ruleParameters".to_owned(), Value::String(parameters.clone()));
    }
    event.to_string()
}
