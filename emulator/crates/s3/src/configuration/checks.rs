//! What S3 asks of configurations beyond the types of its model.

use aws::Arn;
use state::Tx;
use state::bucket::Encryption;
use state::bucket::configuration::configuration_mut;
use wire::{Fault, Structure, Value};

use super::stored::set;
use super::{find, invalid_argument, invalid_request, malformed_xml, refused};

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

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ServerSideEncryptionByDefault.html>
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
        .map_err(|error| refused(&error, tx.call, "PutEncryptionConfiguration", bucket))
}

/// What a lifecycle rule can do.
const ACTIONS: [&str; 5] = [
    "AbortIncompleteMultipartUpload",
    "Expiration",
    "NoncurrentVersionExpiration",
    "NoncurrentVersionTransitions",
    "Transitions",
];

/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html>. A rule without an id gets one.
pub(super) fn lifecycle(tx: &mut Tx<'_>, _: &Arn, kept: &mut Structure) -> Result<(), Fault> {
    let mut all: Vec<Structure> = rules(kept, "Rules").cloned().collect();
    if all.is_empty() || all.len() > 1000 {
        return Err(malformed_xml());
    }
    for rule in &mut all {
        // One of them, and not both.
        if rule.get("Filter").is_some() == rule.get("Prefix").is_some() {
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
    Ok(())
}

/// Gives an id to each part that has none.
pub(super) fn notification(tx: &mut Tx<'_>, _: &Arn, kept: &mut Structure) -> Result<(), Fault> {
    for list in ["TopicConfigurations", "QueueConfigurations", "LambdaFunctionConfigurations"] {
        let mut all: Vec<Structure> = rules(kept, list).cloned().collect();
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
