//! How items look: in answers, and in files.

use std::collections::BTreeMap;

use aws::{AccountId, Region};
use models::config as api;
use serde_json::{Map, Value, json};
use state::config::{ConfigurationItem, Frequency};

use super::item::time;

/// The version of the form that items have.
const VERSION: &str = "1.3";

/// "Not Applicable", or where the resource is in all of a Region.
fn zone(item: &ConfigurationItem) -> &'static str {
    if item.item.resource_type == "AWS::S3::Bucket" { "Regional" } else { "Not Applicable" }
}

/// An item as it stands in a file. See
/// <https://docs.aws.amazon.com/config/latest/developerguide/view-configuration-details.html>.
pub(super) fn written(recorded: &ConfigurationItem, (account, region): (AccountId, &Region)) -> Value {
    let item = &recorded.item;
    let is_there = recorded.status.is_there();
    let relationships = item.relationships.iter().filter(|_| is_there).map(|one| {
        json!({
            "resourceType": one.resource_type,
            "resourceId": one.resource_id,
            "resourceName": one.resource_name,
            "name": one.name,
        })
    });
    let object = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
    let supplementary = item.supplementary.iter().filter(|_| is_there);
    let supplementary: Map<String, Value> =
        supplementary.map(|(name, text)| ((*name).to_owned(), object(text))).collect();
    let tags = item.tags.iter().filter(|_| is_there);
    let mut written = json!({
        "relatedEvents": [],
        "relationships": relationships.collect::<Value>(),
        "configuration": if is_there { object(&item.configuration) } else { Value::Null },
        "supplementaryConfiguration": supplementary,
        "tags": tags.map(|(key, value)| (key.to_owned(), value.into())).collect::<Map<String, Value>>(),
        "configurationItemVersion": VERSION,
        "configurationItemCaptureTime": time(recorded.captured),
        "configurationStateId": recorded.state_id,
        "awsAccountId": account.to_string(),
        "configurationItemStatus": recorded.status.name(),
        "resourceType": item.resource_type,
        "resourceId": &*item.resource_id,
        "resourceName": item.resource_name,
        "ARN": item.arn,
        "awsRegion": item.region(region),
        "availabilityZone": zone(recorded),
        "configurationStateMd5Hash": "",
    });
    if let (Some(created), Some(members)) = (item.created, written.as_object_mut()) {
        members.insert("resourceCreationTime".to_owned(), time(created).into());
    }
    written
}

/// An item as the API has it; of a resource that is gone, only what it was.
pub(super) fn shown(recorded: &ConfigurationItem, (account, region): (AccountId, &Region)) -> api::ConfigurationItem {
    let base = base(recorded, (account, region));
    let item = &recorded.item;
    let is_there = recorded.status.is_there();
    let tags = item.tags.iter().filter(|_| is_there);
    let relationships = item.relationships.iter().filter(|_| is_there).map(|one| api::Relationship {
        resource_type: Some(one.resource_type.to_owned()),
        resource_id: one.resource_id.clone(),
        resource_name: one.resource_name.clone(),
        relationship_name: Some(one.name.to_owned()),
    });
    api::ConfigurationItem {
        version: base.version,
        account_id: base.account_id,
        configuration_item_capture_time: base.configuration_item_capture_time,
        configuration_item_status: base.configuration_item_status,
        configuration_state_id: base.configuration_state_id,
        configuration_item_md5_hash: Some(String::new()),
        arn: base.arn,
        resource_type: base.resource_type,
        resource_id: base.resource_id,
        resource_name: base.resource_name,
        aws_region: base.aws_region,
        availability_zone: base.availability_zone,
        resource_creation_time: base.resource_creation_time,
        tags: Some(tags.map(|(key, value)| (key.to_owned(), value.to_owned())).collect()),
        related_events: Some(Vec::new()),
        relationships: Some(relationships.collect()),
        configuration: base.configuration,
        supplementary_configuration: base.supplementary_configuration,
        recording_frequency: base.recording_frequency,
        configuration_item_delivery_time: None,
    }
}

/// The same without tags and relationships.
pub(super) fn base(
    recorded: &ConfigurationItem,
    (account, region): (AccountId, &Region),
) -> api::BaseConfigurationItem {
    let item = &recorded.item;
    let is_there = recorded.status.is_there();
    let supplementary = item.supplementary.iter().filter(|_| is_there);
    let supplementary: BTreeMap<String, String> =
        supplementary.map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
    api::BaseConfigurationItem {
        version: Some(VERSION.to_owned()),
        account_id: Some(account.to_string()),
        configuration_item_capture_time: Some(recorded.captured),
        configuration_item_status: Some(recorded.status.name().to_owned()),
        configuration_state_id: Some(recorded.state_id.to_string()),
        arn: item.arn.clone(),
        resource_type: Some(item.resource_type.to_owned()),
        resource_id: Some(item.resource_id.to_string()),
        resource_name: item.resource_name.clone(),
        aws_region: Some(item.region(region).to_owned()),
        availability_zone: Some(zone(recorded).to_owned()),
        resource_creation_time: item.created,
        configuration: is_there.then(|| item.configuration.clone()),
        supplementary_configuration: Some(supplementary),
        recording_frequency: recorded.daily.then(|| Frequency::Daily.name().to_owned()),
        configuration_item_delivery_time: None,
    }
}
