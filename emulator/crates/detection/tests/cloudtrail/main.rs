//! CloudTrail in process: handlers on a partition, and records of events made by hand.
#![cfg(test)]

mod destinations;
mod lookup;
mod operations;
mod principals;
mod records;
mod s3_records;
mod selection;
mod selectors;
mod trails;
mod world;
