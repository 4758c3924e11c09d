//! What outsiders send and nobody should take: refused in AWS's words, with nothing changed and an event left behind. What
//! exactly makes a message bad is tested in the crates that read it.

use std::sync::LazyLock;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use bytes::Bytes;
use federation::jwt;
use federation::key::SigningKey;
use federation::saml::{Attribute, Authentication, NameId, SignedPart};
use http::Request;
use identity_center::console;
use orglab::Emulator;
use serde_json::{Value, json};

use crate::federation::{GITHUB_ISSUER, KEY, OKTA, unsigned, with_github, with_okta};
use crate::sign_in::world::{MANAGEMENT, World};
use crate::world::Answer;

static STRANGER: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::generate([13; 32]).unwrap());

/// The record of the last event.
fn last(emulator: &Emulator) -> Value {
    let events = emulator.core().history().events();
    let event = events.last().unwrap();
    serde_json::from_str(&detection::record::record(event, event.call.account)).unwrap()
}

/// A response with its signature taken off, and one in which somebody else's assertion stands before the signed one.
pub(crate) fn tampered(response: &str, name: &str) -> [String; 2] {
    let text = String::from_utf8(STANDARD.decode(response).unwrap()).unwrap();
    let piece = |text: &str, start: &str, end: &str| {
        let (_, rest) = text.split_once(start).unwrap();
        format!("{start}{}{end}", rest.split_once(end).unwrap().0)
    };
    let bare = text.replace(&piece(&text, "<ds:Signature ", "</ds:Signature>"), "");
    let signed = piece(&text, "<saml2:Assertion ", "</saml2:Assertion>");
    let evil = piece(&bare, "<saml2:Assertion ", "</saml2:Assertion>");
    let evil = evil.replace(name, "mallory@example.com").replace("ID=\"_", "ID=\"_evil_");
    let wrapped = text.replace(&signed, &format!("{evil}{signed}"));
    assert!(bare != text && wrapped != text);
    [STANDARD.encode(bare), STANDARD.encode(wrapped)]
}

/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html#API_AssumeRoleWithSAML_Errors>
#[test]
fn assertions_that_are_not_the_provider_s_for_us_and_now() {
    let emulator = with_okta();
    let now = emulator.clock().now().truncated();
    let role = "arn:aws:iam::444444444444:role/Plain";
    let good = |id: &str| Authentication {
        response_id: format!("_r{id}"),
        assertion_id: format!("_a{id}"),
        issuer: "https://idp.example.com".into(),
        audience: "urn:amazon:webservices".into(),
        recipient: "https://signin.aws.amazon.com/saml".into(),
        in_response_to: None,
        name_id: NameId { value: "alice".into(), format: NameId::PERSISTENT.into() },
        issued: now,
        lifetime: Duration::from_secs(300),
        session_not_on_or_after: None,
        attributes: vec![
            Attribute::aws("Role", &[&format!("{role},{OKTA}")]),
            Attribute::aws("RoleSessionName", &["alice"]),
        ],
    };
    let sign = |statement: Authentication| statement.sign(SignedPart::Assertion, &KEY.0, &KEY.1).unwrap();
    let by_stranger = {
        let certificate = STRANGER.certificate("idp", now, now + Duration::from_secs(60)).unwrap();
        good("1").sign(SignedPart::Assertion, &STRANGER, &certificate).unwrap()
    };
    let [bare, wrapped] = tampered(&sign(good("2")), "alice");
    let ask = |response: &str| {
        let encoded: String = form_urlencoded::byte_serialize(response.as_bytes()).collect();
        unsigned(&emulator, &format!("AssumeRoleWithSAML&RoleArn={role}&PrincipalArn={OKTA}&SAMLAssertion={encoded}"))
    };
    let before = emulator.core().snapshot().revision;
    for (case, response, code) in [
        ("unsigned", bare, "InvalidIdentityToken"),
        ("wrapped", wrapped, "InvalidIdentityToken"),
        ("signed again", by_stranger, "InvalidIdentityToken"),
        ("audience", sign(Authentication { audience: "urn:example".into(), ..good("3") }), "InvalidIdentityToken"),
        (
            "recipient",
            sign(Authentication { recipient: "https://example.com/saml".into(), ..good("4") }),
            "InvalidIdentityToken",
        ),
        (
            "issuer",
            sign(Authentication { issuer: "https://other.example".into(), ..good("5") }),
            "InvalidIdentityToken",
        ),
        (
            "expired",
            sign(Authentication { issued: now.before(Duration::from_secs(600)), ..good("6") }),
            "ExpiredTokenException",
        ),
        ("no response", "AAAA".to_owned(), "InvalidIdentityToken"),
    ] {
        ask(&response).refused(code);
        let record = last(&emulator);
        assert_eq!(record["eventName"], "AssumeRoleWithSAML", "{case}");
        assert!(record["errorCode"].as_str().unwrap().starts_with(code), "{case}: {record}");
    }
    assert_eq!(emulator.core().snapshot().revision, before);
    let response = sign(good("7"));
    ask(&response).ok();
    let before = emulator.core().snapshot().revision;
    ask(&response).refused("InvalidIdentityToken");
    assert!(last(&emulator)["errorCode"].is_string());
    assert_eq!(emulator.core().snapshot().revision, before);
}

/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors>
#[test]
fn tokens_that_are_not_the_issuer_s_for_us_and_now() {
    let emulator = with_github();
    let now = emulator.clock().now().seconds();
    let claims = |name: &str, value: Value| {
        let mut claims = json!({
            "iss": GITHUB_ISSUER, "aud": "sts.amazonaws.com", "sub": "repo:acme/shop:ref:refs/heads/main",
            "iat": now - 5, "exp": now + 300,
        });
        claims[name] = value;
        claims.as_object().unwrap().clone()
    };
    let sign = |name: &str, value: Value| jwt::sign(&claims(name, value), "k1", &KEY.0).unwrap();
    let good = sign("run", json!("1"));
    let none = {
        let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","kid":"k1"}"#);
        let (_, rest) = good.split_once('.').unwrap();
        format!("{header}.{}.", rest.split_once('.').unwrap().0)
    };
    let ask = |token: &str| {
        let role = "arn:aws:iam::444444444444:role/Deploy";
        let form = format!("AssumeRoleWithWebIdentity&RoleArn={role}&RoleSessionName=build&WebIdentityToken={token}");
        unsigned(&emulator, &form)
    };
    let before = emulator.core().snapshot().revision;
    for (case, token, code) in [
        ("alg none", none, "InvalidIdentityToken"),
        ("wrong key", jwt::sign(&claims("x", json!(1)), "k1", &STRANGER).unwrap(), "InvalidIdentityToken"),
        ("unknown key", jwt::sign(&claims("x", json!(1)), "k2", &KEY.0).unwrap(), "InvalidIdentityToken"),
        ("issuer", sign("iss", json!("https://issuer.example")), "InvalidIdentityToken"),
        ("audience", sign("aud", json!("other")), "InvalidIdentityToken"),
        ("expired", sign("exp", json!(now - 1)), "ExpiredTokenException"),
        ("not yet", sign("nbf", json!(now + 600)), "InvalidIdentityToken"),
        ("no token", "a.b.c".to_owned(), "InvalidIdentityToken"),
    ] {
        let answer = ask(&token);
        assert!(answer.text.contains(&format!("<Code>{code}</Code>")), "{case}: {}", answer.text);
        let record = last(&emulator);
        assert_eq!(record["eventName"], "AssumeRoleWithWebIdentity", "{case}");
        assert!(record["errorCode"].as_str().unwrap().starts_with(code), "{case}: {record}");
    }
    assert_eq!(emulator.core().snapshot().revision, before);
    ask(&good).ok();
}

/// <https://docs.aws.amazon.com/singlesignon/latest/developerguide/patchgroup.html>,
/// <https://docs.aws.amazon.com/singlesignon/latest/developerguide/creategroup.html>; for the events see
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/scim-logging-using-cloudtrail.html>
#[test]
fn provisioning_with_a_wrong_tenant_too_many_members_or_a_broken_patch() {
    let world = World::new();
    let token = std::cell::RefCell::new(None);
    world.console(|tx, instance| {
        *token.borrow_mut() = Some(console::add_token(tx, instance)?);
        Ok(())
    });
    let token = token.into_inner().unwrap();
    let send = |tenant: &str, value: &str, method: &str, path: &str, body: &str| {
        let request = Request::builder().method(method).uri(format!("http://localhost/{tenant}/scim/v2{path}"));
        let request = request.header("authorization", format!("Bearer {value}"));
        world.exchange(request.body(Bytes::from(body.to_owned())).unwrap())
    };
    let member = json!({ "value": world.ana });
    let crowd = json!({ "displayName": "Crowd", "members": vec![&member; 101] }).to_string();
    let patch = |operations: Value| {
        json!({ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": operations }).to_string()
    };
    let many = patch(json!([{ "op": "add", "path": "members", "value": vec![&member; 101] }]));
    // The first half alone would be good.
    let half = patch(json!([
        { "op": "replace", "path": "displayName", "value": "Renamed" },
        { "op": "replace", "path": "members", "value": [] },
    ]));
    let group = format!("/Groups/{}", world.group);
    let person =
        json!({ "userName": "x", "displayName": "x", "name": { "givenName": "G", "familyName": "F" } }).to_string();
    let other = "11111111111-2222-3333-4444-555555555555";
    let before = world.emulator.core().snapshot();
    let is_refused = |answer: Answer, status: u16, operation: &str, case: &str| {
        assert_eq!(answer.status.as_u16(), status, "{case}: {}", answer.text);
        assert!(
            answer.text.starts_with(r#"{"schema":["urn:ietf:params:scim:api:messages:2.0:Error"]"#),
            "{}",
            answer.text
        );
        let record = last(&world.emulator);
        let code = if status == 401 { "UnauthorizedException" } else { "ValidationException" };
        assert_eq!(record["eventSource"], "identitystore-scim.amazonaws.com", "{case}");
        assert_eq!((&record["eventName"], &record["errorCode"]), (&json!(operation), &json!(code)), "{case}: {record}");
        let said: Value = serde_json::from_str(&answer.text).unwrap();
        assert_eq!((&record["errorMessage"], &record["userIdentity"]["type"]), (&said["detail"], &json!("Unknown")));
        record["recipientAccountId"].as_str().unwrap().to_owned()
    };
    for (case, method, path, body, status, operation) in [
        ("oversized group", "POST", "/Groups", &*crowd, 400, "CreateGroup"),
        ("too many members", "PATCH", &group, &many, 400, "PatchGroup"),
        ("half of it is wrong", "PATCH", &group, &half, 400, "PatchGroup"),
        ("no JSON", "PATCH", &group, "{", 400, "PatchGroup"),
        ("no operations", "PATCH", &group, "{}", 400, "PatchGroup"),
        ("an operation that is none", "PATCH", &group, &patch(json!([{ "op": "move" }])), 400, "PatchGroup"),
    ] {
        let account = is_refused(send(&token.tenant, &token.value, method, path, body), status, operation, case);
        assert_eq!(account, MANAGEMENT.to_string(), "{case}");
    }
    is_refused(send(other, &token.value, "POST", "/Users", &person), 401, "CreateUser", "wrong tenant");
    is_refused(send(&token.tenant, "wrong", "POST", "/Users", &person), 401, "CreateUser", "wrong token");
    let after = world.emulator.core().snapshot();
    assert_eq!(after.revision, before.revision);
    assert_eq!(send(&token.tenant, &token.value, "POST", "/Users", &person).status.as_u16(), 201);
    let record = last(&world.emulator);
    assert_eq!((&record["userIdentity"]["type"], &record["errorCode"]), (&json!("WebIdentityUser"), &Value::Null));
    assert_eq!(record["userIdentity"]["accountId"], MANAGEMENT.to_string());
    let hidden = "HIDDEN_DUE_TO_SECURITY_REASONS";
    let name = json!({ "givenName": hidden, "familyName": hidden });
    let told = json!({ "userName": hidden, "displayName": hidden, "name": name });
    assert_eq!(record["requestParameters"], json!({ "httpBody": told, "tenantId": *token.tenant }));
    let off = json!({ "op": "replace", "path": "active", "value": "false" });
    let mail = json!({ "op": "remove", "path": "emails[value eq \"ana@example.com\"].type" });
    for (operation, told) in [
        (off, json!({ "op": "REPLACE", "path": "active", "value": hidden })),
        (mail, json!({ "op": "REMOVE", "path": hidden })),
    ] {
        let path = format!("/Users/{}", world.ana);
        send(&token.tenant, &token.value, "PATCH", &path, &patch(json!([operation])));
        let body = json!({ "operations": [told], "schemas": [hidden] });
        let expected = json!({ "httpBody": body, "tenantId": *token.tenant, "id": *world.ana });
        assert_eq!(last(&world.emulator)["requestParameters"], expected);
    }
    send(&token.tenant, &token.value, "GET", "/Users?filter=userName+eq+%22ana%22", "");
    assert_eq!(last(&world.emulator)["requestParameters"], json!({ "tenantId": *token.tenant }));
}
