//! orglab's façade: a local AWS organization that answers real SDK calls and decides each one as AWS would.
//!
//! [`Emulator::exchange`] turns an HTTP request into a response without a socket; read `exchange.rs` first, it is the
//! whole way of a request. [`Emulator::fork`] gives an isolated copy in microseconds.

mod action;
mod authenticate;
mod authorize;
mod browse;
mod builder;
mod clock;
mod console;
mod delivery;
mod due;
mod exchange;
mod faults;
mod foreign;
mod host;
mod intake;
mod mfa;
mod onward;
mod partial;
mod request;
mod services;
mod sessions;
mod singles;
mod throttle;
mod watch;

pub use authorize::{Need, needs};
pub use builder::{AuthMode, Builder};
pub use clock::Clock;
pub use console::{ConsoleAction, ConsoleUser};
pub use delivery::Delivery;
pub use host::{Emulator, FindingListener, Listener};
pub use intake::{Intake, Received};
pub use request::{OverTls, Peer, SignedUri, origin};
pub use services::{Coverage, MODELS, coverage};
