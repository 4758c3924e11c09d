//! Chores of the repository: `cargo xtask models` refreshes the service models, `cargo xtask codegen` turns them into
//! Rust.

mod authorization;
mod catalog;
mod codegen;
#[cfg(test)]
mod coverage;
#[cfg(test)]
mod layering;
mod model;
mod models;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

const USAGE: &str = "usage:
  cargo xtask models --from <botocore data directory>   refresh aws-models/services from botocore
  cargo xtask codegen [--check]                         write (or compare) emulator/crates/models/src/generated
  cargo xtask catalog …                                 refresh aws-models/catalog; without arguments it says how";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["models", "--from", data] => models::refresh(Path::new(data), &repository()?),
        ["codegen"] => codegen::write(&repository()?).and_then(|()| authorization::write(&repository()?)),
        ["codegen", "--check"] => codegen::check(&repository()?).and_then(|()| authorization::check(&repository()?)),
        ["catalog", inputs @ ..] => catalog::run(inputs, &repository()?),
        _ => bail!(USAGE),
    }
}

/// The root of the repository.
fn repository() -> Result<PathBuf> {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    Ok(crate_folder.parent().context("xtask has no parent folder")?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_code_is_fresh() {
        codegen::check(&repository().unwrap()).unwrap();
        authorization::check(&repository().unwrap()).unwrap();
    }
}
