//! Configuration items as the API has them.

use std::collections::BTreeMap;

use aws::{AccountId, Region};
use models::config as api;
use state::config::{ConfigurationItem, Frequency};

/// An item with everything.
pub(super) fn item(recorded: &ConfigurationItem, account: AccountId, region: &Region) -> api::ConfigurationItem {
    let base = base_item(recorded, account, region);
    let related = |one: &state::config::Relationship| api::Relationship {
        resource_type: Some(one.resource_type.to_owned()),
        resource_id: one.resource_id.clone(),
        resource_name: one.resource_name.clone(),
        relationship_name: Some(one.name.to_owned()),
    };
    let tags = recorded.item.tags.iter().map(|(key, value)| (key.to_owned(), value.to_owned()));
    api::ConfigurationItem {
        version: base.version,
        account_id: base.account_id,
        configuration_item_capture_time: base.configuration_item_capture_time,
        configuration_item_status: base.configuration_item_status,
        configuration_state_id: base.configuration_state_id,
        // Empty since version 1.3.
        configuration_item_md5_hash: Some(String::new()),
        arn: base.arn,
        resource_type: base.resource_type,
        resource_id: base.resource_id,
        resource_name: base.resource_name,
        aws_region: base.aws_region,
        availability_zone: base.availability_zone,
        resource_creation_time: base.resource_creation_time,
        tags: Some(tags.collect()),
        related_events: Some(Vec::new()),
        relationships: Some(recorded.item.relationships.iter().map(related).collect()),
        configuration: base.configuration,
        supplementary_configuration: base.supplementary_configuration,
        recording_frequency: base.recording_frequency,
        configuration_item_delivery_time: base.configuration_item_delivery_time,
    }
}

/// An item without tags and relationships.
pub(super) fn base_item(
    recorded: &ConfigurationItem,
    account: AccountId,
    region: &Region,
) -> api::BaseConfigurationItem {
    let item = &recorded.item;
    let supplementary: BTreeMap<String, String> =
        item.supplementary.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
    api::BaseConfigurationItem {
        version: Some("1.3".to_owned()),
        account_id: Some(account.to_string()),
        configuration_item_capture_time: Some(recorded.captured),
        configuration_item_status: Some(recorded.status.name().to_owned()),
        configuration_state_id: Some(recorded.state_id.to_string()),
        arn: item.arn.clone(),
        resource_type: Some(item.resource_type.to_owned()),
        resource_id: Some(item.resource_id.to_string()),
        resource_name: item.resource_name.clone(),
        aws_region: Some(item.region(region).to_owned()),
        availability_zone: None,
        resource_creation_time: item.created,
        configuration: Some(item.configuration.clone()),
        supplementary_configuration: Some(supplementary),
        recording_frequency: recorded.daily.then(|| Frequency::Daily.name().to_owned()),
        configuration_item_delivery_time: None,
    }
}
