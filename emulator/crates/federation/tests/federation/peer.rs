//! Responses that another implementation signed: libxml2's canonicalization and OpenSSL's keys, through `signxml` 4 and
//! `lxml` for Python. `tests/federation/data` holds them as they came out, and the certificates of keys that exist no
//! more.

use std::time::Duration;

use federation::key::Certificate;
use federation::saml::{Expected, IdentityProvider, verify};

use crate::stage::{ACS, NOW, encoded};

const RSA: &str = include_str!("data/rsa.crt.pem");
const ECDSA: &str = include_str!("data/ecdsa.crt.pem");

const CASES: &[(&str, &str, &str)] = &[
    ("response and assertion", include_str!("data/both-rsa-sha256.xml"), RSA),
    ("assertion, prefix list", include_str!("data/prefix-list-rsa-sha256.xml"), RSA),
    ("assertion, default namespace, white space", include_str!("data/assertion-rsa-sha256.xml"), RSA),
    ("response, SHA-512 over SHA-384", include_str!("data/response-rsa-sha512.xml"), RSA),
    ("assertion, P-256", include_str!("data/assertion-ecdsa-sha256.xml"), ECDSA),
];

fn provider(certificate: &str) -> IdentityProvider {
    IdentityProvider {
        entity_id: "https://idp.example".to_owned(),
        certificates: vec![Certificate::from_pem(certificate).unwrap()],
        single_sign_on: Vec::new(),
    }
}

#[test]
fn responses_of_another_implementation_are_taken() {
    let now = NOW + Duration::from_secs(30);
    for (name, response, certificate) in CASES {
        let assertion = verify(&encoded(response), &provider(certificate), &Expected::sts(&[ACS]), now);
        let assertion = assertion.unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
        assert_eq!(assertion.name_id.value, "zoë@example.com", "{name}");
        assert_eq!(assertion.role_session_name().unwrap(), "zoe@example.com", "{name}");
        if let Some(odd) = assertion.attribute("odd") {
            assert_eq!(odd.values, [" a & b < \r\n\"c\" "], "{name}");
        }
    }
}

#[test]
fn they_are_not_taken_under_another_key_or_with_another_name() {
    let now = NOW + Duration::from_secs(30);
    for (name, response, certificate) in CASES {
        let other = if *certificate == RSA { ECDSA } else { RSA };
        assert!(verify(&encoded(response), &provider(other), &Expected::sts(&[ACS]), now).is_err(), "{name}");
        let changed = response.replace("@example.com", "@example.org");
        assert_ne!(changed, *response);
        assert!(verify(&encoded(&changed), &provider(certificate), &Expected::sts(&[ACS]), now).is_err(), "{name}");
    }
}
