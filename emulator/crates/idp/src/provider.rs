use std::collections::BTreeMap;

use aws::Timestamp;
use bytes::Bytes;
use federation::jwt::KeySet;
use federation::key::{Certificate, KeyError, SigningKey};
use federation::saml::{Binding, Endpoint, IdentityProvider};
use federation::totp::Seed;
use http::{Method, Request, Response, StatusCode};
use sha2::{Digest as _, Sha256};

use crate::page::{self, answer, refusal};

/// Somebody who can sign in.
#[derive(Debug, Clone)]
pub struct Person {
    /// What they type to be let in.
    pub password: String,
    /// The secret of their authenticator app.
    pub seed: Option<Seed>,
    /// Attributes for access control, by tag key: `AccessControl:<key>` in assertions.
    pub attributes: Vec<(String, String)>,
}

/// Whether the provider asks for a second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SecondFactor {
    /// A code may be given, and is told in the assertion.
    #[default]
    Optional,
    /// Nobody signs in without.
    Required,
}

/// A provider with its people and its key.
#[derive(Debug, Clone)]
pub struct Provider {
    /// SAML's entity id and OpenID Connect's issuer: an https name that is never looked up.
    pub issuer: String,
    /// Who can sign in, by user name.
    pub people: BTreeMap<String, Person>,
    /// Whether a code is needed.
    pub second_factor: SecondFactor,
    /// Origins, such as `http://127.0.0.1:4566`, that assertions may be sent to beside the provider's own.
    pub service_providers: Vec<String>,
    pub(crate) key: SigningKey,
    pub(crate) certificate: Certificate,
}

/// Where and when a request arrives.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Where browsers reach the provider, without a slash at the end: `http://127.0.0.1:4566/_orglab/idp/okta`.
    pub base: &'a str,
    /// What time it is.
    pub now: Timestamp,
    /// An id that no other request has, of letters, digits and hyphens.
    pub id: &'a str,
}

/// What the key is called in key sets.
pub(crate) const KEY_ID: &str = "orglab";
/// Certificates are good at any time that a test can set: 2000 to 2049.
const VALID: (i64, i64) = (946_684_800, 2_493_072_000);

impl Provider {
    /// A provider without people. The same issuer and seed give the same key, which takes some tenths of a second.
    ///
    /// # Errors
    /// When no key or certificate can be made.
    pub fn new(issuer: &str, seed: u64) -> Result<Provider, KeyError> {
        let secret = Sha256::new().chain_update(b"identity provider").chain_update(seed.to_be_bytes());
        let key = SigningKey::generate(secret.chain_update(issuer).finalize().into())?;
        let (from, to) = (Timestamp::from_seconds(VALID.0), Timestamp::from_seconds(VALID.1));
        let certificate = key.certificate("orglab identity provider", from, to)?;
        Ok(Provider {
            issuer: issuer.to_owned(),
            people: BTreeMap::new(),
            second_factor: SecondFactor::default(),
            service_providers: Vec::new(),
            key,
            certificate,
        })
    }

    /// The SAML metadata of the provider where browsers reach it at this address.
    ///
    /// # Errors
    /// When the certificate cannot be encoded.
    pub fn metadata(&self, base: &str) -> Result<String, KeyError> {
        let endpoint = |binding| Endpoint { binding, location: format!("{base}/sso") };
        let provider = IdentityProvider {
            entity_id: self.issuer.clone(),
            certificates: vec![self.certificate.clone()],
            single_sign_on: [Binding::HttpRedirect, Binding::HttpPost].map(endpoint).into(),
        };
        provider.to_metadata()
    }

    /// The public key, as a JSON Web Key Set.
    pub fn jwks(&self) -> String {
        KeySet::document(&[(KEY_ID, &self.key)])
    }

    /// Answers a request for a path below the provider's address: `/metadata`, `/sso`,
    /// `/.well-known/openid-configuration`, `/jwks` or `/token`.
    pub fn answer(&self, place: &Place<'_>, path: &str, request: &Request<Bytes>) -> Response<Bytes> {
        let is_get = matches!(*request.method(), Method::GET | Method::HEAD);
        let is_post = *request.method() == Method::POST;
        match path {
            "/metadata" if is_get => match self.metadata(place.base) {
                Ok(metadata) => answer(StatusCode::OK, "application/samlmetadata+xml", metadata),
                Err(error) => page::failure(&error),
            },
            "/jwks" if is_get => answer(StatusCode::OK, "application/json", self.jwks()),
            "/.well-known/openid-configuration" if is_get => {
                answer(StatusCode::OK, "application/json", self.configuration(place))
            }
            "/token" if is_post => self.give_token(place, request.body()),
            "/sso" if is_get => self.begin(place, request.uri().query().unwrap_or_default().as_bytes()),
            "/sso" if is_post => self.submit(place, request.body()),
            "/metadata" | "/jwks" | "/.well-known/openid-configuration" | "/token" | "/sso" => {
                refusal(StatusCode::METHOD_NOT_ALLOWED, "This address does not take this method.")
            }
            _ => refusal(StatusCode::NOT_FOUND, "There is no such page of the identity provider."),
        }
    }
}
