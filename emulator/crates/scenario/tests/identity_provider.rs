//! Identity providers of a scenario: whom they push, what they send, and who trusts them.

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use aws::{AccountId, Arn};
    use scenario::{Access, Scenario};
    use serde_json::json;

    const PROD: AccountId = AccountId::new(222_222_222_222);
    const TEXT: &str = r#"
organization: { management: main, root: { accounts: [prod] } }
accounts:
  main: { id: "111111111111" }
  prod: { id: "222222222222" }
identity_providers:
  okta:
    issuer: https://okta.example
    saml_provider_in: [prod]
    access_control:
      costCenter: "${path:enterprise.costCenter}"
      mail: "${path:emails[primary eq true].value}"
      given: "${path:name.givenName}"
      title: "${path:title}"
    users:
      ana@example.com:
        display_name: Ana
        email: ana@example.org
        attributes: { enterprise.costCenter: "2000", name.middleName: M }
        password: right
        mfa_secret: GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ
      bob@example.com: { external_id: "7", password: right, disabled: true }
      ana@example.org: {}
    groups: { Staff: { members: [ana@example.com] } }
  ci:
    issuer: https://ci.example/shop
    oidc_provider_in: [prod]
    audiences: [shop, sts.amazonaws.com]
identity_center:
  identity_store: d-0123456789
  source: { identity_provider: okta }
  access_control_attributes: {}
  users: { own: {} }
permission_sets: { Reader: { attached: [ReadOnlyAccess] } }
assignments:
  - { permission_set: Reader, accounts: [prod], groups: [Staff], users: [own] }
profiles:
  ana: { permission_set: prod/Reader, person: ana@example.com, mfa: true }
  other: { permission_set: prod/Reader, person: own }
"#;

    fn parsed(text: &str) -> Scenario {
        scenario::parse("scenario.yaml", text).unwrap_or_else(|wrong| panic!("{wrong}"))
    }

    #[test]
    fn people_and_groups_are_in_the_store_as_pushed() {
        let emulator = parsed(TEXT).build(1).unwrap_or_else(|wrong| panic!("{wrong}"));
        let partition = emulator.snapshot();
        let store = partition.identity_store("d-0123456789").unwrap();
        let ids =
            |ids: &[state::identity_store::ExternalId]| ids.iter().map(|id| id.id.to_string()).collect::<Vec<_>>();
        let user = |name: &str| store.user_named(name).unwrap();
        let ana = ids(&user("ana@example.com").content.external_ids);
        assert!(ana.len() == 1 && ana[0].starts_with("00u") && ana[0].len() == 20, "{ana:?}");
        assert_eq!(ids(&user("bob@example.com").content.external_ids), ["7"]);
        assert!(user("own").content.external_ids.is_empty() && !user("bob@example.com").is_enabled());
        let staff = store.group_named("Staff").unwrap();
        assert!(ids(&staff.content.external_ids)[0].starts_with("00g"));
        // What the provider would push is what is there.
        let provider = &parsed(TEXT).identity_providers()["okta"].clone();
        let resource = &provider.people["ana@example.com"].resource;
        assert_eq!(resource["externalId"], json!(ana[0]));
        assert_eq!(resource["name"], json!({ "givenName": "Ana", "familyName": "ana@example.com", "middleName": "M" }));
        assert_eq!(resource["schemas"].as_array().unwrap().len(), 2);
        assert_eq!(resource["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"]["costCenter"], "2000");
        assert_eq!(provider.people["bob@example.com"].resource["active"], false);
        assert_eq!(provider.groups["Staff"].members, ["ana@example.com"]);
    }

    #[test]
    fn a_provider_sends_the_attributes_that_people_have() {
        let scenario = parsed(TEXT);
        let provider = &scenario.identity_providers()["okta"];
        let sent: BTreeMap<String, String> = provider.people["ana@example.com"].tags(true).into_iter().collect();
        let expected = [("costCenter", "2000"), ("given", "Ana"), ("mail", "ana@example.org"), ("mfa", "true")];
        assert_eq!(sent, expected.map(|(key, value)| (key.to_owned(), value.to_owned())).into());
        assert_eq!(provider.people["bob@example.com"].password, None, "who is disabled does not sign in");

        let emulator = scenario.build(1).unwrap();
        let profiles = scenario.profiles(&emulator);
        let [Access::SignIn { session, attributes, .. }, Access::SignIn { attributes: none, .. }] =
            [&profiles[0].access, &profiles[1].access]
        else {
            panic!("{profiles:?}")
        };
        assert_eq!((session.as_str(), attributes.len(), none.len()), ("ana", 4, 0));
        // Two who would be called alike have their whole names.
        let both = TEXT.replace("groups: [Staff], users: [own]", "groups: [Staff], users: [own, ana@example.org]");
        let both = parsed(&both.replace("person: own", "person: ana@example.org"));
        let profiles = both.profiles(&both.build(1).unwrap());
        let Access::SignIn { session, .. } = &profiles[0].access else { panic!("{profiles:?}") };
        assert_eq!(session, "ana@example.com");
    }

    #[test]
    fn a_file_changes_who_is_at_a_provider_and_so_who_signs_in() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        let changed = |changes: &str| {
            write("main.yaml", TEXT.split("profiles:").next().unwrap());
            let indented = changes.replace('\n', "\n      ");
            write(
                "changed.yaml",
                &format!("include: [main.yaml]\nchanges:\n  identity_providers:\n    okta:\n      {indented}\n"),
            );
            scenario::load(folder.path().join("changed.yaml"))
        };
        let signs_in = |scenario: &Scenario, name: &str| {
            let partition = scenario.build(1).unwrap().snapshot();
            scenario.principal(&partition, &format!("prod/permission-set/Reader/{name}")).is_ok()
        };
        let before = changed("second_factor: required").unwrap();
        assert_eq!(before.identity_providers()["okta"].second_factor, idp::SecondFactor::Required);
        assert!(signs_in(&before, "ana@example.com") && !signs_in(&before, "gil@example.com"));

        // Whoever is removed leaves the group; somebody new is pushed with an id of the provider's.
        let after = changed(
            "removed_users: [ana@example.com]\nusers: { gil@example.com: { email: gil@example.com, password: right } }",
        );
        let after = after.unwrap_or_else(|wrong| panic!("{wrong}"));
        assert!(!signs_in(&after, "ana@example.com") && !signs_in(&after, "gil@example.com"));
        assert!(after.identity_providers()["okta"].groups["Staff"].members.is_empty());
        let partition = after.build(1).unwrap().snapshot();
        let store = partition.identity_store("d-0123456789").unwrap();
        assert!(store.user_named("ana@example.com").is_none());
        assert!(store.user_named("gil@example.com").unwrap().content.external_ids[0].id.starts_with("00u"));

        let moved =
            changed("users: { gil@example.com: {} }\ngroups: { Staff: { members: [gil@example.com] } }").unwrap();
        assert!(!signs_in(&moved, "ana@example.com") && signs_in(&moved, "gil@example.com"));
        let disabled = changed("users: { ana@example.com: { disabled: true } }").unwrap();
        assert!(!signs_in(&disabled, "ana@example.com"));
        // The assignment names the group.
        let wrong = changed("removed_groups: [Staff]").unwrap_err().to_string();
        assert!(wrong.contains("Staff"), "{wrong}");
    }

    /// What the portal's GetRoleCredentials would give, with the tags of the provider.
    #[test]
    fn who_has_signed_in_holds_a_session_with_the_tags_that_the_provider_sends() {
        let without = TEXT.replace("person: ana@example.com, mfa: true", "person: ana@example.com, signed_in: true");
        let with = TEXT.replace("mfa: true }", "mfa: true, signed_in: true }");
        assert!(without != TEXT && with != TEXT);
        for (text, factor) in [(without, "false"), (with, "true")] {
            let scenario = parsed(&text);
            let emulator = scenario.build(1).unwrap();
            let Access::Credentials { access_key_id, session_token: Some(token), .. } =
                &scenario.profiles(&emulator)[0].access
            else {
                panic!("{text}")
            };
            let session = emulator.snapshot().token_key.session(&access_key_id.as_str().into(), token).unwrap();
            assert!(session.principal.to_string().ends_with("/ana@example.com"), "{}", session.principal);
            assert_eq!(session.mfa, None);
            let tag = |key: &str| session.tags.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
            assert_eq!((tag("costCenter"), tag("mfa")), (Some("2000"), Some(factor)));
        }
    }

    /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html>
    /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html>
    #[test]
    fn accounts_trust_the_providers_that_name_them() {
        let scenario = parsed(TEXT);
        let emulator = scenario.build(1).unwrap();
        let saml = Arn::parse("arn:aws:iam::222222222222:saml-provider/okta").unwrap();
        let metadata = |emulator: &emulator::Emulator| {
            emulator.snapshot().account(PROD).unwrap().iam.saml_provider(&saml).unwrap().metadata.to_string()
        };
        assert!(metadata(&emulator).contains("\"http://127.0.0.1:4566/_orglab/idp/okta/sso\""));
        scenario.place_identity_providers(&emulator, "http://127.0.0.1:5000").unwrap();
        assert!(metadata(&emulator).contains("\"http://127.0.0.1:5000/_orglab/idp/okta/sso\""));
        let partition = emulator.snapshot();
        let iam = &partition.account(PROD).unwrap().iam;
        let [oidc] = iam.oidc_providers.values().collect::<Vec<_>>().try_into().unwrap();
        assert_eq!(oidc.thumbprints, [scenario.identity_providers()["ci"].thumbprint().unwrap()]);
        assert_eq!(partition.issuers.len(), 2);
    }
}
