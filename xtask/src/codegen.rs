//! `cargo xtask codegen`: service models become the tables and records of the `models` crate.

mod emit;
mod graph;
mod names;
mod settings;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

pub(crate) use settings::Settings;

use crate::model::Model;

const GENERATED: &str = "emulator/crates/models/src/generated";

/// Writes the generated files.
pub(crate) fn write(repository: &Path) -> Result<()> {
    for (name, text) in files(repository)? {
        fs::write(repository.join(GENERATED).join(name), text)?;
    }
    Ok(())
}

/// Fails when a generated file is not what would be written now.
pub(crate) fn check(repository: &Path) -> Result<()> {
    let folder = repository.join(GENERATED);
    let files = files(repository)?;
    for (name, text) in &files {
        let found = fs::read_to_string(folder.join(name)).with_context(|| format!("{GENERATED}/{name}"))?;
        if found != *text {
            bail!("{GENERATED}/{name} is stale: run `cargo xtask codegen`");
        }
    }
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if files.iter().all(|(wanted, _)| *wanted != name) {
            bail!("{GENERATED}/{name} is not generated any more: delete it");
        }
    }
    Ok(())
}

/// Names and contents of the generated files.
fn files(repository: &Path) -> Result<Vec<(String, String)>> {
    let settings = Settings::read(repository)?;
    if let Some(service) = settings.implemented.keys().find(|service| !settings.services.contains_key(*service)) {
        bail!("implemented.toml names `{service}`, which services.toml does not know");
    }
    let mut files = vec![("mod.rs".to_owned(), emit::index(settings.services.keys()))];
    for (service, about) in &settings.services {
        let path = format!("aws-models/services/{service}.json");
        let text = fs::read_to_string(repository.join(&path)).with_context(|| path.clone())?;
        let model: Model = serde_json::from_str(&text).with_context(|| path.clone())?;
        let implemented = settings.implemented.get(service).map(Vec::as_slice).unwrap_or_default();
        let plan = graph::Plan::new(&model, implemented).with_context(|| path.clone())?;
        files.push((format!("{}.rs", names::snake(service)), emit::service(service, about, &plan)?));
    }
    Ok(files)
}
