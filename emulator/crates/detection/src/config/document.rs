//! How items look: in answers, and in files.

use aws::{AccountId, Region};
use serde_json::{Map, Value, json};
use state::config::ConfigurationItem;

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
