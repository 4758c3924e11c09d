//! The sentence that most services share: `1 validation error detected: Value '…' at '…' failed to satisfy constraint: …`

use std::fmt::Write;

use super::violation::{Constraint, Violation};
use crate::{Fault, Kind, Shape, Value};

pub(super) fn fault(code: &'static str, violations: &[&Violation<'_>]) -> Fault {
    let sentences: Vec<String> = violations.iter().map(|violation| sentence(violation)).collect();
    let plural = if violations.len() == 1 { "" } else { "s" };
    let message = format!("{} validation error{plural} detected: {}", violations.len(), sentences.join("; "));
    Fault::new(code, 400, message)
}

fn sentence(violation: &Violation<'_>) -> String {
    let value = match violation.value {
        None => " null".to_owned(),
        // A password is not repeated.
        Some(_) if violation.shape.sensitive => String::new(),
        Some(value) => {
            let mut shown = String::new();
            show(value, violation.shape, &mut shown);
            format!(" '{shown}'")
        }
    };
    let path = &violation.path;
    format!("Value{value} at '{path}' failed to satisfy constraint: {}", demand(&violation.constraint))
}

fn demand(constraint: &Constraint) -> String {
    match constraint {
        Constraint::Required => "Member must not be null".to_owned(),
        Constraint::Pattern(pattern) => {
            format!("Member must satisfy regular expression pattern: {}", pattern.as_str())
        }
        Constraint::MinLength(min) => format!("Member must have length greater than or equal to {min}"),
        Constraint::MaxLength(max) => format!("Member must have length less than or equal to {max}"),
        Constraint::MinValue(min) => format!("Member must have value greater than or equal to {min}"),
        Constraint::MaxValue(max) => format!("Member must have value less than or equal to {max}"),
        Constraint::Enumeration(values) => format!("Member must satisfy enum value set: [{}]", values.join(", ")),
        Constraint::Elements(all) => {
            let all: Vec<String> = all.iter().map(demand).collect();
            format!("Member must satisfy constraint: [{}]", all.join(", "))
        }
    }
}

/// A value as text, with sensitive parts left out.
fn show(value: &Value, shape: &Shape, out: &mut String) {
    if shape.sensitive {
        return;
    }
    match value {
        Value::String(text) => out.push_str(text),
        // A `String` accepts all that is written to it.
        Value::Integer(number) => drop(write!(out, "{number}")),
        Value::Double(number) => drop(write!(out, "{number}")),
        Value::Boolean(flag) => drop(write!(out, "{flag}")),
        Value::Document(document) => out.push_str(document.as_json()),
        Value::Timestamp(at) => drop(write!(out, "{at}")),
        Value::Blob(bytes) => drop(write!(out, "{} bytes", bytes.len())),
        Value::Body(body) => drop(write!(out, "{} bytes", body.content.len())),
        Value::List(values) => {
            let Kind::List { member, .. } = &shape.kind else { return };
            enclosed('[', ']', values, out, |value, out| show(value, member, out));
        }
        Value::Map(entries) => {
            let Kind::Map { value: of, .. } = &shape.kind else { return };
            enclosed('{', '}', entries, out, |(key, value), out| {
                out.push_str(key);
                out.push('=');
                show(value, of, out);
            });
        }
        Value::Structure(structure) => {
            out.push_str(shape.name);
            enclosed('(', ')', structure.iter(), out, |(member, value), out| {
                out.push_str(member.wire);
                out.push('=');
                show(value, member.shape, out);
            });
        }
    }
}

fn enclosed<T>(
    open: char,
    close: char,
    items: impl IntoIterator<Item = T>,
    out: &mut String,
    mut show: impl FnMut(T, &mut String),
) {
    out.push(open);
    for (number, item) in items.into_iter().enumerate() {
        if number > 0 {
            out.push_str(", ");
        }
        show(item, out);
    }
    out.push(close);
}
