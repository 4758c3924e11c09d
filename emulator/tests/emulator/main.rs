//! SecureCart through `Emulator::exchange`, without a socket.
#![cfg(test)]

mod authentication;
mod guardrails;
mod malformed;
mod roles;
mod well_formed;
mod world;
