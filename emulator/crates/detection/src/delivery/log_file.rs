//! Log files: records of one account and Region, for one trail, as gzip.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};
use blob::Store;
use service::Event;
use state::Shared;
use state::cloudtrail::Trail;

use super::pack::{Packed, Packer};
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
}

/// The files that these events make: one for each trail, account and Region.
///
/// # Errors
/// When their bytes cannot be written.
pub fn log_files(pending: &[Pending], store: &Store) -> io::Result<Vec<LogFile>> {
    let mut groups: BTreeMap<(&Arn, AccountId, &Region), Vec<&Pending>> = BTreeMap::new();
    for one in pending {
        groups.entry((&one.trail.arn, one.recipient, &one.event.call.region)).or_default().push(one);
    }
    groups.into_values().filter_map(|group| log_file(&group, store).transpose()).collect()
}

fn log_file(group: &[&Pending], store: &Store) -> io::Result<Option<LogFile>> {
    let (Some(first), Some(last)) = (group.first(), group.last()) else { return Ok(None) };
    let mut out = Packer::new(store);
    let mut before = "{\"Records\":[";
    for one in group {
        out.write(before)?;
        out.write(&record(&one.event, one.recipient))?;
        before = ",";
    }
    out.write("]}")?;
    let times = || group.iter().map(|one| one.event.call.now);
    let now = first.event.call.now;
    Ok(Some(LogFile {
        trail: last.trail.clone(),
        account: first.recipient,
        region: first.event.call.region.clone(),
        first: event_id(&first.event, first.recipient),
        packed: out.finish()?,
        oldest: times().min().unwrap_or(now),
        newest: times().max().unwrap_or(now),
    }))
}
