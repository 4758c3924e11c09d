use std::process::ExitCode;

use access::analysis::{Kind, Query};
use clap::Args;

use super::stage::{Output, Stage, Terms, asked};

/// Why may a principal do something, or not, and what would change that?
///
/// Says layer by layer which statements apply and which nearly do, and the smallest changes that turn the answer round.
/// Exit codes are those of `orglab can`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab explain dev/role/Developer iam:CreateUser")]
pub(crate) struct Explain {
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

impl Explain {
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
        self.stage.ask(Kind::Explain, &query, &self.output)
    }
}
