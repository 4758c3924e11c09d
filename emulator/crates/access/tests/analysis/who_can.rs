use std::collections::BTreeSet;

use access::analysis::{Question, Wanted, Who, ask, principals, who_can, who_can_with_tags};
use proptest::prelude::*;
use serde_json::json;

use crate::world::{ACTIONS, RESOURCES, allowed, contexts, now, random, securecart, workforce};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn who_can_is_complete_and_right(seed: u64) {
        let emulator = random(seed);
        let partition = emulator.snapshot();
        let all: Vec<_> = principals(&partition).collect();
        for action in ACTIONS {
            for resource in RESOURCES {
                for context in contexts() {
                    let wanted = Wanted { context: context.clone(), ..Wanted::new(&partition, action, resource, now()) };
                    let grants = who_can(&partition, &wanted);
                    let known = grants.iter().filter(|grant| grant.who == Who::Known);
                    let found: BTreeSet<String> =
                        known.clone().filter(|grant| grant.conditional.is_empty()).map(|grant| grant.principal.clone()).collect();
                    let expected: BTreeSet<String> = all
                        .iter()
                        .filter(|asker| allowed(&partition, asker, action, resource, &context))
                        .map(|asker| asker.name())
                        .collect();
                    prop_assert_eq!(&found, &expected, "{} {}", action, resource);
                    // Whatever was found for others like it, it is what this one's own request finds.
                    for grant in known {
                        let asker = all.iter().find(|asker| asker.name() == grant.principal).unwrap();
                        let mut context = context.clone();
                        context.extend(grant.conditional.iter().map(|it| (it.key.clone(), it.values.clone())));
                        let question = Question { context, ..Question::new(&partition, asker, action, resource, now()) };
                        let answer = ask(&partition, &question);
                        prop_assert!(answer.is_allowed(), "{:?}", grant);
                        let via = grant.via.as_ref().map(|via| (via.layer, via.source.clone(), via.statement.clone()));
                        let by = answer.layer.zip(answer.source).zip(answer.statement);
                        prop_assert_eq!(via, by.map(|((layer, source), statement)| (layer, source, statement)));
                    }
                }
            }
        }
    }
}

#[test]
fn a_second_factor_opens_what_is_closed_without() {
    let partition = securecart().snapshot();
    let role = "arn:aws:iam::111111111111:role/Administrator";
    let grants = who_can_with_tags(&partition, &Wanted::new(&partition, "sts:AssumeRole", role, now()));
    let found: Vec<_> =
        grants.iter().map(|grant| (grant.principal.as_str(), grant.conditional[0].to_string())).collect();
    assert_eq!(found, [(workforce(&partition).as_str(), "aws:PrincipalTag/mfa = true".to_owned())]);
}

/// A condition in one statement is not the same condition in the next one.
#[test]
fn accounts_with_other_service_control_policies_do_not_share_answers() {
    let trust = json!({"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"});
    let trust = json!({"Version": "2012-10-17", "Statement": [trust]});
    let worker = json!({"trust": trust, "attached": ["AdministratorAccess"]});
    let account = |id: &str| json!({"id": id, "iam": {"roles": {"Worker": worker}}});
    let statement = |effect: &str, is_conditional: bool| {
        let mut statement = json!({"Effect": effect, "Action": "s3:*", "Resource": "*"});
        if is_conditional {
            statement["Condition"] = json!({"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/Somebody"}});
        }
        statement
    };
    let policy = |denies: bool, allows: bool| {
        let statements = [statement("Deny", denies), statement("Allow", allows)];
        json!({"type": "SERVICE_CONTROL_POLICY", "document": {"Version": "2012-10-17", "Statement": statements}})
    };
    let file = json!({
        "organization": {
            "id": "o-test000000", "management": "m", "policy_types": ["SERVICE_CONTROL_POLICY"],
            "root": {"units": {
                "Open": {"policies": ["open"], "accounts": ["a"]},
                "Closed": {"policies": ["closed"], "accounts": ["b"]},
            }},
        },
        "policies": {"open": policy(true, false), "closed": policy(false, true)},
        "accounts": {"m": account("111111111111"), "a": account("222222222222"), "b": account("333333333333")},
    });
    let scenario = scenario::parse("other.json", &file.to_string()).unwrap();
    let partition = scenario.build(0).unwrap().snapshot();
    let grants = who_can(&partition, &Wanted::new(&partition, "s3:ListAllMyBuckets", "*", now()));
    let roles: Vec<_> =
        grants.iter().map(|it| it.principal.as_str()).filter(|it| it.contains(":role/Worker")).collect();
    assert_eq!(roles, ["arn:aws:iam::111111111111:role/Worker", "arn:aws:iam::222222222222:role/Worker"]);
}
