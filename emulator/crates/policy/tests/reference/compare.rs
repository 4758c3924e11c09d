//! The engine against the reference.

use policy::{Decision, Effect, Explanation, PoliciesInForce, PolicyType, Request, Verdict, decide, explain};

use super::{Evaluation, evaluate};

/// Everything in which the engine and the reference differ on a request: the decision, the layer and level that decide,
/// the statement that denies, and of every layer the statements that apply. `explain` must come to the same verdict.
pub(crate) fn differences(request: &Request<'_>, policies: &PoliciesInForce<'_>) -> Vec<String> {
    let (verdict, explanation, reference) =
        (decide(request, policies), explain(request, policies), evaluate(request, policies));
    let mut differences = Vec::new();
    let mut differ = |what: &str, engine: String, other: String| {
        if engine != other {
            differences.push(format!("{what}: engine {engine}, reference {other}"));
        }
    };
    differ("decision", by_engine(&verdict), by_reference(&reference));
    differ("explained", by_engine(&explanation.verdict), by_reference(&reference));
    differ("statement", statement(&verdict), statement(&explanation.verdict));
    if verdict.decision == Decision::ExplicitDeny {
        differ("denied by", statement(&verdict), format!("{:?}", reference.statement));
    }
    let effect = verdict.statement.map(|statement| statement.effect());
    let wanted = match verdict.decision {
        Decision::Allowed => effect.map(|_| Effect::Allow),
        Decision::ImplicitDeny => None,
        Decision::ExplicitDeny => Some(Effect::Deny),
    };
    differ("effect", format!("{effect:?}"), format!("{wanted:?}"));
    differ("statements that apply", applying_by_engine(&explanation), applying_by_reference(&reference));
    differences
}

fn by_engine(verdict: &Verdict<'_>) -> String {
    format!("{:?} by {:?} at {:?}", verdict.decision, verdict.layer, verdict.target)
}
fn by_reference(evaluation: &Evaluation) -> String {
    format!("{:?} by {:?} at {:?}", evaluation.decision, evaluation.layer, evaluation.target.as_deref())
}
fn statement(verdict: &Verdict<'_>) -> String {
    format!("{:?}", verdict.source.zip(verdict.statement.map(|statement| statement.index())))
}

fn applying_by_engine(explanation: &Explanation<'_>) -> String {
    let layers = explanation.layers.iter().map(|layer| {
        let applying = layer.statements.iter().filter(|statement| statement.miss.is_none());
        listed(
            layer.layer,
            layer.target,
            applying.map(|it| (it.source, it.statement.index(), it.statement.effect())).collect(),
        )
    });
    layers.collect()
}
fn applying_by_reference(evaluation: &Evaluation) -> String {
    let layers = evaluation.layers.iter().map(|layer| {
        let applying = layer.applying.iter().map(|it| (&*it.source, it.index, it.effect));
        listed(layer.kind, layer.target.as_deref(), applying.collect())
    });
    layers.collect()
}
/// A layer in which nothing applies is none: with no policies attached the two may or may not list it.
fn listed(layer: PolicyType, target: Option<&str>, applying: Vec<(&str, usize, Effect)>) -> String {
    if applying.is_empty() { String::new() } else { format!("[{layer:?} {target:?} {applying:?}]") }
}
