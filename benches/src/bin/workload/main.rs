//! Decides a workload, checks every decision and measures what it costs.
//!
//! `cargo run --release -p orglab-benches --bin workload -- DIR [--json] [--organization]`

mod measure;
mod organization;

use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::Parser;
use orglab_benches::workload::Cases;

/// Decides every case of a workload, compares with the expected decisions, and measures.
#[derive(Debug, Parser)]
#[command(name = "workload")]
struct Workload {
    /// The directory of the workload: `cases.json` and, to compare with, `expected.json`.
    directory: PathBuf,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Load the whole organization, resolve policies and ask who may do something.
    #[arg(long)]
    organization: bool,
    /// On how many threads to ask that.
    #[arg(long, default_value_t = 2)]
    threads: usize,
    /// How often all cases are decided while the clock runs.
    #[arg(long, default_value_t = 20)]
    rounds: usize,
    /// Name the first cases whose decision is not the expected one.
    #[arg(long, default_value_t = 0)]
    differences: usize,
}

fn main() -> anyhow::Result<()> {
    let workload = Workload::parse();
    let mut out = io::stdout().lock();
    if workload.organization {
        let report = organization::run(&workload.directory, workload.threads)?;
        match workload.json {
            true => writeln!(out, "{report}")?,
            false => writeln!(out, "{report:#}")?,
        }
        return Ok(());
    }
    let (loaded, load) = measure::timed(|| Cases::load(&workload.directory));
    let loaded = loaded?;
    let report = measure::cases(&loaded, workload.rounds, load);
    for (at, (got, want)) in report.differences.iter().take(workload.differences) {
        writeln!(io::stderr(), "case {at}: {got}, expected {want}")?;
    }
    if workload.json {
        writeln!(out, "{}", report.json())?;
    } else {
        writeln!(out, "{}", report.text())?;
    }
    Ok(())
}
