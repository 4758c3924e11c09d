use std::collections::HashSet;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, JwkSet, KeyAlgorithm, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey};
use serde_json::json;

use super::Refusal;
use crate::key::SigningKey;

/// The public keys of a provider: a JSON Web Key Set.
#[derive(Clone)]
pub struct KeySet {
    keys: Vec<Key>,
}

#[derive(Clone)]
struct Key {
    id: Option<String>,
    kind: Kind,
    algorithm: Option<KeyAlgorithm>,
    decoding: DecodingKey,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Rsa,
    P256,
    P384,
}

/// Why a key set is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeySetError {
    /// It is no JSON Web Key Set.
    #[error("not a JSON Web Key Set")]
    Malformed,
    /// It has no key that verifies signatures, or more of a kind than
    /// [the hundred](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html#manage-oidc-provider-prerequisites)
    /// that AWS takes.
    #[error("a JSON Web Key Set must have 1 to 100 RSA keys and 1 to 100 EC keys")]
    Count,
    /// Two keys have the same id.
    #[error("two keys have the same id")]
    RepeatedId,
}

impl KeySet {
    const MAX_BYTES: usize = 1 << 20;
    const MAX_KEYS: usize = 100;

    /// Reads the document that a provider publishes at its `jwks_uri`. Keys that are not for signatures, or of a kind
    /// that is not known here, are passed over.
    ///
    /// # Errors
    /// When it is none, or says the same key id twice.
    pub fn parse(document: &str) -> Result<KeySet, KeySetError> {
        if document.len() > KeySet::MAX_BYTES {
            return Err(KeySetError::Malformed);
        }
        let set: JwkSet = serde_json::from_str(document).map_err(|_| KeySetError::Malformed)?;
        let keys: Vec<Key> = set.keys.iter().filter_map(Key::new).collect();
        let rsa = keys.iter().filter(|key| key.kind == Kind::Rsa).count();
        if keys.is_empty() || rsa > KeySet::MAX_KEYS || keys.len() - rsa > KeySet::MAX_KEYS {
            return Err(KeySetError::Count);
        }
        let mut seen = HashSet::new();
        if keys.iter().filter_map(|key| key.id.as_deref()).any(|id| !seen.insert(id)) {
            return Err(KeySetError::RepeatedId);
        }
        Ok(KeySet { keys })
    }

    /// The document that publishes the public halves of these keys.
    pub fn document(keys: &[(&str, &SigningKey)]) -> String {
        let keys: Vec<serde_json::Value> = keys
            .iter()
            .map(|(id, key)| {
                let (modulus, exponent) = key.components();
                let (n, e) = (URL_SAFE_NO_PAD.encode(modulus), URL_SAFE_NO_PAD.encode(exponent));
                json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": id, "n": n, "e": e })
            })
            .collect();
        json!({ "keys": keys }).to_string()
    }

    /// The one key that this header can mean.
    pub(super) fn find(&self, id: Option<&str>, algorithm: Algorithm) -> Result<&DecodingKey, Refusal> {
        let mut candidates = self.keys.iter().filter(|key| match id {
            Some(id) => key.id.as_deref() == Some(id),
            None => key.is_for(algorithm),
        });
        let (Some(key), None) = (candidates.next(), candidates.next()) else { return Err(Refusal::Key) };
        if key.is_for(algorithm) { Ok(&key.decoding) } else { Err(Refusal::Algorithm) }
    }
}

impl fmt::Debug for KeySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.keys.iter().map(|key| &key.id)).finish()
    }
}

impl Key {
    fn new(jwk: &Jwk) -> Option<Key> {
        if !matches!(jwk.common.public_key_use, None | Some(PublicKeyUse::Signature)) {
            return None;
        }
        let kind = match &jwk.algorithm {
            AlgorithmParameters::RSA(key) if is_rsa_size(&key.n) => Kind::Rsa,
            AlgorithmParameters::EllipticCurve(key) if key.curve == EllipticCurve::P256 => Kind::P256,
            AlgorithmParameters::EllipticCurve(key) if key.curve == EllipticCurve::P384 => Kind::P384,
            // A shared secret published is no secret; the rest is unknown to AWS or too small or large.
            _ => return None,
        };
        let decoding = DecodingKey::from_jwk(jwk).ok()?;
        Some(Key { id: jwk.common.key_id.clone(), kind, algorithm: jwk.common.key_algorithm, decoding })
    }
    fn is_for(&self, algorithm: Algorithm) -> bool {
        let named = |name: KeyAlgorithm| self.algorithm.is_none_or(|stated| stated == name);
        match (self.kind, algorithm) {
            (Kind::Rsa, Algorithm::RS256) => named(KeyAlgorithm::RS256),
            (Kind::Rsa, Algorithm::RS384) => named(KeyAlgorithm::RS384),
            (Kind::Rsa, Algorithm::RS512) => named(KeyAlgorithm::RS512),
            (Kind::P256, Algorithm::ES256) => named(KeyAlgorithm::ES256),
            (Kind::P384, Algorithm::ES384) => named(KeyAlgorithm::ES384),
            _ => false,
        }
    }
}

/// 1024 to 4096 bits.
fn is_rsa_size(modulus: &str) -> bool {
    URL_SAFE_NO_PAD.decode(modulus).is_ok_and(|bytes| (128..=512).contains(&bytes.len()))
}
