//! The services that govern accounts: Organizations.

pub mod organizations;
