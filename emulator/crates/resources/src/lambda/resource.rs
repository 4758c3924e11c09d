//! The function or layer a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html).

use state::{Call, Partition};
use wire::{Structure, Value};

use super::find::{Named, layer_arn};

/// The service that roles of functions are handed to.
pub(super) const PRINCIPAL: &str = "lambda.amazonaws.com";

/// Turns a kind of resource into the ARNs that the request means, and `@…` into the values of a condition key.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let named = || input.text("FunctionName").map(|name| Named::new(call, name, input.text("Qualifier")));
    let found = match kind {
        "function" => named().map(|named| named.arn(partition)),
        "qualified" => named().map(|named| named.qualified(partition)),
        "layer" => input.text("LayerName").map(|name| layer_arn(partition, call, name)),
        "layer version" => layer_version(partition, call, input),
        "resource" => input.text("Resource").map(str::to_owned),
        "role" => input.text("Role").map(str::to_owned),
        "code" => code(partition, input, false),
        "version of code" => code(partition, input, true),
        "@service" => Some(PRINCIPAL.to_owned()),
        "layers" => {
            let layers = input.get("Layers").map(Value::as_list).unwrap_or_default();
            return layers.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        }
        _ => None,
    };
    found.into_iter().collect()
}

fn layer_version(partition: &Partition, call: &Call, input: &Structure) -> Option<String> {
    if let Some(arn) = input.text("Arn") {
        return Some(arn.to_owned());
    }
    let layer = layer_arn(partition, call, input.text("LayerName")?);
    match input.get("VersionNumber")? {
        Value::Integer(number) => Some(format!("{layer}:{number}")),
        _ => None,
    }
}

/// The object that code comes from, if it is a version of one or is not.
fn code(partition: &Partition, input: &Structure, of_version: bool) -> Option<String> {
    let code = ["Code", "Content"].iter().find_map(|member| input.get(member)?.as_structure()).unwrap_or(input);
    if code.text("S3ObjectVersion").is_some() != of_version {
        return None;
    }
    let (bucket, key) = (code.text("S3Bucket")?, code.text("S3Key")?);
    Some(format!("{}/{key}", partition.bucket_arn(bucket)))
}
