//! Tags of buckets, and whether they bear on decisions.

use aws::Arn;
use models::{s3 as api, s3control as control};
use service::View;
use state::bucket::configuration::configuration_mut;
use state::resource::{self, PolicyResource, ResourceKind};
use state::{KeyCase, Partition, Shared, TAGS_PER_RESOURCE, TagError, Tags, Tx};
use wire::Fault;

use super::public_access::own;
use super::{find, invalid_request, not_set, refused};

pub(crate) fn get(view: &View<'_>, input: api::GetBucketTaggingRequest) -> Result<api::GetBucketTaggingOutput, Fault> {
    let bucket = find(view.partition, &input.bucket, input.expected_bucket_owner.as_deref())?;
    if bucket.tags.is_empty() {
        return Err(not_set(&input.bucket, "NoSuchTagSet", "The TagSet does not exist"));
    }
    let tag = |(key, value): (&str, &str)| api::Tag { key: key.to_owned(), value: value.to_owned() };
    Ok(api::GetBucketTaggingOutput { tag_set: bucket.tags.iter().map(tag).collect() })
}

/// Replaces all.
pub(crate) fn put(
    tx: &mut Tx<'_>,
    input: api::PutBucketTaggingRequest,
) -> Result<api::PutBucketTaggingResponse, Fault> {
    let tags = bucket_tags(&input.tagging.tag_set)?;
    replace(tx, &input.bucket, input.expected_bucket_owner.as_deref(), tags)?;
    Ok(api::PutBucketTaggingResponse {})
}

/// The tags of a bucket as a request gives them.
pub(crate) fn bucket_tags(tags: &[api::Tag]) -> Result<Tags, Fault> {
    let pairs = tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str()));
    Tags::new().with(pairs, KeyCase::Counts).map_err(wrong)
}

pub(crate) fn delete(
    tx: &mut Tx<'_>,
    input: api::DeleteBucketTaggingRequest,
) -> Result<api::DeleteBucketTaggingResponse, Fault> {
    replace(tx, &input.bucket, input.expected_bucket_owner.as_deref(), Tags::new())?;
    Ok(api::DeleteBucketTaggingResponse {})
}

/// "After you enable ABAC, … `PutBucketTagging` or `DeleteBucketTagging`, will no longer work. Instead, use the
/// `TagResource` and `UntagResource` APIs".
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/buckets-tagging-enable-abac.html>
fn replace(tx: &mut Tx<'_>, name: &str, owner: Option<&str>, tags: Tags) -> Result<(), Fault> {
    let bucket = find(tx.partition(), name, owner)?;
    if bucket.authorizes_by_tags() {
        return Err(invalid_request(
            "ABAC is enabled for the bucket. Use the TagResource and UntagResource operations instead.",
        ));
    }
    let bucket = bucket.arn.clone();
    set(tx, &bucket, tags, "s3:PutBucketTagging")
}

fn set(tx: &mut Tx<'_>, bucket: &Arn, tags: Tags, action: &str) -> Result<(), Fault> {
    resource::set_tags(tx, bucket, tags).map_err(|error| refused(&error, tx.call, action, bucket))
}

pub(crate) fn get_abac(view: &View<'_>, input: api::GetBucketAbacRequest) -> Result<api::GetBucketAbacOutput, Fault> {
    let bucket = find(view.partition, &input.bucket, input.expected_bucket_owner.as_deref())?;
    let status = if bucket.authorizes_by_tags() { "Enabled" } else { "Disabled" };
    Ok(api::GetBucketAbacOutput { abac_status: Some(api::AbacStatus { status: Some(status.to_owned()) }) })
}

pub(crate) fn put_abac(tx: &mut Tx<'_>, input: api::PutBucketAbacRequest) -> Result<api::PutBucketAbacResponse, Fault> {
    let bucket = find(tx.partition(), &input.bucket, input.expected_bucket_owner.as_deref())?.arn.clone();
    let changed = configuration_mut(tx, &bucket)
        .map(|configuration| configuration.abac = input.abac_status.status.as_deref() == Some("Enabled"));
    changed.map_err(|error| refused(&error, tx.call, "s3:PutBucketAbac", &bucket))?;
    Ok(api::PutBucketAbacResponse {})
}

pub(crate) fn list(
    view: &View<'_>,
    input: control::ListTagsForResourceRequest,
) -> Result<control::ListTagsForResourceResult, Fault> {
    own(view.call, &input.account_id)?;
    let tags = &tagged(view.partition, &input.resource_arn)?.tags;
    let tag = |(key, value): (&str, &str)| control::Tag { key: key.to_owned(), value: value.to_owned() };
    Ok(control::ListTagsForResourceResult { tags: Some(tags.iter().map(tag).collect()) })
}

/// Sets or replaces.
pub(crate) fn tag(tx: &mut Tx<'_>, input: control::TagResourceRequest) -> Result<control::TagResourceResult, Fault> {
    own(tx.call, &input.account_id)?;
    let bucket = tagged(tx.partition(), &input.resource_arn)?;
    let pairs = input.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str()));
    let (arn, tags) = (bucket.arn.clone(), bucket.tags.with(pairs, KeyCase::Counts).map_err(wrong)?);
    set(tx, &arn, tags, "s3:TagResource")?;
    Ok(control::TagResourceResult {})
}

/// Keys that are absent do not matter.
pub(crate) fn untag(
    tx: &mut Tx<'_>,
    input: control::UntagResourceRequest,
) -> Result<control::UntagResourceResult, Fault> {
    own(tx.call, &input.account_id)?;
    let arn = tagged(tx.partition(), &input.resource_arn)?.arn.clone();
    resource::untag(tx, &arn, &input.tag_keys).map_err(|error| refused(&error, tx.call, "s3:UntagResource", &arn))?;
    Ok(control::UntagResourceResult {})
}

/// The bucket of an ARN; nothing else of S3 has tags here.
fn tagged<'p>(partition: &'p Partition, arn: &str) -> Result<&'p Shared<PolicyResource>, Fault> {
    let found = Arn::parse(arn).ok().and_then(|arn| partition.resource(&arn));
    let bucket = found.filter(|found| found.kind == ResourceKind::Bucket);
    bucket.ok_or_else(|| Fault::new("NoSuchResource", 404, "The specified resource doesn't exist."))
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html>
fn wrong(error: TagError) -> Fault {
    match error {
        TagError::Duplicate => Fault::new("InvalidTag", 400, "Cannot provide multiple Tags with the same key"),
        TagError::Reserved => Fault::new("InvalidTag", 400, "System tags cannot be added/updated by requester"),
        TagError::TooMany => {
            Fault::new("BadRequest", 400, format!("Bucket tag count cannot be greater than {TAGS_PER_RESOURCE}"))
        }
    }
}
