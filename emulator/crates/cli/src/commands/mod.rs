//! One file a command.

mod coverage;
mod env;
mod serve;

use clap::Subcommand;
use scenario::Diagnostics;

/// What can be asked of orglab.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Serve(serve::Serve),
    Env(env::Env),
    Coverage(coverage::Coverage),
}

impl Command {
    pub(crate) fn run(self) -> anyhow::Result<()> {
        match self {
            Command::Serve(serve) => serve.run(),
            Command::Env(env) => env.run(),
            Command::Coverage(coverage) => coverage.run(),
        }
    }
}

/// A failure as people read it. Diagnostics of a scenario begin with file, line and column, where editors look for
/// them.
pub(crate) fn described(error: &anyhow::Error) -> String {
    match error.downcast_ref::<Diagnostics>() {
        Some(diagnostics) => diagnostics.to_string(),
        None => format!("error: {error:#}"),
    }
}
