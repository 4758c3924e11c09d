//! An identity provider that stands in for Okta, Entra or a CI system, for tests without a network.
//!
//! [`Provider::answer`] is a function of the request, the time and the provider: SAML 2.0 metadata and sign-on for IAM
//! Identity Center and IAM, OpenID Connect discovery, keys and tokens for `AssumeRoleWithWebIdentity`, and the people and
//! groups that it pushes. It keeps nothing: a code of an authenticator can be given twice while it is of the present,
//! which the providers it stands in for refuse.

mod assertion;
mod directory;
mod page;
mod provider;
mod sign_on;
mod token;

pub use assertion::RoleAssertion;
pub use directory::{Group, Person};
pub use provider::{Place, Provider, SecondFactor};
pub use sign_on::consumer;
pub use token::check_claims;
