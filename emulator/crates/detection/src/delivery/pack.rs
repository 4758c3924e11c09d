//! Texts as gzip, on their way into a body.

use std::io::{self, Write};
use std::sync::Arc;

use blob::{Algorithm, Blob, Digests, Hasher, Store, Wanted};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

/// A text that was packed.
#[derive(Debug, Clone)]
pub(crate) struct Packed {
    pub(crate) body: Blob,
    pub(crate) digests: Arc<Digests>,
    /// The length of the text.
    pub(crate) length: u64,
    /// The SHA-256 hash of the text itself, in hexadecimal.
    pub(crate) hash: Arc<str>,
}

/// Packs what is written.
pub(crate) struct Packer {
    out: GzEncoder<Body>,
    length: u64,
    hash: Sha256,
}

impl Packer {
    pub(crate) fn new(store: &Store) -> Packer {
        let wanted = Wanted { sha256: false, checksum: Some(Algorithm::Crc64Nvme) };
        let body = Body { body: store.writer(), hasher: Hasher::new(wanted) };
        Packer { out: GzEncoder::new(body, Compression::fast()), length: 0, hash: Sha256::new() }
    }
    /// How long the text is so far.
    pub(crate) fn length(&self) -> u64 {
        self.length
    }
    pub(crate) fn finish(self) -> io::Result<Packed> {
        let body = self.out.finish()?;
        let hash = aws::hex(&self.hash.finalize()).into();
        Ok(Packed { body: body.body.finish()?, digests: Arc::new(body.hasher.finish()), length: self.length, hash })
    }
}

impl Write for Packer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write_all(bytes)?;
        self.hash.update(bytes);
        self.length += bytes.len() as u64;
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Body {
    body: blob::Writer,
    hasher: Hasher,
}

impl Write for Body {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.body.write(bytes)?;
        self.hasher.update(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
