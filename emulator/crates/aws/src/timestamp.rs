use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;
use std::time::Duration;

/// A moment in UTC, in milliseconds since 1970-01-01T00:00:00Z.
///
/// AWS's APIs carry seconds or milliseconds; nothing finer is ever needed.
///
/// ```
/// let then: aws::Timestamp = "2026-11-24T10:30:00Z".parse().unwrap();
/// assert_eq!(then.to_string(), "2026-11-24T10:30:00Z");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Timestamp(i64);

/// The text is not an RFC 3339 date and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a time is written like `2026-11-24T10:30:00Z`")]
pub struct ParseTimestampError;

impl Timestamp {
    /// From milliseconds since the epoch.
    pub const fn from_millis(millis: i64) -> Timestamp {
        Timestamp(millis)
    }
    /// From whole seconds since the epoch.
    pub const fn from_seconds(seconds: i64) -> Timestamp {
        Timestamp(seconds.saturating_mul(1000))
    }
    /// Milliseconds since the epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }
    /// Whole seconds since the epoch, rounded down.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }
    /// Time passed since `earlier`; zero when `earlier` is later.
    pub fn since(self, earlier: Timestamp) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }
    /// This much later; the end of time where that would be past it.
    #[must_use]
    pub fn after(self, by: Duration) -> Timestamp {
        Timestamp::from_millis(self.millis().saturating_add(i64::try_from(by.as_millis()).unwrap_or(i64::MAX)))
    }
    /// This much earlier.
    #[must_use]
    pub fn before(self, by: Duration) -> Timestamp {
        Timestamp::from_millis(self.millis().saturating_sub(i64::try_from(by.as_millis()).unwrap_or(i64::MAX)))
    }
    /// This moment without its fraction of a second, which is how IAM stores its dates.
    pub const fn truncated(self) -> Timestamp {
        Timestamp::from_seconds(self.seconds())
    }
    fn moment(self) -> jiff::Timestamp {
        // Out of jiff's range (years -9999..9999) only for values no clock of ours produces.
        jiff::Timestamp::from_millisecond(self.0).unwrap_or_default()
    }
    /// Formats in UTC by a `strftime` pattern, e.g. `%Y%m%dT%H%M%SZ`.
    pub fn format(self, pattern: &str) -> String {
        self.moment().strftime(pattern).to_string()
    }
}
impl fmt::Display for Timestamp {
    /// `2026-11-24T10:30:00Z`, whole seconds, as in most AWS responses.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.truncated().moment())
    }
}
impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.moment())
    }
}
impl FromStr for Timestamp {
    type Err = ParseTimestampError;
    fn from_str(text: &str) -> Result<Timestamp, ParseTimestampError> {
        text.parse::<jiff::Timestamp>().map(|at| Timestamp(at.as_millisecond())).map_err(|_| ParseTimestampError)
    }
}
impl Add<Duration> for Timestamp {
    type Output = Timestamp;
    fn add(self, duration: Duration) -> Timestamp {
        Timestamp(self.0.saturating_add(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)))
    }
}
impl Sub<Duration> for Timestamp {
    type Output = Timestamp;
    fn sub(self, duration: Duration) -> Timestamp {
        Timestamp(self.0.saturating_sub(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)))
    }
}
