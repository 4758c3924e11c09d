//! The table a request is about, and what it says of items. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html).

use state::{Call, Partition};
use wire::Structure;

use super::find::table_arn;
use super::requested;

/// Turns a kind of resource into the ARNs that the request means, and `@…` into the values of a condition key. What stands
/// behind a space is the kind of action of a transaction that is meant.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let (kind, only) = kind.split_once(' ').map_or((kind, None), |(kind, only)| (kind, Some(only)));
    let accesses = |only| requested::accesses(input, only);
    let arn = |name: &str| table_arn(partition, call, name);
    let mut found = match kind {
        "table" => input.text("TableName").map(arn).into_iter().collect(),
        "searched" => searched(input, arn).into_iter().collect(),
        "resource" => input.text("ResourceArn").map(str::to_owned).into_iter().collect(),
        "tables" => accesses(None).into_iter().map(|access| arn(access.table)).collect(),
        "ConditionCheck" | "Delete" | "Put" | "Update" => {
            accesses(Some(kind)).into_iter().map(|access| arn(access.table)).collect()
        }
        "@leading" => {
            accesses(only).iter().flat_map(|access| requested::leading_keys(partition, call, access)).collect()
        }
        "@attributes" => accesses(only).iter().flat_map(requested::attributes).collect(),
        "@select" => vec![requested::select(input, &accesses(None)).to_owned()],
        "@operation" => vec![input.shape().name.trim_end_matches("Input").to_owned()],
        _ => Vec::new(),
    };
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|one: &String| seen.insert(one.clone()));
    found
}

/// A table, or the index of it that is searched.
fn searched(input: &Structure, arn: impl Fn(&str) -> String) -> Option<String> {
    let table = arn(input.text("TableName")?);
    Some(input.text("IndexName").map_or(table.clone(), |index| format!("{table}/index/{index}")))
}
