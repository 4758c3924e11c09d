use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Context, Planner, few};
use crate::outcome::Failure;
use crate::reach::{Chain, chains};
use crate::subject::{Subject, Who};

/// What no chain of steps may lead to; every target is a case.
#[derive(Debug)]
pub(crate) struct Reach {
    from: Vec<Arc<Who>>,
    targets: Vec<Arc<Who>>,
    context: Context,
}

impl Planner<'_> {
    pub(super) fn reach(&mut self) -> Option<Reach> {
        if !self.fields("a check with `cannot_reach`", &["from", "cannot_reach"], &["through", "with"]) {
            return None;
        }
        let check = self.check;
        self.not_empty(&check.through, "step");
        let targets = self.principals(&check.cannot_reach);
        let from = self.principals(&check.from).into_iter().filter(|who| !targets.iter().any(|target| target.is(who)));
        Some(Reach { from: from.collect(), targets, context: self.context() })
    }
}

impl Reach {
    pub(crate) fn cases(&self) -> usize {
        self.targets.len()
    }

    pub(crate) fn label(&self, case: usize) -> String {
        let target = self.targets.get(case).map_or("", |target| &target.label);
        format!("{} to {target}", few(self.from.iter().map(|who| who.label.clone())))
    }

    pub(crate) fn title(&self) -> String {
        let from = few(self.from.iter().map(|who| who.label.clone()));
        format!("{from} cannot reach {}", few(self.targets.iter().map(|who| who.label.clone())))
    }

    pub(crate) fn run(&self, subject: &Subject, case: usize) -> Option<Failure> {
        let target = self.targets.get(case)?;
        let found = chains(subject, target, &self.from, &self.context);
        if found.is_empty() {
            return None;
        }
        let names: Vec<&str> = found.iter().filter_map(|chain| chain.first()).collect();
        let actual = format!("{} can: {}", names.join(", "), found.first().map(Chain::way).unwrap_or_default());
        Some(Failure {
            expected: format!("no chain of roles to {}", target.label),
            actual,
            message: String::new(),
            why: each_once(found.iter().flat_map(|chain| chain.explain(subject))),
            remedy: found.first().and_then(|chain| chain.remedy(subject)),
        })
    }
}

/// Chains often end alike.
fn each_once(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    lines.filter(|line| seen.insert(line.clone())).collect()
}
