//! What queries see of configuration items.

use aws::{AccountId, Region};
use json::{Node, Writer};
use state::config::{Config, ConfigurationItem, ItemStatus};

use super::super::item::time;

/// The items of all resources that are there and recorded, as documents: by type and id.
pub(crate) fn documents(config: &Config, account: AccountId, region: &Region) -> Vec<Node> {
    let items = config.items.all().filter(|item| item.status.is_there() && item.status != ItemStatus::NotRecorded);
    // "Advanced query does not support querying resources which have not been configured to be recorded."
    let recorded = items.filter(|item| config.recording(item.item.resource_type).is_some());
    recorded.filter_map(|item| json::parse(&document(item, account, region)).ok()).collect()
}

/// Names and shapes are those of
/// <https://github.com/awslabs/aws-config-resource-schema/tree/master/config/properties>.
fn document(recorded: &ConfigurationItem, account: AccountId, region: &Region) -> String {
    let item = &recorded.item;
    let mut writer = Writer::new();
    writer.begin_object();
    writer.key("version").string("1.3");
    writer.key("accountId").string(&account.to_string());
    writer.key("awsRegion").string(item.region(region));
    writer.key("resourceType").string(item.resource_type);
    writer.key("resourceId").string(&item.resource_id);
    let texts = [
        ("resourceName", item.resource_name.clone()),
        ("arn", item.arn.clone()),
        ("resourceCreationTime", item.created.map(time)),
        ("configurationItemCaptureTime", Some(time(recorded.captured))),
        ("configurationItemStatus", Some(recorded.status.name().to_owned())),
        ("configurationStateId", Some(recorded.state_id.to_string())),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            writer.key(name).string(&text);
        }
    }
    writer.key("tags").begin_array();
    for (key, value) in item.tags.iter() {
        writer.begin_object();
        writer.key("tag").string(&format!("{key}={value}")).key("key").string(key).key("value").string(value);
        writer.end_object();
    }
    writer.end_array();
    writer.key("relationships").begin_array();
    for relationship in &item.relationships {
        writer.begin_object();
        writer.key("resourceType").string(relationship.resource_type);
        for (name, text) in [("resourceId", &relationship.resource_id), ("resourceName", &relationship.resource_name)] {
            if let Some(text) = text {
                writer.key(name).string(text);
            }
        }
        writer.key("relationshipName").string(relationship.name);
        writer.end_object();
    }
    writer.end_array();
    writer.key("configuration").raw(&item.configuration);
    writer.key("supplementaryConfiguration").begin_object();
    for (name, text) in &item.supplementary {
        writer.key(name).raw(text);
    }
    writer.end_object();
    writer.end_object();
    writer.finish()
}
