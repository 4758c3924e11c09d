//! The services that govern accounts: Organizations and Account Management.

pub mod account;
pub mod organizations;
