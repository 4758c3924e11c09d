//! How buckets are set up: handlers on a partition with two accounts, a bucket each.
#![cfg(test)]

mod acl;
mod policy;
mod public_access;
mod rows;
mod stored;
mod tagging;
mod world;
