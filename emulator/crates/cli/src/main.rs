//! The command line of orglab, a local emulator of AWS's organization and identity model.

mod commands;
mod home;
mod shell;

use std::process::ExitCode;

use clap::Parser;

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
  orglab serve                          # in one terminal
  eval \"$(orglab env --profile dev-developer)\"   # in another
  aws sts get-caller-identity";

fn main() -> ExitCode {
    log_to_stderr();
    match Cli::parse().command.run() {
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
