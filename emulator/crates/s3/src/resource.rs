//! The ARNs a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html#amazons3-resources-for-iam-policies).

use state::{Call, Partition};
use wire::Structure;

use crate::configuration::arn;

/// Turns a kind of resource into the ARNs that the request means, whether there is such a thing or not.
pub(crate) fn locate(kind: &str, partition: &Partition, _call: &Call, input: &Structure) -> Vec<String> {
    let found = match kind {
        "bucket" => input.text("Bucket").map(|name| arn(partition, name)),
        "tagged" => input.text("ResourceArn").map(str::to_owned),
        _ => None,
    };
    found.into_iter().collect()
}
