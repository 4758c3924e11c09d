//! The nouns of AWS's organization and identity model: accounts, ARNs, principals, times.
//!
//! Every other crate speaks in these words. Nothing here knows policies, state, protocols or I/O.

mod arn;
mod hex;
mod id;
mod principal;
mod timestamp;

pub use arn::{Arn, ParseArnError};
pub use hex::hex;
pub use id::{AccessKeyId, AccountId, ParseAccountIdError, Region};
pub use principal::Principal;
pub use timestamp::{ParseTimestampError, Timestamp};
