//! A provider, its key, a stranger's key and a person who signs in.

use std::sync::LazyLock;
use std::time::Duration;

use aws::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use federation::key::{Certificate, SigningKey};
use federation::saml::{
    Assertion, Attribute, Authentication, Binding, Endpoint, Expected, IdentityProvider, NameId, Refusal, SignedPart,
    verify,
};

pub(crate) const NOW: Timestamp = Timestamp::from_seconds(1_795_478_400);
pub(crate) const ISSUER: &str = "https://idp.example/saml";
pub(crate) const ACS: &str = "https://signin.aws.amazon.com/saml";

pub(crate) struct Signer {
    pub(crate) key: SigningKey,
    pub(crate) certificate: Certificate,
}

impl Signer {
    fn new(seed: u8) -> Signer {
        let key = SigningKey::generate([seed; 32]).unwrap();
        let end = NOW + Duration::from_secs(10 * 365 * 86_400);
        let certificate = key.certificate("idp.example", NOW, end).unwrap();
        Signer { key, certificate }
    }
}

pub(crate) static PROVIDER: LazyLock<Signer> = LazyLock::new(|| Signer::new(1));
pub(crate) static STRANGER: LazyLock<Signer> = LazyLock::new(|| Signer::new(2));

pub(crate) fn provider() -> IdentityProvider {
    IdentityProvider {
        entity_id: ISSUER.to_owned(),
        certificates: vec![PROVIDER.certificate.clone()],
        single_sign_on: vec![Endpoint {
            binding: Binding::HttpRedirect,
            location: "https://idp.example/sso?app=1&x=2".to_owned(),
        }],
    }
}

pub(crate) fn expected() -> Expected<'static> {
    Expected::sts(&[ACS, "https://eu-west-1.signin.aws.amazon.com/saml"])
}

pub(crate) fn authentication() -> Authentication {
    Authentication {
        response_id: "_response".to_owned(),
        assertion_id: "_assertion".to_owned(),
        issuer: ISSUER.to_owned(),
        audience: "urn:amazon:webservices".to_owned(),
        recipient: ACS.to_owned(),
        in_response_to: Some("_request".to_owned()),
        name_id: NameId { value: "ada@example.com".to_owned(), format: NameId::EMAIL_ADDRESS.to_owned() },
        issued: NOW,
        lifetime: Duration::from_secs(300),
        session_not_on_or_after: Some(NOW + Duration::from_secs(28_800)),
        attributes: vec![
            Attribute::aws("RoleSessionName", &["ada@example.com"]),
            Attribute::aws(
                "Role",
                &[
                    "arn:aws:iam::111122223333:role/Dev,arn:aws:iam::111122223333:saml-provider/idp",
                    "arn:aws:iam::111122223333:saml-provider/idp,arn:aws:iam::111122223333:role/Ops",
                ],
            ),
            Attribute::aws("SessionDuration", &["1800"]),
            Attribute::aws("PrincipalTag:team", &["red & <blue>"]),
            Attribute::aws("TransitiveTagKeys", &["team", "cost"]),
            Attribute::aws("SourceIdentity", &["ada"]),
            Attribute::aws("AccessControl:mfa", &["true"]),
        ],
    }
}

pub(crate) fn signed(authentication: &Authentication, part: SignedPart) -> String {
    authentication.sign(part, &PROVIDER.key, &PROVIDER.certificate).unwrap()
}

pub(crate) fn taken(encoded: &str) -> Result<Assertion, Refusal> {
    verify(encoded, &provider(), &expected(), NOW + Duration::from_secs(60))
}

pub(crate) fn xml(encoded: &str) -> String {
    String::from_utf8(STANDARD.decode(encoded).unwrap()).unwrap()
}

pub(crate) fn encoded(xml: &str) -> String {
    STANDARD.encode(xml)
}

/// From the first `start` through the next `end`, both included.
pub(crate) fn between(text: &str, start: &str, end: &str) -> String {
    let (_, rest) = text.split_once(start).unwrap();
    let (content, _) = rest.split_once(end).unwrap();
    format!("{start}{content}{end}")
}

/// How many cases a property gets: `PROPTEST_CASES`, for a long run, or the usual number.
pub(crate) fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}
