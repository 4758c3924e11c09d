//! SecureCart, the default scenario.

#[cfg(test)]
mod tests {
    use aws::AccountId;
    use scenario::{Access, Profile, Scenario};

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
        assert_eq!(attached("r-cart"), ["p-FullAWSAccess", "p-protectcloudtrail", "p-regionlock"]);
        assert_eq!(attached("ou-cart-workloads"), ["p-FullAWSAccess", "p-noiamusers"]);
        assert_eq!(attached("666666666666"), ["p-FullAWSAccess"]);
        let roles: Vec<_> =
            partition.account(prod).unwrap().iam.roles.values().map(|role| role.entity.arn.to_string()).collect();
        assert_eq!(
            roles,
            ["BreakGlass", "Deployer", "Operations", "SecurityAudit"]
                .map(|name| format!("arn:aws:iam::666666666666:role/{name}"))
        );
    }

    #[test]
    fn every_profile_has_its_credentials() {
        let scenario = securecart();
        let emulator = scenario.build(1).unwrap();
        let profiles = scenario.profiles(&emulator);
        let names: Vec<_> = profiles.iter().map(|profile| profile.name.as_str()).collect();
        let expected = [
            "workforce",
            "ci-runner",
            "workforce-mfa",
            "management-admin",
            "finance-billing",
            "security-auditor",
            "dev-developer",
            "staging-developer",
            "prod-operations",
            "prod-break-glass",
            "ci-deployer",
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
        let Access::Credentials { access_key_id, session_token: None, .. } = &of("workforce").access else {
            panic!("workforce has a long-term key")
        };
        assert!(access_key_id.starts_with("AKIA"));
        let Access::Credentials { access_key_id, session_token: Some(_), .. } = &of("prod-root").access else {
            panic!("prod-root has a session")
        };
        assert!(access_key_id.starts_with("ASIA"));
    }

    #[test]
    fn the_same_seed_gives_the_same_credentials_and_no_event() {
        let scenario = securecart();
        let keys = |seed| {
            let emulator = scenario.build(seed).unwrap();
            assert_eq!(emulator.history().events().len(), 0);
            scenario.profiles(&emulator).into_iter().find(|profile| profile.name == "ci-runner").unwrap().access
        };
        assert_eq!(keys(7), keys(7));
        assert_ne!(keys(7), keys(8));
    }
}
