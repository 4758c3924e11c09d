//! Devices without a browser. Sources are rows of
//! [CreateToken](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html) and
//! [SSO token provider](https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html).

use http::StatusCode;
use serde_json::{Value, json};

use super::world::World;
use crate::world::Answer;

/// Both ways to read a refusal: SDKs look at the header, OAuth clients at the body.
#[track_caller]
fn refused(answer: Answer, code: &str, error: &str) {
    let status = if code == "InvalidClientException" { StatusCode::UNAUTHORIZED } else { StatusCode::BAD_REQUEST };
    assert_eq!(answer.status, status, "{}", answer.text);
    let body: Value = serde_json::from_str(&answer.text).unwrap();
    assert_eq!(body["error"], error, "{body}");
    assert!(body["error_description"].is_string(), "{body}");
    answer.refused(code);
}

#[test]
fn a_device_waits_asks_too_often_and_gets_its_token_once() {
    let world = World::new();
    let client = world.client(&["sso:account:access"]);
    let device = world.start(&client).json();
    assert_eq!(device["verificationUri"], "http://localhost:4566/device");
    let complete = format!("http://localhost:4566/device?user_code={}", device["userCode"].as_str().unwrap());
    assert_eq!(device["verificationUriComplete"], complete);

    refused(world.token(&client, &device), "AuthorizationPendingException", "authorization_pending");
    refused(world.token(&client, &device), "SlowDownException", "slow_down");
    world.wait(5);
    refused(world.token(&client, &device), "AuthorizationPendingException", "authorization_pending");
    world.approve("ana");
    let tokens = world.token(&client, &device).json();
    assert_eq!((&tokens["tokenType"], &tokens["expiresIn"]), (&json!("Bearer"), &json!(3600)));
    refused(world.token(&client, &device), "InvalidGrantException", "invalid_grant");
}

#[test]
fn a_code_that_nobody_confirms_expires() {
    let world = World::new();
    let client = world.client(&[]);
    let device = world.start(&client).json();
    world.wait(device["expiresIn"].as_u64().unwrap() + 1);
    refused(world.token(&client, &device), "ExpiredTokenException", "expired_token");
}

#[test]
fn a_refresh_token_comes_with_the_scope_alone() {
    let world = World::new();
    for (scopes, refreshable, seconds) in
        [(&["sso:account:access"][..], true, 3600), (&[][..], false, 8 * 3600), (&["other:scope"][..], false, 8 * 3600)]
    {
        let client = world.client(scopes);
        let device = world.start(&client).json();
        world.approve("ana");
        let tokens = world.token(&client, &device).json();
        assert_eq!(tokens["refreshToken"].is_string(), refreshable, "{scopes:?}");
        assert_eq!(tokens["expiresIn"], seconds, "{scopes:?}");
    }
}

#[test]
fn a_refresh_token_is_good_until_the_session_ends() {
    let world = World::new();
    let client = world.client(&["sso:account:access"]);
    let device = world.start(&client).json();
    world.approve("ana");
    let tokens = world.token(&client, &device).json();
    let refresh = |scope: &[&str]| {
        let token = &tokens["refreshToken"];
        let body = json!({ "grantType": "refresh_token", "refreshToken": token, "scope": scope });
        world.oidc("/token", &client.with(body))
    };
    world.wait(3601);
    let first = tokens["accessToken"].as_str().unwrap();
    world.portal("GET", "/assignment/accounts", first).refused("UnauthorizedException");
    // "scope … this parameter has no effect".
    let refreshed = refresh(&["anything:else"]).json();
    world.portal("GET", "/assignment/accounts", refreshed["accessToken"].as_str().unwrap()).ok();
    world.wait(7 * 3600);
    refused(refresh(&[]), "InvalidGrantException", "invalid_grant");
}

#[test]
fn what_is_wrong_is_said_in_two_vocabularies() {
    let world = World::new();
    let client = world.client(&["sso:account:access"]);
    let url = json!({ "startUrl": "https://d-0000000000.awsapps.com/start" });
    let grant = |grant: &str| json!({ "grantType": grant, "deviceCode": "x", "refreshToken": "x", "code": "x" });
    let register = |body: Value| world.oidc("/client/register", &body);
    for (answer, code, error) in [
        (world.oidc("/device_authorization", &client.with(url)), "InvalidRequestException", "invalid_request"),
        (
            world.oidc("/token", &client.with(grant("password"))),
            "UnsupportedGrantTypeException",
            "unsupported_grant_type",
        ),
        (world.oidc("/token", &client.with(grant("refresh_token"))), "InvalidGrantException", "invalid_grant"),
        (
            world.oidc("/token", &json!({ "clientId": client.id, "clientSecret": "x", "grantType": "refresh_token" })),
            "InvalidClientException",
            "invalid_client",
        ),
        (
            register(json!({ "clientName": "x", "clientType": "confidential" })),
            "InvalidClientMetadataException",
            "invalid_client_metadata",
        ),
        (
            register(json!({ "clientName": "x", "clientType": "public", "grantTypes": ["password"] })),
            "UnsupportedGrantTypeException",
            "unsupported_grant_type",
        ),
        (
            register(json!({ "clientName": "x", "clientType": "public", "redirectUris": ["http://evil.example/"] })),
            "InvalidRedirectUriException",
            "invalid_redirect_uri",
        ),
        (register(json!({ "clientType": "public" })), "InvalidRequestException", "invalid_request"),
    ] {
        refused(answer, code, error);
    }
}

#[test]
fn whoever_is_disabled_gets_no_token_any_more() {
    let world = World::new();
    let client = world.client(&["sso:account:access"]);
    let device = world.start(&client).json();
    world.approve("ana");
    world.disable("ana");
    assert!(world.token(&client, &device).status.is_client_error());
}
