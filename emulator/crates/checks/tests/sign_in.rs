//! Who may sign in where, and what people may then do.

#[cfg(test)]
mod tests {
    use checks::{Format, Options, Suite};

    const ORGANIZATION: &str = r#"
organization:
  management: main
  root: { units: { Workloads: { accounts: [dev, prod] } } }
accounts: { main: {}, dev: {}, prod: {} }
identity_center:
  access_control_attributes: {}
  users: { ana: {}, ben: {}, cleo: { disabled: true }, dan: {} }
  groups: { Developers: { members: [ana, ben, cleo] }, Nobody: {} }
permission_sets:
  Admin:
    attached: [AdministratorAccess]
    inline: &with-second-factor
      Version: 2012-10-17
      Statement:
        - { Sid: SecondFactor, Effect: Deny, Action: "*", Resource: "*", Condition: { StringNotEquals: { "aws:PrincipalTag/mfa": "true" } } }
  Developer: { attached: [PowerUserAccess] }
assignments:
  - { permission_set: Developer, units: [Workloads], groups: [Developers] }
  - { permission_set: Admin, units: [/], users: [dan] }
checks:
"#;

    fn run(checks: &str) -> String {
        run_in(ORGANIZATION, checks)
    }

    fn run_in(organization: &str, checks: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.yaml");
        std::fs::write(&path, format!("{organization}{checks}")).unwrap();
        let text = match Suite::load(&[path]) {
            Ok(suite) => suite.run(&Options::default()).render(Format::Human),
            Err(wrong) => wrong.to_string(),
        };
        text.replace(&format!("{}/", folder.path().display()), "")
    }

    #[test]
    fn what_holds_passes() {
        for check in [
            r#"{ only: [ana, ben], sign_in: { accounts: [dev, prod], permission_sets: Developer } }"#,
            r#"{ only: ["group:Developers", dan], sign_in: { accounts: dev } }"#,
            r#"{ only: dan, sign_in: { permission_sets: Admin } }"#,
            r#"{ only: [dan, ana, ben], sign_in: {} }"#,
            r#"{ nobody: true, sign_in: { accounts: main, permission_sets: Developer } }"#,
            // A person, with and without the second factor that the provider tells of.
            r#"{ expect: deny, as: dev/permission-set/Admin/dan, do: "iam:CreateUser", on: "*", by: SecondFactor }"#,
            r#"{ expect: allow, as: dev/permission-set/Admin/dan, do: "iam:CreateUser", on: "*", with: { "aws:PrincipalTag/mfa": true } }"#,
            // What a provider may send, stops nobody unless the check says so.
            r#"{ only: [dev/root, dev/permission-set/Admin], may: "iam:CreateUser", on: "arn:aws:iam::{{account.dev}}:user/x" }"#,
            r#"{ only: dev/root, may: "iam:CreateUser", on: "arn:aws:iam::{{account.dev}}:user/x", with: { "aws:PrincipalTag/mfa": false } }"#,
            // Everyone in an account: not the roles by which AWS itself acts, which no SCP limits.
            r#"{ expect: deny, as: { accounts: dev, except: [dev/root, "dev/permission-set/*"] }, do: "s3:GetObject", on: "*", allow_empty: true }"#,
        ] {
            let text = run(&format!("  - {check}\n"));
            assert!(text.contains(" passed, 0 failed"), "{check}\n{text}");
        }
    }

    /// A person named with a permission set is its role, wherever roles are meant.
    #[test]
    fn people_reach_what_their_role_reaches() {
        let target = r#"dev: { iam: { roles: { Target: { trust: { Version: 2012-10-17, Statement: { Effect: Allow, Principal: { AWS: "{{account.dev}}" }, Action: "sts:AssumeRole" } } } } } }"#;
        let organization = ORGANIZATION.replace("dev: {},", &format!("{target},"));
        let check = "{ cannot_reach: dev/role/Target, from: dev/permission-set/Developer/ana }";
        let text = run_in(&organization, &format!("  - {check}\n"));
        assert!(text.contains("0 passed, 1 failed"), "{text}");
        assert!(text.contains("dev/permission-set/Developer -> dev/role/Target"), "{text}");
        let may = r#"{ only: [dev/root, dev/permission-set/Admin/dan], may: "iam:CreateUser", on: "arn:aws:iam::{{account.dev}}:user/x" }"#;
        let text = run(&format!("  - {may}\n"));
        assert!(text.contains("1 passed, 0 failed"), "{text}");
    }

    #[test]
    fn a_failure_says_who_comes_by_it_and_how() {
        let text = run("  - { name: nobody develops, nobody: true, sign_in: { accounts: dev } }\n  \
                        - { name: cleo alone, only: [cleo, dan], sign_in: { accounts: prod, permission_sets: Developer } }\n");
        assert_eq!(
            text,
            "\
FAIL shop.yaml:22:13: nobody develops
  who may sign in to dev
    expected: nobody may
    actual:   ana, ben, dan may as well
    because:  ana may: Developer is assigned to the group Developers
    because:  ben may: Developer is assigned to the group Developers
    because:  dan may: Admin is assigned to dan
    to pass:  name ana under `only`, or take away what is assigned

FAIL shop.yaml:23:13: cleo alone
  who may sign in to prod with Developer
    expected: only cleo, dan may
    actual:   ana, ben may as well; cleo, dan may not
    because:  ana may: Developer is assigned to the group Developers
    because:  ben may: Developer is assigned to the group Developers
    because:  cleo may not: the user is disabled
    because:  dan may not: nothing is assigned to dan or a group of dan in prod with Developer
    to pass:  name ana under `only`, or take away what is assigned

0 passed, 2 failed
"
        );
    }

    #[test]
    fn names_that_name_nobody_are_mistakes() {
        for (check, says) in [
            ("{ only: [anna], sign_in: {} }", "there is nobody called `anna` in IAM Identity Center"),
            ("{ only: ['group:Developer'], sign_in: {} }", "did you mean `group:Developers`?"),
            ("{ only: [{ roles: {} }], sign_in: {} }", "people are named here"),
            ("{ nobody: true, sign_in: { permission_sets: Admn } }", "did you mean `Admin`?"),
            ("{ nobody: true, sign_in: { accounts: prd } }", "there is no account `prd`"),
            ("{ nobody: true, sign_in: { accounts: { tag: none } } }", "no account is selected here"),
            ("{ nobody: true, sign_in: { acounts: prod } }", "did you mean `accounts`?"),
            ("{ sign_in: {} }", "a check with `sign_in` needs `only`"),
            ("{ nobody: true, only: [ana], sign_in: {} }", "`only` and `nobody` contradict each other"),
            ("{ nobody: true, sign_in: {}, may: 's3:GetObject' }", "a check with `sign_in` has no `may`"),
            ("{ expect: deny, as: dev/permission-set/Admin/ana, do: 's3:GetObject', on: '*' }", "is not assigned"),
        ] {
            let text = run(&format!("  - {check}\n"));
            assert!(text.contains(says), "{check}\n{text}");
        }
    }
}
