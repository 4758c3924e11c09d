//! Refusals that are the same for every service, in the words and codes of each protocol.

use access::Denial;
use sigv4::{Dialect, Refusal};
use wire::{Fault, Protocol};

/// Which codes a protocol uses for authentication errors.
pub(crate) fn dialect(protocol: Protocol, service: &str) -> Dialect {
    match protocol {
        Protocol::RestXml if service == "s3" || service == "s3control" => Dialect::S3,
        Protocol::AwsQuery | Protocol::Ec2Query | Protocol::RestXml => Dialect::Query,
        Protocol::AwsJson10 | Protocol::AwsJson11 | Protocol::RpcV2Cbor => Dialect::Json,
        Protocol::RestJson1 => Dialect::RestJson,
    }
}

/// A signature that is missing or wrong.
pub(crate) fn signature(refusal: &Refusal, dialect: Dialect) -> Fault {
    Fault::new(refusal.code(dialect), refusal.status(dialect), refusal.to_string())
}

/// An access key or session token that nobody knows.
pub(crate) fn unknown_key(dialect: Dialect) -> Fault {
    let message = "The security token included in the request is invalid.";
    match dialect {
        Dialect::Query => Fault::new("InvalidClientTokenId", 403, message),
        Dialect::Json => Fault::new("UnrecognizedClientException", 400, message),
        Dialect::RestJson => Fault::new("UnrecognizedClientException", 403, message),
        Dialect::S3 => {
            Fault::new("InvalidAccessKeyId", 403, "The AWS Access Key Id you provided does not exist in our records.")
        }
    }
}

/// Temporary credentials whose time has run out.
pub(crate) fn expired(dialect: Dialect) -> Fault {
    let message = "The security token included in the request is expired";
    match dialect {
        Dialect::Query => Fault::new("ExpiredToken", 403, message),
        Dialect::Json => Fault::new("ExpiredTokenException", 400, message),
        Dialect::RestJson => Fault::new("ExpiredTokenException", 403, message),
        Dialect::S3 => Fault::new("ExpiredToken", 400, "The provided token has expired."),
    }
}

/// A denial, under the code of the protocol. EC2 alone puts the encoded message into the sentence.
pub(crate) fn denied(denial: &Denial, protocol: Protocol, encoded: &str) -> Fault {
    let message = &denial.message;
    match protocol {
        Protocol::AwsQuery | Protocol::RestXml => Fault::new("AccessDenied", 403, message),
        Protocol::Ec2Query => Fault::new(
            "UnauthorizedOperation",
            403,
            format!(
                "You are not authorized to perform this operation. {message}. \
                 Encoded authorization failure message: {encoded}"
            ),
        ),
        Protocol::AwsJson10 | Protocol::AwsJson11 | Protocol::RpcV2Cbor => {
            Fault::new("AccessDeniedException", 400, message)
        }
        Protocol::RestJson1 => Fault::new("AccessDeniedException", 403, message),
    }
}

/// An operation of AWS that nobody has built here.
pub(crate) fn not_implemented(service: &str, operation: &str) -> Fault {
    let message = format!(
        "orglab does not implement {service}:{operation}. The call was authenticated and allowed; nothing was done."
    );
    Fault::new("NotImplemented", 501, message)
}
