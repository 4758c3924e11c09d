//! Written by `cargo xtask codegen`; do not edit.

pub mod cloudtrail;
pub mod iam;
pub mod identitystore;
pub mod organizations;
pub mod sso;
pub mod sso_admin;
pub mod sso_oidc;
pub mod sts;

/// Every service that is served, sorted by name.
pub(crate) static SERVICES: &[&wire::Service] = &[
    &cloudtrail::SERVICE,
    &iam::SERVICE,
    &identitystore::SERVICE,
    &organizations::SERVICE,
    &sso::SERVICE,
    &sso_admin::SERVICE,
    &sso_oidc::SERVICE,
    &sts::SERVICE,
];
