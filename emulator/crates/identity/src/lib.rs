//! Identities and their sessions: IAM and STS.

pub mod iam;
pub mod sts;

pub use iam::IAM;
pub use sts::STS;
