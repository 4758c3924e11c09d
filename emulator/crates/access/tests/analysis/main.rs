//! Questions about whole organizations, held against real calls and against asking everything one by one.
#![cfg(test)]

mod agreement;
mod calls;
mod compare;
mod graph;
mod questions;
mod socket;
mod told;
mod who_can;
mod world;
