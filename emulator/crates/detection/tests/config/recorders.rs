use models::config as api;

use crate::world::{World, channel, code, recorder};

/// Behaviour 31: "you can create only one customer managed configuration recorder for each account for each AWS Region",
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationRecorder.html>; "you must have created a
/// delivery channel", <https://docs.aws.amazon.com/config/latest/APIReference/API_StartConfigurationRecorder.html>.
#[test]
fn there_is_one_recorder_which_needs_a_channel() {
    let mut world = World::new();
    assert_eq!(code(world.put_channel(channel("default"))), "NoAvailableConfigurationRecorderException");
    world.put_recorder(recorder("default")).unwrap();
    world.put_recorder(recorder("default")).unwrap();
    assert_eq!(code(world.put_recorder(recorder("other"))), "MaxNumberOfConfigurationRecordersExceededException");
    assert_eq!(code(world.start("default")), "NoAvailableDeliveryChannelException");
    world.put_channel(channel("default")).unwrap();
    assert_eq!(code(world.put_channel(channel("other"))), "MaxNumberOfDeliveryChannelsExceededException");
    assert_eq!(code(world.start("other")), "NoSuchConfigurationRecorderException");
    world.start("default").unwrap();
    let input = api::DeleteDeliveryChannelRequest { delivery_channel_name: "default".into() };
    let deleted = world.call::<api::DeleteDeliveryChannelResponse>("DeleteDeliveryChannel", input);
    assert_eq!(code(deleted), "LastDeliveryChannelDeleteFailedException");
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationRecorder.html#API_PutConfigurationRecorder_Errors>
/// and <https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html>.
#[test]
fn recording_groups_are_consistent() {
    const ALL: Option<&str> = Some("ALL_SUPPORTED_RESOURCE_TYPES");
    const ONLY: Option<&str> = Some("INCLUSION_BY_RESOURCE_TYPES");
    const BUT: Option<&str> = Some("EXCLUSION_BY_RESOURCE_TYPES");
    const ROLE: &[&str] = &["AWS::IAM::Role"];
    for (all, global, types, excluded, strategy, fits) in [
        (true, false, &[][..], &[][..], None, true),
        (true, true, &[], &[], ALL, true),
        (true, false, ROLE, &[], None, false),
        (true, false, &[], ROLE, BUT, false),
        (false, false, &[], &[], None, false),
        (false, true, ROLE, &[], None, false),
        (false, false, ROLE, &[], None, true),
        (false, false, ROLE, &[], ONLY, true),
        (false, false, &[], &[], ONLY, false),
        (false, false, &[], &[], ALL, false),
        (false, false, &[], ROLE, BUT, true),
        (false, false, &[], ROLE, None, false),
        (false, false, &[], &[], BUT, false),
    ] {
        let list = |types: &[&str]| Some(types.iter().map(|&name| name.to_owned()).collect());
        let group = api::RecordingGroup {
            all_supported: Some(all),
            include_global_resource_types: Some(global),
            resource_types: list(types),
            exclusion_by_resource_types: Some(api::ExclusionByResourceTypes { resource_types: list(excluded) }),
            recording_strategy: Some(api::RecordingStrategy { use_only: strategy.map(str::to_owned) }),
        };
        let put = World::new()
            .put_recorder(api::ConfigurationRecorder { recording_group: Some(group.clone()), ..recorder("default") });
        let want = if fits { "success" } else { "InvalidRecordingGroupException" };
        assert_eq!(code(put), want, "{group:?}");
    }
}

/// "The server will reject a request without a defined roleARN":
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorder.html>.
#[test]
fn a_recorder_has_a_role() {
    for role_arn in [None, Some(String::new()), Some("arn:aws:s3:::role".to_owned())] {
        let put = World::new().put_recorder(api::ConfigurationRecorder { role_arn, ..recorder("default") });
        assert_eq!(code(put), "InvalidRoleException");
    }
}

/// Behaviour 32: <https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html#stop-start-recorder-considerations-service-linked>.
#[test]
fn recorders_of_services_are_the_services() {
    const NAME: &str = "AWSConfigurationRecorderForSecurityHubCSPM";
    let put = |world: &mut World, service: &str| {
        let input = api::PutServiceLinkedConfigurationRecorderRequest { service_principal: service.into(), tags: None };
        world.call::<api::PutServiceLinkedConfigurationRecorderResponse>("PutServiceLinkedConfigurationRecorder", input)
    };
    let mut world = World::new();
    assert_eq!(code(put(&mut world, "ec2.amazonaws.com")), "ValidationException");
    assert_eq!(put(&mut world, "securityhub.amazonaws.com").unwrap().name.as_deref(), Some(NAME));
    assert_eq!(code(put(&mut world, "securityhub.amazonaws.com")), "ConflictException");
    assert_eq!(code(world.put_recorder(recorder(NAME))), "UnmodifiableEntityException");
    assert_eq!(code(world.start(NAME)), "UnmodifiableEntityException");
    assert_eq!(code(world.stop(NAME)), "UnmodifiableEntityException");
    assert_eq!(code(world.delete(NAME)), "UnmodifiableEntityException");
    let mine = recorder("AWSConfigurationRecorderForMe");
    assert_eq!(code(world.put_recorder(mine)), "InvalidConfigurationRecorderNameException");

    let account = world.partition.account(crate::world::ACCOUNT).unwrap();
    assert!(account.iam.role("AWSServiceRoleForConfig").is_some());
    let config = world.partition.config(crate::world::ACCOUNT, &crate::world::region()).unwrap();
    assert!(config.items.all().next().is_some(), "it records from the start");
    assert!(!config.items.has_undelivered(), "nothing of it goes into the delivery channel");

    let input = api::DeleteServiceLinkedConfigurationRecorderRequest {
        service_principal: Some("securityhub.amazonaws.com".into()),
        arn: None,
    };
    let delete = "DeleteServiceLinkedConfigurationRecorder";
    // A name is no ARN, on which permission would have been decided.
    let named = api::DeleteServiceLinkedConfigurationRecorderRequest {
        service_principal: None,
        arn: Some("AWSConfigurationRecorderForSecurityHubCSPM".into()),
    };
    let refused = world.call::<api::DeleteServiceLinkedConfigurationRecorderResponse>(delete, named).unwrap_err();
    assert_eq!(refused.code, "NoSuchConfigurationRecorderException");
    world.call::<api::DeleteServiceLinkedConfigurationRecorderResponse>(delete, input).unwrap();
    assert!(world.partition.watchers.recorders.is_empty());
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorders.html>: without a name, the
/// customer managed one.
#[test]
fn recorders_are_described_as_they_were_put() {
    let mut world = World::recording();
    let input = api::DescribeConfigurationRecordersRequest::default();
    let found: api::DescribeConfigurationRecordersResponse =
        world.call("DescribeConfigurationRecorders", input).unwrap();
    let [found] = &found.configuration_recorders.unwrap()[..] else { panic!("one recorder") };
    assert_eq!(found.name.as_deref(), Some("default"));
    assert_eq!(found.recording_scope.as_deref(), Some("PAID"));
    let group = found.recording_group.as_ref().unwrap();
    assert_eq!((group.all_supported, group.include_global_resource_types), (Some(true), Some(true)));

    let input = api::DescribeConfigurationRecorderStatusRequest::default();
    let status: api::DescribeConfigurationRecorderStatusResponse =
        world.call("DescribeConfigurationRecorderStatus", input).unwrap();
    let status = &status.configuration_recorders_status.unwrap()[0];
    assert_eq!((status.recording, status.last_status.as_deref()), (Some(true), Some("Success")));

    let names = Some(vec!["none".to_owned()]);
    let input = api::DescribeConfigurationRecordersRequest {
        configuration_recorder_names: names,
        ..api::DescribeConfigurationRecordersRequest::default()
    };
    let none = world.call::<api::DescribeConfigurationRecordersResponse>("DescribeConfigurationRecorders", input);
    assert_eq!(code(none), "NoSuchConfigurationRecorderException");
}

#[test]
fn recorders_and_queries_have_tags() {
    let mut world = World::recording();
    let query = api::StoredQuery {
        query_name: "roles".into(),
        expression: Some("SELECT resourceId".into()),
        ..api::StoredQuery::default()
    };
    let input = api::PutStoredQueryRequest { stored_query: query, tags: None };
    let query: api::PutStoredQueryResponse = world.call("PutStoredQuery", input).unwrap();
    let config = world.partition.config(crate::world::ACCOUNT, &crate::world::region()).unwrap();
    let recorder = config.recorder().unwrap().arn.to_string();
    for resource_arn in [recorder, query.query_arn.unwrap()] {
        let tags = vec![api::Tag { key: Some("team".into()), value: Some("security".into()) }];
        let input = api::TagResourceRequest { resource_arn: resource_arn.clone(), tags };
        world.call::<api::TagResourceResponse>("TagResource", input).unwrap();
        let input = api::ListTagsForResourceRequest { resource_arn, ..api::ListTagsForResourceRequest::default() };
        let listed: api::ListTagsForResourceResponse = world.call("ListTagsForResource", input).unwrap();
        assert_eq!(listed.tags.unwrap().len(), 1);
    }
    let resource_arn = "arn:aws:config:us-east-1:111122223333:stored-query/none/query-1".to_owned();
    let input = api::UntagResourceRequest { resource_arn, tag_keys: vec!["team".into()] };
    let none = world.call::<api::UntagResourceResponse>("UntagResource", input);
    assert_eq!(code(none), "ResourceNotFoundException");
}
