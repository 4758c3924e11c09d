//! The console's part of IAM Identity Center, and the pages, through a socket.

use http::Request;
use serde_json::Value;

use crate::client::{Answer, Client};
use crate::running::{ACCOUNT, Running};

/// An organization, Identity Center and Ana in it.
fn prepare(server: &Running, client: &mut Client) -> Value {
    server.emulator.apply(ACCOUNT, "organizations", "CreateOrganization", r#"{"FeatureSet":"ALL"}"#).unwrap();
    let instance = client.ask("POST", "/_orglab/identity-center/enable", "{}");
    assert_eq!(instance.status, 200, "{instance:?}");
    let instance = instance.json();
    let store = instance["identityStoreId"].as_str().unwrap();
    let user = format!(
        r#"{{"IdentityStoreId":"{store}","UserName":"ana","DisplayName":"Ana","Name":{{"GivenName":"A","FamilyName":"B"}}}}"#
    );
    server.emulator.apply(ACCOUNT, "identitystore", "CreateUser", &user).unwrap();
    instance
}

fn register(client: &mut Client, prefix: &str, store: &str) -> Value {
    let body = format!(
        r#"{{"clientName":"test","clientType":"public","scopes":["sso:account:access"],
            "grantTypes":["authorization_code","refresh_token","urn:ietf:params:oauth:grant-type:device_code"],
            "redirectUris":["http://127.0.0.1/oauth/callback"],"issuerUrl":"https://{store}.awsapps.com/start"}}"#
    );
    let answer = client.ask("POST", &format!("{prefix}/client/register"), &body);
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

#[test]
fn the_console_enables_approves_and_hands_out_secrets() {
    let server = Running::start();
    let mut client = server.connect();
    let instance = prepare(&server, &mut client);
    let store = instance["identityStoreId"].as_str().unwrap();
    assert_eq!(instance["startUrl"], format!("http://test:1/start/{store}"));
    let registered = register(&mut client, "", store);
    let start = format!(
        r#"{{"clientId":{},"clientSecret":{},"startUrl":{}}}"#,
        registered["clientId"], registered["clientSecret"], instance["startUrl"]
    );
    let device = client.ask("POST", "/device_authorization", &start).json();
    assert_eq!(device["verificationUri"], "http://test:1/device");
    let shown = client.ask("GET", "/_orglab/identity-center", "").json();
    assert_eq!(shown["codes"][0], device["userCode"]);
    for (path, body, status, says) in [
        ("enable", "{}", 409, "ConflictException"),
        ("enable", r#"{"account":"1"}"#, 400, "twelve digits"),
        ("enable", r#"{"account":"999999999999"}"#, 400, "there is no account"),
        ("approve", "{}", 400, "missing field `user`"),
        ("approve", r#"{"user":"nobody"}"#, 404, "There is no user nobody"),
        ("approve", r#"{"user":"ana","code":"XXXX-XXXX"}"#, 404, "No device waits"),
        ("approve", r#"{"user":"ana"}"#, 200, r#""client":"test""#),
        ("approve", r#"{"user":"ana"}"#, 404, "No device waits"),
        ("password", r#"{"user":"ana"}"#, 200, r#""password":""#),
        ("password", r#"{"user":"ana","password":"Correct-horse-1"}"#, 200, r#""password":"Correct-horse-1""#),
        ("password", r#"{"user":"ana","password":"weak"}"#, 400, "between 8 and 64"),
        ("mfa", r#"{"user":"ana"}"#, 200, r#""seed":""#),
        ("mfa", r#"{"user":"ana","seed":"!"}"#, 400, "base32"),
        ("mfa", r#"{"user":"ana","remove":true}"#, 200, r#""removed":true"#),
        ("mfa", r#"{"user":"ana","remove":true}"#, 404, "no MFA device"),
        ("mfa", r#"{"mode":"everybody"}"#, 200, r#""mode":"everybody""#),
        ("mfa", r#"{"mode":"often"}"#, 400, "who-has-one"),
        ("mfa", "{}", 400, "this takes a `user`"),
        ("source", r#"{"metadata":"<nothing/>"}"#, 400, "ValidationException"),
        ("source", r#"{"directory":true}"#, 200, r#""source":"directory""#),
        ("source", "{}", 400, "this takes one of"),
        ("scim-token", "{}", 200, "/scim/v2"),
        ("scim-token", "{}", 200, r#""expires":"20"#),
        ("scim-token", "{}", 409, "two access tokens"),
        ("end-sessions", r#"{"user":"ana"}"#, 200, r#""ended":true"#),
        ("end-sessions", r#"{"user":"nobody"}"#, 404, "There is no user nobody"),
        ("disable-user", r#"{"user":"ana"}"#, 200, r#""enabled":false"#),
        ("enable-user", r#"{"user":"ana"}"#, 200, r#""enabled":true"#),
    ] {
        let answer = client.ask("POST", &format!("/_orglab/identity-center/{path}"), body);
        assert_eq!(answer.status, status, "{path} {body}: {answer:?}");
        assert!(answer.body.contains(says), "{path} {body}: {answer:?}");
    }
    let events = server.emulator.history().events();
    let names: Vec<&str> = events.iter().map(|event| event.name).collect();
    for name in ["StartSSO", "UserAuthentication", "UpdatePassword", "CreateBearerToken", "DisableUser"] {
        assert!(names.contains(&name), "{name}: {names:?}");
    }
    server.stop().unwrap();
}

#[test]
fn the_scim_endpoint_that_the_console_gives_takes_people() {
    let server = Running::start();
    let mut client = server.connect();
    prepare(&server, &mut client);
    let token = client.ask("POST", "/_orglab/identity-center/scim-token", "{}").json();
    let path = token["endpoint"].as_str().unwrap().strip_prefix("http://test:1").unwrap();
    let bob = r#"{"userName":"bob","displayName":"Bob","name":{"givenName":"B","familyName":"C"}}"#;
    for (token, status) in [("wrong", 401), (token["token"].as_str().unwrap(), 201)] {
        let request = Request::post(format!("http://test:1{path}/Users"))
            .header("host", "test:1")
            .header("authorization", format!("Bearer {token}"));
        let answer = client.request(&request.body(bob.to_owned()).unwrap());
        assert_eq!(answer.status, status, "{answer:?}");
    }
    server.stop().unwrap();
}

#[test]
fn a_browser_at_the_root_is_sent_on_to_the_fork_that_the_client_registered_at() {
    let server = Running::start();
    let mut client = server.connect();
    let instance = prepare(&server, &mut client);
    let store = instance["identityStoreId"].as_str().unwrap();
    let fork = client.ask("POST", "/_orglab/fork", "").json()["id"].as_str().unwrap().to_owned();
    let prefix = format!("/_fork/{fork}");
    let here = register(&mut client, "", store)["clientId"].as_str().unwrap().to_owned();
    let there = register(&mut client, &prefix, store)["clientId"].as_str().unwrap().to_owned();
    let authorize = |client: &mut Client, prefix: &str, id: &str| {
        let query = "response_type=code&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Foauth%2Fcallback\
                     &code_challenge_method=S256&code_challenge=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";
        client.ask("GET", &format!("{prefix}/authorize?client_id={id}&{query}"), "")
    };
    let sign_in = |prefix: &str| format!("location: {prefix}/sign-in?directory={store}&");
    let answer = authorize(&mut client, "", &there);
    assert!(answer.head.contains(&format!("location: {prefix}/authorize?client_id={there}&")), "{answer:?}");
    for (at, id, want) in [("", &here, ""), (&*prefix, &there, &*prefix)] {
        let answer: Answer = authorize(&mut client, at, id);
        assert!(answer.head.contains(&sign_in(want)), "{at}: {answer:?}");
    }
    server.stop().unwrap();
}
