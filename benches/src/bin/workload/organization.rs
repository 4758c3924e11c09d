//! `--organization`: resolves the policies itself, and asks who may do something.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use aws::AccountId;
use orglab_benches::workload::{self, Organization, Requester, resource_rule};
use policy::{Context, Holder, PreparedRequest, Question, Request, decide_prepared, who_can};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::measure::{self, Took};

#[derive(Deserialize)]
struct Line {
    principal: Requester,
    action: String,
    resource: String,
    #[serde(default)]
    resource_account: Option<String>,
    context: Map<String, Value>,
}

/// How many requests are turned into questions about everybody.
const QUESTIONS: usize = 20;

/// Loads the organization, decides every request of `requests.jsonl` and asks about all roles.
pub(crate) fn run(directory: &Path, threads: usize) -> anyhow::Result<Value> {
    let (organization, load) = measure::timed(|| Organization::load(directory));
    let organization = organization?;
    let rss_mib = orglab_benches::machine::peak_mib();
    let text = fs::read_to_string(directory.join("requests.jsonl")).context("requests.jsonl")?;
    let requests: Vec<Line> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    drop(text);
    let expected = workload::expected(directory)?.unwrap_or_default();
    let mut agree = 0;
    let mut differences = Vec::new();
    for (at, (request, want)) in requests.iter().zip(&expected).enumerate() {
        let got = decide(&organization, request)?;
        if got == *want {
            agree += 1;
        } else {
            differences.push(format!("request {at}: {}, expected {}", char::from(got), char::from(*want)));
        }
    }
    let holders: Vec<Holder<'_>> = organization.roles.iter().map(workload::Role::holder).collect();
    let step = (requests.len() / QUESTIONS).max(1);
    let mut took = Vec::new();
    let mut allowed = Vec::new();
    let mut checked = true;
    for (number, request) in requests.iter().step_by(step).take(QUESTIONS).enumerate() {
        let context = without_principal(&request.context)?;
        let question = question(&organization, request, &context)?;
        let (found, time) = measure::timed(|| who_can(&question, &holders, threads));
        // Every question in a small organization, one in a large one: this asks each role by itself.
        if number == 0 || holders.len() < 10_000 {
            checked &= found == one_by_one(&organization, &question);
        }
        took.push(time);
        allowed.push(found.len());
    }
    let sorted = |field: fn(&Took) -> u64| {
        let mut times: Vec<_> = took.iter().map(field).collect();
        times.sort_unstable();
        let milliseconds = |time: Option<&u64>| time.map_or(0.0, |time| *time as f64 / 1000.0);
        json!({ "median": milliseconds(times.get(times.len() / 2)), "slowest": milliseconds(times.last()) })
    };
    Ok(json!({
        "roles": organization.roles.len(),
        "statements": organization.statements,
        "documents": organization.documents,
        "requests": requests.len(),
        "agree": agree,
        "differences": differences.iter().take(5).collect::<Vec<_>>(),
        "load_ms": load.wall / 1000,
        "load_cpu_ms": load.cpu / 1000,
        "rss_mib": rss_mib,
        "who_can": {
            "questions": took.len(),
            "threads": threads,
            "as_one_by_one": checked,
            "ms": sorted(|took| took.wall),
            "cpu_ms": sorted(|took| took.cpu),
            "allowed": allowed,
            "each_cpu_ms": took.iter().map(|took| took.cpu / 1000).collect::<Vec<_>>(),
        },
    }))
}

fn decide(organization: &Organization, line: &Line) -> anyhow::Result<u8> {
    let arn = line.principal.arn.as_deref().unwrap_or_default();
    let role = organization.role(arn).with_context(|| format!("no role {arn}"))?;
    let owner = owner(line)?;
    let context = workload::context(&line.context)?;
    let request = Request {
        principal: role.principal,
        action: &line.action,
        resource: &line.resource,
        resource_account: owner,
        context: &context,
    };
    let policy = organization.resource_policy(&line.action, &line.resource, owner);
    let policies = role.policies(&line.action, &line.resource, policy);
    Ok(workload::letter(decide_prepared(&request.prepare(), &policies).decision))
}

fn owner(line: &Line) -> anyhow::Result<Option<AccountId>> {
    Ok(line.resource_account.as_deref().map(str::parse).transpose()?)
}

/// What is known of a request whoever makes it.
fn without_principal(context: &Map<String, Value>) -> anyhow::Result<Context> {
    let of_principal = |key: &str| key.starts_with("aws:Principal") || key == "aws:userid";
    let rest = context.iter().filter(|(key, _)| !of_principal(key));
    workload::context(&rest.map(|(key, value)| (key.clone(), value.clone())).collect())
}

fn question<'q>(organization: &Organization, line: &'q Line, context: &'q Context) -> anyhow::Result<Question<'q>> {
    let owner = owner(line)?;
    Ok(Question {
        action: &line.action,
        resource: &line.resource,
        resource_account: owner,
        context,
        resource_policy: organization.resource_policy(&line.action, &line.resource, owner),
        resource_rule: resource_rule(&line.action, &line.resource),
        resource_control: &[],
    })
}

/// The same question by a decision for each role, from a context made for it.
fn one_by_one(organization: &Organization, question: &Question<'_>) -> Vec<usize> {
    let allowed = organization.roles.iter().enumerate().filter(|(_, role)| {
        let mut context = question.context.clone();
        for (key, value) in role.facts.iter() {
            match value.single() {
                Some(value) => context.set(key, value),
                None => context.set_many(key, value.values()),
            }
        }
        let request = Request {
            principal: role.principal,
            action: question.action,
            resource: question.resource,
            resource_account: question.resource_account,
            context: &context,
        };
        let owner = question.resource_account;
        let policy = organization.resource_policy(question.action, question.resource, owner);
        let request: PreparedRequest<'_> = request.prepare();
        decide_prepared(&request, &role.policies(question.action, question.resource, policy)).is_allowed()
    });
    allowed.map(|(at, _)| at).collect()
}
