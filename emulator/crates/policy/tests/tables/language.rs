//! `operators.json`, `conditions.json` and `patterns.json`: what statements match.

use aws::Principal;
use json::Node;
use policy::{Attached, Context, Decision, PoliciesInForce, PolicyDocument, PolicyType, Request, decide};

use crate::case;
use crate::reference;
use crate::say::{table, text, written};

/// Whether all conditions of a `Condition` element are true.
fn holds(condition: &str, context: &Context) -> bool {
    let document = format!(
        r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {condition}}}}}"#
    );
    let document =
        PolicyDocument::parse(&document, PolicyType::IdentityBased).unwrap_or_else(|e| panic!("{condition}: {e}"));
    let mut holds = false;
    let measured = allocation_counter::measure(|| {
        holds = document.statements()[0].conditions().iter().all(|condition| condition.holds(context));
    });
    assert_eq!(measured.count_total, 0, "{condition} allocates");
    both_allow(&document, ("x:y", "*"), context, holds);
    holds
}

/// Whether the document, as the only policy of a user, allows a call: to the engine and to the reference.
fn both_allow(document: &PolicyDocument, call: (&str, &str), context: &Context, want: bool) {
    let alice =
        Principal::User { arn: "arn:aws:iam::111111111111:user/alice".parse().unwrap(), id: "AIDAALICE".into() };
    let (action, resource) = call;
    let request = Request { principal: &alice, action, resource, resource_account: alice.account(), context };
    let identity = [Attached { source: "p", document }];
    let policies = PoliciesInForce { identity: &identity, ..PoliciesInForce::default() };
    let differences = reference::differences(&request, &policies);
    assert!(differences.is_empty(), "{} {call:?} {context:?}\n{}", document.text(), differences.join("\n"));
    assert_eq!(decide(&request, &policies).decision == Decision::Allowed, want, "{} {call:?}", document.text());
}

#[test]
fn every_operator_knows_absent_empty_and_several_values() {
    let table = table("operators");
    let columns: Vec<_> =
        table.get("columns").and_then(Node::as_array).unwrap().iter().map(|c| c.as_str().unwrap()).collect();
    for row in table.get("rows").and_then(Node::as_array).unwrap() {
        let (equal, other) = (text(row, "equal"), text(row, "other"));
        let got: Vec<_> = columns
            .iter()
            .map(|column| {
                let mut context = Context::new();
                match *column {
                    "absent" => {}
                    "no values" => context.set_many("k:a", [""; 0]),
                    "empty" => context.set("k:a", ""),
                    "equal" => context.set("k:a", equal),
                    "other" => context.set("k:a", other),
                    "many equal" => context.set_many("k:a", [equal]),
                    "many other" => context.set_many("k:a", [other]),
                    "many both" => context.set_many("k:a", [equal, other]),
                    "wrong type" => context.set("k:a", "no value of any type"),
                    _ => panic!("{column}"),
                }
                let condition = format!(r#"{{"{}": {{"k:a": "{}"}}}}"#, text(row, "operator"), text(row, "policy"));
                if holds(&condition, &context) { "+" } else { "-" }
            })
            .collect();
        assert_eq!(got.join(" "), text(row, "want"), "{} in {columns:?}", written(row));
    }
}

#[test]
fn conditions_hold_as_aws_says() {
    for row in table("conditions").as_array().unwrap() {
        let context = case::context(row.get("context"), &Principal::Anonymous);
        let got = holds(&written(row.get("if").unwrap()), &context);
        assert_eq!(Some(got), row.get("want").and_then(Node::as_bool), "{}", written(row));
    }
}

fn each<'n>(row: &'n Node, key: &str) -> impl Iterator<Item = &'n str> {
    row.get(key).and_then(Node::as_array).unwrap().iter().map(|value| value.as_str().unwrap())
}

#[test]
fn actions_match_as_aws_says() {
    for row in table("patterns").get("actions").and_then(Node::as_array).unwrap() {
        let document = format!(
            r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": "{}", "Resource": "*"}}}}"#,
            text(row, "pattern")
        );
        let document = PolicyDocument::parse(&document, PolicyType::IdentityBased);
        assert_eq!(document.is_err(), row.get("refused").is_some(), "{}", written(row));
        let Ok(document) = document else { continue };
        let covers = |action| document.statements()[0].covers_action(action);
        for action in each(row, "matches") {
            assert!(covers(action), "{action} {}", written(row));
            both_allow(&document, (action, "*"), &Context::new(), true);
        }
        for action in each(row, "not") {
            assert!(!covers(action), "{action} {}", written(row));
            both_allow(&document, (action, "*"), &Context::new(), false);
        }
    }
}

#[test]
fn resources_match_as_aws_says() {
    let alice =
        Principal::User { arn: "arn:aws:iam::111111111111:user/alice".parse().unwrap(), id: "AIDAALICE".into() };
    let context = case::context(None, &alice);
    for row in table("patterns").get("resources").and_then(Node::as_array).unwrap() {
        let document = format!(
            r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": "*", "Resource": "{}"}}}}"#,
            text(row, "pattern")
        );
        let document = PolicyDocument::parse(&document, PolicyType::IdentityBased).unwrap();
        for resource in each(row, "matches") {
            both_allow(&document, ("x:y", resource), &context, true);
        }
        for resource in each(row, "not") {
            both_allow(&document, ("x:y", resource), &context, false);
        }
    }
}

/// Key names have no case: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html>.
#[test]
fn a_key_that_is_set_again_has_the_later_value() {
    let mut context = Context::new();
    context.set("aws:PrincipalTag/Team", "a");
    context.set_many("aws:TagKeys", ["a"]);
    context.set("AWS:principaltag/team", "b");
    assert_eq!(context.iter().count(), 2);
    assert_eq!(context.get("aws:PrincipalTag/Team").and_then(|value| value.single()), Some("b"));
    assert!(holds(r#"{"StringEquals": {"aws:PrincipalTag/TEAM": "b"}}"#, &context));
    context.remove("AWS:PrincipalTag/team");
    assert!(context.get("aws:PrincipalTag/Team").is_none());
    assert_eq!(context.get("aws:tagkeys").map(|value| value.values().len()), Some(1));
}

/// A pattern as long as an ARN may be, made to backtrack.
#[test]
fn no_pattern_takes_long() {
    let pattern = "*a".repeat(900);
    let document = format!(
        r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::{pattern}b",
            "Condition": {{"StringLike": {{"k:a": "{pattern}b"}}, "ArnLike": {{"k:b": "arn:aws:s3:{pattern}:{pattern}:{pattern}b"}}}}}}}}"#
    );
    let document = PolicyDocument::parse(&document, PolicyType::IdentityBased).unwrap();
    let long = "a".repeat(100_000);
    let mut context = Context::new();
    context.set("k:a", &*long);
    context.set("k:b", format!("arn:aws:s3:{long}:{long}:{long}"));
    for condition in document.statements()[0].conditions() {
        assert!(!condition.holds(&context));
    }
    let identity = [Attached { source: "p", document: &document }];
    let policies = PoliciesInForce { identity: &identity, ..PoliciesInForce::default() };
    let root = Principal::Root("arn:aws:iam::111111111111:root".parse().unwrap());
    let resource = format!("arn:aws:s3:::{long}");
    let request =
        Request { principal: &root, action: "x:y", resource: &resource, resource_account: None, context: &context };
    assert_eq!(decide(&request, &policies).decision, Decision::ImplicitDeny);
}
