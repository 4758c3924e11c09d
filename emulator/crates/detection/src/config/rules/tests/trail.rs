use state::Tags;
use state::cloudtrail::{
    AdvancedEventSelector, Comparison, Delivery, EventSelector, FieldSelector, Trail, set_logging,
};

use super::*;

/// A trail that records in all Regions and has everything that a rule may ask for.
fn with_trail(tx: &mut Tx<'_>, change: impl FnOnce(&mut Trail)) {
    let arn = arn("arn:aws:cloudtrail:us-east-1:111122223333:trail/t");
    let mut trail = Trail {
        name: "t".into(),
        arn: arn.clone(),
        account: OWNER,
        home_region: region(),
        bucket: "logs".into(),
        prefix: None,
        topic: Some("topic".into()),
        global_service_events: true,
        multi_region: true,
        organization: false,
        log_file_validation: true,
        log_group: Some("group".into()),
        log_role: None,
        kms_key: Some("key".into()),
        logging: true,
        started: None,
        stopped: None,
        event_selectors: Vec::new(),
        advanced_event_selectors: Vec::new(),
        tags: Tags::new(),
        delivery: Delivery::default(),
    };
    change(&mut trail);
    let is_on = trail.logging;
    tx.account_mut(OWNER).unwrap().trails.insert((region(), "t".into()), Shared::new(trail));
    set_logging(tx, &arn, is_on);
}

fn basic(kind: &str, management: bool, data: &[&str], excluded: &[&str]) -> Vec<EventSelector> {
    let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let objects = ("AWS::S3::Object".to_owned(), texts(data));
    vec![EventSelector {
        read_write_type: kind.to_owned(),
        management_events: management,
        data_resources: if data.is_empty() { Vec::new() } else { vec![objects] },
        excluded_sources: texts(excluded),
    }]
}

fn advanced(fields: &[(&str, Comparison, &str)]) -> Vec<AdvancedEventSelector> {
    let field = |(name, how, value): &(&str, Comparison, &str)| FieldSelector {
        field: (*name).to_owned(),
        comparisons: vec![(*how, vec![(*value).to_owned()])],
    };
    vec![AdvancedEventSelector { name: None, fields: fields.iter().map(field).collect() }]
}

const IS: Comparison = Comparison::Equals;
const DATA: (&str, Comparison, &str) = ("eventCategory", IS, "Data");
const OBJECTS: (&str, Comparison, &str) = ("resources.type", IS, "AWS::S3::Object");

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    ("CLOUD_TRAIL_ENABLED", "{}", |_| {}, N),
    ("CLOUD_TRAIL_ENABLED", "{}", |tx| with_trail(tx, |_| {}), C),
    ("CLOUD_TRAIL_ENABLED", "{}", |tx| with_trail(tx, |it| it.logging = false), N),
    ("CLOUD_TRAIL_ENABLED", r#"{"s3BucketName":"logs","snsTopicArn":"arn:aws:sns:us-east-1:111122223333:topic","cloudWatchLogsLogGroupArn":"group"}"#, |tx| with_trail(tx, |_| {}), C),
    ("CLOUD_TRAIL_ENABLED", r#"{"s3BucketName":"other"}"#, |tx| with_trail(tx, |_| {}), N),
    ("CLOUD_TRAIL_ENCRYPTION_ENABLED", "{}", |tx| with_trail(tx, |_| {}), C),
    ("CLOUD_TRAIL_ENCRYPTION_ENABLED", "{}", |tx| with_trail(tx, |it| it.kms_key = None), N),
    ("CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED", "{}", |tx| with_trail(tx, |_| {}), C),
    ("CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED", "{}", |tx| with_trail(tx, |it| it.log_file_validation = false), N),
    ("CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED", "{}", |tx| with_trail(tx, |_| {}), C),
    ("CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED", "{}", |tx| with_trail(tx, |it| it.log_group = None), N),
    ("CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED", r#"{"expectedDeliveryWindowAge":"12"}"#, |tx| with_trail(tx, |_| {}), N),

    ("MULTI_REGION_CLOUD_TRAIL_ENABLED", "{}", |tx| with_trail(tx, |_| {}), C),
    ("MULTI_REGION_CLOUD_TRAIL_ENABLED", "{}", |tx| with_trail(tx, |it| it.multi_region = false), N),
    // "If AWS CloudTrail is configured to exclude management events such as AWS KMS events"
    ("MULTI_REGION_CLOUD_TRAIL_ENABLED", "{}", |tx| with_trail(tx, |it| it.event_selectors = basic("All", true, &[], &["kms.amazonaws.com"])), N),
    ("MULTI_REGION_CLOUD_TRAIL_ENABLED", r#"{"readWriteType":"ALL","includeManagementEvents":"true"}"#, |tx| with_trail(tx, |_| {}), C),
    ("MULTI_REGION_CLOUD_TRAIL_ENABLED", r#"{"readWriteType":"ALL"}"#, |tx| with_trail(tx, |it| it.event_selectors = basic("ReadOnly", true, &[], &[])), N),
    ("MULTI_REGION_CLOUD_TRAIL_ENABLED", r#"{"readWriteType":"ReadOnly"}"#, |tx| with_trail(tx, |it| it.event_selectors = basic("ReadOnly", true, &[], &[])), C),
    ("MULTI_REGION_CLOUD_TRAIL_ENABLED", r#"{"includeManagementEvents":"true"}"#, |tx| with_trail(tx, |it| it.event_selectors = basic("All", false, &["arn:aws:s3"], &[])), N),
    ("MULTI_REGION_CLOUD_TRAIL_ENABLED", r#"{"readWriteType":"ALL"}"#, |tx| with_trail(tx, |it| it.advanced_event_selectors = advanced(&[("eventCategory", IS, "Management")])), C),
    ("MULTI_REGION_CLOUD_TRAIL_ENABLED", r#"{"readWriteType":"ALL"}"#, |tx| with_trail(tx, |it| it.advanced_event_selectors = advanced(&[("eventCategory", IS, "Management"), ("readOnly", IS, "true")])), N),
    ("MULTI_REGION_CLOUD_TRAIL_ENABLED", "{}", |tx| with_trail(tx, |it| it.advanced_event_selectors = advanced(&[("eventCategory", IS, "Management"), ("eventSource", Comparison::NotEquals, "kms.amazonaws.com")])), N),

    ("CLOUDTRAIL_SECURITY_TRAIL_ENABLED", "{}", |tx| with_trail(tx, |_| {}), C),
    ("CLOUDTRAIL_SECURITY_TRAIL_ENABLED", "{}", |tx| with_trail(tx, |it| it.global_service_events = false), N),
    ("CLOUDTRAIL_SECURITY_TRAIL_ENABLED", "{}", |tx| with_trail(tx, |it| it.kms_key = None), N),
    ("CLOUDTRAIL_SECURITY_TRAIL_ENABLED", "{}", |tx| with_trail(tx, |it| it.event_selectors = basic("WriteOnly", true, &[], &[])), N),

    ("CLOUDTRAIL_S3_DATAEVENTS_ENABLED", "{}", |tx| with_trail(tx, |_| {}), N),
    ("CLOUDTRAIL_S3_DATAEVENTS_ENABLED", "{}", |tx| with_trail(tx, |it| it.event_selectors = basic("All", true, &["arn:aws:s3"], &[])), C),
    ("CLOUDTRAIL_S3_DATAEVENTS_ENABLED", "{}", |tx| with_trail(tx, |it| it.event_selectors = basic("All", true, &["arn:aws:s3:::b/"], &[])), N),
    ("CLOUDTRAIL_S3_DATAEVENTS_ENABLED", r#"{"S3BucketNames":"b"}"#, |tx| with_trail(tx, |it| it.event_selectors = basic("All", true, &["arn:aws:s3:::b/"], &[])), C),
    ("CLOUDTRAIL_S3_DATAEVENTS_ENABLED", r#"{"S3BucketNames":"b,c"}"#, |tx| with_trail(tx, |it| it.event_selectors = basic("All", true, &["arn:aws:s3:::b/"], &[])), N),
    ("CLOUDTRAIL_S3_DATAEVENTS_ENABLED", r#"{"S3BucketNames":"b"}"#, |tx| with_trail(tx, |it| it.advanced_event_selectors = advanced(&[DATA, OBJECTS, ("resources.ARN", Comparison::StartsWith, "arn:aws:s3:::b/")])), C),
    ("CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK", "{}", |tx| with_trail(tx, |it| it.event_selectors = basic("WriteOnly", true, &["arn:aws:s3:::"], &[])), C),
    ("CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK", "{}", |tx| with_trail(tx, |it| it.event_selectors = basic("ReadOnly", true, &["arn:aws:s3:::"], &[])), N),
    ("CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK", "{}", |tx| with_trail(tx, |it| it.advanced_event_selectors = advanced(&[DATA, OBJECTS, ("readOnly", IS, "false")])), C),
    ("CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK", "{}", |tx| with_trail(tx, |it| it.advanced_event_selectors = advanced(&[DATA, OBJECTS, ("readOnly", IS, "false")])), N),
    ("CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK", "{}", |tx| with_trail(tx, |it| it.advanced_event_selectors = advanced(&[DATA, OBJECTS])), C),
    ("CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK", "{}", |tx| with_trail(tx, |it| it.advanced_event_selectors = advanced(&[DATA, OBJECTS, ("resources.ARN", Comparison::StartsWith, "arn:aws:s3:::b/")])), N),
];

#[test]
fn trails_are_judged() {
    check(ROWS);
}
