//! The command line of orglab, a local emulator of AWS's organization and identity model.

mod commands;
mod help;
mod home;
mod listening;
mod remote;
mod shell;

use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser};

use commands::Command;

/// A local AWS organization that answers real SDK calls and decides each one as AWS would.
#[derive(Debug, Parser)]
#[command(name = "orglab", version, arg_required_else_help = true, after_help = EXAMPLE)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLE: &str = "\
Example:
  orglab can dev/role/Developer iam:CreateUser   # in SecureCart, the organization that comes along
  orglab explain dev/role/Developer iam:CreateUser
  orglab serve

`orglab COMMAND --help` has an example for each command.";

fn main() -> ExitCode {
    log_to_stderr();
    let cli = Cli::from_arg_matches(&help::grouped(Cli::command()).get_matches()).unwrap_or_else(|error| error.exit());
    match cli.command.run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{}", commands::described(&error));
            ExitCode::FAILURE
        }
    }
}

/// Warnings and errors of the running server.
fn log_to_stderr() {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_writer(std::io::stderr)
        .with_target(false)
        .init();
}
