//! The topic a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html).

use state::resource::ResourceKind;
use state::{Call, Partition};
use wire::Structure;

use super::find;

/// Turns a kind of resource into the ARNs that the request means. Whether there is such a topic is looked at after the
/// decision. Whoever subscribed needs no leave of the topic's owner for what is theirs.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    match kind {
        "topic" => {
            let named = ["TopicArn", "TargetArn", "ResourceArn"].into_iter().find_map(|member| input.text(member));
            let new = || input.text("Name").map(|name| own(partition, call, name));
            named.map(str::to_owned).or_else(new).into_iter().collect()
        }
        "subscribed" => {
            let Some(arn) = input.text("SubscriptionArn") else { return Vec::new() };
            let is_own = find::subscription(partition, call, arn).is_ok_and(|(_, one)| one.owner == call.account);
            let topic = arn.rsplit_once(':').map_or(arn, |(topic, _)| topic);
            if is_own {
                vec![own(partition, call, topic.rsplit(':').next().unwrap_or(topic))]
            } else {
                vec![topic.to_owned()]
            }
        }
        _ => Vec::new(),
    }
}

fn own(partition: &Partition, call: &Call, name: &str) -> String {
    partition.resource_arn(ResourceKind::Topic, call.account, &call.region, name)
}
