//! Checks of a trail's settings: of a log group only the name, of bucket, key and topic also whether CloudTrail may use them.

use aws::Arn;
use models::cloudtrail::errors as e;
use state::cloudtrail::Trail;
use state::kms::Unusable;
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
    if trail.topic.as_ref().is_some_and(|topic| !is_topic(topic)) {
        return Err(e::INVALID_SNS_TOPIC_NAME_EXCEPTION.fault(
            "The SNS topic must be named by its ARN, or by 1 to 256 letters, digits, underscores and hyphens.",
        ));
    }
    if let Some(key) = trail.kms_key.as_ref().filter(|key| !is_key(key)) {
        return Err(e::INVALID_KMS_KEY_ID_EXCEPTION.fault(format!("Invalid KMS key ID: {key}")));
    }
    if trail.multi_region && !trail.global_service_events {
        let message = "Multi-Region trail must include global service events.";
        return Err(e::INVALID_PARAMETER_COMBINATION_EXCEPTION.fault(message));
    }
    log_group(trail)
}

fn is_topic(name: &str) -> bool {
    // Of a topic, but not of a FIFO one.
    let is_name = |name: &str| ResourceKind::Topic.is_name(name) && !name.contains('.');
    let name_in =
        |name: &str| Arn::parse(name).ok().filter(|arn| arn.service() == "sns").map(|arn| is_name(arn.resource()));
    name.len() <= 256 && if name.starts_with("arn:") { name_in(name) == Some(true) } else { is_name(name) }
}

/// An id, an alias, or the ARN of either.
fn is_key(name: &str) -> bool {
    let is_own = |name: &str| name.starts_with("alias/") || ResourceKind::Key.is_name(name);
    match Arn::parse(name) {
        Ok(arn) => arn.service() == "kms" && is_own(arn.resource().strip_prefix("key/").unwrap_or(arn.resource())),
        Err(_) => is_own(name),
    }
}

/// Whether CloudTrail can do its work: use the key, look at the bucket and put a file there, and tell the topic. The key is
/// then known by its ARN. See
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html> and
/// [key policies](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html). The
/// bucket of a scenario may come later, or be in no account of it.
pub(super) fn destinations(partition: &Partition, call: &Call, trail: &mut Trail) -> Result<(), Fault> {
    if call.sets_the_stage() {
        return Ok(());
    }
    if let Some(name) = &trail.kms_key {
        let key = delivery::usable_key(partition, trail, call.account, name);
        trail.kms_key = Some(key.map_err(|unusable| unusable_key(&unusable))?.to_string());
    }
    let key = delivery::log_key(partition, trail, trail.account, &trail.home_region, call.now, "validation");
    let allowed = delivery::check(partition, trail, &key, call.now)
        .and_then(|encryption| delivery::check_key(partition, trail, &key, &encryption, call.now));
    allowed.map_err(|refusal| match (refusal, &trail.kms_key) {
        (Refusal::NoSuchBucket, _) => {
            e::S3_BUCKET_DOES_NOT_EXIST_EXCEPTION.fault(format!("S3 bucket {} does not exist!", trail.bucket))
        }
        (Refusal::Key(unusable), _) => unusable_key(&unusable),
        (Refusal::AccessDenied | Refusal::NotStored, None) => e::INSUFFICIENT_S3_BUCKET_POLICY_EXCEPTION
            .fault(format!("Incorrect S3 bucket policy is detected for bucket: {}", trail.bucket)),
        (Refusal::AccessDenied | Refusal::NotStored, Some(key)) => e::INSUFFICIENT_ENCRYPTION_POLICY_EXCEPTION
            .fault(format!("Insufficient permissions to access S3 bucket {} or KMS key {key}.", trail.bucket)),
    })?;
    let Some(topic) = trail.topic_arn() else { return Ok(()) };
    delivery::may_notify(partition, trail, &topic, call.now).map(drop).map_err(|_| {
        e::INSUFFICIENT_SNS_TOPIC_POLICY_EXCEPTION.fault("SNS Topic does not exist or the topic policy is incorrect!")
    })
}

/// `KmsKeyDisabledException` "is no longer in use":
/// <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html>.
fn unusable_key(unusable: &Unusable) -> Fault {
    match unusable {
        Unusable::NotFound(_) => e::KMS_KEY_NOT_FOUND_EXCEPTION.fault(unusable.to_string()),
        _ => e::KMS_EXCEPTION.fault(unusable.to_string()),
    }
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
