use std::collections::BTreeMap;
use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};

use crate::map::OrdMap;
use crate::resource::{Detail, PolicyResource, ResourceKind, resource_mut};
use crate::{Partition, Shared, Tx};

/// What a function is beside its policy, which speaks for its versions and aliases too.
#[derive(Debug, Clone)]
pub struct Function {
    /// `$LATEST`.
    pub latest: Configuration,
    /// Published versions by number.
    pub versions: OrdMap<u64, Shared<Configuration>>,
    /// The number of the version that was published last; none is used twice.
    pub published: u64,
    /// Aliases by name.
    pub aliases: OrdMap<Arc<str>, Shared<Alias>>,
    /// How many instances are kept for it.
    pub reserved_concurrency: Option<i64>,
}

/// What runs, and how. See
/// <https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html>.
#[derive(Debug, Clone)]
pub struct Configuration {
    /// The role that it runs as; functions of a scenario may have none.
    pub role: Option<Arn>,
    /// What runs it; images have none.
    pub runtime: Option<String>,
    /// Where it begins.
    pub handler: Option<String>,
    /// What a person says of it.
    pub description: String,
    /// How many seconds it may take.
    pub timeout: i64,
    /// How many megabytes of memory it has.
    pub memory: i64,
    /// How many megabytes `/tmp` has.
    pub storage: i64,
    /// Environment variables.
    pub environment: Option<BTreeMap<String, String>>,
    /// ARNs of versions of layers.
    pub layers: Vec<String>,
    /// What runs.
    pub code: Code,
    /// `x86_64` or `arm64`.
    pub architectures: Vec<String>,
    /// Where events go that it cannot handle.
    pub dead_letters: Option<String>,
    /// Whether X-Ray traces it: `Active` or `PassThrough`.
    pub tracing: String,
    /// The KMS key of its environment.
    pub kms_key: Option<String>,
    /// Subnets it is connected with.
    pub subnets: Vec<String>,
    /// Security groups it has there.
    pub security_groups: Vec<String>,
    /// When it was changed last.
    pub modified: Timestamp,
    /// What its changes are told apart by.
    pub revision: String,
}

/// Code, as far as anybody looks at what never runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Code {
    /// SHA-256 of the package in base64.
    pub sha256: String,
    /// Bytes of the package.
    pub size: i64,
    /// The image, where it is one.
    pub image: Option<String>,
}

/// A name for a version.
#[derive(Debug, Clone)]
pub struct Alias {
    /// `$LATEST` or a number.
    pub version: String,
    /// What a person says of it.
    pub description: String,
    /// What share of the calls another version gets.
    pub weights: BTreeMap<String, f64>,
    /// What its changes are told apart by.
    pub revision: String,
}

impl Function {
    /// A function without code and role that brings its own runtime, with what AWS takes where nothing else is said.
    pub fn new(now: Timestamp) -> Function {
        let latest = Configuration {
            role: None,
            runtime: Some("provided.al2023".to_owned()),
            handler: Some("bootstrap".to_owned()),
            description: String::new(),
            timeout: 3,
            memory: 128,
            storage: 512,
            environment: None,
            layers: Vec::new(),
            code: Code::default(),
            architectures: vec!["x86_64".to_owned()],
            dead_letters: None,
            tracing: "PassThrough".to_owned(),
            kms_key: None,
            subnets: Vec::new(),
            security_groups: Vec::new(),
            modified: now,
            revision: String::new(),
        };
        Function { latest, versions: OrdMap::new(), published: 0, aliases: OrdMap::new(), reserved_concurrency: None }
    }
    /// The version that a qualifier names: `$LATEST`, a number, or an alias; and its number.
    pub fn version(&self, qualifier: Option<&str>) -> Option<(&Configuration, String)> {
        let named = qualifier.unwrap_or("$LATEST");
        let alias = self.aliases.get(named);
        let version = alias.map_or(named, |alias| alias.version.as_str());
        if version == "$LATEST" {
            return Some((&self.latest, version.to_owned()));
        }
        let found = self.versions.get(&version.parse::<u64>().ok()?)?;
        Some((found, version.to_owned()))
    }
    /// Publishes `$LATEST`, unless nothing changed since the last time; the number of the version.
    pub fn publish(&mut self, description: Option<String>, now: Timestamp, revision: String) -> u64 {
        let newest = self.versions.get_max().filter(|(_, version)| version.revision == self.latest.revision);
        if let Some((number, _)) = newest.filter(|(number, _)| *number == self.published) {
            return *number;
        }
        // INVARIANT: numbers are never used again.
        self.published += 1;
        self.latest.revision = revision;
        let mut version = self.latest.clone();
        version.modified = now;
        if let Some(description) = description {
            version.description = description;
        }
        self.versions.insert(self.published, Shared::new(version));
        self.published
    }
}

impl PolicyResource {
    /// What it is as a function, where it is one.
    pub fn as_function(&self) -> Option<&Shared<Function>> {
        if let Detail::Function(function) = &self.detail { Some(function) } else { None }
    }
}

impl Partition {
    /// The function of an account, in a Region, of this name.
    pub fn function(&self, account: AccountId, region: &Region, name: &str) -> Option<&Shared<PolicyResource>> {
        let arn = self.resource_arn(ResourceKind::Function, account, region, name);
        self.account(account)?.resources.get(arn.as_str()).filter(|found| found.kind == ResourceKind::Function)
    }
}

/// A function for changing.
pub fn function_mut<'t>(tx: &'t mut Tx<'_>, arn: &Arn) -> Option<&'t mut Function> {
    if let Detail::Function(function) = &mut resource_mut(tx, arn).ok()?.detail {
        Some(function.make_mut())
    } else {
        None
    }
}
