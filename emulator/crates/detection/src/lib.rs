//! The services that watch: CloudTrail, the record that every call leaves, and how records come into buckets.

pub mod cloudtrail;
pub mod delivery;
pub mod record;
