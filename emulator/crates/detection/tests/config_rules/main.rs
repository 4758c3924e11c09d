//! Rules of AWS Config as a client sees them: made, evaluated when resources change and when time passes, asked about.
#![cfg(test)]

mod flow;
mod operations;
mod world;
