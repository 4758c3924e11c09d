//! Log files: records of one account and Region, for one trail, as gzip.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};
use flate2::Compression;
use flate2::write::GzEncoder;
use service::Event;
use sha2::{Digest as _, Sha256};
use state::Shared;
use state::cloudtrail::Trail;

use crate::record::{event_id, record};

/// An event on its way to a trail's bucket.
#[derive(Debug, Clone)]
pub struct Pending {
    /// What happened.
    pub event: Arc<Event>,
    /// The trail as it was then.
    pub trail: Shared<Trail>,
    /// The account that the record is for.
    pub recipient: AccountId,
}

/// A log file that is not in its bucket yet.
#[derive(Debug, Clone)]
pub struct LogFile {
    pub(super) trail: Shared<Trail>,
    pub(super) account: AccountId,
    pub(super) region: Region,
    /// Names the file: the id of its first event, which no other file of the trail and account has.
    pub(super) first: String,
    pub(super) body: Arc<[u8]>,
    pub(super) hash: Arc<str>,
    pub(super) oldest: Timestamp,
    pub(super) newest: Timestamp,
}

impl LogFile {
    /// When the newest event in it happened.
    pub fn newest(&self) -> Timestamp {
        self.newest
    }
    /// Whose it is.
    pub fn trail(&self) -> &Trail {
        &self.trail
    }
    /// How much memory it takes.
    pub fn size(&self) -> usize {
        self.body.len()
    }
}

/// The files that these events make: one for each trail, account and Region.
///
/// # Errors
/// Never in practice: gzip into memory.
pub fn log_files(pending: &[Pending]) -> io::Result<Vec<LogFile>> {
    let mut groups: BTreeMap<(&Arn, AccountId, &Region), Vec<&Pending>> = BTreeMap::new();
    for one in pending {
        groups.entry((&one.trail.arn, one.recipient, &one.event.call.region)).or_default().push(one);
    }
    groups.into_values().map(|group| log_file(&group)).filter_map(io::Result::transpose).collect()
}

fn log_file(group: &[&Pending]) -> io::Result<Option<LogFile>> {
    let Some(first) = group.first() else { return Ok(None) };
    let mut out = Hashing { out: GzEncoder::new(Vec::new(), Compression::fast()), hash: Sha256::new() };
    out.write_all(b"{\"Records\":[")?;
    for (at, one) in group.iter().enumerate() {
        if at > 0 {
            out.write_all(b",")?;
        }
        out.write_all(record(&one.event, one.recipient).as_bytes())?;
    }
    out.write_all(b"]}")?;
    let times = || group.iter().map(|one| one.event.call.now);
    let now = first.event.call.now;
    Ok(Some(LogFile {
        // The newest version of the trail among them: where it is now.
        trail: group.last().unwrap_or(first).trail.clone(),
        account: first.recipient,
        region: first.event.call.region.clone(),
        first: event_id(&first.event, first.recipient),
        hash: hex(&out.hash.finalize()).into(),
        body: out.out.finish()?.into(),
        oldest: times().min().unwrap_or(now),
        newest: times().max().unwrap_or(now),
    }))
}

/// Writes into gzip and hashes what goes in.
struct Hashing {
    out: GzEncoder<Vec<u8>>,
    hash: Sha256,
}

impl io::Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.hash.update(bytes);
        self.out.write_all(bytes)?;
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A text as gzip, and the hash of the text.
pub(super) fn zipped(text: &str) -> io::Result<(Arc<[u8]>, Arc<str>)> {
    let mut out = Hashing { out: GzEncoder::new(Vec::new(), Compression::fast()), hash: Sha256::new() };
    out.write_all(text.as_bytes())?;
    Ok((out.out.finish()?.into(), hex(&out.hash.finalize()).into()))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a text cannot fail.
        _ = write!(text, "{byte:02x}");
        text
    })
}
