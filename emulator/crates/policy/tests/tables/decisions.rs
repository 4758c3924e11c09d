//! `decisions.json` and `wording.json`.

use json::Node;
use policy::{
    Attached, Context, Decision, PoliciesInForce, PolicyDocument, PolicyType, Request, ResourceRule, Verdict, decide,
    explain,
};

use crate::case::{Case, context, principal_by_name as principal};
use crate::reference;
use crate::say::{table, text, written};

/// `E scp`, in the tables' words.
fn summary(verdict: &Verdict<'_>) -> String {
    let decision = match verdict.decision {
        Decision::Allowed => "A",
        Decision::ImplicitDeny => "I",
        Decision::ExplicitDeny => "E",
    };
    let layer = match verdict.layer {
        None => return decision.to_owned(),
        Some(PolicyType::IdentityBased) => "identity",
        Some(PolicyType::ResourceBased) => "resource",
        Some(PolicyType::RoleTrust) => "trust",
        Some(PolicyType::PermissionsBoundary) => "boundary",
        Some(PolicyType::Session) => "session",
        Some(PolicyType::ServiceControl) => "scp",
        Some(PolicyType::ResourceControl) => "rcp",
        Some(PolicyType::VpcEndpoint) => "endpoint",
    };
    format!("{decision} {layer}")
}

#[test]
fn decisions_are_those_of_aws() {
    let mut wrong = Vec::new();
    for row in table("decisions").as_array().unwrap() {
        Case::new(row).ask(|request, policies| {
            let verdict = decide(request, policies);
            let at = row.get("at").and_then(Node::as_str);
            if summary(&verdict) != text(row, "want") || (at.is_some() && verdict.target != at) {
                wrong.push(format!("{}\n    gave {} at {:?}", written(row), summary(&verdict), verdict.target));
            }
        });
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_reference_decides_the_rows_likewise() {
    for row in table("decisions").as_array().unwrap().iter().chain(table("wording").as_array().unwrap()) {
        let differences = Case::new(row).ask(reference::differences);
        assert!(differences.is_empty(), "{}\n    {}", written(row), differences.join("\n    "));
    }
}

/// `kms.json`: what the key's account may allow another account, which allows everything on its side.
#[test]
fn another_account_may_do_with_a_key_what_kms_says() {
    let table = table("kms");
    for (key, want) in [("across accounts", "A identity"), ("within the account", "I resource")] {
        for name in table.get(key).and_then(Node::as_array).unwrap() {
            let row = format!(
                r#"{{"who": "user", "do": "kms:{}", "on": "arn:aws:kms:us-east-1:222222222222:key/k", "owner": "222222222222",
                    "identity": ["Allow kms:*"], "key": "Allow kms:* to 111111111111"}}"#,
                name.as_str().unwrap()
            );
            Case::new(&json::parse(&row).unwrap()).ask(|request, policies| {
                assert_eq!(summary(&decide(request, policies)), want, "{row}");
                assert_eq!(reference::differences(request, policies), [""; 0], "{row}");
            });
        }
    }
}

#[test]
fn a_decision_allocates_nothing() {
    let measured = allocation_counter::measure(|| {
        std::hint::black_box(vec![1]);
    });
    assert_eq!(measured.count_total, 1, "the counter counts");
    // The first decision of a process indexes the catalogue of actions.
    Case::new(&table("decisions").as_array().unwrap()[0]).ask(|request, policies| {
        std::hint::black_box(decide(request, policies));
    });
    for row in table("decisions").as_array().unwrap() {
        Case::new(row).ask(|request, policies| {
            let measured = allocation_counter::measure(|| {
                std::hint::black_box(decide(request, policies));
            });
            assert_eq!(measured.count_total, 0, "{}", written(row));
        });
    }
}

#[test]
fn an_explanation_comes_to_the_same_verdict() {
    for row in table("decisions").as_array().unwrap() {
        Case::new(row).ask(|request, policies| {
            let (verdict, explanation) = (decide(request, policies), explain(request, policies));
            assert_eq!(summary(&verdict), summary(&explanation.verdict), "{}", written(row));
            assert_eq!(verdict.target, explanation.verdict.target, "{}", written(row));
            assert_eq!(verdict.source, explanation.verdict.source, "{}", written(row));
            let place = |verdict: &Verdict<'_>| verdict.statement.map(|statement| statement.span());
            assert_eq!(place(&verdict), place(&explanation.verdict), "{}", written(row));
        });
    }
}

#[test]
fn messages_are_worded_as_aws_words_them() {
    for row in table("wording").as_array().unwrap() {
        Case::new(row).ask(|request, policies| {
            let name = row.get("name").and_then(Node::as_bool).unwrap_or(true);
            let reason = decide(request, policies).reason(request.action, name);
            assert_eq!(reason, text(row, "reason"), "{}", written(row));
        });
    }
}

#[test]
fn an_explanation_names_what_was_missing() {
    let row = json::parse(
        r#"{"who": "user", "do": "s3:GetObject", "on": "arn:aws:s3:::b/k",
            "context": {"aws:SourceIp": "198.51.100.1"},
            "identity": [{"say": "Allow ec2:*", "when": {"StringEquals": {"ec2:Region": "x"}}}, "Allow s3:* on arn:aws:s3:::other/*",
                {"say": "Allow s3:Get*", "when": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"},
                    "StringEquals": {"aws:PrincipalTag/team": "${aws:RequestTag/team}"}}}],
            "resource": "Allow s3:* to arn:aws:iam::222222222222:user/bob"}"#,
    )
    .unwrap();
    Case::new(&row).ask(|request, policies| {
        let explanation = explain(request, policies);
        let layers: Vec<_> = explanation.layers.iter().map(|layer| (layer.layer, layer.decision())).collect();
        let nothing = Decision::ImplicitDeny;
        assert_eq!(layers, [(PolicyType::ResourceBased, nothing), (PolicyType::IdentityBased, nothing)]);

        let identity = &explanation.layers[1];
        assert_eq!(identity.statements.len(), 3);
        assert_eq!(identity.near_misses().count(), 2);
        let miss = |at: usize| identity.statements[at].miss.clone().unwrap();
        assert_eq!(miss(1).element, policy::Element::Resource);
        assert_eq!(miss(1).wanted, ["arn:aws:s3:::other/*"]);
        assert_eq!(miss(1).actual, ["arn:aws:s3:::b/k"]);
        assert_eq!(miss(2).condition.unwrap().operator(), "IpAddress");
        assert_eq!(miss(2).wanted, ["203.0.113.0/24"]);
        assert_eq!(miss(2).actual, ["198.51.100.1"]);
        assert_eq!(identity.missing_context_keys, ["aws:PrincipalTag/team", "aws:RequestTag/team"]);

        let bucket = &explanation.layers[0].statements[0].miss.clone().unwrap();
        assert_eq!(bucket.element, policy::Element::Principal);
        assert_eq!(bucket.wanted, ["arn:aws:iam::222222222222:user/bob"]);
        assert_eq!(bucket.actual, ["arn:aws:iam::111111111111:user/alice"]);
    });
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html>, cases 75 and 76.
#[test]
fn a_principal_that_is_created_anew_is_another_one() {
    let trust = |principal: &str, condition: &str| {
        format!(
            r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Principal": {{"AWS": "{principal}"}},
                "Action": "sts:AssumeRole"{condition}}}}}"#
        )
    };
    let by_arn = trust("arn:aws:iam::111111111111:role/app", "");
    let by_condition =
        trust("*", r#", "Condition": {"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::111111111111:role/app"}}"#);
    for (text, bound_to, want) in [
        (&by_arn, None, Decision::Allowed),
        (&by_arn, Some("AROAEXAMPLE"), Decision::Allowed),
        (&by_arn, Some("AROAFORMER"), Decision::ImplicitDeny),
        (&by_condition, Some("AROAFORMER"), Decision::Allowed),
    ] {
        let document = PolicyDocument::parse(text, PolicyType::RoleTrust).unwrap();
        // Binding anew is what AWS does when the policy is stored anew.
        let document = document.bind_principals(&|_| Some("AROAEARLIER".into()));
        let document = document.bind_principals(&|_| bound_to.map(Into::into));
        let bound = document.bound_principals().next().and_then(|(_, id)| id).map(|id| &**id);
        assert_eq!(bound, bound_to.filter(|_| text == &by_arn));
        let principal = principal("role");
        let context = context(None, &principal);
        let request = Request {
            principal: &principal,
            action: "sts:AssumeRole",
            resource: "arn:aws:iam::111111111111:role/target",
            resource_account: principal.account(),
            context: &context,
        };
        let policies = PoliciesInForce {
            resource: Some(Attached { source: "trust", document: &document }),
            resource_rule: ResourceRule::Mandatory,
            ..PoliciesInForce::default()
        };
        assert_eq!(decide(&request, &policies).decision, want, "{text} {bound_to:?}");
    }
}

/// Whatever a caller puts in the resource's place: a statement without principals lets nobody in.
#[test]
fn a_policy_without_principals_is_no_resource_based_policy() {
    let text = r#"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}"#;
    let document = PolicyDocument::parse(text, PolicyType::IdentityBased).unwrap();
    let principal = principal("user");
    let request = Request {
        principal: &principal,
        action: "s3:GetObject",
        resource: "arn:aws:s3:::b/k",
        resource_account: principal.account(),
        context: &Context::new(),
    };
    let resource = Some(Attached { source: "p", document: &document });
    let policies = PoliciesInForce { resource, ..PoliciesInForce::default() };
    assert_eq!(decide(&request, &policies).decision, Decision::ImplicitDeny);
}
