//! What the topic of a delivery channel hears. See
//! <https://docs.aws.amazon.com/config/latest/developerguide/notifications-for-AWS-Config.html>.

use std::sync::Arc;

use aws::Arn;
use serde_json::{Value, json};
use state::config::{ConfigurationItem, ItemStatus};
use state::sns::{self, Publication};
use state::{Shared, Tx};

use super::delivery::{Place, config, senders};
use super::document;
use super::item::time;

/// Tells of items that were recorded, where the channel has a topic.
pub(super) fn tell_of_items(tx: &mut Tx<'_>, place: Place<'_>, recorded: &[Shared<ConfigurationItem>]) {
    let Some((config, channel)) = config(tx.partition(), place) else { return };
    if channel.topic.is_none() {
        return;
    }
    for item in recorded {
        if config.recording(item.item.resource_type).is_some_and(|recording| recording.delivered) {
            let change = match item.status {
                ItemStatus::Discovered => "CREATE",
                ItemStatus::Deleted => "DELETE",
                _ => "UPDATE",
            };
            let diff = json!({ "changedProperties": {}, "changeType": change });
            let told = json!({ "configurationItemDiff": diff, "configurationItem": document::written(item, place) });
            tell(tx, place, "ConfigurationItemChangeNotification", told);
        }
    }
}

/// Tells the topic of the channel, if it has one that hears Config, of something.
pub(super) fn tell(tx: &mut Tx<'_>, place: Place<'_>, kind: &str, mut what: Value) {
    let Some((_, channel)) = config(tx.partition(), place) else { return };
    let Some(topic) = channel.topic.as_deref().and_then(|topic| Arn::parse(topic).ok()) else { return };
    let now = tx.now;
    let partition = tx.partition();
    let outcome = if partition.resource(&topic).and_then(|found| found.as_topic()).is_none() {
        Err(("NotFound", "Topic does not exist"))
    } else if senders(partition, place, &channel, now)
        .any(|it| it.may(partition, "sns:Publish", topic.as_str(), []).is_ok())
    {
        if let Some(members) = what.as_object_mut() {
            members.insert("messageType".to_owned(), kind.into());
            members.insert("notificationCreationTime".to_owned(), time(now).into());
            members.insert("recordVersion".to_owned(), "1.3".into());
        }
        let subject = format!("[AWS Config:{}] {kind} for account {}", place.1, place.0);
        let what = Publication { message: what.to_string(), subject: Some(subject), ..Publication::default() };
        sns::publish(tx, &topic, what);
        Ok(())
    } else {
        Err(("AuthorizationError", "AWS Config is not authorized to publish to the topic"))
    };
    if let Some(channel) = tx.config_mut(place.0, place.1).and_then(|config| config.channel.as_mut()) {
        channel.make_mut().stream.note(now, outcome.map_err(|(code, message)| (Arc::from(code), message.into())));
    }
}
