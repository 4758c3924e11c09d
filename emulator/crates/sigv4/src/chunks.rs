//! Bodies that come in chunks: `aws-chunked`, with or without signatures and trailers. See
//! [signed chunks](https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html) and
//! [trailers](https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html).

use std::io;

use hmac::Mac;
use sha2::{Digest, Sha256};

use crate::encoding::{Sink, hex, sha256_hex, unhex};
use crate::{SigningKey, TERMINATOR, Timestamp};

/// The longest line: a size and a signature, or a trailer.
const LONGEST_LINE: usize = 8 * 1024;
/// How many trailers a body may have.
const MOST_TRAILERS: usize = 32;

/// Why a body is not taken.
#[derive(Debug, thiserror::Error)]
pub enum ChunkError {
    /// It is not made of chunks as it should be.
    #[error("The request body is not well-formed aws-chunked content.")]
    Malformed,
    /// It ended before its last chunk.
    #[error("The request body terminated unexpectedly")]
    CutOff,
    /// A chunk or the trailers are signed by another key, or not the ones that were signed.
    #[error(
        "The request signature we calculated does not match the signature you provided. Check your key and signing \
         method."
    )]
    Mismatch,
    /// The content cannot be stored.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// The chain of signatures that runs through the chunks of a body; the first link is the request's own signature.
#[derive(Debug, Clone)]
pub struct Chain {
    pub(crate) key: SigningKey,
    pub(crate) time: Timestamp,
    /// `date/region/service/aws4_request`
    pub(crate) scope: String,
    pub(crate) previous: [u8; 32],
}

impl Chain {
    /// Whether a signature is the next link: of a chunk, with the digests of nothing and of its bytes, or of the trailers.
    fn follows(&mut self, what: &str, digests: &[[u8; 64]], signature: &str) -> bool {
        let Some(signature) = unhex(signature.as_bytes()) else { return false };
        let mut mac = self.key.mac();
        mac.put(what.as_bytes());
        mac.put(b"\n");
        mac.put(self.time.text());
        mac.put(b"\n");
        mac.put(self.scope.as_bytes());
        mac.put(b"\n");
        mac.put(&hex(&self.previous));
        for digest in digests {
            mac.put(b"\n");
            mac.put(digest);
        }
        self.previous = signature;
        mac.verify_slice(&signature).is_ok()
    }
}

pub(crate) fn scope_text(scope: crate::Scope<'_>) -> String {
    format!("{}/{}/{}/{TERMINATOR}", scope.date, scope.region, scope.service)
}

/// What is expected next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// The line before a chunk.
    Head,
    /// So many bytes of a chunk.
    Content(u64),
    /// The end of the line behind a chunk.
    Tail,
    /// A trailer, or the empty line at the end.
    Trailer,
    /// Nothing.
    End,
}

/// Takes a body apart as it comes in.
#[derive(Debug)]
pub struct Chunks {
    /// Whether chunks carry signatures.
    signed: bool,
    /// None where the key is not known, and so nothing can be verified.
    chain: Option<Chain>,
    next: Next,
    line: Vec<u8>,
    /// Of the chunk under way.
    signature: String,
    hash: Sha256,
    trailers: Vec<(String, String)>,
}

impl Chunks {
    /// For a body of a form that [`crate::Payload::Streaming`] names.
    pub fn new(form: &str, chain: Option<Chain>) -> Chunks {
        let signed = Chunks::are_signed(form);
        Chunks {
            signed,
            chain: chain.filter(|_| signed),
            next: Next::Head,
            line: Vec::new(),
            signature: String::new(),
            hash: Sha256::new(),
            trailers: Vec::new(),
        }
    }

    /// Whether chunks of a form carry signatures.
    pub fn are_signed(form: &str) -> bool {
        form.starts_with("STREAMING-AWS4-HMAC-SHA256")
    }

    /// Takes bytes as they come and hands the content on. Nothing of it is good before [`Chunks::finish`] says so.
    ///
    /// # Errors
    /// When the bytes are no chunks, are not those that were signed, or the content is not taken.
    pub fn feed(
        &mut self,
        mut bytes: &[u8],
        content: &mut dyn FnMut(&[u8]) -> io::Result<()>,
    ) -> Result<(), ChunkError> {
        while !bytes.is_empty() {
            if let Next::Content(left) = self.next {
                let most = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
                let (now, later) = bytes.split_at_checked(most).ok_or(ChunkError::Malformed)?;
                if self.chain.is_some() {
                    Digest::update(&mut self.hash, now);
                }
                content(now)?;
                bytes = later;
                let left = left - u64::try_from(now.len()).unwrap_or(left);
                self.next = if left == 0 { Next::Tail } else { Next::Content(left) };
                if left == 0 {
                    self.end_chunk()?;
                }
                continue;
            }
            let end = bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| at + 1);
            let (now, later) = bytes.split_at_checked(end).ok_or(ChunkError::Malformed)?;
            bytes = later;
            self.line.extend_from_slice(now);
            if self.line.len() > LONGEST_LINE {
                return Err(ChunkError::Malformed);
            }
            if self.line.ends_with(b"\n") {
                let line = std::mem::take(&mut self.line);
                let line = std::str::from_utf8(&line).map_err(|_| ChunkError::Malformed)?;
                self.read_line(line.trim_end_matches(['\r', '\n']))?;
            }
        }
        Ok(())
    }

    fn read_line(&mut self, line: &str) -> Result<(), ChunkError> {
        match self.next {
            Next::Head => {
                let (size, extension) = line.split_once(';').unwrap_or((line, ""));
                let is_hex = !size.is_empty() && size.bytes().all(|byte| byte.is_ascii_hexdigit());
                let size = u64::from_str_radix(size, 16).ok().filter(|_| is_hex).ok_or(ChunkError::Malformed)?;
                self.signature = extension.strip_prefix("chunk-signature=").unwrap_or_default().to_owned();
                if self.signed && self.signature.is_empty() {
                    return Err(ChunkError::Malformed);
                }
                if size == 0 {
                    self.end_chunk()?;
                    self.next = Next::Trailer;
                } else {
                    self.next = Next::Content(size);
                }
            }
            Next::Tail if line.is_empty() => self.next = Next::Head,
            Next::Trailer if line.is_empty() => self.next = Next::End,
            Next::Trailer => {
                let (name, value) = line.split_once(':').ok_or(ChunkError::Malformed)?;
                if self.trailers.len() == MOST_TRAILERS {
                    return Err(ChunkError::Malformed);
                }
                self.trailers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
            }
            Next::Tail | Next::Content(_) | Next::End => return Err(ChunkError::Malformed),
        }
        Ok(())
    }

    fn end_chunk(&mut self) -> Result<(), ChunkError> {
        let Some(chain) = self.chain.as_mut() else { return Ok(()) };
        let digest = hex(&std::mem::take(&mut self.hash).finalize().into());
        let digests = [sha256_hex(b""), digest];
        if chain.follows("AWS4-HMAC-SHA256-PAYLOAD", &digests, &self.signature) {
            Ok(())
        } else {
            Err(ChunkError::Mismatch)
        }
    }

    /// Ends the body; its trailers come back.
    ///
    /// # Errors
    /// When it is not whole, or its trailers are not the ones that were signed.
    pub fn finish(mut self) -> Result<Vec<(String, String)>, ChunkError> {
        // Some clients leave the last empty line out.
        if !matches!(self.next, Next::End | Next::Trailer) || !self.line.is_empty() {
            return Err(ChunkError::CutOff);
        }
        let signature = self.trailers.iter().position(|(name, _)| name == "x-amz-trailer-signature");
        let signature = signature.map(|at| self.trailers.remove(at).1);
        if let Some(chain) = self.chain.as_mut().filter(|_| !self.trailers.is_empty()) {
            let text: String = self.trailers.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
            let digest = sha256_hex(text.as_bytes());
            if !chain.follows("AWS4-HMAC-SHA256-TRAILER", &[digest], &signature.unwrap_or_default()) {
                return Err(ChunkError::Mismatch);
            }
        }
        Ok(self.trailers)
    }
}
