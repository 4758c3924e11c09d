//! What AWS's own services put into buckets.

use std::sync::Arc;

use aws::{Arn, Timestamp};

use crate::resource::Detail;
use crate::{Shared, Tx};

/// A file in a bucket.
#[derive(Debug, Clone)]
pub struct File {
    /// What is in it.
    pub body: Arc<[u8]>,
    /// `x-amz-meta-…`, without the prefix.
    pub metadata: Vec<(&'static str, Arc<str>)>,
    /// When it came.
    pub stored: Timestamp,
}

/// Puts a file under a key of a bucket; false where there is no such bucket. Whether that is allowed was asked before.
pub fn put_file(tx: &mut Tx<'_>, bucket: &str, key: Arc<str>, file: File) -> bool {
    let Ok(arn) = Arn::parse(&format!("arn:{}:s3:::{bucket}", tx.partition().name)) else { return false };
    let Some(owner) = tx.partition().buckets.get(bucket).copied() else { return false };
    let found = tx.account_mut(owner).and_then(|owner| owner.resources.get_mut(&arn)).map(Shared::make_mut);
    match found.map(|found| &mut found.detail) {
        Some(Detail::Bucket(bucket)) => {
            bucket.make_mut().files.insert(key, file.into());
            true
        }
        Some(Detail::Plain) | None => false,
    }
}
