//! What requests that make an object say of it, beside its bytes.

use std::sync::Arc;

use aws::Timestamp;
use state::bucket::{LockMode, Object, Retention};
use state::{KeyCase, TagError, Tags};
use wire::Fault;

use crate::fault::{self, invalid_argument};

/// The properties in a request; those that make objects have the members alike.
macro_rules! properties {
    ($tx:expr, $request:expr) => {{
        let headers = state::bucket::Headers {
            cache_control: $request.cache_control.as_deref().map(Into::into),
            content_disposition: $request.content_disposition.as_deref().map(Into::into),
            content_encoding: $crate::properties::content_encoding($request.content_encoding.as_deref()),
            content_language: $request.content_language.as_deref().map(Into::into),
            content_type: $request.content_type.as_deref().map(Into::into),
            expires: $request.expires.as_deref().map(Into::into),
            website_redirect_location: $request.website_redirect_location.as_deref().map(Into::into),
        };
        let given = $crate::configuration::acl::given!($request);
        let acl = $crate::configuration::acl::Asked::of_object($request.acl.as_deref(), given);
        $crate::properties::check_customer_key($request.sse_customer_algorithm.as_deref())?;
        let metadata = $request.metadata.iter().flatten();
        state::bucket::Properties {
            headers,
            acl: acl.of_new_object($tx, &$request.bucket)?,
            metadata: $crate::properties::metadata(metadata)?,
            storage_class: $crate::properties::storage_class($request.storage_class.as_deref())?,
            encryption: $crate::encryption::asked(
                $request.server_side_encryption.as_deref(),
                $request.ssekms_key_id.as_deref(),
                $crate::encryption::bucket_key($tx.partition(), &$request.bucket, $request.bucket_key_enabled),
                $request.ssekms_encryption_context.as_deref(),
            )?,
            tags: $crate::properties::tags_of_header($request.tagging.as_deref())?,
            retention: $crate::properties::retention(
                $request.object_lock_mode.as_deref(),
                $request.object_lock_retain_until_date,
            )?,
            legal_hold: $request.object_lock_legal_hold_status.as_deref().map(|status| status == "ON"),
        }
    }};
}
pub(crate) use properties;

/// `aws-chunked` is how the body travelled, not what the object is.
pub(crate) fn content_encoding(header: Option<&str>) -> Option<Arc<str>> {
    let kept = header?.split(',').map(str::trim).filter(|one| !one.is_empty() && *one != "aws-chunked");
    let kept = kept.collect::<Vec<_>>().join(",");
    (!kept.is_empty()).then(|| kept.into())
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html>
pub(crate) fn storage_class(name: Option<&str>) -> Result<Option<Arc<str>>, Fault> {
    const CLASSES: [&str; 9] = [
        "DEEP_ARCHIVE",
        "EXPRESS_ONEZONE",
        "GLACIER",
        "GLACIER_IR",
        "INTELLIGENT_TIERING",
        "ONEZONE_IA",
        "REDUCED_REDUNDANCY",
        "STANDARD",
        "STANDARD_IA",
    ];
    match name {
        Some(name) if !CLASSES.contains(&name) => {
            Err(Fault::new("InvalidStorageClass", 400, "The storage class you specified is not valid"))
        }
        name => Ok(name.map(Into::into)),
    }
}

/// Archived objects are read after they were restored, which nobody here can do. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/archived-objects.html>.
pub(crate) fn check_archived(object: &Object) -> Result<(), Fault> {
    if !is_archived(object) {
        return Ok(());
    }
    let message = "The operation is not valid for the object's storage class";
    Err(fault::with(Fault::new("InvalidObjectState", 403, message), "StorageClass", &*object.storage_class))
}

/// The same of the source of a copy: <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html#API_CopyObject_Errors>.
pub(crate) fn check_source(object: &Object) -> Result<(), Fault> {
    if !is_archived(object) {
        return Ok(());
    }
    let message =
        "The source object of the COPY action is not in the active tier and is only stored in Amazon S3 Glacier.";
    Err(models::s3::errors::OBJECT_NOT_IN_ACTIVE_TIER_ERROR.fault(message))
}

fn is_archived(object: &Object) -> bool {
    matches!(&*object.storage_class, "GLACIER" | "DEEP_ARCHIVE")
}

pub(crate) fn check_customer_key(algorithm: Option<&str>) -> Result<(), Fault> {
    algorithm.map_or(Ok(()), |_| Err(fault::not_implemented("encryption with keys that customers provide")))
}

/// "The user-defined metadata is limited to 2 KB in size." See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html>.
pub(crate) fn metadata<'m>(
    entries: impl Iterator<Item = (&'m String, &'m String)>,
) -> Result<std::collections::BTreeMap<Arc<str>, Arc<str>>, Fault> {
    let mut size = 0;
    let metadata = entries
        .map(|(key, value)| {
            size += key.len() + value.len();
            (key.to_ascii_lowercase().into(), value.as_str().into())
        })
        .collect();
    if size > 2048 {
        let message = "Your metadata headers exceed the maximum allowed metadata size";
        return Err(Fault::new("MetadataTooLarge", 400, message));
    }
    Ok(metadata)
}

/// Mode and moment come together. See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html>.
pub(crate) fn retention(mode: Option<&str>, until: Option<Timestamp>) -> Result<Option<Retention>, Fault> {
    match (mode, until) {
        (None, None) => Ok(None),
        (Some(mode), Some(until)) => Ok(Some(Retention { mode: lock_mode(mode)?, until })),
        _ => Err(invalid_argument(
            "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied",
        )),
    }
}

pub(crate) fn lock_mode(text: &str) -> Result<LockMode, Fault> {
    match text {
        "GOVERNANCE" => Ok(LockMode::Governance),
        "COMPLIANCE" => Ok(LockMode::Compliance),
        _ => Err(invalid_argument("Unknown wormMode directive.")),
    }
}

/// Tags in a header are written like a query: `a=1&b=2`.
pub(crate) fn tags_of_header(header: Option<&str>) -> Result<Tags, Fault> {
    let pairs: Vec<_> = form_urlencoded::parse(header.unwrap_or_default().as_bytes()).collect();
    object_tags(pairs.iter().map(|(key, value)| (&**key, &**value)))
}

/// Tags of an object: ten at most, keys of 128 characters, values of 256. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html>.
pub(crate) fn object_tags<'t>(tags: impl Iterator<Item = (&'t str, &'t str)>) -> Result<Tags, Fault> {
    let invalid = |message: &str| Fault::new("InvalidTag", 400, message);
    let tags: Vec<_> = tags.collect();
    if tags.len() > 10 {
        return Err(Fault::new("BadRequest", 400, "Object tags cannot be greater than 10"));
    }
    for (key, value) in &tags {
        if key.is_empty() || key.chars().count() > 128 {
            return Err(invalid("The TagKey you have provided is invalid"));
        }
        if value.chars().count() > 256 {
            return Err(invalid("The TagValue you have provided is invalid"));
        }
    }
    Tags::new().with(tags, KeyCase::Counts).map_err(|error| match error {
        TagError::Duplicate => invalid("Cannot provide multiple Tags with the same key"),
        TagError::Reserved => invalid("Your TagKey cannot be prefixed with aws:"),
        TagError::TooMany => Fault::new("BadRequest", 400, "Object tags cannot be greater than 10"),
    })
}
