//! Log files: records of one account and Region, for one trail, as gzip.

use std::collections::BTreeMap;
use std::io::{self, Read as _, Write as _};
use std::sync::Arc;
use std::time::Duration;

use aws::{AccountId, Arn, Region, Timestamp};
use blob::Store;
use flate2::read::GzDecoder;
use service::Event;
use state::Shared;
use state::cloudtrail::Trail;

use super::pack::{Packed, Packer};
use crate::record::{event_id, record};

/// "50 MB, before compression": the most text in a file. See
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html>.
const LARGEST: u64 = 50_000_000;

/// Stands before the records of a file, and behind them.
const BEGIN: &str = "{\"Records\":[";
const END: &str = "]}";

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

/// A log file that is not in its bucket yet. Its bytes are where those of objects are.
#[derive(Debug, Clone)]
pub struct LogFile {
    pub(super) trail: Shared<Trail>,
    pub(super) account: AccountId,
    pub(super) region: Region,
    /// Names the file: the id of its first event, which no other file of the trail and account has.
    pub(super) first: String,
    pub(super) packed: Packed,
    pub(super) oldest: Timestamp,
    pub(super) newest: Timestamp,
    /// Whether its bucket did not take it before.
    pub(super) was_refused: bool,
}

impl LogFile {
    /// When it comes to its bucket: so long after its newest event, but not later than it is; of a file that was refused
    /// before, now.
    pub fn delivered_at(&self, now: Timestamp, delay: Duration) -> Timestamp {
        if self.was_refused { now } else { now.min(self.newest + delay) }
    }
    /// The length of its text.
    pub(super) fn length(&self) -> u64 {
        self.packed.length
    }
    /// A file with the records of this one and of a later one of the same trail, account and Region.
    ///
    /// # Errors
    /// When bytes cannot be read or written.
    pub(super) fn and(&self, later: &LogFile, store: &Store) -> io::Result<LogFile> {
        let text = |file: &LogFile| GzDecoder::new(file.packed.body.whole().reader());
        let mut out = Packer::new(store);
        io::copy(&mut text(self).take(self.length().saturating_sub(END.len() as u64)), &mut out)?;
        out.write_all(b",")?;
        let mut rest = text(later);
        io::copy(&mut rest.by_ref().take(BEGIN.len() as u64), &mut io::sink())?;
        io::copy(&mut rest, &mut out)?;
        Ok(LogFile {
            trail: later.trail.clone(),
            packed: out.finish()?,
            oldest: self.oldest.min(later.oldest),
            newest: self.newest.max(later.newest),
            ..self.clone()
        })
    }
}

/// The files that these events make: one for each trail, account and Region, or more where one would be too large.
///
/// # Errors
/// When their bytes cannot be written.
pub fn log_files(pending: &[Pending], store: &Store) -> io::Result<Vec<LogFile>> {
    let mut groups: BTreeMap<(&Arn, AccountId, &Region), Vec<&Pending>> = BTreeMap::new();
    for one in pending {
        groups.entry((&one.trail.arn, one.recipient, &one.event.call.region)).or_default().push(one);
    }
    let mut files = Vec::new();
    for group in groups.into_values() {
        let mut draft: Option<Draft> = None;
        for one in group {
            let text = record(&one.event, one.recipient);
            match &mut draft {
                Some(draft) if draft.has_room_for(&text) => draft.add(one, &text)?,
                _ => files.extend(draft.replace(Draft::begin(one, &text, store)?).map(Draft::finish).transpose()?),
            }
        }
        files.extend(draft.map(Draft::finish).transpose()?);
    }
    Ok(files)
}

/// A file that is being written.
struct Draft<'p> {
    out: Packer,
    first: &'p Pending,
    last: &'p Pending,
    oldest: Timestamp,
    newest: Timestamp,
}

impl<'p> Draft<'p> {
    fn begin(first: &'p Pending, record: &str, store: &Store) -> io::Result<Draft<'p>> {
        let mut out = Packer::new(store);
        out.write_all(BEGIN.as_bytes())?;
        out.write_all(record.as_bytes())?;
        let now = first.event.call.now;
        Ok(Draft { out, first, last: first, oldest: now, newest: now })
    }
    fn has_room_for(&self, record: &str) -> bool {
        self.out.length() + record.len() as u64 + 1 + END.len() as u64 <= LARGEST
    }
    fn add(&mut self, one: &'p Pending, record: &str) -> io::Result<()> {
        self.out.write_all(b",")?;
        self.out.write_all(record.as_bytes())?;
        let now = one.event.call.now;
        (self.last, self.oldest, self.newest) = (one, self.oldest.min(now), self.newest.max(now));
        Ok(())
    }
    fn finish(mut self) -> io::Result<LogFile> {
        self.out.write_all(END.as_bytes())?;
        let Draft { out, first, last, oldest, newest } = self;
        Ok(LogFile {
            trail: last.trail.clone(),
            account: first.recipient,
            region: first.event.call.region.clone(),
            first: event_id(&first.event, first.recipient),
            packed: out.finish()?,
            oldest,
            newest,
            was_refused: false,
        })
    }
}
