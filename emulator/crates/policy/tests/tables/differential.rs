//! The engine and the reference on generated cases.
//!
//! A handful runs with every test. `POLICY_CASES=1000000 POLICY_SEED=1 cargo test --release -p orglab-policy --test
//! tables engine_and_reference_agree -- --nocapture` runs as many as one likes, and says what they were made of. A case
//! in which the two differ is made small and written to `tests/regressions`, whose files are run from then on.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

use policy::{Decision, PolicyType, Verdict, decide};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng};
use serde_json::Value;

use crate::agreement::{case_with, differences};
use crate::generate::{Choices, row};

/// Choices, which say nothing when printed.
pub(crate) struct Bytes(Vec<u8>);

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} choices", self.0.len())
    }
}

/// Any row that there may be.
pub(crate) fn rows_of_any_kind() -> impl Strategy<Value = Bytes> {
    prop::collection::vec(any::<u8>(), BYTES).prop_map(Bytes)
}
impl Bytes {
    pub(crate) fn row(&self) -> Value {
        row(&mut Choices::from(&self.0))
    }
}

/// A case's worth of choices.
const BYTES: usize = 768;

/// Leaves out whatever can be left out without the two coming to agree.
fn smallest(row: &Value) -> Value {
    let fails = |row: &Value| std::panic::catch_unwind(|| !differences(row).is_empty()).unwrap_or(false);
    let mut smallest = row.clone();
    'again: loop {
        for candidate in smaller(&smallest) {
            let is_row = ["who", "do", "on"].iter().all(|key| candidate.get(key) == row.get(key));
            if is_row && fails(&candidate) {
                smallest = candidate;
                continue 'again;
            }
        }
        return smallest;
    }
}

/// The value without each of its parts in turn, and with each part made smaller.
fn smaller(value: &Value) -> Vec<Value> {
    let mut candidates = Vec::new();
    match value {
        Value::Object(entries) => {
            for key in entries.keys() {
                let mut without = entries.clone();
                without.remove(key);
                candidates.push(without.into());
            }
            for (key, part) in entries {
                candidates.extend(smaller(part).into_iter().map(|part| {
                    let mut with = entries.clone();
                    with.insert(key.clone(), part);
                    with.into()
                }));
            }
        }
        Value::Array(values) => {
            candidates.extend(values.iter().filter(|_| values.len() == 1).cloned());
            for (at, part) in values.iter().enumerate() {
                let mut without = values.clone();
                without.remove(at);
                candidates.push(without.into());
                candidates.extend(smaller(part).into_iter().map(|part| {
                    let mut with = values.clone();
                    with[at] = part;
                    with.into()
                }));
            }
        }
        _ => {}
    }
    candidates
}

fn regressions() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "regressions"].iter().collect()
}

/// Writes the small form of a case, and says how the two differ on it.
fn report(row: &Value) -> String {
    let row = smallest(row);
    let text = serde_json::to_string_pretty(&row).unwrap();
    // A name that depends on the case alone: the same failure is written once.
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let path = regressions().join(format!("{hash:016x}.json"));
    std::fs::create_dir_all(regressions()).unwrap();
    std::fs::write(&path, text.clone() + "\n").unwrap();
    format!("{}\n{text}\n{}", path.display(), differences(&row).join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, max_shrink_iters: 0, ..ProptestConfig::default() })]
    #[test]
    fn the_engine_decides_as_the_reference_does(bytes in rows_of_any_kind()) {
        let row = bytes.row();
        if !differences(&row).is_empty() {
            prop_assert!(false, "{}", report(&row));
        }
    }
}

/// What once went wrong.
#[test]
fn regressions_stay_away() {
    for entry in std::fs::read_dir(regressions()).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let row = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let differences = differences(&row);
            assert!(differences.is_empty(), "{}\n{}", path.display(), differences.join("\n"));
        }
    }
}

/// What the cases of a run were.
#[derive(Default)]
struct Tally {
    decisions: BTreeMap<String, usize>,
    layers: BTreeMap<String, usize>,
    refused: usize,
    documents: usize,
}

impl Tally {
    fn count(&mut self, row: &Value) {
        let case = case_with(row, &mut |_, _, refusal| {
            self.documents += 1;
            self.refused += usize::from(refusal.is_some());
        });
        case.ask(|request, policies| self.verdict(&decide(request, policies)));
    }
    fn verdict(&mut self, verdict: &Verdict<'_>) {
        *self.decisions.entry(verdict.decision.as_str().to_owned()).or_default() += 1;
        let layer = verdict.layer.map_or("no policy", PolicyType::name);
        *self.layers.entry(format!("{} by {layer}", verdict.decision.as_str())).or_default() += 1;
    }
    fn share(&self, decision: Decision) -> usize {
        self.decisions.get(decision.as_str()).copied().unwrap_or(0) * 100 / self.decisions.values().sum::<usize>()
    }
}

fn rows(seed: u64) -> impl Iterator<Item = Value> {
    let mut wide = [0; 32];
    wide[..8].copy_from_slice(&seed.to_le_bytes());
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &wide);
    std::iter::repeat_with(move || {
        let mut bytes = [0; BYTES];
        random.fill_bytes(&mut bytes);
        row(&mut Choices::from(&bytes))
    })
}

/// A test on cases that are nearly all denied could not fail.
#[test]
fn generated_cases_are_of_every_kind() {
    let mut tally = Tally::default();
    rows(1).take(1_500).for_each(|row| tally.count(&row));
    let share = |decision| tally.share(decision);
    assert!(share(Decision::Allowed) >= 15, "{:?}", tally.decisions);
    assert!(share(Decision::ExplicitDeny) >= 15, "{:?}", tally.decisions);
    assert!(share(Decision::ImplicitDeny) >= 15, "{:?}", tally.decisions);
    // Every layer allows, is missing an allow and denies somewhere, as far as it can.
    assert!(tally.layers.len() >= 17, "{:#?}", tally.layers);
    assert!((1..20).contains(&(tally.refused * 100 / tally.documents)), "{} of {}", tally.refused, tally.documents);
}

#[test]
fn engine_and_reference_agree_on_as_many_cases_as_one_likes() {
    let number = |name| std::env::var(name).ok().map(|text| text.parse().expect(name));
    let (count, seed): (u64, u64) = (number("POLICY_CASES").unwrap_or(500), number("POLICY_SEED").unwrap_or(1));
    #[expect(clippy::disallowed_methods, reason = "how long a run takes is part of its record")]
    let started = Instant::now();
    let mut tally = Tally::default();
    let mut wrong = Vec::new();
    for (at, row) in (0..count).zip(rows(seed)) {
        if !differences(&row).is_empty() {
            wrong.push(report(&row));
        }
        if at % 16 == 0 {
            tally.count(&row);
        }
        assert!(wrong.len() < 5, "case {at} of seed {seed}:\n{}", wrong.join("\n\n"));
    }
    #[expect(clippy::print_stdout, reason = "the record of a long run")]
    {
        println!("{count} cases of seed {seed} in {:.1?}; of every sixteenth:\n{:#?}", started.elapsed(), tally.layers);
    }
    assert!(wrong.is_empty(), "seed {seed}:\n{}", wrong.join("\n\n"));
}
