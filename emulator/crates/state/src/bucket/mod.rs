//! What an S3 bucket is beside its name, owner, policy and tags: how it is set up, and what is in it.

pub mod configuration;

pub use configuration::Configuration;

/// A bucket.
#[derive(Debug, Clone, Default)]
pub struct Bucket {
    /// How it is set up.
    pub configuration: Configuration,
}
