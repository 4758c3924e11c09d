//! Putting objects.

use blob::{Algorithm, Wanted};
use models::s3::{PutObjectOutput, PutObjectRequest};
use state::Tx;
use state::bucket::{self, Bucket, NewObject};
use wire::Fault;

use crate::checksums::put_stored_checksum;
use crate::conditions::check_write;
use crate::encryption;
use crate::fault::{self, Place, invalid_request, unreadable};
use crate::properties::properties;
use crate::resource::bucket;

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html>
pub(crate) fn put_object(tx: &mut Tx<'_>, request: PutObjectRequest) -> Result<PutObjectOutput, Fault> {
    let (_, found) = bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let place = Place { bucket: &request.bucket, key: &request.key, version: None };
    check_write(found, place, request.if_match.as_deref(), request.if_none_match.as_deref())?;
    if request.write_offset_bytes.is_some() {
        return Err(fault::not_implemented("appending to objects"));
    }
    let mut properties = properties!(tx, request);
    let is_checked = request.content_md5.is_some() || has_checksum(&request);
    let is_locked = properties.retention.is_some() || properties.legal_hold.is_some();
    check_integrity(found, is_locked, is_checked)?;
    properties.encryption = Some(encryption::of_new(tx, &request.bucket, properties.encryption.take())?);
    let body = request.body.unwrap_or_else(|| blob::Blob::empty().whole().into());
    let wanted = match &body.digests {
        Some(digests) => digests.checksum.as_ref().map(|checksum| checksum.algorithm),
        None => Some(Algorithm::Crc64Nvme),
    };
    let digests = body.digests(Wanted { sha256: false, checksum: wanted }).map_err(|error| unreadable(&error))?;
    let new = NewObject::new(body.content.to_blob(), &digests, properties);
    let stored = bucket::put_object(tx, &request.bucket, &request.key, new).map_err(|error| place.fault(&error))?;
    let object = stored.version.object.as_deref().ok_or_else(fault::access_denied)?;
    let mut output = PutObjectOutput {
        e_tag: Some(format!("\"{}\"", object.etag)),
        version_id: stored.id.map(|id| id.to_string()),
        server_side_encryption: Some(object.encryption.algorithm.to_string()),
        ssekms_key_id: object.encryption.key.as_deref().map(str::to_owned),
        bucket_key_enabled: object.encryption.bucket_key.then_some(true),
        ..PutObjectOutput::default()
    };
    put_stored_checksum!(output, &object.checksum);
    Ok(output)
}

fn has_checksum(request: &PutObjectRequest) -> bool {
    request.checksum_algorithm.is_some()
        || Algorithm::ALL.iter().any(|algorithm| crate::checksums::stated_checksum!(request, algorithm).is_some())
}

/// "The `Content-MD5` or `x-amz-sdk-checksum-algorithm` header is required for any request to upload an object with a
/// retention period configured using Amazon S3 Object Lock."
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html>
fn check_integrity(bucket: &Bucket, is_locked: bool, is_checked: bool) -> Result<(), Fault> {
    let by_default = bucket.lock.is_some_and(|lock| lock.default_retention.is_some());
    if (is_locked || by_default) && !is_checked {
        return Err(invalid_request(
            "Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters",
        ));
    }
    Ok(())
}
