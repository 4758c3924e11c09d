//! Uploads under way, and their parts.

use models::s3::{
    CommonPrefix, Initiator, ListMultipartUploadsOutput, ListMultipartUploadsRequest, ListPartsOutput,
    ListPartsRequest, MultipartUpload, Part,
};
use service::View;
use state::bucket::Upload;
use wire::Fault;

use crate::checksums::{put_checksum, text};
use crate::configuration::acl::owner;
use crate::fault::Place;
use crate::list::{Encoding, Wanted, count, most, page};
use crate::resource::bucket;

fn initiator(upload: &Upload) -> Initiator {
    Initiator { id: Some(upload.initiator.to_string()), ..Initiator::default() }
}

fn storage_class(upload: &Upload) -> String {
    upload.properties.storage_class.as_deref().unwrap_or("STANDARD").to_owned()
}

fn checksum_type(upload: &Upload) -> Option<String> {
    upload.checksum.map(|_| crate::checksums::scope_name(upload.full_object).to_owned())
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html>
pub(crate) fn list_multipart_uploads(
    view: &View<'_>,
    request: ListMultipartUploadsRequest,
) -> Result<ListMultipartUploadsOutput, Fault> {
    let (resource, bucket) = bucket(view.partition, &request.bucket, request.expected_bucket_owner.as_deref())?;
    let encoding = Encoding::of(request.encoding_type.as_deref())?;
    let key_marker = request.key_marker.as_deref().filter(|marker| !marker.is_empty());
    let id_marker = request.upload_id_marker.as_deref().filter(|_| key_marker.is_some());
    let wanted = Wanted {
        prefix: request.prefix.as_deref().unwrap_or_default(),
        delimiter: request.delimiter.as_deref().filter(|delimiter| !delimiter.is_empty()),
        after: key_marker,
        most: most(request.max_uploads, "max-uploads")?,
    };
    let all = bucket.uploads.iter().filter(|((key, id), _)| match (key_marker, id_marker) {
        (Some(marker), Some(of)) => (&**key, &**id) > (marker, of),
        (Some(marker), None) => &**key > marker,
        (None, _) => true,
    });
    let page = page(all.map(|((key, id), upload)| (&**key, (key, id, upload))), &wanted);
    let owner = owner(resource.account);
    let uploads = page.entries.iter().map(|(key, id, upload)| MultipartUpload {
        upload_id: Some(id.to_string()),
        key: Some(encoding.text(key)),
        initiated: Some(upload.initiated.truncated()),
        storage_class: Some(storage_class(upload)),
        owner: Some(owner.clone()),
        initiator: Some(initiator(upload)),
        checksum_algorithm: upload.checksum.map(|algorithm| algorithm.name().to_owned()),
        checksum_type: checksum_type(upload),
        ..MultipartUpload::default()
    });
    let uploads: Vec<_> = uploads.collect();
    let last = page.last.as_deref().filter(|_| page.truncated);
    let last_id = page.entries.last().filter(|(key, ..)| last == Some(key)).map(|(_, id, _)| id.to_string());
    let prefixes: Vec<_> =
        page.prefixes.iter().map(|prefix| CommonPrefix { prefix: Some(encoding.text(prefix)) }).collect();
    Ok(ListMultipartUploadsOutput {
        bucket: Some(request.bucket.clone()),
        key_marker: Some(encoding.text(key_marker.unwrap_or_default())),
        upload_id_marker: Some(id_marker.unwrap_or_default().to_owned()),
        next_key_marker: encoding.optional(last),
        prefix: Some(encoding.text(wanted.prefix)),
        delimiter: encoding.optional(wanted.delimiter),
        next_upload_id_marker: last_id,
        max_uploads: i64::try_from(wanted.most).ok(),
        is_truncated: Some(page.truncated),
        uploads: Some(uploads).filter(|uploads| !uploads.is_empty()),
        common_prefixes: Some(prefixes).filter(|prefixes| !prefixes.is_empty()),
        encoding_type: request.encoding_type.clone(),
        ..ListMultipartUploadsOutput::default()
    })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html>
pub(crate) fn list_parts(view: &View<'_>, request: ListPartsRequest) -> Result<ListPartsOutput, Fault> {
    let (resource, bucket) = bucket(view.partition, &request.bucket, request.expected_bucket_owner.as_deref())?;
    let place = Place { bucket: &request.bucket, key: &request.key, version: None };
    let upload =
        bucket.upload(&request.key, &request.upload_id).map_err(|error| place.of_upload(&error, &request.upload_id))?;
    let marker = count(request.part_number_marker, "part-number-marker")?.unwrap_or(0);
    let most = most(request.max_parts, "max-parts")?;
    let mut rest = upload.parts.iter().filter(|(number, _)| i64::from(**number) > marker);
    let shown: Vec<_> = rest.by_ref().take(most).collect();
    let truncated = most > 0 && rest.next().is_some();
    let parts = shown.iter().map(|(number, part)| {
        let mut listed = Part {
            part_number: Some((**number).into()),
            last_modified: Some(part.modified.truncated()),
            e_tag: Some(format!("\"{}\"", part.etag())),
            size: i64::try_from(part.content.len()).ok(),
            ..Part::default()
        };
        if let Some(checksum) = part.digests.checksum.as_ref().filter(|_| upload.checksum.is_some()) {
            put_checksum!(listed, checksum.algorithm, text(checksum));
        }
        listed
    });
    Ok(ListPartsOutput {
        bucket: Some(request.bucket.clone()),
        key: Some(request.key.clone()),
        upload_id: Some(request.upload_id.clone()),
        part_number_marker: Some(marker),
        // "The last part in the list", also where nothing follows.
        next_part_number_marker: Some(shown.last().map_or(0, |(number, _)| (**number).into())),
        max_parts: i64::try_from(most).ok(),
        is_truncated: Some(truncated),
        parts: Some(parts.collect()),
        initiator: Some(initiator(upload)),
        owner: Some(owner(upload.owner(resource.account))),
        storage_class: Some(storage_class(upload)),
        checksum_algorithm: upload.checksum.map(|algorithm| algorithm.name().to_owned()),
        checksum_type: checksum_type(upload),
        ..ListPartsOutput::default()
    })
}
