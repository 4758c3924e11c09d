use std::collections::BTreeSet;

use aws::Principal;
use policy::{Context, Decision, Explanation, PolicyType, Verdict};
use state::Call;

use crate::Attempt;

/// A refusal, with what a person needs to understand it.
#[derive(Debug, Clone)]
pub struct Denial {
    /// AWS's sentence.
    pub message: String,
    /// The layer that refused.
    pub layer: Option<PolicyType>,
    /// Whether a statement denied, or nothing allowed.
    pub explicit: bool,
    /// The policy behind an explicit deny.
    pub policy: Option<String>,
    /// The readable JSON that `sts:DecodeAuthorizationMessage` returns.
    pub decoded: String,
}

impl Denial {
    pub(crate) fn new(
        call: &Call,
        attempt: &Attempt<'_>,
        verdict: &Verdict<'_>,
        explanation: &Explanation<'_>,
        context: &Context,
        names_policy: bool,
    ) -> Denial {
        Denial {
            message: match &call.caller.federation {
                // Of whoever comes with the word of an identity provider AWS says no more.
                Some(_) => format!("Not authorized to perform {}", attempt.action),
                None => sentence(&call.caller.principal, attempt, verdict, names_policy),
            },
            layer: verdict.layer,
            explicit: verdict.decision == Decision::ExplicitDeny,
            policy: verdict.source.map(str::to_owned),
            decoded: decoded(call, attempt, verdict, &missing_keys(explanation), context),
        }
    }
}

/// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html>.
pub(crate) fn sentence(
    principal: &Principal,
    attempt: &Attempt<'_>,
    verdict: &Verdict<'_>,
    names_policy: bool,
) -> String {
    let (action, resource) = (attempt.action, attempt.resource);
    let reason = verdict.reason(action, names_policy);
    match principal {
        Principal::Anonymous => {
            format!("User: anonymous is not authorized to perform: {action} on resource: {resource} {reason}")
        }
        user => format!("User: {user} is not authorized to perform: {action} on resource: {resource} {reason}"),
    }
}

/// The condition keys that statements asked for in vain: what the request lacks, or what orglab does not know of.
fn missing_keys<'a>(explanation: &Explanation<'a>) -> BTreeSet<&'a str> {
    explanation.layers.iter().flat_map(|layer| layer.missing_context_keys.iter().copied()).collect()
}

/// The layout of `sts:DecodeAuthorizationMessage`, to which `policyType`, `organizationTarget` and
/// `missingContextKeys` are added. See
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html>.
fn decoded(
    call: &Call,
    attempt: &Attempt<'_>,
    verdict: &Verdict<'_>,
    missing: &BTreeSet<&str>,
    context: &Context,
) -> String {
    let caller = &call.caller.principal;
    let layer = verdict.layer.map_or("", PolicyType::name);
    let mut w = json::Writer::new();
    w.begin_object().key("allowed").bool(false);
    w.key("explicitDeny").bool(verdict.decision == Decision::ExplicitDeny);
    w.key("matchedStatements").begin_object().key("items").begin_array();
    if let Some(statement) = verdict.statement {
        w.begin_object().key("statementId").string(statement.sid().unwrap_or_default()).key("effect").string("DENY");
        w.key("sourcePolicyId").string(verdict.source.unwrap_or_default());
        w.key("sourcePolicyType").string(layer).end_object();
    }
    w.end_array().end_object();
    w.key("failures").begin_object().key("items").begin_array().end_array().end_object();
    w.key("policyType").string(layer);
    if let Some(target) = verdict.target {
        w.key("organizationTarget").string(target);
    }
    w.key("missingContextKeys").begin_array();
    for key in missing {
        w.string(key);
    }
    w.end_array();
    w.key("context").begin_object().key("principal").begin_object();
    w.key("id").string(&caller.user_id());
    w.key("arn").string(caller.arn().map_or("anonymous", |arn| arn.as_str())).end_object();
    w.key("action").string(attempt.action).key("resource").string(attempt.resource);
    w.key("conditions").begin_object().key("items").begin_array();
    for (key, values) in context.iter() {
        w.begin_object().key("key").string(key);
        w.key("values").begin_object().key("items").begin_array();
        for value in values.values() {
            w.begin_object().key("value").string(value).end_object();
        }
        w.end_array().end_object().end_object();
    }
    w.end_array().end_object().end_object().end_object();
    w.finish()
}
