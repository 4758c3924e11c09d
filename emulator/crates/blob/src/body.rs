use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use bytes::Bytes;

use crate::checksum::{Digests, Hasher, Wanted};
use crate::store::OnDisk;

/// The bytes of a body. Clones share them.
#[derive(Debug, Clone)]
pub struct Blob(pub(crate) Kind);

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    Memory(Bytes),
    File(Arc<OnDisk>),
    Joined(Arc<Joined>),
    /// A part of another body.
    Part(Arc<Slice>),
}

/// Bodies one after the other: of an object that was uploaded in parts.
#[derive(Debug)]
pub(crate) struct Joined {
    parts: Vec<Blob>,
    length: u64,
}

impl From<Bytes> for Blob {
    fn from(bytes: Bytes) -> Blob {
        Blob(Kind::Memory(bytes))
    }
}

impl Blob {
    /// No bytes at all.
    pub fn empty() -> Blob {
        Blob::from(Bytes::new())
    }
    /// Bodies one after the other. Nothing is copied.
    pub fn join(parts: Vec<Blob>) -> Blob {
        let length = parts.iter().map(Blob::len).sum();
        Blob(Kind::Joined(Arc::new(Joined { parts, length })))
    }
    /// The length in bytes.
    pub fn len(&self) -> u64 {
        match &self.0 {
            Kind::Memory(bytes) => u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            Kind::File(file) => file.length,
            Kind::Joined(joined) => joined.length,
            Kind::Part(part) => part.len(),
        }
    }
    /// Whether there are no bytes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// All of it.
    pub fn whole(&self) -> Slice {
        self.slice(0..self.len())
    }
    /// A body that lies in another, whatever its length is said to be.
    pub(crate) fn within(self, range: Range<u64>) -> Blob {
        Blob(Kind::Part(Arc::new(Slice { blob: self, range })))
    }
    /// A part of it; what lies beyond the end is left out.
    pub fn slice(&self, range: Range<u64>) -> Slice {
        let end = range.end.min(self.len());
        Slice { blob: self.clone(), range: range.start.min(end)..end }
    }
    /// Reads at a place; fewer bytes than asked for at the end of a part, none at the end of all.
    fn read_at(&self, at: u64, open: &mut Open, out: &mut [u8]) -> io::Result<usize> {
        match &self.0 {
            Kind::Memory(bytes) => {
                let rest = usize::try_from(at).ok().and_then(|at| bytes.get(at..)).unwrap_or_default();
                let count = rest.len().min(out.len());
                for (to, from) in out.iter_mut().zip(rest) {
                    *to = *from;
                }
                Ok(count)
            }
            Kind::File(file) => open.file(file)?.seek(SeekFrom::Start(at)).and_then(|_| open.file(file)?.read(out)),
            Kind::Part(part) => {
                let left = usize::try_from(part.len().saturating_sub(at)).unwrap_or(usize::MAX);
                let most = out.len().min(left);
                part.blob.read_at(part.range.start + at, open, out.get_mut(..most).unwrap_or_default())
            }
            Kind::Joined(joined) => {
                let mut start = 0;
                for part in &joined.parts {
                    if at < start + part.len() {
                        return part.read_at(at - start, open, out);
                    }
                    start += part.len();
                }
                Ok(0)
            }
        }
    }
}

/// The file that is being read.
#[derive(Debug, Default)]
struct Open(Option<(PathBuf, File)>);

impl Open {
    fn file(&mut self, on_disk: &OnDisk) -> io::Result<&mut File> {
        if self.0.as_ref().is_none_or(|(path, _)| *path != on_disk.path) {
            self.0 = None;
        }
        if self.0.is_none() {
            self.0 = Some((on_disk.path.clone(), File::open(&on_disk.path)?));
        }
        self.0.as_mut().map(|(_, file)| file).ok_or_else(|| io::Error::other("no file"))
    }
}

/// A part of a body, to be read.
#[derive(Debug, Clone)]
pub struct Slice {
    blob: Blob,
    range: Range<u64>,
}

impl Slice {
    /// The length in bytes.
    pub fn len(&self) -> u64 {
        self.range.end - self.range.start
    }
    /// Whether there are no bytes.
    pub fn is_empty(&self) -> bool {
        self.range.is_empty()
    }
    /// A body of its own with these bytes, which are not copied.
    pub fn to_blob(&self) -> Blob {
        if self.range == (0..self.blob.len()) {
            self.blob.clone()
        } else {
            self.blob.clone().within(self.range.clone())
        }
    }
    /// The bytes, where they are in memory as one piece anyway.
    pub fn in_memory(&self) -> Option<Bytes> {
        let Kind::Memory(bytes) = &self.blob.0 else { return None };
        let (start, end) = (usize::try_from(self.range.start).ok()?, usize::try_from(self.range.end).ok()?);
        (end <= bytes.len()).then(|| bytes.slice(start..end))
    }
    /// The bytes, read into memory.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn to_bytes(&self) -> io::Result<Bytes> {
        if let Some(bytes) = self.in_memory() {
            return Ok(bytes);
        }
        let mut all = Vec::with_capacity(usize::try_from(self.len()).unwrap_or(0));
        self.reader().read_to_end(&mut all)?;
        Ok(all.into())
    }
    /// Digests of the bytes, read through without having them in memory.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn digests(&self, wanted: Wanted) -> io::Result<Digests> {
        let mut hasher = Hasher::new(wanted);
        let (mut reader, mut buffer) = (self.reader(), vec![0; 64 * 1024]);
        loop {
            match reader.read(&mut buffer)? {
                0 => return Ok(hasher.finish()),
                count => hasher.update(buffer.get(..count).unwrap_or_default()),
            }
        }
    }
    /// Reads from the beginning.
    pub fn reader(&self) -> Reader {
        Reader { slice: self.clone(), at: self.range.start, open: Open::default() }
    }
}

/// Reads a part of a body.
#[derive(Debug)]
pub struct Reader {
    slice: Slice,
    at: u64,
    open: Open,
}

impl Read for Reader {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let left = usize::try_from(self.slice.range.end.saturating_sub(self.at)).unwrap_or(usize::MAX);
        let most = out.len().min(left);
        let out = out.get_mut(..most).unwrap_or_default();
        if out.is_empty() {
            return Ok(0);
        }
        let count = self.slice.blob.read_at(self.at, &mut self.open, out)?;
        if count == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.at += u64::try_from(count).unwrap_or(0);
        Ok(count)
    }
}
