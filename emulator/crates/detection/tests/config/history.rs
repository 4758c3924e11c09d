use models::config as api;
use state::iam::role::{NewRole, create, delete};
use state::iam::tagging;

use crate::world::{ACCOUNT, TRUST, World, code};

const ROLE: &str = "AWS::IAM::Role";

fn role(world: &World) -> String {
    world.partition.account(ACCOUNT).unwrap().iam.role("App").unwrap().entity.id.to_string()
}

fn history(
    world: &mut World,
    change: impl FnOnce(&mut api::GetResourceConfigHistoryRequest),
) -> Result<api::GetResourceConfigHistoryResponse, wire::Fault> {
    let mut input = api::GetResourceConfigHistoryRequest { resource_type: ROLE.into(), ..Default::default() };
    change(&mut input);
    world.call("GetResourceConfigHistory", input)
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetResourceConfigHistory.html>
#[test]
fn the_history_of_a_resource_is_told_backwards_in_spans_of_seven_days() {
    let mut world = World::recording();
    world.change(|tx| create(tx, ACCOUNT, NewRole::new("App", TRUST)).map(drop)).unwrap();
    let id = role(&world);
    for value in ["1", "2", "3"] {
        world.pass(5 * 24);
        world.change(|tx| {
            tagging::tag(tx, ACCOUNT, tagging::Tagged::Role("App"), [("Round", value)]).unwrap();
        });
    }
    let rounds = |answer: &api::GetResourceConfigHistoryResponse| -> Vec<String> {
        let items = answer.configuration_items.as_ref().unwrap().iter();
        items.map(|item| item.tags.as_ref().unwrap().get("Round").cloned().unwrap_or_default()).collect()
    };
    let first = history(&mut world, |it| it.resource_id = id.clone()).unwrap();
    assert_eq!(rounds(&first), ["3", "2"], "more than seven days lie between the third and the first");
    let token = first.next_token.clone();
    let second = history(&mut world, |it| (it.resource_id, it.next_token) = (id.clone(), token)).unwrap();
    assert_eq!((rounds(&second), second.next_token.is_some()), (vec!["1".to_owned(), String::new()], false));
    let forward = history(&mut world, |it| {
        (it.resource_id, it.limit) = (id.clone(), Some(1));
        it.chronological_order = Some("Forward".into());
    });
    assert_eq!(rounds(&forward.unwrap()), [""]);

    let item = &first.configuration_items.unwrap()[0];
    assert_eq!(item.version.as_deref(), Some("1.3"));
    assert_eq!(item.aws_region.as_deref(), Some("global"));
    assert_eq!(item.related_events.as_deref(), Some(&[][..]));
    assert_eq!(item.configuration_item_md5_hash.as_deref(), Some(""));

    let unknown = history(&mut world, |it| it.resource_id = "AROANOBODY".into());
    assert_eq!(code(unknown), "ResourceNotDiscoveredException");
    let now = world.now;
    let backwards = history(&mut world, |it| {
        (it.resource_id, it.earlier_time, it.later_time) =
            (id, Some(now), Some(now - std::time::Duration::from_secs(1)));
    });
    assert_eq!(code(backwards), "InvalidTimeRangeException");
}

/// "If you specified a retention period … AWS Config returns the CIs for the specified retention period": the same page.
#[test]
fn items_are_kept_as_long_as_is_said() {
    let mut world = World::recording();
    world.change(|tx| create(tx, ACCOUNT, NewRole::new("App", TRUST)).map(drop)).unwrap();
    let id = role(&world);
    world.change(|tx| delete(tx, ACCOUNT, "App")).unwrap();
    let input = api::PutRetentionConfigurationRequest { retention_period_in_days: 30 };
    world.call::<api::PutRetentionConfigurationResponse>("PutRetentionConfiguration", input).unwrap();
    for (days, want) in [(29, 2), (2, 0)] {
        world.pass(days * 24);
        let found = history(&mut world, |it| it.resource_id = id.clone()).unwrap();
        assert_eq!(found.configuration_items.unwrap().len(), want, "{days}");
    }
    let input = api::DeleteRetentionConfigurationRequest { retention_configuration_name: "default".into() };
    world.call::<api::DeleteRetentionConfigurationResponse>("DeleteRetentionConfiguration", input.clone()).unwrap();
    let again = world.call::<api::DeleteRetentionConfigurationResponse>("DeleteRetentionConfiguration", input);
    assert_eq!(code(again), "NoSuchRetentionConfigurationException");
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_ListDiscoveredResources.html>,
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_BatchGetResourceConfig.html>,
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetDiscoveredResourceCounts.html>.
#[test]
fn what_there_is_is_listed_counted_and_shown() {
    let mut world = World::recording();
    for name in ["App", "Job"] {
        world.change(|tx| create(tx, ACCOUNT, NewRole::new(name, TRUST)).map(drop)).unwrap();
    }
    let id = role(&world);
    world.change(|tx| delete(tx, ACCOUNT, "Job")).unwrap();
    for (include, want) in [(None, 1), (Some(true), 2)] {
        let resource_type = ROLE.to_owned();
        let input = api::ListDiscoveredResourcesRequest {
            resource_type,
            include_deleted_resources: include,
            ..Default::default()
        };
        let found: api::ListDiscoveredResourcesResponse = world.call("ListDiscoveredResources", input).unwrap();
        let found = found.resource_identifiers.unwrap();
        assert_eq!(found.len(), want);
        let deleted = found.iter().filter(|one| one.resource_deletion_time.is_some()).count();
        assert_eq!(deleted, want - 1);
    }
    let keys =
        [id, "AROANOBODY".into()].map(|resource_id| api::ResourceKey { resource_type: ROLE.into(), resource_id });
    let input = api::BatchGetResourceConfigRequest { resource_keys: keys.into() };
    let found: api::BatchGetResourceConfigResponse = world.call("BatchGetResourceConfig", input).unwrap();
    let names: Vec<_> = found.base_configuration_items.unwrap().into_iter().map(|item| item.resource_name).collect();
    assert_eq!(names, [Some("App".to_owned())]);

    let input = api::GetDiscoveredResourceCountsRequest::default();
    let counts: api::GetDiscoveredResourceCountsResponse = world.call("GetDiscoveredResourceCounts", input).unwrap();
    let counts: Vec<_> = counts
        .resource_counts
        .unwrap()
        .into_iter()
        .map(|one| (one.resource_type.unwrap(), one.count.unwrap()))
        .collect();
    for (kind, count) in [(ROLE, 1), ("AWS::S3::Bucket", 1), ("AWS::Config::ConfigurationRecorder", 1)] {
        assert!(counts.contains(&(kind.to_owned(), count)), "{counts:?}");
    }
}

#[test]
fn nothing_is_known_where_nothing_was_recorded() {
    let mut world = World::new();
    let found = history(&mut world, |it| it.resource_id = "AROANOBODY".into());
    assert_eq!(code(found), "NoAvailableConfigurationRecorderException");
}
