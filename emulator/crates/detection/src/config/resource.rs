//! The ARNs a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsconfig.html).

use state::{Call, Ids, Partition, arn_text};
use wire::Structure;

/// Turns a kind of resource into the ARNs that the request means.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let named = |member: &str, make: fn(&Partition, &Call, &str) -> String| {
        input.text(member).map(|name| make(partition, call, name)).into_iter().collect()
    };
    match kind {
        "authorization" => {
            let place = input.text("AuthorizedAccountId").zip(input.text("AuthorizedAwsRegion"));
            place.map(|(account, region)| authorization_arn(partition, call, account, region)).into_iter().collect()
        }
        "aggregator" => named("ConfigurationAggregatorName", aggregator_arn),
        _ => Vec::new(),
    }
}

/// The ARN of an aggregator of the caller's account and Region.
pub(super) fn aggregator_arn(partition: &Partition, call: &Call, name: &str) -> String {
    arn(partition, call, &format!("config-aggregator/{}", id(call, "config-aggregator", name, 8)))
}

/// The ARN of what lets an aggregator's place see the caller's account and Region.
pub(super) fn authorization_arn(partition: &Partition, call: &Call, account: &str, region: &str) -> String {
    arn(partition, call, &format!("aggregation-authorization/{account}/{region}"))
}

/// An ARN of the caller's account and Region.
pub(super) fn arn(partition: &Partition, call: &Call, resource: &str) -> String {
    arn_text(&partition.name, "config", call.region.as_str(), call.account, resource)
}

/// The id of something that has a name. It follows from the name, so that permission is decided on an ARN before anybody
/// looks whether there is such a thing.
pub(super) fn id(call: &Call, kind: &str, name: &str, length: usize) -> String {
    Ids::labelled(0, &format!("{kind} {} {} {name}", call.account, call.region)).lower(&format!("{kind}-"), length)
}
