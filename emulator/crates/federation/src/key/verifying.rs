use p256::ecdsa::signature::Verifier as _;
use rsa::pkcs1v15;
use rsa::pkcs8::DecodePublicKey;
use rsa::sha2::{Sha256, Sha384, Sha512};
use rsa::traits::PublicKeyParts;

use super::KeyError;

/// What a signature is made by. SHA-1 is not among them: a provider that still uses it is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureAlgorithm {
    /// PKCS #1 v1.5 with SHA-256.
    RsaSha256,
    /// PKCS #1 v1.5 with SHA-384.
    RsaSha384,
    /// PKCS #1 v1.5 with SHA-512.
    RsaSha512,
    /// ECDSA on P-256 with SHA-256; the signature is the two numbers one after the other.
    EcdsaSha256,
}

/// The public half of a provider's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VerifyingKey {
    /// RSA.
    Rsa(rsa::RsaPublicKey),
    /// ECDSA on the curve P-256.
    P256(p256::ecdsa::VerifyingKey),
}

impl VerifyingKey {
    /// From the DER of a `SubjectPublicKeyInfo`.
    ///
    /// # Errors
    /// When it is no such thing, or a key that is not used here.
    pub fn from_der(der: &[u8]) -> Result<VerifyingKey, KeyError> {
        if let Ok(key) = rsa::RsaPublicKey::from_public_key_der(der) {
            // `from_public_key_der` itself refuses more than 4096 bits.
            return if key.n().bits() < 1024 { Err(KeyError::Size) } else { Ok(VerifyingKey::Rsa(key)) };
        }
        p256::ecdsa::VerifyingKey::from_public_key_der(der).map(VerifyingKey::P256).map_err(|_| KeyError::Kind)
    }

    /// Whether this key's owner signed the message.
    pub fn verifies(&self, algorithm: SignatureAlgorithm, message: &[u8], signature: &[u8]) -> bool {
        match (self, algorithm) {
            (VerifyingKey::Rsa(key), SignatureAlgorithm::RsaSha256) => {
                rsa_verifies(&pkcs1v15::VerifyingKey::<Sha256>::new(key.clone()), message, signature)
            }
            (VerifyingKey::Rsa(key), SignatureAlgorithm::RsaSha384) => {
                rsa_verifies(&pkcs1v15::VerifyingKey::<Sha384>::new(key.clone()), message, signature)
            }
            (VerifyingKey::Rsa(key), SignatureAlgorithm::RsaSha512) => {
                rsa_verifies(&pkcs1v15::VerifyingKey::<Sha512>::new(key.clone()), message, signature)
            }
            (VerifyingKey::P256(key), SignatureAlgorithm::EcdsaSha256) => p256::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
            (VerifyingKey::Rsa(_), SignatureAlgorithm::EcdsaSha256)
            | (
                VerifyingKey::P256(_),
                SignatureAlgorithm::RsaSha256 | SignatureAlgorithm::RsaSha384 | SignatureAlgorithm::RsaSha512,
            ) => false,
        }
    }
}

fn rsa_verifies<K>(key: &K, message: &[u8], signature: &[u8]) -> bool
where
    K: p256::ecdsa::signature::Verifier<pkcs1v15::Signature>,
{
    pkcs1v15::Signature::try_from(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok())
}
