//! Keys that identity providers sign with, and the certificates that carry them.

mod certificate;
mod signing;
mod verifying;

pub use certificate::Certificate;
pub use signing::{SigningKey, public_half};
pub use verifying::{SignatureAlgorithm, VerifyingKey};

/// Why a key or certificate cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The text or bytes are no key or certificate.
    #[error("not a key or certificate in a form that is known here")]
    Malformed,
    /// A key of another kind than RSA and P-256.
    #[error("only RSA and P-256 keys are known here")]
    Kind,
    /// IAM takes no RSA key below
    /// [1024 bits](https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html#troubleshoot_saml_issuer-metadata).
    #[error("an RSA key must have 1024 to 4096 bits")]
    Size,
    /// IAM takes no certificate that
    /// [repeats an extension](https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html#troubleshoot_saml_issuer-metadata).
    #[error("the certificate has an extension twice")]
    RepeatedExtension,
    /// The certificate cannot be made from this name or these dates.
    #[error("a certificate cannot have this name or these dates")]
    Certificate,
    /// The signature could not be made.
    #[error("the key cannot sign")]
    Sign,
}
