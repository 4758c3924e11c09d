use std::fmt;

use p256::ecdsa::signature::{SignatureEncoding as _, Signer as _};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use rsa::RsaPrivateKey;
use rsa::pkcs1v15;
use rsa::pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, LineEnding};
use rsa::sha2::Sha256;
use rsa::traits::PublicKeyParts as _;

use super::{Certificate, KeyError, VerifyingKey};

/// The RSA key of a provider that signs here.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningKey(RsaPrivateKey);

impl SigningKey {
    const BITS: usize = 2048;

    /// A new key of 2048 bits. The same seed gives the same key, and only a seed that nobody can guess gives a key that
    /// nobody can guess. Slow: some tenths of a second, more without optimization, so it is made once and kept.
    ///
    /// # Errors
    /// When no primes are found.
    pub fn generate(seed: [u8; 32]) -> Result<SigningKey, KeyError> {
        let mut rng = ChaCha20Rng::from_seed(seed);
        RsaPrivateKey::new(&mut rng, SigningKey::BITS).map(SigningKey).map_err(|_| KeyError::Sign)
    }
    /// From the PEM of a PKCS #8 private key.
    ///
    /// # Errors
    /// When it is none, or none of RSA.
    pub fn from_pem(pem: &str) -> Result<SigningKey, KeyError> {
        RsaPrivateKey::from_pkcs8_pem(pem).map_err(|_| KeyError::Malformed).and_then(SigningKey::checked)
    }
    /// From the DER of a PKCS #8 private key.
    ///
    /// # Errors
    /// When it is none, or none of RSA.
    pub fn from_der(der: &[u8]) -> Result<SigningKey, KeyError> {
        RsaPrivateKey::from_pkcs8_der(der).map_err(|_| KeyError::Malformed).and_then(SigningKey::checked)
    }
    fn checked(key: RsaPrivateKey) -> Result<SigningKey, KeyError> {
        if (1024..=4096).contains(&key.n().bits()) { Ok(SigningKey(key)) } else { Err(KeyError::Size) }
    }
    /// The key as PEM, PKCS #8.
    ///
    /// # Errors
    /// When it cannot be encoded.
    pub fn to_pem(&self) -> Result<String, KeyError> {
        self.0.to_pkcs8_pem(LineEnding::LF).map(|pem| pem.as_str().to_owned()).map_err(|_| KeyError::Malformed)
    }
    /// The key as DER, PKCS #8.
    ///
    /// # Errors
    /// When it cannot be encoded.
    pub fn to_der(&self) -> Result<Vec<u8>, KeyError> {
        self.0.to_pkcs8_der().map(|der| der.as_bytes().to_vec()).map_err(|_| KeyError::Malformed)
    }
    /// The public half.
    pub fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey::Rsa(self.0.to_public_key())
    }
    /// A certificate for this key, signed by itself, as identity providers put into their metadata.
    ///
    /// # Errors
    /// When the name or the dates have no place in a certificate.
    pub fn certificate(
        &self,
        common_name: &str,
        not_before: aws::Timestamp,
        not_after: aws::Timestamp,
    ) -> Result<Certificate, KeyError> {
        Certificate::self_signed(self, common_name, not_before, not_after)
    }
    /// PKCS #1 v1.5 with SHA-256.
    ///
    /// # Errors
    /// When the key is too small to hold a signature.
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        self.signer().try_sign(message).map(|signature| signature.to_vec()).map_err(|_| KeyError::Sign)
    }
    pub(super) fn signer(&self) -> pkcs1v15::SigningKey<Sha256> {
        pkcs1v15::SigningKey::new(self.0.clone())
    }
    /// Modulus and exponent, big-endian, as a JSON Web Key carries them.
    pub(crate) fn components(&self) -> (Vec<u8>, Vec<u8>) {
        (self.0.n().to_bytes_be(), self.0.e().to_bytes_be())
    }
    /// PKCS #1 DER, which is what the JWT library takes.
    pub(crate) fn to_pkcs1_der(&self) -> Result<Vec<u8>, KeyError> {
        use rsa::pkcs1::EncodeRsaPrivateKey as _;
        self.0.to_pkcs1_der().map(|der| der.as_bytes().to_vec()).map_err(|_| KeyError::Malformed)
    }
}

/// The public half of a private key in PEM: RSA in PKCS #1 or #8, P-256 in PKCS #8 or SEC 1.
///
/// # Errors
/// When it is none of these.
pub fn public_half(pem: &str) -> Result<VerifyingKey, KeyError> {
    use rsa::pkcs1::DecodeRsaPrivateKey as _;
    let rsa = RsaPrivateKey::from_pkcs8_pem(pem).ok().or_else(|| RsaPrivateKey::from_pkcs1_pem(pem).ok());
    if let Some(key) = rsa {
        return Ok(VerifyingKey::Rsa(key.to_public_key()));
    }
    let key = p256::SecretKey::from_pkcs8_pem(pem).ok().or_else(|| p256::SecretKey::from_sec1_pem(pem).ok());
    let key = key.ok_or(KeyError::Malformed)?;
    Ok(VerifyingKey::P256(p256::ecdsa::VerifyingKey::from(key.public_key())))
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(..)")
    }
}
