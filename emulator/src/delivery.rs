//! When events come into the buckets of trails.
//!
//! An event that a trail records waits here until it is due, beside the partition as the history does; then it becomes part
//! of a log file, in a commit that changes nothing else. Events that are too many become files before they are due, and a
//! file that its bucket does not take is kept and tried again: files wait where the bodies of objects are, not in memory.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use aws::{Arn, Timestamp};
use detection::delivery::{Backlog, Pending, begin, deliver, destinations, log_files, not_stored, service_call};
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

/// So many events become files before they are due. Fewer than the history keeps unless it is told otherwise, so that they
/// take no memory of their own.
const MOST: usize = 40_000;
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
    /// When something is to be delivered, in milliseconds.
    due: AtomicI64,
    /// Whether there are too many events to wait any longer.
    full: AtomicBool,
    /// Whether there is nothing at all, and no delivery under way.
    empty: AtomicBool,
    /// Files. Held while a delivery is under way, so that whoever looks waits for its end. Whoever holds the writer as well
    /// takes this first.
    backlog: Mutex<Backlog>,
    delay: Duration,
}

impl Outbox {
    pub(crate) fn new(delivery: Delivery) -> Outbox {
        Outbox {
            pending: Mutex::default(),
            due: AtomicI64::new(NEVER),
            full: AtomicBool::new(false),
            empty: AtomicBool::new(true),
            backlog: Mutex::default(),
            delay: delivery.delay(),
        }
    }
    /// Nothing is delivered as long as this is held.
    pub(crate) fn hold(&self) -> Held<'_> {
        Held { outbox: self, backlog: self.backlog.lock().unwrap_or_else(PoisonError::into_inner) }
    }
    pub(crate) fn is_due(&self, now: Timestamp) -> bool {
        self.due.load(Ordering::Relaxed) <= now.millis()
    }
    pub(crate) fn is_full(&self) -> bool {
        self.full.load(Ordering::Relaxed)
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
            self.empty.store(false, Ordering::Release);
            // Once: what could not be made a file of is tried again when it is due.
            if first < MOST && pending.len() >= MOST {
                self.full.store(true, Ordering::Relaxed);
            }
            self.due_by(event.call.now + self.delay);
        }
    }
    fn due_by(&self, at: Timestamp) {
        self.due.fetch_min(at.millis(), Ordering::Relaxed);
    }
    /// What waits. It stays until it is [`done`](Self::done) with, whatever happens meanwhile.
    fn look(&self) -> Vec<Pending> {
        self.full.store(false, Ordering::Relaxed);
        self.pending().clone()
    }
    fn done(&self, count: usize) {
        let mut pending = self.pending();
        let count = count.min(pending.len());
        pending.drain(..count);
    }
}

/// An outbox of which nothing is delivered meanwhile.
pub(crate) struct Held<'a> {
    outbox: &'a Outbox,
    backlog: MutexGuard<'a, Backlog>,
}

impl Held<'_> {
    /// An outbox of its own with the same in it.
    pub(crate) fn copy(&self) -> Outbox {
        let (outbox, pending) = (self.outbox, self.outbox.pending());
        Outbox {
            pending: Mutex::new(pending.clone()),
            due: AtomicI64::new(outbox.due.load(Ordering::Relaxed)),
            full: AtomicBool::new(outbox.is_full()),
            empty: AtomicBool::new(outbox.empty.load(Ordering::Relaxed)),
            backlog: Mutex::new(self.backlog.clone()),
            delay: outbox.delay,
        }
    }
    /// Takes over what another has, and forgets its own.
    pub(crate) fn replace(&mut self, other: Outbox) {
        let (outbox, mut pending) = (self.outbox, self.outbox.pending());
        *pending = other.pending.into_inner().unwrap_or_else(PoisonError::into_inner);
        outbox.due.store(other.due.into_inner(), Ordering::Relaxed);
        outbox.full.store(other.full.into_inner(), Ordering::Relaxed);
        outbox.empty.store(other.empty.into_inner(), Ordering::Relaxed);
        *self.backlog = other.backlog.into_inner().unwrap_or_else(PoisonError::into_inner);
    }
    /// Notes what is left when a delivery has ended.
    fn end(&self) {
        let pending = self.outbox.pending();
        self.outbox.empty.store(pending.is_empty() && self.backlog.is_empty(), Ordering::Release);
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

    /// Delivers what waits, for somebody who looks at buckets or trails: all of it, or with AWS's delays what is due.
    pub fn deliver_for_reader(&self, now: Timestamp) {
        let outbox = self.outbox();
        if !outbox.empty.load(Ordering::Acquire) && (outbox.is_instant() || outbox.is_due(now)) {
            {
                let _moment = self.moment();
                self.deliver(now, Which::All);
            }
            // What topics hear of it, queues hear before they are looked at.
            self.settle(now);
        }
    }

    /// Makes files of events that are due or too many, and delivers what is due.
    pub(crate) fn deliver_due(&self, now: Timestamp) {
        let is_due = self.outbox().is_due(now);
        if is_due || self.outbox().is_full() {
            let _moment = self.moment();
            self.deliver(now, if is_due { Which::All } else { Which::None });
        }
    }

    /// Makes files of all events, and delivers some.
    pub(crate) fn deliver(&self, now: Timestamp, which: Which<'_>) {
        let (outbox, mut held) = (self.outbox(), self.outbox().hold());
        if matches!(which, Which::All) {
            outbox.due.store(NEVER, Ordering::Relaxed);
        }
        let mut pending = outbox.look();
        if let Ok(files) = log_files(&pending, self.blobs()) {
            files.into_iter().for_each(|file| held.backlog.add(file, self.blobs()));
            outbox.done(pending.len());
            pending.clear();
        } else {
            // The disk is full, or its directory gone: nothing is lost, and it is tried again.
            outbox.due_by(now + AGAIN);
        }
        let first = held.backlog.trails().find(|trail| which.means(&trail.arn));
        let first = first.or_else(|| pending.first().map(|one| &*one.trail));
        if let Some(call) = first.map(|trail| service_call(trail, now)) {
            let delay = if outbox.is_instant() { Duration::ZERO } else { outbox.delay };
            let mut writer = self.writer();
            let head = self.snapshot();
            let mut tx = Tx::new(&head, &call, writer.ids());
            // Files leave the queue when they are in their buckets for everybody.
            let mut backlog = held.backlog.clone();
            begin(&mut tx, held.backlog.trails().map(|trail| &trail.arn).filter(|trail| which.means(trail)));
            backlog.deliver(
                now - GIVEN_UP,
                |trail| which.means(trail),
                |file| {
                    tx.now = file.delivered_at(now, delay);
                    deliver(&mut tx, self.settings().seed, file)
                },
            );
            tx.now = now;
            not_stored(&mut tx, &pending);
            self.commit(&head, tx);
            *held.backlog = backlog;
            if !held.backlog.is_empty() && !matches!(which, Which::None) {
                outbox.due_by(now + AGAIN);
            }
        }
        held.end();
    }
}

/// Whose files are delivered.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Which<'a> {
    /// Nobody's: they are only made.
    None,
    /// Those of all trails.
    All,
    /// Those of one trail.
    Of(&'a Arn),
}

impl Which<'_> {
    fn means(self, trail: &Arn) -> bool {
        match self {
            Which::None => false,
            Which::All => true,
            Which::Of(one) => one == trail,
        }
    }
}
