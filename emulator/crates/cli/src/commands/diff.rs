use std::path::PathBuf;
use std::process::ExitCode;

use access::analysis::text::Style;
use access::analysis::{compare, text};
use clap::Args;

use super::stage::{Output, Terms, World, asked, code};

/// What do two versions of an organization allow differently?
///
/// The exit code is 0 when nothing changes, 1 when something does, and 2 when a scenario is wrong.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab diff main/securecart.yaml scenarios/securecart.yaml")]
pub(crate) struct Diff {
    /// The scenario before.
    before: PathBuf,
    /// The scenario after.
    after: PathBuf,
    #[command(flatten)]
    terms: Terms,
    #[command(flatten)]
    output: Output,
}

impl Diff {
    pub(crate) fn run(self) -> ExitCode {
        asked(self.compare())
    }
    fn compare(self) -> anyhow::Result<ExitCode> {
        let (before, after) = (World::new(Some(&self.before))?, World::new(Some(&self.after))?);
        let scope = self.terms.query()?.scope(&after.partition, after.now);
        let diff = compare(&before.partition, &after.partition, &scope);
        self.output.print(&diff, |paint| text::diff(&diff, Style { paint, legend: &after }, &before))?;
        Ok(code(diff.is_empty()))
    }
}
