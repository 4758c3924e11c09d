use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use policy::PolicyType;
use state::resource::{ResourceKind, is_alias, is_secret_suffix};

use super::Validation;
use crate::format::{Bucket, Document, Entries, ObjectLock, Placed, Resource, Resources, VpcEndpoint};
use crate::names::ids_for;
use crate::source::Position;

/// Where resources are that say nothing else.
const DEFAULT_REGION: &str = "us-east-1";

/// A resource of whatever kind, as a scenario writes it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Item<'a> {
    pub(crate) kind: ResourceKind,
    /// What the scenario calls it.
    pub(crate) key: &'a Placed<String>,
    /// Its name in AWS, where it has another; of a key, its id.
    pub(crate) name: Option<&'a Placed<String>>,
    /// The characters behind a secret's name.
    pub(crate) suffix: Option<&'a Placed<String>>,
    pub(crate) aliases: &'a [Placed<String>],
    pub(crate) region: Option<&'a Placed<String>>,
    pub(crate) policy: Option<&'a Document>,
    pub(crate) tags: &'a Entries<Placed<String>>,
    /// The role of a function.
    pub(crate) role: Option<&'a Placed<String>>,
    /// What the items of a table are told apart by: partition key and sort key.
    pub(crate) item_keys: [Option<&'a Placed<String>>; 2],
}

/// Every resource of an account.
pub(crate) fn items(resources: &Resources) -> impl Iterator<Item = Item<'_>> {
    let buckets = resources.buckets.iter().map(|(key, each)| Item {
        name: each.name.as_ref(),
        region: each.region.as_ref(),
        policy: each.policy.as_ref(),
        ..Item::new(ResourceKind::Bucket, key, &each.tags)
    });
    let plain = [
        (ResourceKind::Queue, &resources.queues),
        (ResourceKind::Topic, &resources.topics),
        (ResourceKind::Layer, &resources.layers),
        (ResourceKind::Repository, &resources.repositories),
    ];
    let plain =
        plain.into_iter().flat_map(|(kind, all)| all.iter().map(move |(key, each)| Item::plain(kind, key, each)));
    let keys = resources.keys.iter().map(|(key, each)| Item {
        name: each.id.as_ref(),
        aliases: &each.aliases,
        region: each.region.as_ref(),
        policy: each.policy.as_ref(),
        ..Item::new(ResourceKind::Key, key, &each.tags)
    });
    let secrets = resources.secrets.iter().map(|(key, each)| Item {
        name: each.name.as_ref(),
        suffix: each.suffix.as_ref(),
        region: each.region.as_ref(),
        policy: each.policy.as_ref(),
        ..Item::new(ResourceKind::Secret, key, &each.tags)
    });
    let functions = resources.functions.iter().map(|(key, each)| Item {
        name: each.name.as_ref(),
        role: each.role.as_ref(),
        region: each.region.as_ref(),
        policy: each.policy.as_ref(),
        ..Item::new(ResourceKind::Function, key, &each.tags)
    });
    let tables = resources.tables.iter().map(|(key, each)| Item {
        name: each.name.as_ref(),
        item_keys: [each.partition_key.as_ref(), each.sort_key.as_ref()],
        region: each.region.as_ref(),
        policy: each.policy.as_ref(),
        ..Item::new(ResourceKind::Table, key, &each.tags)
    });
    // Keys first: others may be encrypted with them.
    keys.chain(buckets).chain(plain).chain(secrets).chain(functions).chain(tables)
}

impl<'a> Item<'a> {
    fn new(kind: ResourceKind, key: &'a Placed<String>, tags: &'a Entries<Placed<String>>) -> Item<'a> {
        Item {
            kind,
            key,
            name: None,
            suffix: None,
            aliases: &[],
            region: None,
            policy: None,
            tags,
            role: None,
            item_keys: [None, None],
        }
    }
    fn plain(kind: ResourceKind, key: &'a Placed<String>, each: &'a Resource) -> Item<'a> {
        Item {
            name: each.name.as_ref(),
            region: each.region.as_ref(),
            policy: each.policy.as_ref(),
            ..Item::new(kind, key, &each.tags)
        }
    }
    pub(crate) fn region(&self) -> &'a str {
        region(self.region)
    }
    /// Its name in AWS, in the account of this key; of a key, its id.
    pub(crate) fn name(&self, account: &str) -> String {
        match (self.name, self.kind) {
            (Some(name), _) => name.value.clone(),
            (None, ResourceKind::Key) => key_id(account, &self.key.value),
            (None, _) => self.key.value.clone(),
        }
    }
    /// The six characters behind a secret's name in its ARN.
    pub(crate) fn suffix(&self, account: &str) -> Option<String> {
        let derived = || ids_for("secret", &format!("{account}/{}", self.key.value)).lower("", 6);
        let of_secret = self.kind == ResourceKind::Secret;
        of_secret.then(|| self.suffix.map_or_else(derived, |suffix| suffix.value.clone()))
    }
}

/// A Region as given, or the default.
pub(crate) fn region(given: Option<&Placed<String>>) -> &str {
    given.map_or(DEFAULT_REGION, |region| &region.value)
}

/// A UUID that follows from a name, of version 4 by its form.
fn key_id(account: &str, name: &str) -> String {
    let digits = ids_for("key", &format!("{account}/{name}")).hex("", 30);
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!("{}-{}-4{}-a{}-{}", part(0, 8), part(8, 12), part(12, 15), part(15, 18), part(18, 30))
}

impl Validation<'_> {
    /// The ARNs and ids that do not follow from a name alone, for references to them.
    pub(super) fn resource_ids(&mut self) {
        let file = self.file;
        for (key, account) in file.accounts.iter() {
            let Some(id) = self.names.accounts.get(&key.value).copied() else { continue };
            for item in items(&account.resources) {
                let (name, region) = (item.name(&key.value), item.region());
                let known_as = format!("{}/{}", key.value, item.key.value);
                match (item.kind, item.suffix(&key.value)) {
                    (ResourceKind::Key, _) => {
                        self.names.keys.insert(known_as, format!("arn:aws:kms:{region}:{id}:key/{name}"));
                    }
                    (ResourceKind::Secret, Some(suffix)) => {
                        let arn = format!("arn:aws:secretsmanager:{region}:{id}:secret:{name}-{suffix}");
                        self.names.secrets.insert(known_as, arn);
                    }
                    _ => {}
                }
            }
            for (name, endpoint) in account.vpc_endpoints.iter() {
                let known_as = format!("{}/{}", key.value, name.value);
                let derived = || ids_for("vpc_endpoint", &known_as).hex("vpce-", 17);
                let id = endpoint.id.as_ref().map_or_else(derived, |id| id.value.clone());
                self.names.vpc_endpoints.insert(known_as, id);
            }
        }
    }

    /// Resources and VPC endpoints of every account.
    pub(super) fn resources(&mut self) {
        let file = self.file;
        let mut buckets = BTreeMap::new();
        let mut endpoints = BTreeMap::new();
        for (key, account) in file.accounts.iter() {
            let mut here = BTreeMap::new();
            for item in items(&account.resources) {
                self.resource(&key.value, item);
                let name = item.name(&key.value);
                let at = item.name.map_or(item.key.at, |name| name.at);
                match item.kind {
                    ResourceKind::Bucket => self.once(&mut buckets, name.clone(), at, &name),
                    kind => self.once(&mut here, (kind, item.region(), name.clone()), at, &name),
                }
                for alias in item.aliases.iter().filter(|alias| is_alias(&alias.value)) {
                    let place = (ResourceKind::Key, item.region(), alias.value.clone());
                    self.once(&mut here, place, alias.at, &alias.value);
                }
            }
            for (_, bucket) in account.resources.buckets.iter() {
                self.object_lock(bucket);
                bucket.encryption.iter().flat_map(|it| &it.value.key).for_each(|key| self.text(key));
            }
            for (name, endpoint) in account.vpc_endpoints.iter() {
                self.vpc_endpoint(endpoint);
                let id = self.names.vpc_endpoints.get(&format!("{}/{}", key.value, name.value)).cloned();
                if let Some(id) = id {
                    self.once(&mut endpoints, id.clone(), endpoint.id.as_ref().map_or(name.at, |id| id.at), &id);
                }
            }
        }
    }

    fn resource(&mut self, account: &str, item: Item<'_>) {
        let kind = item.kind;
        let name = item.name(account);
        if !kind.is_name(&name) {
            let message =
                format!("`{name}` is no {} of a {kind}", if kind == ResourceKind::Key { "id" } else { "name" });
            self.report_with_help(item.name.unwrap_or(item.key).at, message, kind.name_form());
        }
        if let Some(suffix) = item.suffix.filter(|suffix| !is_secret_suffix(&suffix.value)) {
            let message = format!("`{}` is not what stands behind a secret's name", suffix.value);
            self.report_with_help(suffix.at, message, "six letters or digits");
        }
        for alias in item.aliases.iter().filter(|alias| !is_alias(&alias.value)) {
            let help =
                "`alias/` and letters, digits, `/`, `_` or `-`; those that begin with `alias/aws/` are AWS's own";
            self.report_with_help(alias.at, format!("`{}` is no alias of a key", alias.value), help);
        }
        self.region(item.region);
        self.tags(item.tags);
        if let Some(policy) = item.policy {
            self.document(policy, PolicyType::ResourceBased);
        }
    }

    /// A retention has a mode and a period.
    fn object_lock(&mut self, bucket: &Bucket) {
        let Some(lock) = &bucket.object_lock else { return };
        let ObjectLock { mode, days, years } = &lock.value;
        let help = match (mode, days, years) {
            (None, None, None) | (Some(_), Some(_), None) | (Some(_), None, Some(_)) => return,
            (None, _, _) => "give it a `mode`, GOVERNANCE or COMPLIANCE",
            (Some(_), None, None) => "give it `days` or `years`",
            (Some(_), Some(_), Some(_)) => "give it either `days` or `years`",
        };
        self.report_with_help(lock.at, "the default retention is not complete", help);
    }

    fn vpc_endpoint(&mut self, endpoint: &VpcEndpoint) {
        if let Some(id) = endpoint.id.as_ref().filter(|id| !state::endpoint::is_id(&id.value)) {
            let help = "`vpce-` and 8 or 17 hexadecimal digits";
            self.report_with_help(id.at, format!("`{}` is no id of a VPC endpoint", id.value), help);
        }
        if !endpoint.vpc.value.starts_with("vpc-") {
            let message = format!("`{}` is no id of a VPC", endpoint.vpc.value);
            self.report_with_help(endpoint.vpc.at, message, "`vpc-` and 8 or 17 hexadecimal digits");
        }
        let service = &endpoint.service.value;
        if service != "*" && !service.contains('.') {
            let region = region(endpoint.region.as_ref());
            let help = format!("did you mean `com.amazonaws.{region}.{service}`? `*` stands for any service");
            self.report_with_help(endpoint.service.at, format!("`{service}` is no service name"), help);
        }
        self.region(endpoint.region.as_ref());
        self.tags(&endpoint.tags);
        if let Some(policy) = &endpoint.policy {
            self.document(policy, PolicyType::VpcEndpoint);
        }
    }

    pub(super) fn region(&mut self, region: Option<&Placed<String>>) {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if let Some(region) = region.filter(|region| !region.value.contains('-') || !region.value.bytes().all(fits)) {
            self.report_with_help(region.at, format!("`{}` is no Region", region.value), "such as `eu-central-1`");
        }
    }

    /// Reports what has the same name as something before.
    fn once<K: Ord>(&mut self, seen: &mut BTreeMap<K, Position>, name: K, at: Position, text: &str) {
        match seen.entry(name) {
            Entry::Vacant(free) => {
                free.insert(at);
            }
            Entry::Occupied(taken) => {
                let first = *taken.get();
                let file = self.sources.get(first.file).map_or("", |source| &source.name);
                let help = format!("it is given at {file}:{}:{} already", first.line, first.column);
                self.report_with_help(at, format!("the name `{text}` is taken"), help);
            }
        }
    }
}
