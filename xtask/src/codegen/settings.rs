use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// What is written by hand about the services.
#[derive(Debug)]
pub(crate) struct Settings {
    /// `services.toml`, by service.
    pub(crate) services: BTreeMap<String, About>,
    /// `implemented.toml`: operations by service.
    pub(crate) implemented: BTreeMap<String, Vec<String>>,
}

/// What a model does not say about its service.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct About {
    pub(crate) signing_name: String,
    pub(crate) iam_prefix: String,
    pub(crate) event_source: String,
    pub(crate) global_region: Option<String>,
    pub(crate) constraints: Constraints,
    #[serde(default)]
    pub(crate) status: BTreeMap<String, u16>,
}

/// How a service words a violated constraint.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Constraints {
    Detected(String),
    Reason,
}

impl Settings {
    pub(crate) fn read(repository: &Path) -> Result<Settings> {
        let folder = repository.join("aws-models");
        Ok(Settings {
            services: toml_file(&folder, "services.toml")?,
            implemented: toml_file(&folder, "implemented.toml")?,
        })
    }
}

fn toml_file<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    toml::from_str(&text).with_context(|| path.display().to_string())
}
