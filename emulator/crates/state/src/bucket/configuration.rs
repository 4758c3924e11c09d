//! How an S3 bucket is set up.

mod acl;
mod ownership;
mod public_access;

use std::sync::Arc;

use aws::Arn;

use super::Encryption;
use crate::Tx;
use crate::map::OrdMap;
use crate::resource::{Detail, PolicyResource, ResourceError, resource_mut};

pub use acl::{Acl, Grant, Grantee, Permission, put_acl};
pub use ownership::{ObjectOwnership, own_by};
pub use public_access::{PublicAccessBlock, block_public_access, block_public_access_to};

/// How many configurations with an id a bucket has of one sort:
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketMetricsConfiguration.html>.
const CONFIGURATIONS: usize = 1000;

/// How a bucket is set up. What bears on decisions is read out; the rest is kept as its service wrote it, and the state
/// does not look inside.
#[derive(Debug, Clone)]
pub struct Configuration {
    /// What keeps the public out, as far as this bucket says so; see [`Partition::public_access_block`](crate::Partition::public_access_block).
    pub public_access_block: Option<PublicAccessBlock>,
    /// Who owns what is put into it; without a word of it, whoever put it there.
    pub ownership: Option<ObjectOwnership>,
    /// Its access control list, which counts for nothing while the bucket's owner owns everything.
    pub acl: Acl,
    /// How what is put into it is encrypted, where whoever puts it says nothing.
    pub encryption: Encryption,
    /// Whether its tags bear on decisions:
    /// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/buckets-tagging-enable-abac.html>.
    pub abac: bool,
    /// By subresource (`cors`) and, where there can be several, id.
    documents: OrdMap<(Arc<str>, Arc<str>), Arc<str>>,
}

/// What a bucket has had from the start since April 2023:
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html>.
impl Default for Configuration {
    fn default() -> Configuration {
        Configuration {
            public_access_block: Some(PublicAccessBlock::ALL),
            ownership: Some(ObjectOwnership::BucketOwnerEnforced),
            acl: Acl::default(),
            encryption: Encryption::default(),
            abac: false,
            documents: OrdMap::new(),
        }
    }
}

impl Configuration {
    /// Whether another one bears on decisions as this one does.
    pub fn decides_as(&self, other: &Configuration) -> bool {
        let bearing = |one: &Configuration| (one.public_access_block, one.ownership, one.abac);
        bearing(self) == bearing(other) && self.acl == other.acl
    }
    /// What is kept under a subresource; the id is empty where there is one document only.
    pub fn document(&self, subresource: &str, id: &str) -> Option<&str> {
        self.documents.get(&(subresource.into(), id.into())).map(|text| &**text)
    }
    /// Ids and texts of what is kept under a subresource, in the order of the ids.
    pub fn documents<'a>(&'a self, subresource: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let all = self.documents.iter().filter(move |((of, _), _)| **of == *subresource);
        all.map(|((_, id), text)| (&**id, &**text))
    }
    /// Keeps a document in place of an earlier one of the same id; false when there are too many already.
    pub fn put_document(&mut self, subresource: &str, id: &str, text: &str) -> bool {
        let key = (subresource.into(), id.into());
        // INVARIANT: a bucket has at most a thousand configurations of one sort.
        let fits = self.documents.contains_key(&key) || self.documents(subresource).count() < CONFIGURATIONS;
        if fits {
            self.documents.insert(key, text.into());
        }
        fits
    }
    /// Removes a document; false when there is none.
    pub fn delete_document(&mut self, subresource: &str, id: &str) -> bool {
        self.documents.remove(&(subresource.into(), id.into())).is_some()
    }
}

impl PolicyResource {
    /// How it is set up, if it is a bucket.
    pub fn configuration(&self) -> Option<&Configuration> {
        let Detail::Bucket(bucket) = &self.detail else { return None };
        Some(&bucket.configuration)
    }
    /// Whether its tags stand in the request context as `aws:ResourceTag/…`. A bucket's do only where that was switched on.
    pub fn authorizes_by_tags(&self) -> bool {
        self.configuration().is_none_or(|configuration| configuration.abac)
    }
}

/// A bucket's configuration for changing.
///
/// # Errors
/// When there is no such bucket.
pub fn configuration_mut<'t>(tx: &'t mut Tx<'_>, bucket: &Arn) -> Result<&'t mut Configuration, ResourceError> {
    let Detail::Bucket(found) = &mut resource_mut(tx, bucket)?.detail else {
        return Err(ResourceError::NoSuchResource(bucket.clone()));
    };
    Ok(&mut found.make_mut().configuration)
}
