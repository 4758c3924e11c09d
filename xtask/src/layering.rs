//! The layers of ARCHITECTURE.md, checked against what the manifests say.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// Every crate and all crates of ours that it may depend on, in the order of the layers.
const LAYERS: &[(&str, &[&str])] = &[
    ("json", &[]),
    ("aws", &[]),
    ("sigv4", &[]),
    ("federation", &["aws"]),
    ("idp", &["aws", "federation"]),
    ("catalog", &["aws"]),
    ("wire", &["json", "aws"]),
    ("policy", &["json", "aws", "catalog"]),
    ("models", &["aws", "wire"]),
    ("state", &["aws", "catalog", "policy"]),
    ("service", &["aws", "models", "state", "wire"]),
    ("access", &["aws", "catalog", "json", "policy", "state"]),
    ("identity", IDENTITY),
    ("identity-center", IDENTITY),
    ("governance", SERVICE_GROUP),
    ("detection", SERVICE_GROUP),
    ("emulator", FACADE),
    (
        "scenario",
        &[
            "access",
            "aws",
            "catalog",
            "emulator",
            "federation",
            "identity-center",
            "idp",
            "json",
            "policy",
            "state",
            "wire",
        ],
    ),
    ("checks", &["access", "aws", "catalog", "policy", "scenario", "state"]),
    ("replay", &["access", "aws", "catalog", "emulator", "models", "policy", "state", "wire"]),
    ("import", &["aws", "catalog", "models", "policy", "sigv4", "wire"]),
    (
        "server",
        &[
            "access",
            "aws",
            "detection",
            "emulator",
            "federation",
            "identity-center",
            "idp",
            "service",
            "sigv4",
            "state",
            "wire",
        ],
    ),
    ("orglab", &["aws", "emulator", "scenario", "server", "sigv4", "state"]),
    ("cli", &["access", "aws", "checks", "emulator", "import", "replay", "scenario", "server", "state"]),
];

/// Service groups see neither each other nor `access`: a handler never asks "may I?", the rows of authorization data
/// are asked before it runs.
const SERVICE_GROUP: &[&str] = &["aws", "catalog", "json", "models", "policy", "service", "state", "wire"];
/// What identity providers sign is verified where sessions begin.
const IDENTITY: &[&str] = &["aws", "catalog", "federation", "json", "models", "policy", "service", "state", "wire"];
const FACADE: &[&str] = &[
    "access",
    "aws",
    "catalog",
    "detection",
    "federation",
    "governance",
    "identity",
    "identity-center",
    "json",
    "models",
    "policy",
    "service",
    "sigv4",
    "state",
    "wire",
];

/// Fails with every dependency that points the wrong way.
pub(crate) fn check() -> Result<()> {
    let allowed: BTreeMap<&str, BTreeSet<&str>> =
        LAYERS.iter().map(|(name, below)| (*name, below.iter().copied().collect())).collect();
    let mut wrong = Vec::new();
    for (name, found) in dependencies()? {
        let Some(allowed) = allowed.get(name.as_str()) else {
            wrong.push(format!("`{name}` has no layer: give it one in xtask/src/layering.rs and ARCHITECTURE.md"));
            continue;
        };
        let above = found.iter().filter(|dependency| !allowed.contains(dependency.as_str()));
        wrong.extend(above.map(|dependency| format!("`{name}` may not depend on `{dependency}`")));
    }
    if wrong.is_empty() { Ok(()) } else { bail!(wrong.join("\n")) }
}

/// The crates under `emulator` and the crates of ours that each of them depends on, tests aside.
fn dependencies() -> Result<BTreeMap<String, BTreeSet<String>>> {
    let output =
        Command::new(env!("CARGO")).args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).output()?;
    let metadata: Value = serde_json::from_slice(&output.stdout).context("cargo metadata")?;
    let packages = metadata.get("packages").and_then(Value::as_array).context("packages")?;
    let mut found = BTreeMap::new();
    for package in packages {
        let Some(name) = package.get("name").and_then(Value::as_str).and_then(ours) else { continue };
        let all = package.get("dependencies").and_then(Value::as_array).into_iter().flatten();
        let normal = all.filter(|dependency| dependency.get("kind").is_some_and(Value::is_null));
        let names = normal.filter_map(|dependency| ours(dependency.get("name")?.as_str()?));
        found.insert(name.to_owned(), names.map(str::to_owned).collect());
    }
    Ok(found)
}

/// The folder of a package of ours.
fn ours(package: &str) -> Option<&str> {
    match package {
        "orglab" => Some("orglab"),
        "orglab-benches" => None,
        package => package.strip_prefix("orglab-"),
    }
}

#[cfg(test)]
mod tests {
    use super::{LAYERS, check};

    #[test]
    fn dependencies_point_downwards() {
        check().unwrap();
    }

    #[test]
    fn no_service_can_decide_an_authorization() {
        for (name, below) in LAYERS.iter().filter(|(name, _)| ["identity", "governance", "detection"].contains(name)) {
            assert!(!below.contains(&"access"), "{name}");
        }
    }
}
