use std::process::ExitCode;

use access::analysis::Kind;
use clap::Args;

use super::stage::{Call, asked};

/// Why may a principal do something, or not, and what would change that?
///
/// Says layer by layer which statements apply and which nearly do, and the smallest changes that turn the answer round.
/// Exit codes are those of `orglab can`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab explain dev/role/Developer iam:CreateUser")]
pub(crate) struct Explain {
    #[command(flatten)]
    call: Call,
}

impl Explain {
    pub(crate) fn run(self) -> ExitCode {
        asked(self.call.ask(Kind::Explain))
    }
}
