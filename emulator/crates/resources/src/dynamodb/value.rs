//! Attributes of items on the wire.

use std::collections::BTreeSet;

use models::dynamodb as api;
use state::dynamodb::{AttributeValue, Item, canonical_number};
use wire::Fault;

use super::find::invalid;

/// How deep maps and lists can be in each other:
/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html#limits-attributes>.
const DEPTH: u8 = 32;

/// An item as the state keeps it.
pub(super) fn item(given: std::collections::BTreeMap<String, api::AttributeValue>) -> Result<Item, Fault> {
    given.into_iter().map(|(name, value)| Ok((name, read(value, DEPTH)?))).collect()
}

/// An item as the API shows it.
pub(super) fn shown(item: &Item) -> std::collections::BTreeMap<String, api::AttributeValue> {
    item.iter().map(|(name, value)| (name.clone(), write(value))).collect()
}

fn read(value: api::AttributeValue, depth: u8) -> Result<AttributeValue, Fault> {
    let api::AttributeValue { s, n, b, ss, ns, bs, m, l, null, bool } = value;
    let inner =
        || depth.checked_sub(1).ok_or_else(|| invalid("Nesting Levels have exceeded supported limits: 32 levels"));
    let mut found = Vec::new();
    found.extend(s.map(AttributeValue::Text));
    if let Some(n) = n {
        found.push(AttributeValue::Number(number(&n)?));
    }
    found.extend(b.map(AttributeValue::Binary));
    if let Some(ss) = ss {
        found.push(AttributeValue::Texts(set(ss)?));
    }
    if let Some(ns) = ns {
        let numbers: Result<Vec<String>, Fault> = ns.iter().map(|n| number(n)).collect();
        found.push(AttributeValue::Numbers(set(numbers?)?));
    }
    if let Some(bs) = bs {
        found.push(AttributeValue::Binaries(set(bs)?));
    }
    if let Some(m) = m {
        let depth = inner()?;
        let map: Result<_, Fault> = m.into_iter().map(|(name, value)| Ok((name, read(value, depth)?))).collect();
        found.push(AttributeValue::Map(map?));
    }
    if let Some(l) = l {
        let depth = inner()?;
        let list: Result<_, Fault> = l.into_iter().map(|value| read(value, depth)).collect();
        found.push(AttributeValue::List(list?));
    }
    match null {
        Some(true) => found.push(AttributeValue::Null),
        Some(false) => {
            return Err(invalid(
                "One or more parameter values were invalid: Null attribute value types must have the value of true",
            ));
        }
        None => {}
    }
    found.extend(bool.map(AttributeValue::Boolean));
    match (found.pop(), found.is_empty()) {
        (Some(only), true) => Ok(only),
        (None, _) => {
            Err(invalid("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"))
        }
        (Some(_), false) => Err(invalid(
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes",
        )),
    }
}

fn number(text: &str) -> Result<String, Fault> {
    canonical_number(text)
        .ok_or_else(|| invalid(format!("The parameter cannot be converted to a numeric value: {text}")))
}

fn set<T: Ord>(values: Vec<T>) -> Result<BTreeSet<T>, Fault> {
    let count = values.len();
    let set: BTreeSet<T> = values.into_iter().collect();
    match (count, set.len()) {
        (0, _) => Err(invalid("One or more parameter values were invalid: An string set  may not be empty")),
        (given, kept) if given != kept => {
            Err(invalid("One or more parameter values were invalid: Input collection contains duplicates."))
        }
        _ => Ok(set),
    }
}

fn write(value: &AttributeValue) -> api::AttributeValue {
    let mut shown = api::AttributeValue::default();
    match value {
        AttributeValue::Text(text) => shown.s = Some(text.clone()),
        AttributeValue::Number(number) => shown.n = Some(number.clone()),
        AttributeValue::Binary(bytes) => shown.b = Some(bytes.clone()),
        AttributeValue::Texts(texts) => shown.ss = Some(texts.iter().cloned().collect()),
        AttributeValue::Numbers(numbers) => shown.ns = Some(numbers.iter().cloned().collect()),
        AttributeValue::Binaries(all) => shown.bs = Some(all.iter().cloned().collect()),
        AttributeValue::Map(map) => shown.m = Some(self::shown(map)),
        AttributeValue::List(list) => shown.l = Some(list.iter().map(write).collect()),
        AttributeValue::Null => shown.null = Some(true),
        AttributeValue::Boolean(flag) => shown.bool = Some(*flag),
    }
    shown
}
