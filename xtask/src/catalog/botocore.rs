//! botocore's service models, reduced to what routing and authorization need.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::read::GzDecoder;
use serde::Deserialize;
use serde_json::Value;

/// A service, in its newest API version.
pub(super) struct Service {
    pub(super) name: String,
    pub(super) metadata: Metadata,
    pub(super) global_region: Option<String>,
    pub(super) operations: BTreeMap<String, Operation>,
}

pub(super) struct Operation {
    pub(super) method: String,
    pub(super) uri: String,
    pub(super) required_query: Vec<String>,
    pub(super) required_headers: Vec<String>,
    /// Every top-level member of the input, by the model's name.
    pub(super) members: BTreeSet<String>,
    pub(super) unsigned: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Metadata {
    pub(super) api_version: String,
    pub(super) endpoint_prefix: String,
    signing_name: Option<String>,
    protocol: String,
    #[serde(default)]
    protocols: Vec<String>,
    json_version: Option<String>,
    pub(super) target_prefix: Option<String>,
}

impl Service {
    pub(super) fn signing_name(&self) -> &str {
        self.metadata.signing_name.as_deref().unwrap_or(&self.metadata.endpoint_prefix)
    }
    pub(super) fn is_rest(&self) -> bool {
        self.metadata.protocol.starts_with("rest")
    }
    /// The words of `routes.txt`, the preferred protocol first.
    pub(super) fn protocols(&self) -> Result<Vec<String>> {
        let mut all = vec![self.metadata.protocol.clone()];
        all.extend(self.metadata.protocols.iter().filter(|other| **other != self.metadata.protocol).cloned());
        // The model moved to JSON; the query protocol is still served and still in use.
        if self.name == "sqs" {
            all.push("query".to_owned());
        }
        all.iter().map(|protocol| self.protocol_word(protocol)).collect()
    }
    fn protocol_word(&self, protocol: &str) -> Result<String> {
        Ok(match protocol {
            "json" => format!("json-{}", self.metadata.json_version.as_deref().unwrap_or("1.1")),
            "smithy-rpc-v2-cbor" => "cbor".to_owned(),
            "query" | "ec2" | "rest-json" | "rest-xml" => protocol.to_owned(),
            unknown => bail!("{}: unknown protocol `{unknown}`", self.name),
        })
    }
}

#[derive(Deserialize)]
struct Model {
    metadata: Metadata,
    operations: BTreeMap<String, ModelOperation>,
    shapes: BTreeMap<String, Shape>,
}

#[derive(Deserialize)]
struct ModelOperation {
    http: Http,
    input: Option<Reference>,
    authtype: Option<String>,
    #[serde(default)]
    auth: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Http {
    method: String,
    request_uri: String,
}

#[derive(Deserialize)]
struct Reference {
    shape: String,
}

#[derive(Deserialize)]
struct Shape {
    #[serde(default)]
    required: Vec<String>,
    #[serde(default)]
    members: BTreeMap<String, Member>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Member {
    location: Option<String>,
    location_name: Option<String>,
}

/// Every service of the package, sorted by name.
pub(super) fn read(data: &Path) -> Result<Vec<Service>> {
    let regions = global_regions(data)?;
    let mut folders: Vec<_> = fs::read_dir(data)?.collect::<Result<Vec<_>, _>>()?;
    folders.sort_by_key(fs::DirEntry::file_name);
    let mut services = Vec::new();
    for folder in folders {
        let Some(path) = newest_model(&folder.path())? else { continue };
        let name = folder.file_name().to_string_lossy().into_owned();
        let model: Model =
            serde_json::from_reader(GzDecoder::new(File::open(&path)?)).with_context(|| path.display().to_string())?;
        services.push(reduce(name, model, &regions)?);
    }
    Ok(services)
}

fn newest_model(folder: &Path) -> Result<Option<std::path::PathBuf>> {
    if !folder.is_dir() {
        return Ok(None);
    }
    let mut versions = Vec::new();
    for version in fs::read_dir(folder)? {
        let path = version?.path().join("service-2.json.gz");
        if path.is_file() {
            versions.push(path);
        }
    }
    Ok(versions.into_iter().max())
}

fn reduce(name: String, model: Model, regions: &BTreeMap<String, String>) -> Result<Service> {
    let mut operations = BTreeMap::new();
    for (operation, declared) in &model.operations {
        let input = match &declared.input {
            Some(reference) => Some(model.shapes.get(&reference.shape).context("an input without a shape")?),
            None => None,
        };
        operations.insert(operation.clone(), reduce_operation(declared, input));
    }
    let global_region = regions.get(&model.metadata.endpoint_prefix).cloned();
    Ok(Service { name, metadata: model.metadata, global_region, operations })
}

fn reduce_operation(declared: &ModelOperation, input: Option<&Shape>) -> Operation {
    let required = |location: &str| {
        let shape = input.into_iter();
        let members =
            shape.flat_map(|shape| shape.required.iter().filter_map(|name| Some((name, shape.members.get(name)?))));
        let there = members.filter(|(_, member)| member.location.as_deref() == Some(location));
        let names = there.map(|(name, member)| member.location_name.as_ref().unwrap_or(name).clone());
        names.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    Operation {
        method: declared.http.method.clone(),
        uri: declared.http.request_uri.clone(),
        required_query: required("querystring"),
        required_headers: required("header").iter().map(|name| name.to_ascii_lowercase()).collect(),
        members: input.map(|shape| shape.members.keys().cloned().collect()).unwrap_or_default(),
        unsigned: declared.authtype.as_deref() == Some("none")
            || declared.auth.iter().any(|scheme| scheme == "smithy.api#noAuth"),
    }
}

/// `regions.txt`: one line a partition, its name and its Regions.
pub(super) fn render_regions(data: &Path) -> Result<String> {
    let endpoints = endpoints(data)?;
    let partitions = endpoints.get("partitions").and_then(Value::as_array).context("no partitions")?;
    let mut text = String::new();
    for partition in partitions {
        let name = partition.get("partition").and_then(Value::as_str).context("a partition without a name")?;
        let regions = partition.get("regions").and_then(Value::as_object).context("a partition without Regions")?;
        let regions: Vec<_> = regions.keys().map(String::as_str).collect();
        let _ = writeln!(text, "{name}\t{}", regions.join(" "));
    }
    Ok(text)
}

fn endpoints(data: &Path) -> Result<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(data.join("endpoints.json"))?)?)
}

/// Endpoint prefix → the Region that the one endpoint of a global service is in.
fn global_regions(data: &Path) -> Result<BTreeMap<String, String>> {
    let endpoints = endpoints(data)?;
    let services = endpoints.pointer("/partitions/0/services").and_then(Value::as_object).context("no partition")?;
    let mut regions = BTreeMap::new();
    for (prefix, service) in services {
        let regional = service.get("isRegionalized").and_then(Value::as_bool).unwrap_or(true);
        let region = service.pointer("/endpoints/aws-global/credentialScope/region").and_then(Value::as_str);
        if let (false, Some(region)) = (regional, region) {
            regions.insert(prefix.clone(), region.to_owned());
        }
    }
    Ok(regions)
}
