//! Bodies of objects on their way in: taken out of their chunks, put into the store and hashed, so that [`exchange`] need
//! not have them in memory.
//!
//! What is wrong with a body is kept until the call was allowed: whoever may not, learns nothing of it.
//!
//! [`exchange`]: Emulator::exchange

use std::io;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use blob::{Algorithm, Digests, Hasher, Wanted};
use bytes::Bytes;
use http::{HeaderMap, Method, Request, header};
use sigv4::{ChunkError, Chunks, Claim, Payload, SigningKey};
use wire::{Body, Fault};

use crate::Emulator;
use crate::exchange::claim;
use crate::services::MODELS;

/// The largest body of one request: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html>.
const LARGEST: u64 = 5 << 30;

/// A request extension: a body that has come in.
#[derive(Debug, Clone)]
pub struct Received {
    pub(crate) body: Body,
    /// What is wrong with it.
    pub(crate) fault: Option<Fault>,
}

/// A body that is coming in.
#[derive(Debug)]
pub struct Intake {
    chunks: Option<Chunks>,
    writer: blob::Writer,
    hasher: Hasher,
    headers: HeaderMap,
    /// How much came over the wire.
    received: u64,
    /// Nothing more is taken after something went wrong.
    fault: Option<Fault>,
}

impl Emulator {
    /// Begins to take in the body of a request that puts an object or a part of one; none for other requests, which are
    /// small. Only the head is looked at.
    pub fn intake(&self, head: &Request<Bytes>) -> Option<Intake> {
        if !Intake::is_begun_by(head.method()) {
            return None;
        }
        let claimed = claim(head, self.clock().unmoved()).ok()?;
        let scope = claimed.as_ref().map(|claim| claim.scope().service);
        let route = wire::route(head, scope, MODELS).ok()?;
        if route.service != models::s3::SERVICE.name || !matches!(route.operation, "PutObject" | "UploadPart") {
            return None;
        }
        let payload = claimed.as_ref().map(Claim::payload);
        let chunks = match (&claimed, payload) {
            (Some(claim), Some(Payload::Streaming(form))) => {
                let secret = Chunks::are_signed(form).then(|| self.secret(claim)).flatten();
                let key = secret.map(|secret| SigningKey::derive(&secret, claim.scope()));
                Some(Chunks::new(form, key.and_then(|key| claim.chain(&key))))
            }
            _ => None,
        };
        let (checksum, fault) = match wanted(head.headers()) {
            Ok(checksum) => (checksum.or(Some(Algorithm::Crc64Nvme)), None),
            Err(fault) => (None, Some(fault)),
        };
        let fault = fault.or_else(|| is_too_large(head.headers()).then(too_large));
        let wanted = Wanted { sha256: matches!(payload, Some(Payload::Stated(_))), checksum };
        Some(Intake {
            chunks,
            writer: self.blobs().writer(),
            hasher: Hasher::new(wanted),
            headers: head.headers().clone(),
            received: 0,
            fault,
        })
    }

    /// The same request with its body taken in, where it is one of an object.
    pub(crate) fn take_in(&self, mut request: Request<Bytes>) -> Request<Bytes> {
        if request.extensions().get::<Received>().is_none()
            && let Some(mut intake) = self.intake(&request)
        {
            intake.write(&std::mem::take(request.body_mut()));
            intake.finish().accompany(&mut request);
        }
        request
    }

    fn secret(&self, claim: &Claim<'_>) -> Option<Arc<str>> {
        let (head, id) = (self.snapshot(), aws::AccessKeyId::from(claim.access_key_id()));
        match (head.credentials.get(&id), claim.session_token()) {
            (Some(credential), _) => Some(Arc::clone(&credential.secret)),
            (None, Some(_)) if id.is_temporary() => Some(head.token_key.secret(&id).into()),
            (None, _) => None,
        }
    }
}

impl Received {
    /// A claim that is held against this body.
    pub(crate) fn seen_by<'r>(&self, claim: Claim<'r>) -> Claim<'r> {
        match self.body.digests.as_ref().and_then(|digests| digests.sha256) {
            _ if self.fault.is_some() => claim.with_unread_body(),
            Some(sha256) => claim.with_body_digest(sha256),
            None => claim,
        }
    }
    /// Puts the body beside a request whose own is empty.
    pub fn accompany(self, request: &mut Request<Bytes>) {
        request.extensions_mut().insert(self.body.clone());
        request.extensions_mut().insert(self);
    }
}

impl Intake {
    /// Whether a request of this method may be one that puts an object: others need not be looked at.
    pub fn is_begun_by(method: &Method) -> bool {
        method == Method::PUT
    }
    /// Takes bytes as they come. Returns whether more of them are of use.
    pub fn write(&mut self, bytes: &[u8]) -> bool {
        if self.fault.is_some() {
            return false;
        }
        self.received += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let (hasher, writer) = (&mut self.hasher, &mut self.writer);
        let mut store = |content: &[u8]| {
            hasher.update(content);
            writer.write(content)
        };
        let taken = match &mut self.chunks {
            Some(chunks) => chunks.feed(bytes, &mut store),
            None => store(bytes).map_err(ChunkError::from),
        };
        if let Err(error) = taken {
            self.fault = Some(chunk_fault(&error));
        } else if self.writer.len() > LARGEST {
            self.fault = Some(too_large());
        }
        self.fault.is_none()
    }
    /// The body was cut off.
    pub fn cut_off(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }
    /// Ends the body and holds it against what the request says of it.
    pub fn finish(self) -> Received {
        let Intake { chunks, writer, hasher, headers, received, mut fault } = self;
        let is_chunked = chunks.is_some();
        let trailers = match chunks.map(Chunks::finish) {
            Some(Ok(trailers)) => trailers,
            Some(Err(error)) => {
                fault.get_or_insert_with(|| chunk_fault(&error));
                Vec::new()
            }
            None => Vec::new(),
        };
        let (length, digests) = (writer.len(), hasher.finish());
        let content = match writer.finish() {
            Ok(blob) => blob,
            Err(error) => {
                fault.get_or_insert_with(|| not_stored(&error));
                blob::Blob::from(Bytes::new())
            }
        };
        let stated = || check_length(&headers, is_chunked, received, length);
        let fault = fault.or_else(|| stated().and_then(|()| check(&headers, &trailers, &digests)).err());
        let content = if fault.is_some() { blob::Blob::from(Bytes::new()) } else { content };
        Received { body: Body { content: content.whole(), digests: Some(Arc::new(digests)) }, fault }
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

/// The checksum that comes with a body, in a header or a trailer. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html>.
fn wanted(headers: &HeaderMap) -> Result<Option<Algorithm>, Fault> {
    let invalid = |message: String| Fault::new("InvalidRequest", 400, message);
    const PREFIX: &str = "x-amz-checksum-";
    let is_value = |name: &&str| {
        name.starts_with(PREFIX)
            && !matches!(*name, "x-amz-checksum-type" | "x-amz-checksum-algorithm" | "x-amz-checksum-mode")
    };
    let trailer = text(headers, "x-amz-trailer").into_iter().flat_map(|names| names.split(','));
    let trailer = trailer.map(|name| name.trim()).filter(is_value);
    let mut named = headers.keys().map(http::HeaderName::as_str).filter(is_value).chain(trailer);
    let found = match (named.next(), named.next()) {
        (Some(_), Some(_)) => {
            let message = "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.";
            return Err(invalid(message.to_owned()));
        }
        (Some(name), None) => {
            let known = Algorithm::ALL.into_iter().find(|algorithm| algorithm.header().eq_ignore_ascii_case(name));
            Some(
                known
                    .ok_or_else(|| invalid(format!("The algorithm type you specified in {name} header is invalid.")))?,
            )
        }
        (None, _) => None,
    };
    match (text(headers, "x-amz-sdk-checksum-algorithm"), found) {
        (None, found) => Ok(found),
        (Some(name), Some(found)) if Algorithm::named(name) == Some(found) => Ok(Some(found)),
        (Some(_), Some(_)) => Err(invalid("Value for x-amz-sdk-checksum-algorithm header is invalid.".to_owned())),
        (Some(_), None) => Err(invalid(
            "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers \
             were found."
                .to_owned(),
        )),
    }
}

fn check_length(headers: &HeaderMap, is_chunked: bool, received: u64, length: u64) -> Result<(), Fault> {
    let number = |name| text(headers, name).and_then(|text| text.parse::<u64>().ok());
    if number(header::CONTENT_LENGTH.as_str()).is_some_and(|stated| stated != received) {
        return Err(incomplete());
    }
    match (is_chunked, number("x-amz-decoded-content-length")) {
        (true, None) => {
            Err(Fault::new("MissingContentLength", 411, "You must provide the Content-Length HTTP header."))
        }
        (true, Some(stated)) if stated != length => Err(incomplete()),
        _ => Ok(()),
    }
}

/// The codes and sentences are those of <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html>.
fn check(headers: &HeaderMap, trailers: &[(String, String)], digests: &Digests) -> Result<(), Fault> {
    if let Some(stated) = text(headers, "content-md5") {
        let stated = STANDARD.decode(stated).ok().filter(|md5| md5.len() == digests.md5.len());
        let stated =
            stated.ok_or_else(|| Fault::new("InvalidDigest", 400, "The Content-MD5 you specified was invalid."))?;
        if stated != digests.md5 {
            return Err(Fault::new("BadDigest", 400, "The Content-MD5 you specified did not match what we received."));
        }
    }
    let Some(computed) = &digests.checksum else { return Ok(()) };
    let name = computed.algorithm.header();
    let is_announced = text(headers, "x-amz-trailer").is_some_and(|names| names.to_ascii_lowercase().contains(name));
    let trailer = trailers.iter().find(|(trailer, _)| trailer == name).map(|(_, value)| value.as_str());
    if is_announced != trailer.is_some() {
        let message =
            "The request contained trailing data that was not well-formed or did not conform to our published schema.";
        return Err(Fault::new("MalformedTrailerError", 400, message));
    }
    let Some(stated) = text(headers, name).or(trailer) else { return Ok(()) };
    let decoded = STANDARD.decode(stated).ok().filter(|value| value.len() == computed.algorithm.size());
    let decoded =
        decoded.ok_or_else(|| Fault::new("InvalidRequest", 400, format!("Value for {name} header is invalid.")))?;
    if *decoded != *computed.value {
        let message = format!("The {} you specified did not match the calculated checksum.", computed.algorithm.name());
        return Err(Fault::new("BadDigest", 400, message));
    }
    Ok(())
}

fn is_too_large(headers: &HeaderMap) -> bool {
    // Chunks and their signatures need room too.
    let length = text(headers, header::CONTENT_LENGTH.as_str()).and_then(|text| text.parse::<u64>().ok());
    length.is_some_and(|length| length > LARGEST + (LARGEST >> 5))
}

fn too_large() -> Fault {
    Fault::new("EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size")
}

fn incomplete() -> Fault {
    let message = "You did not provide the number of bytes specified by the Content-Length HTTP header";
    Fault::new("IncompleteBody", 400, message)
}

fn chunk_fault(error: &ChunkError) -> Fault {
    match error {
        ChunkError::Malformed => Fault::new("InvalidRequest", 400, error.to_string()),
        ChunkError::CutOff => Fault::new("IncompleteBody", 400, error.to_string()),
        ChunkError::Mismatch => Fault::new("SignatureDoesNotMatch", 403, error.to_string()),
        ChunkError::Io(error) => not_stored(error),
    }
}

fn not_stored(error: &io::Error) -> Fault {
    let message = format!("The body could not be stored: {error}. Is there room where temporary files are kept?");
    Fault::new("InternalError", 500, message)
}
