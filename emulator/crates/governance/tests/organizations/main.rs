//! Organizations in process: handlers on a partition, without protocol or authorization.
#![cfg(test)]

mod accounts;
mod lifecycle;
mod policies;
mod resources;
mod service_access;
mod units;
mod world;
