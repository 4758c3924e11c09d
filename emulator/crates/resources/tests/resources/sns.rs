//! <https://docs.aws.amazon.com/sns/latest/api/Welcome.html>

use std::collections::BTreeMap;

use models::sns as api;
use resources::sns::SNS;
use state::due::Task;
use wire::Fault;

use crate::world::{OTHER, OWNER, World, code};

const TOPIC: &str = "arn:aws:sns:eu-west-1:111122223333:alerts";
const QUEUE: &str = "arn:aws:sqs:eu-west-1:111122223333:alerts";

fn create(world: &mut World, name: &str, attributes: &[(&str, &str)]) -> Result<String, Fault> {
    let input = api::CreateTopicInput {
        name: name.into(),
        attributes: Some(pairs(attributes)),
        ..api::CreateTopicInput::default()
    };
    world.call::<api::CreateTopicResponse>("CreateTopic", input).map(|made| made.topic_arn.unwrap())
}

fn pairs(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

fn subscribe(world: &mut World, protocol: &str, endpoint: &str, attributes: &[(&str, &str)]) -> Result<String, Fault> {
    let input = api::SubscribeInput {
        topic_arn: TOPIC.into(),
        protocol: protocol.into(),
        endpoint: Some(endpoint.into()),
        attributes: Some(pairs(attributes)),
        return_subscription_arn: None,
    };
    world.call::<api::SubscribeResponse>("Subscribe", input).map(|made| made.subscription_arn.unwrap())
}

fn publish(world: &mut World, message: &str, structure: Option<&str>) -> Result<api::PublishResponse, Fault> {
    let input = api::PublishInput {
        topic_arn: Some(TOPIC.into()),
        message: message.into(),
        subject: Some("s".into()),
        message_structure: structure.map(str::to_owned),
        ..api::PublishInput::default()
    };
    world.call("Publish", input)
}

/// What is on its way to queues.
fn on_the_way(world: &World) -> Vec<String> {
    let bodies = world.partition.due.tasks().filter_map(|task| match task {
        Task::Deliver(delivery) => Some(delivery.message.body.clone()),
        _ => None,
    });
    bodies.collect()
}

#[test]
fn every_operation_is_in_the_model_and_has_a_row() {
    assert_eq!(SNS.defects(), Vec::<String>::new());
    let world = World::new(&SNS);
    let call = world.root_call(OWNER);
    let sample = service::Sample { partition: &world.partition, call: &call, text: |_| TOPIC };
    assert_eq!(SNS.authorization_defects(sample), Vec::<String>::new());
}

/// <https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html>
#[test]
fn a_topic_is_made_once_and_the_same_request_finds_it() {
    let mut world = World::new(&SNS);
    assert_eq!(create(&mut world, "alerts", &[("DisplayName", "A")]).unwrap(), TOPIC);
    for (name, attributes, want) in [
        ("alerts", &[("DisplayName", "A")][..], "success"),
        ("alerts", &[], "success"),
        ("alerts", &[("DisplayName", "B")], "InvalidParameter"),
        ("a b", &[], "InvalidParameter"),
        ("a.fifo", &[], "InvalidParameter"),
        ("a.fifo", &[("FifoTopic", "true")], "success"),
        ("wrong", &[("Colour", "red")], "InvalidParameter"),
        ("wrong", &[("Policy", "{}")], "InvalidParameter"),
    ] {
        assert_eq!(code(create(&mut world, name, attributes)), want, "{name} {attributes:?}");
    }
    let delete = || api::DeleteTopicInput { topic_arn: TOPIC.into() };
    world.call::<api::DeleteTopicResponse>("DeleteTopic", delete()).unwrap();
    world.call::<api::DeleteTopicResponse>("DeleteTopic", delete()).unwrap();
    assert_eq!(code(publish(&mut world, "x", None)), "NotFound");
}

/// <https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html>
#[test]
fn only_one_s_own_queue_is_subscribed_at_once() {
    let mut world = World::new(&SNS);
    create(&mut world, "alerts", &[]).unwrap();
    let foreign = format!("arn:aws:sqs:eu-west-1:{OTHER}:alerts");
    for (protocol, endpoint, want) in [
        ("sqs", QUEUE, TOPIC),
        ("sqs", &*foreign, "pending confirmation"),
        ("email", "a@example.com", "pending confirmation"),
        ("lambda", "arn:aws:lambda:eu-west-1:111122223333:function:f", TOPIC),
        ("sqs", "nonsense", "InvalidParameter"),
        ("pigeon", "x", "InvalidParameter"),
    ] {
        let result = subscribe(&mut world, protocol, endpoint, &[]).unwrap_or_else(|fault| fault.code.into_owned());
        assert!(result.starts_with(want), "{protocol} {endpoint}: {result}");
    }
    assert_eq!(on_the_way(&world).len(), 1, "the foreign queue is asked");
    let token = json::parse(&on_the_way(&world)[0]).unwrap().get("Token").unwrap().as_str().unwrap().to_owned();
    let confirm = |token: &str| api::ConfirmSubscriptionInput {
        topic_arn: TOPIC.into(),
        token: token.into(),
        authenticate_on_unsubscribe: None,
    };
    let forged = world.call::<api::ConfirmSubscriptionResponse>("ConfirmSubscription", confirm("x"));
    assert_eq!(code(forged), "InvalidParameter");
    world.call::<api::ConfirmSubscriptionResponse>("ConfirmSubscription", confirm(&token)).unwrap();
    let input = api::GetTopicAttributesInput { topic_arn: TOPIC.into() };
    let found: api::GetTopicAttributesResponse = world.call("GetTopicAttributes", input).unwrap();
    assert_eq!(found.attributes.unwrap()["SubscriptionsConfirmed"], "3");
}

/// <https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html>
#[test]
fn a_queue_gets_the_text_in_an_envelope_or_raw_and_only_what_it_wants() {
    let mut world = World::new(&SNS);
    create(&mut world, "alerts", &[]).unwrap();
    subscribe(&mut world, "sqs", QUEUE, &[]).unwrap();
    subscribe(&mut world, "sqs", &format!("{QUEUE}2"), &[("RawMessageDelivery", "true")]).unwrap();
    subscribe(&mut world, "sqs", &format!("{QUEUE}3"), &[("FilterPolicy", r#"{"kind":["new"]}"#)]).unwrap();
    assert_eq!(code(subscribe(&mut world, "sqs", QUEUE, &[("FilterPolicy", "x")])), "InvalidParameter");
    publish(&mut world, r#"{"default":"d","sqs":"q"}"#, Some("json")).unwrap();
    let bodies = on_the_way(&world);
    assert_eq!(bodies.len(), 2, "{bodies:?}");
    assert!(bodies.contains(&"q".to_owned()), "{bodies:?}");
    let envelope = json::parse(bodies.iter().find(|body| body.starts_with('{')).unwrap()).unwrap();
    for (key, want) in [("Type", "Notification"), ("TopicArn", TOPIC), ("Message", "q"), ("Subject", "s")] {
        assert_eq!(envelope.get(key).unwrap().as_str(), Some(want));
    }
    assert_eq!(envelope.get("Timestamp").unwrap().as_str(), Some("2026-11-24T10:30:00.000Z"));
    for (message, structure) in [("", None), ("x", Some("json")), ("{}", Some("json")), ("x", Some("xml"))] {
        assert_eq!(code(publish(&mut world, message, structure)), "InvalidParameter", "{message} {structure:?}");
    }
}

/// <https://docs.aws.amazon.com/sns/latest/api/API_AddPermission.html>
#[test]
fn permissions_are_statements_of_the_policy() {
    let mut world = World::new(&SNS);
    create(&mut world, "alerts", &[]).unwrap();
    let add = |action: &str| api::AddPermissionInput {
        topic_arn: TOPIC.into(),
        label: "one".into(),
        aws_account_id: vec![OTHER.to_string()],
        action_name: vec![action.into()],
    };
    for (action, want) in [("Publish", "success"), ("Publish", "InvalidParameter"), ("Fly", "InvalidParameter")] {
        assert_eq!(code(world.call::<api::AddPermissionResponse>("AddPermission", add(action))), want, "{action}");
    }
    let policy = |world: &mut World| {
        let input = api::GetTopicAttributesInput { topic_arn: TOPIC.into() };
        world.call::<api::GetTopicAttributesResponse>("GetTopicAttributes", input).unwrap().attributes.unwrap()["Policy"]
            .clone()
    };
    assert!(policy(&mut world).contains(r#""Action":"SNS:Publish""#));
    let remove = api::RemovePermissionInput { topic_arn: TOPIC.into(), label: "one".into() };
    world.call::<api::RemovePermissionResponse>("RemovePermission", remove).unwrap();
    assert!(!policy(&mut world).contains("444455556666"));
}
