//! The binary as a person or a script runs it.
#![cfg(test)]

use std::process::{Command, Output};

mod checks;
mod commands;
mod pages;
mod policies;
mod practices;
mod providers;
mod remote;
mod serve;
mod what_if_guide;

/// A command in an empty folder of its own.
fn orglab(folder: &std::path::Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_orglab"));
    command.current_dir(folder).args(arguments);
    command
}

fn run(folder: &std::path::Path, arguments: &[&str]) -> Output {
    orglab(folder, arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
