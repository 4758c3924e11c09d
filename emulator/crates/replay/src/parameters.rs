//! `requestParameters` as the structure that the request was.

use serde_json::Value as Json;
use wire::{Kind, Shape, Structure, Value};

/// The members that a record has. CloudTrail spells them with a small first letter, whatever the wire's casing is; what
/// it hides or words in its own way (secrets, dates) is left out.
pub(crate) fn structure(shape: &'static Shape, parameters: &Json) -> Structure {
    let mut found = Structure::new(shape);
    for (index, member) in (0..).zip(shape.members()) {
        if let Some(value) = member_of(parameters, member.name).and_then(|json| value(member.shape, json)) {
            found.set(index, value);
        }
    }
    found
}

/// The member of a model's name.
pub(crate) fn member_of<'j>(parameters: &'j Json, name: &str) -> Option<&'j Json> {
    let object = parameters.as_object()?;
    let mut lower = name.to_owned();
    if let Some(first) = lower.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    object.get(&lower).or_else(|| object.get(name))
}

fn value(shape: &'static Shape, json: &Json) -> Option<Value> {
    match (&shape.kind, json) {
        (Kind::Structure(_), Json::Object(_)) => Some(Value::Structure(structure(shape, json))),
        (Kind::List { member, .. }, Json::Array(items)) => {
            Some(Value::List(items.iter().filter_map(|item| value(member, item)).collect()))
        }
        (Kind::Map { value: of, .. }, Json::Object(entries)) => {
            let entry = |(key, json): (&String, &Json)| Some((key.clone(), value(of, json)?));
            Some(Value::Map(entries.iter().filter_map(entry).collect()))
        }
        (Kind::String { .. }, Json::String(text)) => Some(Value::String(text.clone())),
        (Kind::String { .. }, Json::Number(number)) => Some(Value::String(number.to_string())),
        (Kind::Integer { .. }, json) => number(json).map(Value::Integer),
        (Kind::Double, Json::Number(number)) => number.as_f64().map(Value::Double),
        (Kind::Boolean, Json::Bool(flag)) => Some(Value::Boolean(*flag)),
        (Kind::Boolean, Json::String(text)) => text.parse().ok().map(Value::Boolean),
        _ => None,
    }
}

fn number(json: &Json) -> Option<i64> {
    match json {
        Json::Number(number) => number.as_i64(),
        Json::String(text) => text.parse().ok(),
        _ => None,
    }
}
