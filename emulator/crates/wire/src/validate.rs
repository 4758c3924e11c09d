//! The constraints of the model: what is required, how long, out of which set, matching which pattern.

mod detected;
mod reason;
mod sentences;
mod violation;

use crate::{ConstraintStyle, Fault, Kind, Operation, Service, Structure};
use violation::Violation;

/// Holds an input against the constraints of its shapes.
///
/// # Errors
/// A fault in the words of the service when something is missing or out of bounds.
pub fn validate(service: &Service, operation: &Operation, input: &Structure) -> Result<(), Fault> {
    let mut violations = violation::find(input);
    violations.retain(|one| !NOT_HELD.contains(&(service.name, one.shape.name)));
    violations.retain(|one| !(ONE_BY_ONE.contains(&(service.name, operation.name)) && one.path.contains('.')));
    if let Some(violation) = violations.iter().find(|violation| service.name == "s3" && is_in_document(violation)) {
        let is_acl = violation.path.to_ascii_lowercase().starts_with("accesscontrolpolicy");
        return Err(Fault::new(if is_acl { "MalformedACLError" } else { "MalformedXML" }, 400, MALFORMED_XML));
    }
    match (violations.first(), service.constraints) {
        (None, _) => Ok(()),
        (Some(_), ConstraintStyle::Detected(code)) => Err(match sentences::split(service.name, &violations) {
            Ok(violations) => detected::fault(code, &violations),
            Err(fault) => fault,
        }),
        (Some(first), ConstraintStyle::Reason) => Err(reason::fault(operation, first)),
    }
}

/// Constraints of models that their services do not hold requests against: S3 tags buckets whose ARNs the pattern leaves out
/// (<https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_TagResource.html>), and takes more canned ACLs than the
/// enumeration has (<https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl>); SQS gives names of
/// messages' attributes where the enumeration has those of queues
/// (<https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html>).
/// S3 has codes of its own for storage classes and Regions that it does not know.
const NOT_HELD: [(&str, &str); 5] = [
    ("s3", "BucketCannedACL"),
    ("s3", "BucketLocationConstraint"),
    ("s3", "StorageClass"),
    ("s3control", "S3ResourceArn"),
    ("sqs", "AttributeNameList"),
];

/// Operations on many things that say of each for itself what is wrong with it. See
/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html>.
const ONE_BY_ONE: [(&str, &str); 1] = [("securityhub", "BatchImportFindings")];

/// S3 holds the document in a body against a schema of its own. See
/// [error codes](https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList).
const MALFORMED_XML: &str = "The XML you provided was not well-formed or did not validate against our published schema";

fn is_in_document(violation: &Violation<'_>) -> bool {
    violation.path.contains('.') || matches!(violation.shape.kind, Kind::Structure(_))
}
