use models::config as api;
use state::iam::role::{NewRole, create};
use state::resource;

use crate::world::{ACCOUNT, BUCKET, TRUST, World, arn, bucket_policy, channel, code, recorder};

fn status(world: &mut World) -> api::DeliveryChannelStatus {
    let input = api::DescribeDeliveryChannelStatusRequest::default();
    let found: api::DescribeDeliveryChannelStatusResponse = world.call("DescribeDeliveryChannelStatus", input).unwrap();
    found.delivery_channels_status.unwrap().remove(0)
}

fn put_policy(world: &mut World, policy: &str) {
    world.change(|tx| resource::put_policy(tx, &arn(&format!("arn:aws:s3:::{BUCKET}")), policy).unwrap());
}

/// <https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html>
#[test]
fn a_channel_needs_a_bucket_that_takes_files() {
    let mut world = World::new();
    world.put_recorder(recorder("default")).unwrap();
    let with = |change: &dyn Fn(&mut api::DeliveryChannel)| {
        let mut channel = channel("default");
        change(&mut channel);
        channel
    };
    for (channel, want) in [
        (with(&|it| it.s3_bucket_name = None), "NoSuchBucketException"),
        (with(&|it| it.s3_bucket_name = Some("nobody-has-it".into())), "NoSuchBucketException"),
        (with(&|it| it.s3_key_prefix = Some("/logs".into())), "InvalidS3KeyPrefixException"),
        (with(&|it| it.s3_key_prefix = Some("logs".into())), "InsufficientDeliveryPolicyException"),
        (with(&|it| it.s3_kms_key_arn = Some("key".into())), "InvalidS3KmsKeyArnException"),
        (with(&|it| it.sns_topic_arn = Some("topic".into())), "InvalidSNSTopicARNException"),
        (with(&|_| {}), "success"),
    ] {
        assert_eq!(code(world.put_channel(channel.clone())), want, "{channel:?}");
    }
    put_policy(&mut world, &bucket_policy("999999999999"));
    assert_eq!(code(world.put_channel(channel("default"))), "InsufficientDeliveryPolicyException");
}

/// "AWS Config first attempts to use the assigned IAM role": the same page.
#[test]
fn the_role_of_the_recorder_may_write_as_well() {
    let mut world = World::new();
    put_policy(&mut world, &bucket_policy("999999999999"));
    world.put_recorder(recorder("default")).unwrap();
    world.change(|tx| {
        let other = TRUST.replace("config.amazonaws.com", "ec2.amazonaws.com");
        create(tx, ACCOUNT, NewRole::new("config", &other)).unwrap();
        let kind = state::iam::EntityKind::Role;
        let text = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetBucketAcl","s3:PutObject"],"Resource":"*"}]}"#;
        state::iam::inline::put(tx, ACCOUNT, kind, "config", "s3", text).unwrap();
    });
    // A role that does not let Config assume it is of no use.
    assert_eq!(code(world.put_channel(channel("default"))), "InsufficientDeliveryPolicyException");
    world.change(|tx| state::iam::role::set_trust(tx, ACCOUNT, "config", TRUST).unwrap());
    world.put_channel(channel("default")).unwrap();
    world.pass(0);
    assert_eq!(world.keys(), [format!("AWSLogs/{ACCOUNT}/Config/ConfigWritabilityCheckFile")]);
}

/// Keys of files: <https://docs.aws.amazon.com/config/latest/developerguide/manage-delivery-channel.html>. "AWS Config delivers
/// configuration history files every six hours":
/// <https://docs.aws.amazon.com/config/latest/developerguide/how-does-config-work.html>.
#[test]
fn histories_and_snapshots_are_delivered() {
    let mut world = World::recording();
    world.change(|tx| create(tx, ACCOUNT, NewRole::new("App", TRUST)).map(drop)).unwrap();
    world.pass(7);
    let folder = format!("AWSLogs/{ACCOUNT}/Config/us-east-1/2026/2/4");
    let history = format!("{folder}/ConfigHistory/{ACCOUNT}_Config_us-east-1_ConfigHistory_AWS::IAM::Role_");
    let keys = world.keys();
    assert!(keys.contains(&format!("{history}20260204T103000Z_20260204T103000Z_1.json.gz")), "{keys:?}");
    let told = status(&mut world).config_history_delivery_info.unwrap();
    assert_eq!((told.last_status.as_deref(), told.next_delivery_time), (Some("Success"), None));

    let input = api::DeliverConfigSnapshotRequest { delivery_channel_name: "default".into() };
    let asked: api::DeliverConfigSnapshotResponse = world.call("DeliverConfigSnapshot", input).unwrap();
    world.pass(0);
    let id = asked.config_snapshot_id.unwrap();
    let name = format!("{ACCOUNT}_Config_us-east-1_ConfigSnapshot_20260204T173000Z_{id}.json.gz");
    assert!(world.keys().contains(&format!("{folder}/ConfigSnapshot/{name}")), "{:?}", world.keys());

    world.stop("default").unwrap();
    let input = api::DeliverConfigSnapshotRequest { delivery_channel_name: "default".into() };
    let asked = world.call::<api::DeliverConfigSnapshotResponse>("DeliverConfigSnapshot", input);
    assert_eq!(code(asked), "NoRunningConfigurationRecorderException");
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigSnapshotDeliveryProperties.html>; a clock that is moved by
/// a year leaves one snapshot and not a year's.
#[test]
fn snapshots_come_as_often_as_the_channel_says() {
    let mut world = World::recording();
    let frequency = api::ConfigSnapshotDeliveryProperties { delivery_frequency: Some("Six_Hours".into()) };
    let properties = Some(frequency);
    world
        .put_channel(api::DeliveryChannel { config_snapshot_delivery_properties: properties, ..channel("default") })
        .unwrap();
    let snapshots = |world: &World| world.keys().iter().filter(|key| key.contains("ConfigSnapshot")).count();
    for (hours, want) in [(5, 0), (1, 1), (6, 2), (24 * 365, 3)] {
        let tasks = world.pass(hours);
        assert_eq!(snapshots(&world), want, "{hours}");
        assert!(tasks < 10, "{tasks}");
    }
}

/// `lastErrorCode` of <https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigExportDeliveryInfo.html>.
#[test]
fn what_the_bucket_refuses_is_told_and_tried_again() {
    let mut world = World::recording();
    put_policy(&mut world, &bucket_policy("999999999999"));
    world.pass(7);
    let told = status(&mut world).config_history_delivery_info.unwrap();
    assert_eq!((told.last_status.as_deref(), told.last_error_code.as_deref()), (Some("Failure"), Some("AccessDenied")));
    assert!(told.next_delivery_time.is_some());
    put_policy(&mut world, &bucket_policy(&ACCOUNT.to_string()));
    world.pass(7);
    assert_eq!(status(&mut world).config_history_delivery_info.unwrap().last_status.as_deref(), Some("Success"));
    assert!(world.keys().iter().any(|key| key.contains("ConfigHistory")), "{:?}", world.keys());
}

/// <https://docs.aws.amazon.com/config/latest/developerguide/notifications-for-AWS-Config.html>, and of the topic's policy
/// <https://docs.aws.amazon.com/config/latest/developerguide/sns-topic-policy.html>.
#[test]
fn a_topic_hears_of_items_and_files() {
    let mut world = World::recording();
    let topic = world.change(|tx| {
        let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"config.amazonaws.com"},"Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"AWS:SourceAccount":"111122223333"}}}]}"#;
        let region = crate::world::region();
        let (kind, name, policy) = (resource::ResourceKind::Topic, "config", Some(policy));
        let tags = state::Tags::new();
        let new = resource::NewResource { kind, region: &region, name, suffix: None, policy, tags };
        resource::create(tx, ACCOUNT, new).unwrap().arn.clone()
    });
    let sns_topic_arn = Some(topic.to_string());
    world.put_channel(api::DeliveryChannel { sns_topic_arn, ..channel("default") }).unwrap();
    let told = |world: &mut World| status(world).config_stream_delivery_info.unwrap().last_status.unwrap_or_default();
    assert_eq!(told(&mut world), "");
    world.change(|tx| create(tx, ACCOUNT, NewRole::new("App", TRUST)).map(drop)).unwrap();
    assert_eq!(told(&mut world), "Success");
    world.change(|tx| resource::delete_policy(tx, &topic).unwrap());
    assert_eq!(told(&mut world), "Failure");
}
