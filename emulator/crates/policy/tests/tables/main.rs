//! Runs the tables of `tests/cases`; how they are written is said in the README there.
#![cfg(test)]

mod agreement;
mod case;
mod coverage;
mod decisions;
mod differential;
mod generate;
mod grammar;
mod language;
mod laws;
mod principals;
mod properties;
mod reach;
mod reasoning;
#[path = "../reference/mod.rs"]
mod reference;
mod say;
mod validation;
