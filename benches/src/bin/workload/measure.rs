use std::hint::black_box;
use std::time::Instant;

use orglab_benches::machine;
use orglab_benches::workload::{Case, Cases};
use serde_json::json;

/// What deciding all cases gave and cost.
#[derive(Debug)]
pub(crate) struct Report {
    cases: usize,
    agree: usize,
    /// Index, the decision, and the expected one.
    pub(crate) differences: Vec<(usize, (char, char))>,
    /// Of single decisions, the clock's own time taken off.
    p50: u64,
    p99: u64,
    /// Of whole rounds without a clock in them, by number of cases; the median of the rounds.
    mean: u64,
    bytes_per_decision: f64,
    load_ms: u64,
    rss_mib: u64,
}

impl Report {
    pub(crate) fn json(&self) -> serde_json::Value {
        json!({
            "cases": self.cases,
            "agree": self.agree,
            "ns_per_decision": { "p50": self.p50, "p99": self.p99, "mean": self.mean },
            "bytes_per_decision": self.bytes_per_decision,
            "load_ms": self.load_ms,
            "rss_mib": self.rss_mib,
        })
    }
    pub(crate) fn text(&self) -> String {
        format!(
            "{} cases, {} as expected\n{} ns per decision in the median, {} at the 99th percentile, {} on average\n\
             {} bytes allocated per decision\nloaded in {} ms, {} MiB at most",
            self.cases, self.agree, self.p50, self.p99, self.mean, self.bytes_per_decision, self.load_ms, self.rss_mib
        )
    }
}

/// How long something took, by the clock on the wall and by that of the processor, in microseconds. On a machine with
/// other things to do only the second means something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Took {
    pub(crate) wall: u64,
    pub(crate) cpu: u64,
}

/// Runs something and says how long it took.
pub(crate) fn timed<R>(run: impl FnOnce() -> R) -> (R, Took) {
    let (start, cpu) = (now(), cpu_time());
    let result = run();
    let wall = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    (result, Took { wall, cpu: cpu_time().saturating_sub(cpu) })
}

/// The time that all threads of the process have spent on a processor, in microseconds.
fn cpu_time() -> u64 {
    u64::try_from(machine::processor_time().as_micros()).unwrap_or(u64::MAX)
}

/// Checks all cases once, then decides them in the file's order, `rounds` times one by one and as often in one go.
pub(crate) fn cases(loaded: &Cases, rounds: usize, load: Took) -> Report {
    let cases = &loaded.cases;
    let expected = loaded.expected.as_deref().unwrap_or_default();
    let decided: Vec<u8> = cases.iter().map(Case::decide).collect();
    let pairs = decided.iter().zip(expected).enumerate();
    let differences: Vec<_> = pairs
        .filter(|(_, (got, want))| got != want)
        .map(|(at, (got, want))| (at, (char::from(*got), char::from(*want))))
        .collect();
    let memory = allocation_counter::measure(|| all(cases));
    let mut single: Vec<u64> = (0..rounds).flat_map(|_| cases.iter().map(one)).collect();
    single.sort_unstable();
    let clock = clock();
    let percentile = |hundredths: usize| {
        let at = single.len() * hundredths / 100;
        single.get(at).map_or(0, |time| time.saturating_sub(clock))
    };
    Report {
        cases: cases.len(),
        agree: expected.len().min(decided.len()) - differences.len(),
        differences,
        p50: percentile(50),
        p99: percentile(99),
        mean: mean(cases, rounds),
        bytes_per_decision: fraction(memory.bytes_total, cases.len()),
        load_ms: load.wall / 1000,
        rss_mib: machine::peak_mib(),
    }
}

fn one(case: &Case) -> u64 {
    let start = now();
    black_box(case.decide());
    nanoseconds(start)
}

/// The time between two looks at the clock.
fn clock() -> u64 {
    let mut times: Vec<u64> = (0..10_001).map(|_| nanoseconds(now())).collect();
    times.sort_unstable();
    times.get(5_000).copied().unwrap_or(0)
}

fn all(cases: &[Case]) {
    for case in cases {
        black_box(case.decide());
    }
}

fn mean(cases: &[Case], rounds: usize) -> u64 {
    let round = || {
        let start = now();
        all(cases);
        nanoseconds(start)
    };
    let mut times: Vec<u64> = (0..rounds).map(|_| round()).collect();
    times.sort_unstable();
    let median = times.get(rounds / 2).copied().unwrap_or(0);
    median / u64::try_from(cases.len().max(1)).unwrap_or(1)
}

fn nanoseconds(start: Instant) -> u64 {
    u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX)
}

#[expect(clippy::cast_precision_loss, reason = "a figure to read")]
fn fraction(bytes: u64, of: usize) -> f64 {
    bytes as f64 / of.max(1) as f64
}

#[expect(clippy::disallowed_methods, reason = "this measures time")]
pub(crate) fn now() -> Instant {
    Instant::now()
}
