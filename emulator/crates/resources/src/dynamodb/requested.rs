//! What a request says of items: keys and attributes, for condition keys of policies. See
//! <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html>.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use state::{Call, Partition};
use wire::{Structure, Value};

use super::{expression, find};

/// One access to a table: a request, or a part of one.
pub(super) struct Access<'a> {
    pub(super) table: &'a str,
    body: &'a Structure,
}

/// Every access of a request: of a batch one for each table, of a transaction one for each action, or for those of a kind.
pub(super) fn accesses<'a>(input: &'a Structure, only: Option<&str>) -> Vec<Access<'a>> {
    if let Some(Value::Map(tables)) = input.get("RequestItems") {
        let all = tables.iter().flat_map(|(table, asked)| {
            let bodies: Vec<&Structure> = match asked {
                Value::Structure(body) => vec![body],
                requests => requests.as_list().iter().filter_map(Value::as_structure).flat_map(parts).collect(),
            };
            bodies.into_iter().map(move |body| Access { table, body })
        });
        return all.collect();
    }
    if let Some(items) = input.get("TransactItems") {
        let actions = items.as_list().iter().filter_map(Value::as_structure).flat_map(|item| {
            item.iter().filter(|(member, _)| only.is_none_or(|only| only == member.name)).map(|(_, value)| value)
        });
        let all = actions.filter_map(Value::as_structure);
        return all.filter_map(|body| Some(Access { table: body.text("TableName")?, body })).collect();
    }
    input.text("TableName").map(|table| Access { table, body: input }).into_iter().collect()
}

/// `PutRequest` and `DeleteRequest` of a batch.
fn parts(request: &Structure) -> Vec<&Structure> {
    request.iter().filter_map(|(_, value)| value.as_structure()).collect()
}

impl Access<'_> {
    /// The entries of a member that is a map.
    fn map(&self, name: &str) -> &[(String, Value)] {
        if let Some(Value::Map(entries)) = self.body.get(name) { entries } else { &[] }
    }
    /// Items and keys, each as its attributes.
    fn items(&self) -> Vec<&[(String, Value)]> {
        let mut all: Vec<&[(String, Value)]> = [self.map("Key"), self.map("Item")].into();
        for keys in self.body.get("Keys").map(Value::as_list).unwrap_or_default() {
            if let Value::Map(entries) = keys {
                all.push(entries);
            }
        }
        all
    }
    fn named(&self, placeholder: &str) -> Option<String> {
        let names = self.map("ExpressionAttributeNames").iter();
        names.into_iter().find(|(name, _)| name == placeholder).and_then(|(_, value)| Some(value.as_str()?.to_owned()))
    }
    fn has_projection(&self) -> bool {
        self.body.get("ProjectionExpression").is_some() || self.body.get("AttributesToGet").is_some()
    }
}

/// `dynamodb:LeadingKeys`: the values of the partition key, of the table or of the index that is searched.
pub(super) fn leading_keys(partition: &Partition, call: &Call, access: &Access<'_>) -> Vec<String> {
    let Ok((_, table)) = find::table(partition, call, access.table) else { return Vec::new() };
    let index = access.body.text("IndexName").and_then(|name| table.index(name));
    let name = index.map_or(&table.keys.partition, |index| &index.keys.partition);
    let direct = access.items().into_iter().flatten().filter(|(attribute, _)| attribute == name);
    let mut found: Vec<String> = direct.filter_map(|(_, value)| text(value)).collect();
    let conditions = access.map("KeyConditions").iter().filter(|(attribute, _)| attribute == name);
    for value in conditions.filter_map(|(_, condition)| condition.as_structure()?.get("AttributeValueList")) {
        found.extend(value.as_list().iter().filter_map(text));
    }
    let condition = access.body.text("KeyConditionExpression");
    if let Some(placeholder) = condition.and_then(|text| expression::equal_to(text, name, &|one| access.named(one))) {
        let values = access.map("ExpressionAttributeValues").iter();
        found.extend(values.filter(|(name, _)| *name == placeholder).filter_map(|(_, value)| text(value)));
    }
    found
}

/// A key as a condition compares it.
fn text(value: &Value) -> Option<String> {
    let value = value.as_structure()?;
    match value.get("B") {
        Some(Value::Blob(bytes)) => Some(STANDARD.encode(bytes)),
        _ => value.text("S").or_else(|| value.text("N")).map(str::to_owned),
    }
}

/// `dynamodb:Attributes`: every top-level attribute that the request names.
pub(super) fn attributes(access: &Access<'_>) -> Vec<String> {
    const EXPRESSIONS: [&str; 5] = [
        "ConditionExpression",
        "FilterExpression",
        "KeyConditionExpression",
        "ProjectionExpression",
        "UpdateExpression",
    ];
    const MAPS: [&str; 5] = ["AttributeUpdates", "Expected", "KeyConditions", "QueryFilter", "ScanFilter"];
    let mut found: Vec<String> = access.items().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    for text in EXPRESSIONS.into_iter().filter_map(|name| access.body.text(name)) {
        found.extend(expression::attributes(text, &|one| access.named(one)));
    }
    found.extend(MAPS.into_iter().flat_map(|name| access.map(name)).map(|(name, _)| name.clone()));
    let listed = access.body.get("AttributesToGet").map(Value::as_list).unwrap_or_default();
    found.extend(listed.iter().filter_map(Value::as_str).map(str::to_owned));
    found
}

/// `dynamodb:Select`, also where the request leaves it to DynamoDB.
pub(super) fn select<'a>(input: &'a Structure, accesses: &[Access<'_>]) -> &'a str {
    if let Some(select) = input.text("Select") {
        return select;
    }
    match (accesses.iter().all(Access::has_projection), input.text("IndexName")) {
        (true, _) => "SPECIFIC_ATTRIBUTES",
        (false, Some(_)) => "ALL_PROJECTED_ATTRIBUTES",
        (false, None) => "ALL_ATTRIBUTES",
    }
}
