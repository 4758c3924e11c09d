use federation::saml::{Binding, IdentityProvider, MetadataError, ServiceProvider};

use crate::stage::{ISSUER, STRANGER, provider};

#[test]
fn metadata_says_what_the_provider_is() {
    let mut provider = provider();
    provider.certificates.push(STRANGER.certificate.clone());
    let document = provider.to_metadata().unwrap();
    assert_eq!(IdentityProvider::parse(&document).unwrap(), provider);
    assert_eq!(provider.sign_on_url(Binding::HttpRedirect), Some("https://idp.example/sso?app=1&x=2"));
    assert_eq!(provider.sign_on_url(Binding::HttpPost), None);
}

#[test]
fn metadata_of_a_service_provider_says_where_responses_go() {
    let aws = ServiceProvider {
        entity_id: "https://us-east-1.signin.aws/platform/saml/d-1234567890".to_owned(),
        assertion_consumer_services: vec!["https://us-east-1.signin.aws/platform/saml/acs/abc".to_owned()],
    };
    assert_eq!(ServiceProvider::parse(&aws.to_metadata()).unwrap(), aws);
}

#[test]
fn certificates_count_when_they_are_for_signing_or_for_anything() {
    let document = provider().to_metadata().unwrap();
    let anything = document.replace(" use=\"signing\"", "");
    assert_eq!(IdentityProvider::parse(&anything).unwrap(), provider());
    let encryption = document.replace("use=\"signing\"", "use=\"encryption\"");
    assert!(IdentityProvider::parse(&encryption).is_err());
    // People wrap base64, and write comments into metadata.
    let wrapped = document.replace("<ds:X509Certificate>", "<!-- ours --><ds:X509Certificate>\n   ");
    assert_eq!(IdentityProvider::parse(&wrapped).unwrap(), provider());
}

#[test]
fn other_documents_are_no_metadata() {
    let document = provider().to_metadata().unwrap();
    let cases: &[(&str, String)] = &[
        ("nothing", String::new()),
        ("a byte order mark before garbage", "\u{feff}x".to_owned()),
        ("no entity id", document.replace(ISSUER, "")),
        ("another element", document.replace("EntityDescriptor", "EntitiesDescriptor")),
        ("SAML 1.1", document.replace("SAML:2.0:protocol", "SAML:1.1:protocol")),
        ("a service provider", document.replace("IDPSSODescriptor", "SPSSODescriptor")),
        ("no certificate", document.replace("KeyDescriptor", "Organization")),
        ("a certificate that is none", document.replace("<ds:X509Certificate>", "<ds:X509Certificate>AAAA")),
        ("entities", format!("<!DOCTYPE a [<!ENTITY b \"c\">]>{}", document.split_once("?>").unwrap().1)),
    ];
    for (name, case) in cases {
        let error: MetadataError = IdentityProvider::parse(case).expect_err(name);
        assert_eq!(error.to_string(), "Could not parse metadata");
    }
}
