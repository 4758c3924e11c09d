//! People sign in at an identity provider outside. Sources:
//! [considerations](https://docs.aws.amazon.com/singlesignon/latest/userguide/other-idps.html) and
//! [troubleshooting](https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html#issue8).

use std::time::Duration;

use federation::key::SigningKey;
use federation::saml::{
    Attribute, Authentication, AuthnRequest, Binding, Endpoint, IdentityProvider, NameId, ServiceProvider, SignedPart,
};
use http::StatusCode;
use identity_center::console;
use orglab::Emulator;
use serde_json::{Value, json};

use super::browser::{Browser, location};
use super::world::{DEV, MANAGEMENT, World};
use crate::bad_input::tampered;
use crate::federation::KEY;
use crate::world::{Answer, between};

const IDP: &str = "https://idp.example.com/saml";
const SIGN_ON: &str = "https://idp.example.com/sso";
const ANA: &str = "ana@example.com";

/// Ana, by her address, signs in at the provider outside.
fn world() -> World {
    let mut world = World::new();
    world.rename_ana(ANA);
    let provider = IdentityProvider {
        entity_id: IDP.into(),
        certificates: vec![KEY.1.clone()],
        single_sign_on: vec![Endpoint { binding: Binding::HttpRedirect, location: SIGN_ON.into() }],
    };
    let metadata = provider.to_metadata().unwrap();
    world.console(|tx, instance| console::set_source(tx, instance, Some(&metadata)));
    world
}

fn service_provider(world: &World) -> ServiceProvider {
    let page = Browser::new(world).open(&format!("/platform/saml/metadata/{}", world.store));
    ServiceProvider::parse(&page.ok()).unwrap()
}

/// What the provider says of Ana, unless it is changed.
fn statement(world: &World, id: &str) -> Authentication {
    let us = service_provider(world);
    Authentication {
        response_id: format!("_r{id}"),
        assertion_id: format!("_a{id}"),
        issuer: IDP.into(),
        audience: us.entity_id,
        recipient: us.assertion_consumer_services[0].clone(),
        in_response_to: None,
        name_id: NameId { value: ANA.into(), format: NameId::EMAIL_ADDRESS.into() },
        issued: world.emulator.clock().now().truncated(),
        lifetime: Duration::from_secs(300),
        session_not_on_or_after: None,
        attributes: Vec::new(),
    }
}

fn signed(statement: &Authentication) -> String {
    statement.sign(SignedPart::Assertion, &KEY.0, &KEY.1).unwrap()
}

fn post(world: &World, browser: &mut Browser<'_>, response: &str, relay_state: &str) -> Answer {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("SAMLResponse", response).append_pair("RelayState", relay_state);
    browser.post(&format!("/platform/saml/acs/{}", world.store), &form.finish())
}

fn access_control(name: &str, values: &[&str]) -> Attribute {
    Attribute::aws(&format!("AccessControl:{name}"), values)
}

fn last_event(emulator: &Emulator) -> Value {
    let events = emulator.core().history().events();
    serde_json::from_str(&detection::record::record(events.last().unwrap(), MANAGEMENT)).unwrap()
}

#[test]
fn a_browser_goes_to_the_provider_and_comes_back_to_where_it_was() {
    let world = world();
    world.assign(DEV);
    let client = world.client(&["sso:account:access"]);
    let device = world.start(&client).json();
    let mut browser = Browser::new(&world);
    let there = browser.open(&format!("/device?user_code={}", device["userCode"].as_str().unwrap()));
    let there = location(&there).unwrap();
    let (url, query) = there.split_once('?').unwrap();
    assert_eq!(url, SIGN_ON);
    let parameter = |name: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(key, _)| key == name).unwrap().1.into_owned()
    };
    let request = AuthnRequest::parse(&parameter("SAMLRequest"), Binding::HttpRedirect).unwrap();
    let us = service_provider(&world);
    assert_eq!(request.issuer, us.entity_id);
    assert_eq!(request.assertion_consumer_service, us.assertion_consumer_services.first().cloned());

    let answer = Authentication { in_response_to: Some(request.id), ..statement(&world, "1") };
    let back = post(&world, &mut browser, &signed(&answer), &parameter("RelayState"));
    let consent = browser.open(&location(&back).unwrap());
    assert!(consent.text.contains("Confirm the code"), "{}", consent.text);
    let done = browser.submit(&consent, &[("answer", "allow")]);
    assert!(done.text.contains("Request approved"), "{}", done.text);
    let token = world.token(&client, &device).json()["accessToken"].as_str().unwrap().to_owned();
    world.keys(&token, DEV).ok();
    // The form that asks for the code may lead there.
    let form = Browser::new(&world).open("/device");
    let policy = form.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("form-action 'self' https://idp.example.com;"), "{policy}");
}

#[test]
fn the_provider_may_begin_and_may_end_the_session_early() {
    let world = world();
    let mut browser = Browser::new(&world);
    let end = world.emulator.clock().now() + Duration::from_secs(600);
    let answer = Authentication { session_not_on_or_after: Some(end), ..statement(&world, "1") };
    let back = post(&world, &mut browser, &signed(&answer), "https://evil.example/");
    let portal = browser.open(&location(&back).unwrap());
    assert!(portal.text.contains("AWS access portal"), "{}", portal.text);
    let events = world.emulator.core().history().events();
    let who = events.iter().find(|event| event.name == "UserAuthentication").unwrap();
    let who: Value = serde_json::from_str(&detection::record::record(who, MANAGEMENT)).unwrap();
    assert_eq!(who["userIdentity"]["onBehalfOf"]["userId"], json!(world.ana));
    // "UserAuthentication, when CredentialType is EXTERNAL_IDP":
    // https://docs.aws.amazon.com/singlesignon/latest/userguide/username-sign-in-cloudtrail-events.html
    let told = &who["additionalEventData"];
    assert_eq!((&told["CredentialType"], &told["UserName"]), (&json!("EXTERNAL_IDP"), &json!(ANA)));
    world.wait(601);
    assert!(location(&browser.open("/start")).unwrap().starts_with(SIGN_ON));
}

#[test]
fn nobody_else_gets_in() {
    let world = world();
    let mail = json!([{ "Value": "ana.mail@example.com", "Type": "work", "Primary": true }]);
    let operations = json!([{ "AttributePath": "emails", "AttributeValue": mail }]);
    world.apply("identitystore", "UpdateUser", json!({ "UserId": world.ana, "Operations": operations }));
    let good = || statement(&world, "1");
    let name = |value: &str, format: &str| NameId { value: value.into(), format: format.into() };
    let now = world.emulator.clock().now();
    let ago = |seconds| now.before(Duration::from_secs(seconds)).truncated();
    let email = NameId::EMAIL_ADDRESS;
    for (case, statement) in [
        ("unknown user", Authentication { name_id: name("bob@example.com", email), ..good() }),
        (
            "the email address, which is not the user name",
            Authentication { name_id: name("ana.mail@example.com", email), ..good() },
        ),
        ("other case", Authentication { name_id: name("Ana@example.com", email), ..good() }),
        ("no address", Authentication { name_id: name("ana", email), ..good() }),
        ("format", Authentication { name_id: name(ANA, NameId::PERSISTENT), ..good() }),
        ("issuer", Authentication { issuer: "https://other.example/saml".into(), ..good() }),
        ("audience", Authentication { audience: "urn:amazon:webservices".into(), ..good() }),
        ("recipient", Authentication { recipient: "https://signin.aws.amazon.com/saml".into(), ..good() }),
        ("request", Authentication { in_response_to: Some("_made-up.x".into()), ..good() }),
        ("expired", Authentication { issued: ago(3600), ..good() }),
        ("session over", Authentication { session_not_on_or_after: Some(ago(1)), ..good() }),
    ] {
        let answer = post(&world, &mut Browser::new(&world), &signed(&statement), "");
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{case}: {}", answer.text);
        assert!(answer.text.contains("An unexpected error has occurred") && !answer.headers.contains_key("set-cookie"));
        let event = last_event(&world.emulator);
        assert_eq!(event["eventName"], "ExternalIdPDirectoryLogin", "{case}");
        assert!(event["errorCode"].is_string(), "{case}: {event}");
    }
    let [bare, wrapped] = tampered(&signed(&good()), ANA);
    let stranger = SigningKey::generate([13; 32]).unwrap();
    let certificate = stranger.certificate("idp", now, now + Duration::from_secs(60)).unwrap();
    let again = good().sign(SignedPart::Assertion, &stranger, &certificate).unwrap();
    for response in ["", "PA==", "%", &bare, &wrapped, &again] {
        let events = world.emulator.core().history().events().len();
        assert_eq!(post(&world, &mut Browser::new(&world), response, "").status, StatusCode::FORBIDDEN);
        assert_eq!(world.emulator.core().history().events().len(), events + 1);
        assert!(last_event(&world.emulator)["errorCode"].is_string(), "{response}");
    }
    // Nobody was made of whoever is unknown.
    let partition = world.emulator.core().snapshot();
    assert_eq!(partition.identity_store(&world.store).unwrap().users.len(), 1);
    // A response is good once, and whoever is disabled stays outside.
    let response = signed(&good());
    assert!(post(&world, &mut Browser::new(&world), &response, "").status.is_redirection());
    assert_eq!(post(&world, &mut Browser::new(&world), &response, "").status, StatusCode::FORBIDDEN);
    world.disable(ANA);
    let late = signed(&statement(&world, "2"));
    assert_eq!(post(&world, &mut Browser::new(&world), &late, "").status, StatusCode::FORBIDDEN);
    // Passwords are of no use meanwhile.
    assert!(location(&Browser::new(&world).open("/start")).unwrap().starts_with(SIGN_ON));
}

#[test]
fn attributes_for_access_control_become_tags_and_the_directory_wins() {
    let world = world();
    world.assign(DEV);
    let sign_in = |id: &str, attributes: Vec<Attribute>| {
        let client = world.client(&["sso:account:access"]);
        let device = world.start(&client).json();
        let mut browser = Browser::new(&world);
        let to = format!("/device?user_code={}", device["userCode"].as_str().unwrap());
        let back = post(&world, &mut browser, &signed(&Authentication { attributes, ..statement(&world, id) }), &to);
        let Some(to) = location(&back) else { return Err(back) };
        let consent = browser.open(&to);
        browser.submit(&consent, &[("answer", "allow")]);
        let token = world.token(&client, &device).json()["accessToken"].as_str().unwrap().to_owned();
        let credentials = world.credentials(&token, DEV);
        let partition = world.emulator.core().snapshot();
        let key = credentials.access_key_id.as_str().into();
        Ok(partition.token_key.session(&key, credentials.session_token.as_deref().unwrap()).unwrap().tags)
    };
    let several = || vec![access_control("mfa", &["true", "false"])];
    // Nothing is read while attributes for access control are disabled.
    assert_eq!(sign_in("1", several()).unwrap(), []);
    let configured = json!([{ "Key": "Kind", "Value": { "Source": ["${path:userType}"] } }]);
    let configuration =
        json!({ "InstanceAccessControlAttributeConfiguration": { "AccessControlAttributes": configured } });
    world.apply("sso-admin", "CreateInstanceAccessControlAttributeConfiguration", configuration);
    let tags = sign_in("2", vec![access_control("mfa", &["true"]), access_control("Kind", &["Forged"])]).unwrap();
    assert_eq!(tags, [("Kind".to_owned(), "Engineer".to_owned()), ("mfa".to_owned(), "true".to_owned())]);
    // "The number of attributes mapped in the SAML request must be 50 or less"; the fiftieth is the configured one.
    let numbered = |count: u32| (0..count).map(|number| access_control(&format!("k{number}"), &["v"]));
    let fifty = numbered(49).chain([access_control("Kind", &["Forged"])]).collect();
    let tags = sign_in("fifty", fifty).unwrap();
    assert!(tags.len() == 50 && tags.contains(&("Kind".to_owned(), "Engineer".to_owned())), "{tags:?}");
    let many = numbered(51).collect();
    let generic = Attribute { name_format: Some("urn:example:generic".into()), ..access_control("mfa", &["true"]) };
    for (id, attributes) in [
        ("3", several()),
        ("4", vec![access_control("mfa", &["true"]), access_control("mfa", &["true"])]),
        ("differing", vec![access_control("mfa", &["true"]), access_control("mfa", &["false"])]),
        ("5", many),
        ("6", vec![generic]),
    ] {
        let refused = sign_in(id, attributes).unwrap_err();
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{id}: {}", refused.text);
        assert!(between(&refused.text, "<h1>", "</h1>").unwrap().contains("unexpected error"));
    }
}

/// "File size limit of the IdP certificate uploaded to IAM Identity Center: 2500 (UTF-8) characters", "SAML assertion limit:
/// 50,000 characters": <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html#applicationlimits>
#[test]
fn certificates_and_responses_are_measured() {
    let world = world();
    let (from, to) = ("2020-01-01T00:00:00Z".parse().unwrap(), "2049-01-01T00:00:00Z".parse().unwrap());
    let long = KEY.0.certificate(&"x".repeat(2000), from, to).unwrap();
    let metadata = |certificate| {
        let provider = IdentityProvider {
            entity_id: IDP.into(),
            certificates: vec![certificate],
            single_sign_on: vec![Endpoint { binding: Binding::HttpRedirect, location: SIGN_ON.into() }],
        };
        provider.to_metadata().unwrap()
    };
    let set = |metadata: String| {
        let core = world.emulator.core();
        core.change(MANAGEMENT, |tx| {
            let instance = console::instance_of(tx.partition(), MANAGEMENT)?.clone();
            console::set_source(tx, &instance, Some(&metadata))
        })
    };
    let refused = set(metadata(long)).unwrap_err();
    assert_eq!((&*refused.code, refused.status), ("ValidationException", 400), "{}", refused.message);
    assert!(refused.message.contains("2500 characters"), "{}", refused.message);
    set(metadata(KEY.1.clone())).unwrap();

    let padding = vec![Attribute::new("padding", &["x".repeat(40_000).as_str()])];
    let response = signed(&Authentication { attributes: padding, ..statement(&world, "long") });
    assert!(response.len() > 50_000);
    let answer = post(&world, &mut Browser::new(&world), &response, "");
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.text);
    assert_eq!(last_event(&world.emulator)["eventName"], "ExternalIdPDirectoryLogin");
}
