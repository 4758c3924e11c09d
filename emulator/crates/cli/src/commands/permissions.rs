use std::process::ExitCode;

use access::analysis::{Kind, Query};
use clap::Args;

use super::stage::{Output, Stage, Terms, asked};

/// What may a principal do, after every layer?
///
/// Exact over the known actions and the resources that policies name. The exit code is 0 when it may do anything, 1 when
/// it may do nothing, and 2 when the question is wrong.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab permissions shared-services/role/CiDeployer")]
pub(crate) struct Permissions {
    /// An ARN, ACCOUNT/role/NAME, ACCOUNT/user/NAME, ACCOUNT/permission-set/NAME, ACCOUNT/permission-set/NAME/PERSON,
    /// ACCOUNT/root, service:NAME or anonymous.
    principal: String,
    #[command(flatten)]
    terms: Terms,
    #[command(flatten)]
    stage: Stage,
    #[command(flatten)]
    output: Output,
}

impl Permissions {
    pub(crate) fn run(self) -> ExitCode {
        asked(self.ask())
    }
    fn ask(self) -> anyhow::Result<ExitCode> {
        let query = Query { principal: Some(self.principal), ..self.terms.query()? };
        self.stage.ask(Kind::Permissions, &query, &self.output)
    }
}
