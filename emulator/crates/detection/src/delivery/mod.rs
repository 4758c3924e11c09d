//! How events come into the buckets of trails: which of them ([`destinations`]), in which files ([`log_files`]), under
//! which keys, whether the bucket takes them and who hears of it ([`deliver`]); and the digests that prove afterwards what was delivered
//! ([`write_digests`]). When that happens is decided outside.

mod archive;
mod backlog;
mod digest;
mod log_file;
mod notification;
mod pack;
mod place;
mod selection;
mod signing;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub(crate) use archive::{File, Sender};
use aws::Arn;
pub(crate) use pack::{Packed, Packer};
use state::cloudtrail::{self, Trail};
use state::{Ids, Tx};

pub use archive::{Refusal, check, check_key, service_call, usable_key};
pub use backlog::Backlog;
pub use digest::write_digests;
pub use log_file::{LogFile, Pending, log_files};
pub use notification::may_notify;
pub use place::{digest_key, log_key};
pub use selection::{destinations, records};

/// Begins a round of deliveries: what was refused before is forgotten, and what is refused in this round is told of, whatever
/// else is taken.
pub fn begin<'t>(tx: &mut Tx<'_>, trails: impl Iterator<Item = &'t Arn>) {
    for arn in trails {
        if tx.partition().trail(arn).is_some_and(|trail| trail.delivery.error.is_some())
            && let Some(trail) = tx.trail_mut(arn)
        {
            trail.delivery.error = None;
        }
    }
}

/// Notes with trails that what they recorded could not be written, and waits.
pub fn not_stored(tx: &mut Tx<'_>, pending: &[Pending]) {
    let trails: BTreeSet<&Arn> = pending.iter().map(|one| &one.trail.arn).collect();
    for arn in trails {
        let now = tx.now;
        if let Some(trail) = tx.trail_mut(arn) {
            trail.delivery.attempted = Some(now);
            trail.delivery.error = Some(Refusal::NotStored.code().into());
        }
    }
}

/// Puts a log file into its trail's bucket, and notes with the trail how that went. The trail is the one that there is now,
/// so that a bucket that was put right receives what waited for it; of a trail that was deleted, the one that there was.
///
/// # Errors
/// Why the bucket does not take it. The file is to be delivered again.
pub fn deliver(tx: &mut Tx<'_>, seed: u64, file: &LogFile) -> Result<(), Refusal> {
    let trail = tx.partition().delivering_trail(&file.trail.arn).unwrap_or(&file.trail).clone();
    let mut own = Ids::labelled(seed, &format!("{} {} {}", trail.arn, file.account, file.first));
    let key = log_key(tx.partition(), &trail, file.account, &file.region, tx.now, &own.file_name());
    let key: Arc<str> = key.into();
    let Packed { body, digests, .. } = file.packed.clone();
    let put = archive::File { key: &key, body, digests: &digests, metadata: BTreeMap::new() };
    let stored = archive::store(tx, seed, &trail, put);
    note(tx, &trail, file, &key, &stored);
    if stored.is_ok() {
        notification::notify(tx, seed, &trail, &key);
    }
    stored
}

fn note(tx: &mut Tx<'_>, trail: &Trail, file: &LogFile, key: &Arc<str>, stored: &Result<(), Refusal>) {
    let now = tx.now;
    let Some(kept) = tx.delivering_trail_mut(&trail.arn) else { return };
    let delivery = &mut kept.delivery;
    delivery.attempted = Some(now);
    if let Err(refusal) = stored {
        delivery.error = Some(refusal.code().into());
        return;
    }
    delivery.latest = Some(now);
    if delivery.next_digest.is_some() {
        let place = (file.account, file.region.clone());
        let chain = delivery.chains.entry(place).or_default().make_mut();
        chain.files.push_back(cloudtrail::LogFile {
            bucket: trail.bucket.as_str().into(),
            key: Arc::clone(key),
            hash: Arc::clone(&file.packed.hash),
            newest: file.newest,
            oldest: file.oldest,
        });
    }
}
