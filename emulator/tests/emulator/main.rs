//! SecureCart through `Emulator::exchange`, without a socket.
#![cfg(test)]

mod authentication;
mod bad_input;
mod delivery;
mod durability;
mod encryption;
mod federation;
mod findings;
mod forks;
mod guardrails;
mod last_use;
mod malformed;
mod objects;
mod organizations;
mod permission_sets;
mod roles;
mod second_factor;
mod sign_in;
mod throttle;
mod well_formed;
mod world;
