use crate::{run, text};

#[test]
fn help_has_an_example_for_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let help = text(&run(folder.path(), &["--help"]).stdout);
    let (list, _) = help.split_once("Options:").unwrap();
    let names = list.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let mut commands: Vec<Vec<&str>> = names.map(|name| vec![name]).collect();
    assert_eq!(commands.len(), 19, "{help}");
    commands.extend(["aws", "terraform", "cloudformation", "live"].map(|from| vec!["import", from]));
    let rules = ["no-new-access", "not-granted", "no-public-access", "validate"];
    commands.extend(rules.map(|rule| vec!["check", rule]));
    commands.push(Vec::new());
    for mut arguments in commands {
        arguments.push("--help");
        let output = run(folder.path(), &arguments);
        assert!(output.status.success(), "{arguments:?}");
        assert!(text(&output.stdout).contains("Example:\n  "), "{arguments:?}");
    }
}

#[test]
fn what_is_not_understood_is_refused_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    for (arguments, code, says) in [
        (&["serve", "--prot", "0"][..], 2, "--port"),
        (&["serve", "--port", "70000"], 2, "70000"),
        (&["serve", "--auth", "off"], 2, "any-key"),
        (&["serve", "--account", "12"], 2, "exactly twelve digits"),
        (&["serve", "--host", "localhost"], 2, "localhost"),
        (&["sreve"], 2, "serve"),
        (&[], 2, "Usage: orglab"),
        (&["coverage", "--yaml"], 2, "--yaml"),
        (&["env"], 1, "orglab serve"),
        (&["env", "--home", "nowhere"], 1, "nowhere"),
        (&["serve", "--port", "0", "--scenario", "missing.yaml"], 1, "missing.yaml"),
        (&["serve", "--port", "0", "--account", "999999999999"], 1, "--auth any-key"),
        (&["serve", "--port", "0", "--auth", "any-key", "--account", "999999999999"], 1, "has no account 999999999999"),
        (&["serve", "--port", "0", "--history", "0"], 1, "--history"),
        (&["serve", "--port", "0", "--events", "missing/events.jsonl"], 1, "missing/events.jsonl"),
    ] {
        let output = run(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {output:?}");
        assert!(text(&output.stderr).contains(says), "{arguments:?}: {}", text(&output.stderr));
        assert!(output.stdout.is_empty(), "{arguments:?}: {output:?}");
    }
}

/// A question about SecureCart that cannot be meant, the exit code of every question that could not be asked, and help.
#[test]
fn a_wrong_question_is_told_from_a_no_and_gets_help() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("broken.json"), "{").unwrap();
    std::fs::write(folder.path().join("securecart.yaml"), scenario::SECURECART).unwrap();
    let role = "dev/role/Developer";
    for (arguments, says) in [
        (&["can", "dev/role/Developr", "iam:CreateUser"][..], "did you mean `dev/role/Developer`?"),
        (&["can", "dve/role/Developer", "iam:CreateUser"], "there is no account `dve`; did you mean `dev`?"),
        (&["can", "Developer", "iam:CreateUser"], "did you mean `dev/role/Developer` or `staging/role/Developer`?"),
        (&["can", "Deve", "iam:CreateUser"], "`Deve` is no principal: give an ARN, ACCOUNT/role/NAME"),
        (&["paths", role, role, "--steps", "0"], "--steps"),
        (&["what-if", "securecart.yaml", "--put-policy", "broken.json=no-iam-users"], "broken.json: line 1, column"),
        (&["what-if", "securecart.yaml", "--put-policy", "broken.json=dev/role/Developer:x"], "broken.json: "),
        (&["what-if", "securecart.yaml", "--move", "dev=prod"], "cannot move dev to prod: accounts live in the root"),
        (&["can", "service:lambda", "sts:AssumeRole"], "as `service:lambda.amazonaws.com`"),
        (&["can", role, "iam:CreateUsr"], "AWS has no action `iam:CreateUsr`; did you mean `iam:CreateUser`?"),
        (&["explain", role, "iam:CreateUsr"], "did you mean `iam:CreateUser`?"),
        (&["who-can", "iam:CreateUsr"], "did you mean `iam:CreateUser`?"),
        (&["can", role, "CreateUser"], "an action is written `service:Name`"),
        (&["can", role, "iam:Create*"], "`iam:Create*` is 15 actions, and one is asked about"),
        (&["can", role, "s3:GetObject", "orders"], "`orders` is no resource; did you mean `arn:aws:s3:::orders`?"),
        (&["can", role, "sts:AssumeRole", "CiDeployer"], "did you mean `arn:aws:iam::333333333333:role/CiDeployer`?"),
        (&["who-can", "sts:AssumeRole", "arn:aws:iam"], "`arn:aws:iam` is no ARN"),
        (&["can", role, "s3:GetObject", "{{key.prod/x}}"], "nothing is known as `{{key.prod/x}}`"),
        (&["can", role, "s3:GetObject", "--context", "aws:SorceIp=10.0.0.1"], "did you mean `aws:SourceIp`?"),
        (&["can", role, "s3:GetObject", "--context", "aws:SourceIp"], "`aws:SourceIp` is not KEY=VALUE"),
        (&["who-can", "s3:GetObject", "--region", "ireland"], "`ireland` is no Region"),
        (&["permissions", "dev/role/Developr"], "did you mean `dev/role/Developer`?"),
        (&["paths", "dev/role/Developr", role], "did you mean `dev/role/Developer`?"),
        (&["graph", "--context", "aws:SorceIp=10.0.0.1"], "did you mean `aws:SourceIp`?"),
        (&["graph", "--endpoint", "http://127.0.0.1:1"], "orglab import live"),
        (&["can", role, "s3:GetObject", "--endpoint", "http://127.0.0.1:1"], "does `orglab serve` run there?"),
        (&["can", role, "s3:GetObject", "--scenario", "missing.yaml"], "missing.yaml"),
        (&["what-if", "securecart.yaml"], "there is no change to think through; give one, such as `--attach"),
        (&["what-if", "securecart.yaml", "--attach", "deny.json"], "write POLICY=PLACE, as `deny-s3.json=Workloads`"),
        (&["what-if", "securecart.yaml", "--attach", "deny.json=Workloads"], "there is no policy file deny.json"),
        (&["what-if", "securecart.yaml", "--attach", "broken.json=Workloads"], "broken.json: line 1, column"),
        (&["what-if", "securecart.yaml", "--attach", "no-iam-user=Workloads"], "did you mean `no-iam-users`?"),
        (&["what-if", "securecart.yaml", "--detach", "no-iam-users=Workload"], "did you mean `Workloads`?"),
        (&["what-if", "securecart.yaml", "--move", "dve=Workloads"], "there is no account `dve`; did you mean `dev`?"),
        (&["what-if", "securecart.yaml", "--remove", "dev/role/Developr"], "did you mean `dev/role/Developer`?"),
        (&["what-if", "securecart.yaml", "--put-policy", "new.json=no-iam-users"], "there is no policy file new.json"),
        (&["what-if", "missing.yaml", "--remove", "no-iam-users"], "missing.yaml"),
        (&["diff", "missing.yaml", "securecart.yaml"], "missing.yaml"),
        (&["replay", "--events", "missing", "--change", "atach=x.json=root"], "did you mean `attach`?"),
        (&["replay", "--events", "missing", "--change", "attach"], "write it as attach=deny-s3.json=Workloads"),
    ] {
        let output = run(folder.path(), arguments);
        let errors = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {output:?}");
        assert!(errors.contains(says), "{arguments:?}: {errors}");
        assert!(output.stdout.is_empty(), "{arguments:?}: {output:?}");
    }
}

const DENY: &str = r#"{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "No", "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*" }
  ]
}
"#;

const SHOP: &str = "\
organization: { management: main, root: { policies: [deny], accounts: [shop] } }
policies:
  deny: { type: SERVICE_CONTROL_POLICY, document: { file: policies/deny.json } }
accounts:
  main: { id: '111111111111' }
  shop:
    id: '222222222222'
    iam:
      users:
        ana:
          inline:
            read:
              Version: 2012-10-17
              Statement:
                - { Effect: Allow, Action: 's3:*', Resource: '*' }
";

#[test]
fn a_statement_is_shown_with_its_place_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let read = |arguments: &[&str]| text(&run(folder.path(), arguments).stdout);
    std::fs::create_dir(folder.path().join("policies")).unwrap();
    std::fs::write(folder.path().join("policies/deny.json"), DENY).unwrap();
    std::fs::write(folder.path().join("shop.yaml"), SHOP).unwrap();
    let ask = |command: &str, action: &str| read(&[command, "shop/user/ana", action, "*", "--scenario", "shop.yaml"]);
    let denied = ask("can", "s3:GetObject");
    assert!(denied.contains("the service control policy deny (p-"), "{denied}");
    assert!(denied.contains("attached to the root r-"), "{denied}");
    assert!(denied.ends_with(": No at policies/deny.json:4:5\n"), "{denied}");
    let allowed = ask("can", "s3:ListAllMyBuckets");
    assert!(allowed.ends_with("by the identity-based policy read: statement 1 at shop.yaml:15:19\n"), "{allowed}");
    let why = ask("explain", "s3:GetObject");
    assert!(why.contains("  denies: deny (p-") && why.contains("), No at policies/deny.json:4:5\n"), "{why}");
    assert!(why.contains(" at the account shop (222222222222) allows everything: FullAWSAccess\n"), "{why}");
    assert!(why.contains("detach the service control policy deny (p-"), "{why}");
    let change = &["what-if", "shop.yaml", "--attach", "policies/deny.json=shop"];
    let changes = read(change);
    assert!(changes.starts_with("nothing changes"), "{changes}");
}

#[test]
fn coverage_is_a_table_for_people_and_json_for_programs() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["coverage", "--json"]);
    let coverage: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let services = coverage["services"].as_object().unwrap();
    assert_eq!(
        services.keys().collect::<Vec<_>>(),
        [
            "accessanalyzer",
            "account",
            "cloudtrail",
            "config",
            "dynamodb",
            "ecr",
            "iam",
            "identitystore",
            "kms",
            "lambda",
            "organizations",
            "s3",
            "s3control",
            "secretsmanager",
            "securityhub",
            "sns",
            "sqs",
            "sso",
            "sso-admin",
            "sso-oidc",
            "sts"
        ]
    );
    let sum = |what: &str| services.values().map(|service| service[what].as_u64().unwrap()).sum::<u64>();
    let (implemented, operations) = (sum("implemented"), sum("operations"));
    assert!(0 < implemented && implemented <= operations, "{coverage}");

    let table = text(&run(folder.path(), &["coverage"]).stdout);
    let total: Vec<&str> = table.lines().last().unwrap().split_whitespace().collect();
    assert_eq!(total, ["total", &implemented.to_string(), &operations.to_string()], "{table}");
    let width = table.lines().next().unwrap().len();
    assert!(table.lines().all(|line| line.len() == width), "{table}");
}

#[test]
fn a_replay_that_finds_no_record_does_not_pass() {
    let folder = tempfile::tempdir().unwrap();
    let empty = run(folder.path(), &["replay", "--events", "."]);
    assert_eq!(empty.status.code(), Some(2), "{empty:?}");
    assert_eq!(text(&empty.stderr), "error: there is no CloudTrail record in .\n");
    std::fs::write(folder.path().join("policy.json"), "{\n}\n").unwrap();
    let other = run(folder.path(), &["replay", "--events", "policy.json"]);
    assert_eq!(other.status.code(), Some(2), "{other:?}");
}

/// What is said of the role of a permission set names the people behind it, whoever is asked.
#[test]
fn questions_name_the_people_behind_permission_sets() {
    let folder = tempfile::tempdir().unwrap();
    let served = crate::serve::Served::start(folder.path(), &[]);
    let endpoint = format!("http://{}", served.address);
    for (arguments, behind, json) in [
        (
            &["who-can", "organizations:DetachPolicy"][..],
            "group Administrators: ada@securecart.example",
            r#""session_tags""#,
        ),
        (
            &["can", "444444444444/permission-set/Developer/ben@securecart.example", "s3:ListAllMyBuckets"],
            "group Developers: ben@securecart.example, cleo@securecart.example",
            "",
        ),
        (
            &["explain", "444444444444/permission-set/Developer", "iam:CreateUser"],
            "group Developers: ben@securecart.example, cleo@securecart.example",
            "",
        ),
        (
            &["permissions", "111111111111/permission-set/Billing"],
            "group Finance: eve@securecart.example",
            "aws:PrincipalTag/mfa",
        ),
        (
            &["paths", "444444444444/permission-set/Developer", "333333333333/role/CiDeployer"],
            "group Developers: ben@securecart.example, cleo@securecart.example",
            "",
        ),
    ] {
        for place in [&[][..], &["--endpoint", &endpoint]] {
            let output = text(&run(folder.path(), &[arguments, place].concat()).stdout);
            assert!(output.contains("\nwho signs in with it:\n  AWSReservedSSO_"), "{arguments:?} {place:?}: {output}");
            assert!(output.contains(&format!(" ← {behind}\n")), "{arguments:?} {place:?}: {output}");
            let output = text(&run(folder.path(), &[arguments, place, &["--json"]].concat()).stdout);
            let found: serde_json::Value = serde_json::from_str(&output).unwrap();
            assert!(found["people"][0]["permission_set"].is_string(), "{arguments:?}: {output}");
            assert!(output.contains(json), "{arguments:?}: {output}");
        }
    }
    assert_eq!(served.stop("TERM"), Some(0));
}

#[test]
fn a_tag_that_a_provider_may_send_keeps_nobody_out_of_who_can() {
    let folder = tempfile::tempdir().unwrap();
    let ask = |context: &[&str]| {
        text(&run(folder.path(), &[&["who-can", "organizations:DetachPolicy"], context].concat()).stdout)
    };
    let open = ask(&[]);
    assert!(open.contains("1 more may if the request says so\n"), "{open}");
    assert!(open.contains(" with aws:PrincipalTag/mfa = true "), "{open}");
    assert!(!ask(&["--context", "aws:PrincipalTag/mfa=false"]).contains("AWSReservedSSO_"));
    assert!(ask(&["--context", "aws:PrincipalTag/mfa=true"]).contains("AWSReservedSSO_Admin_"));
}
