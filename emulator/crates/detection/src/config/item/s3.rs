//! Buckets, and what accounts block for all of theirs.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use state::bucket::configuration::{Grant, Grantee, Permission, PublicAccessBlock};
use state::bucket::{Bucket, DefaultPeriod, Encryption, LockMode, Versioning};
use state::config::{Item, Place};
use state::resource::{Detail, PolicyResource};
use state::{Account, Tags};

use super::types::{ACCOUNT_BLOCK, BUCKET};
use super::{of_resource, time};

pub(super) fn account_block(account: &Account) -> Option<Item> {
    Some(Item {
        resource_type: ACCOUNT_BLOCK,
        resource_id: account.id.to_string().into(),
        resource_name: None,
        arn: None,
        place: Place::EveryRegion,
        created: None,
        tags: Tags::new(),
        configuration: block(account.public_access_block?).to_string(),
        supplementary: BTreeMap::new(),
        relationships: Vec::new(),
    })
}

fn block(block: PublicAccessBlock) -> Value {
    json!({
        "blockPublicAcls": block.block_public_acls,
        "ignorePublicAcls": block.ignore_public_acls,
        "blockPublicPolicy": block.block_public_policy,
        "restrictPublicBuckets": block.restrict_public_buckets,
    })
}

/// What is in it is no part of what it is like.
pub(super) fn bucket(resource: &PolicyResource) -> Option<Item> {
    let Detail::Bucket(bucket) = &resource.detail else { return None };
    let configuration = json!({
        "name": &*resource.name,
        "owner": { "displayName": null, "id": Account::canonical_user_id(resource.account) },
        "creationDate": time(bucket.created),
    });
    let supplementary = supplementary(resource, bucket);
    Some(Item { created: Some(bucket.created), supplementary, ..of_resource(BUCKET, resource, &configuration) })
}

/// Documents that a bucket keeps as they came, by subresource, and what Config calls them.
const DOCUMENTS: [(&str, &str); 6] = [
    ("accelerate", "BucketAccelerateConfiguration"),
    ("cors", "BucketCrossOriginConfiguration"),
    ("lifecycle", "BucketLifecycleConfiguration"),
    ("notification", "BucketNotificationConfiguration"),
    ("replication", "BucketReplicationConfiguration"),
    ("website", "BucketWebsiteConfiguration"),
];

fn supplementary(resource: &PolicyResource, bucket: &Bucket) -> BTreeMap<&'static str, String> {
    let configuration = &bucket.configuration;
    let policy = resource.policy.as_ref().map(|policy| policy.text());
    let mut all = BTreeMap::from([
        ("AccessControlList", acl(resource, bucket)),
        ("BucketLoggingConfiguration", logging(configuration.document("logging", ""))),
        ("BucketPolicy", json!({ "policyText": policy })),
        ("BucketVersioningConfiguration", versioning(bucket.versioning)),
        ("IsRequesterPaysEnabled", requester_pays(configuration.document("requestPayment", "")).into()),
        ("ServerSideEncryptionConfiguration", encryption(&configuration.encryption)),
    ]);
    all.extend(configuration.public_access_block.map(|it| ("PublicAccessBlockConfiguration", block(it))));
    if !resource.tags.is_empty() {
        let tags: Map<String, Value> = resource.tags.iter().map(|(key, value)| (key.into(), value.into())).collect();
        all.insert("BucketTaggingConfiguration", json!({ "tagSets": [{ "tags": tags }] }));
    }
    if let Some(lock) = bucket.lock {
        let retention = lock.default_retention.map(|retention| {
            let (days, years) = match retention.period {
                DefaultPeriod::Days(days) => (Some(days), None),
                DefaultPeriod::Years(years) => (None, Some(years)),
            };
            let mode = if retention.mode == LockMode::Governance { "GOVERNANCE" } else { "COMPLIANCE" };
            json!({ "defaultRetention": { "mode": mode, "days": days, "years": years } })
        });
        all.insert("ObjectLockConfiguration", json!({ "objectLockEnabled": "Enabled", "rule": retention }));
    }
    for (subresource, name) in DOCUMENTS {
        let kept = configuration.document(subresource, "").and_then(|text| serde_json::from_str(text).ok());
        all.extend(kept.map(|document| (name, lowered(document))));
    }
    all.into_iter().map(|(name, value)| (name, value.to_string())).collect()
}

fn versioning(versioning: Versioning) -> Value {
    let status = match versioning {
        Versioning::Never => "Off",
        Versioning::Enabled => "Enabled",
        Versioning::Suspended => "Suspended",
    };
    json!({ "status": status, "isMfaDeleteEnabled": null })
}

fn encryption(encryption: &Encryption) -> Value {
    let default = json!({ "sseAlgorithm": &*encryption.algorithm, "kmsMasterKeyID": encryption.key.as_deref() });
    let rule = json!({ "applyServerSideEncryptionByDefault": default, "bucketKeyEnabled": encryption.bucket_key });
    json!({ "rules": [rule] })
}

fn logging(document: Option<&str>) -> Value {
    let document: Option<Value> = document.and_then(|text| serde_json::from_str(text).ok());
    let enabled = document.as_ref().and_then(|document| document.get("LoggingEnabled"));
    let member = |name: &str| enabled.and_then(|enabled| enabled.get(name)).cloned().unwrap_or(Value::Null);
    json!({ "destinationBucketName": member("TargetBucket"), "logFilePrefix": member("TargetPrefix") })
}

fn requester_pays(document: Option<&str>) -> bool {
    let document: Option<Value> = document.and_then(|text| serde_json::from_str(text).ok());
    document.is_some_and(|document| document.get("Payer").and_then(Value::as_str) == Some("Requester"))
}

/// The access control list, in the form that the SDK for Java has for it.
fn acl(resource: &PolicyResource, bucket: &Bucket) -> Value {
    let owner = json!({ "displayName": null, "id": Account::canonical_user_id(resource.account) });
    let grants = bucket.configuration.acl.grants(resource.account);
    let grants = grants.iter().map(|grant| json!({ "grantee": grantee(grant), "permission": permission(grant) }));
    // A text within a text, as Config has it.
    let list = json!({
        "grantSet": null,
        "grantList": grants.collect::<Value>(),
        "owner": owner,
        "isRequesterCharged": false,
    });
    Value::String(list.to_string())
}

fn grantee(grant: &Grant) -> Value {
    match grant.grantee {
        Grantee::Account(account) => json!({ "id": Account::canonical_user_id(account), "displayName": null }),
        Grantee::AllUsers => "AllUsers".into(),
        Grantee::AuthenticatedUsers => "AuthenticatedUsers".into(),
        Grantee::LogDelivery => "LogDelivery".into(),
    }
}

fn permission(grant: &Grant) -> &'static str {
    match grant.permission {
        Permission::FullControl => "FullControl",
        Permission::Read => "Read",
        Permission::ReadAcp => "ReadAcp",
        Permission::Write => "Write",
        Permission::WriteAcp => "WriteAcp",
    }
}

/// A document with names of members as Config writes them.
fn lowered(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let lower = |name: String| {
                let mut letters = name.chars();
                letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
            };
            Value::Object(members.into_iter().map(|(name, value)| (lower(name), lowered(value))).collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(lowered).collect()),
        other => other,
    }
}
