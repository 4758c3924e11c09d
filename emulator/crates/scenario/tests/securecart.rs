//! SecureCart, the default scenario.

#[cfg(test)]
mod tests {
    use access::analysis::{Answer, Asker, Question};
    use aws::{AccountId, Arn};
    use scenario::{Access, Profile, Scenario};
    use state::Partition;

    fn securecart() -> Scenario {
        scenario::parse("securecart.yaml", scenario::SECURECART).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
    }

    #[test]
    fn securecart_loads() {
        let emulator = securecart().build(1).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        let partition = emulator.snapshot();
        let prod: AccountId = "666666666666".parse().unwrap();
        let organization = partition.organization_of(prod).unwrap();
        assert_eq!(organization.org_path(prod), "o-securecart/r-cart/ou-cart-workloads/ou-cart-workloadsproduction/");
        assert_eq!(organization.accounts().count(), 6);
        let attached = |target: &str| -> Vec<String> {
            organization.target(target).unwrap().attached.iter().map(ToString::to_string).collect()
        };
        assert_eq!(
            attached("r-cart"),
            ["p-FullAWSAccess", "p-protectcloudtrail", "p-protectlogarchive", "p-regionlock"]
        );
        assert_eq!(attached("ou-cart-workloads"), ["p-FullAWSAccess", "p-noiamusers"]);
        assert_eq!(attached("666666666666"), ["p-FullAWSAccess"]);
        // Identity Center keeps roles of its own beside them.
        let own = partition.account(prod).unwrap().iam.roles.values().filter(|role| role.entity.path == "/");
        let roles: Vec<_> = own.map(|role| role.entity.arn.to_string()).collect();
        assert_eq!(
            roles,
            ["BreakGlass", "Deployer", "Operations", "SecurityAudit"]
                .map(|name| format!("arn:aws:iam::666666666666:role/{name}"))
        );
    }

    fn ask(partition: &Partition, asker: &Asker, action: &str, resource: &str, with: &[(&str, &str)]) -> Answer {
        let context = with.iter().map(|(key, value)| ((*key).to_owned(), vec![(*value).to_owned()])).collect();
        let now = aws::Timestamp::from_millis(1_790_000_000_000);
        let question = Question { context, ..Question::new(partition, asker, action, resource, now) };
        access::analysis::ask(partition, &question)
    }

    /// Who, what, on which resource, with which context; the layer that denies, if any, and the line that says so.
    #[test]
    fn policies_of_resources_and_endpoints_decide_and_say_where_they_stand() {
        let scenario = securecart();
        let partition = scenario.build(1).unwrap().snapshot();
        let trail: &[(&str, &str)] = &[
            ("aws:SourceArn", "arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail"),
            ("s3:x-amz-acl", "bucket-owner-full-control"),
            ("kms:EncryptionContext:aws:cloudtrail:arn", "{{var.org-trail}}"),
        ];
        let other = &[("aws:SourceArn", "arn:aws:cloudtrail:us-east-1:999999999999:trail/x"), trail[1]];
        let through: &[(&str, &str)] = &[("aws:SourceVpce", "{{vpc_endpoint.prod/storage}}")];
        let log = "arn:aws:s3:::securecart-org-logs/AWSLogs/o-securecart/1.json.gz";
        let orders = "arn:aws:sqs:us-east-1:666666666666:orders";
        let (resource, endpoint) = (Some("resource-based policy"), Some("VPC endpoint policy"));
        let customers = "arn:aws:s3:::securecart-customer-data/1";
        for (who, action, on, with, denied, statement) in [
            ("service:cloudtrail.amazonaws.com", "s3:PutObject", log, trail, None, "CloudTrailWritesLogs"),
            ("service:cloudtrail.amazonaws.com", "s3:PutObject", log, other, resource, ""),
            ("security-logging/root", "s3:GetObject", log, &[], None, ""),
            ("security-logging/root", "s3:DeleteObject", log, &[], Some("service control policy"), "LogsStay"),
            ("management/root", "s3:DeleteObject", log, &[], resource, "NobodyDeletesLogs"),
            (
                "service:cloudtrail.amazonaws.com",
                "kms:GenerateDataKey",
                "{{key.security-logging/trail}}",
                trail,
                None,
                "",
            ),
            ("anonymous", "s3:GetObject", customers, &[], resource, "OrganizationOnly"),
            ("prod/role/BreakGlass", "s3:GetObject", customers, &[], None, ""),
            ("prod/role/BreakGlass", "s3:GetObject", customers, through, None, ""),
            ("prod/role/BreakGlass", "s3:GetObject", "arn:aws:s3:::securecart-org-logs/x", &[], resource, ""),
            (
                "prod/role/BreakGlass",
                "s3:GetObject",
                "arn:aws:s3:us-east-1:999999999999:accesspoint/x",
                through,
                endpoint,
                "",
            ),
            ("service:sns.amazonaws.com", "sqs:SendMessage", orders, &[], resource, ""),
            (
                "service:sns.amazonaws.com",
                "sqs:SendMessage",
                orders,
                &[("aws:SourceArn", "arn:aws:sns:us-east-1:666666666666:order-events")],
                None,
                "OrderEvents",
            ),
            ("prod/role/BreakGlass", "secretsmanager:GetSecretValue", "{{secret.prod/payment-gateway}}", &[], None, ""),
            (
                "prod/root",
                "secretsmanager:GetSecretValue",
                "{{secret.prod/payment-gateway}}",
                &[],
                resource,
                "ApplicationAndBreakGlass",
            ),
            ("dev/permission-set/Developer", "s3:ListAllMyBuckets", "*", &[], None, ""),
            ("management/permission-set/Billing", "iam:ListUsers", "*", &[], Some("identity-based policy"), ""),
        ] {
            let asker = scenario.principal(&partition, who).unwrap();
            let on = scenario.substitute(on).unwrap();
            let with: Vec<_> = with.iter().map(|(key, value)| (*key, scenario.substitute(value).unwrap())).collect();
            let with: Vec<_> = with.iter().map(|(key, value)| (*key, value.as_str())).collect();
            let answer = ask(&partition, &asker, action, &on, &with);
            let layer = if answer.is_allowed() { None } else { answer.layer.map(policy::PolicyType::name) };
            assert_eq!(layer, denied, "{who} {action} {on}: {answer:?}");
            if !statement.is_empty() {
                let found = answer.statement.unwrap();
                assert_eq!(found.sid.as_deref(), Some(statement), "{who} {action} {on}");
                let place = scenario.position_of(&answer.source.unwrap(), None, found.index).unwrap();
                let line = scenario::SECURECART.lines().nth(place.line - 1).unwrap();
                assert!(line.contains(&format!("- Sid: {statement}")), "{place}: {line}");
            }
        }
    }

    #[test]
    fn permission_sets_are_roles_in_the_accounts_they_are_assigned_in() {
        let scenario = securecart();
        let partition = scenario.build(1).unwrap().snapshot();
        let of =
            |set: &str| scenario.permission_set_roles().filter(|role| role.permission_set == set).collect::<Vec<_>>();
        assert_eq!(
            ["Admin", "Developer", "Security", "Billing", "Workforce"].map(|set| of(set).len()),
            [1, 2, 6, 1, 1]
        );
        let role = of("Developer").into_iter().find(|role| role.account.to_string() == "444444444444").unwrap();
        let arn = Arn::parse(&role.role).unwrap();
        let people = access::analysis::people(&partition, &arn).unwrap();
        assert_eq!(
            people.names().into_iter().collect::<Vec<_>>(),
            ["ben@securecart.example", "cleo@securecart.example"]
        );
        assert_eq!(
            people.to_string(),
            format!(
                "{} in 444444444444 ← group Developers: ben@securecart.example, cleo@securecart.example",
                arn.resource_name()
            )
        );
        let found = partition.role(&arn).unwrap();
        assert!(arn.resource().starts_with("role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Developer_"), "{arn}");
        assert_eq!(arn.resource_name().len(), "AWSReservedSSO_Developer_".len() + 16);
        assert_eq!(found.max_session_seconds, 43_200);
        assert_eq!(found.boundary.as_ref().unwrap().as_str(), "arn:aws:iam::444444444444:policy/DeveloperBoundary");
        assert!(found.trust.text().contains(":saml-provider/AWSSSO_"));
        assert!(found.customer_may_change().is_err());
        assert_eq!(scenario.permission_set_role(&arn).unwrap().role_name, role.role_name);
        assert_eq!(scenario.account_key(role.account), Some("dev"));
        for (text, error) in [
            ("prd/root", "there is no account `prd`; did you mean `prod`?"),
            (
                "prod/permission-set/Developer",
                "the permission set `Developer` is not assigned in account prod; known: `Security`",
            ),
        ] {
            assert_eq!(scenario.principal(&partition, text).unwrap_err(), error);
        }
    }

    #[test]
    fn statements_are_found_where_they_are_written() {
        let scenario = securecart();
        let pipeline = Arn::parse("arn:aws:iam::333333333333:role/CiDeployer").unwrap();
        for (source, holder, index, line) in [
            ("arn:aws:iam::444444444444:policy/DeveloperBoundary", None, 2, "- Sid: NoWayOut"),
            (
                "arn:aws:organizations::111111111111:policy/o-securecart/service_control_policy/p-noiamusers",
                None,
                0,
                "- Sid: NoIamUsers",
            ),
            ("arn:aws:iam::111111111111:role/Administrator", None, 0, "- Sid: PeopleWithSecondFactor"),
            ("deploy", Some(&pipeline), 0, "- Effect: Allow"),
        ] {
            let place = scenario.position_of(source, holder, index).unwrap();
            let found = scenario::SECURECART.lines().nth(place.line - 1).unwrap();
            assert!(found.contains(line), "{source}: {place}: {found}");
        }
        assert_eq!(scenario.position_of("arn:aws:iam::aws:policy/ReadOnlyAccess", None, 0), None);
    }

    /// People sign in, jobs bring a token.
    #[test]
    fn there_is_no_iam_user() {
        let partition = securecart().build(1).unwrap().snapshot();
        assert!(partition.accounts.values().all(|account| account.iam.users.is_empty()));
    }

    #[test]
    fn every_profile_has_its_credentials() {
        let scenario = securecart();
        let emulator = scenario.build(1).unwrap();
        let profiles = scenario.profiles(&emulator);
        let names: Vec<_> = profiles.iter().map(|profile| profile.name.as_str()).collect();
        let expected = [
            "workforce",
            "workforce-mfa",
            "management-admin",
            "finance-billing",
            "security-auditor",
            "dev-developer",
            "staging-developer",
            "prod-operations",
            "prod-break-glass",
            "ci-deployer",
            "ada-admin",
            "ben-dev",
            "ben-staging",
            "dan-security",
            "dan-prod",
            "eve-billing",
            "management-root",
            "security-logging-root",
            "shared-services-root",
            "dev-root",
            "staging-root",
            "prod-root",
        ];
        assert_eq!(names, expected);
        let of = |name: &str| -> &Profile { profiles.iter().find(|profile| profile.name == name).unwrap() };
        let Access::Role { role_arn, source_profile, external_id, session_name, .. } = &of("management-admin").access
        else {
            panic!("management-admin is a role")
        };
        assert_eq!(role_arn, "arn:aws:iam::111111111111:role/Administrator");
        assert_eq!((source_profile.as_str(), session_name.as_str()), ("workforce-mfa", "management-admin"));
        assert_eq!(*external_id, None);
        for name in ["workforce", "workforce-mfa", "prod-root"] {
            let Access::Credentials { access_key_id, session_token: Some(_), .. } = &of(name).access else {
                panic!("{name} has a session")
            };
            assert!(access_key_id.starts_with("ASIA"), "{name}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_credentials_and_no_event() {
        let scenario = securecart();
        let keys = |seed| {
            let emulator = scenario.build(seed).unwrap();
            assert_eq!(emulator.history().events().len(), 0);
            let now = aws::Timestamp::from_seconds(1_790_000_000);
            let profiles = scenario.profiles_in(&emulator.snapshot(), now);
            profiles.into_iter().find(|profile| profile.name == "workforce").unwrap().access
        };
        assert_eq!(keys(7), keys(7));
        assert_ne!(keys(7), keys(8));
    }
}
