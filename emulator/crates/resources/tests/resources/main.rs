//! The services whose resources carry policies, called in process.
#![cfg(test)]

mod dynamodb;
mod ecr;
mod kms;
mod lambda;
mod secretsmanager;
mod sns;
mod sqs;
mod world;
