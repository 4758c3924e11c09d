//! What holds of any input.

use aws::Principal;
use policy::{Attached, Context, PoliciesInForce, PolicyDocument, PolicyType, Request, ResourceRule, decide, explain};
use proptest::prelude::*;

use crate::say::{table, written};

const KINDS: [PolicyType; 8] = [
    PolicyType::IdentityBased,
    PolicyType::ResourceBased,
    PolicyType::RoleTrust,
    PolicyType::PermissionsBoundary,
    PolicyType::Session,
    PolicyType::ServiceControl,
    PolicyType::ResourceControl,
    PolicyType::VpcEndpoint,
];

/// Text made of what policies are made of.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop::sample::select(vec![
        "*",
        "?",
        "${",
        "}",
        "aws:username",
        ", '",
        "'",
        ":",
        "arn:",
        "aws",
        "s3",
        "iam",
        "/",
        "a",
        "b",
        "é",
        "",
        " ",
        "111111111111",
        "root",
        "user/",
        "role/",
        "Allow",
        "2026-01-01",
        "10",
        "-",
        ".",
        "true",
        "203.0.113.0/24",
        "\"",
    ]);
    prop::collection::vec(scrap, 0..8).prop_map(|scraps| scraps.concat())
}

/// A document in the right shape, with scraps for all texts.
pub(crate) fn shaped() -> impl Strategy<Value = String> {
    let operator = prop::sample::select(vec![
        "StringEquals",
        "StringNotLike",
        "ArnLike",
        "ForAnyValue:StringLike",
        "ForAllValues:ArnNotEquals",
        "NumericLessThan",
        "DateEquals",
        "IpAddress",
        "Bool",
        "Null",
        "BinaryEquals",
    ]);
    let effect = prop::sample::select(vec!["Allow", "Deny"]);
    let texts = prop::collection::vec(scraps(), 5);
    (operator, effect, texts, any::<[bool; 4]>()).prop_map(|(operator, effect, texts, negated)| {
        let mut writer = json::Writer::new();
        let name = |at: usize, plain, negation| if negated[at] { negation } else { plain };
        writer.begin_object().key("Version").string("2012-10-17").key("Statement").begin_object();
        writer.key("Effect").string(effect);
        writer.key(name(0, "Action", "NotAction")).begin_array().string("*").string(&texts[0]).end_array();
        writer.key(name(1, "Resource", "NotResource")).string(&format!("arn:aws:s3:::{}", texts[1]));
        if negated[2] {
            writer.key("Principal").begin_object().key("AWS").string(&texts[2]).end_object();
        }
        writer.key("Condition").begin_object().key(operator).begin_object();
        writer.key("aws:username").begin_array().string(&texts[3]).string(&texts[4]).end_array();
        writer.end_object().end_object().end_object().end_object();
        writer.finish()
    })
}

/// A document of the tables with something put into it.
fn damaged() -> impl Strategy<Value = String> {
    let rows = table("grammar");
    let documents: Vec<String> =
        rows.as_array().unwrap().iter().filter_map(|row| row.get("policy")).map(written).collect();
    (prop::sample::select(documents), any::<prop::sample::Index>(), any::<prop::sample::Index>(), scraps()).prop_map(
        |(mut text, from, to, scrap)| {
            let place = |index: prop::sample::Index| text.floor_char_boundary(index.index(text.len() + 1));
            let (from, to) = (place(from), place(to));
            let to = if to.saturating_sub(from) < 12 { to } else { from };
            text.replace_range(from.min(to)..to.max(from.min(to)), &scrap);
            text
        },
    )
}

fn principals() -> impl Strategy<Value = Principal> {
    let arn = |text: &str| text.parse::<aws::Arn>().unwrap();
    prop::sample::select(vec![
        Principal::Root(arn("arn:aws:iam::111111111111:root")),
        Principal::User { arn: arn("arn:aws:iam::111111111111:user/a"), id: "AIDA".into() },
        Principal::AssumedRole {
            session: arn("arn:aws:sts::111111111111:assumed-role/a/b"),
            role: arn("arn:aws:iam::111111111111:role/a"),
            role_id: "AROA".into(),
        },
        Principal::FederatedUser {
            arn: arn("arn:aws:sts::111111111111:federated-user/a"),
            source: arn("arn:aws:iam::111111111111:user/a"),
        },
        Principal::Service("s3.amazonaws.com".into()),
        Principal::Anonymous,
    ])
}

proptest! {
    #[test]
    fn no_text_makes_parsing_panic(bytes in any::<Vec<u8>>(), text in damaged()) {
        for kind in KINDS {
            let _ = PolicyDocument::parse(&String::from_utf8_lossy(&bytes), kind);
            if let Err(refusal) = PolicyDocument::parse(&text, kind) {
                prop_assert!(text.get(refusal.span.clone()).is_some(), "{refusal:?}");
                prop_assert!(!refusal.message.is_empty() && !refusal.detail.is_empty(), "{refusal:?}");
            }
        }
    }

    #[test]
    fn no_policy_makes_deciding_panic_and_explaining_agrees(
        texts in prop::collection::vec(shaped(), 4),
        principal in principals(),
        parts in prop::collection::vec(scraps(), 4),
        choice in any::<[bool; 4]>(),
    ) {
        let documents: Vec<PolicyDocument> = texts
            .iter()
            .filter_map(|text| KINDS.iter().find_map(|kind| PolicyDocument::parse(text, *kind).ok()))
            .collect();
        let attached: Vec<_> = documents.iter().map(|document| Attached { source: "p", document }).collect();
        let mut context = Context::new();
        if choice[0] {
            context.set("aws:username", &*parts[0]);
        } else {
            context.set_many("aws:username", [&*parts[0], &*parts[1]]);
        }
        let resource = format!("arn:aws:s3:::{}", parts[2]);
        let request = Request {
            principal: &principal,
            action: &parts[3],
            resource: &resource,
            resource_account: choice[1].then(|| "111111111111".parse().unwrap()),
            context: &context,
        };
        let policies = PoliciesInForce {
            resource: attached.first().copied(),
            resource_rule: if choice[2] { ResourceRule::Mandatory } else { ResourceRule::Ordinary },
            identity: &attached,
            boundary: attached.last().copied(),
            session: choice[3].then_some(&*attached),
            ..PoliciesInForce::default()
        };
        let (verdict, explanation) = (decide(&request, &policies), explain(&request, &policies));
        prop_assert_eq!(verdict.decision, explanation.verdict.decision);
        prop_assert_eq!(verdict.layer, explanation.verdict.layer);
    }
}
