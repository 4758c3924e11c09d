//! Written by `cargo xtask codegen`; do not edit.

pub mod accessanalyzer;
pub mod account;
pub mod cloudtrail;
pub mod config;
pub mod dynamodb;
pub mod ecr;
pub mod iam;
pub mod identitystore;
pub mod kms;
pub mod lambda;
pub mod organizations;
pub mod s3;
pub mod s3control;
pub mod secretsmanager;
pub mod securityhub;
pub mod sns;
pub mod sqs;
pub mod sso;
pub mod sso_admin;
pub mod sso_oidc;
pub mod sts;

/// Every service that is served, sorted by name.
pub(crate) static SERVICES: &[&wire::Service] = &[
    &accessanalyzer::SERVICE,
    &account::SERVICE,
    &cloudtrail::SERVICE,
    &config::SERVICE,
    &dynamodb::SERVICE,
    &ecr::SERVICE,
    &iam::SERVICE,
    &identitystore::SERVICE,
    &kms::SERVICE,
    &lambda::SERVICE,
    &organizations::SERVICE,
    &s3::SERVICE,
    &s3control::SERVICE,
    &secretsmanager::SERVICE,
    &securityhub::SERVICE,
    &sns::SERVICE,
    &sqs::SERVICE,
    &sso::SERVICE,
    &sso_admin::SERVICE,
    &sso_oidc::SERVICE,
    &sts::SERVICE,
];
