//! What a run of 10,000 checks takes, from reading the file to the report.
//!
//! `cargo bench -p orglab-benches --bench checks`

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what cannot be set up cannot be measured")]

use std::fmt::Write;
use std::path::{Path, PathBuf};

use checks::{Format, Options, Suite};
use criterion::{Criterion, criterion_group, criterion_main};

const CHECKS: usize = 10_000;

/// Actions that are decided in different layers.
const ACTIONS: [&str; 5] =
    ["cloudtrail:StopLogging", "iam:CreateUser", "s3:GetObject", "ec2:RunInstances", "organizations:LeaveOrganization"];
const PRINCIPALS: [&str; 4] = ["dev/role/Developer", "prod/role/Operations", "staging/role/Deployer", "prod/root"];

fn file() -> String {
    let scenario = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/securecart.yaml");
    let mut text = format!("scenario: {}\nchecks:\n", scenario.display());
    for number in 0..CHECKS {
        let (action, principal) = (ACTIONS[number % ACTIONS.len()], PRINCIPALS[number % PRINCIPALS.len()]);
        writeln!(text, "  - {{ expect: deny, as: {principal}, do: '{action}', on: 'arn:aws:s3:::bucket/{number}' }}")
            .unwrap();
    }
    text
}

fn checks(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("checks.yaml");
    std::fs::write(&path, file()).unwrap();
    let paths = [path];
    let mut group = criterion.benchmark_group("10,000 checks");
    group.sample_size(10);
    group.bench_function("load", |bencher| bencher.iter(|| Suite::load(&paths).unwrap().len()));
    let suite = Suite::load(&paths).unwrap();
    group.bench_function("run", |bencher| bencher.iter(|| suite.run(&Options::default()).failed()));
    let report = suite.run(&Options::default());
    group.bench_function("report, for people", |bencher| bencher.iter(|| report.render(Format::Human).len()));
    group.bench_function("report, JUnit", |bencher| bencher.iter(|| report.render(Format::Junit).len()));
    group.finish();
}

criterion_group!(benches, checks);
criterion_main!(benches);
