use std::time::Duration;

use aws::Timestamp;
use federation::key::{Certificate, KeyError, SignatureAlgorithm, SigningKey};

use crate::stage::{NOW, PROVIDER, STRANGER};

#[test]
fn the_same_seed_gives_the_same_key() {
    assert_eq!(SigningKey::generate([1; 32]).unwrap(), PROVIDER.key);
    assert_ne!(STRANGER.key, PROVIDER.key);
}

#[test]
fn keys_and_certificates_survive_their_encodings() {
    let Ok(pem) = PROVIDER.key.to_pem() else { panic!("no PEM") };
    assert!(pem.starts_with("-----BEGIN PRIVATE KEY-----"));
    assert_eq!(SigningKey::from_pem(&pem).unwrap(), PROVIDER.key);
    assert_eq!(SigningKey::from_der(&PROVIDER.key.to_der().unwrap()).unwrap(), PROVIDER.key);
    let certificate = &PROVIDER.certificate;
    assert_eq!(Certificate::from_pem(&certificate.to_pem().unwrap()).unwrap(), *certificate);
    assert_eq!(Certificate::from_der(&certificate.to_der().unwrap()).unwrap(), *certificate);
    assert_eq!(Certificate::from_base64(&certificate.to_base64().unwrap()).unwrap(), *certificate);
    assert_eq!(*certificate.key(), PROVIDER.key.verifying_key());
    assert!(SigningKey::from_pem("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n").is_err());
    assert_eq!(Certificate::from_base64("AAAA").unwrap_err(), KeyError::Malformed);
    assert_eq!(format!("{:?}", PROVIDER.key), "SigningKey(..)");
}

#[test]
fn a_key_verifies_what_it_signed_and_nothing_else() {
    let signature = PROVIDER.key.sign(b"message").unwrap();
    let key = PROVIDER.key.verifying_key();
    assert!(key.verifies(SignatureAlgorithm::RsaSha256, b"message", &signature));
    assert!(!key.verifies(SignatureAlgorithm::RsaSha256, b"massage", &signature));
    assert!(!key.verifies(SignatureAlgorithm::RsaSha512, b"message", &signature));
    assert!(!key.verifies(SignatureAlgorithm::EcdsaSha256, b"message", &signature));
    assert!(!key.verifies(SignatureAlgorithm::RsaSha256, b"message", b""));
    assert!(!STRANGER.key.verifying_key().verifies(SignatureAlgorithm::RsaSha256, b"message", &signature));
}

#[test]
fn a_certificate_names_whom_it_is_asked_to_name() {
    let end = NOW + Duration::from_secs(100 * 365 * 86_400);
    let odd = PROVIDER.key.certificate("a,b=c+\"d\"", NOW, end).unwrap();
    assert!(odd.subject().starts_with("CN="), "{}", odd.subject());
    assert_eq!(odd.subject().matches("CN=").count(), 1);
    assert_eq!(odd.not_after(), end);
    assert!(PROVIDER.key.certificate("", NOW, end).is_err());
    assert!(PROVIDER.key.certificate("idp", Timestamp::from_seconds(-1), end).is_err());
}
