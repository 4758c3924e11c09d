//! Amazon Simple Notification Service. See the
//! [API reference](https://docs.aws.amazon.com/sns/latest/api/Welcome.html).

mod attributes;
mod find;
mod permissions;
mod publish;
mod resource;
mod subscription_attributes;
mod subscriptions;
mod tagging;
mod topics;

use service::served;

served! {
    /// Amazon Simple Notification Service.
    pub static SNS: models::sns::SERVICE, locate resource::locate, manner shows_deliveries;
    AddPermission => write permissions::add_permission,
    ConfirmSubscription => write subscriptions::confirm_subscription,
    CreateTopic => write topics::create_topic,
    DeleteTopic => write topics::delete_topic,
    GetSubscriptionAttributes => read subscription_attributes::get_subscription_attributes,
    GetTopicAttributes => read attributes::get_topic_attributes,
    ListSubscriptions => read subscriptions::list_subscriptions,
    ListSubscriptionsByTopic => read subscriptions::list_subscriptions_by_topic,
    ListTagsForResource => read tagging::list_tags_for_resource,
    ListTopics => read topics::list_topics,
    Publish => write publish::publish,
    PublishBatch => write publish::publish_batch,
    RemovePermission => write permissions::remove_permission,
    SetSubscriptionAttributes => write subscription_attributes::set_subscription_attributes,
    SetTopicAttributes => write attributes::set_topic_attributes,
    Subscribe => write subscriptions::subscribe,
    TagResource => write tagging::tag_resource,
    Unsubscribe => write subscriptions::unsubscribe,
    UntagResource => write tagging::untag_resource,
}
