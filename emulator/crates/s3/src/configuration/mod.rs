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
use state::resource::{PolicyResource, ResourceError};
use state::{Partition, Shared};
use wire::Fault;

use crate::fault::{self, access_denied as denied, invalid_argument, invalid_request, malformed_xml};
use crate::resource;

/// The bucket that a request is about, whose owner is the one that it expects. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html>.
fn find<'p>(partition: &'p Partition, name: &str, owner: Option<&str>) -> Result<&'p Shared<PolicyResource>, Fault> {
    resource::bucket(partition, name, owner).map(|(bucket, _)| bucket)
}

/// Something that is not set. [Error codes](https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).
fn not_set(bucket: &str, code: &'static str, message: &'static str) -> Fault {
    fault::with(Fault::new(code, 404, message), "BucketName", bucket)
}

/// A refusal of the state in S3's words; what is refused for the public's sake says who wanted what of which bucket.
fn refused(error: &ResourceError, call: &state::Call, action: &str, bucket: &Arn) -> Fault {
    let message = error.to_string();
    match error {
        ResourceError::NoSuchResource(_) => fault::no_such_bucket(bucket.resource()),
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
