//! Tags of objects.

use models::s3::{
    DeleteObjectTaggingOutput, DeleteObjectTaggingRequest, GetObjectTaggingOutput, GetObjectTaggingRequest,
    PutObjectTaggingOutput, PutObjectTaggingRequest, Tag,
};
use service::View;
use state::bucket;
use state::{Tags, Tx};
use wire::Fault;

use crate::conditions::readable;
use crate::fault::Place;
use crate::properties::object_tags;
use crate::resource::{bucket, version_id};

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html>
pub(crate) fn get_object_tagging(
    view: &View<'_>,
    request: GetObjectTaggingRequest,
) -> Result<GetObjectTaggingOutput, Fault> {
    let (_, bucket) = bucket(view.partition, &request.bucket, request.expected_bucket_owner.as_deref())?;
    version_id(request.version_id.as_ref())?;
    let place = Place { bucket: &request.bucket, key: &request.key, version: request.version_id.as_deref() };
    let version = readable(bucket, place)?;
    let tag = |(key, value): (&str, &str)| Tag { key: key.to_owned(), value: value.to_owned() };
    Ok(GetObjectTaggingOutput {
        version_id: bucket.is_versioned().then(|| version.id.to_string()),
        tag_set: version.tags.iter().map(tag).collect(),
    })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html>
pub(crate) fn put_object_tagging(
    tx: &mut Tx<'_>,
    request: PutObjectTaggingRequest,
) -> Result<PutObjectTaggingOutput, Fault> {
    bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let tags = object_tags(request.tagging.tag_set.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())))?;
    let named = (request.bucket.as_str(), request.key.as_str(), request.version_id.as_ref());
    let version_id = put(tx, named, tags, "PUT")?;
    Ok(PutObjectTaggingOutput { version_id })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html>
pub(crate) fn delete_object_tagging(
    tx: &mut Tx<'_>,
    request: DeleteObjectTaggingRequest,
) -> Result<DeleteObjectTaggingOutput, Fault> {
    bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let named = (request.bucket.as_str(), request.key.as_str(), request.version_id.as_ref());
    let version_id = put(tx, named, Tags::new(), "DELETE")?;
    Ok(DeleteObjectTaggingOutput { version_id })
}

fn put(
    tx: &mut Tx<'_>,
    (bucket, key, version): (&str, &str, Option<&String>),
    tags: Tags,
    method: &str,
) -> Result<Option<String>, Fault> {
    let id = version_id(version)?;
    let place = Place { bucket, key, version: version.map(String::as_str) };
    let changed = bucket::put_object_tags(tx, bucket, key, id.as_ref(), tags);
    changed.map(|id| id.map(|id| id.to_string())).map_err(|error| place.fault_of(&error, method))
}
