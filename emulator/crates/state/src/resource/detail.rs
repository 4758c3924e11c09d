use super::ResourceKind;
use crate::Shared;
use crate::bucket::Bucket;

/// What a resource is beside what every resource with a policy is.
#[derive(Debug, Clone)]
pub enum Detail {
    /// Nothing more is kept.
    Plain,
    /// Of a bucket.
    Bucket(Shared<Bucket>),
}

impl Detail {
    /// What a new resource of a kind begins with.
    pub fn new(kind: ResourceKind) -> Detail {
        match kind {
            ResourceKind::Bucket => Detail::Bucket(Shared::new(Bucket::default())),
            ResourceKind::Key
            | ResourceKind::Queue
            | ResourceKind::Topic
            | ResourceKind::Secret
            | ResourceKind::Function => Detail::Plain,
        }
    }
}
