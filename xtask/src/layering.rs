//! The layers in the code map of ARCHITECTURE.md, held against what the manifests say.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The layers as ARCHITECTURE.md has them: every crate under `emulator` and all crates of ours that it may depend on, in
/// the order of the layers.
fn layers(page: &str) -> Result<Vec<(String, BTreeSet<String>)>> {
    let mut layers: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in page.lines().filter(|line| line.starts_with("| `emulator")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [folder, _, below] = cells.as_slice() else { bail!("a row of the code map has not three cells: {line}") };
        let folder = folder.trim_matches('`');
        let name = folder.rsplit('/').next().unwrap_or(folder).to_owned();
        let above = || layers.iter().map(|(name, _)| name.clone());
        let listed = |list: &str| -> Result<BTreeSet<String>> {
            let names: BTreeSet<String> = list.split(", ").map(str::to_owned).collect();
            let unknown = names.iter().find(|name| !above().any(|known| known == **name));
            unknown.map_or_else(|| Ok(names.clone()), |unknown| bail!("`{name}`: `{unknown}` is no crate above it"))
        };
        let below = match (*below, below.strip_prefix("all above but ")) {
            ("–", _) => BTreeSet::new(),
            ("all above", _) => above().collect(),
            (_, Some(others)) => {
                let others = listed(others)?;
                above().filter(|name| !others.contains(name)).collect()
            }
            (list, None) => listed(list)?,
        };
        layers.push((name, below));
    }
    if layers.is_empty() { bail!("there is no code map in ARCHITECTURE.md") } else { Ok(layers) }
}

fn page() -> Result<String> {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../ARCHITECTURE.md")).context("ARCHITECTURE.md")
}

/// Fails with every dependency that points the wrong way.
pub(crate) fn check() -> Result<()> {
    let mut allowed: BTreeMap<String, BTreeSet<String>> = layers(&page()?)?.into_iter().collect();
    let mut wrong = Vec::new();
    for (name, found) in dependencies()? {
        let Some(allowed) = allowed.remove(&name) else {
            wrong.push(format!("`{name}` has no layer: give it a row in the code map of ARCHITECTURE.md"));
            continue;
        };
        let above = found.iter().filter(|dependency| !allowed.contains(*dependency));
        wrong.extend(above.map(|dependency| format!("`{name}` may not depend on `{dependency}`")));
    }
    wrong.extend(allowed.keys().map(|name| format!("`{name}` is in the code map of ARCHITECTURE.md and is no crate")));
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
    use std::collections::BTreeSet;

    use super::{check, layers, page};

    #[test]
    fn dependencies_point_downwards() {
        check().unwrap();
    }

    /// Service groups see neither each other nor `access`: a handler never asks "may I?", the rows of authorization data
    /// are asked before it runs. `detection` alone sees `access`: CloudTrail asks there whether a bucket takes its files, as
    /// the service that it is, and whether a caller may have done in Organizations what CloudTrail does for them.
    #[test]
    fn no_service_can_decide_an_authorization_or_call_another() {
        let groups = ["identity", "identity-center", "governance", "detection"];
        let layers = layers(&page().unwrap()).unwrap();
        let of_groups: Vec<_> = layers.iter().filter(|(name, _)| groups.contains(&name.as_str())).collect();
        assert_eq!(of_groups.len(), groups.len());
        for (name, below) in of_groups {
            let asks = name == "detection";
            assert!(below.contains("access") == asks && groups.iter().all(|group| !below.contains(*group)), "{name}");
        }
    }

    #[test]
    fn a_code_map_is_read() {
        let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        let page = "| folder | what | may depend on |\n|---|---|---|\n\
                    | `emulator/crates/a` | one | – |\n\
                    | `emulator/crates/b` | two | a |\n\
                    | `emulator/crates/c` | three | all above but b |\n\
                    | `emulator` | four | all above |\n| `docs` | five | |\n";
        let read: Vec<(String, BTreeSet<String>)> = layers(page).unwrap();
        let expected = [("a", &[][..]), ("b", &["a"]), ("c", &["a"]), ("emulator", &["a", "b", "c"])];
        assert_eq!(read, expected.map(|(name, below)| (name.to_owned(), set(below))));
        for wrong in ["| `emulator/crates/a` | one | b |", "| `emulator/crates/a` | one |", "nothing"] {
            layers(wrong).unwrap_err();
        }
    }
}
