use std::sync::LazyLock;
use std::time::Duration;

use aws::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use federation::jwt::{self, KeySet, Token};
use federation::key::{Certificate, SigningKey};
use federation::saml::{
    self, Assertion, Attribute, Authentication, Binding, Endpoint, IdentityProvider, NameId, SignedPart,
};

use crate::edits::edited;

const NOW: Timestamp = Timestamp::from_seconds(1_795_478_400);
const ISSUER: &str = "https://idp.example/saml";
const CONSUMER: &str = "https://signin.aws.amazon.com/saml";
const PARTS: [SignedPart; 3] = [SignedPart::Assertion, SignedPart::Response, SignedPart::Both];

static KEY: LazyLock<(SigningKey, Certificate)> = LazyLock::new(|| {
    // Another key would take half a minute to make in a fuzzer's build.
    let key = SigningKey::from_der(include_bytes!("../../emulator/crates/idp/src/stand_in_key.der")).unwrap();
    let certificate = key.certificate("idp.example", NOW, NOW + Duration::from_secs(315_360_000)).unwrap();
    (key, certificate)
});
static PROVIDER: LazyLock<IdentityProvider> = LazyLock::new(|| IdentityProvider {
    entity_id: ISSUER.to_owned(),
    certificates: vec![KEY.1.clone()],
    single_sign_on: vec![Endpoint { binding: Binding::HttpRedirect, location: "https://idp.example/sso".to_owned() }],
});
static RESPONSES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let ada = Authentication {
        response_id: "_response".to_owned(),
        assertion_id: "_assertion".to_owned(),
        issuer: ISSUER.to_owned(),
        audience: "urn:amazon:webservices".to_owned(),
        recipient: CONSUMER.to_owned(),
        in_response_to: Some("_request".to_owned()),
        name_id: NameId { value: "ada@example.com".to_owned(), format: NameId::EMAIL_ADDRESS.to_owned() },
        issued: NOW,
        lifetime: Duration::from_secs(300),
        session_not_on_or_after: Some(NOW + Duration::from_secs(28_800)),
        attributes: vec![
            Attribute::aws("RoleSessionName", &["ada@example.com"]),
            Attribute::aws("PrincipalTag:team", &["red & <blue>"]),
            Attribute::aws("AccessControl:mfa", &["true"]),
        ],
    };
    PARTS.into_iter().map(|part| ada.sign(part, &KEY.0, &KEY.1).unwrap()).collect()
});
static ASSERTION: LazyLock<Assertion> = LazyLock::new(|| assertion(&RESPONSES[0]).expect("the original is taken"));

fn assertion(encoded: &str) -> Option<Assertion> {
    saml::verify(encoded, &PROVIDER, &saml::Expected::sts(&[CONSUMER]), NOW + Duration::from_secs(60)).ok()
}

/// Whatever is done to a response, it says what was signed or nothing; and no bytes break what reads responses, metadata
/// and requests.
pub fn assertions_say_what_was_signed(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let original = &RESPONSES[usize::from(first / 4) % RESPONSES.len()];
    let encoded = match first % 4 {
        0 => STANDARD.encode(rest),
        1 => String::from_utf8_lossy(&edited(original.as_bytes(), rest)).into_owned(),
        _ => STANDARD.encode(edited(&STANDARD.decode(original).unwrap(), rest)),
    };
    if let Some(assertion) = assertion(&encoded) {
        assert_eq!(assertion, *ASSERTION);
    }
    let text = String::from_utf8_lossy(rest);
    let _ = IdentityProvider::parse(&text);
    let _ = saml::ServiceProvider::parse(&text);
    for binding in [Binding::HttpRedirect, Binding::HttpPost] {
        let _ = saml::AuthnRequest::parse(&text, binding);
        let _ = saml::AuthnRequest::parse(&STANDARD.encode(rest), binding);
    }
}

const TOKEN_ISSUER: &str = "https://token.actions.githubusercontent.com";

static TOKEN: LazyLock<(String, Token)> = LazyLock::new(|| {
    let claims = serde_json::json!({
        "iss": TOKEN_ISSUER, "sub": "repo:example/shop:ref:refs/heads/main", "aud": "sts.amazonaws.com",
        "iat": NOW.seconds(), "nbf": NOW.seconds() - 10, "exp": NOW.seconds() + 300, "ref": "refs/heads/main",
        "https://aws.amazon.com/tags": { "principal_tags": { "team": ["red"] }, "transitive_tag_keys": ["team"] },
    });
    let text = jwt::sign(claims.as_object().unwrap(), "key-1", &KEY.0).unwrap();
    let read = token(&text).expect("the original is taken");
    (text, read)
});
static KEYS: LazyLock<KeySet> = LazyLock::new(|| KeySet::parse(&KeySet::document(&[("key-1", &KEY.0)])).unwrap());

fn token(text: &str) -> Option<Token> {
    jwt::verify(text, &KEYS, &jwt::Expected::sts(TOKEN_ISSUER, &["sts.amazonaws.com"]), NOW).ok()
}

/// Whatever is done to a token or to what is in its parts, it says what was signed or nothing; and no bytes break what
/// reads tokens and key sets.
pub fn tokens_say_what_was_signed(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let (original, signed) = &*TOKEN;
    let text = match first % 4 {
        0 => String::from_utf8_lossy(rest).into_owned(),
        1 => String::from_utf8_lossy(&edited(original.as_bytes(), rest)).into_owned(),
        _ => {
            let mut parts: Vec<String> = original.split('.').map(str::to_owned).collect();
            let part = &mut parts[usize::from(first / 4) % 3];
            *part = URL_SAFE_NO_PAD.encode(edited(&URL_SAFE_NO_PAD.decode(&*part).unwrap(), rest));
            parts.join(".")
        }
    };
    if let Some(token) = token(&text) {
        assert_eq!(token, *signed);
    }
    let _ = KeySet::parse(&String::from_utf8_lossy(rest));
}
