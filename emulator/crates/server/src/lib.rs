//! The emulator behind a socket: hyper in front of [`emulator::Emulator::exchange`], forks by path prefix, and the
//! housekeeping endpoints under `/_orglab/`.
//!
//! This is the only crate that is async, and only up to the request's last byte: from `exchange` inward every function
//! runs to completion.
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let emulator = emulator::Emulator::builder().build();
//! let server = server::Server::new(emulator, server::Config::default()).unwrap();
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
//! server::serve(listener, server, async {}).await.unwrap();
//! # });
//! ```

mod address;
mod admin;
mod bodies;
mod config;
mod connection;
mod error;
mod events;
mod forks;
mod identity_providers;
mod pages;
mod refusal;
mod respond;
mod serve;

pub use admin::coverage_json;
pub use config::Config;
pub use error::ServeError;
pub use serve::{Server, serve};
