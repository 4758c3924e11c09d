//! The administration of IAM Identity Center in process: handlers on a partition, and what they leave to be done later.
#![cfg(test)]

mod accounts;
mod assignments;
mod instances;
mod management;
mod permission_sets;
mod provisioning;
mod resources;
mod tags;
mod world;
