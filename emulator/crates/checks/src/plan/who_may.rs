use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use access::analysis::{Question, ask};
use aws::Region;

use super::{Context, Planner, Resource, few};
use crate::answer::{describe, explanation, granted_by_resource, limit, remedy};
use crate::may::{Deed, May, may};
use crate::outcome::Failure;
use crate::subject::{Subject, Who};

/// Who may do something: these principals of the whole organization and no others.
#[derive(Debug)]
pub(crate) struct WhoMay {
    only: Vec<Arc<Who>>,
    actions: Vec<&'static str>,
    resources: Vec<Resource>,
    regions: Vec<Region>,
    /// Whether the check says where.
    is_placed: bool,
    context: Context,
}

/// Of how many who should not, the resource's side is told as well.
const EXPLAINED: usize = 8;

impl Planner<'_> {
    pub(super) fn who_may(&mut self) -> Option<WhoMay> {
        let check = self.check;
        let principals = self.only_or_nobody()?;
        if !self.fields("a check with `may`", &[principals, "may", "on"], &["with", "in"]) {
            return None;
        }
        let only = if check.nobody { Vec::new() } else { self.principals(&check.only) };
        let actions = self.actions(&check.may);
        Some(WhoMay {
            only,
            resources: self.resources(&check.on, &actions),
            actions,
            regions: self.regions(),
            is_placed: check.regions.at().is_some(),
            context: self.context(),
        })
    }
}

impl WhoMay {
    pub(crate) fn cases(&self) -> usize {
        self.actions.len().saturating_mul(self.resources.len()).saturating_mul(self.regions.len())
    }

    fn case(&self, case: usize) -> Option<(&'static str, &Resource, &Region)> {
        let (rest, region) = (case.checked_div(self.regions.len())?, case.checked_rem(self.regions.len())?);
        let (action, resource) = (rest.checked_div(self.resources.len())?, rest.checked_rem(self.resources.len())?);
        Some((self.actions.get(action)?, self.resources.get(resource)?, self.regions.get(region)?))
    }

    pub(crate) fn label(&self, case: usize) -> String {
        let Some((action, resource, region)) = self.case(case) else { return String::new() };
        let region = if self.is_placed { format!(" in {region}") } else { String::new() };
        format!("who may {action} on {}{region}", resource.label())
    }

    pub(crate) fn title(&self) -> String {
        let who = few(self.only.iter().map(|who| who.label.clone()));
        let action = few(self.actions.iter().map(|action| (*action).to_owned()));
        let only = if self.only.is_empty() { "" } else { "only " };
        format!("{only}{who} may {action} on {}", few(self.resources.iter().map(Resource::label)))
    }

    pub(crate) fn run(&self, subject: &Subject, case: usize) -> Option<Failure> {
        let (action, resource, region) = self.case(case)?;
        let region = self.is_placed.then_some(region);
        let found = may(subject, &Deed { action, resource, region, context: &self.context });
        let keys: BTreeSet<&str> = found.iter().map(|may| may.who.key()).collect();
        let surplus: Vec<&May> = found.iter().filter(|may| !self.names(&may.who)).collect();
        let missing: Vec<&Arc<Who>> = self.only.iter().filter(|who| !keys.contains(who.key())).collect();
        if surplus.is_empty() && missing.is_empty() {
            return None;
        }
        // It costs many times what the answer costs, and after a few of them the reader has seen the statement.
        let by_own_policies = surplus.iter().enumerate().filter(|(_, may)| may.by_own_policies()).take(EXPLAINED);
        let also: BTreeMap<usize, String> =
            by_own_policies.filter_map(|(at, may)| Some((at, self.also(subject, case, may)?))).collect();
        let told =
            |(at, may): (usize, &&May)| format!("{} may: {}", may.who.label, may.describe(subject, also.get(&at)));
        let mut why: Vec<String> = surplus.iter().enumerate().map(told).collect();
        for who in &missing {
            why.extend(self.refusal(subject, case, who));
        }
        Some(Failure {
            expected: self.expectation(),
            actual: actual(&surplus, &missing),
            message: String::new(),
            why,
            remedy: surplus.first().and_then(|may| keep_out(subject, may, also.get(&0))),
        })
    }

    /// What the resource says to somebody whose own policies allow it.
    fn also(&self, subject: &Subject, case: usize, may: &May) -> Option<String> {
        let (action, resource, region) = self.case(case)?;
        let resource = resource.of(may.who.account());
        let question = Question {
            asker: &may.who.asker,
            action,
            resource: &resource,
            region: region.clone(),
            now: subject.now,
            context: may.context(&self.context),
        };
        granted_by_resource(subject, &may.who, &question)
    }

    fn names(&self, who: &Who) -> bool {
        self.only.iter().any(|known| known.is(who))
    }

    fn expectation(&self) -> String {
        match self.only.is_empty() {
            true => "nobody may".to_owned(),
            false => format!("only {} may", listed(self.only.iter().map(|who| who.label.as_str()))),
        }
    }

    /// Why somebody may not who should.
    fn refusal(&self, subject: &Subject, case: usize, who: &Who) -> Vec<String> {
        let Some((action, resource, region)) = self.case(case) else { return Vec::new() };
        if who.is_outside() {
            return vec![format!("{} may not: no policy of the resource names it", who.label)];
        }
        let resource = resource.of(who.account());
        let question = Question {
            asker: &who.asker,
            action,
            resource: &resource,
            region: region.clone(),
            now: subject.now,
            context: self.context.clone(),
        };
        let answer = ask(&subject.partition, &question);
        let refused = format!("{} may not: {}", who.label, describe(subject, who, &answer));
        std::iter::once(refused).chain(explanation(subject, who, &question).0).collect()
    }
}

fn actual(surplus: &[&May], missing: &[&Arc<Who>]) -> String {
    let mut parts = Vec::new();
    if !surplus.is_empty() {
        parts.push(format!("{} may as well", listed(surplus.iter().map(|may| may.who.label.as_str()))));
    }
    if !missing.is_empty() {
        parts.push(format!("{} may not", listed(missing.iter().map(|who| who.label.as_str()))));
    }
    parts.join("; ")
}

fn keep_out(subject: &Subject, may: &May, also: Option<&String>) -> Option<String> {
    let remedy = match also {
        Some(decider) => limit(subject, &may.who).map_or_else(
            || format!("take it out of {decider}"),
            |limit| format!("{limit}, or take it out of {decider}"),
        ),
        None => remedy(subject, &may.who, &may.answer)?,
    };
    Some(format!("name {} under `only`, or {remedy}", may.who.label))
}

fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}
