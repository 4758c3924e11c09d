//! Trails in the shapes of the API.

use models::cloudtrail as api;
use state::cloudtrail::Trail;

/// See [`Trail`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Trail.html).
pub(super) fn trail(trail: &Trail) -> api::Trail {
    let custom = !trail.event_selectors.is_empty() || !trail.advanced_event_selectors.is_empty();
    api::Trail {
        name: Some(trail.name.clone()),
        s3_bucket_name: Some(trail.bucket.clone()),
        s3_key_prefix: trail.prefix.clone(),
        sns_topic_name: trail.topic.clone(),
        sns_topic_arn: trail.topic_arn(),
        include_global_service_events: Some(trail.global_service_events),
        is_multi_region_trail: Some(trail.multi_region),
        home_region: Some(trail.home_region.to_string()),
        trail_arn: Some(trail.arn.to_string()),
        log_file_validation_enabled: Some(trail.log_file_validation),
        cloud_watch_logs_log_group_arn: trail.log_group.clone(),
        cloud_watch_logs_role_arn: trail.log_role.clone(),
        kms_key_id: trail.kms_key.clone(),
        has_custom_event_selectors: Some(custom),
        has_insight_selectors: Some(false),
        is_organization_trail: Some(trail.organization),
        recursive_logging: None,
    }
}

/// A trail as `CreateTrail` answers it.
pub(super) fn created(trail: &Trail) -> api::CreateTrailResponse {
    let seen = self::trail(trail);
    api::CreateTrailResponse {
        name: seen.name,
        s3_bucket_name: seen.s3_bucket_name,
        s3_key_prefix: seen.s3_key_prefix,
        sns_topic_name: seen.sns_topic_name,
        sns_topic_arn: seen.sns_topic_arn,
        include_global_service_events: seen.include_global_service_events,
        is_multi_region_trail: seen.is_multi_region_trail,
        trail_arn: seen.trail_arn,
        log_file_validation_enabled: seen.log_file_validation_enabled,
        cloud_watch_logs_log_group_arn: seen.cloud_watch_logs_log_group_arn,
        cloud_watch_logs_role_arn: seen.cloud_watch_logs_role_arn,
        kms_key_id: seen.kms_key_id,
        is_organization_trail: seen.is_organization_trail,
        recursive_logging: None,
    }
}

/// The same as `UpdateTrail` answers it.
pub(super) fn updated(trail: &Trail) -> api::UpdateTrailResponse {
    let seen = self::trail(trail);
    api::UpdateTrailResponse {
        name: seen.name,
        s3_bucket_name: seen.s3_bucket_name,
        s3_key_prefix: seen.s3_key_prefix,
        sns_topic_name: seen.sns_topic_name,
        sns_topic_arn: seen.sns_topic_arn,
        include_global_service_events: seen.include_global_service_events,
        is_multi_region_trail: seen.is_multi_region_trail,
        trail_arn: seen.trail_arn,
        log_file_validation_enabled: seen.log_file_validation_enabled,
        cloud_watch_logs_log_group_arn: seen.cloud_watch_logs_log_group_arn,
        cloud_watch_logs_role_arn: seen.cloud_watch_logs_role_arn,
        kms_key_id: seen.kms_key_id,
        is_organization_trail: seen.is_organization_trail,
        recursive_logging: None,
    }
}
