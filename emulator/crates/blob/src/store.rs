use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use tempfile::TempDir;

use crate::checksum::{Digests, Hasher, Wanted};

/// The longest body that is kept in memory.
const MEMORY_LIMIT: usize = 256 * 1024;

/// Where bodies are put. Clones are the same store.
///
/// Its directory is made for the first body that needs it, and goes with the last handle of a body in it.
#[derive(Debug, Clone, Default)]
pub struct Store(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    /// Where the directory is made; none for the system's place for temporary files.
    within: Mutex<Option<PathBuf>>,
    directory: Mutex<Option<Arc<TempDir>>>,
    next: AtomicU64,
}

impl Store {
    /// A store with its directory under another.
    pub fn within(directory: &Path) -> Store {
        let store = Store::default();
        store.move_within(directory);
        store
    }
    /// Puts bodies under another directory from now on, unless there are some in files already.
    pub fn move_within(&self, directory: &Path) {
        *self.0.within.lock().unwrap_or_else(PoisonError::into_inner) = Some(directory.to_owned());
    }
    /// Begins a body.
    pub fn writer(&self) -> Writer {
        Writer { store: self.clone(), memory: Vec::new(), file: None, length: 0 }
    }
    fn create(&self) -> io::Result<(File, OnDisk)> {
        let mut directory = self.0.directory.lock().unwrap_or_else(PoisonError::into_inner);
        let directory = match &*directory {
            Some(made) => Arc::clone(made),
            None => {
                let mut builder = tempfile::Builder::new();
                let builder = builder.prefix("orglab-bodies-");
                let within = self.0.within.lock().unwrap_or_else(PoisonError::into_inner).clone();
                let made = match &within {
                    Some(within) => {
                        std::fs::create_dir_all(within)?;
                        builder.tempdir_in(within)?
                    }
                    None => builder.tempdir()?,
                };
                Arc::clone(directory.insert(Arc::new(made)))
            }
        };
        let path = directory.path().join(self.0.next.fetch_add(1, Ordering::Relaxed).to_string());
        let file = File::create_new(&path)?;
        Ok((file, OnDisk { path, length: 0, _directory: directory }))
    }
}

/// A file that goes with its last handle.
#[derive(Debug)]
struct OnDisk {
    path: PathBuf,
    length: u64,
    _directory: Arc<TempDir>,
}

impl Drop for OnDisk {
    fn drop(&mut self) {
        // A file that somebody else has removed is gone as it should be.
        drop(std::fs::remove_file(&self.path));
    }
}

/// A body on its way in. Dropped without [`Writer::finish`], nothing of it stays.
#[derive(Debug)]
pub struct Writer {
    store: Store,
    memory: Vec<u8>,
    file: Option<(File, OnDisk)>,
    length: u64,
}

impl Writer {
    /// Adds to the body.
    ///
    /// # Errors
    /// When the file cannot be made or written.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.length += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if let Some((file, _)) = &mut self.file {
            return file.write_all(bytes);
        }
        self.memory.extend_from_slice(bytes);
        if self.memory.len() > MEMORY_LIMIT {
            let (mut file, on_disk) = self.store.create()?;
            file.write_all(&self.memory)?;
            self.memory = Vec::new();
            self.file = Some((file, on_disk));
        }
        Ok(())
    }
    /// How much was written.
    pub fn len(&self) -> u64 {
        self.length
    }
    /// Whether nothing was.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }
    /// Ends the body.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn finish(self) -> io::Result<Blob> {
        Ok(match self.file {
            None => Blob::from(Bytes::from(self.memory.into_boxed_slice())),
            Some((mut file, mut on_disk)) => {
                file.flush()?;
                on_disk.length = self.length;
                Blob(Kind::File(Arc::new(on_disk)))
            }
        })
    }
}

/// The bytes of a body. Clones share them.
#[derive(Debug, Clone)]
pub struct Blob(Kind);

#[derive(Debug, Clone)]
enum Kind {
    Memory(Bytes),
    File(Arc<OnDisk>),
    Joined(Arc<Joined>),
    /// A part of another body.
    Part(Arc<Slice>),
}

/// Bodies one after the other: of an object that was uploaded in parts.
#[derive(Debug)]
struct Joined {
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
        if self.range == (0..self.blob.len()) { self.blob.clone() } else { Blob(Kind::Part(Arc::new(self.clone()))) }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn written(store: &Store, length: usize) -> (Vec<u8>, Blob) {
        let bytes: Vec<u8> = (0..length).map(|at| u8::try_from(at % 251).unwrap()).collect();
        let mut writer = store.writer();
        for part in bytes.chunks(100_000) {
            writer.write(part).unwrap();
        }
        (bytes, writer.finish().unwrap())
    }
    fn files(within: &Path) -> usize {
        let directories = std::fs::read_dir(within).unwrap();
        directories.map(|directory| std::fs::read_dir(directory.unwrap().path()).unwrap().count()).sum()
    }

    #[test]
    fn bodies_of_every_length_are_read_back_whole_and_in_part() {
        let store = Store::default();
        for length in [0, 1, MEMORY_LIMIT, MEMORY_LIMIT + 1, 1_000_000] {
            let (bytes, blob) = written(&store, length);
            assert_eq!(blob.len(), u64::try_from(length).unwrap());
            assert_eq!(blob.whole().to_bytes().unwrap(), bytes);
            let end = length.min(777_777);
            let start = end / 3;
            let part = blob.slice(u64::try_from(start).unwrap()..u64::try_from(end).unwrap());
            assert_eq!(part.to_bytes().unwrap(), bytes[start..end]);
        }
    }

    #[test]
    fn joined_bodies_are_one() {
        let store = Store::default();
        let parts: Vec<_> = [300_000, 0, 5, 400_000].iter().map(|length| written(&store, *length)).collect();
        let all: Vec<u8> = parts.iter().flat_map(|(bytes, _)| bytes.clone()).collect();
        let joined = Blob::join(parts.into_iter().map(|(_, blob)| blob).collect());
        assert_eq!(joined.whole().to_bytes().unwrap(), all);
        assert_eq!(joined.slice(299_990..300_010).to_bytes().unwrap(), all[299_990..300_010]);
        assert!(joined.slice(9_000_000..9_000_001).is_empty());
        let part = Blob::join(vec![joined.slice(299_990..300_010).to_blob(), joined.slice(0..9).to_blob()]);
        assert_eq!(part.whole().to_bytes().unwrap(), [&all[299_990..300_010], &all[..9]].concat());
        assert_eq!(part.slice(15..25).to_bytes().unwrap(), [&all[300_005..300_010], &all[..5]].concat());
    }

    #[test]
    fn nothing_stays_of_what_nobody_holds() {
        let home = TempDir::new().unwrap();
        let store = Store::within(home.path());
        let (_, small) = written(&store, 10);
        assert_eq!(files(home.path()), 0);
        let (_, large) = written(&store, 300_000);
        let (again, joined) = (large.clone(), Blob::join(vec![large.clone(), small]));
        drop((large, again));
        assert_eq!(files(home.path()), 1);
        let mut cut_off = store.writer();
        cut_off.write(&[0; 400_000]).unwrap();
        assert_eq!(files(home.path()), 2);
        drop(cut_off);
        assert_eq!(files(home.path()), 1);
        drop(store);
        assert_eq!(joined.whole().to_bytes().unwrap().len(), 300_010);
        drop(joined);
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
    }
}
