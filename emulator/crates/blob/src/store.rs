use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use bytes::Bytes;
use tempfile::TempDir;

use crate::body::{Blob, Kind};

/// The longest body that is kept in memory.
const MEMORY_LIMIT: usize = 256 * 1024;
/// How much of all bodies is kept in memory; what comes then goes into files, however short it is.
const ROOM: usize = 32 * 1024 * 1024;
/// Short bodies share files, up to about this length.
const SHARED_FILE: u64 = 16 * 1024 * 1024;

/// Where bodies are put. Clones are the same store.
///
/// Its directory is made for the first body that needs it, and goes with the last handle of a body in it.
#[derive(Debug, Clone, Default)]
pub struct Store(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    /// Where the directory is made; none for the system's place for temporary files.
    within: Mutex<Option<PathBuf>>,
    directory: Mutex<Option<Arc<TempDir>>>,
    next: AtomicU64,
    /// How much more may be in memory.
    room: Arc<AtomicUsize>,
    /// The file that short bodies are added to. Who has a body in it, keeps it.
    shared: Mutex<Option<(File, Weak<OnDisk>, u64)>>,
    failure: Mutex<Option<Failure>>,
}

/// That bodies could not be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The last error, and where it was.
    pub error: String,
    /// How many bodies it was since one could be written.
    pub count: u64,
}

impl Default for Inner {
    fn default() -> Inner {
        Inner {
            within: Mutex::default(),
            directory: Mutex::default(),
            next: AtomicU64::default(),
            room: Arc::new(AtomicUsize::new(ROOM)),
            shared: Mutex::default(),
            failure: Mutex::default(),
        }
    }
}

/// Bytes that take of the room in memory, until nobody holds them.
struct InMemory {
    bytes: Box<[u8]>,
    room: Arc<AtomicUsize>,
}

impl AsRef<[u8]> for InMemory {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Drop for InMemory {
    fn drop(&mut self) {
        self.room.fetch_add(self.bytes.len(), Ordering::Relaxed);
    }
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
    /// Keeps no more in memory than this. To be called before there are bodies.
    pub fn limit_memory(&self, bytes: usize) {
        self.0.room.store(bytes, Ordering::Relaxed);
    }
    /// Why bodies cannot be written; none as long as the last that had to go into a file could.
    pub fn failure(&self) -> Option<Failure> {
        self.failed().clone()
    }
    fn failed(&self) -> MutexGuard<'_, Option<Failure>> {
        self.0.failure.lock().unwrap_or_else(PoisonError::into_inner)
    }
    /// Remembers how the writing of a file went.
    fn noted<T>(&self, written: io::Result<T>) -> io::Result<T> {
        let mut failed = self.failed();
        *failed = match &written {
            Ok(_) => None,
            Err(error) => {
                let within = self.0.within.lock().unwrap_or_else(PoisonError::into_inner);
                let place = within.clone().unwrap_or_else(std::env::temp_dir);
                let count = failed.as_ref().map_or(0, |failure| failure.count) + 1;
                Some(Failure { error: format!("{}: {error}", place.display()), count })
            }
        };
        written
    }
    /// Begins a body.
    pub fn writer(&self) -> Writer {
        Writer { store: self.clone(), memory: Vec::new(), file: None, length: 0 }
    }
    /// Keeps a short body: in memory as long as there is room.
    fn keep(&self, bytes: Vec<u8>) -> io::Result<Blob> {
        let (room, length) = (&self.0.room, bytes.len());
        let taken = room.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |room| room.checked_sub(length));
        if taken.is_err() {
            return self.noted(self.add_to_shared(&bytes));
        }
        let kept = InMemory { bytes: bytes.into_boxed_slice(), room: Arc::clone(room) };
        Ok(Blob::from(Bytes::from_owner(kept)))
    }
    /// Writes a body behind others in one file, which goes with the last of them.
    fn add_to_shared(&self, bytes: &[u8]) -> io::Result<Blob> {
        let mut shared = self.0.shared.lock().unwrap_or_else(PoisonError::into_inner);
        // What was written in part is behind the end: a file that failed is not added to again.
        let open = shared.take().and_then(|(file, on_disk, end)| Some((file, on_disk.upgrade()?, end)));
        let (mut file, on_disk, start) = match open.filter(|(_, _, end)| *end < SHARED_FILE) {
            Some(open) => open,
            None => {
                let (file, on_disk) = self.create()?;
                (file, Arc::new(on_disk), 0)
            }
        };
        file.write_all(bytes)?;
        let end = start + u64::try_from(bytes.len()).unwrap_or(0);
        *shared = Some((file, Arc::downgrade(&on_disk), end));
        Ok(Blob(Kind::File(on_disk)).within(start..end))
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
pub(crate) struct OnDisk {
    pub(crate) path: PathBuf,
    /// None of a file that bodies share: each of them knows its own.
    pub(crate) length: u64,
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
            return file.write_all(bytes).or_else(|error| self.store.noted(Err(error)));
        }
        self.memory.extend_from_slice(bytes);
        if self.memory.len() > MEMORY_LIMIT {
            let begun = self.store.create().and_then(|(mut file, on_disk)| {
                file.write_all(&self.memory)?;
                Ok((file, on_disk))
            });
            self.file = Some(begun.or_else(|error| self.store.noted(Err(error)))?);
            self.memory = Vec::new();
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
            None => self.store.keep(self.memory)?,
            Some((mut file, mut on_disk)) => {
                self.store.noted(file.flush())?;
                on_disk.length = self.length;
                Blob(Kind::File(Arc::new(on_disk)))
            }
        })
    }
}

#[cfg(test)]
mod tests;
