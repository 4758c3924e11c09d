//! The ARNs a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudtrail.html).

use state::{Call, Partition};
use wire::{Structure, Value};

use super::name;

/// Turns a kind of resource into the ARNs that the request means. A name stands for a trail of the caller's account and
/// Region, and permission is decided on that ARN before anybody looks whether there is such a trail.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    if kind != "trail" {
        return Vec::new();
    }
    let one = ["Name", "TrailName", "ResourceId"].into_iter().filter_map(|member| input.text(member));
    let many = input.get("ResourceIdList").map_or(&[][..], Value::as_list).iter().filter_map(Value::as_str);
    one.chain(many).map(|name| name::arn(&partition.name, call, name)).collect()
}
