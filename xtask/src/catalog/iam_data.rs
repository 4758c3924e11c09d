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
    /// Prefix → name → what its actions act on.
    pub(super) resource_types: BTreeMap<String, BTreeMap<String, ResourceType>>,
    /// Prefix → name → condition key.
    pub(super) condition_keys: BTreeMap<String, BTreeMap<String, ConditionKey>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Action {
    pub(super) name: String,
    pub(super) access_level: String,
    #[serde(default)]
    pub(super) resource_types: Vec<ActedUpon>,
    #[serde(default)]
    pub(super) condition_keys: Vec<String>,
}

/// A resource type in the row of an action.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ActedUpon {
    pub(super) name: String,
    #[serde(default)]
    pub(super) condition_keys: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ResourceType {
    pub(super) key: String,
    /// One template, or several between commas.
    pub(super) arn: String,
    #[serde(default)]
    pub(super) condition_keys: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct ConditionKey {
    pub(super) key: String,
    #[serde(rename = "type")]
    pub(super) value_type: String,
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
    Ok(Reference {
        actions: of_services(data, "actions", &prefixes)?,
        resource_types: of_services(data, "resourceTypes", &prefixes)?,
        condition_keys: of_services(data, "conditionKeys", &prefixes)?,
        names: json(&data.join("serviceNames.json"))?,
        rcp_supported: json(&data.join("rcpSupportedServices.json"))?,
    })
}

/// A folder's file of each service.
fn of_services<T: DeserializeOwned>(data: &Path, folder: &str, prefixes: &[String]) -> Result<BTreeMap<String, T>> {
    let file = |prefix: &String| json(&data.join(folder).join(format!("{prefix}.json")));
    prefixes.iter().map(|prefix| Ok((prefix.clone(), file(prefix)?))).collect()
}

fn json<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}
