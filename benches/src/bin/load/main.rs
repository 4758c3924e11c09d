//! The load benchmark: `orglab serve` beside a bare hyper server, under the same client and the same signed requests.
//!
//! `cargo run --profile dist -p orglab-benches --bin load`

mod operation;
mod report;
mod startup;

use std::io::{self, Write as _};

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use orglab_benches::machine;
use orglab_benches::serving::{self, Plan};

use report::Report;

/// Measures start-up, requests per second, latency and memory of `orglab serve` with SecureCart.
#[derive(Debug, Parser)]
#[command(name = "load")]
struct Load {
    /// Requests to each server for each operation.
    #[arg(long, default_value_t = 200_000)]
    requests: usize,
    /// Connections that are kept open, each with one request at a time.
    #[arg(long, default_value_t = 8)]
    connections: usize,
    /// How many parts the requests are sent in, taking turns between the servers.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// How many times the server is started to measure that.
    #[arg(long, default_value_t = 20)]
    starts: usize,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve a fixed answer: what orglab is measured against.
    #[command(hide = true)]
    Bare {
        /// The length of the answer's body.
        #[arg(long)]
        body: usize,
    },
}

fn main() -> anyhow::Result<()> {
    let load = Load::parse();
    if let Some(Command::Bare { body }) = load.command {
        return serving::serve(body);
    }
    let report = load.measure()?;
    let text = if load.json { report.json() } else { report.table() };
    io::stdout().lock().write_all(text.as_bytes()).context("cannot write to standard output")
}

impl Load {
    fn measure(&self) -> anyhow::Result<Report> {
        let binary = serving::build()?;
        let startup = startup::measure(&binary, self.starts)?;
        let mut orglab = serving::orglab(&binary)?;
        let plan = Plan { requests: self.requests, connections: self.connections, rounds: self.rounds };
        let mut operations = Vec::new();
        for operation in operation::all()? {
            operations.push(serving::measure(&operation, &orglab, plan)?);
        }
        orglab.stop()?;
        Ok(Report {
            machine: machine::describe(),
            connections: self.connections,
            requests: self.requests,
            startup,
            operations,
        })
    }
}
