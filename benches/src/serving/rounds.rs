//! Both servers under the same load, taking turns.

use std::time::Duration;

use anyhow::Context as _;

use super::client::{self, Run};
use super::process::{self, Server};

/// How much load, and in how many parts.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Requests to each server.
    pub requests: usize,
    /// Connections that are kept open, each with one request at a time.
    pub connections: usize,
    /// How many parts the requests are sent in, taking turns between the servers.
    pub rounds: usize,
}

/// The requests of an operation.
pub trait Requests {
    /// What it is called.
    fn name(&self) -> &'static str;
    /// The share of the bare server's requests per second that is asked for.
    fn target(&self) -> f64;
    /// Requests as they go over the wire to a server, made now. Connections go round in them.
    ///
    /// # Errors
    /// When they cannot be made.
    fn batch(&self, address: &str) -> anyhow::Result<Vec<Vec<u8>>>;
}

/// What an operation's rounds gave.
#[derive(Debug)]
pub struct Measured {
    /// The operation.
    pub name: &'static str,
    /// The share of the bare server's requests per second that is asked for.
    pub target: f64,
    /// The length of an answer's body.
    pub body: usize,
    /// What hyper alone does.
    pub bare: Figures,
    /// What orglab does.
    pub orglab: Figures,
    /// Resident memory of `orglab serve` after each round.
    pub resident_kib: Vec<u64>,
}

/// One server's figures.
#[derive(Debug)]
pub struct Figures {
    /// Requests per second, the median of the rounds.
    pub per_second: f64,
    /// The latency that half of the requests stay under.
    pub p50: Duration,
    /// The latency that 99 of 100 requests stay under.
    pub p99: Duration,
}

impl Measured {
    /// Requests per second as a share of the bare server's.
    pub fn ratio(&self) -> f64 {
        self.orglab.per_second / self.bare.per_second
    }
}

/// Runs all rounds of an operation.
///
/// # Errors
/// When a server cannot be reached or a request does not succeed.
pub fn measure(operation: &dyn Requests, orglab: &Server, plan: Plan) -> anyhow::Result<Measured> {
    let one = operation.batch(&orglab.address)?.pop().context("a batch is never empty")?;
    let body = client::answer(&orglab.address, &one)?.len();
    let bare = process::bare(body)?;
    let requests = plan.requests.div_ceil(plan.rounds.max(1));
    let run = |server: &Server, requests| {
        client::drive(&server.address, operation.batch(&server.address)?, requests, plan.connections)
    };
    // Both are warm before anything counts.
    run(&bare, requests / 10)?;
    run(orglab, requests / 10)?;
    let (mut of_bare, mut of_orglab, mut resident_kib) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..plan.rounds {
        of_bare.push(run(&bare, requests)?);
        of_orglab.push(run(orglab, requests)?);
        resident_kib.push(orglab.resident_kib()?);
    }
    Ok(Measured {
        name: operation.name(),
        target: operation.target(),
        body,
        bare: figures(of_bare)?,
        orglab: figures(of_orglab)?,
        resident_kib,
    })
}

fn figures(runs: Vec<Run>) -> anyhow::Result<Figures> {
    let mut rates: Vec<f64> = runs.iter().map(|run| run.latencies.len() as f64 / run.took.as_secs_f64()).collect();
    rates.sort_unstable_by(f64::total_cmp);
    let mut latencies: Vec<u32> = runs.into_iter().flat_map(|run| run.latencies).collect();
    latencies.sort_unstable();
    let percentile = |percent: usize| {
        let micros = latencies.get(latencies.len() * percent / 100).context("no requests")?;
        anyhow::Ok(Duration::from_micros(u64::from(*micros)))
    };
    Ok(Figures {
        per_second: *rates.get(rates.len() / 2).context("no rounds")?,
        p50: percentile(50)?,
        p99: percentile(99)?,
    })
}
