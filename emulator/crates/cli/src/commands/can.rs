use std::process::ExitCode;

use access::analysis::{Kind, Query};
use clap::Args;

use super::stage::{Output, Stage, Terms, asked};

/// May a principal do something?
///
/// The exit code is 0 when it may, 1 when it may not, and 2 when the question is wrong.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab can dev/role/Developer iam:CreateUser")]
pub(crate) struct Can {
    /// An ARN, ACCOUNT/role/NAME, ACCOUNT/user/NAME, ACCOUNT/permission-set/NAME, ACCOUNT/permission-set/NAME/PERSON,
    /// ACCOUNT/root, service:NAME or anonymous.
    principal: String,
    /// Such as s3:GetObject.
    action: String,
    /// An ARN, or `*` for an action without a resource.
    #[arg(default_value = "*")]
    resource: String,
    #[command(flatten)]
    terms: Terms,
    #[command(flatten)]
    stage: Stage,
    #[command(flatten)]
    output: Output,
}

impl Can {
    pub(crate) fn run(self) -> ExitCode {
        asked(self.ask())
    }
    fn ask(self) -> anyhow::Result<ExitCode> {
        let query = Query {
            principal: Some(self.principal),
            action: Some(self.action),
            resource: Some(self.resource),
            ..self.terms.query()?
        };
        self.stage.ask(Kind::Can, &query, &self.output)
    }
}
