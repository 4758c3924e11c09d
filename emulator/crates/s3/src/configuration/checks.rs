//! What S3 asks of configurations beyond the types of its model.

use aws::Arn;
use policy::Effect;
use state::bucket::configuration::{Grantee, Permission, configuration_mut};
use state::bucket::{Encryption, Versioning};
use state::resource::PolicyResource;
use state::{Partition, Tx};
use wire::{Fault, Structure, Value};

use super::stored::set;
use super::{fault, find, invalid_argument, invalid_request, malformed_xml, refused};

/// The structures in a list.
fn rules<'s>(of: &'s Structure, list: &str) -> impl Iterator<Item = &'s Structure> {
    of.get(list).map_or(&[][..], Value::as_list).iter().filter_map(Value::as_structure)
}

fn texts(of: &Structure, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    of.texts(path, &mut found);
    found.into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/transfer-acceleration.html>
pub(super) fn accelerate(_: &mut Tx<'_>, bucket: &Arn, kept: &mut Structure) -> Result<(), Fault> {
    match (bucket.resource().contains('.'), kept.text("Status")) {
        (_, None) => Err(malformed_xml()),
        (true, Some(_)) => Err(invalid_request(
            "S3 Transfer Acceleration is not supported for buckets with periods (.) in their names",
        )),
        (false, Some(_)) => Ok(()),
    }
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html>
pub(super) fn cors(_: &mut Tx<'_>, _: &Arn, kept: &mut Structure) -> Result<(), Fault> {
    let count = rules(kept, "CORSRules").count();
    if count == 0 || count > 100 {
        return Err(malformed_xml());
    }
    let known = ["GET", "PUT", "POST", "DELETE", "HEAD"];
    if let Some(unknown) =
        texts(kept, "CORSRules.AllowedMethods").iter().find(|method| !known.contains(&method.as_str()))
    {
        return Err(invalid_request(format!(
            "Found unsupported HTTP method in CORS config. Unsupported method is {unknown}"
        )));
    }
    for member in ["AllowedOrigins", "AllowedHeaders"] {
        let values = texts(kept, &format!("CORSRules.{member}"));
        if let Some(wild) = values.iter().find(|value| value.matches('*').count() > 1) {
            let element = member.trim_end_matches('s');
            return Err(invalid_request(format!("{element} \"{wild}\" can not have more than one wildcard.")));
        }
    }
    Ok(())
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ServerSideEncryptionByDefault.html>. A rule without a word of bucket
/// keys does without them: <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ServerSideEncryptionRule.html>.
pub(super) fn encryption(tx: &mut Tx<'_>, bucket: &Arn, kept: &mut Structure) -> Result<(), Fault> {
    let configuration = kept.get("ServerSideEncryptionConfiguration").and_then(Value::as_structure);
    let mut all = configuration.into_iter().flat_map(|it| rules(it, "Rules")).peekable();
    if all.peek().is_none() {
        return Err(malformed_xml());
    }
    let mut default_encryption = Encryption::default();
    for rule in all {
        let Some(default) = rule.get("ApplyServerSideEncryptionByDefault").and_then(Value::as_structure) else {
            continue;
        };
        let by_kms = default.text("SSEAlgorithm").is_some_and(|algorithm| algorithm.starts_with("aws:kms"));
        if default.text("KMSMasterKeyID").is_some() && !by_kms {
            return Err(invalid_argument(
                "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse",
            ));
        }
        default_encryption = Encryption {
            algorithm: default.text("SSEAlgorithm").unwrap_or("AES256").into(),
            key: default.text("KMSMasterKeyID").map(Into::into),
            bucket_key: matches!(rule.get("BucketKeyEnabled"), Some(Value::Boolean(true))),
            ..Encryption::default()
        };
    }
    configuration_mut(tx, bucket)
        .map(|it| it.encryption = default_encryption)
        .map_err(|error| refused(&error, tx.call, "PutEncryptionConfiguration", bucket))?;
    complete(kept, "ServerSideEncryptionConfiguration", |configuration| {
        let mut all: Vec<Structure> = rules(configuration, "Rules").cloned().collect();
        for rule in all.iter_mut().filter(|rule| rule.get("BucketKeyEnabled").is_none()) {
            set(rule, "BucketKeyEnabled", Value::Boolean(false));
        }
        set(configuration, "Rules", Value::List(all.into_iter().map(Value::Structure).collect()));
    });
    Ok(())
}

/// Changes the structure that is a member.
fn complete(kept: &mut Structure, member: &str, change: impl FnOnce(&mut Structure)) {
    if let Some(mut inner) = kept.get(member).and_then(Value::as_structure).cloned() {
        change(&mut inner);
        set(kept, member, Value::Structure(inner));
    }
}

/// What a lifecycle rule can do.
const ACTIONS: [&str; 5] = [
    "AbortIncompleteMultipartUpload",
    "Expiration",
    "NoncurrentVersionExpiration",
    "NoncurrentVersionTransitions",
    "Transitions",
];

/// "Can have exactly one of", or is left empty: <https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRuleFilter.html>.
const FILTERS: [&str; 5] = ["And", "ObjectSizeGreaterThan", "ObjectSizeLessThan", "Prefix", "Tag"];
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleExpiration.html>, with nothing of a marker beside a time.
const EXPIRATIONS: [&str; 3] = ["Date", "Days", "ExpiredObjectDeleteMarker"];

/// Whether the parts of a lifecycle rule are complete, and do not contradict each other.
fn is_sound(rule: &Structure) -> bool {
    let count = |of: Option<&Value>, names: &[&str]| {
        let of = of.and_then(Value::as_structure);
        of.map_or(0, |of| names.iter().filter(|name| of.get(name).is_some()).count())
    };
    let is_complete = |transition: &Structure, when: &[&str]| {
        transition.get("StorageClass").is_some()
            && when.iter().filter(|name| transition.get(name).is_some()).count() == 1
    };
    count(rule.get("Filter"), &FILTERS) <= 1
        && count(rule.get("Expiration"), &EXPIRATIONS) <= 1
        && rules(rule, "Transitions").all(|transition| is_complete(transition, &["Date", "Days"]))
        && rules(rule, "NoncurrentVersionTransitions").all(|transition| is_complete(transition, &["NoncurrentDays"]))
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html>. A rule without an id gets one.
pub(super) fn lifecycle(tx: &mut Tx<'_>, _: &Arn, kept: &mut Structure) -> Result<(), Fault> {
    let mut all: Vec<Structure> = rules(kept, "Rules").cloned().collect();
    if all.is_empty() || all.len() > 1000 {
        return Err(malformed_xml());
    }
    for rule in &mut all {
        // One of them, and not both.
        if rule.get("Filter").is_some() == rule.get("Prefix").is_some() || !is_sound(rule) {
            return Err(malformed_xml());
        }
        if !ACTIONS.iter().any(|action| rule.get(action).is_some()) {
            return Err(invalid_request("At least one action needs to be specified in a rule"));
        }
        let mut days = texts(rule, "Expiration.Days");
        days.extend(texts(rule, "NoncurrentVersionExpiration.NoncurrentDays"));
        if days.iter().any(|days| days.parse::<i64>().is_ok_and(|days| days < 1)) {
            return Err(invalid_argument("'Days' for Expiration action must be a positive integer"));
        }
        match rule.text("ID").map(|id| id.chars().count()) {
            None | Some(0) => {
                let id = tx.ids.uuid();
                set(rule, "ID", Value::String(id));
            }
            Some(256..) => return Err(invalid_argument("ID length should not exceed allowed limit of 255")),
            Some(_) => {}
        }
    }
    let mut ids: Vec<&str> = all.iter().filter_map(|rule| rule.text("ID")).collect();
    ids.sort_unstable();
    if ids.windows(2).any(|pair| matches!(pair, [one, next] if one == next)) {
        return Err(invalid_argument("Rule ID must be unique. Found same ID for more than one rule"));
    }
    set(kept, "Rules", Value::List(all.into_iter().map(Value::Structure).collect()));
    // "By default, all_storage_classes_128K": https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html
    if kept.text("TransitionDefaultMinimumObjectSize").is_none() {
        set(kept, "TransitionDefaultMinimumObjectSize", Value::String("all_storage_classes_128K".to_owned()));
    }
    Ok(())
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html>
pub(super) fn logging(tx: &mut Tx<'_>, bucket: &Arn, kept: &mut Structure) -> Result<(), Fault> {
    let Some(target) = texts(kept, "LoggingEnabled.TargetBucket").pop() else { return Ok(()) };
    let refused = |message: &str| Fault::new("InvalidTargetBucketForLogging", 400, message);
    let partition = tx.partition();
    let target = find(partition, &target, None).map_err(|_| refused("The target bucket for logging does not exist"))?;
    let Some(own) = partition.resource(bucket) else { return Ok(()) };
    if target.account != own.account {
        return Err(refused("The owner for the bucket to be logged and the target bucket must be the same."));
    }
    if target.region != own.region {
        return Err(Fault::new("CrossLocationLoggingProhibited", 403, "Cross S3 location logging not allowed."));
    }
    if partition.has_acls(target) && !takes_logs(partition, target) {
        return Err(refused(
            "You must give the log-delivery group WRITE and READ_ACP permissions to the target bucket",
        ));
    }
    Ok(())
}

/// Whether a bucket with lists lets server access logs in, by its policy or its list. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html#grant-log-delivery-permissions-general>.
fn takes_logs(partition: &Partition, target: &PolicyResource) -> bool {
    let statements = target.policy.as_ref().map(|policy| policy.statements()).unwrap_or_default();
    let by_policy = statements.iter().any(|statement| {
        let names = statement.principals().is_some_and(|(_, mut names)| names.any(|name| name.contains(LOGGING)));
        names && statement.effect() == Effect::Allow && statement.covers_action("s3:PutObject")
    });
    let grants = partition.effective_acl(target).grants(target.account);
    let by_list = |wanted: Permission| {
        grants.iter().any(|grant| {
            grant.grantee == Grantee::LogDelivery && [wanted, Permission::FullControl].contains(&grant.permission)
        })
    };
    by_policy || (by_list(Permission::Write) && by_list(Permission::ReadAcp))
}

/// Who writes server access logs.
const LOGGING: &str = "logging.s3.amazonaws.com";

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ReplicationConfiguration.html>,
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_Destination.html>,
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-requirements.html>
pub(super) fn replication(tx: &mut Tx<'_>, bucket: &Arn, kept: &mut Structure) -> Result<(), Fault> {
    let place = tx.partition().bucket(bucket.resource());
    if place.is_some_and(|(_, found)| found.versioning != Versioning::Enabled) {
        let fault = invalid_request("Versioning must be 'Enabled' on the bucket to apply a replication configuration");
        return Err(fault::with(fault, "BucketName", bucket.resource()));
    }
    let configuration = kept.get("ReplicationConfiguration").and_then(Value::as_structure).ok_or_else(malformed_xml)?;
    if !(1..=1000).contains(&rules(configuration, "Rules").count()) {
        return Err(malformed_xml());
    }
    let is_of = |arn: &str, service| Arn::parse(arn).is_ok_and(|arn| arn.service() == service);
    if !configuration.text("Role").is_some_and(|role| is_of(role, "iam")) {
        return Err(invalid_argument("The role must be the ARN of a role"));
    }
    if !texts(configuration, "Rules.Destination.Bucket").iter().all(|bucket| is_of(bucket, "s3")) {
        return Err(invalid_argument("Invalid bucket ARN."));
    }
    Ok(())
}

/// Where events can be sent, by the list and the ARN in it: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html>.
const DESTINATIONS: [(&str, &str, &str); 3] = [
    ("TopicConfigurations", "TopicArn", "sns"),
    ("QueueConfigurations", "QueueArn", "sqs"),
    ("LambdaFunctionConfigurations", "LambdaFunctionArn", "lambda"),
];

/// Gives an id to each part that has none.
pub(super) fn notification(tx: &mut Tx<'_>, bucket: &Arn, kept: &mut Structure) -> Result<(), Fault> {
    let region = tx.partition().resource(bucket).map(|bucket| bucket.region.clone());
    for (list, member, service) in DESTINATIONS {
        let mut all: Vec<Structure> = rules(kept, list).cloned().collect();
        for part in &all {
            let arn = part.text(member).and_then(|arn| Arn::parse(arn).ok()).filter(|arn| arn.service() == service);
            let arn = arn.ok_or_else(|| invalid_argument("The ARN is not well formed"))?;
            if region.as_ref().is_some_and(|region| region.as_str() != arn.region()) {
                return Err(invalid_argument(
                    "The notification destination service region is not valid for the bucket location constraint",
                ));
            }
        }
        for part in all.iter_mut().filter(|part| part.text("Id").is_none()) {
            let id = tx.ids.uuid();
            set(part, "Id", Value::String(id));
        }
        if !all.is_empty() {
            set(kept, list, Value::List(all.into_iter().map(Value::Structure).collect()));
        }
    }
    Ok(())
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_WebsiteConfiguration.html>
pub(super) fn website(_: &mut Tx<'_>, _: &Arn, kept: &mut Structure) -> Result<(), Fault> {
    let redirects = kept.get("RedirectAllRequestsTo").is_some();
    let others = ["IndexDocument", "ErrorDocument", "RoutingRules"].iter().any(|member| kept.get(member).is_some());
    if redirects && others {
        return Err(malformed_xml());
    }
    if !redirects && texts(kept, "IndexDocument.Suffix").is_empty() {
        return Err(invalid_argument(
            "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty",
        ));
    }
    if texts(kept, "IndexDocument.Suffix").iter().any(|suffix| suffix.is_empty() || suffix.contains('/')) {
        return Err(invalid_argument("The IndexDocument Suffix is not well formed"));
    }
    Ok(())
}
