//! People sign in to IAM Identity Center, and what comes of it.

mod browser;
mod devices;
mod events;
mod pages;
mod portal;
mod saml;
pub(crate) mod world;
