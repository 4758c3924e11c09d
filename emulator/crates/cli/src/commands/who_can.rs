use std::process::ExitCode;

use access::analysis::{Kind, Query};
use clap::Args;

use super::stage::{Output, Stage, Terms, asked};

/// Who may do something?
///
/// Complete over every role, user and root user of the organization; services, identity providers and principals outside
/// of it are those that the policy of the resource names. The exit code is 0 when somebody may, 1 when nobody, and 2 when
/// the question is wrong.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab who-can cloudtrail:StopLogging")]
pub(crate) struct WhoCan {
    /// Such as s3:GetObject.
    action: String,
    /// An ARN, ACCOUNT/role/NAME, ACCOUNT/user/NAME, or `*` for an action without a resource.
    #[arg(default_value = "*")]
    resource: String,
    #[command(flatten)]
    terms: Terms,
    #[command(flatten)]
    stage: Stage,
    #[command(flatten)]
    output: Output,
}

impl WhoCan {
    pub(crate) fn run(self) -> ExitCode {
        asked(self.ask())
    }
    fn ask(self) -> anyhow::Result<ExitCode> {
        let query = Query { action: Some(self.action), resource: Some(self.resource), ..self.terms.query()? };
        self.stage.ask(Kind::WhoCan, &query, &self.output)
    }
}
