//! Questions about a large organization: how long they take after it was loaded, and in how much memory.
//!
//! The organization is the organization view of a workload (`org.json`, `policies.jsonl`, `roles.jsonl`,
//! `resources.jsonl`) and its requests: `cargo run --release -p orglab-benches --bin analysis -- DIRECTORY`.

mod load;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use access::analysis::{Scope, Wanted, WhatIf, compare, what_if, who_can};
use anyhow::anyhow;
use aws::Timestamp;
use clap::Parser;
use state::Partition;

/// Measure questions about a large organization.
#[derive(Debug, Parser)]
struct Bench {
    /// The directory of the workload.
    directory: PathBuf,
}

/// Denies what nobody should do anyway, as most new guardrails do.
const GUARDRAIL: &str = r#"{"Version":"2012-10-17","Statement":[
    {"Sid":"KeepLogs","Effect":"Deny","Action":["s3:DeleteObject","dynamodb:DeleteTable","sqs:DeleteQueue"],"Resource":"*",
     "Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/OrganizationAccountAccessRole"}}}]}"#;
/// Denies nearly everything outside of some Regions.
const REGIONS: &str = r#"{"Version":"2012-10-17","Statement":[
    {"Sid":"Regions","Effect":"Deny","NotAction":["iam:*","sts:*","organizations:*","s3:*"],"Resource":"*",
     "Condition":{"StringNotEquals":{"aws:RequestedRegion":["eu-west-1","eu-central-1"]}}}]}"#;

fn main() -> anyhow::Result<()> {
    let bench = Bench::parse();
    let started = Started::now();
    let partition = load::load(&bench.directory)?;
    report("load", started);
    let asked_at = "2026-06-01T12:00:00Z".parse()?;
    let bucket = partition.buckets.keys().next().map(|name| format!("arn:aws:s3:::{name}/some/key"));
    let role = partition.accounts.values().nth(7).and_then(|account| account.iam.roles.values().next());
    asked_of_the_workload(&partition, &bench.directory, asked_at)?;
    let questions = [
        ("s3:GetObject", bucket.unwrap_or_default()),
        ("sts:AssumeRole", role.map(|role| role.entity.arn.to_string()).unwrap_or_default()),
        ("iam:CreateUser", "*".to_owned()),
        ("s3:ListAllMyBuckets", "*".to_owned()),
    ];
    for (action, resource) in &questions {
        for _ in 0..2 {
            let started = Started::now();
            let grants = who_can(&partition, &Wanted::new(&partition, action, resource, asked_at));
            let open = grants.iter().filter(|grant| !grant.conditional.is_empty()).count();
            report(
                &format!("who-can {action} {resource}: {} grants, {open} of them on a condition", grants.len()),
                started,
            );
        }
    }
    for (name, content) in [("guardrail", GUARDRAIL), ("regions", REGIONS)] {
        diff(&partition, asked_at, name, content)?;
    }
    Ok(())
}

/// How many of the workload's requests are turned into questions.
const QUESTIONS: usize = 100;

/// Asks of each action and resource in the workload's requests who may.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
fn asked_of_the_workload(partition: &Partition, directory: &Path, asked_at: Timestamp) -> anyhow::Result<()> {
    let mut wanted = load::requested(directory)?;
    wanted.truncate(QUESTIONS);
    let started = Started::now();
    let mut times: Vec<Duration> = Vec::new();
    let mut most = 0;
    for (action, resource) in &wanted {
        let asked = Instant::now();
        most = most.max(who_can(partition, &Wanted::new(partition, action, resource, asked_at)).len());
        times.push(asked.elapsed());
    }
    times.sort();
    let at = |part: usize| times.get((times.len() - 1) * part / 100).copied().unwrap_or_default();
    let (median, most_of_them, slowest) = (at(50), at(99), at(100));
    let questions = times.len();
    report(
        &format!(
            "who-can of {questions} requests: median {median:.1?}, 99 % within {most_of_them:.1?}, slowest {slowest:.1?}, \
             at most {most} grants"
        ),
        started,
    );
    Ok(())
}

fn diff(partition: &Partition, asked_at: Timestamp, name: &str, content: &str) -> anyhow::Result<()> {
    let change = WhatIf::Attach { name: name.to_owned(), content: Some(content.to_owned()), target: "root".to_owned() };
    let started = Started::now();
    let after = what_if(partition, asked_at, &[change]).map_err(|error| anyhow!(error))?;
    report(&format!("what-if {name}"), started);
    let started = Started::now();
    let scope = Scope { region: partition.global_region(), now: asked_at, context: Vec::new() };
    let diff = compare(partition, &after, &scope);
    let entries: usize = diff.gained.iter().chain(&diff.lost).map(|shift| shift.entries.len()).sum();
    let (principals, classes) = (diff.principals, diff.classes);
    report(&format!("diff {name} at the root: {principals} principals, {classes} classes, {entries} entries"), started);
    Ok(())
}

/// When something began, on the wall and in processor time of all threads.
#[derive(Clone, Copy)]
struct Started {
    wall: Instant,
    processor: Duration,
}

impl Started {
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
    fn now() -> Started {
        Started { wall: Instant::now(), processor: processor() }
    }
}

fn processor() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
}

#[expect(clippy::print_stdout, reason = "the figures are what the program is for")]
fn report(what: &str, started: Started) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("").trim().to_owned();
    let (wall, processor) = (started.wall.elapsed().as_secs_f64(), (processor() - started.processor).as_secs_f64());
    println!("{wall:>9.3} s  {processor:>9.3} s of processor  peak {peak:>12}  {what}");
}
