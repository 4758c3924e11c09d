//! S3's [error codes](https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList).

use state::bucket::BucketError;
use state::resource::ResourceError;
use wire::{Bounds, Fault, Kind, Location, Member, Shape, Structure, Value};

static TEXT: Shape = Shape::string("Text", Bounds::NONE, None);

/// What stands beside code and message, in the document or in headers.
static DETAILS: Shape = Shape::new(
    "Error",
    Kind::Structure(&[
        Member::new("BucketName", &TEXT),
        Member::new("Key", &TEXT),
        Member::new("VersionId", &TEXT),
        Member::new("UploadId", &TEXT),
        Member::new("StorageClass", &TEXT),
        Member::new("Condition", &TEXT),
        Member::new("ArgumentName", &TEXT),
        Member::new("ArgumentValue", &TEXT),
        Member::new("RangeRequested", &TEXT),
        Member::new("ActualObjectSize", &TEXT),
        Member::new("Method", &TEXT),
        Member::new("ResourceType", &TEXT),
        Member::new("x-amz-delete-marker", &TEXT).location(Location::Header),
        Member::new("x-amz-version-id", &TEXT).location(Location::Header),
        Member::new("allow", &TEXT).location(Location::Header),
        Member::new("etag", &TEXT).location(Location::Header),
        Member::new("last-modified", &TEXT).location(Location::Header),
        Member::new("x-amz-bucket-region", &TEXT).location(Location::Header),
    ]),
);

/// The same fault with something beside its message.
pub(crate) fn with(mut fault: Fault, member: &str, value: impl Into<String>) -> Fault {
    if let Some((index, _)) = DETAILS.member(member) {
        let details = fault.details.get_or_insert_with(|| Box::new(Structure::new(&DETAILS)));
        details.set(index, Value::String(value.into()));
    }
    fault
}

pub(crate) fn invalid_argument(message: impl Into<String>) -> Fault {
    Fault::new("InvalidArgument", 400, message)
}

pub(crate) fn invalid_request(message: impl Into<String>) -> Fault {
    Fault::new("InvalidRequest", 400, message)
}

pub(crate) fn malformed_xml() -> Fault {
    let message = "The XML you provided was not well-formed or did not validate against our published schema";
    Fault::new("MalformedXML", 400, message)
}

/// The document of a request is missing.
pub(crate) fn missing_body() -> Fault {
    Fault::new("MissingRequestBodyError", 400, "Request Body is empty")
}

pub(crate) fn access_denied() -> Fault {
    Fault::new("AccessDenied", 403, "Access Denied")
}

pub(crate) fn no_such_bucket(bucket: &str) -> Fault {
    with(Fault::new("NoSuchBucket", 404, BucketError::NoSuchBucket.to_string()), "BucketName", bucket)
}

pub(crate) fn precondition_failed(condition: &str) -> Fault {
    let message = "At least one of the pre-conditions you specified did not hold";
    with(Fault::new("PreconditionFailed", 412, message), "Condition", condition)
}

/// What is not built; nothing was done.
pub(crate) fn not_implemented(what: &str) -> Fault {
    Fault::new("NotImplemented", 501, format!("orglab does not implement {what}. Nothing was done."))
}

/// A body that cannot be read back.
pub(crate) fn unreadable(error: &std::io::Error) -> Fault {
    Fault::new("InternalError", 500, format!("The body could not be read: {error}."))
}

/// What went wrong with an object of a bucket.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) bucket: &'a str,
    pub(crate) key: &'a str,
    pub(crate) version: Option<&'a str>,
}

impl Place<'_> {
    /// The same of a request by a method that is not the one that reads.
    pub(crate) fn fault_of(self, error: &BucketError, method: &str) -> Fault {
        let fault = self.fault(error);
        if *error == BucketError::DeleteMarker { with(fault, "Method", method) } else { fault }
    }
    /// The same of an upload, which the refusal names.
    pub(crate) fn of_upload(self, error: &BucketError, id: &str) -> Fault {
        with(self.fault(error), "UploadId", id)
    }
    /// As S3 words it.
    pub(crate) fn fault(self, error: &BucketError) -> Fault {
        let (code, status) = code(error);
        let fault = Fault::new(code, status, error.to_string());
        match error {
            BucketError::NoSuchBucket => no_such_bucket(self.bucket),
            BucketError::NoSuchKey => with(fault, "Key", self.key),
            BucketError::NoSuchVersion => {
                with(with(fault, "Key", self.key), "VersionId", self.version.unwrap_or_default())
            }
            BucketError::DeleteMarker => {
                let id = self.version.unwrap_or_default();
                let fault = with(with(fault, "x-amz-delete-marker", "true"), "x-amz-version-id", id);
                with(with(with(fault, "allow", "DELETE"), "Method", "GET"), "ResourceType", "DeleteMarker")
            }
            _ => fault,
        }
    }
}

fn code(error: &BucketError) -> (&'static str, u16) {
    match error {
        BucketError::NoSuchBucket => ("NoSuchBucket", 404),
        BucketError::NotEmpty | BucketError::VersionsLeft => ("BucketNotEmpty", 409),
        BucketError::NoSuchKey => ("NoSuchKey", 404),
        BucketError::NoSuchVersion => ("NoSuchVersion", 404),
        BucketError::DeleteMarker => ("MethodNotAllowed", 405),
        BucketError::KeyTooLong => ("KeyTooLongError", 400),
        BucketError::Locked => ("AccessDenied", 403),
        BucketError::NoLock => ("InvalidRequest", 400),
        BucketError::LockNeedsVersioning | BucketError::VersioningNeeded => ("InvalidBucketState", 409),
        BucketError::RetentionInThePast | BucketError::NoPeriod | BucketError::PeriodTooLong => {
            ("InvalidArgument", 400)
        }
        BucketError::NoSuchUpload => ("NoSuchUpload", 404),
        BucketError::InvalidPart => ("InvalidPart", 400),
        BucketError::InvalidPartOrder => ("InvalidPartOrder", 400),
        BucketError::EntityTooSmall => ("EntityTooSmall", 400),
        BucketError::EntityTooLarge => ("EntityTooLarge", 400),
        BucketError::Acl(ResourceError::AclsNotSupported) => ("AccessControlListNotSupported", 400),
        BucketError::Acl(_) => ("AccessDenied", 403),
    }
}
