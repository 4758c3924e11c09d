//! `requestParameters` and `responseElements`: the values of a call in CloudTrail's spelling.

use json::Writer;
use wire::{Kind, Shape, Structure, Value};

use super::style::Style;

/// Java's default way to write a date, which CloudTrail inherited: `Jul 19, 2023 9:25:09 PM`.
const DATE: &str = "%b %-d, %Y %-I:%M:%S %p";

/// The members that are present.
pub(super) fn write(w: &mut Writer, structure: &Structure, style: &Style) {
    w.begin_object();
    members(w, structure, style);
    w.end_object();
}

/// The members, for an object that has more of them, by name with its first letter in lower case (`sAMLAssertion`).
pub(super) fn members(w: &mut Writer, structure: &Structure, style: &Style) {
    for (member, content) in structure.iter().filter(|(member, _)| !style.absent.contains(&member.name)) {
        if style.is_secret(member) {
            if let Some(mask) = style.mask {
                w.key(&lower(member.name)).string(mask);
            }
            continue;
        }
        // Bytes (packed contexts, documents to be stored) have no place in a record.
        if matches!(content, Value::Blob(_) | Value::Body(_)) {
            continue;
        }
        w.key(&lower(member.name));
        match content {
            Value::Map(entries) if style.keys_only.contains(&member.name) => {
                w.begin_array();
                entries.iter().for_each(|(key, _)| _ = w.string(key));
                w.end_array();
            }
            _ => value(w, member.shape, content, style),
        }
    }
}

fn value(w: &mut Writer, shape: &Shape, content: &Value, style: &Style) {
    match content {
        _ if shape.sensitive => _ = w.string(style.mask.unwrap_or("****")),
        Value::Boolean(flag) => _ = w.bool(*flag),
        Value::Integer(number) => _ = w.number(number),
        Value::Double(number) => _ = w.float(*number),
        Value::String(text) => _ = w.string(text),
        Value::Document(document) => _ = w.raw(document.as_json()),
        Value::Timestamp(at) => _ = w.string(&at.format(DATE)),
        Value::Structure(structure) => write(w, structure, style),
        Value::Blob(_) | Value::Body(_) => _ = w.null(),
        Value::List(values) => {
            let Kind::List { member, .. } = shape.kind else {
                w.null();
                return;
            };
            w.begin_array();
            values.iter().for_each(|one| value(w, member, one, style));
            w.end_array();
        }
        Value::Map(entries) => {
            let Kind::Map { value: of, .. } = shape.kind else {
                w.null();
                return;
            };
            w.begin_object();
            for (key, one) in entries {
                value(w.key(key), of, one, style);
            }
            w.end_object();
        }
    }
}

pub(super) fn lower(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
}
