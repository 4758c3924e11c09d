//! `decisions.json` and `wording.json`.

use aws::{AccountId, Principal};
use json::{Json, Node};
use policy::{
    Attached, Context, Decision, Level, PoliciesInForce, PolicyDocument, PolicyType, Request, ResourceRule, Verdict,
    decide, explain,
};

use crate::say::{policy, table, text, written};

/// A row, with everything parsed that the borrowed arguments of `decide` point to.
struct Case {
    principal: Principal,
    action: String,
    resource: String,
    owner: Option<AccountId>,
    context: Context,
    source: String,
    service_control: Vec<(String, Vec<PolicyDocument>)>,
    resource_control: Vec<(String, Vec<PolicyDocument>)>,
    on_resource: Option<PolicyDocument>,
    rule: ResourceRule,
    endpoint: Option<Vec<PolicyDocument>>,
    identity: Vec<PolicyDocument>,
    boundary: Option<PolicyDocument>,
    session: Option<Vec<PolicyDocument>>,
}

impl Case {
    fn new(row: &Node) -> Case {
        let documents = |key: &str, kind| {
            row.get(key).map(|node| node.as_array().unwrap().iter().map(|node| policy(node, kind)).collect())
        };
        let levels = |key: &str, kind| match row.get(key).map(|node| &node.value) {
            Some(Json::Object(entries)) => entries
                .iter()
                .map(|level| {
                    let policies = level.value.as_array().unwrap().iter().map(|node| policy(node, kind)).collect();
                    (level.key.clone(), policies)
                })
                .collect(),
            _ => Vec::new(),
        };
        let principal = principal(text(row, "who"));
        let on_resource = [
            ("resource", PolicyType::ResourceBased),
            ("trust", PolicyType::RoleTrust),
            ("key", PolicyType::ResourceBased),
        ]
        .into_iter()
        .find_map(|(key, kind)| Some(policy(row.get(key)?, kind)));
        let mandatory = row.get("trust").is_some() || row.get("key").is_some();
        Case {
            context: context(row.get("context"), &principal),
            principal,
            action: text(row, "do").to_owned(),
            resource: text(row, "on").to_owned(),
            owner: match row.get("owner") {
                None => Some("111111111111".parse().unwrap()),
                Some(owner) => owner.as_str().map(|owner| owner.parse().unwrap()),
            },
            source: row.get("from").and_then(Node::as_str).unwrap_or("inline").to_owned(),
            service_control: levels("scp", PolicyType::ServiceControl),
            resource_control: levels("rcp", PolicyType::ResourceControl),
            on_resource,
            rule: if mandatory { ResourceRule::Mandatory } else { ResourceRule::Ordinary },
            endpoint: documents("endpoint", PolicyType::VpcEndpoint),
            identity: documents("identity", PolicyType::IdentityBased).unwrap_or_default(),
            boundary: row.get("boundary").map(|node| policy(node, PolicyType::PermissionsBoundary)),
            session: documents("session", PolicyType::Session),
        }
    }

    fn attached<'a>(&'a self, documents: &'a [PolicyDocument]) -> Vec<Attached<'a>> {
        documents.iter().map(|document| Attached { source: &self.source, document }).collect()
    }
    fn per_level<'a>(&'a self, levels: &'a [(String, Vec<PolicyDocument>)]) -> Vec<Vec<Attached<'a>>> {
        levels.iter().map(|(_, documents)| self.attached(documents)).collect()
    }

    /// Lays out the borrowed arguments and hands them to `ask`.
    fn ask<R>(&self, ask: impl FnOnce(&Request<'_>, &PoliciesInForce<'_>) -> R) -> R {
        let (scps, rcps) = (self.per_level(&self.service_control), self.per_level(&self.resource_control));
        let attached = |documents| self.attached(documents);
        let identity = attached(&self.identity);
        let session = self.session.as_deref().map(attached);
        let endpoint = self.endpoint.as_deref().map(attached);
        let one = |document| Attached { source: &self.source, document };
        let request = Request {
            principal: &self.principal,
            action: &self.action,
            resource: &self.resource,
            resource_account: self.owner,
            context: &self.context,
        };
        let policies = PoliciesInForce {
            service_control: &levels(&self.service_control, &scps),
            resource_control: &levels(&self.resource_control, &rcps),
            resource: self.on_resource.as_ref().map(one),
            resource_rule: self.rule,
            endpoint: endpoint.as_deref(),
            identity: &identity,
            boundary: self.boundary.as_ref().map(one),
            session: session.as_deref(),
        };
        ask(&request, &policies)
    }
}

fn levels<'a>(names: &'a [(String, Vec<PolicyDocument>)], policies: &'a [Vec<Attached<'a>>]) -> Vec<Level<'a>> {
    names.iter().zip(policies).map(|((target, _), policies)| Level { target, policies }).collect()
}

fn principal(who: &str) -> Principal {
    let arn = |text: &str| text.parse().unwrap();
    let role = |role: &str, session: &str| Principal::AssumedRole {
        session: arn(session),
        role: arn(role),
        role_id: "AROAEXAMPLE".into(),
    };
    match who {
        "user" => Principal::User { arn: arn("arn:aws:iam::111111111111:user/alice"), id: "AIDAALICE".into() },
        "role" => role("arn:aws:iam::111111111111:role/app", "arn:aws:sts::111111111111:assumed-role/app/s1"),
        "service-linked role" => role(
            "arn:aws:iam::111111111111:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
            "arn:aws:sts::111111111111:assumed-role/AWSServiceRoleForConfig/s1",
        ),
        "root" => Principal::Root(arn("arn:aws:iam::111111111111:root")),
        "federated" | "federated by root" => Principal::FederatedUser {
            arn: arn("arn:aws:sts::111111111111:federated-user/fed"),
            source: arn(if who == "federated" {
                "arn:aws:iam::111111111111:user/alice"
            } else {
                "arn:aws:iam::111111111111:root"
            }),
        },
        "anonymous" => Principal::Anonymous,
        _ => Principal::Service(who.strip_prefix("service:").unwrap_or_else(|| panic!("{who}")).into()),
    }
}

pub(crate) fn context(given: Option<&Node>, principal: &Principal) -> Context {
    let mut context = Context::new();
    if let Some(arn) = principal.principal_arn() {
        context.set("aws:PrincipalArn", arn.as_str());
    }
    if let Principal::User { arn, .. } = principal {
        context.set("aws:username", arn.resource_name());
    }
    for entry in given.and_then(Node::as_object).into_iter().flatten() {
        match &entry.value.value {
            Json::Array(values) => context.set_many(&entry.key, values.iter().map(|value| value.as_str().unwrap())),
            _ => context.set(&entry.key, entry.value.as_str().unwrap()),
        }
    }
    context
}

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
fn a_decision_allocates_nothing() {
    let measured = allocation_counter::measure(|| {
        std::hint::black_box(vec![1]);
    });
    assert_eq!(measured.count_total, 1, "the counter counts");
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
            "identity": ["Allow ec2:*", "Allow s3:* on arn:aws:s3:::other/*",
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
