use crate::condition::Condition;
use crate::context::View;
use crate::decide::walk;
use crate::statement::Misfit;
use crate::trace::Trace;
use crate::{Attached, Decision, Effect, PoliciesInForce, PolicyType, PreparedPolicies, Request, Statement, Verdict};

/// How a decision came about: the verdict of [`decide`](crate::decide()), and what every layer had to say.
#[derive(Debug, Clone)]
pub struct Explanation<'a> {
    /// The decision.
    pub verdict: Verdict<'a>,
    /// Every layer that was asked, and of control policies every level, in the order asked.
    pub layers: Vec<LayerExplanation<'a>>,
}

/// What one layer, or one level of it, had to say.
#[derive(Debug, Clone)]
pub struct LayerExplanation<'a> {
    /// The layer.
    pub layer: PolicyType,
    /// Of control policies, where they are attached.
    pub target: Option<&'a str>,
    /// Its statements, in the order asked.
    pub statements: Vec<StatementExplanation<'a>>,
    /// Condition keys that statements for this action ask for and the request does not have.
    pub missing_context_keys: Vec<&'a str>,
}

/// What became of one statement.
#[derive(Debug, Clone)]
pub struct StatementExplanation<'a> {
    /// The policy it stands in.
    pub source: &'a str,
    /// The statement.
    pub statement: &'a Statement,
    /// Why it does not apply; none when it does.
    pub miss: Option<Miss<'a>>,
}

/// The first element that keeps a statement from applying.
#[derive(Debug, Clone)]
pub struct Miss<'a> {
    /// `Principal`, `Action`, `Resource` or `Condition`.
    pub element: Element,
    /// The condition that is not true.
    pub condition: Option<&'a Condition>,
    /// What the statement asks for.
    pub wanted: Vec<String>,
    /// What the request has; nothing where it lacks the condition's key.
    pub actual: Vec<String>,
}

/// An element of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Element {
    /// `Principal` or `NotPrincipal`.
    Principal,
    /// `Action` or `NotAction`.
    Action,
    /// `Resource` or `NotResource`.
    Resource,
    /// `Condition`.
    Condition,
}

impl LayerExplanation<'_> {
    /// What the layer's policies say, taken by themselves.
    pub fn decision(&self) -> Decision {
        let applies =
            |effect| self.statements.iter().any(|entry| entry.miss.is_none() && entry.statement.effect() == effect);
        if applies(Effect::Deny) {
            Decision::ExplicitDeny
        } else if applies(Effect::Allow) {
            Decision::Allowed
        } else {
            Decision::ImplicitDeny
        }
    }
    /// The statements that fail by something else than the action: what one might have meant.
    pub fn near_misses(&self) -> impl Iterator<Item = &StatementExplanation<'_>> {
        self.statements.iter().filter(|entry| entry.miss.as_ref().is_some_and(|miss| miss.element != Element::Action))
    }
}

/// Decides as [`decide`](crate::decide()) does, and keeps what every statement of every layer had to say.
pub fn explain<'a>(request: &Request<'_>, policies: &PoliciesInForce<'a>) -> Explanation<'a> {
    let mut recorder = Recorder { request, layers: Vec::new() };
    let verdict = walk(&request.prepare(), &PreparedPolicies::from(*policies), &mut recorder);
    Explanation { verdict, layers: recorder.layers }
}

/// The statements of one layer, or of one level of it, that are about the request's action.
#[derive(Debug, Clone)]
pub struct LayerOutline<'a> {
    /// The layer.
    pub layer: PolicyType,
    /// Of control policies, where they are attached.
    pub target: Option<&'a str>,
    /// The statements, in the order asked, each with the first element that keeps it from applying.
    pub statements: Vec<(&'a Statement, Option<Element>)>,
}

/// What [`explain`] finds, without a text: for those who ask a hundred thousand times.
pub fn outline<'a>(request: &Request<'_>, policies: &PoliciesInForce<'a>) -> Vec<LayerOutline<'a>> {
    let mut outliner = Outliner { layers: Vec::new() };
    walk(&request.prepare(), &PreparedPolicies::from(*policies), &mut outliner);
    outliner.layers
}

struct Outliner<'a> {
    layers: Vec<LayerOutline<'a>>,
}

impl<'a> Trace<'a> for Outliner<'a> {
    const COMPLETE: bool = true;

    fn layer(&mut self, layer: PolicyType, target: Option<&'a str>) {
        self.layers.push(LayerOutline { layer, target, statements: Vec::new() });
    }

    fn statement(&mut self, _: Attached<'a>, statement: &'a Statement, misfit: Option<Misfit<'a>>) {
        let element = match misfit {
            Some(Misfit::Action) => return,
            Some(Misfit::Principal) => Some(Element::Principal),
            Some(Misfit::Resource) => Some(Element::Resource),
            Some(Misfit::Condition(_)) => Some(Element::Condition),
            None => None,
        };
        if let Some(layer) = self.layers.last_mut() {
            layer.statements.push((statement, element));
        }
    }
}

struct Recorder<'w, 'r, 'a> {
    request: &'w Request<'r>,
    layers: Vec<LayerExplanation<'a>>,
}

impl<'a> Trace<'a> for Recorder<'_, '_, 'a> {
    const COMPLETE: bool = true;

    fn layer(&mut self, layer: PolicyType, target: Option<&'a str>) {
        self.layers.push(LayerExplanation { layer, target, statements: Vec::new(), missing_context_keys: Vec::new() });
    }

    fn statement(&mut self, policy: Attached<'a>, statement: &'a Statement, misfit: Option<Misfit<'a>>) {
        let Some(layer) = self.layers.last_mut() else { return };
        if !matches!(misfit, Some(Misfit::Action)) {
            add_missing_keys(statement, &self.request.context.view(), &mut layer.missing_context_keys);
        }
        let miss = misfit.map(|misfit| miss(misfit, statement, self.request));
        layer.statements.push(StatementExplanation { source: policy.source, statement, miss });
    }
}

fn add_missing_keys<'a>(statement: &'a Statement, context: &View<'_>, missing: &mut Vec<&'a str>) {
    let of_conditions = statement.conditions.iter().flat_map(Condition::keys);
    let of_resources = statement.resources.iter().flat_map(|element| element.keys());
    for key in of_conditions.chain(of_resources) {
        let known = missing.iter().any(|name| name.eq_ignore_ascii_case(key.as_str()));
        if !known && context.value(key).is_none() {
            missing.push(key.as_str());
        }
    }
}

fn miss<'a>(misfit: Misfit<'a>, statement: &'a Statement, request: &Request<'_>) -> Miss<'a> {
    let plain =
        |element, wanted, actual: &str| Miss { element, condition: None, wanted, actual: vec![actual.to_owned()] };
    match misfit {
        Misfit::Action => {
            let wanted = statement.actions().1.map(str::to_owned).collect();
            plain(Element::Action, wanted, request.action)
        }
        Misfit::Resource => {
            let wanted = statement.resources().map(|(_, arns)| arns.map(str::to_owned).collect());
            plain(Element::Resource, wanted.unwrap_or_default(), request.resource)
        }
        Misfit::Principal => {
            let wanted = statement.principals().map(|(_, principals)| principals.collect());
            plain(Element::Principal, wanted.unwrap_or_default(), &request.principal.to_string())
        }
        Misfit::Condition(condition) => Miss {
            element: Element::Condition,
            condition: Some(condition),
            wanted: condition.values().map(str::to_owned).collect(),
            actual: request
                .context
                .view()
                .value(&condition.key)
                .map_or_else(Vec::new, |value| value.values().map(str::to_owned).collect()),
        },
    }
}
