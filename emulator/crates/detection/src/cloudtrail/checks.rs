//! Checks of a trail's settings. Of topic, log group and key only the names are checked.

use models::cloudtrail::errors as e;
use state::cloudtrail::Trail;
use state::resource::ResourceKind;
use state::{Call, Partition};
use wire::Fault;

use crate::delivery::{self, Refusal};

/// Checks the settings that a trail would have.
pub(super) fn settings(trail: &Trail) -> Result<(), Fault> {
    bucket(&trail.bucket)?;
    if trail.prefix.as_ref().is_some_and(|prefix| prefix.chars().count() > 200) {
        return Err(e::INVALID_S3_PREFIX_EXCEPTION.fault("The S3 key prefix cannot be longer than 200 characters."));
    }
    if trail.topic.as_ref().is_some_and(|topic| topic.is_empty() || topic.chars().count() > 256) {
        return Err(e::INVALID_SNS_TOPIC_NAME_EXCEPTION.fault("The SNS topic name must have 1 to 256 characters."));
    }
    if trail.multi_region && !trail.global_service_events {
        let message = "Multi-Region trail must include global service events.";
        return Err(e::INVALID_PARAMETER_COMBINATION_EXCEPTION.fault(message));
    }
    log_group(trail)
}

/// Whether the bucket would take the trail's files: CloudTrail looks at it and puts a file there. See
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html>. The bucket of
/// a scenario may come later, or be in no account of it.
pub(super) fn bucket_takes_files(partition: &Partition, call: &Call, trail: &Trail) -> Result<(), Fault> {
    if call.sets_the_stage() {
        return Ok(());
    }
    let key = delivery::log_key(partition, trail, trail.account, &trail.home_region, call.now, "validation");
    delivery::check(partition, trail, &key, call.now).map_err(|refusal| match refusal {
        Refusal::NoSuchBucket => {
            e::S3_BUCKET_DOES_NOT_EXIST_EXCEPTION.fault(format!("S3 bucket {} does not exist!", trail.bucket))
        }
        Refusal::AccessDenied => e::INSUFFICIENT_S3_BUCKET_POLICY_EXCEPTION
            .fault(format!("Incorrect S3 bucket policy is detected for bucket: {}", trail.bucket)),
    })
}

/// See [bucket naming rules](https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html).
fn bucket(name: &str) -> Result<(), Fault> {
    if ResourceKind::Bucket.is_name(name) {
        Ok(())
    } else {
        Err(e::INVALID_S3_BUCKET_NAME_EXCEPTION.fault(format!("Bucket name {name} is not valid.")))
    }
}

/// Log group and role go together.
fn log_group(trail: &Trail) -> Result<(), Fault> {
    match (&trail.log_group, &trail.log_role) {
        (Some(_), None) => {
            Err(e::INVALID_CLOUD_WATCH_LOGS_ROLE_ARN_EXCEPTION
                .fault("You must specify a role ARN as well as a log group."))
        }
        (None, Some(_)) => Err(e::INVALID_CLOUD_WATCH_LOGS_LOG_GROUP_ARN_EXCEPTION
            .fault("You must specify a log group as well as a role ARN.")),
        (Some(_), Some(_)) | (None, None) => Ok(()),
    }
}
