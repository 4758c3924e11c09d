//! [Object lock](https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html): versions that cannot be deleted.

use aws::Timestamp;

use super::object::{Version, VersionId};
use super::put::change;
use super::{BucketError, Versioning, bucket_mut};
use crate::Tx;

/// The object lock of a bucket. Once it is on, nothing switches it off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ObjectLock {
    /// How versions are locked for which nothing is said.
    pub default_retention: Option<DefaultRetention>,
}

/// How long versions are locked for which nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DefaultRetention {
    /// Who may shorten it.
    pub mode: LockMode,
    /// How long.
    pub period: DefaultPeriod,
}

/// The length of a default retention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefaultPeriod {
    /// So many days.
    Days(i64),
    /// So many years of 365 days and the leap days between.
    Years(i64),
}

/// See [retention modes](https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html#object-lock-retention-modes).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockMode {
    /// Whoever may bypass it, may end it.
    Governance,
    /// Nobody ends it, the root user included.
    Compliance,
}

impl LockMode {
    /// As S3 writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            LockMode::Governance => "GOVERNANCE",
            LockMode::Compliance => "COMPLIANCE",
        }
    }
}

/// Until when a version is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Who may shorten it.
    pub mode: LockMode,
    /// Its end.
    pub until: Timestamp,
}

impl Retention {
    /// Whether its end is still to come.
    ///
    /// # Errors
    /// When it is not.
    pub(super) fn check(self, now: Timestamp) -> Result<(), BucketError> {
        if self.until <= now { Err(BucketError::RetentionInThePast) } else { Ok(()) }
    }
}

const DAY: i64 = 86_400_000;

impl DefaultRetention {
    /// The retention of a version that is put now.
    pub fn from(self, now: Timestamp) -> Retention {
        let days = match self.period {
            DefaultPeriod::Days(days) => days,
            // A leap day every four years at most: never too early.
            DefaultPeriod::Years(years) => years.saturating_mul(365).saturating_add(years.saturating_add(3) / 4),
        };
        Retention { mode: self.mode, until: Timestamp::from_millis(now.millis().saturating_add(days * DAY)) }
    }
    fn check(self) -> Result<(), BucketError> {
        let (length, most) = match self.period {
            DefaultPeriod::Days(days) => (days, 36_500),
            DefaultPeriod::Years(years) => (years, 100),
        };
        match length {
            ..=0 => Err(BucketError::NoPeriod),
            length if length > most => Err(BucketError::PeriodTooLong),
            _ => Ok(()),
        }
    }
}

impl Version {
    /// Whether the version can be neither deleted nor overwritten now. `bypass` goes past governance mode, and past
    /// nothing else.
    pub fn is_locked(&self, now: Timestamp, bypass: bool) -> bool {
        let is_retained = self
            .retention
            .is_some_and(|retention| retention.until > now && !(bypass && retention.mode == LockMode::Governance));
        is_retained || self.legal_hold == Some(true)
    }
}

/// Switches object lock on, and sets the default retention or takes it back.
///
/// # Errors
/// When the bucket does not exist or keeps no versions, or the retention is of no length that S3 takes.
pub fn put_lock_configuration(
    tx: &mut Tx<'_>,
    bucket: &str,
    default: Option<DefaultRetention>,
) -> Result<(), BucketError> {
    let bucket = bucket_mut(tx, bucket).ok_or(BucketError::NoSuchBucket)?;
    if bucket.versioning != Versioning::Enabled {
        return Err(BucketError::VersioningNeeded);
    }
    default.map_or(Ok(()), DefaultRetention::check)?;
    bucket.lock = Some(ObjectLock { default_retention: default });
    Ok(())
}

/// Locks a version until a moment, or ends its lock.
///
/// # Errors
/// When there is no such version, its bucket has no lock, the moment is past, or the lock that there is would be weakened:
/// in compliance mode it can only be prolonged, in governance mode too unless `bypass` is given.
pub fn put_retention(
    tx: &mut Tx<'_>,
    bucket: &str,
    key: &str,
    version: Option<&VersionId>,
    retention: Option<Retention>,
    bypass: bool,
) -> Result<Option<VersionId>, BucketError> {
    let now = tx.now;
    has_lock(tx, bucket)?;
    retention.map_or(Ok(()), |retention| retention.check(now))?;
    change(tx, bucket, key, version, |version| {
        if let Some(held) = version.retention.filter(|held| held.until > now) {
            let prolongs = retention.is_some_and(|next| next.mode == held.mode && next.until >= held.until);
            let may_bypass = bypass && held.mode == LockMode::Governance;
            // INVARIANT: what is locked in compliance mode stays so until the moment that was said.
            if !prolongs && !may_bypass {
                return Err(BucketError::Locked);
            }
        }
        version.retention = retention;
        Ok(())
    })
}

/// Holds a version, or lets it go.
///
/// # Errors
/// When there is no such version, or its bucket has no lock.
pub fn put_legal_hold(
    tx: &mut Tx<'_>,
    bucket: &str,
    key: &str,
    version: Option<&VersionId>,
    held: bool,
) -> Result<Option<VersionId>, BucketError> {
    has_lock(tx, bucket)?;
    change(tx, bucket, key, version, |version| {
        version.legal_hold = Some(held);
        Ok(())
    })
}

fn has_lock(tx: &Tx<'_>, bucket: &str) -> Result<(), BucketError> {
    let (_, bucket) = tx.partition().bucket(bucket).ok_or(BucketError::NoSuchBucket)?;
    if bucket.lock.is_some() { Ok(()) } else { Err(BucketError::NoLock) }
}
