use std::io::{self, IsTerminal as _, Write as _};
use std::num::NonZero;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use access::analysis::Legend;
use anyhow::{Context as _, bail};
use clap::Args;
use replay::{Progress, Report};

use super::change::Changed;
use super::shown;
use super::stage::{Output, World, asked, code};

/// Decide recorded calls again: what would a change have done to the calls that were really made?
///
/// Reads CloudTrail's log files (gzip or not, directories through and through), JSON lines such as those of
/// `orglab serve --events`, and the output of `aws cloudtrail lookup-events`. The exit code is 0 when no call comes out
/// differently, 1 when some do, and 2 when something could not be read. Without a change, the scenario is compared with
/// what was recorded.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  orglab replay --events AWSLogs/ --scenario organization.yaml --change attach=deny-s3.json=Workloads"
)]
pub(crate) struct Replay {
    /// Log files and directories.
    #[arg(long, value_name = "PATH", required = true, num_args = 1..)]
    events: Vec<PathBuf>,
    /// The scenario; SecureCart when left out.
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,
    /// A change as `orglab what-if` takes it: `attach=POLICY=PLACE`, `detach=POLICY=PLACE`, `put-policy=FILE=POLICY`,
    /// `move=ACCOUNT=PLACE`, `remove=WHAT`. Several are made in their order.
    #[arg(long = "change", value_name = "KIND=…")]
    changes: Vec<String>,
    /// Another scenario, to be compared with instead of a change.
    #[arg(long, value_name = "FILE", conflicts_with = "changes")]
    against: Option<PathBuf>,
    /// How many threads decide; as many as there are processors when left out.
    #[arg(long, value_name = "N")]
    threads: Option<NonZero<usize>>,
    #[command(flatten)]
    output: Output,
}

impl Replay {
    pub(crate) fn run(self) -> ExitCode {
        asked(self.replay())
    }

    fn replay(self) -> anyhow::Result<ExitCode> {
        let before = World::new(self.scenario.as_deref())?;
        let against = self.against.as_deref().map(|path| World::new(Some(path))).transpose()?;
        let changed = match self.changes.is_empty() {
            true => None,
            false => {
                let changes = self.changes.iter().map(|text| {
                    text.split_once('=')
                        .with_context(|| format!("`{text}` is no change: write it as attach=deny-s3.json=Workloads"))
                });
                let changes: Vec<_> = changes.collect::<anyhow::Result<_>>()?;
                Some(Changed::new(&before, &changes)?)
            }
        };
        let after = match (&against, &changed) {
            (Some(world), _) => Some(&*world.partition),
            (None, Some(changed)) => Some(&changed.partition),
            (None, None) => None,
        };
        let legend: &dyn Legend = match (&against, &changed) {
            (Some(world), _) => world,
            (None, Some(changed)) => changed,
            (None, None) => &before,
        };
        let replay = replay::Replay { before: &before.partition, after, threads: self.threads };
        let report = watched(|progress| replay.run(&self.events, progress));
        self.output.print(&report, |_| report.named(legend).to_string())?;
        // A job that looks in the wrong place shall not pass.
        if report.failures.is_empty() && report.records == report.broken.records {
            bail!("there is no CloudTrail record in {}", shown(&self.events));
        }
        Ok(match report.failures.is_empty() {
            true => code(!report.differs()),
            false => ExitCode::from(2),
        })
    }
}

/// Runs with a bar on the terminal, where there is one.
fn watched(run: impl FnOnce(&Progress) -> Report) -> Report {
    let progress = Progress::default();
    if !io::stderr().is_terminal() {
        return run(&progress);
    }
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let bar = scope.spawn(|| draw(&progress, &done));
        let report = run(&progress);
        done.store(true, Ordering::Relaxed);
        bar.thread().unpark();
        report
    })
}

#[expect(clippy::disallowed_methods, reason = "how fast it goes is for the bar alone; nothing is decided by it")]
fn draw(progress: &Progress, done: &AtomicBool) {
    const WIDTH: u64 = 30;
    let start = Instant::now();
    // A terminal that cannot be written to shows no bar, and nothing else is lost.
    let put = |text: &str| drop(io::stderr().lock().write_all(text.as_bytes()));
    while !done.load(Ordering::Relaxed) {
        std::thread::park_timeout(Duration::from_millis(100));
        let of = |counter: &std::sync::atomic::AtomicU64| counter.load(Ordering::Relaxed);
        let (read, total, records) = (of(&progress.read), of(&progress.total).max(1), of(&progress.records));
        let filled = (read.saturating_mul(WIDTH) / total).min(WIDTH);
        let bar: String = (0..WIDTH).map(|at| if at < filled { '█' } else { '░' }).collect();
        let rate = records.saturating_mul(1000) / u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX).max(1);
        put(&format!("\r{bar} {:>3} %  {records} records, {rate}/s", (read.saturating_mul(100) / total).min(100)));
    }
    put("\r\x1b[K");
}
