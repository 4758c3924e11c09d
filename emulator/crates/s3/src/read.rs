//! Reading objects.

use std::ops::Range;

use models::s3::{
    Checksum, GetObjectAttributesOutput, GetObjectAttributesParts, GetObjectAttributesRequest, GetObjectOutput,
    GetObjectRequest, HeadObjectOutput, HeadObjectRequest, ObjectPart,
};
use service::View;
use state::bucket::{Object, Version};
use wire::{Body, Fault};

use crate::checksums::{put_checksum, put_stored_checksum, text};
use crate::conditions::{Conditions, range, readable};
use crate::encryption;
use crate::fault::{self, Place, invalid_argument};
use crate::properties::check_customer_key;
use crate::resource::{bucket, version_id};

/// An object that was found, and which bytes of it are wanted.
struct Found<'v> {
    version: &'v Version,
    object: &'v Object,
    /// Whether versions are or were kept.
    is_versioned: bool,
    range: Option<Range<u64>>,
    /// Whether a part was asked for.
    by_part: bool,
}

/// Finds what both `GetObject` and `HeadObject` describe; their requests have these members alike.
macro_rules! find {
    ($view:expr, $request:expr) => {{
        let request = &$request;
        check_customer_key(request.sse_customer_algorithm.as_deref())?;
        let (_, bucket) = bucket($view.partition, &request.bucket, request.expected_bucket_owner.as_deref())?;
        version_id(request.version_id.as_ref())?;
        let place = Place { bucket: &request.bucket, key: &request.key, version: request.version_id.as_deref() };
        let version = readable(bucket, place)?;
        let object = version.object.as_deref().ok_or_else(fault::access_denied)?;
        let conditions = Conditions {
            if_match: request.if_match.as_deref(),
            if_none_match: request.if_none_match.as_deref(),
            if_modified_since: request.if_modified_since,
            if_unmodified_since: request.if_unmodified_since,
        };
        conditions.check(&object.etag, version.modified)?;
        let range = match request.part_number {
            Some(_) if request.range.is_some() => {
                return Err(fault::invalid_request("Cannot specify both Range header and partNumber query parameter"));
            }
            Some(number) => Some(part(object, number)?),
            None => range(request.range.as_deref(), object.content.len())?,
        };
        Found { version, object, is_versioned: bucket.is_versioned(), range, by_part: request.part_number.is_some() }
    }};
}

/// Writes what both answers say of an object.
macro_rules! describe {
    ($output:ident, $found:expr, $request:expr) => {{
        let (found, request) = (&$found, &$request);
        let (version, object) = (found.version, found.object);
        let length = object.content.len();
        let range = found.range.clone().unwrap_or(0..length);
        let owned = |text: &Option<std::sync::Arc<str>>| text.as_deref().map(str::to_owned);
        let headers = &object.headers;
        let mut output = $output {
            accept_ranges: Some("bytes".to_owned()),
            last_modified: Some(version.modified),
            content_length: i64::try_from(range.end - range.start).ok(),
            e_tag: Some(format!("\"{}\"", object.etag)),
            version_id: found.is_versioned.then(|| version.id.to_string()),
            cache_control: request.response_cache_control.clone().or_else(|| owned(&headers.cache_control)),
            content_disposition: request
                .response_content_disposition
                .clone()
                .or_else(|| owned(&headers.content_disposition)),
            content_encoding: request.response_content_encoding.clone().or_else(|| owned(&headers.content_encoding)),
            content_language: request.response_content_language.clone().or_else(|| owned(&headers.content_language)),
            content_type: request
                .response_content_type
                .clone()
                .or_else(|| owned(&headers.content_type))
                .or_else(|| Some("binary/octet-stream".to_owned())),
            content_range: found
                .range
                .as_ref()
                .filter(|_| length > 0)
                .map(|range| format!("bytes {}-{}/{length}", range.start, range.end.saturating_sub(1))),
            expires: owned(&headers.expires),
            website_redirect_location: owned(&headers.website_redirect_location),
            server_side_encryption: Some(object.encryption.algorithm.to_string()),
            ssekms_key_id: owned(&object.encryption.key),
            bucket_key_enabled: object.encryption.bucket_key.then_some(true),
            metadata: Some(object.metadata.iter().map(|(key, value)| (key.to_string(), value.to_string())).collect()),
            storage_class: Some(object.storage_class.to_string()).filter(|class| class != "STANDARD"),
            parts_count: i64::try_from(object.parts.len()).ok().filter(|count| *count > 0 && found.by_part),
            tag_count: i64::try_from(version.tags.len()).ok().filter(|count| *count > 0),
            object_lock_mode: version.retention.map(|retention| retention.mode.as_str().to_owned()),
            object_lock_retain_until_date: version.retention.map(|retention| retention.until),
            object_lock_legal_hold_status: version.legal_hold.map(|held| if held { "ON" } else { "OFF" }.to_owned()),
            ..$output::default()
        };
        // A checksum of the whole says nothing of a part.
        let is_whole = range == (0..length);
        if request.checksum_mode.as_deref() == Some("ENABLED") && is_whole {
            put_stored_checksum!(output, &object.checksum);
        }
        output
    }};
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html>
pub(crate) fn get_object(view: &View<'_>, request: GetObjectRequest) -> Result<GetObjectOutput, Fault> {
    let is_override = request.response_cache_control.is_some()
        || request.response_content_disposition.is_some()
        || request.response_content_encoding.is_some()
        || request.response_content_language.is_some()
        || request.response_content_type.is_some()
        || request.response_expires.is_some();
    if is_override && view.call.caller.access_key.is_none() {
        return Err(fault::invalid_request(
            "Request specific response headers cannot be used for anonymous GET requests.",
        ));
    }
    let found = find!(view, request);
    encryption::check(view.partition, view.call, &request.bucket, &found.object.encryption)?;
    let mut output = describe!(GetObjectOutput, found, request);
    if let Some(expires) = request.response_expires {
        output.expires = Some(expires.format("%a, %d %b %Y %H:%M:%S GMT"));
    }
    crate::properties::check_archived(found.object)?;
    let content = &found.object.content;
    let range = found.range.unwrap_or(0..content.len());
    output.body = Some(Body::from(content.slice(range)));
    Ok(output)
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html>
pub(crate) fn head_object(view: &View<'_>, request: HeadObjectRequest) -> Result<HeadObjectOutput, Fault> {
    let found = find!(view, request);
    // "If you enable checksum mode and the object is … encrypted with an AWS Key Management Service (AWS KMS) key, you must
    // have permission to use the kms:Decrypt action to retrieve the checksum": the key must be in use.
    if request.checksum_mode.as_deref() == Some("ENABLED") {
        encryption::check(view.partition, view.call, &request.bucket, &found.object.encryption)?;
    }
    Ok(describe!(HeadObjectOutput, found, request))
}

/// The bytes of a part; an object that came in one piece has one.
fn part(object: &Object, number: i64) -> Result<Range<u64>, Fault> {
    if !(1..=10_000).contains(&number) {
        return Err(invalid_argument("Part number must be an integer between 1 and 10000, inclusive"));
    }
    let at = usize::try_from(number - 1).unwrap_or(usize::MAX);
    if object.parts.is_empty() && at == 0 {
        return Ok(0..object.content.len());
    }
    let start: u64 = object.parts.iter().take(at).map(|part| part.size).sum();
    let part = object
        .parts
        .get(at)
        .ok_or_else(|| Fault::new("InvalidPartNumber", 416, "The requested partnumber is not satisfiable"))?;
    Ok(start..start + part.size)
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html>
pub(crate) fn get_object_attributes(
    view: &View<'_>,
    request: GetObjectAttributesRequest,
) -> Result<GetObjectAttributesOutput, Fault> {
    check_customer_key(request.sse_customer_algorithm.as_deref())?;
    let (_, bucket) = bucket(view.partition, &request.bucket, request.expected_bucket_owner.as_deref())?;
    version_id(request.version_id.as_ref())?;
    let place = Place { bucket: &request.bucket, key: &request.key, version: request.version_id.as_deref() };
    let version = readable(bucket, place)?;
    let object = version.object.as_deref().ok_or_else(fault::access_denied)?;
    let wants = |name: &str| request.object_attributes.iter().any(|wanted| wanted == name);
    let checksum = wants("Checksum").then(|| {
        let mut checksum = Checksum::default();
        put_stored_checksum!(checksum, &object.checksum);
        // Here the number of parts is left out.
        if let Some(stored) = &object.checksum {
            put_checksum!(checksum, stored.checksum.algorithm, text(&stored.checksum));
        }
        checksum
    });
    Ok(GetObjectAttributesOutput {
        last_modified: Some(version.modified),
        version_id: bucket.is_versioned().then(|| version.id.to_string()),
        e_tag: wants("ETag").then(|| object.etag.to_string()),
        checksum: checksum.filter(|_| object.checksum.is_some()),
        object_parts: (wants("ObjectParts") && !object.parts.is_empty())
            .then(|| parts(object, request.part_number_marker, request.max_parts)),
        storage_class: wants("StorageClass").then(|| object.storage_class.to_string()),
        object_size: i64::try_from(object.content.len()).ok().filter(|_| wants("ObjectSize")),
        ..GetObjectAttributesOutput::default()
    })
}

fn parts(object: &Object, marker: Option<i64>, most: Option<i64>) -> GetObjectAttributesParts {
    let marker = marker.unwrap_or(0);
    let most = most.filter(|most| (0..=1000).contains(most)).unwrap_or(1000);
    let mut rest = object.parts.iter().filter(|part| i64::from(part.number) > marker);
    let shown: Vec<_> = rest.by_ref().take(usize::try_from(most).unwrap_or(1000)).collect();
    let listed = shown.iter().map(|part| {
        let mut listed = ObjectPart {
            part_number: Some(part.number.into()),
            size: i64::try_from(part.size).ok(),
            ..ObjectPart::default()
        };
        if let Some(checksum) = &part.checksum {
            put_checksum!(listed, checksum.algorithm, text(checksum));
        }
        listed
    });
    GetObjectAttributesParts {
        total_parts_count: i64::try_from(object.parts.len()).ok(),
        part_number_marker: Some(marker),
        next_part_number_marker: shown.last().map(|part| part.number.into()),
        max_parts: Some(most),
        is_truncated: Some(rest.next().is_some()),
        // Parts without checksums of their own are counted and not listed.
        parts: object.checksum.as_ref().map(|_| listed.collect()),
    }
}
