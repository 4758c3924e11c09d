//! `requestParameters` as the structure that the request was.

use aws::Timestamp;
use detection::record::Spelling;
use serde_json::Value as Json;
use wire::{Kind, Location, Member, Shape, Structure, Value};

/// The members that a record has, in its service's spelling. What it hides or words in its own way (secrets, dates) is left
/// out.
pub(crate) fn structure(shape: &'static Shape, parameters: &Json, spelling: Spelling) -> Structure {
    let mut found = Structure::new(shape);
    for (index, member) in (0..).zip(shape.members()) {
        let json = member_of(parameters, &spelling.name(member)).or_else(|| member_of(parameters, member.name));
        if let Some(value) = json.and_then(|json| of_member(member, json, spelling)) {
            found.set(index, value);
        }
    }
    found
}

/// The member of a model's name, which may begin with a small letter.
pub(crate) fn member_of<'j>(parameters: &'j Json, name: &str) -> Option<&'j Json> {
    let is_meant = |key: &str| {
        let (Some((first, rest)), Some((wanted, tail))) = (key.split_at_checked(1), name.split_at_checked(1)) else {
            return key == name;
        };
        rest == tail && (first == wanted || wanted.to_ascii_lowercase() == first)
    };
    parameters.as_object()?.iter().find(|(key, _)| is_meant(key)).map(|(_, json)| json)
}

fn of_member(member: &'static Member, json: &Json, spelling: Spelling) -> Option<Value> {
    match (spelling, &member.shape.kind, json) {
        // A policy is the body itself, and stands in the record as JSON.
        (Spelling::Wire, Kind::String { .. }, Json::Object(_)) if member.location == Location::Payload => {
            Some(Value::String(json.to_string()))
        }
        // Elements of one name are a list where there are many of them.
        (Spelling::Wire, Kind::List { member: of, .. }, json) if member.is_flattened() => many(of, json),
        _ => value(member.shape, json, spelling),
    }
}

fn many(of: &'static Shape, json: &Json) -> Option<Value> {
    let of_one = |json| value(of, json, Spelling::Wire);
    Some(Value::List(match json {
        Json::Array(items) => items.iter().filter_map(of_one).collect(),
        one => vec![of_one(one)?],
    }))
}

fn value(shape: &'static Shape, json: &Json, spelling: Spelling) -> Option<Value> {
    match (&shape.kind, json) {
        (Kind::Structure(_), Json::Object(_)) => Some(Value::Structure(structure(shape, json, spelling))),
        (Kind::List { member, .. }, Json::Array(items)) => {
            Some(Value::List(items.iter().filter_map(|item| value(member, item, spelling)).collect()))
        }
        (Kind::List { member, element, .. }, Json::Object(entries)) if spelling == Spelling::Wire => {
            many(member, entries.get(element.unwrap_or("member"))?)
        }
        (Kind::Map { value: of, .. }, Json::Object(entries)) => {
            let entry = |(key, json): (&String, &Json)| Some((key.clone(), value(of, json, spelling)?));
            Some(Value::Map(entries.iter().filter_map(entry).collect()))
        }
        (Kind::String { .. }, Json::String(text)) => Some(Value::String(text.clone())),
        (Kind::String { .. }, Json::Number(number)) => Some(Value::String(number.to_string())),
        (Kind::Integer { .. }, json) => number(json).map(Value::Integer),
        (Kind::Double, Json::Number(number)) => number.as_f64().map(Value::Double),
        (Kind::Boolean, Json::Bool(flag)) => Some(Value::Boolean(*flag)),
        (Kind::Boolean, Json::String(text)) => text.parse().ok().map(Value::Boolean),
        (Kind::Timestamp(_), Json::String(text)) => text.parse::<Timestamp>().ok().map(Value::Timestamp),
        // Older records of S3 have lists of one text.
        (_, Json::Array(items)) if spelling == Spelling::Wire => match items.as_slice() {
            [one] => value(shape, one, spelling),
            _ => None,
        },
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
