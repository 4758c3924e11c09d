use jsonwebtoken::{Algorithm, EncodingKey, Header};

use super::Claims;
use crate::key::{KeyError, SigningKey};

/// A token with these claims, signed with RS256.
///
/// # Errors
/// When the key cannot sign.
pub fn sign(claims: &Claims, key_id: &str, key: &SigningKey) -> Result<String, KeyError> {
    let header = Header { kid: Some(key_id.to_owned()), ..Header::new(Algorithm::RS256) };
    let key = EncodingKey::from_rsa_der(&key.to_pkcs1_der()?);
    jsonwebtoken::encode(&header, claims, &key).map_err(|_| KeyError::Sign)
}
