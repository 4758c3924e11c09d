//! [Multipart uploads](https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html).

use aws::Principal;
use blob::{Algorithm, Wanted};
use models::s3::{
    AbortMultipartUploadOutput, AbortMultipartUploadRequest, CompleteMultipartUploadOutput,
    CompleteMultipartUploadRequest, CompletedPart, CreateMultipartUploadOutput, CreateMultipartUploadRequest,
    UploadPartOutput, UploadPartRequest,
};
use state::Tx;
use state::bucket::{self, MAX_PART_NUMBER, NewUpload, Upload, Version};
use wire::Fault;

use crate::checksums::{self, put_checksum, put_stored_checksum, stated_checksum, stored_text, text};
use crate::conditions::check_write;
use crate::encryption;
use crate::fault::{self, Place, invalid_argument, invalid_request, malformed_xml, unreadable};
use crate::properties::properties;
use crate::resource::bucket;

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html>
pub(crate) fn create_multipart_upload(
    tx: &mut Tx<'_>,
    request: CreateMultipartUploadRequest,
) -> Result<CreateMultipartUploadOutput, Fault> {
    bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    // "Anonymous users cannot initiate multipart uploads."
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
    if tx.call.caller.principal == Principal::Anonymous {
        return Err(fault::access_denied());
    }
    let mut properties = properties!(tx, request);
    let encryption = encryption::of_new(tx, &request.bucket, properties.encryption.take())?;
    properties.encryption = Some(encryption.clone());
    let checksum = checksums::algorithm(request.checksum_algorithm.as_ref())?;
    let full_object = is_full_object(checksum, request.checksum_type.as_deref())?;
    let initiator = initiator(tx);
    let new = NewUpload { initiator, properties, checksum, full_object };
    let place = Place { bucket: &request.bucket, key: &request.key, version: None };
    let id = bucket::create_upload(tx, &request.bucket, &request.key, new).map_err(|error| place.fault(&error))?;
    Ok(CreateMultipartUploadOutput {
        bucket: Some(request.bucket.clone()),
        key: Some(request.key.clone()),
        upload_id: Some(id.to_string()),
        server_side_encryption: Some(encryption.algorithm.to_string()),
        ssekms_key_id: encryption.key.as_deref().map(str::to_owned),
        checksum_algorithm: checksum.map(|algorithm| algorithm.name().to_owned()),
        checksum_type: checksum.map(|_| crate::checksums::scope_name(full_object).to_owned()),
        ..CreateMultipartUploadOutput::default()
    })
}

/// Hashes are composite, CRC-64 is of the full object, and the other CRCs are either. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html>.
fn is_full_object(checksum: Option<Algorithm>, asked: Option<&str>) -> Result<bool, Fault> {
    let Some(algorithm) = checksum else {
        return match asked {
            None => Ok(true),
            Some(_) => Err(invalid_request(
                "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.",
            )),
        };
    };
    let full = matches!(algorithm, Algorithm::Crc32 | Algorithm::Crc32c | Algorithm::Crc64Nvme);
    let composite = algorithm != Algorithm::Crc64Nvme;
    match asked {
        None => Ok(!composite),
        Some("FULL_OBJECT") if full => Ok(true),
        Some("COMPOSITE") if composite => Ok(false),
        Some(asked) => Err(invalid_request(format!(
            "The {asked} checksum type cannot be used with the {} checksum algorithm.",
            algorithm.name().to_ascii_lowercase()
        ))),
    }
}

pub(crate) fn part_number(number: i64) -> Result<u16, Fault> {
    let known = u16::try_from(number).ok().filter(|number| (1..=MAX_PART_NUMBER).contains(number));
    known.ok_or_else(|| {
        let fault = invalid_argument("Part number must be an integer between 1 and 10000, inclusive");
        fault::with(fault::with(fault, "ArgumentName", "partNumber"), "ArgumentValue", number.to_string())
    })
}

/// The checksum that parts of an upload have: S3 computes one where none was asked for.
pub(crate) fn part_checksum(upload: &Upload) -> Option<Algorithm> {
    upload.checksum.or(Some(Algorithm::Crc64Nvme))
}

/// Whether parts can still be added: S3 decrypts what came before.
pub(crate) fn check_upload(tx: &Tx<'_>, bucket: &str, upload: &Upload) -> Result<(), Fault> {
    let encryption = upload.properties.encryption.as_ref();
    encryption.map_or(Ok(()), |encryption| encryption::check(tx.partition(), tx.call, bucket, encryption))
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html>
pub(crate) fn upload_part(tx: &mut Tx<'_>, request: UploadPartRequest) -> Result<UploadPartOutput, Fault> {
    let number = part_number(request.part_number)?;
    let (_, found) = bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let place = Place { bucket: &request.bucket, key: &request.key, version: None };
    let upload =
        found.upload(&request.key, &request.upload_id).map_err(|error| place.of_upload(&error, &request.upload_id))?;
    check_upload(tx, &request.bucket, upload)?;
    let body = request.body.unwrap_or_else(|| blob::Blob::empty().whole().into());
    let came = body.digests.as_ref().and_then(|digests| digests.checksum.as_ref());
    let came = came.map(|checksum| checksum.algorithm);
    if let (Some(asked), Some(came)) = (upload.checksum, came)
        && asked != came
    {
        let name = |algorithm: Algorithm| algorithm.name().to_ascii_lowercase();
        return Err(invalid_request(format!(
            "Checksum Type mismatch occurred, expected checksum Type: {}, actual checksum Type: {}",
            name(asked),
            name(came)
        )));
    }
    // A checksum that nobody asked for at the beginning was verified, and is computed anew as all parts have it.
    let wanted = Wanted { sha256: false, checksum: came.or_else(|| part_checksum(upload)) };
    let digests = body.digests(wanted).map_err(|error| unreadable(&error))?;
    let mut output = UploadPartOutput {
        e_tag: Some(format!("\"{}\"", aws::hex(&digests.md5))),
        server_side_encryption: upload.properties.encryption.as_ref().map(|it| it.algorithm.to_string()),
        ssekms_key_id: upload.properties.encryption.as_ref().and_then(|it| it.key.as_deref()).map(str::to_owned),
        ..UploadPartOutput::default()
    };
    if let Some(checksum) = &digests.checksum {
        put_checksum!(output, checksum.algorithm, text(checksum));
    }
    let content = body.content.to_blob();
    bucket::put_part(tx, &request.bucket, &request.key, &request.upload_id, number, content, digests)
        .map_err(|error| place.fault(&error))?;
    Ok(output)
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html>
pub(crate) fn complete_multipart_upload(
    tx: &mut Tx<'_>,
    request: CompleteMultipartUploadRequest,
) -> Result<CompleteMultipartUploadOutput, Fault> {
    let (_, found) = bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let place = Place { bucket: &request.bucket, key: &request.key, version: None };
    // Whoever has not heard that an upload is completed may complete it again.
    if let Some(version) = found.completed(&request.key, &request.upload_id) {
        return completed(&request, version, found.is_versioned());
    }
    let upload = found
        .upload(&request.key, &request.upload_id)
        .map_err(|error| place.of_upload(&error, &request.upload_id))?
        .clone();
    check_write(found, place, request.if_match.as_deref(), request.if_none_match.as_deref())?;
    check_upload(tx, &request.bucket, &upload)?;
    let parts = request.multipart_upload.as_ref().and_then(|upload| upload.parts.clone()).unwrap_or_default();
    if parts.is_empty() {
        return Err(malformed_xml());
    }
    let named = parts.iter().map(|part| named(&upload, part)).collect::<Result<Vec<_>, _>>()?;
    let stored = bucket::complete_upload(tx, &request.bucket, &request.key, &request.upload_id, &named)
        .map_err(|error| place.of_upload(&error, &request.upload_id))?;
    let object = stored.version.object.as_deref().ok_or_else(fault::access_denied)?;
    if request.mpu_object_size.is_some_and(|size| u64::try_from(size) != Ok(object.content.len())) {
        return Err(invalid_request("The provided 'x-amz-mp-object-size' header does not match what was computed."));
    }
    if let Some(kept) = &object.checksum {
        let stated = stated_checksum!(request, kept.checksum.algorithm);
        let computed = stored_text(kept);
        // The number of parts may be left out.
        if stated.is_some_and(|stated| stated != computed && stated != text(&kept.checksum)) {
            let name = kept.checksum.algorithm.name();
            let message = format!("The {name} you specified did not match the calculated checksum.");
            return Err(Fault::new("BadDigest", 400, message));
        }
    }
    completed(&request, &stored.version, stored.id.is_some())
}

fn completed(
    request: &CompleteMultipartUploadRequest,
    version: &Version,
    is_versioned: bool,
) -> Result<CompleteMultipartUploadOutput, Fault> {
    let object = version.object.as_deref().ok_or_else(fault::access_denied)?;
    let mut output = CompleteMultipartUploadOutput {
        location: Some(format!("http://{}.s3.amazonaws.com/{}", request.bucket, request.key)),
        bucket: Some(request.bucket.clone()),
        key: Some(request.key.clone()),
        e_tag: Some(format!("\"{}\"", object.etag)),
        version_id: is_versioned.then(|| version.id.to_string()),
        server_side_encryption: Some(object.encryption.algorithm.to_string()),
        ssekms_key_id: object.encryption.key.as_deref().map(str::to_owned),
        ..CompleteMultipartUploadOutput::default()
    };
    put_stored_checksum!(output, &object.checksum);
    Ok(output)
}

/// A part by number and entity tag, whose checksum is the one that is stated.
fn named(upload: &Upload, part: &CompletedPart) -> Result<(u16, String), Fault> {
    let number = part_number(part.part_number.ok_or_else(malformed_xml)?)?;
    let etag = part.e_tag.as_deref().ok_or_else(malformed_xml)?.trim_matches('"').to_owned();
    let kept = upload.parts.get(&number).and_then(|part| part.digests.checksum.as_ref());
    for algorithm in Algorithm::ALL {
        let Some(stated) = stated_checksum!(part, algorithm) else { continue };
        if kept.is_some_and(|kept| kept.algorithm != algorithm || text(kept) != stated) {
            return Err(Fault::new("InvalidPart", 400, bucket::BucketError::InvalidPart.to_string()));
        }
    }
    Ok((number, etag))
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html>
pub(crate) fn abort_multipart_upload(
    tx: &mut Tx<'_>,
    request: AbortMultipartUploadRequest,
) -> Result<AbortMultipartUploadOutput, Fault> {
    bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let place = Place { bucket: &request.bucket, key: &request.key, version: None };
    bucket::abort_upload(tx, &request.bucket, &request.key, &request.upload_id)
        .map_err(|error| place.of_upload(&error, &request.upload_id))?;
    Ok(AbortMultipartUploadOutput::default())
}

/// Who begins an upload, as listings name them.
fn initiator(tx: &Tx<'_>) -> std::sync::Arc<str> {
    let arn = tx.call.caller.principal.principal_arn();
    arn.map_or_else(|| "anonymous".into(), |arn| arn.as_str().into())
}
