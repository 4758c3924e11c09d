//! How buckets are set up, and what keeps the public out of them.
//!
//! What bears on decisions has types: policy, public access block, ownership, access control list, tags. All else is
//! [`stored`] as it came, one row for each subresource.

pub(crate) mod acl;
mod checks;
pub(crate) mod ownership;
pub(crate) mod policy;
pub(crate) mod public_access;
pub(crate) mod stored;
pub(crate) mod tagging;

use aws::Arn;
use models::s3::errors as e;
use state::resource::{PolicyResource, ResourceError};
use state::{Partition, Shared};
use wire::Fault;

/// The bucket that a request is about.
fn find<'p>(partition: &'p Partition, name: &str, owner: Option<&str>) -> Result<&'p Shared<PolicyResource>, Fault> {
    let found = Arn::parse(&arn(partition, name)).ok().and_then(|arn| partition.resource(&arn));
    let bucket = found.ok_or_else(no_such_bucket)?;
    // "If the account ID that you provide does not match the actual owner of the bucket, the request fails with the HTTP
    // status code 403 Forbidden (access denied)."
    match owner.is_none_or(|owner| owner == bucket.account.to_string()) {
        true => Ok(bucket),
        false => Err(denied()),
    }
}

/// The ARN of a bucket of this name.
pub(crate) fn arn(partition: &Partition, name: &str) -> String {
    format!("arn:{}:s3:::{name}", partition.name)
}

fn no_such_bucket() -> Fault {
    e::NO_SUCH_BUCKET.fault("The specified bucket does not exist")
}

/// S3's sentence where it says no more.
fn denied() -> Fault {
    Fault::new("AccessDenied", 403, "Access Denied")
}

/// Something that is not set. [Error codes](https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).
fn not_set(code: &'static str, message: &'static str) -> Fault {
    Fault::new(code, 404, message)
}

fn malformed_xml() -> Fault {
    Fault::new(
        "MalformedXML",
        400,
        "The XML you provided was not well-formed or did not validate against our published schema",
    )
}

fn invalid_argument(message: impl Into<String>) -> Fault {
    Fault::new("InvalidArgument", 400, message)
}

fn invalid_request(message: impl Into<String>) -> Fault {
    Fault::new("InvalidRequest", 400, message)
}

/// A refusal of the state in S3's words; what is refused for the public's sake says who wanted what of which bucket.
fn refused(error: &ResourceError, call: &state::Call, action: &str, bucket: &Arn) -> Fault {
    let message = error.to_string();
    match error {
        ResourceError::NoSuchResource(_) => no_such_bucket(),
        ResourceError::NoSuchAccount(_) => denied(),
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html#access-denied-bpa-examples
        ResourceError::PublicPolicyBlocked | ResourceError::PublicAclBlocked => {
            let user = call.caller.principal.arn().map_or("anonymous", Arn::as_str);
            let sentence = format!(
                "User: {user} is not authorized to perform: {action} on resource: \"{bucket}\" because {message}."
            );
            Fault::new("AccessDenied", 403, sentence)
        }
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-ownership-error-responses.html
        ResourceError::AclsNotSupported => Fault::new("AccessControlListNotSupported", 400, message),
        ResourceError::AclLetsInOthers => Fault::new("InvalidBucketAclWithObjectOwnership", 400, message),
        ResourceError::NoSuchPrincipal(_) => Fault::new("MalformedPolicy", 400, "Invalid principal in policy"),
        _ => Fault::new("MalformedPolicy", 400, message),
    }
}
