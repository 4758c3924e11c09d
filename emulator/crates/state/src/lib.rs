//! Everything AWS knows, as one immutable value.
//!
//! A [`Partition`] is never changed: a [`Tx`] builds the next one from it, and either all of it is published or none.
//! Cloning a partition is a fork and costs nanoseconds, because every map inside is persistent and every entity is
//! [`Shared`]. Services reach the state through the methods here, which keep AWS's invariants.

mod account;
mod call;
pub mod cloudtrail;
pub mod endpoint;
pub mod iam;
mod ids;
pub mod map;
mod name;
pub mod organization;
mod partition;
pub mod resource;
pub mod session;
mod shared;
mod tags;
mod tx;

pub use account::{Account, AccountStatus, JoinedMethod};
pub use call::{Call, Caller};
pub use ids::Ids;
pub use name::EntityName;
pub use partition::{Credential, CredentialOwner, CredentialStatus, Partition};
pub use shared::Shared;
pub use tags::Tags;
pub use tx::{Tx, aws_managed_policy};
