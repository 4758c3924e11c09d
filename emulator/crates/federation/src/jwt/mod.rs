//! JSON Web Tokens: what an OpenID Connect provider says about who signed in, or which workload runs.
//!
//! A token says which key and algorithm it is signed with, and is believed in neither: the key must be in the provider's
//! [`KeySet`], and the algorithm must be one that this very key is for.

mod claims;
mod issuer;
mod keys;
mod refusal;
mod sign;
mod unique;
mod verify;

pub use claims::Token;
pub use issuer::{ISSUER_LENGTH, is_issuer};
pub use keys::{KeySet, KeySetError};
pub use refusal::Refusal;
pub use sign::sign;
pub use verify::{Expected, verify};

/// What a token states, by name.
pub type Claims = serde_json::Map<String, serde_json::Value>;
