//! The server over a real socket.
#![cfg(test)]

mod admin;
mod browser;
mod client;
mod events;
mod forks;
mod hostile;
mod identity_center;
mod identity_provider;
mod provider_alone;
mod running;
mod shutdown;
