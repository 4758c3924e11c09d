//! What SecureCart is for, told with signed requests: who is refused, by which policy, and who is not.

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use emulator::Emulator;
    use http::Request;
    use scenario::{Access, Profile, Scenario};
    use sigv4::Signer;

    /// Access key id, secret and session token.
    type Keys = (String, String, Option<String>);

    struct SecureCart {
        emulator: Emulator,
        profiles: Vec<Profile>,
    }

    impl SecureCart {
        fn new() -> SecureCart {
            let scenario: Scenario = scenario::parse("securecart.yaml", scenario::SECURECART).unwrap();
            let emulator = scenario.build(1).unwrap();
            let profiles = scenario.profiles(&emulator);
            SecureCart { emulator, profiles }
        }
        fn profile(&self, name: &str) -> &Access {
            &self.profiles.iter().find(|profile| profile.name == name).unwrap().access
        }
        /// The credentials of a profile, found as the CLI finds them.
        fn keys(&self, name: &str) -> Keys {
            match self.profile(name).clone() {
                Access::SignIn { .. } => panic!("{name} signs in as a person"),
                Access::Credentials { access_key_id, secret_access_key, session_token } => {
                    (access_key_id, secret_access_key, session_token)
                }
                Access::WebIdentity { role_arn, token, session_name, .. } => {
                    let role = role_arn.replace(':', "%3A").replace('/', "%2F");
                    let body = format!(
                        "Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn={role}&RoleSessionName={session_name}\
                         &WebIdentityToken={token}"
                    );
                    let request = Request::post("http://sts.localhost/")
                        .header("content-type", "application/x-www-form-urlencoded")
                        .body(Bytes::from(body))
                        .unwrap();
                    let answer = self.emulator.exchange(request);
                    keys_in(std::str::from_utf8(answer.body()).unwrap())
                }
                Access::Role { role_arn, source_profile, session_name, .. } => {
                    let body = assume(&role_arn, &session_name, None);
                    let (status, answer) = self.send(&self.keys(&source_profile), "us-east-1", "sts", &body, None);
                    assert_eq!(status, 200, "{name}: {answer}");
                    keys_in(&answer)
                }
            }
        }
        /// A call of a Query API.
        fn query(&self, profile: &str, service: &str, body: &str) -> (u16, String) {
            self.send(&self.keys(profile), "us-east-1", service, body, None)
        }
        /// A call of a JSON API.
        fn json(&self, profile: &str, region: &str, service: &str, target: &str, body: &str) -> (u16, String) {
            self.send(&self.keys(profile), region, service, body, Some(target))
        }
        fn send(&self, keys: &Keys, region: &str, service: &str, body: &str, target: Option<&str>) -> (u16, String) {
            let kind =
                if target.is_some() { "application/x-amz-json-1.1" } else { "application/x-www-form-urlencoded" };
            let mut request = Request::post("http://localhost/").header("content-type", kind);
            if let Some(target) = target {
                request = request.header("x-amz-target", target);
            }
            let mut request = request.body(Bytes::from(body.to_owned())).unwrap();
            let (id, secret, token) = keys;
            let signer = Signer {
                access_key_id: id,
                secret_access_key: secret,
                session_token: token.as_deref(),
                region,
                service,
            };
            signer.sign(&mut request, self.emulator.clock().now().millis() / 1000).unwrap();
            let response = self.emulator.exchange(request);
            (response.status().as_u16(), String::from_utf8(response.into_body().to_vec()).unwrap())
        }
    }

    fn keys_in(answer: &str) -> Keys {
        let part = |tag: &str| {
            let (_, rest) = answer.split_once(&format!("<{tag}>")).unwrap_or_else(|| panic!("{answer}"));
            rest.split_once('<').unwrap().0.to_owned()
        };
        (part("AccessKeyId"), part("SecretAccessKey"), Some(part("SessionToken")))
    }

    fn assume(role: &str, session: &str, external_id: Option<&str>) -> String {
        let encoded = role.replace(':', "%3A").replace('/', "%2F");
        let external_id = external_id.map(|id| format!("&ExternalId={id}")).unwrap_or_default();
        format!("Action=AssumeRole&Version=2011-06-15&RoleArn={encoded}&RoleSessionName={session}{external_id}")
    }

    const WHO: &str = "Action=GetCallerIdentity&Version=2011-06-15";
    const CREATE_USER: &str = "Action=CreateUser&Version=2010-05-08&UserName=x";

    #[test]
    fn every_profile_can_say_who_it_is() {
        let cart = SecureCart::new();
        for (profile, arn) in [
            ("management-admin", "arn:aws:sts::111111111111:assumed-role/Administrator/management-admin"),
            ("finance-billing", "arn:aws:sts::111111111111:assumed-role/Finance/finance-billing"),
            ("security-auditor", "arn:aws:sts::222222222222:assumed-role/SecurityAuditor/security-auditor"),
            ("dev-developer", "arn:aws:sts::444444444444:assumed-role/Developer/dev-developer"),
            ("staging-developer", "arn:aws:sts::555555555555:assumed-role/Developer/staging-developer"),
            ("prod-operations", "arn:aws:sts::666666666666:assumed-role/Operations/prod-operations"),
            ("prod-break-glass", "arn:aws:sts::666666666666:assumed-role/BreakGlass/prod-break-glass"),
            ("ci-deployer", "arn:aws:sts::333333333333:assumed-role/CiDeployer/ci-deployer"),
            ("dev-root", "arn:aws:iam::444444444444:root"),
        ] {
            let (status, answer) = cart.query(profile, "sts", WHO);
            assert_eq!(status, 200, "{profile}: {answer}");
            assert!(answer.contains(&format!("<Arn>{arn}</Arn>")), "{profile}: {answer}");
        }
    }

    #[test]
    fn a_second_factor_opens_the_administrator_role_and_nothing_else_does() {
        let cart = SecureCart::new();
        let body = assume("arn:aws:iam::111111111111:role/Administrator", "me", None);
        let (status, answer) = cart.query("workforce", "sts", &body);
        assert_eq!(status, 403, "{answer}");
        assert_eq!(cart.query("workforce-mfa", "sts", &body).0, 200);
    }

    #[test]
    fn an_scp_keeps_iam_users_out_of_workload_accounts_only() {
        let cart = SecureCart::new();
        for profile in ["dev-developer", "dev-root", "prod-break-glass"] {
            let (status, answer) = cart.query(profile, "iam", CREATE_USER);
            assert_eq!(status, 403, "{profile}: {answer}");
            let reason = "is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::";
            let scp = "with an explicit deny in a service control policy: \
                       arn:aws:organizations::111111111111:policy/o-securecart/service_control_policy/p-noiamusers";
            assert!(answer.contains(reason) && answer.contains(scp), "{profile}: {answer}");
        }
        for profile in ["management-admin", "shared-services-root", "security-logging-root"] {
            assert_eq!(cart.query(profile, "iam", CREATE_USER).0, 200, "{profile}");
        }
    }

    #[test]
    fn the_pipeline_needs_the_external_id_to_deploy() {
        let cart = SecureCart::new();
        for (account, external_id) in
            [("555555555555", "securecart-deploy-staging"), ("666666666666", "securecart-deploy-prod")]
        {
            let role = format!("arn:aws:iam::{account}:role/Deployer");
            assert_eq!(cart.query("ci-deployer", "sts", &assume(&role, "release", Some(external_id))).0, 200);
            for wrong in [None, Some("securecart")] {
                let (status, answer) = cart.query("ci-deployer", "sts", &assume(&role, "release", wrong));
                assert_eq!(status, 403, "{answer}");
                assert!(answer.contains("is not authorized to perform: sts:AssumeRole on resource"), "{answer}");
            }
        }
        let (status, _) = cart.query(
            "workforce",
            "sts",
            &assume("arn:aws:iam::666666666666:role/Deployer", "me", Some("securecart-deploy-prod")),
        );
        assert_eq!(status, 403);
    }

    #[test]
    fn nobody_in_a_member_account_stops_the_trail() {
        let cart = SecureCart::new();
        let target = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.StopLogging";
        for profile in ["prod-operations", "prod-break-glass", "prod-root", "security-logging-root"] {
            let (status, answer) = cart.json(profile, "us-east-1", "cloudtrail", target, r#"{"Name":"org-trail"}"#);
            assert_eq!(status, 400, "{profile}: {answer}");
            assert!(answer.contains("cloudtrail:StopLogging"), "{profile}: {answer}");
            assert!(answer.contains("with an explicit deny in a service control policy"), "{profile}: {answer}");
        }
        let (status, answer) =
            cart.json("management-admin", "us-east-1", "cloudtrail", target, r#"{"Name":"org-trail"}"#);
        assert_eq!(status, 200, "{answer}");
    }

    #[test]
    fn regions_outside_of_america_and_europe_are_closed_but_not_to_global_services() {
        let cart = SecureCart::new();
        let create =
            |profile, region| cart.json(profile, region, "sqs", "AmazonSQS.CreateQueue", r#"{"QueueName":"q"}"#);
        for (profile, region, status) in [
            ("dev-developer", "eu-west-1", 200),
            ("dev-developer", "us-west-2", 200),
            ("dev-developer", "ap-southeast-2", 403),
            ("dev-root", "sa-east-1", 403),
            ("management-admin", "ap-southeast-2", 200),
        ] {
            let (actual, answer) = create(profile, region);
            // The JSON protocols answer a denial with 400.
            assert_eq!(if actual == 400 { 403 } else { actual }, status, "{profile} {region}: {answer}");
            assert_eq!(answer.contains("service control policy"), status == 403, "{profile} {region}: {answer}");
        }
        let keys = cart.keys("dev-developer");
        let (status, answer) = cart.send(&keys, "ap-southeast-2", "sts", WHO, None);
        assert_eq!(status, 200, "{answer}");
        let list = "Action=ListRoles&Version=2010-05-08";
        assert_eq!(cart.send(&keys, "ap-southeast-2", "iam", list, None).0, 200);
    }

    #[test]
    fn boundaries_hold_inside_the_account() {
        let cart = SecureCart::new();
        let create_role = "Action=CreateRole&Version=2010-05-08&RoleName=app&AssumeRolePolicyDocument=%7B%22Version%22%3A\
                           %222012-10-17%22%2C%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Principal%22%3A%7B%22\
                           Service%22%3A%22lambda.amazonaws.com%22%7D%2C%22Action%22%3A%22sts%3AAssumeRole%22%7D%7D";
        let (status, answer) = cart.query("dev-developer", "iam", create_role);
        assert_eq!(status, 403, "{answer}");
        assert!(answer.contains("with an explicit deny in a permissions boundary"), "{answer}");
        let boundary = "&PermissionsBoundary=arn%3Aaws%3Aiam%3A%3A444444444444%3Apolicy%2FDeveloperBoundary";
        let (status, answer) = cart.query("dev-developer", "iam", &format!("{create_role}{boundary}"));
        assert_eq!(status, 200, "{answer}");
        let (status, answer) = cart.query("finance-billing", "iam", "Action=ListUsers&Version=2010-05-08");
        assert_eq!(status, 403, "{answer}");
    }

    #[test]
    fn security_looks_into_every_member_account_with_a_role_that_stops_at_looking() {
        let cart = SecureCart::new();
        for account in ["333333333333", "444444444444", "555555555555", "666666666666"] {
            let role = format!("arn:aws:iam::{account}:role/SecurityAudit");
            let (status, answer) = cart.query("security-auditor", "sts", &assume(&role, "audit", None));
            assert_eq!(status, 200, "{account}: {answer}");
        }
        assert_eq!(cart.query("security-auditor", "iam", CREATE_USER).0, 403);
    }

    #[test]
    fn refusals_are_events() {
        let cart = SecureCart::new();
        cart.query("dev-developer", "iam", CREATE_USER);
        let target = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents";
        let (status, answer) = cart.json("dev-root", "us-east-1", "cloudtrail", target, "{}");
        assert_eq!(status, 200, "{answer}");
        assert!(answer.contains("CreateUser") && answer.contains("AccessDenied"), "{answer}");
    }
}
