//! Pages, as a browser without script sees them.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use federation::totp::Seed;
use http::{Request, StatusCode};
use identity_center::console;
use proptest::prelude::*;
use serde_json::json;
use sha2::{Digest, Sha256};
use state::sign_in::SecondFactorMode;

use super::browser::{Browser, location};
use super::world::{Client, DEV, PASSWORD, World};
use crate::world::{Answer, Call, between};

const SEED: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const LOGIN: [(&str, &str); 2] = [("user_name", "Ana"), ("password", PASSWORD)];

#[track_caller]
fn shows(answer: &Answer, title: &str) {
    assert!(answer.text.contains(&format!("<title>{title}</title>")), "{} {}", answer.status, answer.text);
}

#[test]
fn a_person_confirms_a_device_and_it_gets_its_token() {
    let world = World::new();
    world.assign(DEV);
    let client = world.client(&["sso:account:access"]);
    let device = world.start(&client).json();
    let mut browser = Browser::new(&world);
    let form = browser.open("/device");
    shows(&form, "Enter the code");
    // As people type it.
    let typed = device["userCode"].as_str().unwrap().replace('-', "").to_lowercase();
    let sign_in = browser.open(&format!("/device?user_code={typed}"));
    shows(&sign_in, "Sign in");
    let consent = browser.submit(&sign_in, &LOGIN);
    shows(&consent, "Confirm the code");
    assert!(consent.text.contains(device["userCode"].as_str().unwrap()));
    shows(&browser.submit(&consent, &[("answer", "allow")]), "Request approved");
    let tokens = world.token(&client, &device).json();
    world.keys(tokens["accessToken"].as_str().unwrap(), DEV).ok();
    // Once is enough.
    assert_eq!(browser.open(&format!("/device?user_code={typed}")).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_person_can_say_no() {
    let world = World::new();
    let client = world.client(&["sso:account:access"]);
    let device = world.start(&client).json();
    let mut browser = Browser::new(&world);
    let sign_in = browser.open(&format!("/device?user_code={}", device["userCode"].as_str().unwrap()));
    let consent = browser.submit(&sign_in, &LOGIN);
    shows(&browser.submit(&consent, &[("answer", "deny")]), "Request denied");
    world.token(&client, &device).refused("AccessDeniedException");
}

#[test]
fn wrong_passwords_and_disabled_people_are_told_the_same() {
    let world = World::new();
    let mut browser = Browser::new(&world);
    let sign_in = browser.open("/start");
    let mut said = Vec::new();
    for fields in [
        [("user_name", "ana"), ("password", "wrong")],
        [("user_name", "nobody"), ("password", PASSWORD)],
        [("user_name", "<script>"), ("password", "\"><script>")],
    ] {
        let answer = browser.submit(&sign_in, &fields);
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        assert!(!answer.text.contains("<script"));
        said.push(answer.text);
    }
    world.disable("ana");
    said.push(browser.submit(&sign_in, &LOGIN).text);
    assert!(said.windows(2).all(|two| two[0] == two[1]));
}

#[test]
fn a_second_factor_is_asked_for_and_a_code_is_good_once() {
    let world = World::new();
    let code = || Seed::from_base32(SEED).unwrap().code(world.emulator.clock().now());
    world.console(|tx, instance| console::register_app(tx, instance, "ana", Some(SEED)).map(|_| ()));
    let mut browser = Browser::new(&world);
    let sign_in = browser.open("/start");
    let challenge = browser.submit(&sign_in, &LOGIN);
    shows(&challenge, "Additional verification required");
    assert_eq!(browser.submit(&challenge, &[("code", "000000")]).status, StatusCode::UNAUTHORIZED);
    let used = code();
    shows(&browser.submit(&challenge, &[("code", &used)]), "AWS access portal");

    let mut other = Browser::new(&world);
    let sign_in = other.open("/start");
    let challenge = other.submit(&sign_in, &LOGIN);
    assert_eq!(other.submit(&challenge, &[("code", &used)]).status, StatusCode::UNAUTHORIZED);
    world.wait(301);
    let fresh = code();
    shows(&other.submit(&challenge, &[("code", &fresh)]), "Sign in");
    // A form of one's own making is no proof that the password was right.
    let forged = [("pending", "x"), ("code", &*fresh)];
    shows(&other.submit(&sign_in, &forged), "Sign in");
}

#[test]
fn whoever_needs_a_device_and_has_none_stays_outside() {
    let world = World::new();
    world.console(|tx, instance| {
        console::set_second_factor_mode(tx, instance, SecondFactorMode::Everybody);
        Ok(())
    });
    let mut browser = Browser::new(&world);
    let sign_in = browser.open("/start");
    let answer = browser.submit(&sign_in, &LOGIN);
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.text.contains("requires a registered MFA device"), "{}", answer.text);
}

#[test]
fn the_portal_shows_accounts_and_gives_keys_until_the_person_signs_out() {
    let world = World::new();
    world.assign(DEV);
    let mut browser = Browser::new(&world);
    let sign_in = browser.open("/start");
    let portal = browser.submit(&sign_in, &LOGIN);
    shows(&portal, "AWS access portal");
    assert!(portal.text.contains("444444444444"), "{}", portal.text);
    let keys = browser.submit(&portal, &[]);
    shows(&keys, "Access keys for Developer");
    let value = |name: &str| between(&keys.text, &format!("export {name}=&quot;"), "&quot;").map(str::to_owned);
    let credentials = orglab::Credentials {
        access_key_id: value("AWS_ACCESS_KEY_ID").unwrap(),
        secret_access_key: value("AWS_SECRET_ACCESS_KEY").unwrap(),
        session_token: value("AWS_SESSION_TOKEN"),
    };
    let identity = Call::sts("GetCallerIdentity").with(&world.emulator, &credentials).ok();
    assert!(identity.contains("assumed-role/AWSReservedSSO_Developer_"), "{identity}");
    assert!(keys.text.contains(&format!("sso_start_url = http://localhost:4566/start/{}", world.store)));

    // The other button of the same form. There is no console; the way in is told of all the same.
    let console = browser.submit(&portal, &[("open", "console")]);
    shows(&console, "Management console");

    let (sign_out, _) = portal.text.split_once("Sign out").unwrap();
    let csrf = between(sign_out, "name=\"csrf\" value=\"", "\"").unwrap();
    shows(&browser.post("/sign-out", &format!("csrf={csrf}")), "Signed out");
    shows(&browser.open("/start"), "Sign in");
}

#[test]
fn forms_of_other_sites_are_refused() {
    let world = World::new();
    let mut browser = Browser::new(&world);
    let sign_in = browser.open("/start");
    let login = format!("directory={}&user_name=ana&password={PASSWORD}", world.store);
    for csrf in ["", "&csrf=", "&csrf=x"] {
        assert_eq!(browser.post("/sign-in", &format!("{login}{csrf}")).status, StatusCode::FORBIDDEN, "{csrf}");
    }
    // The field of one browser is no good in another.
    let mut other = Browser::new(&world);
    other.open("/start");
    assert_eq!(other.submit(&sign_in, &LOGIN).status, StatusCode::FORBIDDEN);
    browser.forget_cookies();
    assert_eq!(browser.submit(&sign_in, &LOGIN).status, StatusCode::FORBIDDEN);
}

/// Steps and parameters of the AWS CLI, version 2:
/// <https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html>.
mod authorization_code {
    use super::*;

    const VERIFIER: &str = "a-verifier-of-more-than-forty-three-characters-as-the-rfc-has-it";

    fn client(world: &World) -> Client {
        let body = json!({
            "clientName": "botocore-client-<b>", "clientType": "public", "scopes": ["sso:account:access"],
            "grantTypes": ["authorization_code", "refresh_token"],
            "redirectUris": ["http://127.0.0.1/oauth/callback"],
            "issuerUrl": format!("http://localhost:4566/start/{}", world.store),
        });
        Client::from(&world.oidc("/client/register", &body).json())
    }
    fn authorize(client: &Client, change: &[(&str, &str)]) -> String {
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER));
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("response_type", "code"),
            ("client_id", &client.id),
            ("redirect_uri", "http://127.0.0.1:51234/oauth/callback"),
            ("state", "a state"),
            ("code_challenge_method", "S256"),
            ("scopes", "sso:account:access"),
            ("code_challenge", &challenge),
        ] {
            let changed = change.iter().find(|(changed, _)| *changed == name);
            query.append_pair(name, changed.map_or(value, |(_, value)| value));
        }
        format!("/authorize?{}", query.finish())
    }
    fn token(world: &World, client: &Client, code: &str, verifier: &str, redirect: &str) -> Answer {
        let body = json!({
            "grantType": "authorization_code", "code": code, "codeVerifier": verifier, "redirectUri": redirect,
        });
        world.oidc("/token", &client.with(body))
    }

    #[test]
    fn a_browser_brings_a_code_that_the_verifier_turns_into_tokens() {
        let world = World::new();
        let client = client(&world);
        let mut browser = Browser::new(&world);
        let sign_in = browser.open(&authorize(&client, &[]));
        shows(&sign_in, "Sign in");
        let consent = browser.submit(&sign_in, &LOGIN);
        shows(&consent, "Allow access");
        assert!(consent.text.contains("botocore-client-&lt;b&gt;"), "{}", consent.text);
        let policy = consent.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("form-action 'self' http://127.0.0.1:51234;"), "{policy}");
        let code = || {
            let mut browser = Browser::new(&world);
            let sign_in = browser.open(&authorize(&client, &[]));
            let consent = browser.submit(&sign_in, &LOGIN);
            let back = location(&browser.send_form(&consent, &[("answer", "allow")])).unwrap();
            assert!(back.starts_with("http://127.0.0.1:51234/oauth/callback?code="), "{back}");
            assert!(back.ends_with("&state=a+state"), "{back}");
            between(&back, "code=", "&").unwrap().to_owned()
        };
        let redirect = "http://127.0.0.1:51234/oauth/callback";
        let good = code();
        let tokens = token(&world, &client, &good, VERIFIER, redirect).json();
        assert!(tokens["refreshToken"].is_string());
        token(&world, &client, &good, VERIFIER, redirect).refused("InvalidGrantException");
        // One wrong verifier spends the code.
        let guessed = code();
        token(&world, &client, &guessed, "wrong", redirect).refused("InvalidGrantException");
        token(&world, &client, &guessed, VERIFIER, redirect).refused("InvalidGrantException");
        token(&world, &client, &code(), VERIFIER, "http://127.0.0.1:1/oauth/callback").refused("InvalidGrantException");
        let late = code();
        world.wait(601);
        token(&world, &client, &late, VERIFIER, redirect).refused("InvalidGrantException");
    }

    /// The address is registered without a port; the CLI then listens on any:
    /// <https://www.rfc-editor.org/rfc/rfc8252#section-7.3>.
    #[test]
    fn any_port_of_the_loopback_address_will_do_and_nothing_else_of_it_may_change() {
        let world = World::new();
        let client = client(&world);
        for port in [1, 80, 8080, 49_152, 65_535] {
            let redirect = format!("http://127.0.0.1:{port}/oauth/callback");
            let mut browser = Browser::new(&world);
            let sign_in = browser.open(&authorize(&client, &[("redirect_uri", &redirect)]));
            let consent = browser.submit(&sign_in, &LOGIN);
            let back = location(&browser.send_form(&consent, &[("answer", "allow")])).unwrap();
            let code = between(&back, "code=", "&").unwrap();
            assert!(back.starts_with(&format!("{redirect}?code=")), "{back}");
            assert!(token(&world, &client, code, VERIFIER, &redirect).json()["accessToken"].is_string());
        }
        for redirect in [
            "http://127.0.0.1:65536/oauth/callback",
            "http://127.0.0.1:80@evil.example/oauth/callback",
            "http://127.0.0.1.evil.example:80/oauth/callback",
            "http://127.0.0.2:80/oauth/callback",
            "http://localhost:80/oauth/callback",
            "https://127.0.0.1:80/oauth/callback",
            "http://127.0.0.1:80/oauth/callback/",
            "http://127.0.0.1:80/oauth/callback?x=y",
            "http://127.0.0.1:80/oauth/callback#x",
        ] {
            let answer = Browser::new(&world).open(&authorize(&client, &[("redirect_uri", redirect)]));
            assert_eq!((answer.status, location(&answer)), (StatusCode::BAD_REQUEST, None), "{redirect}");
        }
    }

    /// The CLI writes `scopes`, where RFC 6749 has `scope`; `/authorize` is at the root of the endpoint.
    #[test]
    fn scopes_are_those_that_were_registered_or_fewer() {
        let world = World::new();
        let client = client(&world);
        let path = authorize(&client, &[]);
        assert!(path.starts_with("/authorize?") && path.contains("&scopes=sso%3Aaccount%3Aaccess&"), "{path}");
        for (query, want) in
            [(path.clone(), "Sign in"), (path.replace("&scopes=sso%3Aaccount%3Aaccess", ""), "Sign in")]
        {
            shows(&Browser::new(&world).open(&query), want);
        }
        let more = path.replace("sso%3Aaccount%3Aaccess", "sso%3Aaccount%3Aaccess+other%3Ascope");
        let back = location(&Browser::new(&world).open(&more)).unwrap();
        assert!(back.contains("?error=invalid_scope&"), "{back}");
    }

    #[test]
    fn what_the_client_may_hear_of_goes_back_to_it_and_the_rest_stays_here() {
        let world = World::new();
        let client = client(&world);
        for (change, want) in [
            (("client_id", "nobody"), None),
            (("redirect_uri", "http://127.0.0.1:1/elsewhere"), None),
            (("redirect_uri", "https://evil.example/oauth/callback"), None),
            (("response_type", "token"), Some("unsupported_response_type")),
            (("code_challenge_method", "plain"), Some("invalid_request")),
            (("code_challenge", "short"), Some("invalid_request")),
            (("scopes", "sso:account:access codewhisperer:completions"), Some("invalid_scope")),
        ] {
            let answer = Browser::new(&world).open(&authorize(&client, &[change]));
            match want {
                None => assert_eq!((answer.status, location(&answer)), (StatusCode::BAD_REQUEST, None), "{change:?}"),
                Some(error) => {
                    let back = location(&answer).unwrap();
                    let start = format!("http://127.0.0.1:51234/oauth/callback?error={error}&");
                    assert!(back.starts_with(&start) && back.ends_with("&state=a+state"), "{back}");
                }
            }
        }
    }

    #[test]
    fn the_client_hears_of_a_no() {
        let world = World::new();
        let client = client(&world);
        let mut browser = Browser::new(&world);
        let sign_in = browser.open(&authorize(&client, &[]));
        let consent = browser.submit(&sign_in, &LOGIN);
        let back = location(&browser.send_form(&consent, &[("answer", "deny")])).unwrap();
        assert!(back.contains("?error=access_denied&"), "{back}");
    }
}

#[test]
fn whoever_signs_does_not_mean_a_page() {
    let world = World::new();
    let call = Call { service: "s3", region: "us-east-1", body: crate::world::Body::Rest("GET", "/start") };
    let answer = call.by(&world.emulator, "management-root");
    assert!(!answer.text.contains("<title>"), "{}", answer.text);
}

#[test]
fn what_is_sent_comes_back_as_text() {
    let world = World::new();
    let evil = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    for path in [
        format!("/device?user_code={evil}"),
        format!("/sign-in?directory={}&to={evil}", world.store),
        format!("/sign-in?directory={evil}"),
        format!("/authorize?client_id={evil}&redirect_uri={evil}&state={evil}"),
        "/start/%3Cscript%3E".to_owned(),
    ] {
        let answer = Browser::new(&world).open(&path);
        assert!(!answer.text.contains("<script"), "{path}: {}", answer.text);
        assert_eq!(answer.headers["content-type"], "text/html; charset=utf-8");
    }
}

#[test]
fn whatever_is_sent_to_a_page_there_is_an_answer() {
    let world = World::new();
    for (method, path, body) in [
        ("PUT", "/device", ""),
        ("GET", "/sign-out", ""),
        ("GET", "/start/d-0000000000", ""),
        ("GET", "/sign-in?directory=%FF&to=%00", ""),
        ("GET", "/authorize?client_id=%C3%A4", ""),
        ("GET", "/device?user_code=%F0%9F%98%80%F0%9F%98%80", ""),
        ("POST", "/device", "csrf=%00&&&=&user_code=\u{0}"),
        ("POST", "/authorize", "\u{fffd}"),
    ] {
        let request = Request::builder().method(method).uri(format!("http://localhost{path}"));
        let answer = world.exchange(request.body(Bytes::from(body.to_owned())).unwrap());
        assert!(answer.status.as_u16() < 500, "{method} {path}: {answer:?}");
    }
}

#[test]
fn no_bytes_break_a_page() {
    const FIELDS: &[&str] = &[
        "directory",
        "to",
        "user_name",
        "password",
        "pending",
        "code",
        "user_code",
        "answer",
        "client_id",
        "redirect_uri",
        "state",
        "scopes",
        "response_type",
        "code_challenge",
        "account",
        "role",
    ];
    const PATHS: &[&str] = &["/device", "/authorize", "/sign-in", "/start", "/start/x", "/sign-out"];
    static WORLD: LazyLock<(World, String)> = LazyLock::new(|| {
        let world = World::new();
        let cookie = Browser::new(&world).open("/start").headers["set-cookie"].to_str().unwrap().to_owned();
        (world, cookie.split(';').next().unwrap().to_owned())
    });
    let (world, cookie) = &*WORLD;
    let csrf = {
        let request =
            Request::get(format!("http://localhost/sign-in?directory={}", world.store)).header("cookie", cookie);
        let page = world.exchange(request.body(Bytes::new()).unwrap());
        between(&page.text, "name=\"csrf\" value=\"", "\"").unwrap().to_owned()
    };
    let pairs = prop::collection::vec((prop::sample::select(FIELDS), any::<String>()), 0..6);
    proptest!(|(path in prop::sample::select(PATHS), pairs in pairs, is_post in any::<bool>())| {
        let mut form = form_urlencoded::Serializer::new(format!("csrf={csrf}&directory={}", world.store));
        form.extend_pairs(pairs);
        let (form, builder) = (form.finish(), Request::builder().header("cookie", cookie));
        let request = match is_post {
            true => builder.method("POST").uri(format!("http://localhost{path}")).body(Bytes::from(form)),
            false => builder.uri(format!("http://localhost{path}?{form}")).body(Bytes::new()),
        };
        let status = world.exchange(request.unwrap()).status;
        prop_assert!(!status.is_server_error() && status != StatusCode::FORBIDDEN, "{}", status);
    });
}
