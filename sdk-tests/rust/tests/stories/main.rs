//! The SecureCart stories through the AWS SDK for Rust, in process.

mod guardrails;
mod iam;
mod isolation;
mod organizations;
mod roles;
mod s3;
