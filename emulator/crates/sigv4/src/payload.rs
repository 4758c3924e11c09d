use crate::encoding::unhex;
use crate::{Refusal, Request, query};

const UNSIGNED: &str = "UNSIGNED-PAYLOAD";
const STREAMING: [&str; 4] = [
    "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
    "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
    "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
    "STREAMING-AWS4-HMAC-SHA256-EVENTS",
];

/// How the signature covers the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payload<'r> {
    /// Its SHA-256 is part of the canonical request.
    Hashed,
    /// The client states its SHA-256 in `x-amz-content-sha256`, as S3 requires. The statement is part of the canonical
    /// request, and the body is held against it afterwards.
    Stated(&'r str),
    /// Not at all.
    Unsigned,
    /// It comes in chunks (`aws-chunked`), of which the signature covers at most the first link of their own chain
    /// of signatures. This names the form; whoever decodes the chunks verifies them.
    Streaming(&'r str),
}

impl<'r> Payload<'r> {
    /// Reads `x-amz-content-sha256`, which a presigned URL may carry as a parameter.
    pub(crate) fn read(request: Request<'r>, s3: bool, presigned: bool) -> Result<Payload<'r>, Refusal> {
        let header = match request.header("x-amz-content-sha256") {
            Some(value) => Some(value.to_str().map_err(|_| Refusal::InvalidContentSha256)?),
            None => None,
        };
        let parameter = || {
            let found = query::pairs(request.query()).find(|(name, _)| *name == "X-Amz-Content-Sha256");
            found.map(|(_, value)| value).filter(|_| presigned)
        };
        let Some(stated) = header.or_else(parameter) else {
            return match (s3, presigned) {
                (false, _) => Ok(Payload::Hashed),
                (true, true) => Ok(Payload::Unsigned),
                (true, false) => Err(Refusal::MissingContentSha256),
            };
        };
        match stated {
            UNSIGNED => Ok(Payload::Unsigned),
            form if STREAMING.contains(&form) => Ok(Payload::Streaming(form)),
            // Elsewhere a wrong statement shows in the signature, because the service hashes the body itself.
            _ if !s3 => Ok(Payload::Hashed),
            hash if unhex(hash.as_bytes()).is_some() => Ok(Payload::Stated(hash)),
            _ => Err(Refusal::InvalidContentSha256),
        }
    }

    /// What stands at the end of the canonical request. `digest` is the body's SHA-256.
    pub(crate) fn hash(self, digest: &'r [u8]) -> &'r [u8] {
        match self {
            Payload::Hashed => digest,
            Payload::Stated(hash) => hash.as_bytes(),
            Payload::Unsigned => UNSIGNED.as_bytes(),
            Payload::Streaming(form) => form.as_bytes(),
        }
    }
}
