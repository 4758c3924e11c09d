use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use aws::Timestamp;

/// What time it is for the emulator: a source of time, and how far it was moved from it.
#[derive(Clone)]
pub struct Clock {
    source: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    /// Milliseconds.
    moved: Arc<AtomicI64>,
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Clock({:?})", self.now())
    }
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Clock {
        Clock::from_source(|| {
            #[expect(clippy::disallowed_methods, reason = "the one place where real time comes in")]
            let now = std::time::SystemTime::now();
            let since = now.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
            Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
        })
    }
    /// A clock that stands still until it is moved.
    pub fn fixed(at: Timestamp) -> Clock {
        Clock::from_source(move || at)
    }
    /// A clock that asks a function.
    pub fn from_source(source: impl Fn() -> Timestamp + Send + Sync + 'static) -> Clock {
        Clock { source: Arc::new(source), moved: Arc::new(AtomicI64::new(0)) }
    }
    /// Now.
    pub fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.unmoved().millis().saturating_add(self.moved.load(Ordering::Relaxed)))
    }
    /// What its source says, however far the clock was moved: what clients sign their requests with.
    pub fn unmoved(&self) -> Timestamp {
        (self.source)()
    }
    /// How far it was moved from its source, in milliseconds.
    pub fn moved_millis(&self) -> i64 {
        self.moved.load(Ordering::Relaxed)
    }
    /// Moves it forward.
    pub fn advance(&self, by: Duration) {
        self.moved.fetch_add(i64::try_from(by.as_millis()).unwrap_or(i64::MAX), Ordering::Relaxed);
    }
    /// Moves it so that it shows this moment now.
    pub fn set(&self, to: Timestamp) {
        self.moved.store(to.millis().saturating_sub(self.unmoved().millis()), Ordering::Relaxed);
    }
    /// Moves it as far as another clock was moved.
    pub(crate) fn restore(&self, other: &Clock) {
        self.moved.store(other.moved_millis(), Ordering::Relaxed);
    }
    /// A clock with the same source that is moved on its own.
    #[must_use]
    pub fn fork(&self) -> Clock {
        Clock { source: Arc::clone(&self.source), moved: Arc::new(AtomicI64::new(self.moved_millis())) }
    }
}
