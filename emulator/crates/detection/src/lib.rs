//! The services that watch: Access Analyzer, CloudTrail, the record that every call leaves, and how records come into buckets.

pub mod access_analyzer;
pub mod cloudtrail;
pub mod delivery;
pub mod record;
