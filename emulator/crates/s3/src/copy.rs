//! Copying objects, whole or as parts of uploads.

use std::sync::Arc;

use blob::{Algorithm, Wanted};
use models::s3::{
    CopyObjectOutput, CopyObjectRequest, CopyObjectResult, CopyPartResult, UploadPartCopyOutput, UploadPartCopyRequest,
};
use percent_encoding::percent_decode_str;
use state::bucket::{self, NewObject, VersionId};
use state::{Partition, Tx};
use wire::Fault;

use crate::checksums::{self, put_checksum, put_stored_checksum, text};
use crate::conditions::{Conditions, check_write, range, readable};
use crate::encryption;
use crate::fault::{self, Place, invalid_argument, invalid_request, unreadable};
use crate::properties::{check_customer_key, check_source, properties};
use crate::resource::bucket;
use crate::uploads::{check_upload, part_checksum, part_number};

/// What `x-amz-copy-source` names: `bucket/key?versionId=id`, encoded, with a slash before it or without.
pub(crate) struct Source {
    pub(crate) bucket: String,
    pub(crate) key: String,
    pub(crate) version: Option<VersionId>,
}

impl Source {
    pub(crate) fn parse(text: &str) -> Option<Source> {
        let (path, version) = text.split_once("?versionId=").map_or((text, None), |(path, id)| (path, Some(id)));
        let path = percent_decode_str(path).decode_utf8().ok()?;
        let (bucket, key) = path.strip_prefix('/').unwrap_or(&path).split_once('/')?;
        let is_complete = !bucket.is_empty() && !key.is_empty() && !bucket.starts_with("arn:");
        is_complete.then(|| Source { bucket: bucket.into(), key: key.into(), version: version.map(VersionId::from) })
    }
}

/// A source that was found.
struct Found {
    version: Arc<str>,
    is_versioned: bool,
    object: state::Shared<state::bucket::Object>,
    tags: state::Tags,
    place: (String, String),
}

fn find(partition: &Partition, source: &str, owner: Option<&str>, conditions: &Conditions<'_>) -> Result<Found, Fault> {
    let source = Source::parse(source).ok_or_else(|| {
        let message = "Copy Source must mention the source bucket and key: sourcebucket/sourcekey";
        fault::with(invalid_argument(message), "ArgumentName", "x-amz-copy-source")
    })?;
    let (_, bucket) = bucket(partition, &source.bucket, owner)?;
    let id = source.version.as_ref().map(VersionId::as_str);
    let place = Place { bucket: &source.bucket, key: &source.key, version: id };
    let version = readable(bucket, place)?;
    let object = version.object.clone().ok_or_else(fault::access_denied)?;
    conditions.check_source(&object.etag, version.modified)?;
    check_source(&object)?;
    Ok(Found {
        version: version.id.as_str().into(),
        is_versioned: bucket.is_versioned(),
        object,
        tags: version.tags.clone(),
        place: (source.bucket, source.key),
    })
}

/// What a request says of the object that it copies.
macro_rules! source_conditions {
    ($request:ident) => {
        Conditions {
            if_match: $request.copy_source_if_match.as_deref(),
            if_none_match: $request.copy_source_if_none_match.as_deref(),
            if_modified_since: $request.copy_source_if_modified_since,
            if_unmodified_since: $request.copy_source_if_unmodified_since,
        }
    };
}

/// The largest object that is copied at once: <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html>.
const LARGEST_COPY: u64 = 5 << 30;

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html>
pub(crate) fn copy_object(tx: &mut Tx<'_>, request: CopyObjectRequest) -> Result<CopyObjectOutput, Fault> {
    check_customer_key(request.copy_source_sse_customer_algorithm.as_deref())?;
    let conditions = source_conditions!(request);
    let owner = request.expected_source_bucket_owner.as_deref();
    let (_, target) = bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let place = Place { bucket: &request.bucket, key: &request.key, version: None };
    check_write(target, place, request.if_match.as_deref(), request.if_none_match.as_deref())?;
    let of_bucket = target.encryption(None).algorithm;
    let found = find(tx.partition(), &request.copy_source, owner, &conditions)?;
    let object = &found.object;
    encryption::check(tx.partition(), tx.call, &found.place.0, &object.encryption)?;
    if object.content.len() > LARGEST_COPY {
        return Err(invalid_request(format!(
            "The specified copy source is larger than the maximum allowable size for a copy source: {LARGEST_COPY}"
        )));
    }
    let replaces = |directive: &Option<String>| directive.as_deref() == Some("REPLACE");
    let mut properties = properties!(tx, request);
    let changes = replaces(&request.metadata_directive)
        || properties.storage_class.is_some()
        || properties.encryption.is_some()
        || of_bucket != object.encryption.algorithm
        || properties.headers.website_redirect_location.is_some();
    if !changes
        && found.place == (request.bucket.clone(), request.key.clone())
        && !request.copy_source.contains("?versionId=")
    {
        return Err(invalid_request(
            "This copy request is illegal because it is trying to copy an object to itself without changing the object's \
             metadata, storage class, website redirect location or encryption attributes.",
        ));
    }
    properties.encryption = Some(encryption::of_new(tx, &request.bucket, properties.encryption.take())?);
    if !replaces(&request.metadata_directive) {
        let redirect = properties.headers.website_redirect_location.take();
        properties.headers = state::bucket::Headers { website_redirect_location: redirect, ..object.headers.clone() };
        properties.metadata = object.metadata.clone();
    }
    if !replaces(&request.tagging_directive) {
        properties.tags = found.tags.clone();
    }
    let algorithm = checksums::algorithm(request.checksum_algorithm.as_ref())?;
    let kept = object.checksum.as_ref().map(|stored| stored.checksum.algorithm);
    let content = object.content.clone();
    // Of what came in one piece, tag and checksum are known: the bytes need not be read.
    let is_known = object.parts.is_empty() && kept.is_some() && (algorithm.is_none() || algorithm == kept);
    let new = if is_known {
        let (etag, checksum) = (object.etag.clone(), object.checksum.clone());
        NewObject { content, etag, checksum, parts: [].into(), properties }
    } else {
        let wanted = Wanted { sha256: false, checksum: algorithm.or(kept).or(Some(Algorithm::Crc64Nvme)) };
        let digests = content.whole().digests(wanted).map_err(|error| unreadable(&error))?;
        NewObject::new(content, &digests, properties)
    };
    let stored = bucket::put_object(tx, &request.bucket, &request.key, new).map_err(|error| place.fault(&error))?;
    let object = stored.version.object.as_deref().ok_or_else(fault::access_denied)?;
    let mut result = CopyObjectResult {
        e_tag: Some(format!("\"{}\"", object.etag)),
        last_modified: Some(stored.version.modified),
        ..CopyObjectResult::default()
    };
    put_stored_checksum!(result, &object.checksum);
    Ok(CopyObjectOutput {
        copy_object_result: Some(result),
        copy_source_version_id: found.is_versioned.then(|| found.version.to_string()),
        version_id: stored.id.map(|id| id.to_string()),
        server_side_encryption: Some(object.encryption.algorithm.to_string()),
        ssekms_key_id: object.encryption.key.as_deref().map(str::to_owned),
        ..CopyObjectOutput::default()
    })
}

/// Whether a range names its first and its last byte, and both are there.
fn is_within(range: &str, length: u64) -> bool {
    let last = range.rsplit_once('-').and_then(|(first, last)| Some((first, last.trim().parse::<u64>().ok()?)));
    last.is_some_and(|(first, last)| last < length && !first.ends_with('='))
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html>
pub(crate) fn upload_part_copy(tx: &mut Tx<'_>, request: UploadPartCopyRequest) -> Result<UploadPartCopyOutput, Fault> {
    let number = part_number(request.part_number)?;
    let conditions = source_conditions!(request);
    let (_, target) = bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let place = Place { bucket: &request.bucket, key: &request.key, version: None };
    let upload = target
        .upload(&request.key, &request.upload_id)
        .map_err(|error| place.of_upload(&error, &request.upload_id))?
        .clone();
    let owner = request.expected_source_bucket_owner.as_deref();
    let found = find(tx.partition(), &request.copy_source, owner, &conditions)?;
    encryption::check(tx.partition(), tx.call, &found.place.0, &found.object.encryption)?;
    check_upload(tx, &request.bucket, &upload)?;
    let content = &found.object.content;
    let part = match request.copy_source_range.as_deref() {
        None => 0..content.len(),
        Some(text) => range(Some(text), content.len())?.filter(|_| is_within(text, content.len())).ok_or_else(|| {
            let message = "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last \
                           are the zero-based offsets of the first and last bytes to copy";
            invalid_argument(message)
        })?,
    };
    let slice = content.slice(part);
    if slice.len() > LARGEST_COPY {
        return Err(Fault::new("EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size"));
    }
    let wanted = Wanted { sha256: false, checksum: part_checksum(&upload) };
    let digests = slice.digests(wanted).map_err(|error| unreadable(&error))?;
    let mut result = CopyPartResult {
        e_tag: Some(format!("\"{}\"", aws::hex(&digests.md5))),
        last_modified: Some(tx.now.truncated()),
        ..CopyPartResult::default()
    };
    if let Some(checksum) = &digests.checksum {
        put_checksum!(result, checksum.algorithm, text(checksum));
    }
    let (bucket, key, id) = (&request.bucket, &request.key, &request.upload_id);
    bucket::put_part(tx, bucket, key, id, number, slice.to_blob(), Arc::new(digests))
        .map_err(|error| place.fault(&error))?;
    Ok(UploadPartCopyOutput {
        copy_part_result: Some(result),
        copy_source_version_id: found.is_versioned.then(|| found.version.to_string()),
        server_side_encryption: upload.properties.encryption.as_ref().map(|it| it.algorithm.to_string()),
        ssekms_key_id: upload.properties.encryption.as_ref().and_then(|it| it.key.as_deref()).map(str::to_owned),
        ..UploadPartCopyOutput::default()
    })
}
