use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use anyhow::bail;
use checks::{Options, Suite};
use clap::Args;

use super::shown;
use super::written::{Written, exit_code};

/// Check what must hold in an organization.
///
/// Runs the checks of scenario files and of files of checks; of a folder, of every file in it that has `checks`. The
/// exit code is 0 when all pass, 1 when one fails, and 2 when a file cannot be read or something in it is wrong.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab test scenarios/ --format junit --output results.xml")]
pub(crate) struct Test {
    /// Scenarios, files of checks, and folders of them.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Run only the checks whose file, name or question has this text.
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// Run again whenever a file changes.
    #[arg(long)]
    watch: bool,
    #[command(flatten)]
    written: Written,
}

impl Test {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        if self.watch {
            self.keep_running();
        }
        Ok(ExitCode::from(self.run_once(&mut Vec::new())))
    }

    /// Runs everything once; `files` becomes the list of the files that were read.
    fn run_once(&self, files: &mut Vec<PathBuf>) -> u8 {
        let done = Suite::load(&self.paths).map_err(anyhow::Error::new).and_then(|suite| {
            *files = suite.files().to_vec();
            self.check(&suite)
        });
        exit_code(done)
    }

    fn check(&self, suite: &Suite) -> anyhow::Result<bool> {
        if suite.is_empty() {
            bail!(
                "there are no checks in {}: they stand under `checks` in a scenario, or in a file that names one with \
                 `scenario`",
                shown(&self.paths)
            );
        }
        let progress = Progress::start();
        let show = |done, total| progress.show(done, total);
        let report = suite.run(&Options { filter: self.filter.clone(), progress: Some(&show) });
        progress.clear();
        if let (Some(filter), true) = (&self.filter, report.outcomes().is_empty()) {
            bail!("no check has the text `{filter}`");
        }
        self.written.write(&report)
    }

    /// Runs again whenever a file has changed, until somebody stops it.
    #[expect(clippy::disallowed_methods, reason = "it waits for people, who change files in real time")]
    fn keep_running(&self) -> ! {
        let mut files = Vec::new();
        loop {
            let before = self.stamps(&files);
            self.run_once(&mut files);
            eprintln!("waiting for a change of {}", shown(&self.paths));
            let known = self.stamps(&files);
            // A file that was saved during the run counts as changed, as it may have been read before.
            if before.iter().all(|stamp| known.contains(stamp)) {
                while self.stamps(&files) == known {
                    thread::sleep(Duration::from_millis(250));
                }
            }
        }
    }

    /// When each file was changed last: what was named, what is in named folders, and what was read.
    fn stamps(&self, files: &[PathBuf]) -> Vec<(PathBuf, Option<SystemTime>)> {
        let mut all = Vec::new();
        for path in self.paths.iter().chain(files) {
            stamp(path, &mut all);
        }
        all.sort();
        all.dedup();
        all
    }
}

fn stamp(path: &Path, all: &mut Vec<(PathBuf, Option<SystemTime>)>) {
    // A file that is gone has no time, which is a change.
    let metadata = fs::metadata(path).ok();
    if metadata.as_ref().is_some_and(fs::Metadata::is_dir)
        && let Ok(entries) = fs::read_dir(path)
    {
        entries.flatten().for_each(|entry| stamp(&entry.path(), all));
    }
    all.push((path.to_owned(), metadata.and_then(|metadata| metadata.modified().ok())));
}

/// A line on a terminal that says how far a long run is.
struct Progress {
    start: Instant,
    /// When it was written last; none where nobody looks.
    last: Option<Mutex<Instant>>,
}

#[expect(clippy::disallowed_methods, reason = "a person waits in real time")]
impl Progress {
    const QUIET: Duration = Duration::from_millis(500);
    const PAUSE: Duration = Duration::from_millis(100);
    const WIDTH: usize = 30;

    fn start() -> Progress {
        let now = Instant::now();
        Progress { start: now, last: io::stderr().is_terminal().then(|| Mutex::new(now)) }
    }
    fn show(&self, done: usize, total: usize) {
        let Some(last) = &self.last else { return };
        // Whoever finds it held leaves the line to the other.
        let Ok(mut last) = last.try_lock() else { return };
        if self.start.elapsed() < Progress::QUIET || last.elapsed() < Progress::PAUSE {
            return;
        }
        *last = Instant::now();
        let filled = (done * Progress::WIDTH).checked_div(total).unwrap_or(0);
        eprint!("\r[{:<width$}] {done} of {total}", "#".repeat(filled), width = Progress::WIDTH);
    }
    fn clear(&self) {
        if self.last.is_some() && self.start.elapsed() >= Progress::QUIET {
            eprint!("\r\x1b[K");
        }
    }
}
