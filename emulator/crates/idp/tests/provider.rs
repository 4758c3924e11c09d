//! What the provider signs is taken by those who verify, and nothing else is signed.

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use aws::Timestamp;
    use bytes::Bytes;
    use federation::saml::{AuthnRequest, Expected, IdentityProvider, verify};
    use federation::totp::Seed;
    use federation::{jwt, saml};
    use http::{Request, Response};
    use idp::{Group, Person, Place, Provider, SecondFactor};
    use serde_json::json;

    const BASE: &str = "http://127.0.0.1:4566/_orglab/idp/okta";
    const ACS: &str = "http://127.0.0.1:4566/platform/saml/acs/d-1";
    const SP: &str = "https://us-east-1.signin.aws.amazon.com/platform/saml/d-1";
    const NOW: Timestamp = Timestamp::from_seconds(1_795_478_400);
    const PLACE: Place<'static> = Place { base: BASE, now: NOW, id: "7f3a" };

    fn seed() -> Seed {
        Seed::new(b"twenty bytes or more").unwrap()
    }

    static PROVIDER: LazyLock<Provider> = LazyLock::new(|| {
        let mut provider = Provider::new("okta", "https://okta.example").unwrap();
        let attributes = vec![("team".to_owned(), "cart".to_owned()), ("MFA".to_owned(), "true".to_owned())];
        let ana = Person {
            password: Some("right".into()),
            seed: Some(seed()),
            attributes,
            resource: json!({ "userName": "ana@example.com" }),
        };
        provider.people.insert("ana@example.com".into(), ana);
        provider
    });

    fn ask(provider: &Provider, method: &str, path: &str, body: &str) -> Response<Bytes> {
        let request = Request::builder().method(method).uri(path).body(Bytes::from(body.to_owned())).unwrap();
        let only = path.split('?').next().unwrap();
        provider.answer(&PLACE, only, &request)
    }

    fn text(response: &Response<Bytes>) -> &str {
        std::str::from_utf8(response.body()).unwrap()
    }

    /// The query that Identity Center sends a browser with.
    fn query(consumer: &str) -> String {
        let request = AuthnRequest {
            id: "_request".into(),
            issuer: SP.into(),
            issued: NOW,
            assertion_consumer_service: Some(consumer.into()),
            force_authn: false,
        };
        request.redirect_url("/sso", Some("/start/d-1?a=\"<b>")).unwrap().split_once('?').unwrap().1.to_owned()
    }

    fn sign_in(provider: &Provider, password: &str, code: &str) -> Response<Bytes> {
        let body =
            format!("{}&binding=redirect&user_name=ana%40example.com&password={password}&code={code}", query(ACS));
        ask(provider, "POST", "/sso", &body)
    }

    fn value<'t>(page: &'t str, name: &str) -> &'t str {
        let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
        rest.split_once('"').unwrap().0
    }

    #[test]
    fn a_signed_word_is_taken_with_and_without_a_second_factor() {
        let metadata = ask(&PROVIDER, "GET", "/metadata", "");
        let known = IdentityProvider::parse(text(&metadata)).unwrap();
        assert_eq!(known.sign_on_url(saml::Binding::HttpRedirect).unwrap(), format!("{BASE}/sso"));
        assert!(text(&ask(&PROVIDER, "GET", &format!("/sso?{}", query(ACS)), "")).contains("one-time-code"));
        for (code, mfa) in [(seed().code(NOW), "true"), (String::new(), "false")] {
            let page = sign_in(&PROVIDER, "right", &code);
            assert_eq!(page.status(), 200);
            assert!(!text(&page).contains("<script") && !text(&page).contains("\"<b>"));
            let (audiences, recipients) = ([SP], [ACS]);
            let expected = Expected::identity_center(&audiences, &recipients);
            let word = verify(value(text(&page), "SAMLResponse"), &known, &expected, NOW).unwrap();
            assert_eq!(word.name_id.value, "ana@example.com");
            assert_eq!(word.in_response_to.as_deref(), Some("_request"));
            // What a person's attributes say of a second factor does not count.
            assert_eq!(word.access_control().unwrap(), [("mfa", mfa), ("team", "cart")]);
        }
    }

    #[test]
    fn nobody_gets_in_with_a_wrong_password_or_code() {
        let mut strict = PROVIDER.clone();
        strict.second_factor = SecondFactor::Required;
        let old = seed().code(Timestamp::from_seconds(NOW.seconds() - 300));
        for (provider, password, code) in
            [(&*PROVIDER, "wrong", ""), (&*PROVIDER, "right", "1"), (&*PROVIDER, "right", &old), (&strict, "right", "")]
        {
            let page = sign_in(provider, password, code);
            assert_eq!(page.status(), 401, "{password} {code}");
            assert!(text(&page).contains("role=\"alert\"") && !text(&page).contains("SAMLResponse"));
        }
    }

    #[test]
    fn bad_requests_are_refused_in_words() {
        let strange = format!("/sso?{}", query("https://evil.example/acs"));
        let scripted = format!("/sso?{}", query("javascript:alert(1)"));
        for (method, path, body, status, says) in [
            ("GET", "/sso", "", 400, "SAMLRequest is missing"),
            ("GET", "/sso?SAMLRequest=%ff%00", "", 400, "not encoded"),
            ("POST", "/sso", "SAMLRequest=PHg%2B&user_name=x", 400, "SAMLRequest"),
            ("POST", "/sso", "binding=fax", 400, "binding"),
            ("GET", &strange, "", 400, "no service provider"),
            ("GET", &scripted, "", 400, "no http or https address"),
            ("PUT", "/sso", "", 405, "method"),
            ("GET", "/token", "", 405, "method"),
            ("GET", "/other", "", 404, "no such page"),
            ("POST", "/token", "", 400, "unsupported_grant_type"),
            ("POST", "/token", "grant_type=client_credentials&sub=x", 400, "audience is missing"),
            ("POST", "/token", "grant_type=client_credentials&audience=a", 400, "sub, or repository"),
            ("POST", "/token", "grant_type=client_credentials&audience=a&sub=x&iss=y", 400, "own"),
            ("POST", "/assertion", "user_name=ana&role=arn:aws:s3:::x", 400, "no ARN of a role"),
            ("POST", "/assertion", "user_name=ana", 400, "needs the ARN of a role"),
            ("POST", "/assertion", "user_name=eve&role=arn:aws:iam::111122223333:role/x", 400, "no user eve"),
            ("POST", "/assertion", "user_name=ana&pass=word", 400, "pass is not known"),
        ] {
            let answer = ask(&PROVIDER, method, path, body);
            assert_eq!(answer.status(), status, "{method} {path} {body}");
            assert!(text(&answer).contains(says), "{path}: {}", text(&answer));
        }
    }

    #[test]
    fn a_job_gets_a_token_of_its_issuer_that_its_keys_verify() {
        let ci = Provider::new("github", "https://token.actions.githubusercontent.com").unwrap();
        assert!(text(&ask(&ci, "GET", "/.well-known/openid-configuration", "")).contains(&ci.issuer));
        let body =
            "grant_type=client_credentials&audience=sts.amazonaws.com&repository=org%2Fcart&ref=refs%2Fheads%2Fmain";
        let answer = ask(&ci, "POST", "/token", body);
        let given: serde_json::Value = serde_json::from_str(text(&answer)).unwrap();
        let keys = jwt::KeySet::parse(text(&ask(&ci, "GET", "/jwks", ""))).unwrap();
        let expected = jwt::Expected::sts(&ci.issuer, &["sts.amazonaws.com"]);
        let token = jwt::verify(given["id_token"].as_str().unwrap(), &keys, &expected, NOW).unwrap();
        assert_eq!(token.subject, "repo:org/cart:ref:refs/heads/main");
    }

    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html>
    #[test]
    fn an_assertion_for_a_role_names_the_provider_in_its_account() {
        let known = IdentityProvider::parse(&PROVIDER.metadata(BASE).unwrap()).unwrap();
        let role = "arn:aws:iam::111122223333:role/Auditor";
        for (more, tags) in [("", vec![]), ("&tags=true&second_factor=true", vec![("mfa", "true"), ("team", "cart")])] {
            let answer = ask(&PROVIDER, "POST", "/assertion", &format!("user_name=ana&role={role}{more}"));
            let given: serde_json::Value = serde_json::from_str(text(&answer)).unwrap();
            let endpoints = ["https://signin.aws.amazon.com/saml"];
            let word =
                verify(given["SAMLResponse"].as_str().unwrap(), &known, &Expected::sts(&endpoints), NOW).unwrap();
            let [offered] = word.roles().unwrap().try_into().unwrap();
            assert_eq!(offered.role, role);
            assert_eq!(offered.provider, "arn:aws:iam::111122223333:saml-provider/okta");
            assert_eq!(word.role_session_name().unwrap(), "ana@example.com");
            assert_eq!(word.principal_tags().unwrap(), tags);
        }
    }

    #[test]
    fn what_is_pushed_can_be_read() {
        let mut provider = PROVIDER.clone();
        provider
            .groups
            .insert("Staff".into(), Group { external_id: "00g1".into(), members: vec!["ana@example.com".into()] });
        let answer = ask(&provider, "GET", "/directory", "");
        let given: serde_json::Value = serde_json::from_str(text(&answer)).unwrap();
        assert_eq!(given["users"], json!([{ "userName": "ana@example.com" }]));
        let staff = json!({ "displayName": "Staff", "externalId": "00g1", "members": ["ana@example.com"] });
        assert_eq!(given["groups"], json!([staff]));
    }

    #[test]
    fn a_short_name_is_that_of_one_person() {
        let mut provider = PROVIDER.clone();
        assert_eq!(provider.person("ana").unwrap().0, "ana@example.com");
        let other = provider.people["ana@example.com"].clone();
        provider.people.insert("ana@example.org".into(), other);
        assert!(provider.person("ana").is_none() && provider.person("ana@example.org").is_some());
    }
}
