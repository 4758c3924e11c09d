//! Secrets, tables and repositories: without what is kept in them.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use state::config::Item;
use state::dynamodb::{Index, Keys, Throughput};
use state::resource::PolicyResource;

use super::types::{REPOSITORY, SECRET, TABLE};
use super::{of_resource, time};

/// Never with what is secret.
pub(super) fn secret(resource: &PolicyResource) -> Option<Item> {
    let secret = resource.as_secret()?;
    let configuration = json!({
        "ARN": resource.arn.as_str(),
        "Name": &*resource.name,
        "Description": secret.description,
        "KMSKeyId": secret.kms_key,
        "RotationEnabled": false,
        "Deleted": secret.deletion.is_some(),
    });
    let item = of_resource(SECRET, resource, &configuration);
    Some(Item { resource_id: resource.arn.as_str().into(), created: Some(secret.created), ..item })
}

pub(super) fn table(resource: &PolicyResource) -> Option<Item> {
    let table = resource.as_table()?;
    let attributes = table.attributes.iter();
    let (local, global): (Vec<&Index>, Vec<&Index>) = table.indexes.iter().partition(|index| index.is_local);
    let indexes = |all: Vec<&Index>| all.into_iter().map(|one| index(resource, one)).collect::<Value>();
    let mode = if table.throughput.is_some() { "PROVISIONED" } else { "PAY_PER_REQUEST" };
    let stream = table.stream.as_ref().filter(|stream| stream.is_enabled);
    let configuration = json!({
        "tableName": &*resource.name,
        "tableArn": resource.arn.as_str(),
        "tableId": &*table.id,
        "tableStatus": "ACTIVE",
        "creationDateTime": time(table.created),
        "attributeDefinitions": attributes
            .map(|(name, kind)| json!({ "attributeName": name, "attributeType": kind }))
            .collect::<Value>(),
        "keySchema": keys(&table.keys),
        "localSecondaryIndexes": indexes(local),
        "globalSecondaryIndexes": indexes(global),
        "provisionedThroughput": throughput(table.throughput),
        "billingModeSummary": {
            "billingMode": mode,
            "lastUpdateToPayPerRequestDateTime": table.on_demand_since.map(time),
        },
        "tableClassSummary": table.class.as_ref().map(|class| json!({ "tableClass": class })),
        "deletionProtectionEnabled": table.is_protected,
        "ssedescription": table.kms_key.as_ref().map(|key| {
            json!({ "status": "ENABLED", "ssetype": "KMS", "kmsmasterKeyArn": key })
        }),
        "streamSpecification": stream.map(|stream| {
            json!({ "streamEnabled": true, "streamViewType": stream.view })
        }),
        "latestStreamLabel": table.stream.as_ref().map(|stream| &stream.label),
    });
    let recovery = if table.recovery.is_some() { "ENABLED" } else { "DISABLED" };
    let backups = json!({
        "continuousBackupsStatus": "ENABLED",
        "pointInTimeRecoveryDescription": { "pointInTimeRecoveryStatus": recovery },
    });
    let supplementary = BTreeMap::from([("ContinuousBackupsDescription", backups.to_string())]);
    Some(Item { created: Some(table.created), supplementary, ..of_resource(TABLE, resource, &configuration) })
}

fn keys(keys: &Keys) -> Value {
    let key = |name: &String, kind: &str| json!({ "attributeName": name, "keyType": kind });
    let sort = keys.sort.as_ref().map(|sort| key(sort, "RANGE"));
    [key(&keys.partition, "HASH")].into_iter().chain(sort).collect()
}

fn throughput(throughput: Option<Throughput>) -> Value {
    let (read, write) = throughput.map_or((0, 0), |provisioned| (provisioned.read, provisioned.write));
    json!({ "readCapacityUnits": read, "writeCapacityUnits": write })
}

fn index(table: &PolicyResource, index: &Index) -> Value {
    json!({
        "indexName": index.name,
        "indexArn": format!("{}/index/{}", table.arn, index.name),
        "keySchema": keys(&index.keys),
        "projection": { "projectionType": index.projection, "nonKeyAttributes": index.included },
        "provisionedThroughput": throughput(index.throughput),
    })
}

pub(super) fn repository(resource: &PolicyResource) -> Option<Item> {
    let repository = resource.as_repository()?;
    let (encryption, key) = &repository.encryption;
    let policy = resource.policy.as_ref().and_then(|policy| serde_json::from_str::<Value>(policy.text()).ok());
    let configuration = json!({
        "Arn": resource.arn.as_str(),
        "RepositoryName": &*resource.name,
        "ImageTagMutability": repository.mutability,
        "ImageScanningConfiguration": { "ScanOnPush": repository.scan_on_push },
        "EncryptionConfiguration": { "EncryptionType": encryption, "KmsKey": key },
        "LifecyclePolicy": repository.lifecycle.as_ref().map(|text| json!({ "LifecyclePolicyText": text })),
        "RepositoryPolicyText": policy,
    });
    let item = of_resource(REPOSITORY, resource, &configuration);
    Some(Item { created: Some(repository.created), ..item })
}
