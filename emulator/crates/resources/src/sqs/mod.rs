//! Amazon Simple Queue Service. See the
//! [API reference](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/Welcome.html).

mod attributes;
mod batch;
mod find;
mod messages;
mod permissions;
mod queues;
mod resource;
mod tagging;

use service::served;

served! {
    /// Amazon Simple Queue Service.
    pub static SQS: models::sqs::SERVICE, locate resource::locate, manner names_addresses shows_deliveries;
    AddPermission => write permissions::add_permission,
    ChangeMessageVisibility => write messages::change_message_visibility,
    ChangeMessageVisibilityBatch => write batch::change_message_visibility_batch,
    CreateQueue => write queues::create_queue,
    DeleteMessage => write messages::delete_message,
    DeleteMessageBatch => write batch::delete_message_batch,
    DeleteQueue => write queues::delete_queue,
    GetQueueAttributes => read attributes::get_queue_attributes,
    GetQueueUrl => read queues::get_queue_url,
    ListDeadLetterSourceQueues => read queues::list_dead_letter_source_queues,
    ListQueueTags => read tagging::list_queue_tags,
    ListQueues => read queues::list_queues,
    PurgeQueue => write messages::purge_queue,
    ReceiveMessage => write messages::receive_message,
    RemovePermission => write permissions::remove_permission,
    SendMessage => write messages::send_message,
    SendMessageBatch => write batch::send_message_batch,
    SetQueueAttributes => write attributes::set_queue_attributes,
    TagQueue => write tagging::tag_queue,
    UntagQueue => write tagging::untag_queue,
}
