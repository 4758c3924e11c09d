//! IAM Identity Center as scenarios describe it.

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use access::analysis::{Question, Wanted, ask, people};
    use aws::{AccountId, Arn, Timestamp};
    use bytes::Bytes;
    use emulator::Emulator;
    use federation::key::SigningKey;
    use federation::saml::{Binding, Endpoint, IdentityProvider};
    use http::Request;
    use scenario::{Access, Scenario};
    use state::Partition;
    use state::identity_center::Boundary;
    use state::sign_in::SecondFactorMode;

    const MAIN: AccountId = AccountId::new(111_111_111_111);
    const DEV: AccountId = AccountId::new(222_222_222_222);
    const ORGANIZATION: &str = r#"
organization:
  management: main
  root: { units: { Workloads: { accounts: [dev] } } }
accounts:
  main: { id: "111111111111" }
  dev:
    id: "222222222222"
    iam: { policies: { Limit: { document: { Version: 2012-10-17, Statement: { Effect: Allow, Action: "*", Resource: "*" } } } } }
"#;

    fn scenario(rest: &str) -> Scenario {
        scenario::parse("test.yaml", &format!("{ORGANIZATION}{rest}")).unwrap_or_else(|wrong| panic!("{wrong}"))
    }

    fn built(rest: &str) -> (Scenario, Emulator) {
        let scenario = scenario(rest);
        let emulator = scenario.build(1).unwrap_or_else(|wrong| panic!("{wrong}"));
        (scenario, emulator)
    }

    const PEOPLE: &str = r#"
variables: { center: "{{identity_center.instance}} {{identity_center.identity_store}}" }
identity_center:
  region: eu-west-1
  id: ssoins-0123456789abcdef
  identity_store: d-0123456789
  scim_tokens: [one-access-token-0123456789, two-access-token-0123456789]
  mfa: everybody
  access_control_attributes: { department: "${path:enterprise.department}", name: "${path:name.familyName}" }
  delegated_administrator: dev
  users:
    ana:
      display_name: Ana
      family_name: Ruiz
      email: ana@example.com
      external_id: "00u1"
      password: Correct-horse-1
      mfa_secret: JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
      attributes: { title: Engineer, name.middleName: M., enterprise.department: shop, enterprise.manager.value: bob }
    bob: { disabled: true }
  groups:
    Developers: { description: Who builds, external_id: "00g1", members: [ana, bob] }
permission_sets:
  Developer:
    description: Builds
    attached: [PowerUserAccess]
    customer_managed: [{ name: Limit }]
    customer_managed_boundary: { name: Limit }
    inline: { Version: 2012-10-17, Statement: { Sid: NoUsers, Effect: Deny, Action: "iam:CreateUser", Resource: "*" } }
    session_duration: PT8H
    relay_state: https://console.aws.amazon.com/s3
    tags: { team: shop }
  Viewer: { attached: [ReadOnlyAccess], boundary: ReadOnlyAccess }
assignments:
  - { permission_set: Developer, units: [Workloads], groups: [Developers] }
  - { permission_set: Viewer, accounts: [main, dev], users: [ana] }
profiles:
  ana: { permission_set: dev/Developer, person: ana }
  any: { permission_set: main/Viewer }
"#;

    #[test]
    fn everything_that_is_said_of_people_is_in_the_store() {
        let (scenario, emulator) = built(PEOPLE);
        let partition = emulator.snapshot();
        let instance = partition.organization_instance(DEV).unwrap();
        assert_eq!((&*instance.id, instance.owner), ("ssoins-0123456789abcdef", MAIN));
        assert_eq!(instance.region.as_str(), "eu-west-1");
        assert!(partition.administers(DEV, instance));
        assert_eq!(
            scenario.substitute("{{var.center}}").unwrap(),
            "arn:aws:sso:::instance/ssoins-0123456789abcdef d-0123456789"
        );
        let store = partition.identity_store("d-0123456789").unwrap();
        let ana = store.user_named("ana").unwrap();
        let profile = &ana.content.profile;
        for (path, want) in [
            ("displayName", "Ana"),
            ("name.givenName", "Ana"),
            ("name.middleName", "M."),
            ("name.familyName", "Ruiz"),
            ("emails[primary eq true].value", "ana@example.com"),
            ("title", "Engineer"),
            ("enterprise.department", "shop"),
            ("enterprise.manager.value", "bob"),
        ] {
            assert_eq!(profile.at_path(path), Some(want), "{path}");
        }
        assert!(ana.password.is_some() && !format!("{:?}", ana.password).contains("horse"));
        let scim = store.scim.as_ref().unwrap();
        let issuer = format!("https://scim.aws.com/{}", scim.tenant);
        let named = |id: &str| [(issuer.clone(), id.to_owned())];
        let ids = |ids: &[state::identity_store::ExternalId]| {
            ids.iter().map(|id| (id.issuer.to_string(), id.id.to_string())).collect::<Vec<_>>()
        };
        assert_eq!(ids(&ana.content.external_ids), named("00u1"));
        let group = store.group_named("Developers").unwrap();
        assert_eq!(ids(&group.content.external_ids), named("00g1"));
        assert_eq!(group.content.description.as_deref(), Some("Who builds"));
        assert_eq!(store.members_of(&group.id, None).count(), 2);
        assert!(!store.user_named("bob").unwrap().is_enabled());
        let now = emulator.clock().now();
        for (token, admits) in [
            ("one-access-token-0123456789", true),
            ("two-access-token-0123456789", true),
            ("another-access-token-012345", false),
        ] {
            assert_eq!(scim.admits(token, now), admits, "{token}");
        }
        let sign_in = &partition.sign_in;
        assert_eq!(sign_in.second_factor_modes.get(&instance.id), Some(&SecondFactorMode::Everybody));
        assert_eq!(&*sign_in.second_factors.get(&ana.id).unwrap().seed, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
        assert_eq!(emulator.history().events().len(), 0);
    }

    #[test]
    fn permission_sets_are_what_they_are_said_to_be_and_assigned_as_the_service_assigns_them() {
        let (scenario, emulator) = built(PEOPLE);
        let partition = emulator.snapshot();
        let instance = partition.organization_instance(DEV).unwrap();
        let set = instance.permission_set_named("Developer").unwrap();
        assert_eq!(set.settings.session_duration.as_str(), "PT8H");
        assert_eq!(set.settings.relay_state.as_deref(), Some("https://console.aws.amazon.com/s3"));
        assert_eq!((set.attached.len(), set.customer_managed.len(), set.tags.get("team")), (1, 1, Some("shop")));
        assert!(matches!(set.boundary, Some(Boundary::CustomerManaged(_))));
        assert!(set.inline.as_ref().unwrap().document.is_ok());
        let viewer = instance.permission_set_named("Viewer").unwrap();
        assert!(matches!(viewer.boundary, Some(Boundary::Managed(_))));
        // What the service made is what the scenario said beforehand that it would be called.
        assert_eq!((instance.assignments.len(), scenario.permission_set_roles().count()), (3, 3));
        for role in scenario.permission_set_roles() {
            let arn = Arn::parse(&role.role).unwrap();
            assert!(
                arn.resource().starts_with("role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_"),
                "{arn}"
            );
            assert!(partition.role(&arn).is_some(), "{arn}");
            assert!(instance.provisioned.in_account(role.account).any(|made| made.role == arn), "{arn}");
        }
        for account in [MAIN, DEV] {
            assert!(partition.account(account).unwrap().iam.role("AWSServiceRoleForSSO").is_some());
        }
    }

    #[test]
    fn names_of_roles_and_ids_are_the_same_whenever_the_file_is_loaded() {
        let facts = |emulator: &Emulator| {
            let partition = emulator.snapshot();
            let instance = partition.organization_instance(DEV).unwrap().clone();
            let roles: Vec<String> = instance.provisioned.in_account(DEV).map(|made| made.role.to_string()).collect();
            let provider = instance.provisioned.saml_provider(DEV).unwrap().to_string();
            let store = partition.identity_store(&instance.identity_store_id).unwrap();
            let ana = store.user_named("ana").unwrap().id.to_string();
            (instance.id.to_string(), store.id.to_string(), roles, provider, ana)
        };
        let plain = "permission_sets: { Viewer: { attached: [ReadOnlyAccess] } }\n\
                     assignments: [{ permission_set: Viewer, accounts: [dev], users: [ana] }]\n";
        let more = "policies: {}\nprofiles: { me: { root: main } }\n";
        let (_, first) = built(plain);
        let (_, second) = built(&format!("{more}{plain}"));
        let first = facts(&first);
        assert_eq!(first, facts(&second));
        // What is in policies and in cached credentials does not depend on the seed either.
        let other = scenario(plain).build(2).unwrap();
        let (id, store, roles, provider, _) = facts(&other);
        assert_eq!((id, store, roles, provider), (first.0, first.1, first.2, first.3));
    }

    #[test]
    fn permission_sets_without_an_identity_center_make_one_with_those_they_are_assigned_to() {
        let rest = "permission_sets: { Viewer: { attached: [ReadOnlyAccess] } }\n\
                    assignments: [{ permission_set: Viewer, accounts: [dev], users: [ana], groups: [Team] }]\n";
        let (scenario, emulator) = built(rest);
        let partition = emulator.snapshot();
        let role = scenario.permission_set_roles().next().unwrap();
        let found = people(&partition, &Arn::parse(&role.role).unwrap()).unwrap();
        assert_eq!(found.users, ["ana"]);
        assert_eq!(found.to_string(), format!("{} in 222222222222 ← group Team: nobody; ana", role.role_name));
        let (_, without) = built("");
        assert!(without.snapshot().instances.is_empty());
    }

    #[test]
    fn a_person_is_somebody_to_ask_about() {
        let (scenario, emulator) = built(PEOPLE);
        let partition = emulator.snapshot();
        let ana = scenario.principal(&partition, "dev/permission-set/Developer/ana").unwrap();
        let session = ana.caller.session.as_ref().unwrap();
        let tags = [("department".to_owned(), "shop".to_owned()), ("name".to_owned(), "Ruiz".to_owned())];
        assert_eq!(session.tags, tags);
        let arn = ana.caller.principal.arn().unwrap().to_string();
        assert!(arn.ends_with("/ana") && arn.contains(":assumed-role/AWSReservedSSO_Developer_"), "{arn}");
        let allowed = |action: &str| {
            ask(&partition, &Question::new(&partition, &ana, action, "*", emulator.clock().now())).is_allowed()
        };
        assert!(allowed("s3:ListAllMyBuckets") && !allowed("iam:CreateUser"));
        for (text, says) in [
            ("dev/permission-set/Developer/bob", "`bob` is disabled and signs in nowhere"),
            ("dev/permission-set/Developer/eve", "there is no person `eve` in IAM Identity Center"),
            (
                "main/permission-set/Developer/ana",
                "the permission set `Developer` is not assigned in account main; known: `Viewer`",
            ),
            ("dev/permission-set/Nothing", "the permission set `Nothing` is not assigned in account dev; known: "),
        ] {
            let error = scenario.principal(&partition, text).unwrap_err();
            assert!(error.starts_with(says), "{error}");
        }
    }

    /// A federated session has no `aws:MultiFactorAuthPresent`, so that `Bool` with `"false"` does not hold for it.
    #[test]
    fn sessions_of_permission_sets_say_nothing_of_a_second_factor() {
        let inline = r#"{ Version: 2012-10-17, Statement: { Effect: Deny, Action: "*", Resource: "*", Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } } }"#;
        let rest = format!(
            "permission_sets: {{ Admin: {{ attached: [AdministratorAccess], inline: {inline} }} }}\n\
             assignments: [{{ permission_set: Admin, accounts: [dev], users: [ana] }}]\n"
        );
        let (scenario, emulator) = built(&rest);
        let (partition, now) = (emulator.snapshot(), emulator.clock().now());
        for text in ["dev/permission-set/Admin", "dev/permission-set/Admin/ana"] {
            let asker = scenario.principal(&partition, text).unwrap();
            let question = Question::new(&partition, &asker, "iam:CreateUser", "*", now);
            assert!(ask(&partition, &question).is_allowed(), "{text}");
        }
        let grants = access::analysis::who_can(&partition, &Wanted::new(&partition, "iam:CreateUser", "*", now));
        let admin = grants.iter().find(|grant| grant.principal.contains("AWSReservedSSO_Admin_")).unwrap();
        assert_eq!(admin.conditional, []);
    }

    #[test]
    fn profiles_sign_in_through_sessions() {
        let (scenario, emulator) = built(PEOPLE);
        let profiles = scenario.profiles(&emulator);
        let sign_in = |session: &str, account_id, role_name: &str, person: Option<&str>| Access::SignIn {
            session: session.to_owned(),
            start_path: "/start/d-0123456789".to_owned(),
            sso_region: "eu-west-1".to_owned(),
            account_id,
            role_name: role_name.to_owned(),
            person: person.map(str::to_owned),
            attributes: Vec::new(),
        };
        let found: Vec<_> = profiles.into_iter().map(|profile| (profile.name, profile.access)).collect();
        assert_eq!(
            found,
            [
                ("ana".to_owned(), sign_in("ana", DEV, "Developer", Some("ana"))),
                ("any".to_owned(), sign_in("orglab", MAIN, "Viewer", None)),
            ]
        );
    }

    #[test]
    fn credentials_of_a_person_are_those_that_signing_in_gives() {
        let (_, emulator) = built(PEOPLE);
        let partition = emulator.snapshot();
        let now = emulator.clock().now();
        let access = scenario::sign_in(&partition, now, DEV, "Developer", "ana", &[]).unwrap();
        let Access::Credentials { access_key_id, session_token: Some(token), .. } = access else {
            panic!("temporary credentials")
        };
        let session = partition.token_key.session(&access_key_id.as_str().into(), &token).unwrap();
        assert_eq!(session.expires.since(session.issued), Duration::from_secs(8 * 3600));
        assert_eq!(session.tags.len(), 2);
        assert!(session.federated.unwrap().provider.contains(":saml-provider/AWSSSO_"));
        let refused = scenario::sign_in(&partition, now, DEV, "Developer", "bob", &[]).unwrap_err();
        assert_eq!(refused, "`bob` is disabled and signs in nowhere");
    }

    #[test]
    fn people_sign_in_at_the_provider_of_the_metadata() {
        let now = Timestamp::from_seconds(1_795_478_400);
        let key = SigningKey::generate([1; 32]).unwrap();
        let certificate = key.certificate("idp.example", now, now + Duration::from_secs(86_400 * 3650)).unwrap();
        let location = "https://idp.example/sso".to_owned();
        let provider = IdentityProvider {
            entity_id: "https://idp.example".to_owned(),
            certificates: vec![certificate],
            single_sign_on: vec![Endpoint { binding: Binding::HttpRedirect, location }],
        };
        let metadata = provider.to_metadata().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        write("idp.xml", &metadata);
        let center = "identity_center: { source: { metadata: { file: idp.xml } } }\n";
        write("main.yaml", &format!("{ORGANIZATION}{center}"));
        let inside = format!("identity_center:\n  source:\n    metadata: '{}'\n", metadata.replace('\'', "''"));
        for emulator in [scenario::load(folder.path().join("main.yaml")).unwrap().build(1).unwrap(), built(&inside).1] {
            let partition = emulator.snapshot();
            let store = partition.identity_store_of(MAIN).unwrap();
            assert_eq!(&*store.source.external().unwrap().metadata, metadata);
        }
        write(
            "main.yaml",
            &format!("{ORGANIZATION}identity_center: {{ source: {{ metadata: {{ file: none.xml }} }} }}\n"),
        );
        let missing = scenario::load(folder.path().join("main.yaml")).unwrap_err().to_string();
        assert!(missing.contains("cannot read") && missing.contains("none.xml"), "{missing}");
    }

    fn post(emulator: &Emulator, path: &str, body: &str) -> serde_json::Value {
        let request = Request::post(format!("http://localhost:4566{path}"));
        let request = request.header("host", "localhost:4566").header("content-type", "application/json");
        let response = emulator.exchange(request.body(Bytes::from(body.to_owned())).unwrap());
        serde_json::from_slice(response.body()).unwrap()
    }

    fn text<'v>(value: &'v serde_json::Value, name: &str) -> &'v str {
        value[name].as_str().unwrap_or_else(|| panic!("{name}: {value}"))
    }

    #[test]
    fn a_device_is_let_in_at_once_where_somebody_says_yes_to_all() {
        let rest = PEOPLE.replace(
            "  delegated_administrator: dev\n",
            "  delegated_administrator: dev\n  approve_devices: { user: ana, attributes: { mfa: \"true\" } }\n",
        );
        for (rest, let_in) in [(rest.as_str(), true), (PEOPLE, false)] {
            let (_, emulator) = built(rest);
            let client = post(&emulator, "/client/register", r#"{"clientName":"test","clientType":"public"}"#);
            let (id, secret) = (text(&client, "clientId"), text(&client, "clientSecret"));
            let start = format!(
                r#"{{"clientId":"{id}","clientSecret":"{secret}","startUrl":"https://d-0123456789.awsapps.com/start"}}"#
            );
            let device = post(&emulator, "/device_authorization", &start);
            let grant = format!(
                r#"{{"clientId":"{id}","clientSecret":"{secret}","grantType":"urn:ietf:params:oauth:grant-type:device_code","deviceCode":"{}"}}"#,
                text(&device, "deviceCode")
            );
            let token = post(&emulator, "/token", &grant);
            assert_eq!(token.get("accessToken").is_some(), let_in, "{token}");
            let partition: &Partition = &emulator.snapshot();
            let sent = partition.sign_in.sessions.values().next().map(|session| session.attributes.clone());
            assert_eq!(sent, let_in.then(|| vec![("mfa".to_owned(), "true".to_owned())]));
        }
    }

    #[test]
    fn a_file_changes_the_identity_center_it_includes() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        write("main.yaml", &format!("{ORGANIZATION}{PEOPLE}"));
        write(
            "changed.yaml",
            "include: [main.yaml]\nchanges:\n  identity_center:\n    mfa: nobody\n    users: { cleo: {} }\n  assignments:\n    - { permission_set: Viewer, accounts: [dev], users: [cleo] }\n",
        );
        let scenario = scenario::load(folder.path().join("changed.yaml")).unwrap_or_else(|wrong| panic!("{wrong}"));
        let partition = scenario.build(1).unwrap().snapshot();
        let instance = partition.organization_instance(DEV).unwrap();
        assert_eq!(partition.sign_in.second_factor_modes.get(&instance.id), Some(&SecondFactorMode::Nobody));
        assert_eq!((&*instance.id, instance.assignments.len()), ("ssoins-0123456789abcdef", 4));
        assert!(scenario.principal(&partition, "dev/permission-set/Viewer/cleo").is_ok());
        assert!(scenario.principal(&partition, "dev/permission-set/Viewer/ana").is_ok());
    }
}
