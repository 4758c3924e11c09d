//! Identity providers served alone, for service providers elsewhere.

use federation::totp::Seed;
use server::Config;

use crate::browser::Browser;
use crate::running::Running;

const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
/// There is no organization, nor an account.
const PROVIDERS: &str = r#"
identity_providers:
  okta:
    issuer: "https://okta.example"
    second_factor: required
    users:
      ana@example.com: { password: right, mfa_secret: GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ }
"#;
/// It knows the provider by its metadata and nothing else.
const ORGANIZATION: &str = r#"
organization: { management: main, root: { accounts: [main] } }
accounts: { main: { id: "111111111111" } }
identity_center:
  identity_store: d-0123456789
  source: { metadata: 'METADATA' }
  users: { ana@example.com: {} }
permission_sets: { Reader: { attached: [ReadOnlyAccess] } }
assignments: [{ permission_set: Reader, accounts: [main], users: [ana@example.com] }]
"#;

fn provider(service_provider: Option<&str>, url: Option<&str>) -> Running {
    let scenario = scenario::parse("providers.yaml", PROVIDERS).unwrap_or_else(|wrong| panic!("{wrong}"));
    let mut providers = scenario.identity_providers().clone();
    providers.values_mut().for_each(|provider| service_provider.iter().for_each(|one| provider.admit(one).unwrap()));
    let config = Config {
        identity_providers: providers,
        identity_provider_url: url.map(str::to_owned),
        only_identity_providers: true,
        ..Config::default()
    };
    Running::of(emulator::Emulator::builder().build(), (String::new(), String::new()), config)
}

/// Identity Center of a server that trusts this metadata.
fn organization(metadata: &str) -> Running {
    let text = ORGANIZATION.replace("METADATA", metadata);
    let scenario = scenario::parse("organization.yaml", &text).unwrap_or_else(|wrong| panic!("{wrong}"));
    let emulator = scenario.build(1).unwrap_or_else(|wrong| panic!("{wrong}"));
    Running::of(emulator, (String::new(), String::new()), Config::default())
}

fn metadata(provider: &Running) -> String {
    let origin = format!("http://{}", provider.address);
    let mut browser = Browser::at(&origin, provider.connect());
    let answer = browser.send("GET", "/_orglab/idp/okta/metadata", String::new());
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body
}

#[test]
fn a_person_of_another_server_signs_in_at_a_provider_alone() {
    let alone = provider(Some("http://center.example/anything"), None);
    let center = organization(&metadata(&alone));
    let at_alone = format!("http://{}", alone.address);
    // By another name, Identity Center is a stranger to the provider.
    let mut browser = Browser::at("http://other.example", center.connect()).and(&at_alone, alone.connect());
    let stranger = browser.send("GET", "/start/d-0123456789", String::new());
    assert_eq!(stranger.status, 400, "{stranger:?}");
    assert!(stranger.body.contains("http://other.example is no service provider that is known here"), "{stranger:?}");
    let mut browser = Browser::at("http://center.example", center.connect()).and(&at_alone, alone.connect());
    let page = browser.send("GET", "/start/d-0123456789", String::new());
    assert!(page.body.contains("https://okta.example"), "{page:?}");
    let who = [("user_name", "ana@example.com"), ("password", "right")];
    assert_eq!(browser.submit(&page, &who).status, 401);
    let code = Seed::from_base32(SECRET).unwrap().code(alone.emulator.clock().now());
    let word = browser.submit(&page, &[who[0], who[1], ("code", &code)]);
    let portal = browser.submit(&word, &[]);
    assert!(portal.body.contains("AWS access portal") && portal.body.contains("Reader"), "{portal:?}");
    alone.stop().unwrap();
    center.stop().unwrap();
}

#[test]
fn a_provider_alone_answers_for_nothing_else() {
    let alone = provider(None, Some("https://idp.example"));
    let mut client = alone.connect();
    let listed = client.ask("GET", "/_orglab/idp", "").json();
    assert_eq!(listed["identityProviders"][0]["url"], "https://idp.example/_orglab/idp/okta");
    assert!(metadata(&alone).contains("\"https://idp.example/_orglab/idp/okta/sso\""));
    let discovery = client.ask("GET", "/_orglab/idp/okta/.well-known/openid-configuration", "").json();
    assert_eq!(discovery["jwks_uri"], "https://idp.example/_orglab/idp/okta/jwks");
    assert_eq!(client.ask("GET", "/_orglab/idp/okta/jwks", "").json()["keys"].as_array().unwrap().len(), 1);
    let code = client.ask("POST", "/_orglab/mfa/code", r#"{"device": "ana"}"#).json();
    assert_eq!(code["code"].as_str().unwrap().len(), 6, "{code}");
    assert_eq!(client.ask("GET", "/_orglab/clock", "").status, 200);
    assert_eq!(client.ask("GET", "/_orglab/health", "").status, 200);
    for (method, path) in [
        ("POST", "/"),
        ("GET", "/start/d-0123456789"),
        ("POST", "/moto-api/reset"),
        ("POST", "/_orglab/fork"),
        ("POST", "/_orglab/can"),
        ("GET", "/_orglab/identity-center"),
        ("POST", "/_orglab/reset"),
    ] {
        let refused = client.ask(method, path, "");
        assert_eq!(refused.status, 404, "{path}: {refused:?}");
        assert!(refused.json()["error"].is_string(), "{path}: {refused:?}");
    }
    alone.stop().unwrap();
}
