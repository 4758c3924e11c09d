//! Which trails record which events.

use aws::{AccountId, Principal};
use detection::delivery::{destinations, records};
use detection::record::record;
use models::cloudtrail as api;
use service::Event;
use state::Caller;

use crate::world::{MANAGEMENT, World, event, now, remember, root_call, trail};

fn of(region: &str, source: &str, name: &'static str, read_only: bool, resource: Option<&str>) -> Event {
    let mut event = event(1, root_call(MANAGEMENT, region, now()), source, name, read_only);
    event.resources = resource.into_iter().map(|arn| (arn.to_owned(), Some(MANAGEMENT))).collect();
    event
}

fn decrypt() -> Event {
    of("us-east-1", "kms.amazonaws.com", "Decrypt", false, Some("arn:aws:kms:us-east-1:111111111111:key/1"))
}
fn get_object() -> Event {
    of("us-east-1", "s3.amazonaws.com", "GetObject", true, Some("arn:aws:s3:::data/a/b"))
}
fn create_user(region: &str) -> Event {
    of(region, "iam.amazonaws.com", "CreateUser", false, None)
}

/// A trail that records, with these selectors as JSON-free requests.
fn recording(selectors: api::PutEventSelectorsRequest, base: api::CreateTrailRequest) -> World {
    let mut world = World::new();
    world.create_with(MANAGEMENT, base).unwrap();
    world.start(MANAGEMENT, "audit").unwrap();
    if selectors.event_selectors.is_some() || selectors.advanced_event_selectors.is_some() {
        let input = api::PutEventSelectorsRequest { trail_name: "audit".into(), ..selectors };
        world.call::<api::PutEventSelectorsResponse>(MANAGEMENT, "PutEventSelectors", input).unwrap();
    }
    world
}

fn goes(world: &World, event: &Event) -> bool {
    destinations(&world.partition, event).count() == 1
}

fn basic(selector: api::EventSelector) -> api::PutEventSelectorsRequest {
    api::PutEventSelectorsRequest { event_selectors: Some(vec![selector]), ..Default::default() }
}

fn advanced(fields: Vec<api::AdvancedFieldSelector>) -> api::PutEventSelectorsRequest {
    let selector = api::AdvancedEventSelector { name: None, field_selectors: fields };
    api::PutEventSelectorsRequest { advanced_event_selectors: Some(vec![selector]), ..Default::default() }
}

fn equals(field: &str, value: &str) -> api::AdvancedFieldSelector {
    api::AdvancedFieldSelector { field: field.into(), equals: Some(vec![value.into()]), ..Default::default() }
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html>
#[test]
fn data_events_are_recorded_where_a_selector_asks_for_them_and_are_in_no_history() {
    let objects = |value: &str| {
        basic(api::EventSelector {
            data_resources: Some(vec![api::DataResource {
                r#type: Some("AWS::S3::Object".into()),
                values: Some(vec![value.into()]),
            }]),
            ..Default::default()
        })
    };
    let s3 = |mut more: Vec<api::AdvancedFieldSelector>| {
        more.extend([equals("eventCategory", "Data"), equals("resources.type", "AWS::S3::Object")]);
        advanced(more)
    };
    let not = api::AdvancedFieldSelector {
        field: "resources.ARN".into(),
        not_starts_with: Some(vec!["arn:aws:s3:::data/".into()]),
        ..Default::default()
    };
    let put = vec![equals("eventName", "PutObject")];
    for (selectors, want) in [
        (api::PutEventSelectorsRequest::default(), false),
        (objects("arn:aws:s3"), true),
        (objects("arn:aws:s3:::data/a"), true),
        (objects("arn:aws:s3:::data/b"), false),
        (s3(vec![]), true),
        (s3(put), false),
        (s3(vec![not]), false),
    ] {
        let shown = format!("{selectors:?}");
        assert_eq!(goes(&recording(selectors, trail("audit")), &get_object()), want, "{shown}");
    }
    let mut world = World::new();
    remember(&world, get_object());
    let found: api::LookupEventsResponse =
        world.call(MANAGEMENT, "LookupEvents", api::LookupEventsRequest::default()).unwrap();
    assert!(found.events.unwrap().is_empty());
    let text = record(&get_object(), MANAGEMENT);
    assert!(text.contains(r#""managementEvent":false"#) && text.contains(r#""eventCategory":"Data""#), "{text}");
    assert!(text.contains(r#"{"type":"AWS::S3::Object","ARN":"arn:aws:s3:::data/a/b"},{"accountId":"111111111111","type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::data"}"#), "{text}");
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html>
#[test]
fn using_a_key_is_a_management_event_that_reads_and_trails_can_leave_it_out() {
    let excluded = basic(api::EventSelector {
        exclude_management_event_sources: Some(vec!["kms.amazonaws.com".into()]),
        ..Default::default()
    });
    let writes = basic(api::EventSelector { read_write_type: Some("WriteOnly".into()), ..Default::default() });
    for (selectors, want) in [(api::PutEventSelectorsRequest::default(), true), (excluded, false), (writes, false)] {
        assert_eq!(goes(&recording(selectors, trail("audit")), &decrypt()), want);
    }
    let mut world = World::new();
    remember(&world, decrypt());
    let found: api::LookupEventsResponse =
        world.call(MANAGEMENT, "LookupEvents", api::LookupEventsRequest::default()).unwrap();
    assert_eq!(found.events.unwrap().remove(0).read_only.as_deref(), Some("true"));
}

/// Global services are in us-east-1, wherever the client thought they were.
#[test]
fn a_trail_of_one_region_records_its_own_events_and_global_ones_in_us_east_1_alone() {
    let regional = trail("audit");
    let everywhere = api::CreateTrailRequest { is_multi_region_trail: Some(true), ..trail("audit") };
    let without = api::CreateTrailRequest { include_global_service_events: Some(false), ..trail("audit") };
    let elsewhere = of("eu-west-1", "sqs.amazonaws.com", "CreateQueue", false, None);
    for (base, event, want) in [
        (regional.clone(), create_user("us-east-1"), true),
        (regional, elsewhere, false),
        (everywhere.clone(), of("eu-west-1", "sqs.amazonaws.com", "CreateQueue", false, None), true),
        (everywhere, create_user("us-east-1"), true),
        (without, create_user("us-east-1"), false),
    ] {
        assert_eq!(goes(&recording(api::PutEventSelectorsRequest::default(), base), &event), want, "{event:?}");
    }
}

#[test]
fn an_organization_s_trail_records_its_members_and_nobody_else() {
    let (mut world, member) = World::organized();
    let input = api::CreateTrailRequest { is_organization_trail: Some(true), ..trail("org-trail") };
    world.create_with(MANAGEMENT, input).unwrap();
    world.start(MANAGEMENT, "org-trail").unwrap();
    let by = |account: AccountId| {
        event(1, root_call(account, "us-east-1", now()), "sts.amazonaws.com", "GetCallerIdentity", true)
    };
    let goes_to = |account: AccountId| {
        let event = by(account);
        destinations(&world.partition, &event).map(|(trail, to)| (trail.name.clone(), to)).collect::<Vec<_>>()
    };
    assert_eq!(goes_to(member), [("org-trail".to_owned(), member)]);
    assert_eq!(goes_to(MANAGEMENT).len(), 1);
    assert!(goes_to(AccountId::new(999_999_999_999)).is_empty());
}

#[test]
fn a_trail_that_was_never_started_records_nothing() {
    let mut world = World::new();
    world.create(MANAGEMENT, "audit").unwrap();
    let arn = "arn:aws:cloudtrail:us-east-1:111111111111:trail/audit".parse().unwrap();
    assert!(!records(world.partition.trail(&arn).unwrap(), &create_user("us-east-1")));
    assert!(!world.partition.is_recorded());
    world.start(MANAGEMENT, "audit").unwrap();
    assert!(world.partition.is_recorded());
    world.stop(MANAGEMENT, "audit").unwrap();
    assert!(!world.partition.is_recorded());
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html>
#[test]
fn a_root_user_has_the_name_that_its_account_has_as_an_alias() {
    let mut event = create_user("us-east-1");
    event.call.caller = Caller::new(Principal::Root("arn:aws:iam::111111111111:root".parse().unwrap()), None);
    assert!(!record(&event, MANAGEMENT).contains("userName"));
    event.circumstances.alias = Some("securecart".into());
    assert!(record(&event, MANAGEMENT).contains(r#""accountId":"111111111111","userName":"securecart"}"#));
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html>
#[test]
fn records_of_sts_say_which_endpoint_was_called() {
    let mut event = of("us-east-1", "sts.amazonaws.com", "GetCallerIdentity", true, None);
    for (global, want) in [(false, "regional"), (true, "global")] {
        event.circumstances.global_endpoint = global;
        let want = format!(
            r#""additionalEventData":{{"RequestDetails":{{"awsServingRegion":"us-east-1","endpointType":"{want}"}}}}"#
        );
        assert!(record(&event, MANAGEMENT).contains(&want), "{want}");
    }
}
