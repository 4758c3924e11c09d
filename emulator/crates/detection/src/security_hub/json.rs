//! Requests and answers as JSON: findings, filters and rules are documents of some thousand attributes, of which we look at few.

use aws::Timestamp;
use serde_json::Value;
use service::{open_token, seal_token};
use state::security_hub::Json;
use wire::{Fault, Operation, Structure};

use super::fault::invalid;

/// A request as JSON, in the names of the model.
pub(super) fn given(input: &Structure) -> Json {
    match serde_json::from_str(&wire::structure_to_json(input)) {
        Ok(Value::Object(members)) => members,
        // INVARIANT: a structure is written as a JSON object.
        Ok(_) | Err(_) => Json::new(),
    }
}

/// JSON as the answer of an operation.
pub(super) fn answer(operation: &'static Operation, value: Value) -> Result<Structure, Fault> {
    wire::structure_from_json(operation.output, &value.to_string())
}

/// A text of a request; empty where there is none, which the model does not let through for those that must be there.
pub(super) fn text<'j>(input: &'j Json, name: &str) -> &'j str {
    input.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Texts of a list.
pub(super) fn texts<'j>(input: &'j Json, name: &str) -> impl Iterator<Item = &'j str> {
    list(input, name).iter().filter_map(Value::as_str)
}

/// The entries of a list.
pub(super) fn list<'j>(input: &'j Json, name: &str) -> &'j [Value] {
    input.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The entries of a list that are objects.
pub(super) fn objects<'j>(input: &'j Json, name: &str) -> impl Iterator<Item = &'j Json> {
    list(input, name).iter().filter_map(Value::as_object)
}

/// An object; empty where there is none.
pub(super) fn object(input: &Json, name: &str) -> Json {
    input.get(name).and_then(Value::as_object).cloned().unwrap_or_default()
}

/// What a request may leave out.
pub(super) fn flag(input: &Json, name: &str, otherwise: bool) -> bool {
    input.get(name).and_then(Value::as_bool).unwrap_or(otherwise)
}

/// Cuts the page that a request asks for out of a listing. The token says how many entries came before, and is good for the same
/// question alone.
pub(super) fn page<T>(all: Vec<T>, input: &Json, usual: usize) -> Result<(Vec<T>, Option<String>), Fault> {
    let most = if usual > 50 { 100 } else { usual };
    let size = match input.get("MaxResults").and_then(Value::as_i64) {
        None => usual,
        Some(wanted) => match usize::try_from(wanted) {
            Ok(wanted @ 1..) => wanted.min(most),
            _ => return Err(invalid("Invalid parameter 'MaxResults'. The value must be between 1 and 100.")),
        },
    };
    let question: Json =
        input.iter().filter(|(name, _)| *name != "NextToken" && *name != "MaxResults").map(clone).collect();
    let question = aws::hex(&<sha2::Sha256 as sha2::Digest>::digest(Value::Object(question).to_string()));
    let skipped = match text(input, "NextToken") {
        "" => 0,
        token => open_token(token, &question)
            .and_then(|count| count.parse().ok())
            .ok_or_else(|| invalid("Invalid parameter 'NextToken'."))?,
    };
    let mut rest = all.into_iter().skip(skipped);
    let items: Vec<T> = rest.by_ref().take(size).collect();
    let next = rest.next().map(|_| seal_token(&(skipped + items.len()).to_string(), &question));
    Ok((items, next))
}

fn clone((name, value): (&String, &Value)) -> (String, Value) {
    (name.clone(), value.clone())
}

/// A moment as findings have it: `2026-11-24T10:30:00.000Z`.
pub(super) fn moment(at: Timestamp) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%.3fZ")
}
