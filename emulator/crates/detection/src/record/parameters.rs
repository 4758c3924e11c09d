//! `requestParameters` and `responseElements`: the values of a call in CloudTrail's spelling.

use json::Writer;
use wire::{Kind, Shape, Structure, Value};

/// Java's default way to write a date, which CloudTrail inherited: `Jul 19, 2023 9:25:09 PM`.
const DATE: &str = "%b %-d, %Y %-I:%M:%S %p";

/// Members whose values are secrets though the models do not say so.
const SECRETS: &[&str] = &["SecretAccessKey", "TokenCode", "AuthenticationCode1", "AuthenticationCode2"];

/// What becomes of values that must not be shown.
#[derive(Debug, Clone, Copy)]
pub(super) enum Hidden {
    /// The member is left out.
    Absent,
    /// The member is there, its value is not.
    Masked,
}

impl Hidden {
    /// Organizations masks names and addresses, see the sample of `CreateAccount` in
    /// [logging for Organizations](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_security_incident-response.html);
    /// secrets of other services are left out.
    pub(super) fn of(source: &str) -> Hidden {
        if source == "organizations.amazonaws.com" { Hidden::Masked } else { Hidden::Absent }
    }
}

/// The members that are present, by name with its first letter in lower case (`sAMLAssertion`).
pub(super) fn write(w: &mut Writer, structure: &Structure, hidden: Hidden) {
    w.begin_object();
    members(w, structure, hidden);
    w.end_object();
}

/// The members, for an object that has more of them.
pub(super) fn members(w: &mut Writer, structure: &Structure, hidden: Hidden) {
    for (member, content) in structure.iter() {
        if member.shape.sensitive || SECRETS.contains(&member.name) {
            if matches!(hidden, Hidden::Masked) {
                w.key(&lower(member.name)).string("****");
            }
            continue;
        }
        // Bytes (packed contexts, documents to be stored) have no place in a record.
        if matches!(content, Value::Blob(_) | Value::Body(_)) {
            continue;
        }
        w.key(&lower(member.name));
        value(w, member.shape, content, hidden);
    }
}

fn value(w: &mut Writer, shape: &Shape, content: &Value, hidden: Hidden) {
    match content {
        Value::Boolean(flag) => _ = w.bool(*flag),
        Value::Integer(number) => _ = w.number(number),
        Value::Double(number) => _ = w.float(*number),
        Value::String(text) => _ = w.string(text),
        Value::Document(document) => _ = w.raw(document.as_json()),
        Value::Timestamp(at) => _ = w.string(&at.format(DATE)),
        Value::Structure(structure) => write(w, structure, hidden),
        Value::Blob(_) | Value::Body(_) => _ = w.null(),
        Value::List(values) => {
            let Kind::List { member, .. } = shape.kind else {
                w.null();
                return;
            };
            w.begin_array();
            for one in values {
                if member.sensitive { _ = w.string("****") } else { value(w, member, one, hidden) }
            }
            w.end_array();
        }
        Value::Map(entries) => {
            let Kind::Map { value: of, .. } = shape.kind else {
                w.null();
                return;
            };
            w.begin_object();
            for (key, one) in entries {
                w.key(key);
                if of.sensitive { _ = w.string("****") } else { value(w, of, one, hidden) }
            }
            w.end_object();
        }
    }
}

fn lower(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
}
