//! Issuers of identity tokens, as far as their keys are known.
//!
//! AWS fetches them from the issuer's `/.well-known/openid-configuration`. Here they are given beforehand: a decision
//! fetches nothing.

use std::sync::Arc;

use crate::{Partition, Shared, Tx};

/// What is known of an issuer.
#[derive(Debug, Clone)]
pub struct Issuer {
    /// `https://…`, exactly as the `iss` claim of its tokens.
    pub url: Arc<str>,
    /// Its public keys: a JSON Web Key Set (RFC 7517).
    pub jwks: Arc<str>,
}

impl Partition {
    /// The issuer of a URL.
    pub fn issuer(&self, url: &str) -> Option<&Shared<Issuer>> {
        self.issuers.get(url)
    }
}

impl Tx<'_> {
    /// Makes the keys of an issuer known, in place of earlier ones.
    pub fn set_issuer(&mut self, url: &str, jwks: &str) {
        let issuer = Issuer { url: url.into(), jwks: jwks.into() };
        self.partition_mut().issuers.insert(issuer.url.clone(), issuer.into());
    }
}
