//! The replay benchmark: generated CloudTrail logs of SecureCart, read and decided.
//!
//! `cargo run --release -p orglab-benches --bin replay`

mod generate;

use std::fs;
use std::io::{self, Write as _};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use clap::Parser;
use replay::{Progress, Replay, Report};
use state::Partition;

/// Measures events per second and memory of `orglab replay` on generated logs.
#[derive(Debug, Parser)]
#[command(name = "replay")]
struct Bench {
    /// Events in each kind of log.
    #[arg(long, default_value_t = 2_000_000)]
    events: u64,
    /// Files of gzipped logs; CloudTrail writes one every five minutes.
    #[arg(long, default_value_t = 50)]
    files: u64,
    /// Threads that decide; one for each processor when left out.
    #[arg(long)]
    threads: Option<NonZero<usize>>,
    /// How many times each log is read; the best counts.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Only write the logs into this folder.
    #[arg(long, value_name = "FOLDER")]
    generate: Option<PathBuf>,
}

fn main() -> anyhow::Result<()> {
    let bench = Bench::parse();
    if let Some(folder) = &bench.generate {
        fs::create_dir_all(folder)?;
        return bench.generate(folder);
    }
    let folder = tempfile::tempdir()?;
    bench.generate(folder.path())?;
    let before = partition(scenario::SECURECART)?;
    let stricter = scenario::SECURECART.replace("Action: [iam:CreateUser,", "Action: [iam:ListUsers, iam:CreateUser,");
    let after = partition(&stricter)?;
    for (name, log) in [("JSON lines", "events.jsonl"), ("gzip", "gzip")] {
        let path = folder.path().join(log);
        for (what, after) in [("scenario alone", None), ("before and after a change", Some(&*after))] {
            let used = processor_time();
            let (report, time) = bench.measure(&before, after, &path)?;
            let used = processor_time().saturating_sub(used).as_secs_f64();
            let rate = report.records as f64 / time.as_secs_f64();
            let line = format!(
                "{name}, {what}: {} events in {:.2} s, {rate:.0} events/s; {} denied, {} newly denied, {} undecided; {:.1} µs of a processor an event\n",
                report.records,
                time.as_secs_f64(),
                report.denied,
                report.newly_denied.calls,
                report.undecided.iter().map(|reason| reason.records).sum::<u64>(),
                used * 1e6 / (rounds_of(&bench) * report.records as f64),
            );
            io::stdout().write_all(line.as_bytes())?;
        }
    }
    io::stdout().write_all(format!("peak memory {}\n", peak_memory()).as_bytes())?;
    Ok(())
}

fn partition(text: &str) -> anyhow::Result<Arc<Partition>> {
    Ok(scenario::parse("securecart.yaml", text)?.build(0)?.snapshot())
}

impl Bench {
    fn generate(&self, folder: &Path) -> anyhow::Result<()> {
        generate::lines(&folder.join("events.jsonl"), self.events)?;
        let gzip = folder.join("gzip");
        fs::create_dir_all(&gzip)?;
        generate::gzip(&gzip, self.events, self.files)
    }
    fn measure(
        &self,
        before: &Partition,
        after: Option<&Partition>,
        path: &Path,
    ) -> anyhow::Result<(Report, Duration)> {
        let replay = Replay { before, after, threads: self.threads };
        let round = || {
            #[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
            let start = Instant::now();
            let report = replay.run(&[path.to_owned()], &Progress::default());
            (report, start.elapsed())
        };
        let rounds = (0..self.rounds.max(1)).map(|_| round());
        let (report, time) = rounds.min_by_key(|(_, time)| *time).context("no round")?;
        anyhow::ensure!(report.records == self.events && report.broken.records == 0, "events were lost: {report}");
        Ok((report, time))
    }
}

fn rounds_of(bench: &Bench) -> f64 {
    bench.rounds.max(1) as f64
}

/// What this process has used of the processors: on a machine with other work, the figure that can be compared.
fn processor_time() -> Duration {
    let text = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = text.rsplit(')').next().unwrap_or_default().split_ascii_whitespace();
    let ticks: u64 = fields.skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    // The kernel counts for programs in hundredths of a second, whatever it counts in itself.
    Duration::from_millis(ticks * 10)
}

fn peak_memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |text| text.trim().to_owned())
}
