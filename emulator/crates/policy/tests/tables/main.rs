//! Runs the tables of `tests/cases`; how they are written is said in the README there.
#![cfg(test)]

mod decisions;
mod grammar;
mod language;
mod properties;
mod say;
