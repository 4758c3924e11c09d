use crate::{run, text};

#[test]
fn help_has_an_example_for_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let help = text(&run(folder.path(), &["--help"]).stdout);
    let (list, _) = help.split_once("Options:").unwrap();
    let names = list.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let mut commands: Vec<Vec<&str>> = names.map(|name| vec![name]).collect();
    assert_eq!(commands.len(), 17, "{help}");
    commands.extend(["aws", "terraform", "cloudformation", "live"].map(|from| vec!["import", from]));
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

#[test]
fn coverage_is_a_table_for_people_and_json_for_programs() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["coverage", "--json"]);
    let coverage: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let services = coverage["services"].as_object().unwrap();
    assert_eq!(
        services.keys().collect::<Vec<_>>(),
        ["cloudtrail", "iam", "identitystore", "organizations", "sso", "sso-admin", "sso-oidc", "sts"]
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
        (&["who-can", "organizations:DetachPolicy"][..], "group Administrators: ada", r#""session_tags""#),
        (
            &["can", "444444444444/permission-set/Developer/ben", "s3:ListAllMyBuckets"],
            "group Developers: ben, cleo",
            "",
        ),
        (&["explain", "444444444444/permission-set/Developer", "iam:CreateUser"], "group Developers: ben, cleo", ""),
        (&["permissions", "111111111111/permission-set/Billing"], "group Finance: eve", "aws:PrincipalTag/mfa"),
        (
            &["paths", "444444444444/permission-set/Developer", "333333333333/user/ci-runner"],
            "group Developers: ben, cleo",
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
