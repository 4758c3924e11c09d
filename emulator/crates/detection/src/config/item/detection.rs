//! Trails, analyzers and recorders.

use std::sync::Arc;

use serde_json::{Map, Value, json};
use state::access_analyzer::{Analyzer, Criterion};
use state::cloudtrail::Trail;
use state::config::{Item, Recorder, RecordingGroup};

use super::types::{ANALYZER, BUCKET, RECORDER, TRAIL};
use super::{by_arn, related, tag_records};

pub(super) fn trail(trail: &Trail) -> Item {
    let configuration = json!({
        "name": trail.name,
        "s3BucketName": trail.bucket,
        "s3KeyPrefix": trail.prefix,
        "snsTopicName": trail.topic,
        "snsTopicARN": trail.topic_arn(),
        "includeGlobalServiceEvents": trail.global_service_events,
        "isMultiRegionTrail": trail.multi_region,
        "homeRegion": trail.home_region.as_str(),
        "trailARN": trail.arn.as_str(),
        "logFileValidationEnabled": trail.log_file_validation,
        "cloudWatchLogsLogGroupArn": trail.log_group,
        "cloudWatchLogsRoleArn": trail.log_role,
        "kmsKeyId": trail.kms_key,
        "hasCustomEventSelectors": !trail.event_selectors.is_empty() || !trail.advanced_event_selectors.is_empty(),
        "hasInsightSelectors": false,
        "isOrganizationTrail": trail.organization,
    });
    let bucket = related(BUCKET, Some(&trail.bucket), Some(&trail.bucket), "Is associated with S3 Bucket");
    let item = by_arn(TRAIL, &trail.arn, &trail.name, None, &trail.tags, &configuration);
    Item { resource_id: trail.name.as_str().into(), relationships: vec![bucket], ..item }
}

pub(super) fn analyzer(analyzer: &Analyzer) -> Item {
    let rules = analyzer.archive_rules.iter().map(|(name, rule)| {
        let filter = rule.filter.iter().map(|(key, criterion)| shown(key, criterion));
        json!({ "RuleName": &**name, "Filter": filter.collect::<Value>() })
    });
    let configuration = json!({
        "AnalyzerName": &*analyzer.name,
        "Arn": analyzer.arn.as_str(),
        "Type": analyzer.kind.name(),
        "ArchiveRules": rules.collect::<Value>(),
        "Tags": tag_records(&analyzer.tags),
    });
    by_arn(ANALYZER, &analyzer.arn, &analyzer.name, Some(analyzer.created), &analyzer.tags, &configuration)
}

fn shown(key: &str, criterion: &Criterion) -> Value {
    let mut filter = Map::from_iter([("Property".to_owned(), key.into())]);
    let values = [("Eq", &criterion.eq), ("Neq", &criterion.neq), ("Contains", &criterion.contains)];
    for (name, values) in values.into_iter().filter(|(_, values)| !values.is_empty()) {
        filter.insert(name.to_owned(), values.clone().into());
    }
    if let Some(exists) = criterion.exists {
        filter.insert("Exists".to_owned(), exists.into());
    }
    filter.into()
}

pub(super) fn recorder(recorder: &Recorder) -> Item {
    let (included, excluded) = match &recorder.group {
        RecordingGroup::All { .. } => (None, None),
        RecordingGroup::Only(types) => (Some(types), None),
        RecordingGroup::AllBut(types) => (None, Some(types)),
    };
    let overrides = recorder.mode.overrides.iter().map(|(description, types, frequency)| {
        json!({ "Description": description, "ResourceTypes": types, "RecordingFrequency": frequency.name() })
    });
    let configuration = json!({
        "Id": &*recorder.name,
        "Name": &*recorder.name,
        "Recording": recorder.recording,
        "RoleARN": recorder.role,
        "RecordingGroup": {
            "AllSupported": matches!(recorder.group, RecordingGroup::All { .. }),
            "IncludeGlobalResourceTypes": recorder.group == RecordingGroup::All { global: true },
            "ResourceTypes": included.into_iter().flatten().collect::<Vec<_>>(),
            "ExclusionByResourceTypes": { "ResourceTypes": excluded.into_iter().flatten().collect::<Vec<_>>() },
            "RecordingStrategy": { "UseOnly": recorder.group.strategy() },
        },
        "RecordingMode": {
            "RecordingFrequency": recorder.mode.frequency.name(),
            "RecordingModeOverrides": overrides.collect::<Value>(),
        },
    });
    let item = by_arn(RECORDER, &recorder.arn, &recorder.name, None, &recorder.tags, &configuration);
    Item { resource_id: Arc::clone(&recorder.name), ..item }
}
