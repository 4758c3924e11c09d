//! What changes while somebody looks at everything.

use detection::watch::Settling;
use models::accessanalyzer as api;
use state::iam::{EntityKind, inline, role};
use state::resource::{self, NewResource, ResourceKind, put_policy};

use crate::world::{MANAGEMENT, World, allow};

const OUTSIDE_ROLE: &str = r#""Principal":{"AWS":"999988887777"},"Action":"sts:AssumeRole""#;
const CLOSED: &str = r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#;

fn look(world: &World) -> Settling {
    Settling::new(&world.partition, &world.history, world.now).expect("something is stale")
}

fn analyzer(world: &mut World, kind: &str, configuration: api::AnalyzerConfiguration) -> String {
    let input = api::CreateAnalyzerRequest {
        analyzer_name: "later".to_owned(),
        r#type: kind.to_owned(),
        configuration: Some(configuration),
        ..api::CreateAnalyzerRequest::default()
    };
    world.call::<api::CreateAnalyzerResponse>("CreateAnalyzer", input).unwrap().arn.unwrap()
}

fn unused(world: &mut World) -> String {
    let unused = api::UnusedAccessConfiguration { unused_access_age: Some(30), analysis_rule: None };
    let configuration = api::AnalyzerConfiguration { unused_access: Some(unused), internal_access: None };
    analyzer(world, "ACCOUNT_UNUSED_ACCESS", configuration)
}

/// What changes between the look and its end is left to whoever changes it.
#[test]
fn a_look_at_what_was_does_not_undo_what_is() {
    let mut world = World::new();
    world.role(MANAGEMENT, "one", &allow(OUTSIDE_ROLE));
    world.role(MANAGEMENT, "other", &allow(OUTSIDE_ROLE));
    let analyzer = world.analyzer("a", "ACCOUNT");
    let settling = look(&world);
    world.change(|tx| role::set_trust(tx, MANAGEMENT, "one", &allow(CLOSED))).unwrap();
    assert!(world.finish(settling));
    assert!(world.partition.watchers.stale.is_empty());
    let found = world.findings(&analyzer);
    assert_eq!(found.len(), 1);
    assert!(found[0].resource.as_ref().unwrap().ends_with("role/other"));
}

/// Nobody looked at it again when something else of it changed.
#[test]
fn what_changes_without_bearing_on_access_is_found_by_the_look() {
    let mut world = World::new();
    world.role(MANAGEMENT, "open", &allow(OUTSIDE_ROLE));
    let queue = allow(r#""Principal":{"AWS":"999988887777"},"Action":"sqs:SendMessage","Resource":"*""#);
    let queue = world.resource(ResourceKind::Queue, "orders", Some(&queue));
    let analyzer = world.analyzer("a", "ACCOUNT");
    let settling = look(&world);
    let own = allow(r#""Action":"s3:*","Resource":"*""#);
    world.change(|tx| inline::put(tx, MANAGEMENT, EntityKind::Role, "open", "p", &own)).unwrap();
    world.change(|tx| {
        let account = tx.account_mut(MANAGEMENT).unwrap();
        account.resources.get_mut(&queue).unwrap().make_mut().tags.set("team", "audit");
    });
    assert!(world.finish(settling));
    let of_queue = "AWS 999988887777: sqs:SendMessage";
    assert_eq!(world.told(&analyzer), [of_queue, "AWS 999988887777: sts:AssumeRole"]);
}

/// Only what bears on an analyzer and came after its look has it look once more.
#[test]
fn an_analyzer_is_stale_again_when_what_it_looks_at_changed_since() {
    let mut world = World::new();
    unused(&mut world);
    let settling = look(&world);
    let queue = world.resource(ResourceKind::Queue, "orders", None);
    assert!(world.finish(settling));
    assert!(world.partition.watchers.stale.is_empty(), "nobody is idle because of a queue");
    world.role(MANAGEMENT, "first", &allow(CLOSED));
    let settling = look(&world);
    world.role(MANAGEMENT, "second", &allow(CLOSED));
    assert!(world.finish(settling));
    assert_eq!(world.partition.watchers.stale.len(), 1);
    world.settle();
    let public = allow(r#""Principal":"*","Action":"sqs:SendMessage","Resource":"*""#);
    world.change(|tx| put_policy(tx, &queue, &public)).unwrap();
    assert!(world.partition.watchers.stale.is_empty());
}

/// Analyzers of internal access, too, depend on what an account blocks.
#[test]
fn what_an_account_blocks_during_the_look_is_looked_at_again() {
    let mut world = World::new();
    let criteria = api::InternalAccessAnalysisRuleCriteria {
        resource_types: Some(vec!["AWS::S3::Bucket".to_owned()]),
        ..api::InternalAccessAnalysisRuleCriteria::default()
    };
    let rule = api::InternalAccessAnalysisRule { inclusions: Some(vec![criteria]) };
    let internal = api::InternalAccessConfiguration { analysis_rule: Some(rule) };
    let configuration = api::AnalyzerConfiguration { unused_access: None, internal_access: Some(internal) };
    world.resource(ResourceKind::Bucket, "data", None);
    analyzer(&mut world, "ACCOUNT_INTERNAL_ACCESS", configuration);
    let settling = look(&world);
    world.change(|tx| tx.account_mut(MANAGEMENT).unwrap().public_access_block = Some(Default::default()));
    assert!(world.finish(settling));
    assert_eq!(world.partition.watchers.stale.len(), 1);
    world.settle();
    assert!(world.partition.watchers.stale.is_empty());
}

/// A look whose end never comes has seen nothing.
#[test]
fn a_use_is_known_once_it_was_taken_in() {
    let mut world = World::new();
    let analyzer = unused(&mut world);
    world.role(MANAGEMENT, "idle", &allow(CLOSED));
    world.days_pass(30);
    assert_eq!(world.open(&analyzer), ["idle UnusedIAMRole"]);
    world.role(MANAGEMENT, "other", &allow(CLOSED));
    world.act("other", "s3:ListBucket", None);
    world.settle();
    world.act("idle", "s3:ListBucket", None);
    drop(look(&world));
    assert!(world.open(&analyzer).is_empty());
}

/// The name of a bucket that is gone may be another account's next.
#[test]
fn a_finding_that_opens_again_is_of_whoever_has_the_resource_now() {
    let mut world = World::new();
    let member = world.member;
    let analyzer = world.analyzer("o", "ORGANIZATION");
    let public =
        allow(r#""Principal":{"AWS":"999988887777"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::data/*""#);
    let bucket = world.resource(ResourceKind::Bucket, "data", Some(&public));
    let owners = |world: &mut World| -> Vec<String> {
        world.findings(&analyzer).into_iter().map(|it| it.resource_owner_account).collect()
    };
    assert_eq!(owners(&mut world), [MANAGEMENT.to_string()]);
    world.change(|tx| resource::delete(tx, &bucket)).unwrap();
    let region = aws::Region::from(world.region);
    world.change_of(member, |tx| {
        let kind = ResourceKind::Bucket;
        let policy = Some(public.as_str());
        let new = NewResource { kind, region: &region, name: "data", suffix: None, policy, tags: state::Tags::new() };
        resource::create(tx, member, new).unwrap();
    });
    assert_eq!(owners(&mut world), [member.to_string()]);
}

/// "Resolved findings are deleted 90 days after the last update to the finding."
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings.html>
#[test]
fn resolved_findings_are_deleted_after_ninety_days() {
    let mut world = World::new();
    let analyzer = world.analyzer("a", "ACCOUNT");
    world.role(MANAGEMENT, "open", &allow(OUTSIDE_ROLE));
    world.change(|tx| role::delete(tx, MANAGEMENT, "open")).unwrap();
    let id = world.findings(&analyzer)[0].id.clone();
    world.days_pass(89);
    assert_eq!(world.findings(&analyzer).len(), 1);
    world.days_pass(1);
    assert!(world.findings(&analyzer).is_empty());
    let input = api::GetFindingRequest { analyzer_arn: analyzer, id };
    assert!(world.call::<api::GetFindingResponse>("GetFinding", input).is_err());
}
