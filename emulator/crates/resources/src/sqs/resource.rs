//! The queue a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html).

use aws::AccountId;
use state::resource::ResourceKind;
use state::{Call, Partition};
use wire::Structure;

use super::find::place;

/// Turns a kind of resource into the ARNs that the request means. Whether there is such a queue is looked at after the
/// decision.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    if kind != "queue" {
        return Vec::new();
    }
    let owner = || input.text("QueueOwnerAWSAccountId").and_then(|id| id.parse::<AccountId>().ok());
    let by_url = input.text("QueueUrl").map(|url| place(url).unwrap_or((call.account, url)));
    let found = by_url.or_else(|| Some((owner().unwrap_or(call.account), input.text("QueueName")?)));
    let arn = |(account, name)| partition.resource_arn(ResourceKind::Queue, account, &call.region, name);
    found.map(arn).into_iter().collect()
}
