//! <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/Welcome.html>

use std::collections::BTreeMap;
use std::time::Duration;

use models::sqs as api;
use resources::sqs::SQS;
use wire::Fault;

use crate::world::{OTHER, OWNER, World, code};

const URL: &str = "http://127.0.0.1:4566/111122223333/orders";
const FIFO: &str = "http://127.0.0.1:4566/111122223333/orders.fifo";

fn create(world: &mut World, name: &str, attributes: &[(&str, &str)]) -> Result<String, Fault> {
    let input = api::CreateQueueRequest { queue_name: name.into(), attributes: Some(pairs(attributes)), tags: None };
    world.call::<api::CreateQueueResult>("CreateQueue", input).map(|made| made.queue_url.unwrap())
}

fn pairs(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

fn send(world: &mut World, url: &str, body: &str, group: Option<&str>) -> Result<api::SendMessageResult, Fault> {
    let input = api::SendMessageRequest {
        queue_url: url.into(),
        message_body: body.into(),
        message_group_id: group.map(str::to_owned),
        ..api::SendMessageRequest::default()
    };
    world.call("SendMessage", input)
}

fn receive(world: &mut World, url: &str) -> Vec<api::Message> {
    let input = api::ReceiveMessageRequest {
        queue_url: url.into(),
        max_number_of_messages: Some(10),
        attribute_names: Some(vec!["All".into()]),
        ..api::ReceiveMessageRequest::default()
    };
    world.call::<api::ReceiveMessageResult>("ReceiveMessage", input).unwrap().messages.unwrap_or_default()
}

fn bodies(world: &mut World, url: &str) -> Vec<String> {
    receive(world, url).into_iter().map(|message| message.body.unwrap()).collect()
}

fn delete(world: &mut World, url: &str, message: &api::Message) -> Result<api::DeleteMessageResponse, Fault> {
    let receipt_handle = message.receipt_handle.clone().unwrap();
    world.call("DeleteMessage", api::DeleteMessageRequest { queue_url: url.into(), receipt_handle })
}

fn attributes(world: &mut World, url: &str) -> BTreeMap<String, String> {
    let input = api::GetQueueAttributesRequest { queue_url: url.into(), attribute_names: Some(vec!["All".into()]) };
    world.call::<api::GetQueueAttributesResult>("GetQueueAttributes", input).unwrap().attributes.unwrap()
}

#[test]
fn every_operation_is_in_the_model_and_has_a_row() {
    assert_eq!(SQS.defects(), Vec::<String>::new());
    let world = World::new(&SQS);
    let call = world.root_call(OWNER);
    let sample = service::Sample { partition: &world.partition, call: &call, text: |_| URL };
    assert_eq!(SQS.authorization_defects(sample), Vec::<String>::new());
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html>
#[test]
fn a_queue_is_made_once_and_the_same_request_finds_it() {
    let mut world = World::new(&SQS);
    assert_eq!(create(&mut world, "orders", &[("VisibilityTimeout", "60")]).unwrap(), URL);
    for (name, attributes, want) in [
        ("orders", &[("VisibilityTimeout", "60")][..], "success"),
        ("orders", &[], "success"),
        ("orders", &[("DelaySeconds", "0")], "success"),
        ("orders", &[("VisibilityTimeout", "61")], "QueueNameExists"),
        ("a b", &[], "InvalidParameterValue"),
        ("other.fifo", &[], "InvalidParameterValue"),
        ("other", &[("FifoQueue", "true")], "InvalidParameterValue"),
        ("other.fifo", &[("FifoQueue", "true")], "success"),
        ("other.fifo", &[("FifoQueue", "true"), ("DeduplicationScope", "queue")], "success"),
        ("other.fifo", &[("FifoQueue", "true"), ("FifoThroughputLimit", "perQueue")], "success"),
        ("wrong", &[("VisibilityTimeout", "43201")], "InvalidAttributeValue"),
        ("wrong", &[("Colour", "red")], "InvalidAttributeName"),
        ("wrong", &[("ContentBasedDeduplication", "true")], "InvalidAttributeName"),
        ("wrong", &[("Policy", "{}")], "InvalidAttributeValue"),
    ] {
        assert_eq!(code(create(&mut world, name, attributes)), want, "{name} {attributes:?}");
    }
    assert_eq!(attributes(&mut world, URL)["QueueArn"], "arn:aws:sqs:eu-west-1:111122223333:orders");
    let input = api::ListQueuesRequest { queue_name_prefix: Some("o".into()), ..api::ListQueuesRequest::default() };
    let listed: api::ListQueuesResult = world.call("ListQueues", input).unwrap();
    assert_eq!(listed.queue_urls.unwrap().len(), 2);
    let input = api::DeleteQueueRequest { queue_url: URL.into() };
    world.call::<api::DeleteQueueResponse>("DeleteQueue", input).unwrap();
    assert_eq!(code(send(&mut world, URL, "x", None)), "QueueDoesNotExist");
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html>
#[test]
fn a_message_is_hidden_while_somebody_works_on_it_and_comes_back() {
    let mut world = World::new(&SQS);
    create(&mut world, "orders", &[("DelaySeconds", "5")]).unwrap();
    send(&mut world, URL, "one", None).unwrap();
    assert_eq!(bodies(&mut world, URL), Vec::<String>::new());
    assert_eq!(attributes(&mut world, URL)["ApproximateNumberOfMessagesDelayed"], "1");
    world.pass(Duration::from_secs(5));
    let first = receive(&mut world, URL).remove(0);
    assert_eq!(first.md5_of_body.as_deref(), Some("f97c5d29941bfb1b2fdab0874906ab82"));
    assert_eq!(bodies(&mut world, URL), Vec::<String>::new());
    assert_eq!(attributes(&mut world, URL)["ApproximateNumberOfMessagesNotVisible"], "1");
    world.pass(Duration::from_secs(30));
    let again = receive(&mut world, URL).remove(0);
    assert_eq!(again.attributes.as_ref().unwrap()["ApproximateReceiveCount"], "2");
    let change = |message: &api::Message, seconds| api::ChangeMessageVisibilityRequest {
        queue_url: URL.into(),
        receipt_handle: message.receipt_handle.clone().unwrap(),
        visibility_timeout: seconds,
    };
    for (message, seconds, want) in
        [(&first, 30, "success"), (&again, 43_201, "InvalidParameterValue"), (&again, 60, "success")]
    {
        let result =
            world.call::<api::ChangeMessageVisibilityResponse>("ChangeMessageVisibility", change(message, seconds));
        assert_eq!(code(result), want, "{seconds}");
    }
    world.pass(Duration::from_secs(59));
    assert_eq!(bodies(&mut world, URL), Vec::<String>::new());
    delete(&mut world, URL, &again).unwrap();
    world.pass(Duration::from_secs(60));
    assert_eq!(bodies(&mut world, URL), Vec::<String>::new());
    let forged = api::Message { receipt_handle: Some("x".into()), ..api::Message::default() };
    assert_eq!(code(delete(&mut world, URL, &forged)), "ReceiptHandleIsInvalid");
}

/// "Only one `PurgeQueue` operation … every 60 seconds", names that stand for URLs, and values as SQS keeps them:
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html>.
#[test]
fn a_queue_is_purged_once_a_minute() {
    let mut world = World::new(&SQS);
    create(&mut world, "orders", &[]).unwrap();
    let purge = |world: &mut World, url: &str| {
        code(world.call::<api::PurgeQueueResponse>("PurgeQueue", api::PurgeQueueRequest { queue_url: url.into() }))
    };
    assert_eq!(purge(&mut world, URL), "success");
    world.pass(Duration::from_secs(59));
    assert_eq!(purge(&mut world, "orders"), "PurgeQueueInProgress");
    world.pass(Duration::from_secs(1));
    assert_eq!(purge(&mut world, "orders"), "success");
    create(&mut world, "dead", &[]).unwrap();
    let dead = attributes(&mut world, "dead").remove("QueueArn").unwrap();
    let policy = format!(r#"{{"deadLetterTargetArn":"{dead}","maxReceiveCount":"3"}}"#);
    create(&mut world, "source", &[("RedrivePolicy", &policy), ("FifoQueue", "false")]).unwrap();
    let kept = attributes(&mut world, "source");
    assert_eq!(kept["RedrivePolicy"], policy.replace(r#""3""#, "3"));
    assert!(!kept.contains_key("FifoQueue"));
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html>
#[test]
fn a_fifo_queue_keeps_the_order_of_each_group_and_takes_each_message_once() {
    let mut world = World::new(&SQS);
    create(&mut world, "orders.fifo", &[("FifoQueue", "true"), ("ContentBasedDeduplication", "true")]).unwrap();
    assert_eq!(code(send(&mut world, FIFO, "a1", None)), "MissingParameter");
    for (body, group) in [("a1", "a"), ("a1", "a"), ("b1", "b"), ("a2", "a")] {
        send(&mut world, FIFO, body, Some(group)).unwrap();
    }
    let input = api::ReceiveMessageRequest { queue_url: FIFO.into(), ..api::ReceiveMessageRequest::default() };
    let one: api::ReceiveMessageResult = world.call("ReceiveMessage", input).unwrap();
    let one = one.messages.unwrap().remove(0);
    assert_eq!(one.body.as_deref(), Some("a1"));
    assert_eq!(bodies(&mut world, FIFO), ["b1"], "a message of group a is in flight");
    delete(&mut world, FIFO, &one).unwrap();
    assert_eq!(bodies(&mut world, FIFO), ["a2"]);
    world.pass(Duration::from_mins(5));
    send(&mut world, FIFO, "a1", Some("a")).unwrap();
    assert_eq!(bodies(&mut world, FIFO).len(), 3, "after five minutes it is no duplicate");
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html>
#[test]
fn what_was_received_too_often_goes_to_the_dead_letters() {
    let mut world = World::new(&SQS);
    create(&mut world, "dead", &[]).unwrap();
    let policy =
        |name: &str| format!(r#"{{"deadLetterTargetArn":"arn:aws:sqs:eu-west-1:{OWNER}:{name}","maxReceiveCount":2}}"#);
    assert_eq!(code(create(&mut world, "none", &[("RedrivePolicy", &policy("nobody"))])), "InvalidParameterValue");
    create(&mut world, "orders", &[("RedrivePolicy", &policy("dead"))]).unwrap();
    send(&mut world, URL, "one", None).unwrap();
    for want in [1, 1, 0] {
        assert_eq!(receive(&mut world, URL).len(), want);
        world.pass(Duration::from_secs(30));
    }
    let dead = receive(&mut world, "http://127.0.0.1:4566/111122223333/dead").remove(0);
    let source = dead.attributes.unwrap()["DeadLetterQueueSourceArn"].clone();
    assert_eq!(source, "arn:aws:sqs:eu-west-1:111122223333:orders");
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html>
#[test]
fn a_batch_has_one_to_ten_entries_of_different_names() {
    let mut world = World::new(&SQS);
    create(&mut world, "orders", &[]).unwrap();
    let entry = |id: &str, body: &str| api::SendMessageBatchRequestEntry {
        id: id.into(),
        message_body: body.into(),
        ..api::SendMessageBatchRequestEntry::default()
    };
    let eleven = (0..11).map(|id| entry(&id.to_string(), "x")).collect();
    for (entries, want) in [
        (vec![], "EmptyBatchRequest"),
        (eleven, "TooManyEntriesInBatchRequest"),
        (vec![entry("a", "x"), entry("a", "y")], "BatchEntryIdsNotDistinct"),
        (vec![entry("a b", "x")], "InvalidBatchEntryId"),
        (vec![entry("a", "x"), entry("b", "")], "success"),
    ] {
        let input = api::SendMessageBatchRequest { queue_url: URL.into(), entries };
        let result = world.call::<api::SendMessageBatchResult>("SendMessageBatch", input);
        if let Ok(done) = &result {
            assert_eq!((done.successful.len(), done.failed.len()), (1, 1));
            assert_eq!(done.failed[0].code, "MissingParameter");
        }
        assert_eq!(code(result), want);
    }
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-attributes-md5-message-digest-calculation>
#[test]
fn attributes_of_a_message_are_checked_and_come_with_it() {
    let mut world = World::new(&SQS);
    create(&mut world, "orders", &[]).unwrap();
    let value = |data_type: &str, text: Option<&str>| api::MessageAttributeValue {
        data_type: data_type.into(),
        string_value: text.map(str::to_owned),
        ..api::MessageAttributeValue::default()
    };
    for (given, want) in [
        (value("String", Some("v")), "success"),
        (value("Number.int", Some("1")), "success"),
        (value("String", None), "InvalidParameterValue"),
        (value("Colour", Some("red")), "InvalidParameterValue"),
    ] {
        let input = api::SendMessageRequest {
            queue_url: URL.into(),
            message_body: "x".into(),
            message_attributes: Some(BTreeMap::from([("k".to_owned(), given)])),
            ..api::SendMessageRequest::default()
        };
        assert_eq!(code(world.call::<api::SendMessageResult>("SendMessage", input)), want);
    }
    let input = api::ReceiveMessageRequest {
        queue_url: URL.into(),
        message_attribute_names: Some(vec!["k".into()]),
        ..api::ReceiveMessageRequest::default()
    };
    let found: api::ReceiveMessageResult = world.call("ReceiveMessage", input).unwrap();
    assert_eq!(found.messages.unwrap()[0].message_attributes.as_ref().unwrap()["k"], value("String", Some("v")));
}

/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_AddPermission.html>
#[test]
fn permissions_are_statements_of_the_policy() {
    let mut world = World::new(&SQS);
    create(&mut world, "orders", &[]).unwrap();
    let add = |label: &str, action: &str| api::AddPermissionRequest {
        queue_url: URL.into(),
        label: label.into(),
        aws_account_ids: vec![OTHER.to_string()],
        actions: vec![action.into()],
    };
    let remove = |label: &str| api::RemovePermissionRequest { queue_url: URL.into(), label: label.into() };
    for (label, action, want) in [
        ("one", "SendMessage", "success"),
        ("one", "SendMessage", "InvalidParameterValue"),
        ("two", "DeleteQueue", "InvalidParameterValue"),
    ] {
        let result = world.call::<api::AddPermissionResponse>("AddPermission", add(label, action));
        assert_eq!(code(result), want, "{label} {action}");
    }
    assert!(attributes(&mut world, URL)["Policy"].contains(r#""Action":"SQS:SendMessage""#));
    world.call::<api::RemovePermissionResponse>("RemovePermission", remove("one")).unwrap();
    assert!(!attributes(&mut world, URL).contains_key("Policy"));
    let gone = world.call::<api::RemovePermissionResponse>("RemovePermission", remove("one"));
    assert_eq!(code(gone), "InvalidParameterValue");
}
