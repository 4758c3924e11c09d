use std::ops::Not;
use std::sync::Arc;

use access::analysis::{Answer, Question, ask};
use aws::Region;
use policy::PolicyType;
use scenario::format::Expected;

use super::{Context, Planner, Resource, few};
use crate::answer::{describe, explanation};
use crate::outcome::Failure;
use crate::subject::{Subject, Who};

/// Every principal, action, resource and Region of it is a case.
#[derive(Debug)]
pub(crate) struct Decision {
    expected: Expected,
    principals: Vec<Arc<Who>>,
    actions: Vec<&'static str>,
    resources: Vec<Resource>,
    regions: Vec<Region>,
    shows_region: bool,
    context: Context,
    because: Option<PolicyType>,
    by: Option<String>,
}

impl Planner<'_> {
    pub(super) fn decision(&mut self) -> Option<Decision> {
        let allowed = ["with", "in", "because", "by"];
        if !self.fields("a check with `expect`", &["expect", "as", "do", "on"], &allowed) {
            return None;
        }
        let check = self.check;
        let actions = self.actions(&check.actions);
        let by = check.by.as_ref().and_then(|by| self.text(by).map(|text| (by.at, text)));
        if let Some((at, text)) = &by
            && let Err((message, help)) = self.subject.sources.check(text)
        {
            self.report(*at, message, help);
        }
        Some(Decision {
            expected: check.expect.as_ref()?.value,
            principals: self.principals(&check.principals),
            resources: self.resources(&check.on, &actions),
            actions,
            regions: self.regions(),
            shows_region: check.regions.at().is_some(),
            context: self.context(),
            because: check.because.as_ref().map(|because| because.value.policy_type()),
            by: by.map(|(_, text)| text),
        })
    }
}

impl Decision {
    pub(crate) fn cases(&self) -> usize {
        let others = self.actions.len().saturating_mul(self.resources.len()).saturating_mul(self.regions.len());
        self.principals.len().saturating_mul(others)
    }

    /// Principals change slowest, Regions fastest.
    fn case(&self, case: usize) -> Option<(&Arc<Who>, &'static str, &Resource, &Region)> {
        let (rest, region) = (case.checked_div(self.regions.len())?, case.checked_rem(self.regions.len())?);
        let (rest, resource) = (rest.checked_div(self.resources.len())?, rest.checked_rem(self.resources.len())?);
        let (rest, action) = (rest.checked_div(self.actions.len())?, rest.checked_rem(self.actions.len())?);
        let (who, action) = (self.principals.get(rest)?, self.actions.get(action)?);
        Some((who, action, self.resources.get(resource)?, self.regions.get(region)?))
    }

    pub(crate) fn label(&self, case: usize) -> String {
        let Some((who, action, resource, region)) = self.case(case) else { return String::new() };
        let region = if self.shows_region { format!(" in {region}") } else { String::new() };
        format!("{} {action} on {}{region}", who.label, resource.of(who.account()))
    }

    pub(crate) fn title(&self) -> String {
        let who = few(self.principals.iter().map(|who| who.label.clone()));
        let action = few(self.actions.iter().map(|action| (*action).to_owned()));
        let resource = few(self.resources.iter().map(Resource::label));
        let may = match self.expected {
            Expected::Allow => "may",
            Expected::Deny => "may not",
        };
        format!("{who} {may} {action} on {resource}")
    }

    pub(crate) fn run(&self, subject: &Subject, case: usize) -> Option<Failure> {
        self.ask(subject, case, |who, question| {
            let answer = ask(&subject.partition, question);
            if self.decision_fits(&answer) && self.reason_fits(subject, &answer) {
                return None;
            }
            Some(Failure {
                expected: self.expectation(),
                actual: describe(subject, who, &answer),
                message: answer.message,
                why: Vec::new(),
                remedy: None,
            })
        })?
    }

    /// What a failed case owes its readers. It costs many times what the decision costs, and of a check that fails in a
    /// thousand cases nobody reads it a thousand times.
    pub(crate) fn explain(&self, subject: &Subject, case: usize, failure: &mut Failure) {
        let explained = self.ask(subject, case, |who, question| {
            let answer = ask(&subject.partition, question);
            self.decision_fits(&answer).not().then(|| explanation(subject, who, question))
        });
        if let Some(Some((why, remedy))) = explained {
            (failure.why, failure.remedy) = (why, remedy);
        }
    }

    fn ask<R>(&self, subject: &Subject, case: usize, answer: impl FnOnce(&Who, &Question<'_>) -> R) -> Option<R> {
        let (who, action, resource, region) = self.case(case)?;
        let resource = resource.of(who.account());
        Some(answer(
            who,
            &Question {
                asker: &who.asker,
                action,
                resource: &resource,
                region: region.clone(),
                now: subject.now,
                context: self.context.clone(),
            },
        ))
    }

    fn decision_fits(&self, answer: &Answer) -> bool {
        answer.is_allowed() == (self.expected == Expected::Allow)
    }

    fn reason_fits(&self, subject: &Subject, answer: &Answer) -> bool {
        self.because.is_none_or(|layer| answer.layer == Some(layer))
            && self.by.as_ref().is_none_or(|by| subject.sources.decided_by(by, answer))
    }

    fn expectation(&self) -> String {
        let mut text = match self.expected {
            Expected::Allow => "allow".to_owned(),
            Expected::Deny => "deny".to_owned(),
        };
        if let Some(layer) = self.because {
            text += &format!(", because of a {}", layer.name());
        }
        if let Some(by) = &self.by {
            text += &format!(", by {by}");
        }
        text
    }
}
