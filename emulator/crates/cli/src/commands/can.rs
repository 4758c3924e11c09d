use std::process::ExitCode;

use access::analysis::Kind;
use clap::Args;

use super::stage::{Call, asked};

/// May a principal do something?
///
/// The exit code is 0 when it may, 1 when it may not, and 2 when the question is wrong.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab can dev/role/Developer iam:CreateUser")]
pub(crate) struct Can {
    #[command(flatten)]
    call: Call,
}

impl Can {
    pub(crate) fn run(self) -> ExitCode {
        asked(self.call.ask(Kind::Can))
    }
}
