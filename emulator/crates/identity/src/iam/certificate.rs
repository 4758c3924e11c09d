//! Certificates and private keys as they are uploaded.

use federation::key::{Certificate, KeyError, VerifyingKey, public_half};
use models::iam::errors;
use wire::Fault;

/// A certificate in PEM.
pub(super) fn read(pem: &str) -> Result<Certificate, Fault> {
    let malformed = |error: KeyError| errors::MALFORMED_CERTIFICATE_EXCEPTION.fault(sentence(error));
    Certificate::from_pem(pem.trim()).map_err(malformed)
}

fn sentence(error: KeyError) -> String {
    match error {
        KeyError::Malformed => {
            "Unable to parse certificate. Please ensure the certificate is in PEM format.".to_owned()
        }
        other => format!("Unable to use certificate: {other}."),
    }
}

/// What belongs to a private key in PEM, which must not be encrypted.
pub(super) fn private_key(pem: &str) -> Result<VerifyingKey, Fault> {
    let message = "Unable to parse key. Please ensure the private key is in PEM format and not encrypted.";
    public_half(pem.trim()).map_err(|_| errors::MALFORMED_CERTIFICATE_EXCEPTION.fault(message))
}

/// The blocks of a text that may hold several.
pub(super) fn pems(text: &str) -> Vec<String> {
    const END: &str = "-----END CERTIFICATE-----";
    text.split_inclusive(END).map(str::trim).filter(|block| !block.is_empty()).map(str::to_owned).collect()
}
