use aws::Timestamp;

use super::ResourceKind;
use crate::Shared;
use crate::bucket::Bucket;
use crate::dynamodb::Table;
use crate::ecr::Repository;
use crate::kms::Key;
use crate::lambda::{Function, Layer};
use crate::secret::Secret;
use crate::sns::Topic;
use crate::sqs::Queue;

/// What a resource is beside what every resource with a policy is.
#[derive(Debug, Clone)]
pub enum Detail {
    /// Nothing more is kept.
    Plain,
    /// Of a bucket.
    Bucket(Shared<Bucket>),
    /// Of a key.
    Key(Shared<Key>),
    /// Of a queue.
    Queue(Shared<Queue>),
    /// Of a topic.
    Topic(Shared<Topic>),
    /// Of a secret.
    Secret(Shared<Secret>),
    /// Of a function.
    Function(Shared<Function>),
    /// Of a layer.
    Layer(Shared<Layer>),
    /// Of a table.
    Table(Shared<Table>),
    /// Of a repository.
    Repository(Shared<Repository>),
}

impl Detail {
    /// What a new resource of a kind begins with.
    pub fn new(kind: ResourceKind, now: Timestamp) -> Detail {
        match kind {
            ResourceKind::Bucket => Detail::Bucket(Shared::new(Bucket { created: now, ..Bucket::default() })),
            ResourceKind::Key => Detail::Key(Shared::new(Key::new(now))),
            ResourceKind::Queue => Detail::Queue(Shared::new(Queue::new(now))),
            ResourceKind::Topic => Detail::Topic(Shared::new(Topic::new(now))),
            ResourceKind::Secret => Detail::Secret(Shared::new(Secret::new(now))),
            ResourceKind::Function => Detail::Function(Shared::new(Function::new(now))),
            ResourceKind::Layer => Detail::Layer(Shared::new(Layer::default())),
            ResourceKind::Table => Detail::Table(Shared::new(Table::new(now))),
            ResourceKind::Stream => Detail::Plain,
            ResourceKind::Repository => Detail::Repository(Shared::new(Repository::new(now))),
        }
    }
}
