//! Everything AWS knows, as one immutable value.
//!
//! A [`Partition`] is never changed: a [`Tx`] builds the next one from it, and either all of it is published or none.
//! Cloning a partition is a fork and costs nanoseconds, because every map inside is persistent and every entity is
//! [`Shared`]. Services reach the state through the methods here, which keep AWS's invariants.

pub mod access_analyzer;
mod account;
pub mod bucket;
mod call;
pub mod change;
pub mod cloudtrail;
pub mod config;
pub mod due;
pub mod dynamodb;
pub mod ecr;
pub mod endpoint;
mod forwarded;
pub mod iam;
pub mod identity_center;
pub mod identity_store;
mod ids;
pub mod issuer;
mod key_id;
pub mod kms;
pub mod lambda;
pub mod map;
mod name;
pub mod organization;
mod partition;
pub mod resource;
pub mod secret;
pub mod security_hub;
pub mod session;
mod shared;
pub mod sign_in;
pub mod sns;
pub mod spent;
pub mod sqs;
mod tags;
mod tx;
mod watchers;

pub use account::{Account, AccountStatus, Contact, JoinedMethod};
pub use call::{Call, Caller, CentralUser, Federation, FederationKind};
pub use forwarded::forwarded_keys;
pub use ids::Ids;
pub use key_id::account_of;
pub use name::EntityName;
pub use partition::{Credential, CredentialOwner, CredentialStatus, Partition, arn_text};
pub use shared::Shared;
pub use tags::{KeyCase, TAGS_PER_RESOURCE, TagError, Tags};
pub use tx::{Tx, aws_managed_policy};
pub use watchers::Watchers;
