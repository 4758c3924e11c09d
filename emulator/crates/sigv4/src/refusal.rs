use std::borrow::Cow;

use crate::Timestamp;
use crate::timestamp::sentence_time;

/// Why a request is not taken for that of its signer.
///
/// Displayed, it is the sentence of the query protocol; [`Refusal::message`] has those of the other families.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The operation wants a signature and the request has none. [`crate::claim()`] leaves this one to its caller.
    #[error("Request is missing Authentication Token")]
    MissingAuthenticationToken,
    /// The signature lacks a part, or a part has the wrong form.
    #[error("{0}")]
    Incomplete(String),
    /// The signature is made by another algorithm, Signature Version 4A among them.
    #[error("Unsupported AWS 'algorithm': '{0}' (only AWS4-HMAC-SHA256 for now). ")]
    UnsupportedAlgorithm(String),
    /// The signature is made by Signature Version 2.
    #[error("The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.")]
    SignatureVersion2,
    /// The request has an `Authorization` header and is presigned as well.
    #[error("Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.")]
    TwoMechanisms,
    /// The credential's scope is not that of the request.
    #[error("{0}")]
    Scope(String),
    /// The request was made, or the presigned URL was good, too long ago.
    #[error(
        "Signature expired: {sent} is now earlier than {} ({} - {})",
        sentence_time(now.saturating_sub(*good_for)),
        sentence_time(*now),
        span(*good_for)
    )]
    SignatureExpired {
        /// The time of the request.
        sent: Timestamp,
        /// The time of the service, in seconds.
        now: i64,
        /// How long a signature is good for, in seconds.
        good_for: i64,
    },
    /// The request was made in the future.
    #[error(
        "Signature not yet current: {sent} is still later than {} ({} + {})",
        sentence_time(now.saturating_add(*skew)),
        sentence_time(*now),
        span(*skew)
    )]
    SignatureNotYetCurrent {
        /// The time of the request.
        sent: Timestamp,
        /// The time of the service, in seconds.
        now: i64,
        /// How far the clocks may be apart, in seconds.
        skew: i64,
    },
    /// S3: the clocks of client and service are too far apart.
    #[error("The difference between the request time and the current time is too large.")]
    RequestTimeTooSkewed {
        /// The time of the request.
        sent: Timestamp,
        /// The time of the service, in seconds.
        now: i64,
    },
    /// S3: the presigned URL is no longer good.
    #[error("Request has expired")]
    RequestExpired,
    /// S3: the presigned URL is not good yet.
    #[error("Request is not yet valid")]
    RequestNotYetValid,
    /// S3: the presigned URL does not say how long it is good for.
    #[error(
        "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, \
         X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters."
    )]
    MissingExpires,
    /// The `host` header is not signed.
    #[error("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.")]
    HostNotSigned,
    /// S3: these `x-amz-` headers are not signed.
    #[error("There were headers present in the request which were not signed")]
    HeadersNotSigned(String),
    /// S3: `x-amz-content-sha256` is not sent.
    #[error("Missing required header for this request: x-amz-content-sha256")]
    MissingContentSha256,
    /// `x-amz-content-sha256` is neither a hash nor one of the words that may take its place.
    #[error(
        "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, \
         STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid sha256 value."
    )]
    InvalidContentSha256,
    /// S3: the body's hash is not the one in `x-amz-content-sha256`.
    #[error("The provided 'x-amz-content-sha256' header does not match what was computed.")]
    ContentSha256Mismatch,
    /// The signature is not the one that the secret makes.
    #[error(
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access \
         Key and signing method. Consult the service documentation for details.\n\n\
         The Canonical String for this request should have been\n'{canonical_request}'\n\n\
         The String-to-Sign should have been\n'{string_to_sign}'\n"
    )]
    Mismatch {
        /// What the client should have hashed.
        canonical_request: String,
        /// What the client should have signed.
        string_to_sign: String,
    },
}

/// In which family's words a refusal is told. It follows from the protocol that the service speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// The query protocol, and XML over REST outside S3.
    Query,
    /// JSON 1.0 and 1.1, where every client error is a 400.
    Json,
    /// JSON over REST.
    RestJson,
    /// S3.
    S3,
}

impl Refusal {
    pub(crate) fn unsupported(algorithm: &str) -> Refusal {
        match algorithm {
            "AWS" => Refusal::SignatureVersion2,
            algorithm => Refusal::UnsupportedAlgorithm(algorithm.to_owned()),
        }
    }

    pub(crate) fn malformed_date(text: &str) -> Refusal {
        Refusal::Incomplete(format!(
            "Date must be in ISO-8601 'basic format'. Got '{text}'. See http://en.wikipedia.org/wiki/ISO_8601"
        ))
    }

    /// The error's code.
    pub fn code(&self, dialect: Dialect) -> &'static str {
        self.code_and_status(dialect).0
    }

    /// The HTTP status.
    pub fn status(&self, dialect: Dialect) -> u16 {
        self.code_and_status(dialect).1
    }

    /// Codes and statuses are the common errors of each family.
    /// <https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html>
    /// <https://docs.aws.amazon.com/organizations/latest/APIReference/CommonErrors.html>
    /// <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html>
    fn code_and_status(&self, dialect: Dialect) -> (&'static str, u16) {
        match (self, dialect) {
            (refusal, Dialect::S3) => refusal.s3_code_and_status(),
            (Refusal::MissingAuthenticationToken, Dialect::Query) => ("MissingAuthenticationToken", 403),
            (Refusal::MissingAuthenticationToken, Dialect::Json) => ("MissingAuthenticationTokenException", 400),
            (Refusal::MissingAuthenticationToken, Dialect::RestJson) => ("MissingAuthenticationTokenException", 403),
            (refusal, Dialect::Query) if refusal.is_incomplete() => ("IncompleteSignature", 400),
            (refusal, Dialect::Json) if refusal.is_incomplete() => ("IncompleteSignatureException", 400),
            (refusal, Dialect::RestJson) if refusal.is_incomplete() => ("IncompleteSignatureException", 403),
            (_, Dialect::Query) => ("SignatureDoesNotMatch", 403),
            (_, Dialect::Json) => ("InvalidSignatureException", 400),
            (_, Dialect::RestJson) => ("InvalidSignatureException", 403),
        }
    }

    /// Whether there is no signature that one could compare.
    fn is_incomplete(&self) -> bool {
        match self {
            Refusal::Incomplete(_)
            | Refusal::UnsupportedAlgorithm(_)
            | Refusal::SignatureVersion2
            | Refusal::MissingExpires
            | Refusal::MissingContentSha256
            | Refusal::InvalidContentSha256 => true,
            Refusal::MissingAuthenticationToken
            | Refusal::TwoMechanisms
            | Refusal::Scope(_)
            | Refusal::SignatureExpired { .. }
            | Refusal::SignatureNotYetCurrent { .. }
            | Refusal::RequestTimeTooSkewed { .. }
            | Refusal::RequestExpired
            | Refusal::RequestNotYetValid
            | Refusal::HostNotSigned
            | Refusal::HeadersNotSigned(_)
            | Refusal::ContentSha256Mismatch
            | Refusal::Mismatch { .. } => false,
        }
    }

    fn s3_code_and_status(&self) -> (&'static str, u16) {
        match self {
            Refusal::Incomplete(_) | Refusal::Scope(_) => ("AuthorizationHeaderMalformed", 400),
            Refusal::MissingExpires => ("AuthorizationQueryParametersError", 400),
            Refusal::UnsupportedAlgorithm(_) | Refusal::SignatureVersion2 | Refusal::MissingContentSha256 => {
                ("InvalidRequest", 400)
            }
            Refusal::TwoMechanisms | Refusal::InvalidContentSha256 => ("InvalidArgument", 400),
            Refusal::ContentSha256Mismatch => ("XAmzContentSHA256Mismatch", 400),
            Refusal::RequestTimeTooSkewed { .. } => ("RequestTimeTooSkewed", 403),
            Refusal::MissingAuthenticationToken
            | Refusal::RequestExpired
            | Refusal::RequestNotYetValid
            | Refusal::HostNotSigned
            | Refusal::HeadersNotSigned(_) => ("AccessDenied", 403),
            Refusal::Mismatch { .. } | Refusal::SignatureExpired { .. } | Refusal::SignatureNotYetCurrent { .. } => {
                ("SignatureDoesNotMatch", 403)
            }
        }
    }

    /// The sentence.
    pub fn message(&self, dialect: Dialect) -> Cow<'static, str> {
        match (self, dialect) {
            (Refusal::MissingAuthenticationToken, Dialect::Json | Dialect::RestJson) => {
                Cow::Borrowed("Missing Authentication Token")
            }
            (refusal, Dialect::S3) => refusal.s3_message(),
            (refusal, Dialect::Query | Dialect::Json | Dialect::RestJson) => Cow::Owned(refusal.to_string()),
        }
    }

    fn s3_message(&self) -> Cow<'static, str> {
        match self {
            Refusal::MissingAuthenticationToken => Cow::Borrowed("Access Denied"),
            Refusal::Incomplete(sentence) | Refusal::Scope(sentence) => {
                Cow::Owned(format!("The authorization header is malformed; {sentence}"))
            }
            Refusal::UnsupportedAlgorithm(_) => Cow::Owned(Refusal::SignatureVersion2.to_string()),
            Refusal::TwoMechanisms => Cow::Borrowed(
                "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string \
                 parameter or the Authorization header should be specified",
            ),
            Refusal::Mismatch { .. } => Cow::Borrowed(
                "The request signature we calculated does not match the signature you provided. Check your key and \
                 signing method.",
            ),
            refusal => Cow::Owned(refusal.to_string()),
        }
    }
}

fn span(seconds: i64) -> String {
    if seconds % 60 == 0 { format!("{} min.", seconds / 60) } else { format!("{seconds} sec.") }
}
