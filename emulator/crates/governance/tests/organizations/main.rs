//! Organizations in process: handlers on a partition, without protocol or authorization.
#![cfg(test)]

mod accounts;
mod all_features;
mod departures;
mod effective_policies;
mod invitations;
mod lifecycle;
mod policies;
mod resource_policy;
mod resources;
mod service_access;
mod units;
mod world;
