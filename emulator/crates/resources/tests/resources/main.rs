//! The services whose resources carry policies, called in process.
#![cfg(test)]

mod kms;
mod sns;
mod sqs;
mod world;
