//! What an S3 bucket is beside its name, owner, policy and tags: how it is set up, and what is in it.

mod configuration;
mod file;

use std::sync::Arc;

use crate::Shared;
use crate::map::OrdMap;

pub use configuration::Configuration;
pub use file::{File, put_file};

/// A bucket.
#[derive(Debug, Clone, Default)]
pub struct Bucket {
    /// How it is set up.
    pub configuration: Configuration,
    /// What AWS's own services have put into it, by key.
    pub files: OrdMap<Arc<str>, Shared<File>>,
}
