//! The ARNs a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html#amazons3-resources-for-iam-policies).

use service::{Permission, located_keys};
use state::bucket::{Bucket, VersionId};
use state::resource::PolicyResource;
use state::{Call, Partition, Shared};
use wire::{Fault, Structure, Value};

use crate::copy::Source;
use crate::{encryption, fault};

/// The ARNs of what a request is about.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let found = match kind {
        "bucket" => input.text("Bucket").map(|bucket| partition.bucket_arn(bucket)),
        // Of S3 Control.
        "tagged" => input.text("ResourceArn").map(str::to_owned),
        "object" => object_arn(partition, input),
        "source" => Source::parse(input.text("CopySource").unwrap_or_default())
            .map(|source| format!("{}/{}", partition.bucket_arn(&source.bucket), source.key)),
        "@source-version" => Source::parse(input.text("CopySource").unwrap_or_default())
            .and_then(|source| source.version.map(|version| version.to_string())),
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html#object-lock-managing-retention-limits
        "@remaining-days" => until(input).map(|until| {
            const DAY: i64 = 86_400_000;
            let left = until.millis().saturating_sub(call.now.millis()).max(0);
            (left.saturating_add(DAY - 1) / DAY).to_string()
        }),
        "@tags-of-request" => return located_keys(keys_of_tags(input)),
        _ => return encryption::locate(kind, partition, call, input),
    };
    found.into_iter().collect()
}

/// What conditions find of tags that a request gives an object. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/tagging-and-policies.html>.
fn keys_of_tags(input: &Structure) -> Vec<(String, Vec<String>)> {
    let (names, mut keys): (Vec<String>, Vec<_>) =
        tags(input).map(|(key, value)| (key.clone(), (format!("s3:RequestObjectTag/{key}"), vec![value]))).unzip();
    keys.push(("s3:RequestObjectTagKeys".to_owned(), names));
    keys
}

/// Tags that a request gives an object, in a header or a document.
fn tags(input: &Structure) -> impl Iterator<Item = (String, String)> {
    let (mut tags, tagging) = (Vec::new(), input.get("Tagging"));
    if let Some(header) = tagging.and_then(Value::as_str) {
        tags.extend(form_urlencoded::parse(header.as_bytes()).into_owned());
    }
    let set = tagging.and_then(Value::as_structure).and_then(|tagging| tagging.get("TagSet"));
    let text = |tag: &Structure, name| tag.text(name).unwrap_or_default().to_owned();
    let entries = set.map(Value::as_list).unwrap_or_default().iter().filter_map(Value::as_structure);
    tags.extend(entries.map(|tag| (text(tag, "Key"), text(tag, "Value"))));
    tags.into_iter()
}

fn until(input: &Structure) -> Option<aws::Timestamp> {
    let of_document =
        || input.get("Retention").and_then(Value::as_structure).and_then(|retention| retention.get("RetainUntilDate"));
    match input.get("ObjectLockRetainUntilDate").or_else(of_document) {
        Some(Value::Timestamp(until)) => Some(*until),
        _ => None,
    }
}

fn object_arn(partition: &Partition, input: &Structure) -> Option<String> {
    Some(format!("{}/{}", partition.bucket_arn(input.text("Bucket")?), input.text("Key")?))
}

/// "If the object … does not exist, the error … depends on whether you also have the `s3:ListBucket` permission". See
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html>.
pub(crate) fn absence(partition: &Partition, fault: &Fault, input: &Structure) -> Option<Permission> {
    if !matches!(&*fault.code, "NoSuchKey" | "NoSuchVersion") {
        return None;
    }
    let action = if fault.code == "NoSuchKey" { "s3:ListBucket" } else { "s3:ListBucketVersions" };
    let source = input.text("CopySource").and_then(Source::parse).map(|source| source.bucket);
    let bucket = source.or_else(|| input.text("Bucket").map(str::to_owned))?;
    Some(Permission { action, resource: partition.bucket_arn(&bucket), context: Vec::new() })
}

/// A bucket, whose owner is the one that the request expects. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html>.
pub(crate) fn bucket<'p>(
    partition: &'p Partition,
    name: &str,
    expected_owner: Option<&str>,
) -> Result<(&'p Shared<PolicyResource>, &'p Bucket), Fault> {
    let (resource, bucket) = partition.bucket(name).ok_or_else(|| fault::no_such_bucket(name))?;
    if expected_owner.is_some_and(|expected| expected != resource.account.to_string()) {
        return Err(fault::access_denied());
    }
    Ok((resource, bucket))
}

/// The version that a request names.
pub(crate) fn version_id(text: Option<&String>) -> Result<Option<VersionId>, Fault> {
    match text.map(String::as_str) {
        Some("") => Err(fault::with(
            fault::invalid_argument("Version id cannot be the empty string"),
            "ArgumentName",
            "versionId",
        )),
        Some(text) if text != "null" && !is_version_id(text) => {
            let fault =
                fault::with(fault::invalid_argument("Invalid version id specified"), "ArgumentName", "versionId");
            Err(fault::with(fault, "ArgumentValue", text))
        }
        text => Ok(text.map(VersionId::from)),
    }
}

/// By its form: S3 says of 32 characters that nothing has the id, and of others that they are none.
fn is_version_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}
