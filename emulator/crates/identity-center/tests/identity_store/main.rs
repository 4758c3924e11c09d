//! The identity store in process: handlers on a partition, without protocol or authorization.
#![cfg(test)]

mod callers;
mod groups;
mod resources;
mod scale;
mod users;
mod world;
