use std::collections::BTreeMap;
use std::sync::LazyLock;

use aws::Timestamp;
use bytes::Bytes;
use federation::jwt::KeySet;
use federation::key::{Certificate, KeyError, SigningKey};
use federation::saml::{Binding, Endpoint, IdentityProvider};
use http::{Method, Request, Response, StatusCode};
use sha1::{Digest as _, Sha1};

use crate::directory::{Group, Person};
use crate::page::{self, answer, refusal};

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
    /// What it is called here, and in the ARN of an IAM SAML provider.
    pub name: String,
    /// SAML's entity id and OpenID Connect's issuer: an https name that is never looked up.
    pub issuer: String,
    /// Who is known, by user name.
    pub people: BTreeMap<String, Person>,
    /// Groups by name.
    pub groups: BTreeMap<String, Group>,
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

/// The private key of every provider here. It is no secret, and protects nothing outside of tests.
const KEY: &[u8] = include_bytes!("stand_in_key.der");
/// What the key is called in key sets.
pub(crate) const KEY_ID: &str = "orglab";
/// Certificates are good at any time that a test can set: 2000 to 2049.
const VALID: (i64, i64) = (946_684_800, 2_493_072_000);

static OWN: LazyLock<Result<(SigningKey, Certificate), KeyError>> = LazyLock::new(|| {
    let key = SigningKey::from_der(KEY)?;
    let (from, to) = (Timestamp::from_seconds(VALID.0), Timestamp::from_seconds(VALID.1));
    let certificate = key.certificate("orglab identity provider", from, to)?;
    Ok((key, certificate))
});

impl Provider {
    /// A provider without people. All sign with one key: making another takes some tenths of a second, and what tells
    /// providers apart is the issuer.
    ///
    /// # Errors
    /// When no certificate can be made.
    pub fn new(name: &str, issuer: &str) -> Result<Provider, KeyError> {
        let (key, certificate) = OWN.clone()?;
        Ok(Provider {
            name: name.to_owned(),
            issuer: issuer.to_owned(),
            people: BTreeMap::new(),
            groups: BTreeMap::new(),
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

    /// Sends assertions to the service provider of this address too.
    ///
    /// # Errors
    /// The sentence that says what is wrong with it.
    pub fn admit(&mut self, service_provider: &str) -> Result<(), String> {
        let origin = page::origin(service_provider);
        let origin = origin.ok_or_else(|| format!("`{service_provider}` is no http or https address"))?;
        self.service_providers.push(origin);
        Ok(())
    }

    /// The public key, as a JSON Web Key Set.
    pub fn jwks(&self) -> String {
        KeySet::document(&[(KEY_ID, &self.key)])
    }

    /// SHA-1 of the certificate in hexadecimal, as IAM keeps it of OpenID Connect providers.
    ///
    /// # Errors
    /// When the certificate cannot be encoded.
    pub fn thumbprint(&self) -> Result<String, KeyError> {
        Ok(aws::hex(&Sha1::digest(self.certificate.to_der()?)))
    }

    /// Answers a request for a path below the provider's address: `/metadata`, `/sso`,
    /// `/.well-known/openid-configuration`, `/jwks`, `/token`, `/assertion` or `/directory`.
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
            "/assertion" if is_post => self.give_assertion(place, request.body()),
            "/directory" if is_get => answer(StatusCode::OK, "application/json", self.directory()),
            "/sso" if is_get => self.begin(place, request.uri().query().unwrap_or_default().as_bytes()),
            "/sso" if is_post => self.submit(place, request.body()),
            "/metadata"
            | "/jwks"
            | "/.well-known/openid-configuration"
            | "/token"
            | "/assertion"
            | "/directory"
            | "/sso" => refusal(StatusCode::METHOD_NOT_ALLOWED, "This address does not take this method."),
            _ => refusal(StatusCode::NOT_FOUND, "There is no such page of the identity provider."),
        }
    }
}
