//! How reports of checks are written.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use anyhow::Context as _;
use checks::{Format, Report};
use clap::{Args, ValueEnum};

/// Where results go, and in which format.
#[derive(Debug, Args)]
pub(super) struct Written {
    /// How the results are written.
    #[arg(long, value_enum, default_value_t = As::Human)]
    format: As,
    /// Write the results to a file, and print a summary.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The same as `--format json`.
    #[arg(long, conflicts_with = "format")]
    json: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum As {
    /// For people.
    Human,
    /// Everything, as JSON.
    Json,
    /// JUnit XML.
    Junit,
    /// TAP 14.
    Tap,
    /// Annotations of GitHub Actions.
    Github,
    /// SARIF 2.1.0.
    Sarif,
}

/// What came out of a run, as exit code.
pub(super) const FAILED: u8 = 1;
pub(super) const WRONG: u8 = 2;

impl Written {
    /// Writes a report. Whether all passed.
    pub(super) fn write(&self, report: &Report<'_>) -> anyhow::Result<bool> {
        let text = report.render(self.format());
        let mut out = io::stdout().lock();
        match &self.output {
            Some(path) => {
                fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))?;
                writeln!(out, "{} passed, {} failed", report.passed(), report.failed())?;
            }
            None => out.write_all(text.as_bytes())?,
        }
        out.flush()?;
        Ok(report.failed() == 0)
    }

    fn format(&self) -> Format {
        match self.format {
            _ if self.json => Format::Json,
            As::Human => Format::Human,
            As::Json => Format::Json,
            As::Junit => Format::Junit,
            As::Tap => Format::Tap,
            As::Github => Format::Github,
            As::Sarif => Format::Sarif,
        }
    }
}

/// The exit code of a run that passed, failed, or could not be made, which is told.
pub(super) fn exit_code(done: anyhow::Result<bool>) -> u8 {
    match done {
        Ok(true) => 0,
        Ok(false) => FAILED,
        Err(error) => {
            eprintln!("{}", super::described(&error));
            WRONG
        }
    }
}
