//! A person signs in at an identity provider of the scenario, and what they may do depends on their second factor.

use federation::totp::Seed;
use serde_json::json;
use server::Config;

use crate::browser::{Browser, between};
use crate::running::Running;

const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const SCENARIO: &str = r#"
organization: { management: main, root: { accounts: [main, dev] } }
accounts:
  main: { id: "111111111111" }
  dev: { id: "444444444444" }
identity_providers:
  okta:
    issuer: "https://okta.example"
    access_control: { costCenter: "${path:enterprise.costCenter}" }
    users:
      ana@example.com:
        password: right
        mfa_secret: GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ
        attributes: { enterprise.costCenter: "2000" }
      bob@example.com: { password: right }
identity_center:
  identity_store: d-0123456789
  source: { identity_provider: okta }
  access_control_attributes: {}
permission_sets:
  Reader:
    inline:
      Version: "2012-10-17"
      Statement:
        - { Effect: Allow, Action: "iam:ListRoles", Resource: "*", Condition: { StringEquals: { "aws:PrincipalTag/mfa": "true" } } }
assignments:
  - { permission_set: Reader, accounts: [dev], users: [ana@example.com] }
"#;
/// The host that the client asks for, which pages lead back to.
const ORIGIN: &str = "http://test:1";

fn served() -> Running {
    let scenario = scenario::parse("scenario.yaml", SCENARIO).unwrap_or_else(|wrong| panic!("{wrong}"));
    let emulator = scenario.build(1).unwrap_or_else(|wrong| panic!("{wrong}"));
    scenario.place_identity_providers(&emulator, ORIGIN).unwrap();
    let config = Config { identity_providers: scenario.identity_providers().clone(), ..Config::default() };
    Running::of(emulator, (String::new(), String::new()), config)
}

/// The fork's time is 90 days ahead: an assertion or a code of the main endpoint's time would be refused.
#[test]
fn a_fork_has_its_provider_at_its_own_time() {
    let server = served();
    let mut client = server.connect();
    let fork = client.ask("POST", "/_orglab/fork", "").json()["id"].as_str().unwrap().to_owned();
    client.ask("POST", &format!("/_fork/{fork}/_orglab/clock"), r#"{"advance": "2160h"}"#);
    let code = client.ask("POST", &format!("/_fork/{fork}/_orglab/mfa/code"), r#"{"device": "ana"}"#).json();
    let code = code["code"].as_str().unwrap();
    let now = Seed::from_base32(SECRET).unwrap().code(server.emulator.clock().now());
    assert_ne!(code, now);
    let mut browser = Browser::at(ORIGIN, server.connect());
    let page = browser.send("GET", &format!("/_fork/{fork}/start/d-0123456789"), String::new());
    let who = [("user_name", "ana@example.com"), ("password", "right")];
    let old = browser.submit(&page, &[who[0], who[1], ("code", &now)]);
    assert_eq!(old.status, 401, "{old:?}");
    let word = browser.submit(&page, &[who[0], who[1], ("code", code)]);
    let portal = browser.submit(&word, &[]);
    assert!(portal.body.contains("AWS access portal") && portal.body.contains("Reader"), "{portal:?}");
    server.stop().unwrap();
}

#[test]
fn a_device_is_approved_with_what_the_provider_sends() {
    let server = served();
    let mut client = server.connect();
    for (user, says) in [("bob", "has no second factor"), ("nobody", "served here")] {
        let body = format!(r#"{{"user": "{user}", "second_factor": true}}"#);
        let refused = client.ask("POST", "/_orglab/identity-center/approve", &body);
        assert!(refused.status == 400 && refused.body.contains(says), "{refused:?}");
    }
    let registered = client.ask("POST", "/client/register", r#"{"clientName": "test", "clientType": "public"}"#).json();
    let (id, secret) = (&registered["clientId"], &registered["clientSecret"]);
    for (body, mfa) in [(r#"{"user": "ana"}"#, "false"), (r#"{"user": "ana", "second_factor": true}"#, "true")] {
        let start =
            json!({ "clientId": id, "clientSecret": secret, "startUrl": "https://d-0123456789.awsapps.com/start" });
        let device = client.ask("POST", "/device_authorization", &start.to_string());
        assert_eq!(device.status, 200, "{device:?}");
        let approved = client.ask("POST", "/_orglab/identity-center/approve", body);
        assert_eq!(approved.status, 200, "{approved:?}");
        let partition = server.emulator.snapshot();
        let sent = partition.sign_in.sessions.values().map(|session| session.attributes.clone());
        let expected = [("mfa".to_owned(), mfa.to_owned()), ("costCenter".to_owned(), "2000".to_owned())];
        assert!(sent.into_iter().any(|sent| sent == expected), "{mfa}");
    }
    server.stop().unwrap();
}

#[test]
fn a_provider_that_is_not_there_is_named_with_those_that_are() {
    let server = served();
    let mut client = server.connect();
    let listed = client.ask("GET", "/_orglab/idp", "").json();
    assert_eq!(listed["identityProviders"][0]["name"], "okta");
    let missing = client.ask("GET", "/_orglab/idp/entra/metadata", "");
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("no identity provider `entra`; known: okta"), "{missing:?}");
    let device = client.ask("POST", "/_orglab/mfa/code", r#"{"device": "eve"}"#);
    assert!(device.body.contains("at identity providers: ana@example.com"), "{device:?}");
    server.stop().unwrap();
}

#[test]
fn what_a_person_may_do_depends_on_the_second_factor_at_the_provider() {
    let server = served();
    let mut client = server.connect();
    let fork = client.ask("POST", "/_orglab/fork", "").json()["id"].as_str().unwrap().to_owned();
    for prefix in [String::new(), format!("/_fork/{fork}")] {
        let metadata = client.ask("GET", &format!("{prefix}/_orglab/idp/okta/metadata"), "");
        assert!(metadata.body.contains(&format!("\"{ORIGIN}{prefix}/_orglab/idp/okta/sso\"")), "{metadata:?}");
        assert_eq!(client.ask("GET", &format!("{prefix}/_orglab/idp/other/metadata"), "").status, 404);
    }
    let issuers = client.ask("GET", "/_orglab/issuers", "").json();
    assert_eq!(issuers["issuers"][0]["jwks"], client.ask("GET", "/_orglab/idp/okta/jwks", "").json());

    let code = Seed::from_base32(SECRET).unwrap().code(server.emulator.clock().now());
    for (code, status) in [(code.as_str(), 200), ("", 403)] {
        let mut browser = Browser::at(ORIGIN, server.connect());
        let page = browser.send("GET", "/start/d-0123456789", String::new());
        let wrong = browser.submit(&page, &[("user_name", "ana@example.com"), ("password", "wrong")]);
        assert_eq!(wrong.status, 401, "{wrong:?}");
        let word = browser.submit(&page, &[("user_name", "ana@example.com"), ("password", "right"), ("code", code)]);
        let portal = browser.submit(&word, &[]);
        let keys = browser.submit(&portal, &[]).body;
        let mut list = server.iam("", "Action=ListRoles");
        list.headers_mut().clear();
        list.headers_mut().insert("content-type", "application/x-www-form-urlencoded; charset=utf-8".parse().unwrap());
        let quote = if keys.contains("&quot;") { "&quot;" } else { "\"" };
        let text = |name: &str| between(&keys, &format!("{name}={quote}"), quote);
        let signer = sigv4::Signer {
            access_key_id: text("AWS_ACCESS_KEY_ID"),
            secret_access_key: text("AWS_SECRET_ACCESS_KEY"),
            session_token: Some(text("AWS_SESSION_TOKEN")),
            region: "us-east-1",
            service: "iam",
        };
        signer.sign(&mut list, server.emulator.clock().unmoved().seconds()).unwrap();
        let answer = server.connect().request(&list);
        assert_eq!(answer.status, status, "{answer:?}");
    }
    server.stop().unwrap();
}
