use std::num::NonZero;
use std::process::ExitCode;

use access::analysis::{Kind, Query};
use clap::Args;

use super::stage::{Output, Stage, Terms, asked};

/// How can one principal become another?
///
/// Follows AssumeRole, federation, PassRole to services, changes of policies and trust, and keys and passwords made for
/// others. The exit code is 0 when there is a path, 1 when there is none, and 2 when the question is wrong.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab paths shared-services/role/CiDeployer prod/role/Deployer")]
pub(crate) struct Paths {
    /// Who begins.
    from: String,
    /// Whom it becomes.
    to: String,
    /// Steps of a path at most.
    #[arg(long, value_name = "STEPS")]
    steps: Option<NonZero<usize>>,
    /// Paths at most.
    #[arg(long, value_name = "PATHS")]
    limit: Option<NonZero<usize>>,
    #[command(flatten)]
    terms: Terms,
    #[command(flatten)]
    stage: Stage,
    #[command(flatten)]
    output: Output,
}

impl Paths {
    pub(crate) fn run(self) -> ExitCode {
        asked(self.ask())
    }
    fn ask(self) -> anyhow::Result<ExitCode> {
        let query = Query {
            from: Some(self.from),
            to: Some(self.to),
            steps: self.steps.map(NonZero::get),
            limit: self.limit.map(NonZero::get),
            ..self.terms.query()?
        };
        self.stage.ask(Kind::Paths, &query, &self.output)
    }
}
