//! Log files that are not in their buckets yet.

use std::collections::BTreeMap;
use std::time::Duration;

use aws::{AccountId, Arn, Region, Timestamp};
use blob::Store;
use state::cloudtrail::Trail;

use super::{LogFile, Refusal};

/// Files that follow one another are put together as long as their text is no longer than this, so that there are few of
/// them however long a bucket refuses.
const TOGETHER: u64 = 4 * 1024 * 1024;
/// Nor do they hold more than the events of this time: they are given up together as well.
const SPAN: Duration = Duration::from_secs(24 * 60 * 60);

/// Log files on their way, the oldest first for each trail, account and Region. Their bytes are where those of objects are:
/// in files, beyond what has room in memory.
#[derive(Debug, Clone, Default)]
pub struct Backlog(BTreeMap<(Arn, AccountId, Region), Vec<LogFile>>);

impl Backlog {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// Whose they are.
    pub fn trails(&self) -> impl Iterator<Item = &Trail> {
        self.0.values().filter_map(|files| files.first()).map(|file| &*file.trail)
    }
    /// Adds a file behind the others of its trail, account and Region.
    pub fn add(&mut self, file: LogFile, store: &Store) {
        let files = self.0.entry((file.trail.arn.clone(), file.account, file.region.clone())).or_default();
        files.push(file);
        // A file is put to one that is no longer: each record is copied a few times, and not whenever one comes.
        while let [.., before, last] = &**files
            && before.length() <= last.length()
            && before.length() + last.length() <= TOGETHER
            && last.newest.since(before.oldest) <= SPAN
            && let Ok(both) = before.and(last, store)
        {
            files.truncate(files.len() - 2);
            files.push(both);
        }
    }
    /// Delivers those of some trails. Where one is refused, those behind it wait for the next time. What was refused is given
    /// up when nothing in it is newer than `since`.
    pub fn deliver(
        &mut self,
        since: Timestamp,
        wanted: impl Fn(&Arn) -> bool,
        mut deliver: impl FnMut(&LogFile) -> Result<(), Refusal>,
    ) {
        self.0.retain(|(trail, ..), files| {
            if !wanted(trail) {
                return true;
            }
            let taken = files.iter().position(|file| deliver(file).is_err()).unwrap_or(files.len());
            files.drain(..taken);
            files.retain(|file| file.newest > since);
            files.iter_mut().for_each(|file| file.was_refused = true);
            !files.is_empty()
        });
    }
}
