//! AWS IAM Identity Center: instances and permission sets ([`SSO_ADMIN`]), people and groups ([`IDENTITY_STORE`])
//! and their provisioning ([`scim`]); signing in ([`OIDC`], [`pages`]) and what comes of it ([`PORTAL`]).

mod attributes;
pub mod console;
mod credentials;
mod identity_store;
mod oidc;
pub mod pages;
mod people;
mod portal;
pub mod scim;
mod session;
mod sso_admin;
mod urls;

pub use identity_store::IDENTITY_STORE;
pub use oidc::OIDC;
pub use portal::PORTAL;
pub use sso_admin::{SSO_ADMIN, carry_out};
pub use urls::{path_of_client, service_provider, start_url};
