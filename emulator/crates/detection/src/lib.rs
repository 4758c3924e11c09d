//! The services that watch: CloudTrail, and the record that every call leaves.

pub mod cloudtrail;
pub mod record;
