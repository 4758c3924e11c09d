//! Chains of principals, each of whom can become the next.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use aws::Principal;

use crate::answer::{decider, remedy};
use crate::may::{ASSUME_ROLE, Deed, May, may};
use crate::plan::{Context, Resource};
use crate::subject::{Subject, Who};

/// The way from one principal to another.
#[derive(Debug)]
pub(crate) struct Chain {
    steps: Vec<Step>,
}

/// One principal can become another.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    from: May,
    to: Arc<Who>,
}

/// Who can become a principal in one step.
pub(crate) trait Graph {
    /// The last steps of all chains that end there.
    fn steps_to(&self, target: &Arc<Who>) -> Vec<Step>;
}

impl Chain {
    /// Where it begins.
    pub(crate) fn first(&self) -> Option<&str> {
        self.steps.first().map(|step| step.from().label.as_str())
    }
    /// `a -> b -> c`.
    pub(crate) fn way(&self) -> String {
        let first = self.first().unwrap_or_default().to_owned();
        self.steps.iter().fold(first, |way, step| format!("{way} -> {}", step.to.label))
    }
    /// Every step, and what allows it.
    pub(crate) fn explain(&self, subject: &Subject) -> Vec<String> {
        self.steps.iter().map(|step| step.explain(subject)).collect()
    }
    /// What would break it.
    pub(crate) fn remedy(&self, subject: &Subject) -> Option<String> {
        let last = self.steps.last()?;
        let remedy = remedy(subject, last.from(), &last.from.answer)?;
        Some(format!("keep {} from {}: {remedy}", last.from().label, last.to.label))
    }
}

impl Step {
    fn from(&self) -> &Who {
        &self.from.who
    }
    fn explain(&self, subject: &Subject) -> String {
        let by = match self.from.answer.layer {
            Some(layer) => format!("by {}", decider(subject, self.from(), &self.from.answer, layer)),
            None => "as no policy limits it".to_owned(),
        };
        format!("{} can assume {} {by}{}", self.from().label, self.to.label, self.from.conditions())
    }
}

/// The shortest chain from each of `from` that leads to the target.
pub(crate) fn chains(subject: &Subject, target: &Arc<Who>, from: &[Arc<Who>], context: &Context) -> Vec<Chain> {
    let steps = search(&AssumeRole { subject, context }, target);
    from.iter().filter_map(|who| chain(&steps, who.key())).collect()
}

/// Of everyone who can get to the target, the first step of a shortest way.
fn search(graph: &impl Graph, target: &Arc<Who>) -> BTreeMap<String, Step> {
    let mut steps = BTreeMap::new();
    let mut seen = BTreeSet::from([target.key().to_owned()]);
    let mut next = VecDeque::from([Arc::clone(target)]);
    while let Some(reached) = next.pop_front() {
        for step in graph.steps_to(&reached) {
            if seen.insert(step.from().key().to_owned()) {
                next.push_back(Arc::clone(&step.from.who));
                steps.insert(step.from().key().to_owned(), step);
            }
        }
    }
    steps
}

fn chain(steps: &BTreeMap<String, Step>, from: &str) -> Option<Chain> {
    let mut step = steps.get(from)?;
    let mut all = vec![step.clone()];
    // INVARIANT: every step was found from one nearer to the target, so this ends there.
    while let Some(following) = steps.get(step.to.key()) {
        all.push(following.clone());
        step = following;
    }
    Some(Chain { steps: all })
}

/// Steps of `sts:AssumeRole`.
struct AssumeRole<'a> {
    subject: &'a Subject,
    context: &'a Context,
}

impl Graph for AssumeRole<'_> {
    fn steps_to(&self, target: &Arc<Who>) -> Vec<Step> {
        let Principal::AssumedRole { role, .. } = &target.asker.caller.principal else { return Vec::new() };
        let resource = Resource::arn(role);
        let deed = Deed { action: ASSUME_ROLE, resource: &resource, region: None, context: self.context };
        let others = may(self.subject, &deed).into_iter().filter(|may| !may.who.is(target));
        others.map(|from| Step { from, to: Arc::clone(target) }).collect()
    }
}
