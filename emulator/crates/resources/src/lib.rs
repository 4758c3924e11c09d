//! Services whose resources carry policies, with enough life to be created, listed, used and deleted: one module each.

pub mod dynamodb;
pub mod ecr;
pub mod kms;
pub mod lambda;
pub mod secretsmanager;
pub mod sns;
pub mod sqs;
mod statement;
