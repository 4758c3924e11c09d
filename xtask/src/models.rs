//! `cargo xtask models`: takes the service models out of botocore and strips them to facts.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::codegen::Settings;
use crate::model::Ordered;

/// Keys that hold prose, or rules for choosing an endpoint.
const DROPPED: [&str; 10] = [
    "documentation",
    "documentationUrl",
    "deprecatedMessage",
    "deprecatedSince",
    "examples",
    "clientContextParams",
    "staticContextParams",
    "operationContextParams",
    "contextParam",
    "endpointBdd",
];
/// Keys of objects whose own keys are names, never traits.
const NAMES: [&str; 3] = ["operations", "shapes", "members"];

/// JSON in the order it was written.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum Json {
    Object(Ordered<Json>),
    Array(Vec<Json>),
    Other(serde_json::Value),
}

/// Rewrites `aws-models/services/*.json` from a botocore data directory, for every service in `services.toml`.
pub(crate) fn refresh(data: &Path, repository: &Path) -> Result<()> {
    let settings = Settings::read(repository)?;
    let target = repository.join("aws-models/services");
    fs::create_dir_all(&target)?;
    for service in settings.services.keys() {
        let folder = newest(&data.join(service))?;
        let mut model = read(&folder, "service-2.json")?;
        strip(&mut model);
        if let (Json::Object(model), Json::Object(pages)) = (&mut model, read(&folder, "paginators-1.json")?) {
            model.0.extend(pages.0);
        }
        let text = serde_json::to_string_pretty(&model)? + "\n";
        fs::write(target.join(format!("{service}.json")), text)?;
    }
    Ok(())
}

/// botocore keeps one folder for each API version.
fn newest(service: &Path) -> Result<PathBuf> {
    let folders = fs::read_dir(service).with_context(|| format!("no model in {}", service.display()))?;
    let versions = folders.map(|folder| Ok(folder?.path())).collect::<Result<Vec<_>>>()?;
    versions.into_iter().max().with_context(|| format!("no API version in {}", service.display()))
}

/// Reads a file that may be compressed.
fn read(folder: &Path, name: &str) -> Result<Json> {
    let plain = folder.join(name);
    let mut text = String::new();
    if plain.exists() {
        text = fs::read_to_string(plain)?;
    } else {
        let packed = fs::File::open(folder.join(format!("{name}.gz")))?;
        flate2::read::GzDecoder::new(packed).read_to_string(&mut text)?;
    }
    Ok(serde_json::from_str(&text)?)
}

fn strip(json: &mut Json) {
    match json {
        Json::Object(Ordered(entries)) => {
            entries.retain(|(key, _)| !DROPPED.contains(&key.as_str()));
            for (key, value) in entries {
                match value {
                    Json::Object(Ordered(named)) if NAMES.contains(&key.as_str()) => {
                        named.iter_mut().for_each(|(_, value)| strip(value));
                    }
                    value => strip(value),
                }
            }
        }
        Json::Array(values) => values.iter_mut().for_each(strip),
        Json::Other(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_goes_and_members_of_the_same_name_stay() {
        let mut model = serde_json::from_str(
            r#"{"shapes":{"S":{"type":"structure","documentation":"prose","members":{"documentation":{"shape":"T","documentation":"prose"}}}}}"#,
        )
        .unwrap();
        strip(&mut model);
        assert_eq!(
            serde_json::to_string(&model).unwrap(),
            r#"{"shapes":{"S":{"type":"structure","members":{"documentation":{"shape":"T"}}}}}"#
        );
    }
}
