//! Items by their keys. Conditions, updates and searches are authorized and answered 501.

use aws::Arn;
use models::dynamodb as api;
use service::View;
use state::Tx;
use state::dynamodb::{Item, ItemKey, Table, table_mut};
use wire::Fault;

use super::{expression, find, value};

/// What an item may weigh:
/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html#limits-items>.
const ITEM_SIZE: usize = 400 << 10;

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html>
pub(super) fn get_item(view: &View<'_>, input: api::GetItemInput) -> Result<api::GetItemOutput, Fault> {
    let (_, table) = find::table(view.partition, view.call, &input.table_name)?;
    let key = whole_key(table, &value::item(input.key)?)?;
    let wanted = match (&input.projection_expression, input.attributes_to_get) {
        (Some(_), Some(_)) => {
            return Err(find::invalid(
                "Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}",
            ));
        }
        (Some(text), None) if text.contains(['.', '[']) => {
            return Err(find::not_built("GetItem", "a ProjectionExpression that reaches into attributes"));
        }
        (Some(text), None) => {
            Some(expression::attributes(text, &|name| input.expression_attribute_names.as_ref()?.get(name).cloned()))
        }
        (None, names) => names,
    };
    let item = table.items.get(&key).map(|item| {
        let mut item = (**item).clone();
        if let Some(wanted) = &wanted {
            item.retain(|name, _| wanted.contains(name));
        }
        value::shown(&item)
    });
    Ok(api::GetItemOutput { item, consumed_capacity: None })
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html>
pub(super) fn put_item(tx: &mut Tx<'_>, input: api::PutItemInput) -> Result<api::PutItemOutput, Fault> {
    if input.condition_expression.is_some() || input.expected.is_some() {
        return Err(find::not_built("PutItem", "a condition"));
    }
    let (found, table) = find::table(tx.partition(), tx.call, &input.table_name)?;
    let (arn, item) = (found.arn.clone(), value::item(input.item)?);
    if weight(&item) > ITEM_SIZE {
        return Err(find::invalid("Item size has exceeded the maximum allowed size"));
    }
    let key = key(table, &item)?;
    index_keys_fit(table, &item)?;
    let before = replace(tx, &arn, key, Some(item));
    let attributes = old(input.return_values.as_deref(), before)?;
    Ok(api::PutItemOutput { attributes, ..api::PutItemOutput::default() })
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html>
pub(super) fn delete_item(tx: &mut Tx<'_>, input: api::DeleteItemInput) -> Result<api::DeleteItemOutput, Fault> {
    if input.condition_expression.is_some() || input.expected.is_some() {
        return Err(find::not_built("DeleteItem", "a condition"));
    }
    let (found, table) = find::table(tx.partition(), tx.call, &input.table_name)?;
    let (arn, key) = (found.arn.clone(), whole_key(table, &value::item(input.key)?)?);
    let before = replace(tx, &arn, key, None);
    let attributes = old(input.return_values.as_deref(), before)?;
    Ok(api::DeleteItemOutput { attributes, ..api::DeleteItemOutput::default() })
}

fn replace(tx: &mut Tx<'_>, arn: &Arn, key: ItemKey, item: Option<Item>) -> Option<Item> {
    let items = &mut table_mut(tx, arn)?.items;
    let before = match item {
        Some(item) => items.insert(key, item.into()),
        None => items.remove(&key),
    };
    before.map(|item| (*item).clone())
}

/// What a change gives back.
fn old(
    asked: Option<&str>,
    before: Option<Item>,
) -> Result<Option<std::collections::BTreeMap<String, api::AttributeValue>>, Fault> {
    match asked {
        None | Some("NONE") => Ok(None),
        Some("ALL_OLD") => Ok(before.as_ref().map(value::shown)),
        Some(_) => Err(find::invalid("Return values set to invalid value")),
    }
}

/// A key that is nothing but a key.
fn whole_key(table: &Table, given: &Item) -> Result<ItemKey, Fault> {
    if given.len() != 1 + usize::from(table.keys.sort.is_some()) {
        return Err(find::invalid("The provided key element does not match the schema"));
    }
    key(table, given).map_err(|_| find::invalid("The provided key element does not match the schema"))
}

/// The key of an item, with the types that the table says.
fn key(table: &Table, item: &Item) -> Result<ItemKey, Fault> {
    for name in [Some(&table.keys.partition), table.keys.sort.as_ref()].into_iter().flatten() {
        let Some(value) = item.get(name) else {
            return Err(find::invalid(format!(
                "One or more parameter values were invalid: Missing the key {name} in the item"
            )));
        };
        let wanted = table.attribute_type(name).unwrap_or("S");
        if value.type_name() != wanted {
            let actual = value.type_name();
            return Err(find::invalid(format!(
                "One or more parameter values were invalid: Type mismatch for key {name} expected: {wanted} actual: {actual}"
            )));
        }
        if value.is_empty() {
            return Err(find::invalid(format!(
                "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: {name}"
            )));
        }
    }
    ItemKey::of(&table.keys, item).ok_or_else(|| find::invalid("The provided key element does not match the schema"))
}

/// What an index is sorted by has the type that the table says, where an item has it.
fn index_keys_fit(table: &Table, item: &Item) -> Result<(), Fault> {
    for index in &table.indexes {
        for name in [Some(&index.keys.partition), index.keys.sort.as_ref()].into_iter().flatten() {
            let (Some(value), Some(wanted)) = (item.get(name), table.attribute_type(name)) else { continue };
            if value.type_name() != wanted {
                let (actual, index) = (value.type_name(), &index.name);
                return Err(find::invalid(format!(
                    "One or more parameter values were invalid: Type mismatch for Index Key {name} Expected: {wanted} Actual: {actual} IndexName: {index}"
                )));
            }
        }
    }
    Ok(())
}

/// About what an item weighs: its names and values.
fn weight(item: &Item) -> usize {
    use state::dynamodb::AttributeValue as V;
    fn of(value: &V) -> usize {
        match value {
            V::Text(text) => text.len(),
            V::Number(number) => number.len() / 2 + 2,
            V::Binary(bytes) => bytes.len(),
            V::Texts(all) => all.iter().map(String::len).sum(),
            V::Numbers(all) => all.iter().map(|number| number.len() / 2 + 2).sum(),
            V::Binaries(all) => all.iter().map(Vec::len).sum(),
            V::Map(map) => 3 + weight(map) + map.len(),
            V::List(list) => 3 + list.iter().map(|value| 1 + of(value)).sum::<usize>(),
            V::Null | V::Boolean(_) => 1,
        }
    }
    item.iter().map(|(name, value)| name.len() + of(value)).sum()
}
