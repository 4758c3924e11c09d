//! A workload: documents, requests and the decisions that are right for them.
//!
//! Everything that is read lives as long as the process, so it is leaked instead of owned: a benchmark has no end
//! before its process has.

mod cases;
mod documents;
mod organization;
mod requester;
mod shared;

pub use cases::{Case, Cases, expected, resource_rule};
pub use documents::{Documents, read};
pub use organization::{Organization, Role};
pub use requester::{Requester, context, principal};

/// A decision in the letters of `expected.json`: allowed, explicitly denied, implicitly denied.
pub fn letter(decision: policy::Decision) -> u8 {
    match decision {
        policy::Decision::Allowed => b'A',
        policy::Decision::ExplicitDeny => b'E',
        policy::Decision::ImplicitDeny => b'I',
    }
}
