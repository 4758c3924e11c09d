//! A person signs in at an identity provider of the scenario, and what they may do depends on their second factor.

use std::collections::BTreeMap;

use federation::totp::Seed;
use http::Request;
use server::Config;

use crate::client::{Answer, Client};
use crate::running::Running;

const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const SCENARIO: &str = r#"
organization: { management: main, root: { accounts: [main, dev] } }
accounts:
  main: { id: "111111111111" }
  dev: { id: "444444444444" }
identity_providers:
  okta: { issuer: "https://okta.example" }
identity_center:
  identity_store: d-0123456789
  source: { identity_provider: okta }
  access_control_attributes: {}
  users:
    ana@example.com: { password: right, mfa_secret: GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ }
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

struct Browser {
    client: Client,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    /// Sends a request and follows where the answer leads.
    fn send(&mut self, method: &str, to: &str, body: String) -> Answer {
        let to = to.strip_prefix(ORIGIN).unwrap_or(to);
        assert!(to.starts_with('/'), "{to}");
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method(method)
            .uri(format!("{ORIGIN}{to}"))
            .header("host", "test:1")
            .header("cookie", cookies.join("; "))
            .header("content-type", "application/x-www-form-urlencoded");
        let answer = self.client.request(&request.body(body).unwrap());
        let mut next = None;
        for (name, value) in answer.head.lines().filter_map(|line| line.split_once(": ")) {
            if name.eq_ignore_ascii_case("set-cookie") {
                let (name, value) = value.split(';').next().unwrap().split_once('=').unwrap();
                self.cookies.insert(name.to_owned(), value.to_owned());
            } else if name.eq_ignore_ascii_case("location") {
                next = Some(value.to_owned());
            }
        }
        next.map_or(answer, |next| self.send("GET", &next, String::new()))
    }
    /// Sends the last form of a page.
    fn submit(&mut self, page: &Answer, fields: &[(&str, &str)]) -> Answer {
        let (_, form) = page.body.rsplit_once("<form method=\"post\" action=\"").unwrap_or_else(|| panic!("{page:?}"));
        let (action, form) = form.split_once('"').unwrap();
        let mut body = form_urlencoded::Serializer::new(String::new());
        for input in form.split("</form>").next().unwrap().split("<input type=\"hidden\"").skip(1) {
            body.append_pair(between(input, "name=\"", "\""), &between(input, "value=\"", "\"").replace("&amp;", "&"));
        }
        for (name, value) in fields {
            body.append_pair(name, value);
        }
        self.send("POST", action, body.finish())
    }
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("{before}: {text}"));
    rest.split_once(after).unwrap().0
}

#[test]
fn what_a_person_may_do_depends_on_the_second_factor_at_the_provider() {
    let scenario = scenario::parse("scenario.yaml", SCENARIO).unwrap_or_else(|wrong| panic!("{wrong}"));
    let emulator = scenario.build(1).unwrap_or_else(|wrong| panic!("{wrong}"));
    let identity_providers = scenario.identity_providers().unwrap();
    scenario.place_identity_providers(&emulator, &identity_providers, ORIGIN).unwrap();
    let config = Config { identity_providers, ..Config::default() };
    let server = Running::of(emulator, (String::new(), String::new()), config);

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
        let mut browser = Browser { client: server.connect(), cookies: BTreeMap::new() };
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
