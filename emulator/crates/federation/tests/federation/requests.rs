use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use federation::saml::{AuthnRequest, Binding, RequestError};

use crate::stage::{ACS, NOW, between};

fn request() -> AuthnRequest {
    AuthnRequest {
        id: "aws_LOGIN_4f2e".to_owned(),
        issuer: "https://us-east-1.signin.aws/platform/saml/d-1234567890".to_owned(),
        issued: NOW,
        assertion_consumer_service: Some(ACS.to_owned()),
        force_authn: true,
    }
}

#[test]
fn a_request_arrives_as_it_was_sent() {
    let url = request().redirect_url("https://idp.example/sso?app=1", Some("a b&c")).unwrap();
    assert!(url.starts_with("https://idp.example/sso?app=1&SAMLRequest="), "{url}");
    assert!(url.ends_with("&RelayState=a%20b%26c"), "{url}");
    let parameter = between(&url, "SAMLRequest=", "&");
    let value = parameter.trim_start_matches("SAMLRequest=").trim_end_matches('&');
    let value = value.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
    assert_eq!(AuthnRequest::parse(&value, Binding::HttpRedirect).unwrap(), request());
    assert!(AuthnRequest::parse(&value, Binding::HttpPost).is_err());
}

#[test]
fn what_is_no_request_is_refused() {
    let bomb = {
        use std::io::Write as _;
        let mut deflate = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        deflate.write_all(&vec![b' '; 50_000_000]).unwrap();
        STANDARD.encode(deflate.finish().unwrap())
    };
    assert_eq!(AuthnRequest::parse(&bomb, Binding::HttpRedirect).unwrap_err(), RequestError::TooLarge);
    for text in ["", "%%%", "AAAA"] {
        assert!(AuthnRequest::parse(text, Binding::HttpRedirect).is_err(), "{text}");
        assert!(AuthnRequest::parse(text, Binding::HttpPost).is_err(), "{text}");
    }
}
