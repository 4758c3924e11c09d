//! The repository a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html).

use state::{Call, Partition};
use wire::{Structure, Value};

use super::find::{arn, registry};

/// Turns a kind of resource into the ARNs that the request means.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let registry = registry(call, input.text("registryId"));
    let arn = |name: &str| arn(partition, call, registry, name);
    match kind {
        "repository" => input.text("repositoryName").map(arn).into_iter().collect(),
        "repositories" => {
            let names = input.get("repositoryNames").map(Value::as_list).unwrap_or_default();
            match names.is_empty() {
                true => vec![arn("*")],
                false => names.iter().filter_map(Value::as_str).map(arn).collect(),
            }
        }
        "resource" => input.text("resourceArn").map(str::to_owned).into_iter().collect(),
        _ => Vec::new(),
    }
}
