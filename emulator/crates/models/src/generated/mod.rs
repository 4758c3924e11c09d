//! Written by `cargo xtask codegen`; do not edit.

pub mod cloudtrail;
pub mod iam;
pub mod organizations;
pub mod sts;

/// Every service that is served, sorted by name.
pub(crate) static SERVICES: &[&wire::Service] = &[
    &cloudtrail::SERVICE,
    &iam::SERVICE,
    &organizations::SERVICE,
    &sts::SERVICE,
];
