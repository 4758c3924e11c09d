use std::collections::HashSet;
use std::str::FromStr as _;
use std::time::Duration;

use aws::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use x509_cert::builder::{Builder as _, CertificateBuilder, Profile};
use x509_cert::der::asn1::{GeneralizedTime, Ia5String, UtcTime};
use x509_cert::der::pem::LineEnding;
use x509_cert::der::{Decode as _, DecodePem as _, Encode as _, EncodePem as _};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::SubjectPublicKeyInfoOwned;
use x509_cert::time::{Time, Validity};

use super::{KeyError, SigningKey, VerifyingKey};

/// An X.509 certificate: the form in which SAML metadata carries keys.
///
/// Its dates are shown and never judged:
/// [IAM does not act on the expiration of certificates in metadata](https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html#troubleshoot_saml_issuer-metadata).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    parsed: x509_cert::Certificate,
    key: VerifyingKey,
}

impl Certificate {
    /// From DER.
    ///
    /// # Errors
    /// When it is no certificate, or one that IAM would not take.
    pub fn from_der(der: &[u8]) -> Result<Certificate, KeyError> {
        x509_cert::Certificate::from_der(der).map_err(|_| KeyError::Malformed).and_then(Certificate::checked)
    }
    /// From PEM.
    ///
    /// # Errors
    /// When it is no certificate, or one that IAM would not take.
    pub fn from_pem(pem: &str) -> Result<Certificate, KeyError> {
        x509_cert::Certificate::from_pem(pem).map_err(|_| KeyError::Malformed).and_then(Certificate::checked)
    }
    /// From the content of an `X509Certificate` element: base64, wrapped in any way.
    ///
    /// # Errors
    /// When it is no certificate, or one that IAM would not take.
    pub fn from_base64(text: &str) -> Result<Certificate, KeyError> {
        let joined: String = text.split_ascii_whitespace().collect();
        let der = STANDARD.decode(joined).map_err(|_| KeyError::Malformed)?;
        Certificate::from_der(&der)
    }
    fn checked(parsed: x509_cert::Certificate) -> Result<Certificate, KeyError> {
        let contents = &parsed.tbs_certificate;
        let mut seen = HashSet::new();
        if !contents.extensions.iter().flatten().all(|extension| seen.insert(extension.extn_id)) {
            return Err(KeyError::RepeatedExtension);
        }
        let spki = contents.subject_public_key_info.to_der().map_err(|_| KeyError::Malformed)?;
        let key = VerifyingKey::from_der(&spki)?;
        Ok(Certificate { parsed, key })
    }
    pub(super) fn self_signed(
        key: &SigningKey,
        common_name: &str,
        not_before: Timestamp,
        not_after: Timestamp,
    ) -> Result<Certificate, KeyError> {
        let signer = key.signer();
        let spki = SubjectPublicKeyInfoOwned::from_key(p256::ecdsa::signature::Keypair::verifying_key(&signer))
            .map_err(|_| KeyError::Certificate)?;
        let validity = Validity { not_before: time(not_before)?, not_after: time(not_after)? };
        // The moment of its making tells certificates of one key apart.
        let serial = u64::try_from(not_before.seconds()).map_err(|_| KeyError::Certificate)?.max(1);
        let builder = CertificateBuilder::new(
            Profile::Root,
            SerialNumber::from(serial),
            validity,
            name(common_name)?,
            spki,
            &signer,
        )
        .map_err(|_| KeyError::Certificate)?;
        let certificate = builder.build::<rsa::pkcs1v15::Signature>().map_err(|_| KeyError::Certificate)?;
        Certificate::checked(certificate)
    }
    /// The key that it certifies.
    pub fn key(&self) -> &VerifyingKey {
        &self.key
    }
    /// Whom it names, e.g. `CN=idp.example`.
    pub fn subject(&self) -> String {
        self.parsed.tbs_certificate.subject.to_string()
    }
    /// The last moment of its validity.
    pub fn not_after(&self) -> Timestamp {
        let end = self.parsed.tbs_certificate.validity.not_after.to_unix_duration();
        Timestamp::from_millis(i64::try_from(end.as_millis()).unwrap_or(i64::MAX))
    }
    /// As DER.
    ///
    /// # Errors
    /// When it cannot be encoded.
    pub fn to_der(&self) -> Result<Vec<u8>, KeyError> {
        self.parsed.to_der().map_err(|_| KeyError::Malformed)
    }
    /// As PEM.
    ///
    /// # Errors
    /// When it cannot be encoded.
    pub fn to_pem(&self) -> Result<String, KeyError> {
        self.parsed.to_pem(LineEnding::LF).map_err(|_| KeyError::Malformed)
    }
    /// As the content of an `X509Certificate` element.
    ///
    /// # Errors
    /// When it cannot be encoded.
    pub fn to_base64(&self) -> Result<String, KeyError> {
        Ok(STANDARD.encode(self.to_der()?))
    }
}

/// `CN=` and the name. Quoted by hex, so that no character of it means anything (RFC 4514).
fn name(common_name: &str) -> Result<Name, KeyError> {
    use std::fmt::Write as _;
    if common_name.is_empty() || Ia5String::new(common_name).is_err() {
        return Err(KeyError::Certificate);
    }
    let mut text = String::from("CN=");
    for character in common_name.chars() {
        if character.is_ascii_alphanumeric() || "-._ ".contains(character) {
            text.push(character);
        } else {
            write!(text, "\\{:02x}", u32::from(character)).map_err(|_| KeyError::Certificate)?;
        }
    }
    Name::from_str(&text).map_err(|_| KeyError::Certificate)
}

/// RFC 5280: `UTCTime` through 2049, `GeneralizedTime` from 2050 on.
fn time(at: Timestamp) -> Result<Time, KeyError> {
    let since = Duration::from_secs(u64::try_from(at.seconds()).map_err(|_| KeyError::Certificate)?);
    if let Ok(short) = UtcTime::from_unix_duration(since) {
        return Ok(Time::UtcTime(short));
    }
    GeneralizedTime::from_unix_duration(since).map(Time::GeneralTime).map_err(|_| KeyError::Certificate)
}
