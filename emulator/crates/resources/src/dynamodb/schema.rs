//! What a table is made of, as requests say it, and what DynamoDB asks of it. See
//! <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html>.

use std::collections::BTreeSet;

use models::dynamodb as api;
use state::dynamodb::{Index, Keys, Throughput};
use wire::Fault;

use super::find::invalid;

const WRONG: &str = "One or more parameter values were invalid: ";

/// Partition key and sort key of a table or index.
pub(super) fn keys(schema: &[api::KeySchemaElement]) -> Result<Keys, Fault> {
    match schema {
        [partition] if partition.key_type == "HASH" => {
            Ok(Keys { partition: partition.attribute_name.clone(), sort: None })
        }
        [partition, sort] if partition.key_type == "HASH" && sort.key_type == "RANGE" => {
            if partition.attribute_name == sort.attribute_name {
                return Err(invalid("Both the Hash Key and the Range Key element in the KeySchema have the same name"));
            }
            let sort = Some(sort.attribute_name.clone());
            Ok(Keys { partition: partition.attribute_name.clone(), sort })
        }
        [first, ..] if first.key_type != "HASH" => {
            Err(invalid("Invalid KeySchema: The first KeySchemaElement is not a HASH key type"))
        }
        [_, second] if second.key_type != "RANGE" => {
            Err(invalid("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type"))
        }
        _ => Err(invalid(format!("{WRONG}Number of attributes in KeySchema must be 1 or 2"))),
    }
}

/// A key as the API shows it.
pub(super) fn shown(keys: &Keys) -> Vec<api::KeySchemaElement> {
    let element =
        |name: &String, kind: &str| api::KeySchemaElement { attribute_name: name.clone(), key_type: kind.to_owned() };
    let sort = keys.sort.as_ref().map(|sort| element(sort, "RANGE"));
    [element(&keys.partition, "HASH")].into_iter().chain(sort).collect()
}

/// Attributes of keys with their types.
pub(super) fn attributes(definitions: Vec<api::AttributeDefinition>) -> Vec<(String, String)> {
    definitions.into_iter().map(|one| (one.attribute_name, one.attribute_type)).collect()
}

/// Throughput for a table or index that is billed in this way.
pub(super) fn throughput(
    mode: Option<&str>,
    given: Option<&api::ProvisionedThroughput>,
) -> Result<Option<Throughput>, Fault> {
    match (mode, given) {
        (Some("PAY_PER_REQUEST"), None) => Ok(None),
        (Some("PAY_PER_REQUEST"), Some(_)) => Err(invalid(format!(
            "{WRONG}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST"
        ))),
        (_, Some(units)) => Ok(Some(Throughput { read: units.read_capacity_units, write: units.write_capacity_units })),
        (_, None) => Err(invalid(format!(
            "{WRONG}ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED"
        ))),
    }
}

/// An index with its projection checked.
pub(super) fn index(
    name: &str,
    schema: &[api::KeySchemaElement],
    projection: &api::Projection,
    throughput: Option<Throughput>,
    is_local: bool,
) -> Result<Index, Fault> {
    let kind = projection.projection_type.clone();
    let projection_type = kind.ok_or_else(|| invalid(format!("{WRONG}Unknown ProjectionType: null")))?;
    let included = projection.non_key_attributes.clone().unwrap_or_default();
    if (projection_type == "INCLUDE") == included.is_empty() {
        return Err(invalid(format!(
            "{WRONG}ProjectionType is {projection_type}, and NonKeyAttributes are for INCLUDE alone, which needs some"
        )));
    }
    Ok(Index {
        name: name.to_owned(),
        is_local,
        keys: keys(schema)?,
        projection: projection_type,
        included,
        throughput,
    })
}

/// What holds of a table with its indexes.
pub(super) fn check(keys: &Keys, indexes: &[Index], attributes: &[(String, String)]) -> Result<(), Fault> {
    let of = |keys: &Keys| [Some(keys.partition.clone()), keys.sort.clone()];
    let used: BTreeSet<String> =
        of(keys).into_iter().chain(indexes.iter().flat_map(|index| of(&index.keys))).flatten().collect();
    let defined: BTreeSet<String> = attributes.iter().map(|(name, _)| name.clone()).collect();
    if let Some(missing) = used.difference(&defined).next() {
        let (used, defined) = (list(&used), list(&defined));
        return Err(invalid(match indexes.is_empty() {
            true => "One or more parameter values were invalid: Some index key attributes are not defined in AttributeDefinitions. Keys: ".to_owned() + &format!("[{used}], AttributeDefinitions: [{defined}]"),
            false => format!("{WRONG}Some index key attribute have no definition: {missing}"),
        }));
    }
    if defined.len() != used.len() || defined.len() != attributes.len() {
        return Err(invalid(format!(
            "{WRONG}Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions"
        )));
    }
    let names: BTreeSet<&str> = indexes.iter().map(|index| index.name.as_str()).collect();
    if names.len() != indexes.len() {
        return Err(invalid(format!("{WRONG}Duplicate index name")));
    }
    // "There is a default quota of 20 global secondary indexes", and of 5 local ones.
    let count = |is_local: bool| indexes.iter().filter(|index| index.is_local == is_local).count();
    if count(true) > 5 || count(false) > 20 {
        return Err(invalid(format!("{WRONG}a table has up to 5 local and 20 global secondary indexes")));
    }
    let mut local = indexes.iter().filter(|index| index.is_local);
    if keys.sort.is_none() && local.clone().next().is_some() {
        return Err(invalid(format!(
            "{WRONG}Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex"
        )));
    }
    if let Some(other) = local.find(|index| index.keys.partition != keys.partition) {
        let index = &other.name;
        return Err(invalid(format!(
            "{WRONG}Index KeySchema does not have the same leading hash key as table KeySchema for index: {index}"
        )));
    }
    Ok(())
}

fn list(names: &BTreeSet<String>) -> String {
    names.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}
