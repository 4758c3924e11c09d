//! The server over a real socket.
#![cfg(test)]

mod admin;
mod client;
mod events;
mod forks;
mod hostile;
mod identity_center;
mod identity_provider;
mod running;
mod shutdown;
