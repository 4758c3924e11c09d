//! Assertions that the provider did sign and that break SAML's or AWS's rules all the same.

use aws::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::sign::signature;
use super::{Expected, IdentityProvider, Refusal, verify};
use crate::key::SigningKey;

const NOW: Timestamp = Timestamp::from_seconds(1_795_478_400);
const ACS: &str = "https://signin.aws.amazon.com/saml";
const ASSERTION: &str = r#"<a:Assertion xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion" ID="_a" Version="2.0" IssueInstant="2026-11-24T00:00:00Z"><a:Issuer>idp</a:Issuer><a:Subject><a:NameID>ada</a:NameID><a:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><a:SubjectConfirmationData NotOnOrAfter="2026-11-24T00:05:00Z" Recipient="https://signin.aws.amazon.com/saml"/></a:SubjectConfirmation></a:Subject><a:Conditions><a:AudienceRestriction><a:Audience>urn:amazon:webservices</a:Audience><a:Audience>other</a:Audience></a:AudienceRestriction></a:Conditions><a:AuthnStatement SessionNotOnOrAfter="2026-11-24T08:00:00Z"/><a:AttributeStatement><a:Attribute Name="n"><a:AttributeValue>v</a:AttributeValue><a:AttributeValue/><a:AttributeValue><x/></a:AttributeValue></a:Attribute></a:AttributeStatement></a:Assertion>"#;
const AUDIENCES: &str = "<a:AudienceRestriction><a:Audience>urn:amazon:webservices</a:Audience><a:Audience>other</a:Audience></a:AudienceRestriction>";
const CONFIRMATION: &str = r#"<a:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><a:SubjectConfirmationData NotOnOrAfter="2026-11-24T00:05:00Z" Recipient="https://signin.aws.amazon.com/saml"/></a:SubjectConfirmation>"#;

struct Provider {
    key: SigningKey,
    described: IdentityProvider,
}

impl Provider {
    fn new() -> Provider {
        let key = SigningKey::generate([3; 32]).unwrap();
        let certificate = key.certificate("idp", NOW, Timestamp::from_seconds(2_000_000_000)).unwrap();
        let described =
            IdentityProvider { entity_id: "idp".to_owned(), certificates: vec![certificate], single_sign_on: vec![] };
        Provider { key, described }
    }
    fn takes(&self, assertion: &str) -> Result<super::Assertion, Refusal> {
        let [certificate] = self.described.certificates.as_slice() else { panic!("one certificate") };
        let signature = signature(assertion, "_a", &self.key, certificate).unwrap();
        let signed = assertion.replacen("</a:Issuer>", &format!("</a:Issuer>{signature}"), 1);
        let response = format!(
            r#"<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r" Version="2.0"><p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></p:Status>{signed}</p:Response>"#
        );
        verify(&STANDARD.encode(response), &self.described, &Expected::sts(&[ACS]), NOW)
    }
}

#[test]
fn the_plain_one_is_taken() {
    let assertion = Provider::new().takes(ASSERTION).unwrap();
    assert_eq!(assertion.name_id.format, "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified");
    assert_eq!(assertion.audiences, ["urn:amazon:webservices"]);
    let [attribute] = assertion.attributes.as_slice() else { panic!("one attribute") };
    assert_eq!(attribute.values, ["v", ""]);
    assert!(attribute.structured);
}

#[test]
fn a_signature_does_not_heal_what_is_wrong() {
    let provider = Provider::new();
    let missing = Refusal::Malformed("an element that must be there is missing");
    let twice = Refusal::Malformed("an element that there may be one of is there twice");
    let date = Refusal::Malformed("a date and time in it is none");
    let cases: &[(&str, &str, &str, Refusal)] = &[
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html#saml_subject-name-id
        ("two confirmations", CONFIRMATION, &CONFIRMATION.repeat(2), twice.clone()),
        ("no confirmation", CONFIRMATION, "", missing.clone()),
        ("no recipient", r#" Recipient="https://signin.aws.amazon.com/saml""#, "", Refusal::Recipient),
        ("a recipient of another namespace", " Recipient=", " a:Recipient=", Refusal::Recipient),
        (
            "no end",
            r#" NotOnOrAfter="2026-11-24T00:05:00Z""#,
            "",
            Refusal::Malformed("its subject confirmation has no NotOnOrAfter"),
        ),
        ("not yet", " Recipient=", r#" NotBefore="2026-11-24T00:01:00Z" Recipient="#, Refusal::NotYetValid),
        (
            "another method",
            "cm:bearer",
            "cm:holder-of-key",
            Refusal::Malformed("its subject is not confirmed as bearer"),
        ),
        ("no name", "<a:NameID>ada</a:NameID>", "", missing.clone()),
        ("two names", "<a:NameID>ada</a:NameID>", "<a:NameID>ada</a:NameID><a:NameID>eve</a:NameID>", twice.clone()),
        (
            "a name with an element",
            ">ada<",
            "><x/>ada<",
            Refusal::Malformed("an element that holds text holds something else"),
        ),
        ("no conditions", "Conditions>", "Advice>", Refusal::Audience),
        ("no audience", AUDIENCES, "", Refusal::Audience),
        (
            "two restrictions, one of others",
            "</a:AudienceRestriction>",
            "</a:AudienceRestriction><a:AudienceRestriction><a:Audience>x</a:Audience></a:AudienceRestriction>",
            Refusal::Audience,
        ),
        (
            "a condition that nobody knows",
            AUDIENCES,
            &format!("{AUDIENCES}<a:Condition/>"),
            Refusal::Malformed("it has a condition that is not known"),
        ),
        (
            "conditions that are over",
            "<a:Conditions>",
            r#"<a:Conditions NotOnOrAfter="2026-11-24T00:00:00Z">"#,
            Refusal::Expired,
        ),
        (
            "conditions to come",
            "<a:Conditions>",
            r#"<a:Conditions NotBefore="2026-11-24T00:00:01Z">"#,
            Refusal::NotYetValid,
        ),
        ("a date without a zone", "00:05:00Z", "00:05:00", date.clone()),
        ("a date that is none", "2026-11-24T00:05:00Z", "tomorrow", date.clone()),
        ("a session that is over", "2026-11-24T08:00:00Z", "2026-11-24T00:00:00Z", Refusal::Expired),
        (
            "no issue instant",
            " IssueInstant=\"2026-11-24T00:00:00Z\"",
            "",
            Refusal::Malformed("it has no issue instant"),
        ),
        (
            "no version",
            " Version=\"2.0\" Issue",
            " Issue",
            Refusal::Malformed("the version of its assertion is not 2.0"),
        ),
        ("an attribute without a name", r#" Name="n""#, "", Refusal::Malformed("an attribute has no name")),
    ];
    for (name, from, to, refusal) in cases {
        let changed = ASSERTION.replace(from, to);
        assert_ne!(changed, ASSERTION, "{name}");
        assert_eq!(provider.takes(&changed).unwrap_err(), *refusal, "{name}");
    }
}
