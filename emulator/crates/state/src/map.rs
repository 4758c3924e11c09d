//! The persistent maps of the state, in one place so that the library behind them can be changed.
//!
//! A clone shares everything with its origin and costs a few nanoseconds; a change copies one path of the tree.

pub use imbl::{HashMap, OrdMap, OrdSet, Vector};
