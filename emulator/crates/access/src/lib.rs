//! Who may do what: gathers the policies in force for a call from the state and asks the policy engine.
//!
//! The engine cannot see the state and the state does not decide; this crate is where both meet. [`authorize`] answers
//! for a call that was made, [`analysis`] for calls that nobody has made yet.

pub mod analysis;
mod attempt;
mod context;
mod denial;
mod gather;
mod grant;
mod resource;

pub use attempt::{Attempt, authorize};
pub use denial::Denial;
pub use gather::control_policies;
pub use resource::{Resource, acl_policy, resource};
