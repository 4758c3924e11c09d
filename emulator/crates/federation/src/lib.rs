//! What identity providers send, verified; and, for a provider that stands in for Okta or Entra, made.
//!
//! * [`saml`]: SAML 2.0 responses as AWS STS and IAM Identity Center take them, and the metadata that says whose
//!   signature counts.
//! * [`jwt`]: OpenID Connect tokens and the key sets they are checked against.
//! * [`totp`]: the codes of virtual MFA devices.
//! * [`key`]: the keys and certificates that all of it is signed with.
//!
//! Everything here is a function of its arguments: time, keys and seeds are passed in, nothing is fetched, nothing is
//! kept. Whoever calls remembers which assertions and codes were used.
//!
//! ```
//! use aws::Timestamp;
//! use federation::saml::{Expected, IdentityProvider, verify};
//!
//! let now = Timestamp::from_seconds(1_795_478_400);
//! let expected = Expected::sts(&["https://signin.aws.amazon.com/saml"]);
//! let provider = IdentityProvider { entity_id: "https://idp.example".into(), ..IdentityProvider::default() };
//! assert_eq!(verify("PHg+", &provider, &expected, now).unwrap_err().code(), "InvalidIdentityToken");
//! ```

pub mod jwt;
pub mod key;
mod reason;
pub mod saml;
pub mod totp;

pub use reason::Reason;
