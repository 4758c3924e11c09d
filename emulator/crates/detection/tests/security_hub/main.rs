//! Security Hub in process: handlers on a partition.
#![cfg(test)]

mod administration;
mod controls;
mod findings;
mod hub;
mod rules;
mod world;
