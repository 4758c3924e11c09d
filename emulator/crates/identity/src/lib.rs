//! Identities and their sessions: IAM and STS.

pub mod iam;
mod second_factor;
pub mod sts;

pub use iam::IAM;
pub use sts::STS;
