//! One file a command.

mod can;
mod change;
mod check;
mod clock;
mod coverage;
mod diff;
mod env;
mod explain;
mod graph;
mod idp;
mod import;
mod mfa;
mod paths;
mod permissions;
mod replay;
mod serve;
mod sso;
mod stage;
mod test;
mod what_if;
mod who_can;
mod written;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use scenario::{Diagnostics, Scenario};

/// What can be asked of orglab.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Serve(serve::Serve),
    Env(env::Env),
    Coverage(coverage::Coverage),
    Test(test::Test),
    Check(check::Check),
    Can(can::Can),
    Explain(explain::Explain),
    WhoCan(who_can::WhoCan),
    Permissions(permissions::Permissions),
    Paths(paths::Paths),
    Graph(graph::Graph),
    Diff(diff::Diff),
    WhatIf(what_if::WhatIf),
    Replay(replay::Replay),
    Import(import::Import),
    Clock(clock::Clock),
    Sso(sso::Sso),
    Idp(idp::Idp),
    Mfa(mfa::Mfa),
}

impl Command {
    /// Runs the command. A command that answers a question has exit codes of its own for the answers.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Command::Serve(serve) => serve.run().map(|()| ExitCode::SUCCESS),
            Command::Env(env) => env.run().map(|()| ExitCode::SUCCESS),
            Command::Coverage(coverage) => coverage.run().map(|()| ExitCode::SUCCESS),
            Command::Clock(clock) => clock.run().map(|()| ExitCode::SUCCESS),
            Command::Sso(sso) => sso.run().map(|()| ExitCode::SUCCESS),
            Command::Idp(idp) => idp.run().map(|()| ExitCode::SUCCESS),
            Command::Mfa(mfa) => mfa.run().map(|()| ExitCode::SUCCESS),
            Command::Test(test) => test.run(),
            Command::Check(check) => Ok(check.run()),
            Command::Can(can) => Ok(can.run()),
            Command::Explain(explain) => Ok(explain.run()),
            Command::WhoCan(who_can) => Ok(who_can.run()),
            Command::Permissions(permissions) => Ok(permissions.run()),
            Command::Paths(paths) => Ok(paths.run()),
            Command::Graph(graph) => Ok(graph.run()),
            Command::Diff(diff) => Ok(diff.run()),
            Command::WhatIf(what_if) => Ok(what_if.run()),
            Command::Replay(replay) => Ok(replay.run()),
            Command::Import(import) => Ok(import.run()),
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

/// The scenario of a file; SecureCart when none is named.
fn scenario(path: Option<&Path>) -> Result<Scenario, Diagnostics> {
    match path {
        Some(path) => scenario::load(path),
        None => scenario::parse("securecart.yaml", scenario::SECURECART),
    }
}

/// Paths as an error names them.
fn shown(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
}
