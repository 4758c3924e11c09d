//! Configuration items: what Config says of a part of the state. A pure projection, which knows no recorder.
//!
//! Names of members are those of
//! [AWS's resource schemas](https://github.com/awslabs/aws-config-resource-schema/tree/master/config/properties/resource-types).

mod detection;
mod iam;
mod kms;
mod lambda;
mod messaging;
mod organization;
mod providers;
mod s3;
mod storage;
pub(crate) mod types;

use aws::{AccountId, Arn, Timestamp};
use serde_json::Value;
use state::change::Part;
use state::config::{Item, Place, Relationship};
use state::resource::{PolicyResource, ResourceKind};
use state::{Account, Partition, Tags};

/// What there is to say of a part of an account: nothing where it is gone, several things of a key and its aliases.
pub(crate) fn describe(partition: &Partition, id: AccountId, part: &Part) -> Vec<Item> {
    let Some(account) = partition.account(id) else { return Vec::new() };
    let iam = &account.iam;
    let one = match part {
        Part::Account => s3::account_block(account),
        Part::User(name) => iam.users.get(name).map(|user| iam::user(account, user)),
        Part::Group(name) => iam.groups.get(name).map(|group| iam::group(account, group)),
        Part::Role(name) => iam.roles.get(name).map(|role| iam::role(account, role)),
        Part::Policy(name) => iam.policies.get(name).map(|policy| iam::policy(account, policy)),
        Part::InstanceProfile(name) => {
            iam.instance_profiles.get(name).map(|profile| iam::instance_profile(account, profile))
        }
        Part::SamlProvider(arn) => iam.saml_providers.get(arn).map(|provider| providers::saml(provider)),
        Part::OidcProvider(arn) => iam.oidc_providers.get(arn).map(|provider| providers::oidc(provider)),
        Part::ServerCertificate(name) => iam.server_certificates.get(name).map(|one| providers::certificate(one)),
        Part::Resource(arn) => {
            return account.resources.get(arn).map(|found| resource(account, found)).unwrap_or_default();
        }
        Part::Trail(region, name) => {
            account.trails.get(&(region.clone(), name.clone())).map(|trail| detection::trail(trail))
        }
        Part::Analyzer(region, name) => {
            account.analyzers.get(&(region.clone(), name.clone())).map(|analyzer| detection::analyzer(analyzer))
        }
        Part::Recorder(region, name) => {
            let config = account.config.get(region);
            config.and_then(|config| config.recorders.get(name)).map(|recorder| detection::recorder(recorder))
        }
        Part::Unit(unit) => organization::unit(partition, id, unit),
    };
    one.into_iter().collect()
}

/// All parts of an account of which there is something to say, for a recorder that begins.
pub(crate) fn parts(partition: &Partition, id: AccountId) -> Vec<Part> {
    let Some(account) = partition.account(id) else { return Vec::new() };
    let iam = &account.iam;
    let mut parts = vec![Part::Account];
    parts.extend(iam.users.keys().cloned().map(Part::User));
    parts.extend(iam.groups.keys().cloned().map(Part::Group));
    parts.extend(iam.roles.keys().cloned().map(Part::Role));
    parts.extend(iam.policies.keys().cloned().map(Part::Policy));
    parts.extend(iam.instance_profiles.keys().cloned().map(Part::InstanceProfile));
    parts.extend(iam.saml_providers.keys().cloned().map(Part::SamlProvider));
    parts.extend(iam.oidc_providers.keys().cloned().map(Part::OidcProvider));
    parts.extend(iam.server_certificates.keys().cloned().map(Part::ServerCertificate));
    parts.extend(account.resources.keys().cloned().map(Part::Resource));
    parts.extend(account.trails.keys().cloned().map(|(region, name)| Part::Trail(region, name)));
    parts.extend(account.analyzers.keys().cloned().map(|(region, name)| Part::Analyzer(region, name)));
    for (region, config) in &account.config {
        parts.extend(config.recorders.keys().map(|name| Part::Recorder(region.clone(), name.clone())));
    }
    parts.extend(organization::units(partition, id).map(Part::Unit));
    parts
}

fn resource(account: &Account, resource: &PolicyResource) -> Vec<Item> {
    let one = match resource.kind {
        ResourceKind::Key => return kms::key(account, resource),
        ResourceKind::Bucket => s3::bucket(resource),
        ResourceKind::Queue => messaging::queue(resource),
        ResourceKind::Topic => messaging::topic(resource),
        ResourceKind::Secret => storage::secret(resource),
        ResourceKind::Function => lambda::function(resource),
        ResourceKind::Table => storage::table(resource),
        ResourceKind::Repository => storage::repository(resource),
        // Config knows no such types.
        ResourceKind::Layer | ResourceKind::Stream => None,
    };
    one.into_iter().collect()
}

/// An item of a resource with a policy, by its ARN's last part unless something else is said.
fn of_resource(resource_type: &'static str, resource: &PolicyResource, configuration: &Value) -> Item {
    Item {
        resource_type,
        resource_id: resource.name.clone(),
        resource_name: Some(resource.name.to_string()),
        arn: Some(resource.arn.to_string()),
        place: Place::Region(resource.region.clone()),
        created: None,
        tags: resource.tags.clone(),
        configuration: configuration.to_string(),
        supplementary: Default::default(),
        relationships: Vec::new(),
    }
}

/// An item of something whose id is its ARN unless something else is said; in no Region where that names none.
fn by_arn(
    resource_type: &'static str,
    arn: &Arn,
    name: &str,
    created: Option<Timestamp>,
    tags: &Tags,
    configuration: &Value,
) -> Item {
    Item {
        resource_type,
        resource_id: arn.as_str().into(),
        resource_name: Some(name.to_owned()),
        arn: Some(arn.to_string()),
        place: if arn.region().is_empty() { Place::Global } else { Place::Region(arn.region().into()) },
        created,
        tags: tags.clone(),
        configuration: configuration.to_string(),
        supplementary: Default::default(),
        relationships: Vec::new(),
    }
}

/// A relationship to something by its id or its name.
fn related(resource_type: &'static str, id: Option<&str>, resource: Option<&str>, name: &'static str) -> Relationship {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    Relationship { resource_type, resource_id: owned(id), resource_name: owned(resource), name }
}

/// A moment as items have it: `2026-11-30T16:00:00.000Z`.
pub(crate) fn time(at: Timestamp) -> String {
    at.format("%Y-%m-%dT%H:%M:%S.%3fZ")
}

/// Tags as many services list them.
fn tag_list(tags: &Tags) -> Value {
    tags.iter().map(|(key, value)| serde_json::json!({ "key": key, "value": value })).collect()
}

/// Tags as types of CloudFormation list them.
fn tag_records(tags: &Tags) -> Value {
    tags.iter().map(|(key, value)| serde_json::json!({ "Key": key, "Value": value })).collect()
}
