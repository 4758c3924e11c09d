//! Every form of input once, as the tools write it; and what is broken.

#[cfg(test)]
mod tests {
    use import::{ImportError, Imported, Input, Stack, aws, cloudformation, terraform};
    use state::Partition;

    fn input(name: &str, text: &str) -> Input {
        Input { name: name.into(), text: text.into() }
    }

    fn built(imported: &Imported) -> std::sync::Arc<Partition> {
        let text = imported.scenario().unwrap();
        let scenario = scenario::parse("imported.yaml", &text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        scenario.build(0).unwrap_or_else(|error| panic!("{error}\n{text}")).snapshot()
    }

    fn left_out(imported: &Imported) -> Vec<String> {
        imported.left_out().iter().map(ToString::to_string).collect()
    }

    const DETAILS: &str = include_str!("fixtures/details-222222222222.json");
    const TERRAFORM: &str = include_str!("fixtures/terraform.json");
    const PLAN: &str = include_str!("fixtures/plan.json");
    const TEMPLATE: &str = include_str!("fixtures/template.yaml");

    fn organizations() -> Vec<Input> {
        let files: [(&str, &str); 9] = [
            ("organization.json", r#"{"Organization":{"Id":"o-example1234","MasterAccountId":"111111111111"}}"#),
            (
                "roots.json",
                r#"{"Roots":[{"Id":"r-ab12","Arn":"arn:aws:organizations::111111111111:root/o-example1234/r-ab12","Name":"Root","PolicyTypes":[{"Type":"SERVICE_CONTROL_POLICY","Status":"ENABLED"}]}]}"#,
            ),
            (
                "units-r-ab12.json",
                r#"{"OrganizationalUnits":[{"Id":"ou-ab12-11111111","Arn":"a","Name":"Workloads"}]}"#,
            ),
            (
                "accounts-r-ab12.json",
                r#"{"Accounts":[{"Id":"111111111111","Name":"Main","Email":"main@example.com","Status":"ACTIVE"}]}"#,
            ),
            (
                "accounts-ou-ab12-11111111.json",
                r#"{"Accounts":[{"Id":"222222222222","Name":"Team A (dev)","Email":"a@example.com","Status":"ACTIVE"}]}"#,
            ),
            (
                "policies.json",
                r#"{"Policies":[{"Id":"p-FullAWSAccess","Name":"FullAWSAccess","Type":"SERVICE_CONTROL_POLICY","AwsManaged":true},{"Id":"p-12345678","Name":"no-users","Type":"SERVICE_CONTROL_POLICY","AwsManaged":false},{"Id":"p-chat1234","Name":"chat","Type":"CHATBOT_POLICY","AwsManaged":false}]}"#,
            ),
            (
                "policy-p-12345678.json",
                r#"{"Policy":{"PolicySummary":{"Id":"p-12345678","Name":"no-users","Type":"SERVICE_CONTROL_POLICY","Description":"{{x}}"},"Content":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"iam:CreateUser\",\"Resource\":\"*\"}]}"}}"#,
            ),
            (
                "targets-p-12345678.json",
                r#"{"Targets":[{"TargetId":"ou-ab12-11111111","Name":"Workloads","Type":"ORGANIZATIONAL_UNIT"}]}"#,
            ),
            (
                "targets-p-FullAWSAccess.json",
                r#"{"Targets":[{"TargetId":"r-ab12"},{"TargetId":"111111111111"},{"TargetId":"222222222222"}]}"#,
            ),
        ];
        files.iter().map(|(name, text)| input(name, text)).collect()
    }

    #[test]
    fn an_organization_comes_from_the_cli() {
        let imported = aws(&[input("details-222222222222.json", DETAILS)], &organizations()).unwrap();
        let partition = built(&imported);
        let organization = partition.organizations.values().next().unwrap();
        assert_eq!(&*organization.id, "o-example1234");
        let unit = &organization.targets["ou-ab12-11111111"];
        // FullAWSAccess was not among the policies of the unit.
        assert_eq!(unit.attached.iter().map(|id| &**id).collect::<Vec<_>>(), ["p-12345678"]);
        assert_eq!(organization.policies["p-12345678"].description, "{{x}}");
        let account = partition.account("222222222222".parse().unwrap()).unwrap();
        assert_eq!(account.name, "Team A (dev)");
        let role = account.iam.role("Deployer").unwrap();
        assert_eq!(role.entity.arn.as_str(), "arn:aws:iam::222222222222:role/ci/Deployer");
        assert_eq!((role.entity.inline.len(), role.entity.attached.len()), (1, 2));
        assert_eq!(role.boundary.as_ref().unwrap().as_str(), "arn:aws:iam::222222222222:policy/Limits");
        let user = account.iam.user("alice").unwrap();
        assert_eq!((user.groups.len(), user.tags.get("team")), (1, Some("a")));
        let sso = account.iam.roles.values().any(|role| role.entity.name.as_str().starts_with("AWSReservedSSO_Admin_"));
        assert!(sso);
        let notes = left_out(&imported).join("\n");
        for note in [
            "CHATBOT_POLICY",
            "AWSServiceRoleForSupport: AWS makes service-linked roles itself",
            "permission set Admin",
            "BrandNew is AWS's and not known here",
            "role Broken: no valid role trust policy",
            "no authorization details of these accounts: 111111111111",
        ] {
            assert!(notes.contains(note), "{note}\n{notes}");
        }
    }

    #[test]
    fn an_account_comes_without_its_organization() {
        let imported = aws(&[input("details.json", DETAILS)], &[]).unwrap();
        let partition = built(&imported);
        assert!(partition.account("222222222222".parse().unwrap()).unwrap().iam.role("Deployer").is_some());
        assert!(left_out(&imported).join("\n").contains("no organization was read"));
    }

    #[test]
    fn a_state_of_terraform_becomes_a_scenario() {
        let imported = terraform(&input("state.json", TERRAFORM), None).unwrap();
        let partition = built(&imported);
        let account = partition.account("222222222222".parse().unwrap()).unwrap();
        let role = account.iam.role("app").unwrap();
        assert_eq!((role.entity.inline.len(), role.entity.attached.len()), (1, 2));
        assert_eq!(account.resources.len(), 5, "{:#?}", account.resources.keys().collect::<Vec<_>>());
        assert!(account.resources.values().all(|resource| resource.policy.is_some()));
        let organization = partition.organizations.values().next().unwrap();
        let path: Vec<String> =
            organization.path("222222222222").into_iter().map(|target| target.name.clone()).collect();
        assert_eq!(path.len(), 3, "{path:?}");
        assert!(organization.targets["ou-ab12-11111111"].attached.contains("p-12345678"));
        let notes = left_out(&imported).join("\n");
        assert!(notes.contains("aws_instance: 1 resources of a type that is not imported"), "{notes}");
    }

    #[test]
    fn a_plan_of_terraform_knows_what_follows_from_names() {
        let imported = terraform(&input("plan.json", PLAN), Some("333333333333")).unwrap();
        let partition = built(&imported);
        let account = partition.account("333333333333".parse().unwrap()).unwrap();
        let role = account.iam.role("worker").unwrap();
        let attached: Vec<&str> = role.entity.attached.iter().map(|arn| arn.as_str()).collect();
        assert_eq!(attached, ["arn:aws:iam::333333333333:policy/work"]);
        let notes = left_out(&imported).join("\n");
        assert!(
            notes.contains("module.m.aws_iam_role_policy.late (late): its policy document is not known here"),
            "{notes}"
        );
        assert!(terraform(&input("plan.json", PLAN), None).unwrap_err().message.contains("--account"));
    }

    #[test]
    fn a_template_of_cloudformation_becomes_a_scenario() {
        let parameters = [("Stage".to_owned(), "prod".to_owned())].into();
        let stack = Stack { account: "444444444444".into(), region: Some("eu-west-1".into()), parameters };
        let imported = cloudformation(&[input("template.yaml", TEMPLATE)], &stack).unwrap();
        let partition = built(&imported);
        let account = partition.account("444444444444".parse().unwrap()).unwrap();
        let role = account.iam.role("app-prod").unwrap();
        assert!(role.trust.text().contains("arn:aws:iam::444444444444:user/ci/Ci"), "{}", role.trust.text());
        assert_eq!((role.entity.inline.len(), role.entity.attached.len()), (2, 2));
        assert!(role.entity.inline.values().any(|it| it.text().contains("arn:aws:s3:::data-444444444444-eu-west-1/*")));
        assert!(account.iam.role("OnlyInDev").is_none());
        assert_eq!(account.resources.len(), 4, "{:#?}", account.resources.keys().collect::<Vec<_>>());
        let organization = partition.organizations.values().next().unwrap();
        let unit = organization.targets.values().find(|target| target.name == "Workloads").unwrap();
        assert_eq!(unit.attached.len(), 2);
        let notes = left_out(&imported).join("\n");
        for note in [
            "OnlyInDev: condition IsDev is false",
            "Imports: Policies: PolicyDocument: Statement: Resource: Fn::ImportValue is not resolved here",
            "1 resources of type AWS::EC2::Instance",
            "Queue: CloudFormation makes its name up; `Queue` stands for it",
            "Key: AWS gives a key its id",
        ] {
            assert!(notes.contains(note), "{note}\n{notes}");
        }
    }

    fn message(result: Result<Imported, ImportError>) -> String {
        result.unwrap_err().to_string()
    }

    #[test]
    fn malformed_input_is_told_with_its_place() {
        for text in ["", "{", "[]", "{\"a\":1}", "null", "\u{0}"] {
            let file = input("x/file.json", text);
            assert!(message(aws(std::slice::from_ref(&file), &[])).starts_with("x/file.json: "), "{text}");
            assert!(message(aws(&[], std::slice::from_ref(&file))).starts_with("x/file.json: "), "{text}");
            assert!(message(terraform(&file, None)).starts_with("x/file.json: "), "{text}");
            let template = cloudformation(std::slice::from_ref(&file), &Stack::default());
            assert!(message(template).starts_with("x/file.json: "), "{text}");
        }
        let unnamed = input("units.json", r#"{"OrganizationalUnits":[]}"#);
        assert!(message(aws(&[], &[unnamed])).contains("put its id into the file's name"));
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(300))]
        /// Pieces cut out of good files, and put in elsewhere.
        #[test]
        fn nothing_panics(which in 0usize..4, from in 0usize..6000, length in 0usize..60, to in 0usize..6000) {
            let text = [DETAILS, TERRAFORM, PLAN, TEMPLATE][which];
            let mut chars: Vec<char> = text.chars().collect();
            let from = from % chars.len();
            let piece: Vec<char> = chars.drain(from..(from + length).min(chars.len())).collect();
            let to = to % (chars.len() + 1);
            chars.splice(to..to, piece);
            let mutated = input("mutated", &chars.into_iter().collect::<String>());
            let result = match which {
                0 => aws(&[mutated], &organizations()),
                1 | 2 => terraform(&mutated, Some("333333333333")),
                _ => cloudformation(&[mutated], &Stack { account: "444444444444".into(), ..Stack::default() }),
            };
            if let Ok(imported) = result {
                let text = imported.scenario().unwrap();
                // What it says may be refused, but with a diagnostic.
                if let Ok(scenario) = scenario::parse("imported.yaml", &text) {
                    drop(scenario.build(0));
                }
            }
        }
    }
}
