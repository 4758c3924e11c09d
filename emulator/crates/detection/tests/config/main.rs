//! AWS Config's operations, called in process.

mod channels;
mod history;
mod recorders;
mod world;
