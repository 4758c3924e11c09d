//! Who is let in and who is not. The rules are AWS's:
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html>,
//! <https://docs.aws.amazon.com/singlesignon/latest/userguide/other-idps.html>.

use std::time::Duration;

use federation::Reason;
use federation::saml::{Attribute, Authentication, Expected, Refusal, SignedPart, Unsigned, verify};

use crate::stage::{
    ACS, ISSUER, NOW, PROVIDER, STRANGER, authentication, between, encoded, expected, provider, signed, taken, xml,
};

#[test]
fn a_signed_response_says_who_signed_in() {
    for part in [SignedPart::Assertion, SignedPart::Response, SignedPart::Both] {
        let assertion = taken(&signed(&authentication(), part)).unwrap();
        assert_eq!(assertion.id, "_assertion");
        assert_eq!(assertion.issuer, ISSUER);
        assert_eq!(assertion.name_id, authentication().name_id);
        assert_eq!(assertion.audiences, ["urn:amazon:webservices"]);
        assert_eq!(assertion.recipient, ACS);
        assert_eq!(assertion.in_response_to.as_deref(), Some("_request"));
        assert_eq!(assertion.expires, NOW + Duration::from_secs(300));
        assert_eq!(assertion.session_not_on_or_after, Some(NOW + Duration::from_secs(28_800)));
        assert_eq!(assertion.role_session_name().unwrap(), "ada@example.com");
        assert_eq!(assertion.source_identity().unwrap(), Some("ada"));
        assert_eq!(assertion.session_duration().unwrap(), Some(Duration::from_secs(1800)));
        assert_eq!(assertion.principal_tags().unwrap(), [("team", "red & <blue>")]);
        assert_eq!(assertion.transitive_tag_keys(), ["team", "cost"]);
        assert_eq!(assertion.access_control().unwrap(), [("mfa", "true")]);
        let roles = assertion.roles().unwrap();
        let roles: Vec<&str> = roles.iter().map(|offered| offered.role.as_str()).collect();
        assert_eq!(roles, ["arn:aws:iam::111122223333:role/Dev", "arn:aws:iam::111122223333:role/Ops"]);
    }
}

#[test]
fn a_certificate_of_the_metadata_counts_while_keys_are_rotated() {
    let mut rotating = provider();
    rotating.certificates.insert(0, STRANGER.certificate.clone());
    let response = signed(&authentication(), SignedPart::Assertion);
    assert!(verify(&response, &rotating, &expected(), NOW).is_ok());
    rotating.certificates.truncate(1);
    let refusal = verify(&response, &rotating, &expected(), NOW).unwrap_err();
    assert_eq!(refusal, Refusal::Signature(Unsigned::Key));
    rotating.certificates.clear();
    assert!(verify(&response, &rotating, &expected(), NOW).is_err());
}

#[test]
fn what_is_well_signed_and_not_for_us_is_refused() {
    type Change = fn(&mut Authentication);
    let cases: &[(&str, Change, Refusal)] = &[
        ("another issuer", |it| it.issuer = "https://other.example".into(), Refusal::Issuer),
        ("an issuer with something behind it", |it| it.issuer.push('/'), Refusal::Issuer),
        ("another audience", |it| it.audience = "https://other.example".into(), Refusal::Audience),
        ("an audience in other case", |it| it.audience = "URN:amazon:webservices".into(), Refusal::Audience),
        ("another recipient", |it| it.recipient = "https://evil.example/saml".into(), Refusal::Recipient),
        ("a recipient below ours", |it| it.recipient.push_str("/x"), Refusal::Recipient),
        ("issued in the future", |it| it.issued = NOW + Duration::from_secs(61), Refusal::NotYetValid),
        ("expired", |it| it.lifetime = Duration::from_secs(60), Refusal::Expired),
        (
            "issued six minutes ago",
            |it| {
                it.issued = NOW - Duration::from_secs(300);
                it.lifetime = Duration::from_secs(3600);
            },
            Refusal::TooOld,
        ),
        ("a session that is over", |it| it.session_not_on_or_after = Some(NOW), Refusal::Expired),
        ("nobody", |it| it.name_id.value.clear(), Refusal::Malformed("its NameID is empty")),
    ];
    for (name, change, refusal) in cases {
        for part in [SignedPart::Assertion, SignedPart::Response, SignedPart::Both] {
            let mut changed = authentication();
            change(&mut changed);
            assert_eq!(taken(&signed(&changed, part)).unwrap_err(), *refusal, "{name}, {part:?}");
        }
    }
}

#[test]
fn what_is_not_signed_by_the_provider_is_refused() {
    let response = xml(&signed(&authentication(), SignedPart::Assertion));
    let whole = between(&response, "<ds:Signature ", "</ds:Signature>");
    let by_stranger = authentication().sign(SignedPart::Both, &STRANGER.key, &STRANGER.certificate).unwrap();
    // The stranger's signature with the provider's certificate beside it, and the other way round.
    let borrowed = authentication().sign(SignedPart::Assertion, &STRANGER.key, &PROVIDER.certificate).unwrap();
    let value = between(&response, "<ds:SignatureValue>", "</ds:SignatureValue>");
    let cases: &[(&str, String, Unsigned)] = &[
        ("unsigned", response.replace(&whole, ""), Unsigned::Missing),
        ("signed by a stranger", xml(&by_stranger), Unsigned::Key),
        ("signed by a stranger under our certificate", xml(&borrowed), Unsigned::Key),
        (
            "without a signature value",
            response.replace(&value, ""),
            Unsigned::Shape("an element that must be there is missing"),
        ),
        ("an empty signature value", response.replace(&value, "<ds:SignatureValue/>"), Unsigned::Key),
        ("another name", response.replace("ada@example.com", "eve@example.com"), Unsigned::Digest),
        ("white space in the assertion", response.replace("<saml2:Subject>", "<saml2:Subject> "), Unsigned::Digest),
        (
            "SHA-1",
            response.replace("2001/04/xmldsig-more#rsa-sha256", "2000/09/xmldsig#rsa-sha1"),
            Unsigned::Shape("the signature is of a kind that is not accepted"),
        ),
        (
            "HMAC with the certificate",
            response.replace("xmldsig-more#rsa-sha256", "xmldsig-more#hmac-sha256"),
            Unsigned::Shape("the signature is of a kind that is not accepted"),
        ),
        (
            "another canonicalization",
            response.replace(
                "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"",
                "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"",
            ),
            Unsigned::Shape("the canonicalization is of a kind that is not accepted"),
        ),
        ("another digest value", response.replace("<ds:DigestValue>", "<ds:DigestValue>AAAA"), Unsigned::Key),
        ("a reference to everything", response.replace("URI=\"#_assertion\"", "URI=\"\""), Unsigned::Key),
    ];
    for (name, changed, unsigned) in cases {
        assert_ne!(*changed, response, "{name}");
        let refusal = taken(&encoded(changed)).unwrap_err();
        assert_eq!(refusal, Refusal::Signature(*unsigned), "{name}");
        assert_eq!(refusal.to_string(), "Response signature invalid");
        assert_eq!(refusal.code(), "InvalidIdentityToken");
    }
}

#[test]
fn one_good_signature_does_not_make_up_for_a_bad_one() {
    let both = xml(&signed(&authentication(), SignedPart::Both));
    // Only the response's own content changes; its assertion is whole.
    let changed = both.replace("<saml2p:Status>", "<saml2p:Status> ");
    assert_eq!(taken(&encoded(&changed)).unwrap_err(), Refusal::Signature(Unsigned::Digest));
}

#[test]
fn what_could_be_read_in_two_ways_is_refused() {
    let response = xml(&signed(&authentication(), SignedPart::Assertion));
    let assertion = between(&response, "<saml2:Assertion ", "</saml2:Assertion>");
    let twice = format!("{assertion}{assertion}");
    let other = assertion.replace("_assertion", "_other");
    let comment = "ada@example.com<!---->.evil.example";
    let bomb = "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let cases: &[(&str, String)] = &[
        ("a comment in the name", response.replace("ada@example.com", comment)),
        ("a comment that takes nothing away", response.replace("ada@example.com", "ada@<!--x-->example.com")),
        ("a processing instruction", response.replace("ada@example.com", "ada@<?x y?>example.com")),
        ("an element in the name", response.replace("ada@example.com", "ada@<x/>example.com")),
        ("a document type", format!("<!DOCTYPE r>{response}")),
        ("entities", format!("{bomb}{}", response.replace("ada@example.com", "&b;&b;"))),
        ("an external entity", format!("<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>{response}")),
        ("the assertion twice", response.replace(&assertion, &twice)),
        ("two assertions", response.replace(&assertion, &format!("{other}{assertion}"))),
        ("no assertion", response.replace(&assertion, "")),
        ("ids that occur twice", response.replace("ID=\"_response\"", "ID=\"_assertion\"")),
        ("ids in another spelling", response.replace("<saml2p:Status>", "<saml2p:Status id=\"_assertion\">")),
        (
            "an encrypted assertion",
            response.replace(
                &assertion,
                "<saml2:EncryptedAssertion xmlns:saml2=\"urn:oasis:names:tc:SAML:2.0:assertion\"/>",
            ),
        ),
        (
            "an encrypted assertion beside it",
            response.replace("</saml2p:Response>", "<EncryptedAssertion/></saml2p:Response>"),
        ),
        ("SAML 1.1", response.replace("Version=\"2.0\" IssueInstant", "Version=\"1.1\" IssueInstant")),
        ("an assertion alone", assertion.clone()),
        ("a failed sign-in", response.replace("status:Success", "status:Responder")),
        ("another destination", response.replace("Destination=\"https://signin", "Destination=\"https://evil")),
        ("nothing", String::new()),
        ("no XML", "hello".to_owned()),
        ("half of it", response.split_at(response.len() / 2).0.to_owned()),
        ("deep nesting", "<a>".repeat(20_000)),
    ];
    for (name, changed) in cases {
        assert_ne!(*changed, response, "{name}");
        assert!(taken(&encoded(changed)).is_err(), "{name}");
    }
}

#[test]
fn a_response_is_measured_before_it_is_read() {
    let response = signed(&authentication(), SignedPart::Both);
    let small = Expected { max_chars: response.len() - 1, ..expected() };
    assert_eq!(verify(&response, &provider(), &small, NOW).unwrap_err(), Refusal::TooLarge(response.len() - 1));
    assert_eq!(taken(&"A".repeat(100_001)).unwrap_err(), Refusal::TooLarge(100_000));
    let center = Expected::identity_center(&["urn:amazon:webservices"], &[ACS]);
    assert!(verify(&response, &provider(), &center, NOW).is_ok());
    assert_eq!(verify(&"A".repeat(50_001), &provider(), &center, NOW).unwrap_err(), Refusal::TooLarge(50_000));
}

#[test]
fn large_and_odd_documents_are_refused_in_good_time() {
    let attributes: String = (0..6000).map(|number| format!(" a{number}=\"\"")).collect();
    let namespaces: String = (0..2500).map(|number| format!(" xmlns:a{number}=\"urn:{number}\"")).collect();
    let response = xml(&signed(&authentication(), SignedPart::Assertion));
    let prefixes: String = (0..6000).map(|number| format!(" p{number}")).collect();
    let inclusive = format!(
        "<ec:InclusiveNamespaces xmlns:ec=\"http://www.w3.org/2001/10/xml-exc-c14n#\" PrefixList=\"{prefixes}\"/>"
    );
    let method = "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"";
    let listed = response.replace(&format!("{method}/>"), &format!("{method}>{inclusive}</ds:CanonicalizationMethod>"));
    assert_ne!(listed, response);
    let cases = [
        format!("<a{attributes}/>"),
        response.replace("<saml2p:Status>", &format!("<saml2p:Status{attributes}>")),
        response.replace("<saml2p:Response", &format!("<saml2p:Response{namespaces}")),
        response.replace("<saml2p:Status>", &format!("<saml2p:Status>{}", "<a/>".repeat(10_000))),
        listed,
        "&amp;".repeat(14_000),
    ];
    let unlimited = Expected { max_chars: 100_000, ..expected() };
    for case in cases {
        // Some stay valid, as only what is not signed grew; what matters is that there is an answer.
        let _ = verify(&encoded(&case), &provider(), &unlimited, NOW);
    }
}

#[test]
fn aws_has_a_code_for_each_refusal() {
    assert_eq!(Refusal::Expired.reason(), Reason::Expired);
    assert_eq!(Refusal::TooOld.code(), "ExpiredTokenException");
    assert_eq!(Refusal::TooOld.to_string(), "Token must be redeemed within 5 minutes of issuance");
    assert_eq!(Refusal::Status(String::new()).code(), "IDPRejectedClaim");
    assert_eq!(Refusal::Audience.code(), "InvalidIdentityToken");
}

#[test]
fn attributes_of_aws_have_a_form() {
    let cases: &[(&str, Attribute)] = &[
        ("a session name with a space", Attribute::aws("RoleSessionName", &["Ada Lovelace"])),
        ("a session name of one letter", Attribute::aws("RoleSessionName", &["a"])),
        ("two session names", Attribute::aws("RoleSessionName", &["ada", "eve"])),
        ("no value", Attribute::aws("RoleSessionName", &[])),
        ("another case", Attribute::aws("rolesessionname", &["ada"])),
        ("a prefix of another host", Attribute::new("https://evil.example/SAML/Attributes/RoleSessionName", &["ada"])),
    ];
    for (name, attribute) in cases {
        let mut changed = authentication();
        changed.attributes = vec![attribute.clone()];
        let assertion = taken(&signed(&changed, SignedPart::Assertion)).unwrap();
        assert!(assertion.role_session_name().is_err(), "{name}");
    }
    let mut changed = authentication();
    changed.attributes = vec![
        Attribute::aws("SourceIdentity", &["aws:ada"]),
        Attribute::aws("SessionDuration", &["43201"]),
        Attribute::aws("Role", &["arn:aws:iam::111122223333:role/Dev"]),
        Attribute::aws("PrincipalTag:team", &["red"]),
        Attribute::aws("PrincipalTag:team", &["blue"]),
        Attribute::aws("AccessControl:team", &["red", "blue"]),
    ];
    let assertion = taken(&signed(&changed, SignedPart::Assertion)).unwrap();
    assert_eq!(assertion.role_session_name().unwrap_err(), Refusal::NoRoleSessionName);
    assert_eq!(assertion.source_identity().unwrap_err(), Refusal::SourceIdentity);
    assert!(assertion.session_duration().is_err());
    assert!(assertion.roles().is_err());
    assert!(assertion.principal_tags().is_err());
    assert!(assertion.access_control().is_err());
}
