use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use crate::outcome::Outcome;
use crate::plan::{Kind, Planned};
use crate::report::Report;
use crate::suite::Suite;

/// How a suite is run.
#[derive(Default)]
pub struct Options<'a> {
    /// Only the cases whose file, name or question has this text, in any capitalisation.
    pub filter: Option<String>,
    /// Told now and then how many cases are done, of how many; from several threads.
    pub progress: Option<&'a (dyn Fn(usize, usize) + Sync)>,
}

impl fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options").field("filter", &self.filter).finish_non_exhaustive()
    }
}

/// How many cases a thread takes at once: enough that nobody waits for the counter, few enough that all end together.
const PORTION: usize = 16;

#[expect(clippy::disallowed_methods, reason = "how long a run takes is for the report alone; nothing is decided by it")]
pub(crate) fn run<'a>(suite: &'a Suite, options: &Options<'_>) -> Report<'a> {
    let start = Instant::now();
    let cases = cases(suite, options.filter.as_deref());
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let work = || {
        let mut outcomes = Vec::new();
        loop {
            let from = next.fetch_add(PORTION, Ordering::Relaxed);
            let portion = cases.get(from..cases.len().min(from.saturating_add(PORTION))).unwrap_or_default();
            if portion.is_empty() {
                return outcomes;
            }
            outcomes.extend(portion.iter().filter_map(|(check, case)| outcome(suite, *check, *case)));
            let done = done.fetch_add(portion.len(), Ordering::Relaxed) + portion.len();
            if let Some(progress) = options.progress {
                progress(done, cases.len());
            }
        }
    };
    let threads = thread::available_parallelism().map_or(2, usize::from).min(cases.len().div_ceil(PORTION)).max(1);
    let mut outcomes: Vec<Outcome> = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut all = work();
        for other in others {
            match other.join() {
                Ok(outcomes) => all.extend(outcomes),
                // A thread that panicked must not look like one whose cases passed.
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    outcomes.sort_by_key(|outcome| (outcome.check, outcome.case));
    Report { suite, outcomes, elapsed: start.elapsed() }
}

/// Every case that the filter lets through.
fn cases(suite: &Suite, filter: Option<&str>) -> Vec<(usize, usize)> {
    let filter = filter.map(str::to_lowercase);
    let fits = |check: &Planned, case: usize| {
        filter.as_ref().is_none_or(|filter| {
            let has = |text: &str| text.to_lowercase().contains(filter);
            has(&check.title) || has(&check.file) || has(&check.label(case))
        })
    };
    let all = suite.checks.iter().enumerate();
    all.flat_map(|(number, check)| {
        (0..check.cases()).filter(move |case| fits(check, *case)).map(move |case| (number, case)).collect::<Vec<_>>()
    })
    .collect()
}

fn outcome(suite: &Suite, check: usize, case: usize) -> Option<Outcome> {
    let planned = suite.checks.get(check)?;
    let subject = || suite.subjects.get(planned.subject);
    let failure = match &planned.kind {
        Kind::Decision(decision) => decision.run(subject()?, case),
        Kind::WhoMay(who_may) => who_may.run(subject()?, case),
        Kind::SignIn(sign_in) => sign_in.run(subject()?, case),
        Kind::Reach(reach) => reach.run(subject()?, case),
        Kind::Setup(setup) => setup.run(subject()?, case),
        Kind::Policy(check) => check.run(),
        Kind::Validity(validity) => validity.run(),
    };
    Some(Outcome { check, case, failure: failure.map(Box::new) })
}
