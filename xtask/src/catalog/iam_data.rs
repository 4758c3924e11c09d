//! The service authorization reference, as the npm package publishes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Every IAM prefix with its actions.
pub(super) struct Reference {
    /// Prefix → lower-cased action name → action.
    pub(super) actions: BTreeMap<String, BTreeMap<String, Action>>,
    /// Prefix → the name of the service.
    pub(super) names: BTreeMap<String, String>,
    /// The prefixes that resource control policies apply to.
    pub(super) rcp_supported: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Action {
    pub(super) name: String,
    pub(super) access_level: String,
}

impl Reference {
    /// The action as AWS capitalises it.
    pub(super) fn known(&self, action: &str) -> Option<String> {
        let (prefix, name) = action.split_once(':')?;
        let found = self.actions.get(prefix)?.get(&name.to_ascii_lowercase())?;
        Some(format!("{prefix}:{}", found.name))
    }
}

/// Reads the package's `data` folder.
pub(super) fn read(data: &Path) -> Result<Reference> {
    let prefixes: Vec<String> = json(&data.join("services.json"))?;
    let mut actions = BTreeMap::new();
    for prefix in prefixes {
        let of_service = json(&data.join("actions").join(format!("{prefix}.json")))?;
        actions.insert(prefix, of_service);
    }
    Ok(Reference {
        actions,
        names: json(&data.join("serviceNames.json"))?,
        rcp_supported: json(&data.join("rcpSupportedServices.json"))?,
    })
}

fn json<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}
