//! AWS Config's operations, called in process.
#![cfg(test)]

mod channels;
mod history;
mod recorders;
mod world;
