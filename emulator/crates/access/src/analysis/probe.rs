//! One question, and what would have to be said to be allowed.

use policy::{
    Attached, Condition, Decision, Effect, Element, PoliciesInForce, PolicyType, Request, Statement, Verdict,
};
use serde::Serialize;
use state::Partition;

use super::explain::name;
use super::flip::settings_to_allow;
use super::question::{Inquiry, Question, StatementRef};
use super::solver::{Setting, is_open};
use crate::gather::EVERYTHING;

/// The statement that allows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Via {
    /// The layer.
    #[serde(serialize_with = "name")]
    pub layer: PolicyType,
    /// The policy: its ARN, or the name of an inline policy.
    pub source: String,
    /// The statement.
    pub statement: StatementRef,
}

impl Via {
    pub(crate) fn of(verdict: &Verdict<'_>) -> Option<Via> {
        Some(Via {
            layer: verdict.layer?,
            source: verdict.source?.to_owned(),
            statement: StatementRef::from(verdict.statement?),
        })
    }
}

/// How a question is allowed.
#[derive(Debug, Clone)]
pub(crate) struct Granted {
    /// The statement that allows; none for a root user.
    pub(crate) via: Option<Via>,
    /// The statement of the resource's own policy that allows.
    pub(crate) resource: Option<Via>,
    /// What the request has to say.
    pub(crate) conditional: Vec<Setting>,
}

/// Whose identity-based policies count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Identity {
    /// Those of the asker.
    Own,
    /// Policies that allow everything: those of somebody outside, or of somebody who may change his own.
    Anything,
}

/// Whether a question is allowed, or would be if the request said more.
pub(crate) fn probe(partition: &Partition, question: &Question<'_>, identity: Identity) -> Option<Granted> {
    let inquiry = Inquiry::new(partition, question);
    inquiry.weigh(partition, |request, policies| {
        let anything = [Attached { source: "any policy of its own", document: &EVERYTHING }];
        let policies = match identity {
            Identity::Anything => &PoliciesInForce { identity: &anything, ..*policies },
            Identity::Own => policies,
        };
        let verdict = policy::decide(request, policies);
        if verdict.is_allowed() {
            let resource = of_resource(request, policies);
            return Some(Granted { via: Via::of(&verdict), resource, conditional: Vec::new() });
        }
        if !might_be_opened(request, &verdict, policies) {
            return None;
        }
        let (conditional, context) = settings_to_allow(request, &verdict, policies)?;
        let request = Request { context: &context, ..*request };
        let via = Via::of(&policy::decide(&request, policies));
        let resource = of_resource(&request, policies);
        Some(Granted { via, resource, conditional })
    })
}

/// The statement of the resource's own policy that lets the asker in, whatever else does.
fn of_resource(request: &Request<'_>, policies: &PoliciesInForce<'_>) -> Option<Via> {
    let resource = policies.resource?;
    let only = PoliciesInForce { resource: Some(resource), ..PoliciesInForce::default() };
    let layers = policy::outline(request, &only);
    let layer = layers.iter().find(|layer| layer.layer.is_of_resource())?;
    let applies = |entry: &&(&Statement, Option<Element>)| entry.1.is_none() && entry.0.effect() == Effect::Allow;
    let (statement, _) = layer.statements.iter().find(applies)?;
    Some(Via { layer: layer.layer, source: resource.source.to_owned(), statement: StatementRef::from(*statement) })
}

pub(crate) fn allows(statement: &Statement, action: &str) -> bool {
    statement.effect() == Effect::Allow && statement.covers_action(action)
}

/// Whether a denial hangs on something that the sender of the request may say. Cheap, and never wrongly no.
pub(crate) fn might_be_opened(request: &Request<'_>, verdict: &Verdict<'_>, policies: &PoliciesInForce<'_>) -> bool {
    let open = |conditions: &[Condition]| conditions.iter().any(|condition| is_open(condition.key()));
    if let Some(statement) = verdict.statement {
        return verdict.decision == Decision::ExplicitDeny && open(statement.conditions());
    }
    let Some(layer) = verdict.layer else { return false };
    let conditional = |policy: &Attached<'_>| {
        let mut all = policy.document.statements().iter();
        all.any(|statement| allows(statement, request.action) && open(statement.conditions()))
    };
    match layer {
        // An allow of the resource's own can do without these three.
        PolicyType::IdentityBased => policies.identity.iter().chain(&policies.resource).any(conditional),
        PolicyType::PermissionsBoundary => policies.boundary.iter().chain(&policies.resource).any(conditional),
        PolicyType::Session => policies.session.into_iter().flatten().chain(&policies.resource).any(conditional),
        PolicyType::ResourceBased | PolicyType::RoleTrust => policies.resource.iter().any(conditional),
        PolicyType::VpcEndpoint => policies.endpoint.into_iter().flatten().any(conditional),
        PolicyType::ServiceControl => policies.service_control.iter().flat_map(|level| level.policies).any(conditional),
        PolicyType::ResourceControl => {
            policies.resource_control.iter().flat_map(|level| level.policies).any(conditional)
        }
    }
}
