//! Finds and opens log files.

use std::fs::{self, File};
use std::io::{self, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::read::MultiGzDecoder;

use crate::report::Failure;

/// How names of logs end; what was asked for by its own name may be called as it likes.
const ENDINGS: [&str; 5] = [".json", ".jsonl", ".ndjson", ".log", ".gz"];

/// A log to read.
#[derive(Debug)]
pub(crate) struct LogFile {
    pub(crate) path: PathBuf,
    pub(crate) bytes: u64,
}

/// The files at these paths, directories read through and through, in the order of their names.
pub(crate) fn find(paths: &[PathBuf], failures: &mut Vec<Failure>) -> Vec<LogFile> {
    let mut found = Vec::new();
    for path in paths {
        if let Err(error) = add(path, true, &mut found, failures) {
            failures.push(Failure::new(path, &error));
        }
    }
    found
}

fn add(path: &Path, named: bool, found: &mut Vec<LogFile>, failures: &mut Vec<Failure>) -> io::Result<()> {
    // A link to a directory is followed where it was asked for by name only: links may go in circles.
    let is_link = fs::symlink_metadata(path)?.is_symlink();
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        if is_link && !named {
            return Ok(());
        }
        let mut inside: Vec<PathBuf> = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
        inside.sort();
        for path in inside {
            if let Err(error) = add(&path, false, found, failures) {
                failures.push(Failure::new(&path, &error));
            }
        }
    } else if named || is_log(path) {
        found.push(LogFile { path: path.to_owned(), bytes: metadata.len() });
    }
    Ok(())
}

/// Digests of log files lie beside them and hold no records; see
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html>.
fn is_log(path: &Path) -> bool {
    let digest = path.components().any(|part| part.as_os_str() == "CloudTrail-Digest");
    let name = path.file_name().and_then(|name| name.to_str());
    !digest && name.is_some_and(|name| ENDINGS.iter().any(|ending| name.ends_with(ending)))
}

/// Opens a file and unpacks it where its first bytes say gzip.
pub(crate) fn open<'p>(path: &Path, read: &'p AtomicU64) -> io::Result<Box<dyn Read + 'p>> {
    let mut file = Counted { file: File::open(path)?, read };
    let mut magic = Vec::new();
    file.by_ref().take(2).read_to_end(&mut magic)?;
    let zipped = magic == [0x1f, 0x8b];
    let whole = Cursor::new(magic).chain(file);
    Ok(if zipped { Box::new(MultiGzDecoder::new(BufReader::with_capacity(64 * 1024, whole))) } else { Box::new(whole) })
}

/// Counts the bytes that come from the disk.
struct Counted<'p> {
    file: File,
    read: &'p AtomicU64,
}

impl Read for Counted<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let size = self.file.read(into)?;
        self.read.fetch_add(u64::try_from(size).unwrap_or(0), Ordering::Relaxed);
        Ok(size)
    }
}
