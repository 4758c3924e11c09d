//! The services that watch: Access Analyzer, CloudTrail, Config, Security Hub; the record that every call leaves, and how
//! records come into buckets.

pub mod access_analyzer;
pub mod cloudtrail;
pub mod config;
pub mod delivery;
pub mod record;
pub mod security_hub;
pub mod watch;
