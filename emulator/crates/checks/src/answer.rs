use access::analysis::{Answer, Explanation, Layer, NearMiss, Question, explain};
use policy::{Decision, PolicyType};

use crate::subject::{Subject, Who};

/// An answer in one line: `allowed by the statement Admin of the identity-based policy AdministratorAccess`.
pub(crate) fn describe(subject: &Subject, who: &Who, answer: &Answer) -> String {
    let Some(layer) = answer.layer else {
        return match answer.decision {
            Decision::Allowed => "allowed: no policy limits it".to_owned(),
            Decision::ImplicitDeny | Decision::ExplicitDeny => "denied".to_owned(),
        };
    };
    let place = answer.target.as_deref().map(|target| subject.place(target));
    match answer.decision {
        Decision::ImplicitDeny => match place {
            Some(place) => format!("implicit deny: no {} at {place} allows it", layer.name()),
            None => format!("implicit deny: no {} allows it", layer.name()),
        },
        Decision::Allowed => format!("allowed by {}", decider(subject, who, answer, layer)),
        Decision::ExplicitDeny => {
            let at = place.map(|place| format!(", attached to {place}")).unwrap_or_default();
            format!("explicit deny by {}{at}", decider(subject, who, answer, layer))
        }
    }
}

/// `the statement X of the service control policy Y (shop.yaml:12:9)`.
pub(crate) fn decider(subject: &Subject, who: &Who, answer: &Answer, layer: PolicyType) -> String {
    let source = answer.source.as_deref().map(|source| subject.sources.name(source)).unwrap_or_default();
    let place = answer.source.as_deref().zip(answer.statement.as_ref()).and_then(|(source, statement)| {
        let holder = who.asker.caller.principal.principal_arn();
        subject.scenario.position_of(source, holder, statement.index)
    });
    let place = place.map(|place| format!(" ({place})")).unwrap_or_default();
    let statement = match answer.statement.as_ref() {
        Some(statement) => match &statement.sid {
            Some(sid) => format!("the statement {sid} of "),
            None => format!("statement {} of ", statement.index + 1),
        },
        None => String::new(),
    };
    format!("{statement}the {} {source}{place}", layer.name())
}

/// How an answer came about, beyond what decided: statements that nearly applied, and keys that the request lacks.
pub(crate) fn explanation(subject: &Subject, who: &Who, question: &Question<'_>) -> (Vec<String>, Option<String>) {
    let explanation = explain(&subject.partition, question);
    let mut why: Vec<String> = allowed_by_resource(subject, who, &explanation)
        .map(|decider| format!("{decider} allows it as well"))
        .into_iter()
        .collect();
    let decisive =
        |layer: &&Layer| Some(layer.layer) == explanation.answer.layer && layer.target == explanation.answer.target;
    if explanation.answer.decision == Decision::ImplicitDeny {
        for layer in explanation.layers.iter().filter(decisive) {
            why.extend(layer.near_misses.iter().filter(|miss| miss.cited.allows).map(|miss| near(subject, miss)));
            if !layer.missing_context_keys.is_empty() {
                why.push(format!("the request has no {}", layer.missing_context_keys.join(", ")));
            }
        }
    }
    // What would make a request denied that is allowed, is for the author of the policies to choose.
    let flip = explanation.flips.first().filter(|_| !explanation.answer.is_allowed());
    (why, flip.map(|flip| flip.named(subject).to_string()).or_else(|| remedy(subject, who, &explanation.answer)))
}

/// What the resource says to a request that the caller's own policies allow: where two have to agree, as across accounts
/// and with roles, it is what the owner of the resource can change.
pub(crate) fn granted_by_resource(subject: &Subject, who: &Who, question: &Question<'_>) -> Option<String> {
    allowed_by_resource(subject, who, &explain(&subject.partition, question))
}

fn allowed_by_resource(subject: &Subject, who: &Who, explanation: &Explanation) -> Option<String> {
    let of_caller = explanation.answer.layer == Some(PolicyType::IdentityBased);
    if !explanation.answer.is_allowed() || !of_caller {
        return None;
    }
    let of_resource = |layer: &&Layer| matches!(layer.layer, PolicyType::RoleTrust | PolicyType::ResourceBased);
    explanation.layers.iter().filter(of_resource).find_map(|layer| {
        let cited = layer.matching.iter().find(|cited| cited.allows)?;
        let answer = Answer {
            layer: Some(layer.layer),
            source: Some(cited.source.clone()),
            statement: Some(cited.statement.clone()),
            ..explanation.answer.clone()
        };
        Some(decider(subject, who, &answer, layer.layer))
    })
}

/// A statement that speaks of the action and does not apply.
fn near(subject: &Subject, miss: &NearMiss) -> String {
    let source = subject.sources.name(&miss.cited.source);
    let statement = match &miss.cited.statement.sid {
        Some(sid) => format!("the statement {sid} of {source}"),
        None => format!("statement {} of {source}", miss.cited.statement.index + 1),
    };
    let element = match (&miss.operator, &miss.key) {
        (Some(operator), Some(key)) => format!("{operator} {key}"),
        _ => miss.element.to_owned(),
    };
    let listed = |values: &[String]| if values.is_empty() { "nothing".to_owned() } else { values.join(", ") };
    format!(
        "{statement} nearly applies: {element} asks for {}, the request has {}",
        listed(&miss.wanted),
        listed(&miss.actual)
    )
}

/// What would make an allowed request denied, or a denied one allowed.
pub(crate) fn remedy(subject: &Subject, who: &Who, answer: &Answer) -> Option<String> {
    let Some(layer) = answer.layer else { return limit(subject, who) };
    let place = answer.target.as_deref().map(|target| subject.place(target));
    Some(match (answer.decision, place) {
        (Decision::Allowed, _) => {
            // The world and services have no boundary.
            let boundary = || who.account().map(|_| "deny it in a permissions boundary".to_owned());
            let elsewhere = limit(subject, who).or_else(boundary);
            let of_aws = answer.source.as_deref().is_some_and(|source| source.contains("::aws:policy/"));
            let verb = if of_aws { "detach" } else { "take it out of" };
            let policy = decider(subject, who, answer, layer);
            let taken = format!("{verb} {}", if of_aws { policy_of(&policy) } else { &policy });
            elsewhere.map_or_else(|| taken.clone(), |elsewhere| format!("{elsewhere}, or {taken}"))
        }
        (Decision::ImplicitDeny, Some(place)) => format!("allow it in a {} attached to {place}", layer.name()),
        (Decision::ImplicitDeny, None) => format!("allow it in the {} of {}", layer.name(), holder(layer)),
        (Decision::ExplicitDeny, _) => format!("make an exception from {}", decider(subject, who, answer, layer)),
    })
}

/// The policy in `statement 1 of the policy`.
fn policy_of(decider: &str) -> &str {
    decider.split_once(" of ").map_or(decider, |(_, policy)| policy)
}

/// How a principal that nothing limits can be limited. Service control policies do not reach the management account,
/// and nothing else limits its root user.
pub(crate) fn limit(subject: &Subject, who: &Who) -> Option<String> {
    let account = who.account()?;
    let organization = subject.partition.organization_of(account)?;
    organization.limits(account).then(|| "deny it in a service control policy".to_owned())
}

/// Where policies of a type are written.
fn holder(layer: PolicyType) -> &'static str {
    match layer {
        PolicyType::IdentityBased | PolicyType::PermissionsBoundary => "the principal",
        PolicyType::Session => "the session",
        PolicyType::ResourceBased => "the resource",
        PolicyType::RoleTrust => "the role",
        PolicyType::ServiceControl | PolicyType::ResourceControl => "the organization",
        PolicyType::VpcEndpoint => "the VPC endpoint",
    }
}
