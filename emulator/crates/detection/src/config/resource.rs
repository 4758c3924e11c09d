//! The ARNs a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsconfig.html).

use state::{Call, Partition};
use wire::Structure;

use super::rule;

/// Turns a kind of resource into the ARNs that the request means.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    match kind {
        "rule" => rule::locate(partition, call, input),
        _ => Vec::new(),
    }
}
