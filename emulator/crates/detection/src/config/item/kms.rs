//! KMS keys and their aliases.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use state::Account;
use state::Tags;
use state::config::{Item, Place};
use state::kms::{Key, KeyState};
use state::resource::PolicyResource;

use super::types::{ALIAS, KEY};
use super::{of_resource, related, tag_list, time};

/// A key, and its aliases behind it.
pub(super) fn key(account: &Account, resource: &PolicyResource) -> Vec<Item> {
    let Some(key) = resource.as_key() else { return Vec::new() };
    let item = of_resource(KEY, resource, &configuration(resource, key));
    let tags = tag_list(&resource.tags).to_string();
    let policy = resource.policy.as_ref().map(|policy| Value::String(policy.text().to_owned()).to_string());
    let mut supplementary = BTreeMap::from([("Tags", tags)]);
    supplementary.extend(policy.map(|policy| ("Policy", policy)));
    if key.is_symmetric() {
        supplementary.insert("KeyRotationStatus", key.rotation.is_some().to_string());
    }
    let mut items = vec![Item { created: Some(key.created), supplementary, ..item }];
    items.extend(account.aliases_of(&resource.arn).map(|name| alias(resource, name)));
    items
}

fn configuration(resource: &PolicyResource, key: &Key) -> Value {
    let algorithms: &[&str] = if key.is_symmetric() { &["SYMMETRIC_DEFAULT"] } else { &[] };
    json!({
        "awsaccountId": resource.account.to_string(),
        "keyId": &*resource.name,
        "arn": resource.arn.as_str(),
        "creationDate": time(key.created),
        "enabled": key.state() == KeyState::Enabled,
        "description": key.description,
        "keyUsage": &*key.usage,
        "keyState": key.state().as_str(),
        "deletionDate": key.deletion.map(time),
        "origin": "AWS_KMS",
        "keyManager": if key.aws_managed { "AWS" } else { "CUSTOMER" },
        "customerMasterKeySpec": &*key.spec,
        "encryptionAlgorithms": algorithms,
        "signingAlgorithms": [],
        "multiRegion": resource.name.starts_with("mrk-"),
    })
}

fn alias(key: &PolicyResource, name: &str) -> Item {
    let arn = state::arn_text(key.arn.partition(), "kms", key.region.as_str(), key.account, name);
    Item {
        resource_type: ALIAS,
        resource_id: name.into(),
        resource_name: Some(name.to_owned()),
        arn: Some(arn),
        place: Place::Region(key.region.clone()),
        created: None,
        tags: Tags::new(),
        configuration: json!({ "AliasName": name, "TargetKeyId": &*key.name }).to_string(),
        supplementary: BTreeMap::new(),
        relationships: vec![related(KEY, Some(&key.name), None, "Is associated with Key")],
    }
}
