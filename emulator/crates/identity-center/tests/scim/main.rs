//! The SCIM endpoint in process.
#![cfg(test)]

mod access;
mod bytes;
mod groups;
mod listing;
mod users;
mod world;
