//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html>

use std::sync::Arc;
use std::time::Duration;

use service::{Circumstances, Event, Outcome};

use super::*;

/// Somebody does something.
fn act(world: &World, caller: Principal, action: &'static str, hours_ago: u64) {
    let mut call = world.call.clone();
    call.caller = Caller::new(caller, None);
    call.now = world.call.now.before(Duration::from_secs(hours_ago * 60 * 60));
    world.history.record(Arc::new(Event {
        id: [0; 16],
        call,
        source: String::new(),
        name: "name",
        action: action.into(),
        api_version: "",
        read_only: false,
        input: None,
        outcome: Outcome::Refused { code: String::new(), message: String::new() },
        resources: Vec::new(),
        service_event: None,
        circumstances: Circumstances::default(),
    }));
}

fn user(world: &World, name: &str) -> Principal {
    let entity = &world.iam().user(name).unwrap().entity;
    Principal::User { arn: entity.arn.clone(), id: entity.id.clone() }
}

fn report(world: &World, arn: &str, granularity: &str) -> (String, Vec<ServiceLastAccessed>) {
    let input =
        GenerateServiceLastAccessedDetailsRequest { arn: arn.to_owned(), granularity: Some(granularity.to_owned()) };
    let job = world.read(last_accessed::generate_service_last_accessed_details, input).unwrap().job_id.unwrap();
    let input = GetServiceLastAccessedDetailsRequest { job_id: job.clone(), ..Default::default() };
    let details = world.read(last_accessed::get_service_last_accessed_details, input).unwrap();
    assert_eq!((details.job_status.as_str(), details.job_type.as_deref()), ("COMPLETED", Some(granularity)));
    (job, details.services_last_accessed)
}

fn put(world: &mut World, user: &str, document: &str) {
    let input =
        PutUserPolicyRequest { user_name: user.into(), policy_name: "p".into(), policy_document: document.into() };
    world.write(inline_policy::put_user_policy, input).unwrap();
}

/// Services that the policies allow, and those alone; attempts that were refused count.
#[test]
fn a_report_lists_what_policies_allow_and_when_it_was_tried() {
    let mut world = World::new();
    world.create_user("bob");
    put(
        &mut world,
        "bob",
        r#"{"Version":"2012-10-17","Statement":[
            {"Effect":"Allow","Action":["s3:Get*","sqs:*","sns:ListTopics","iam:CreateUser","iam:PassRole"],"Resource":"*"},
            {"Effect":"Deny","Action":"sns:*","Resource":"*"},
            {"Effect":"Deny","Action":"sqs:*","Resource":"arn:aws:sqs:us-east-1:111111111111:q"}]}"#,
    );
    let bob = user(&world, "bob");
    act(&world, bob.clone(), "s3:GetObject", 2);
    act(&world, bob.clone(), "ec2:RunInstances", 1);
    act(&world, bob.clone(), "sqs:CreateQueue", 500 * 24);
    act(&world, bob, "iam:CreateUser", 3);
    let arn = "arn:aws:iam::111111111111:user/bob";
    let (_, services) = report(&world, arn, "SERVICE_LEVEL");
    let seen: Vec<_> = services
        .iter()
        .map(|service| {
            (
                service.service_namespace.as_str(),
                service.total_authenticated_entities,
                service.last_authenticated.is_some(),
            )
        })
        .collect();
    assert_eq!(seen, [("iam", Some(1), true), ("s3", Some(1), true), ("sqs", Some(0), false)]);
    assert_eq!(services[1].last_authenticated_entity.as_deref(), Some(arn));
    assert_eq!(services[1].last_authenticated, Some("2026-11-24T08:30:00Z".parse().unwrap()));
    assert!(services.iter().all(|service| service.tracked_actions_last_accessed.is_none()));

    let (_, services) = report(&world, arn, "ACTION_LEVEL");
    let tracked = services[0].tracked_actions_last_accessed.as_ref().unwrap();
    assert_eq!(tracked.len(), 1, "handing on a role is not tracked");
    assert_eq!(tracked[0].action_name.as_deref(), Some("CreateUser"));
    assert!(tracked[0].last_accessed_time.is_some());
    assert!(services[1].tracked_actions_last_accessed.is_none(), "reading is not tracked");
    assert!(
        services[2]
            .tracked_actions_last_accessed
            .as_ref()
            .unwrap()
            .iter()
            .all(|action| action.last_accessed_time.is_none())
    );
}

#[test]
fn a_policy_and_a_group_are_reported_by_who_could_use_them() {
    let mut world = World::new();
    world.create_user("alice");
    world.create_user("bob");
    world.create_user("eve");
    world.create_group("readers");
    for name in ["alice", "bob"] {
        let input = AddUserToGroupRequest { group_name: "readers".into(), user_name: name.into() };
        world.write(group::add_user_to_group, input).unwrap();
    }
    let policy_arn = world.create_policy("read");
    let input = AttachGroupPolicyRequest { group_name: "readers".into(), policy_arn: policy_arn.clone() };
    world.write(attached_policy::attach_group_policy, input).unwrap();
    act(&world, user(&world, "bob"), "s3:ListAllMyBuckets", 1);
    act(&world, user(&world, "eve"), "s3:ListAllMyBuckets", 0);
    for arn in [policy_arn.as_str(), "arn:aws:iam::111111111111:group/readers"] {
        let (job, services) = report(&world, arn, "SERVICE_LEVEL");
        assert_eq!(services.len(), 1);
        assert!(services[0].last_authenticated_entity.as_ref().unwrap().ends_with("user/bob"));
        let input = |job: &str| GetServiceLastAccessedDetailsWithEntitiesRequest {
            job_id: job.into(),
            service_namespace: "s3".into(),
            ..Default::default()
        };
        let handler = last_accessed::get_service_last_accessed_details_with_entities;
        let entities = world.read(handler, input(&job)).unwrap().entity_details_list;
        let names: Vec<_> = entities.iter().map(|detail| detail.entity_info.name.as_str()).collect();
        assert_eq!(names, ["bob", "alice"]);
        world.act_as("alice");
        let message = format!("The job with id {job} cannot be found.");
        refused(world.read(handler, input(&job)), "NoSuchEntity", &message);
        world.call.caller = Caller::new(Principal::Root(world.partition.global_arn("iam", HERE, "root")), None);
    }
    let input = ListPoliciesGrantingServiceAccessRequest {
        arn: "arn:aws:iam::111111111111:user/alice".into(),
        service_namespaces: vec!["s3".into(), "iam".into()],
        ..Default::default()
    };
    let granting = world.read(last_accessed::list_policies_granting_service_access, input).unwrap();
    let counts: Vec<_> =
        granting.policies_granting_service_access.into_iter().map(|entry| entry.policies.unwrap().len()).collect();
    assert_eq!(counts, [1, 0]);
}

#[test]
fn who_does_not_exist_has_no_report() {
    let world = World::new();
    let generate = |arn: &str| {
        let input = GenerateServiceLastAccessedDetailsRequest { arn: arn.into(), granularity: None };
        world.read(last_accessed::generate_service_last_accessed_details, input)
    };
    for arn in ["arn:aws:iam::111111111111:policy/x", "arn:aws:iam::222222222222:policy/x", "arn:aws:iam::aws:policy/x"]
    {
        refused(generate(arn), "NoSuchEntity", &format!("Policy {arn} was not found."));
    }
    refused(generate("arn:aws:iam::111111111111:user/x"), "NoSuchEntity", "The user with name x cannot be found.");
    assert!(generate(READ_ONLY).is_ok());
}
