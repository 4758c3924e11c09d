//! <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html>

use aws::{AccountId, Principal};
use models::cloudtrail as api;
use state::Caller;
use wire::Fault;

use crate::world::{MANAGEMENT, World, at, code, event, now, remember, root_call};

const OTHER: AccountId = AccountId::new(222_222_222_222);

fn lookup(world: &mut World, input: api::LookupEventsRequest) -> Result<api::LookupEventsResponse, Fault> {
    world.call(MANAGEMENT, "LookupEvents", input)
}

/// Names of the events found, newest first.
fn names(world: &mut World, input: api::LookupEventsRequest) -> Vec<String> {
    let output = lookup(world, input).unwrap();
    output.events.unwrap().into_iter().map(|event| event.event_name.unwrap()).collect()
}

fn by(key: &str, value: &str) -> api::LookupEventsRequest {
    let attribute = api::LookupAttribute { attribute_key: key.into(), attribute_value: value.into() };
    api::LookupEventsRequest { lookup_attributes: Some(vec![attribute]), ..api::LookupEventsRequest::default() }
}

/// Five events in us-east-1, one elsewhere, one of another account, one too old.
fn busy() -> World {
    let world = World::new();
    let call = |when: &str| root_call(MANAGEMENT, "us-east-1", at(when));
    remember(&world, event(1, call("2026-08-01T00:00:00Z"), "iam.amazonaws.com", "Forgotten", false));
    let mut user = call("2026-11-01T10:00:00Z");
    let arn = "arn:aws:iam::111111111111:user/team/alice".parse().unwrap();
    user.caller = Caller::new(Principal::User { arn, id: "AIDAALICE".into() }, Some("AKIAALICE".into()));
    let mut create = event(2, user, "iam.amazonaws.com", "CreateRole", false);
    create.resources = vec![("arn:aws:iam::111111111111:role/team/Deployer".into(), Some(MANAGEMENT))];
    remember(&world, create);
    remember(&world, event(3, call("2026-11-02T10:00:00Z"), "iam.amazonaws.com", "ListRoles", true));
    let mut session = call("2026-11-03T10:00:00Z");
    session.caller.principal = Principal::AssumedRole {
        session: "arn:aws:sts::111111111111:assumed-role/Deployer/ci".parse().unwrap(),
        role: "arn:aws:iam::111111111111:role/team/Deployer".parse().unwrap(),
        role_id: "AROADEPLOYER".into(),
    };
    let mut stop = event(4, session, "cloudtrail.amazonaws.com", "StopLogging", false);
    stop.resources = vec![("arn:aws:cloudtrail:us-east-1:111111111111:trail/audit".into(), Some(MANAGEMENT))];
    remember(&world, stop);
    remember(&world, event(5, root_call(MANAGEMENT, "eu-west-1", now()), "sts.amazonaws.com", "Elsewhere", true));
    remember(&world, event(6, root_call(OTHER, "us-east-1", now()), "iam.amazonaws.com", "SomebodyElse", true));
    remember(&world, event(7, call("2026-11-24T10:29:59.900Z"), "sts.amazonaws.com", "GetCallerIdentity", true));
    world
}

#[test]
fn events_of_one_account_and_region_and_ninety_days_come_newest_first() {
    let mut world = busy();
    let all = names(&mut world, api::LookupEventsRequest::default());
    assert_eq!(all, ["GetCallerIdentity", "StopLogging", "ListRoles", "CreateRole"]);
    world.region = "eu-west-1";
    assert_eq!(names(&mut world, api::LookupEventsRequest::default()), ["Elsewhere"]);
}

#[test]
fn each_attribute_finds_its_events() {
    let mut world = busy();
    for (key, value, want) in [
        ("EventName", "StopLogging", &["StopLogging"][..]),
        ("EventName", "stoplogging", &[]),
        ("ReadOnly", "true", &["GetCallerIdentity", "ListRoles"]),
        ("ReadOnly", "false", &["StopLogging", "CreateRole"]),
        ("Username", "alice", &["CreateRole"]),
        ("Username", "ci", &["StopLogging"]),
        ("Username", "root", &["GetCallerIdentity", "ListRoles"]),
        ("ResourceType", "AWS::IAM::Role", &["CreateRole"]),
        ("ResourceName", "Deployer", &["CreateRole"]),
        ("ResourceName", "arn:aws:cloudtrail:us-east-1:111111111111:trail/audit", &["StopLogging"]),
        ("EventSource", "iam.amazonaws.com", &["ListRoles", "CreateRole"]),
        ("AccessKeyId", "AKIAALICE", &["CreateRole"]),
        ("EventId", "03030303-0303-4303-8303-030303030303", &["ListRoles"]),
    ] {
        assert_eq!(names(&mut world, by(key, value)), want, "{key} {value}");
    }
}

#[test]
fn a_range_includes_both_of_its_ends() {
    let mut world = busy();
    let range = |from: Option<&str>, until: Option<&str>| api::LookupEventsRequest {
        start_time: from.map(at),
        end_time: until.map(at),
        ..api::LookupEventsRequest::default()
    };
    let both = range(Some("2026-11-01T10:00:00Z"), Some("2026-11-02T10:00:00Z"));
    assert_eq!(names(&mut world, both), ["ListRoles", "CreateRole"]);
    assert_eq!(names(&mut world, range(Some("2026-11-03T10:00:01Z"), None)), ["GetCallerIdentity"]);
    assert_eq!(names(&mut world, range(None, Some("2026-11-01T09:59:59Z"))), [""; 0]);
    let backwards = lookup(&mut world, range(Some("2026-11-02T00:00:00Z"), Some("2026-11-01T00:00:00Z")));
    assert_eq!(code(backwards), "InvalidTimeRangeException");
}

#[test]
fn pages_go_on_where_they_ended_though_new_events_arrive() {
    let mut world = busy();
    let page = |next_token: Option<String>| api::LookupEventsRequest {
        max_results: Some(3),
        next_token,
        ..api::LookupEventsRequest::default()
    };
    let first = lookup(&mut world, page(None)).unwrap();
    assert_eq!(first.events.unwrap().len(), 3);
    remember(&world, event(9, root_call(MANAGEMENT, "us-east-1", now()), "iam.amazonaws.com", "GetUser", true));
    let second = lookup(&mut world, page(first.next_token.clone())).unwrap();
    let names: Vec<String> = second.events.unwrap().into_iter().map(|event| event.event_name.unwrap()).collect();
    assert_eq!((names, second.next_token), (vec!["CreateRole".to_owned()], None));

    let others = api::LookupEventsRequest { next_token: first.next_token, ..by("EventName", "StopLogging") };
    assert_eq!(code(lookup(&mut world, others)), "InvalidNextTokenException");
    assert_eq!(code(lookup(&mut world, page(Some("nonsense".into())))), "InvalidNextTokenException");
}

#[test]
fn an_event_carries_its_record_and_there_are_no_insights() {
    let mut world = busy();
    let found = lookup(&mut world, by("EventName", "CreateRole")).unwrap().events.unwrap().remove(0);
    assert_eq!(found.event_id.as_deref(), Some("02020202-0202-4202-8202-020202020202"));
    assert_eq!((found.username.as_deref(), found.read_only.as_deref()), (Some("alice"), Some("false")));
    let record = json::parse(&found.cloud_trail_event.unwrap()).unwrap();
    assert_eq!(record.get("eventID").and_then(json::Node::as_str), found.event_id.as_deref());
    let insights = api::LookupEventsRequest { event_category: Some("insight".into()), ..Default::default() };
    assert!(names(&mut world, insights).is_empty());
    let mut two = by("EventName", "CreateRole");
    two.lookup_attributes.as_mut().unwrap().extend(by("Username", "alice").lookup_attributes.unwrap());
    assert_eq!(code(lookup(&mut world, two)), "InvalidLookupAttributesException");
}
