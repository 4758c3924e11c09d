//! What is known of the files that a trail has delivered.

use std::sync::Arc;

use aws::{AccountId, Region, Timestamp};

use crate::Shared;
use crate::map::{OrdMap, Vector};

/// How the delivery of a trail's files stands. See
/// [`GetTrailStatus`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html).
#[derive(Debug, Clone, Default)]
pub struct Delivery {
    /// When log files last came to their bucket.
    pub latest: Option<Timestamp>,
    /// Why the last attempt failed: Amazon S3's error code, or that of KMS as S3 passes it on.
    pub error: Option<Arc<str>>,
    /// When delivery was last tried.
    pub attempted: Option<Timestamp>,
    /// When its topic last heard of a file.
    pub notified: Option<Timestamp>,
    /// Why it last did not: the error code.
    pub notification_error: Option<Arc<str>>,
    /// When telling it was last tried.
    pub notification_attempted: Option<Timestamp>,
    /// When a digest last came to its bucket.
    pub latest_digest: Option<Timestamp>,
    /// Why the last digest did not.
    pub digest_error: Option<Arc<str>>,
    /// When the next digest is due; none where there are no digests.
    pub next_digest: Option<Timestamp>,
    /// Since when log files are in digests.
    pub validated_since: Option<Timestamp>,
    /// Digests by the account and Region of what they list.
    pub chains: OrdMap<(AccountId, Region), Shared<DigestChain>>,
}

/// Digests that follow one another.
#[derive(Debug, Clone, Default)]
pub struct DigestChain {
    /// The digest before; none before the first.
    pub last: Option<DigestFile>,
    /// Up to when it reached.
    pub until: Option<Timestamp>,
    /// What was delivered since.
    pub files: Vector<LogFile>,
}

/// A digest that was delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigestFile {
    /// Its bucket.
    pub bucket: Arc<str>,
    /// Its key.
    pub key: Arc<str>,
    /// The SHA-256 hash of its text, in hexadecimal.
    pub hash: Arc<str>,
    /// Its signature, in hexadecimal.
    pub signature: Arc<str>,
}

/// A log file that was delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFile {
    /// Its bucket.
    pub bucket: Arc<str>,
    /// Its key.
    pub key: Arc<str>,
    /// The SHA-256 hash of its text, in hexadecimal.
    pub hash: Arc<str>,
    /// When the newest event in it happened.
    pub newest: Timestamp,
    /// When the oldest did.
    pub oldest: Timestamp,
}

/// A key that signs the digests of one Region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigestKey {
    /// PKCS #8, DER.
    pub private: Arc<[u8]>,
    /// PKCS #1, DER.
    pub public: Arc<[u8]>,
    /// What digests call it.
    pub fingerprint: Arc<str>,
    /// When it was made.
    pub created: Timestamp,
}
