//! Refusals that come before a request is looked at as one of AWS, in the words of the protocol it seems to speak.

use bytes::Bytes;
use http::Response;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap};
use wire::{Fault, Protocol};

/// What the client seems to speak, by its headers alone: a body that was never read says nothing.
pub(crate) fn spoken(headers: &HeaderMap) -> Protocol {
    let text = |name| headers.get(name).and_then(|value: &http::HeaderValue| value.to_str().ok()).unwrap_or("");
    let content_type = text(CONTENT_TYPE);
    if content_type.starts_with("application/x-amz-json-1.0") {
        Protocol::AwsJson10
    } else if headers.contains_key("x-amz-target") || content_type.starts_with("application/x-amz-json") {
        Protocol::AwsJson11
    } else if content_type.starts_with("application/json") {
        Protocol::RestJson1
    } else if text(AUTHORIZATION).contains("/s3/aws4_request") {
        Protocol::RestXml
    } else {
        Protocol::AwsQuery
    }
}

/// A refusal in that protocol.
pub(crate) fn refuse(protocol: Protocol, fault: &Fault, request_id: &str) -> Response<Bytes> {
    protocol.codec().refuse(None, fault, request_id)
}

/// The body is larger than the limit.
pub(crate) fn too_large(limit: usize) -> Fault {
    let message = format!("The request body is larger than {limit} bytes, which is the limit of this server.");
    Fault::new("RequestEntityTooLarge", 413, message)
}

/// The body ended, or stopped coming, before it was whole. The codes are those of
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList>.
pub(crate) fn incomplete() -> Fault {
    let message = "You did not provide the number of bytes specified by the Content-Length HTTP header.";
    Fault::new("IncompleteBody", 400, message)
}

/// The body took too long.
pub(crate) fn too_slow() -> Fault {
    let message = "Your socket connection to the server was not read from or written to within the timeout period.";
    Fault::new("RequestTimeout", 400, message)
}

/// The path names a fork that is not open.
pub(crate) fn no_such_fork(id: &str) -> Fault {
    // A client's text, which may be long.
    let id: String = id.chars().take(64).collect();
    let message = format!("There is no fork `{id}`. `GET /_orglab/forks` lists the forks that are open.");
    Fault::new("NoSuchFork", 404, message)
}

/// Something is wrong with the server itself. The words are those of
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html>.
pub(crate) fn internal_failure() -> Fault {
    let message = "The request processing has failed because of an unknown error, exception or failure.";
    Fault::new("InternalFailure", 500, message)
}
