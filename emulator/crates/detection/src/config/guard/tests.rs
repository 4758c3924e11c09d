use super::Verdict::{Compliant, NonCompliant, NotApplicable};
use super::*;

const ROLE: &str = r#"{"version": "1.3", "resourceType": "AWS::IAM::Role", "resourceId": "AROAEXAMPLE", "accountId": "111111111111",
    "configuration": {"path": "/", "maxSessionDuration": 3600, "roleName": "Deployer", "tags": [],
        "attachedManagedPolicies": [
            {"policyName": "ReadOnlyAccess", "policyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess"},
            {"policyName": "Deploy", "policyArn": "arn:aws:iam::111111111111:policy/Deploy"}],
        "permissionsBoundary": {"permissionsBoundaryType": "Policy"}},
    "supplementaryConfiguration": {}}"#;
const TABLE: &str = r#"{"resourceType": "AWS::DynamoDB::Table", "configuration": {"tableStatus": "ACTIVE"},
    "supplementaryConfiguration": {"ContinuousBackupsDescription":
        {"pointInTimeRecoveryDescription": {"pointInTimeRecoveryStatus": "DISABLED"}}}}"#;
const LEAVING: &str = r#"{"resourceType": "AWS::DynamoDB::Table", "configuration": {"tableStatus": "DELETING"}}"#;

/// The example of the Developer Guide.
const BACKUPS: &str = r#"
# Check if DynamoDB tables have Point-in-Time Recovery enabled
let status = ['ACTIVE']

rule tableisactive when
    resourceType == "AWS::DynamoDB::Table" {
    configuration.tableStatus == %status
}

rule checkcompliance when
    resourceType == "AWS::DynamoDB::Table"
    tableisactive {
    let pitr = supplementaryConfiguration.ContinuousBackupsDescription.pointInTimeRecoveryDescription.pointInTimeRecoveryStatus
    %pitr == "ENABLED" <<DynamoDB tables must have Point-in-Time Recovery enabled>>
}"#;

/// Rules of <https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_cfn-guard.html> (its
/// example, and a row for each pattern it shows) and
/// <https://docs.aws.amazon.com/cfn-guard/latest/ug/writing-rules.html>.
#[test]
fn a_policy_has_one_of_three_verdicts() {
    let table = [
        // Behaviour 44: `when`, named rules, ranges, lists.
        (BACKUPS, TABLE, NonCompliant),
        (BACKUPS, ROLE, NotApplicable),
        (
            "rule r when resourceType == 'AWS::IAM::Role' { configuration.maxSessionDuration IN r[3600, 7200] }",
            ROLE,
            Compliant,
        ),
        ("rule r { configuration.maxSessionDuration IN r(3600, 7200] }", ROLE, NonCompliant),
        ("rule r { configuration.maxSessionDuration IN r[900, 3600) }", ROLE, NonCompliant),
        ("rule r { configuration.maxSessionDuration <= 3600 }", ROLE, Compliant),
        ("rule r { configuration.path IN ['/', '/team/'] }", ROLE, Compliant),
        ("rule r { configuration.path IN ['/team/'] }", ROLE, NonCompliant),
        ("let names = ['Deployer']\nrule r { configuration.roleName IN %names }", ROLE, Compliant),
        // Regular expressions, negation.
        ("rule r { configuration.roleName == /^Dep/ }", ROLE, Compliant),
        ("rule r { configuration.roleName != /(?i)^dep/ }", ROLE, NonCompliant),
        ("rule r { not configuration.roleName == 'Deployer' }", ROLE, NonCompliant),
        // Clauses of a kind.
        ("rule r { configuration.roleName exists\n configuration.roleName is_string }", ROLE, Compliant),
        ("rule r { configuration.tags is_list\n configuration.tags empty }", ROLE, Compliant),
        ("rule r { configuration.tags !empty }", ROLE, NonCompliant),
        ("rule r { configuration.permissionsBoundary is_struct }", ROLE, Compliant),
        ("rule r { configuration.roleLastUsed exists }", ROLE, NonCompliant),
        ("rule r { configuration.roleLastUsed !exists }", ROLE, Compliant),
        // A missing property satisfies no comparison.
        ("rule r { configuration.roleLastUsed == 'never' }", ROLE, NonCompliant),
        // Lines are joined by AND; OR joins clauses.
        ("rule r { configuration.path == '/'\n configuration.roleName == 'Other' }", ROLE, NonCompliant),
        ("rule r { configuration.path == '/x/' OR\n configuration.roleName == 'Deployer' }", ROLE, Compliant),
        // Every value has to hold, unless some do.
        ("rule r { configuration.attachedManagedPolicies[*].policyName == 'Deploy' }", ROLE, NonCompliant),
        ("rule r { some configuration.attachedManagedPolicies[*].policyName == 'Deploy' }", ROLE, Compliant),
        // Filters and blocks.
        (
            "rule r { configuration.attachedManagedPolicies[ policyName == 'Deploy' ].policyArn == /:111111111111:/ }",
            ROLE,
            Compliant,
        ),
        (
            "rule r { configuration.attachedManagedPolicies[*] { policyArn exists\n policyName != /Admin/ } }",
            ROLE,
            Compliant,
        ),
        // A condition inside a rule.
        ("rule r { when configuration.path == '/x/' { configuration.roleName == 'Other' } }", ROLE, NotApplicable),
        ("rule r { when configuration.path == '/' { configuration.roleName == 'Other' } }", ROLE, NonCompliant),
        // One rule that fails is enough, one that applies as well.
        ("rule a { configuration.path == '/' }\nrule b { configuration.path == '/x/' }", ROLE, NonCompliant),
        ("rule a { configuration.path == '/' }\nrule b when resourceType == 'X' { x exists }", ROLE, Compliant),
        // A table that is on its way out: the rule that depends on it does not apply, its own failure counts.
        (BACKUPS, LEAVING, NonCompliant),
        // Clauses outside any rule are a rule of their own.
        ("configuration.path == '/'", ROLE, Compliant),
    ];
    for (policy, item, expected) in table {
        assert_eq!(evaluate(policy, item), Ok(expected), "{policy}");
    }
}

#[test]
fn what_is_no_policy_is_refused_with_the_reason() {
    let deep = format!("rule r {{ {} a exists {} }}", "a { ".repeat(9), "}".repeat(9));
    let chain: String = (0..40).map(|n| format!("rule r{n} {{ r{}\n }}\n", n + 1)).collect();
    let table = [
        ("rule r { configuration.x == }".to_owned(), "The policy is not valid"),
        ("rule r {".to_owned(), "The policy is not valid"),
        ("\u{0}".to_owned(), "The policy is not valid"),
        (String::new(), "The policy has no rule."),
        ("# nothing\n".to_owned(), "The policy has no rule."),
        ("let a = 1".to_owned(), "The policy has no rule."),
        ("[".repeat(9_000), "nests blocks, filters and lists deeper than 8"),
        (deep, "nests blocks, filters and lists deeper than 8"),
        ("x".repeat(10_001), "longer than 10000 bytes"),
        // The engine follows these until its stack is full.
        ("rule a { b\n }\nrule b { a\n }".to_owned(), "Rule a is defined by way of itself."),
        ("rule a when a { x exists }".to_owned(), "Rule a is defined by way of itself."),
        ("let a = %b\nlet b = %a.c\nrule r { %a exists }".to_owned(), "Variable a is defined by way of itself."),
        ("let a = x[ y == %a ]\nrule r { %a exists }".to_owned(), "Variable a is defined by way of itself."),
        (format!("{chain}rule r40 {{ a exists }}"), "needs a chain of more than 16 others"),
        ("let n = count(x)\nrule r { %n == 1 }".to_owned(), "Functions are not part of the runtime guard-2.x.x."),
        (
            "rule p(x) { %x exists }\nrule r { p(a.b)\n }".to_owned(),
            "Rules with parameters are not part of the runtime",
        ),
    ];
    for (policy, expected) in table {
        let error = check(&policy).unwrap_err().to_string();
        assert!(error.contains(expected), "{policy:.80}: {error}");
        assert_eq!(evaluate(&policy, ROLE).unwrap_err().to_string(), error);
    }
}

/// What would be evaluated for every value of every value is refused before it is.
#[test]
fn what_may_take_too_long_is_refused() {
    let item = format!(r#"{{"a": [{}]}}"#, vec![r#"{"b": "x"}"#; 500].join(","));
    let refused = [
        "let a = a[*]\nrule r { %a[ %a[ %a[ b == 'x' ] !empty ] !empty ] !empty }",
        "let a = a[*].b\nlet b = a[*].b\nrule r { a[ %a == %b ] exists }",
        "let n = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']\nrule r { %n.%n.%n.%n.%n.%n exists }",
    ];
    for policy in refused {
        assert_eq!(evaluate(policy, &item), Err(GuardError::Costly), "{policy}");
        assert_eq!(check(policy), Ok(()), "it depends on the item");
    }
    let policy = "let allowed = ['x', 'y']\nrule r { a[*] { b IN %allowed } }";
    assert_eq!(evaluate(policy, &item), Ok(Compliant));
    let long = format!(r#"{{"a": "{}"}}"#, "x".repeat(MAX_ITEM));
    assert!(matches!(evaluate(policy, &long), Err(GuardError::Item(_))));
    assert!(matches!(evaluate(policy, "{"), Err(GuardError::Item(_))));
}

/// A name that nothing has is found when the rule is evaluated, as by the engine.
#[test]
fn a_name_that_nothing_has_is_an_error_of_the_evaluation() {
    for policy in ["rule r { other\n }", "rule r { %a == 1 }"] {
        assert!(matches!(evaluate(policy, ROLE), Err(GuardError::Evaluation(_))), "{policy}");
    }
}

/// The engine compiles an expression for every comparison, and tries again where it looks around.
#[test]
fn regular_expressions_are_bounded() {
    let rule = |expression: &str| format!("rule r {{ configuration.roleName == /{expression}/ }}");
    let by_key = |expression: &str| format!("rule r {{ configuration[ keys == /{expression}/ ] exists }}");
    for expression in ["(?=a)", "(?!a)b", "(a)\\1", "(a{300}){100}", "\\w{100}"] {
        let variable = format!("let x = [/{expression}/]\nrule r {{ configuration.roleName IN %x }}");
        for policy in [rule(expression), by_key(expression), variable] {
            assert_eq!(check(&policy), Err(GuardError::Expression(expression.to_owned())), "{policy}");
        }
    }
    // One is nothing, many large ones are too much.
    let large = "\\w{5}";
    assert_eq!(evaluate(&rule(large), ROLE), Ok(Compliant));
    let values: Vec<String> = (0..200).map(|n| n.to_string()).collect();
    let item = format!(r#"{{"configuration": {{"roleName": "x", "values": [{}]}}}}"#, values.join(","));
    let many = format!("rule r {{ {} }}", "configuration.values[*] == /\\w{5}/\n".repeat(100));
    assert_eq!(evaluate(&many, &item), Err(GuardError::Costly));
}
