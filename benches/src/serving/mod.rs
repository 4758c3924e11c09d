//! Servers under load: `orglab serve` beside hyper with nothing behind it, on the same machine and in the same run.

mod bare;
mod client;
mod process;
mod rounds;

pub use bare::serve;
pub use client::{Run, Stopwatch, answer, drive, wire};
pub use process::{Server, bare, build, orglab};
pub use rounds::{Figures, Measured, Plan, Requests, measure};
