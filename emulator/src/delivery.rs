//! When events come into the buckets of trails.
//!
//! An event that a trail records waits here until it is due, beside the partition as the history does; then it becomes part
//! of a log file, in a commit that changes nothing else. A file that its bucket does not take is kept and tried again.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use aws::Timestamp;
use detection::delivery::{LogFile, Pending, deliver, destinations, log_files, service_call};
use service::Event;
use state::{Partition, Tx};

use crate::host::Emulator;

/// How long it takes until an event is in its bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Delivery {
    /// Less than a second, and no longer than until somebody looks.
    #[default]
    Instant,
    /// About five minutes on the emulator's clock, as in AWS. See
    /// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html>.
    Aws,
}

impl Delivery {
    fn delay(self) -> Duration {
        match self {
            // A server looks twice a second.
            Delivery::Instant => Duration::from_millis(400),
            Delivery::Aws => Duration::from_secs(5 * 60),
        }
    }
}

/// Events that make up a batch however young they are. Fewer than the history keeps, so that they take no memory of their
/// own.
const BATCH: usize = 20_000;
/// How long after a refusal delivery is tried again.
const AGAIN: Duration = Duration::from_secs(5 * 60);
/// "CloudTrail attempts to redeliver … for 30 days".
const GIVEN_UP: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// The queue is due at no time.
const NEVER: i64 = i64::MAX;

/// What waits for delivery.
#[derive(Debug)]
pub(crate) struct Outbox {
    pending: Mutex<Vec<Pending>>,
    /// When something of it is due, in milliseconds.
    due: AtomicI64,
    /// Files that were refused. Held while a delivery is under way, so that whoever looks waits for its end. Whoever holds the
    /// writer as well takes this first.
    refused: Mutex<Vec<LogFile>>,
    delay: Duration,
}

impl Outbox {
    pub(crate) fn new(delivery: Delivery) -> Outbox {
        let delay = delivery.delay();
        Outbox { pending: Mutex::default(), due: AtomicI64::new(NEVER), refused: Mutex::default(), delay }
    }
    /// Nothing is delivered as long as this is held.
    pub(crate) fn hold(&self) -> Held<'_> {
        Held { outbox: self, refused: self.refused.lock().unwrap_or_else(PoisonError::into_inner) }
    }
    pub(crate) fn is_due(&self, now: Timestamp) -> bool {
        self.due.load(Ordering::Relaxed) <= now.millis()
    }
    /// Whether events are delivered when somebody looks.
    fn is_instant(&self) -> bool {
        self.delay == Delivery::Instant.delay()
    }
    fn pending(&self) -> MutexGuard<'_, Vec<Pending>> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn add(&self, event: &Arc<Event>, before: Option<&Partition>, after: &Partition) {
        let mut pending = self.pending();
        let first = pending.len();
        // A call that switches a trail on or off is recorded by it.
        for partition in before.into_iter().chain([after]) {
            for (trail, recipient) in destinations(partition, event) {
                let added = pending.get(first..).unwrap_or_default();
                if !added.iter().any(|one| one.trail.arn == trail.arn && one.recipient == recipient) {
                    pending.push(Pending { event: Arc::clone(event), trail: trail.clone(), recipient });
                }
            }
        }
        if pending.len() > first {
            let at = if pending.len() < BATCH { (event.call.now + self.delay).millis() } else { i64::MIN };
            self.due.fetch_min(at, Ordering::Relaxed);
        }
    }
    fn give_back(&self, mut taken: Vec<Pending>, now: Timestamp) {
        let mut pending = self.pending();
        taken.append(&mut pending);
        *pending = taken;
        self.due.store((now + AGAIN).millis(), Ordering::Relaxed);
    }
    fn take(&self) -> Vec<Pending> {
        let mut pending = self.pending();
        self.due.store(NEVER, Ordering::Relaxed);
        std::mem::take(&mut *pending)
    }
}

/// An outbox of which nothing is delivered meanwhile.
pub(crate) struct Held<'a> {
    outbox: &'a Outbox,
    refused: MutexGuard<'a, Vec<LogFile>>,
}

impl Held<'_> {
    /// An outbox of its own with the same in it.
    pub(crate) fn copy(&self) -> Outbox {
        let pending = self.outbox.pending();
        Outbox {
            pending: Mutex::new(pending.clone()),
            due: AtomicI64::new(self.outbox.due.load(Ordering::Relaxed)),
            refused: Mutex::new(self.refused.clone()),
            delay: self.outbox.delay,
        }
    }
    /// Takes over what another has, and forgets its own.
    pub(crate) fn replace(&mut self, other: Outbox) {
        let mut pending = self.outbox.pending();
        *pending = other.pending.into_inner().unwrap_or_else(PoisonError::into_inner);
        self.outbox.due.store(other.due.into_inner(), Ordering::Relaxed);
        *self.refused = other.refused.into_inner().unwrap_or_else(PoisonError::into_inner);
    }
}

impl Emulator {
    /// Has the trails that record an event deliver it. A call that changed something is seen by the trails before and after.
    pub(crate) fn hand_to_trails(&self, event: &Arc<Event>, before: Option<&Partition>) {
        let after = self.snapshot();
        if after.is_recorded() || before.is_some_and(Partition::is_recorded) {
            self.outbox().add(event, before.filter(|before| !std::ptr::eq(*before, &*after)), &after);
        }
    }

    /// Delivers what waits, for somebody who looks at buckets or trails; nothing where AWS's delays are asked for.
    pub fn deliver_for_reader(&self, now: Timestamp) {
        if self.outbox().is_instant() {
            self.deliver(now);
            // What topics hear of it, queues hear before they are looked at.
            self.settle(now);
        }
    }

    /// Delivers all that waits.
    pub(crate) fn deliver(&self, now: Timestamp) {
        let mut held = self.outbox().hold();
        let pending = self.outbox().take();
        let Ok(fresh) = log_files(&pending, self.blobs()) else {
            // The disk is full, or its directory gone: nothing is lost, and it is tried again.
            self.outbox().give_back(pending, now);
            return;
        };
        let again = std::mem::take(&mut *held.refused);
        let again = again.into_iter().filter(|file| now.since(file.newest()) < GIVEN_UP);
        let delay = if self.outbox().is_instant() { Duration::ZERO } else { self.outbox().delay };
        let fresh = fresh.into_iter().map(|file| (now.min(file.newest() + delay), file));
        let files: Vec<(Timestamp, LogFile)> = again.map(|file| (now, file)).chain(fresh).collect();
        let Some((_, first)) = files.first() else { return };
        let call = service_call(first.trail(), now);
        let mut writer = self.writer();
        let head = self.snapshot();
        let mut tx = Tx::new(&head, &call, writer.ids());
        for (at, file) in files {
            tx.now = at;
            if deliver(&mut tx, self.settings().seed, &file).is_err() {
                held.refused.push(file);
            }
        }
        self.publish_head(Arc::new(tx.finish()));
        if !held.refused.is_empty() {
            self.outbox().due.fetch_min((now + AGAIN).millis(), Ordering::Relaxed);
        }
    }
}
