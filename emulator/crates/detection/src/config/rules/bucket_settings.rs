//! How buckets are set up: versions, locks, encryption, and what is kept as S3 was told it.

use state::bucket::Versioning;
use wire::{Operation, Structure, Value};

use super::buckets::of_named;
use super::subject::OfBucket;
use super::{Asked, Compliance, Verdict, unless};

/// What S3 answers of a subresource that was set.
fn kept(of: &OfBucket<'_>, subresource: &str, get: &Operation) -> Option<Structure> {
    let text = of.bucket.configuration.document(subresource, "")?;
    wire::structure_from_json(get.output, text).ok()
}

fn entries<'s>(of: &'s Structure, list: &str) -> impl Iterator<Item = &'s Structure> {
    of.get(list).map_or(&[][..], Value::as_list).iter().filter_map(Value::as_structure)
}

fn inner<'s>(of: &'s Structure, name: &str) -> Option<&'s Structure> {
    of.get(name).and_then(Value::as_structure)
}

/// The texts that a path leads to; numbers as text.
fn texts(of: &Structure, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    of.texts(path, &mut found);
    found.into_iter().map(std::borrow::Cow::into_owned).collect()
}

fn is_enabled(rule: &&Structure) -> bool {
    rule.text("Status") == Some("Enabled")
}

/// MFA delete is refused here, so nothing has it.
pub(super) fn keeps_versions(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    unless(of.bucket.versioning != Versioning::Enabled, "Versioning is not enabled.")?;
    let wants_mfa = asked.parameters.text("isMfaDeleteEnabled").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    unless(wants_mfa, "MFA delete is not enabled.")
}

pub(super) fn deletes_with_mfa(_: &Asked<'_>, _: &OfBucket<'_>) -> Verdict {
    Err("MFA delete is not enabled.".to_owned())
}

pub(super) fn is_locked(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let Some(lock) = of.bucket.lock else { return Err("Object lock is not enabled.".to_owned()) };
    let mode = lock.default_retention.map(|retention| retention.mode.as_str());
    let is_other = asked.parameters.text("mode").is_some_and(|wanted| mode != Some(wanted));
    unless(is_other, "The default retention has another mode.")
}

pub(super) fn is_encrypted_by_kms(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let encryption = &of.bucket.configuration.encryption;
    unless(!encryption.is_by_kms(), "The bucket is not encrypted with a KMS key.")?;
    let Some(allowed) = asked.parameters.list("kmsKeyArns") else { return Ok(Compliance::Compliant) };
    let (account, region) = (of.resource.account, &of.resource.region);
    let key = encryption.key.as_ref().and_then(|name| asked.world.partition.key(name, account, region));
    unless(!key.is_some_and(|key| allowed.contains(&key.arn.as_str())), "The bucket is encrypted with another key.")
}

/// Every bucket encrypts: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html>.
pub(super) fn is_encrypted(_: &Asked<'_>, _: &OfBucket<'_>) -> Verdict {
    Ok(Compliance::Compliant)
}

pub(super) fn is_logged(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let found = kept(of, "logging", &models::s3::GET_BUCKET_LOGGING);
    let Some(logging) = found.as_ref().and_then(|found| inner(found, "LoggingEnabled")) else {
        return Err("Logging is not enabled.".to_owned());
    };
    let wanted = [("targetBucket", "TargetBucket"), ("targetPrefix", "TargetPrefix")];
    let is_other = |(parameter, member): &(&str, &str)| {
        asked.parameters.text(parameter).is_some_and(|want| logging.text(member) != Some(want))
    };
    unless(wanted.iter().any(is_other), "The bucket logs to another place.")
}

/// "Checks if … version enabled buckets have lifecycle policy configured."
pub(super) fn versions_have_lifecycle(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    if of.bucket.versioning != Versioning::Enabled {
        return Ok(Compliance::NotApplicable);
    }
    of_named(asked, of, || {
        let found = kept(of, "lifecycle", &models::s3::GET_BUCKET_LIFECYCLE_CONFIGURATION);
        let is_set = found.is_some_and(|found| entries(&found, "Rules").any(|rule| is_enabled(&rule)));
        unless(!is_set, "No lifecycle rule is enabled.")
    })
}

/// "If there is no active lifecycle configuration rules or the configuration does not match with the parameter values."
pub(super) fn has_lifecycle(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    of_named(asked, of, || {
        let found = kept(of, "lifecycle", &models::s3::GET_BUCKET_LIFECYCLE_CONFIGURATION);
        let is_fit = |rule: &Structure| {
            let has = |name: &str, paths: &[&str]| {
                let Some(want) = asked.parameters.text(name) else { return true };
                paths.iter().any(|path| texts(rule, path).iter().any(|have| have == want))
            };
            has("targetTransitionDays", &["Transitions.Days"])
                && has("targetTransitionStorageClass", &["Transitions.StorageClass"])
                && has("targetExpirationDays", &["Expiration.Days"])
                && has("targetPrefix", &["Prefix", "Filter.Prefix", "Filter.And.Prefix"])
        };
        let is_set = found.is_some_and(|found| entries(&found, "Rules").filter(is_enabled).any(is_fit));
        unless(!is_set, "No enabled lifecycle rule is as it should be.")
    })
}

/// "If … not set on a bucket, or if the event type or destination do not match".
pub(super) fn notifies(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    const SORTS: [(&str, &str); 3] = [
        ("TopicConfigurations", "TopicArn"),
        ("QueueConfigurations", "QueueArn"),
        ("LambdaFunctionConfigurations", "LambdaFunctionArn"),
    ];
    let found = kept(of, "notification", &models::s3::GET_BUCKET_NOTIFICATION_CONFIGURATION);
    let destination = asked.parameters.text("destinationArn");
    let types = asked.parameters.list("eventTypes");
    let is_fit = |entry: &Structure, arn: &str| {
        let events = texts(entry, "Events");
        let has = |wanted: &&str| events.iter().any(|event| event == wanted);
        destination.is_none_or(|want| entry.text(arn) == Some(want))
            && types.as_ref().is_none_or(|types| types.iter().all(has))
    };
    let is_set = found.is_some_and(|found| {
        let by_bus = destination.is_none() && types.is_none() && inner(&found, "EventBridgeConfiguration").is_some();
        by_bus || SORTS.iter().any(|(list, arn)| entries(&found, list).any(|entry| is_fit(entry, arn)))
    });
    unless(!is_set, "No event notification is as it should be.")
}

pub(super) fn replicates_across_regions(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let is_enabled = destinations(asked, of).iter().any(|is_cross_region| *is_cross_region);
    unless(!is_enabled, "No rule replicates to another Region.")
}

/// "`CROSS-REGION` … to check that all buckets have only Cross-Region Replication enabled", likewise `SAME-REGION`.
pub(super) fn replicates(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let found = destinations(asked, of);
    let is_fit = |is_cross_region: &bool| match asked.parameters.text("ReplicationType") {
        Some("CROSS-REGION") => *is_cross_region,
        Some(_) => !is_cross_region,
        None => true,
    };
    unless(found.is_empty() || !found.iter().all(is_fit), "No replication rule is as it should be.")
}

/// Of each replication rule that is enabled, whether it leads into another Region. Where a bucket is that nobody knows here,
/// is not known either: it counts as in the same.
fn destinations(asked: &Asked<'_>, of: &OfBucket<'_>) -> Vec<bool> {
    let found = kept(of, "replication", &models::s3::GET_BUCKET_REPLICATION);
    let Some(replication) = found.as_ref().and_then(|found| inner(found, "ReplicationConfiguration")) else {
        return Vec::new();
    };
    let is_elsewhere = |arn: &str| {
        let bucket = arn.rsplit(':').next().unwrap_or_default();
        let found = asked.world.partition.bucket(bucket);
        found.is_some_and(|(resource, _)| resource.region != of.resource.region)
    };
    let enabled = entries(replication, "Rules").filter(is_enabled);
    enabled.map(|rule| texts(rule, "Destination.Bucket").iter().any(|arn| is_elsewhere(arn))).collect()
}
