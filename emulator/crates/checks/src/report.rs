use std::time::Duration;

use crate::outcome::{Failure, Outcome};
use crate::plan::{Kind, Planned};
use crate::render::{self, Format};
use crate::suite::Suite;

/// What came out of a run.
#[derive(Debug)]
pub struct Report<'a> {
    pub(crate) suite: &'a Suite,
    pub(crate) outcomes: Vec<Outcome>,
    pub(crate) elapsed: Duration,
}

/// The cases of one check.
pub(crate) struct Group<'r> {
    pub(crate) check: &'r Planned,
    pub(crate) outcomes: &'r [Outcome],
}

impl Group<'_> {
    pub(crate) fn failed(&self) -> usize {
        self.outcomes.iter().filter(|outcome| outcome.failure.is_some()).count()
    }
}

impl Report<'_> {
    /// How many cases passed.
    pub fn passed(&self) -> usize {
        self.outcomes.len() - self.failed()
    }
    /// How many cases failed.
    pub fn failed(&self) -> usize {
        self.outcomes.iter().filter(|outcome| outcome.failure.is_some()).count()
    }
    /// Every case that was run, in the order of files and checks.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }
    /// How long the run took.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }
    /// The report in a format.
    pub fn render(&self, format: Format) -> String {
        render::render(self, format)
    }

    pub(crate) fn groups(&self) -> impl Iterator<Item = Group<'_>> {
        let groups = self.outcomes.chunk_by(|one, other| one.check == other.check);
        groups.filter_map(|outcomes| {
            let check = self.suite.checks.get(outcomes.first()?.check)?;
            Some(Group { check, outcomes })
        })
    }

    /// Why a case failed, with the explanation.
    pub(crate) fn explained(&self, outcome: &Outcome) -> Option<Failure> {
        let mut failure = Failure::clone(outcome.failure.as_ref()?);
        let check = self.suite.checks.get(outcome.check)?;
        if let (Kind::Decision(decision), Some(subject)) = (&check.kind, self.suite.subjects.get(check.subject)) {
            decision.explain(subject, outcome.case, &mut failure);
        }
        Some(failure)
    }
}
