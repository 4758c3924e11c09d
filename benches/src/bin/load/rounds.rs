//! Both servers under the same load, taking turns.

use std::time::Duration;

use anyhow::Context as _;

use crate::Load;
use crate::client::{self, Run};
use crate::operation::Operation;
use crate::process::{self, Server};

/// What an operation's rounds gave.
#[derive(Debug)]
pub(crate) struct Measured {
    pub(crate) name: &'static str,
    pub(crate) target: f64,
    pub(crate) body: usize,
    pub(crate) bare: Figures,
    pub(crate) orglab: Figures,
    /// Resident memory of `orglab serve` after each round.
    pub(crate) resident_kib: Vec<u64>,
}

/// One server's figures.
#[derive(Debug)]
pub(crate) struct Figures {
    /// The median of the rounds.
    pub(crate) per_second: f64,
    pub(crate) p50: Duration,
    pub(crate) p99: Duration,
}

impl Measured {
    /// Requests per second as a share of the bare server's.
    pub(crate) fn ratio(&self) -> f64 {
        self.orglab.per_second / self.bare.per_second
    }
}

/// Runs all rounds of an operation.
pub(crate) fn measure(operation: &Operation, orglab: &Server, load: &Load) -> anyhow::Result<Measured> {
    let body = client::body_length(&orglab.address, &operation.one(&orglab.address)?)?;
    let bare = process::bare(body)?;
    let requests = load.requests.div_ceil(load.rounds.max(1));
    let run = |server: &Server, requests| {
        client::drive(&server.address, operation.batch(&server.address)?, requests, load.connections)
    };
    // Both are warm before anything counts.
    run(&bare, requests / 10)?;
    run(orglab, requests / 10)?;
    let (mut of_bare, mut of_orglab, mut resident_kib) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..load.rounds {
        of_bare.push(run(&bare, requests)?);
        of_orglab.push(run(orglab, requests)?);
        resident_kib.push(orglab.resident_kib()?);
    }
    Ok(Measured {
        name: operation.name,
        target: operation.target,
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
