//! SAML 2.0: what an identity provider says about who signed in.
//!
//! [`verify`] reads a response. [`IdentityProvider`] and [`ServiceProvider`] are the two sides' metadata.
//! [`Authentication`] and [`AuthnRequest`] make what the two sides send, for a provider that stands in for a real one.
//!
//! Three rules keep [`verify`] from being talked into reading something that nobody signed:
//!
//! 1. The message has one shape: one response, one assertion in it, signatures as children of what they sign, ids
//!    that occur once; no DTD, no comments, no encryption.
//! 2. Only keys of the provider's metadata count. What a message says about keys is not read.
//! 3. What is read is the canonical form whose digest was compared, parsed anew, not the message.

mod assertion;
mod attribute;
mod metadata;
#[cfg(test)]
mod profile_tests;
mod refusal;
mod request;
mod response;
mod sign;
mod signature;
mod xml;

pub use crate::key::Certificate;
pub use assertion::{Assertion, NameId};
pub use attribute::{AWS_ATTRIBUTES, Attribute, OfferedRole};
pub use metadata::{Binding, Endpoint, IdentityProvider, MetadataError, ServiceProvider};
pub use refusal::{Refusal, Unsigned};
pub use request::{AuthnRequest, RequestError};
pub use response::{Expected, verify};
pub use sign::{Authentication, SignedPart};
