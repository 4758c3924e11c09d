//! Which messages a subscriber wants. See
//! <https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html>.

use serde_json::{Map, Value, json};

use super::{Publication, Subscription};
use crate::sqs::{Attribute, AttributeValue};

/// Why a text is no filter policy. See
/// [constraints](https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FilterError {
    /// It is no object of lists, and of such objects.
    #[error("failed to parse the value")]
    Malformed,
    /// It reaches into attributes, which have no inside.
    #[error("Filter policy scope MessageAttributes does not support nested filter policy")]
    Nested,
    /// It has more keys than a message is asked for.
    #[error("Filter policy can not have more than 5 keys")]
    TooManyKeys,
    /// Its values come to too many combinations.
    #[error("Filter policy is too complex")]
    TooComplex,
}

/// Whether a text can be a filter policy, of bodies or of attributes.
///
/// # Errors
/// When it cannot.
pub fn check_filter_policy(text: &str, of_bodies: bool) -> Result<(), FilterError> {
    let policy: Map<String, Value> = serde_json::from_str(text).map_err(|_| FilterError::Malformed)?;
    if !is_policy(&policy) {
        return Err(FilterError::Malformed);
    }
    if !of_bodies && policy.values().any(Value::is_object) {
        return Err(FilterError::Nested);
    }
    let (keys, combinations) = extent(&policy, 1);
    match (keys, combinations) {
        (6.., _) => Err(FilterError::TooManyKeys),
        (_, 151..) => Err(FilterError::TooComplex),
        _ => Ok(()),
    }
}

/// How many keys a policy has, and "the product of the number of match operators and the nested level for each". Of
/// policies in a list of which one must fit, the larger one counts.
fn extent(policy: &Map<String, Value>, level: usize) -> (usize, usize) {
    let of_value = |(key, value): (&String, &Value)| match value {
        Value::Array(others) if key == OR => {
            let extents = others.iter().filter_map(Value::as_object).map(|other| extent(other, level));
            extents.fold((0, 1), |(keys, product), (more, other)| (keys.max(more), product.max(other)))
        }
        Value::Array(conditions) => (1, conditions.len().saturating_mul(level)),
        Value::Object(inner) => extent(inner, level + 1),
        _ => (1, 1),
    };
    policy.iter().map(of_value).fold((0, 1), |(keys, product), (more, by)| (keys + more, product.saturating_mul(by)))
}

/// A list of policies of which one must fit:
/// <https://docs.aws.amazon.com/sns/latest/dg/and-or-logic.html>.
const OR: &str = "$or";

fn is_policy(policy: &Map<String, Value>) -> bool {
    policy.iter().all(|(key, value)| match value {
        Value::Array(others) if key == OR => {
            others.len() > 1 && others.iter().all(|one| one.as_object().is_some_and(is_policy))
        }
        Value::Array(conditions) => !conditions.is_empty(),
        Value::Object(inner) => is_policy(inner),
        _ => false,
    })
}

/// Whether a subscriber wants a message; everything where there is no policy.
pub(super) fn passes(subscription: &Subscription, what: &Publication) -> bool {
    let Some(policy) = subscription.attribute("FilterPolicy") else { return true };
    let Ok(policy) = serde_json::from_str::<Map<String, Value>>(policy) else { return false };
    let message = match subscription.attribute("FilterPolicyScope") {
        Some("MessageBody") => serde_json::from_str(&what.message).unwrap_or_default(),
        _ => what.attributes.iter().map(|(name, one)| (name.clone(), attribute(one))).collect(),
    };
    all(&policy, Some(&message))
}

fn all(policy: &Map<String, Value>, message: Option<&Map<String, Value>>) -> bool {
    policy.iter().all(|(key, wanted)| {
        let found = message.and_then(|message| message.get(key));
        match wanted {
            Value::Array(others) if key == OR => {
                others.iter().filter_map(Value::as_object).any(|other| all(other, message))
            }
            // Of objects in a list one must fit.
            Value::Object(inner) => match found {
                Some(Value::Array(several)) => several.iter().any(|one| all(inner, one.as_object())),
                found => all(inner, found.and_then(Value::as_object)),
            },
            Value::Array(conditions) => conditions.iter().any(|condition| any(condition, found)),
            _ => false,
        }
    })
}

/// A list has a value that fits.
fn any(condition: &Value, found: Option<&Value>) -> bool {
    if let Some(exists) = condition.get("exists").and_then(Value::as_bool) {
        return exists == found.is_some();
    }
    match found {
        Some(Value::Array(values)) => values.iter().any(|value| fits(condition, value)),
        Some(value) => fits(condition, value),
        None => false,
    }
}

fn fits(condition: &Value, value: &Value) -> bool {
    let Some((operator, operand)) = condition.as_object().and_then(|object| object.iter().next()) else {
        return equal(condition, value);
    };
    let text = value.as_str();
    let operand_text = operand.as_str().unwrap_or_default();
    match operator.as_str() {
        "prefix" => text.is_some_and(|text| text.starts_with(operand_text)),
        "suffix" => text.is_some_and(|text| text.ends_with(operand_text)),
        "equals-ignore-case" => text.is_some_and(|text| text.eq_ignore_ascii_case(operand_text)),
        "anything-but" => match operand {
            Value::Array(excluded) => !excluded.iter().any(|one| equal(one, value)),
            Value::Object(_) => !fits(operand, value),
            excluded => !equal(excluded, value),
        },
        "numeric" => operand.as_array().is_some_and(|range| is_in(range, value)),
        // What is not known lets nothing pass.
        _ => false,
    }
}

fn is_in(range: &[Value], value: &Value) -> bool {
    let Some(number) = value.as_f64() else { return false };
    !range.is_empty()
        && range.chunks(2).all(|pair| {
            let [operator, limit] = pair else { return false };
            let Some(limit) = limit.as_f64() else { return false };
            match operator.as_str() {
                Some("=") => equal(&json!(limit), &json!(number)),
                Some("<") => number < limit,
                Some("<=") => number <= limit,
                Some(">") => number > limit,
                Some(">=") => number >= limit,
                _ => false,
            }
        })
}

fn equal(one: &Value, other: &Value) -> bool {
    match (one.as_f64(), other.as_f64()) {
        (Some(one), Some(other)) => (one - other).abs() < 1e-6,
        _ => one == other,
    }
}

fn attribute(attribute: &Attribute) -> Value {
    let AttributeValue::Text(text) = &attribute.value else { return Value::Null };
    match attribute.data_type.split('.').next() {
        Some("Number") => text.parse::<f64>().map_or(Value::Null, |number| json!(number)),
        _ if attribute.data_type == "String.Array" => serde_json::from_str(text).unwrap_or_default(),
        _ => Value::String(text.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// <https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html>
    #[test]
    fn a_policy_has_few_keys_and_combinations() {
        let of = |values: usize| json!(vec!["value"; values]);
        for (policy, of_bodies, want) in [
            (json!(["a"]), false, Err(FilterError::Malformed)),
            (json!({ "a": "b" }), false, Err(FilterError::Malformed)),
            (json!({ "a": of(3), "b": of(1), "c": of(2) }), false, Ok(())),
            (json!({ "a": of(150) }), false, Ok(())),
            (json!({ "a": of(151) }), false, Err(FilterError::TooComplex)),
            (
                json!({ "a": of(1), "b": of(1), "c": of(1), "d": of(1), "e": of(1), "f": of(1) }),
                false,
                Err(FilterError::TooManyKeys),
            ),
            (json!({ "a": { "b": { "c": of(4) } }, "d": { "e": of(3) } }), false, Err(FilterError::Nested)),
            (json!({ "a": { "b": { "c": of(4) } }, "d": { "e": of(3) } }), true, Ok(())),
            (
                json!({ "a": { "b": { "c": of(4) } }, "d": { "e": of(3) }, "f": of(3) }),
                true,
                Err(FilterError::TooComplex),
            ),
            (json!({ "$or": [{ "a": of(2) }, { "b": of(3) }], "c": of(50) }), false, Ok(())),
        ] {
            assert_eq!(check_filter_policy(&policy.to_string(), of_bodies), want, "{policy}");
        }
    }

    /// <https://docs.aws.amazon.com/sns/latest/dg/attribute-key-matching.html>
    #[test]
    fn a_message_passes_when_every_key_has_a_value_that_fits() {
        let message = json!({ "store": "example_corp", "price": 210.75, "tags": ["rugby", "tennis"], "deep": { "a": 1 }, "many": [{ "a": 1 }, { "a": 2 }] });
        for (policy, want) in [
            (json!({ "store": ["example_corp", "other"] }), true),
            (json!({ "store": ["other"] }), false),
            (json!({ "store": [{ "prefix": "exam" }], "price": [{ "numeric": [">", 100, "<=", 210.75] }] }), true),
            (json!({ "store": [{ "anything-but": ["example_corp"] }] }), false),
            (json!({ "store": [{ "suffix": "_corp" }] }), true),
            (json!({ "none": [{ "exists": false }] }), true),
            (json!({ "store": [{ "exists": false }] }), false),
            (json!({ "tags": ["tennis"] }), true),
            (json!({ "deep": { "a": [1] } }), true),
            (json!({ "deep": { "b": [1] } }), false),
            (json!({ "many": { "a": [2] } }), true),
            (json!({ "many": { "a": [3] } }), false),
            (json!({ "store": ["example_corp"], "$or": [{ "price": [1] }, { "tags": ["rugby"] }] }), true),
            (json!({ "store": ["example_corp"], "$or": [{ "price": [1] }, { "tags": ["golf"] }] }), false),
            (json!({ "store": [{ "unknown": "x" }] }), false),
        ] {
            let policy = policy.as_object().unwrap();
            assert!(is_policy(policy));
            assert_eq!(all(policy, message.as_object()), want, "{policy:?}");
        }
        for malformed in ["[]", r#"{"a":"b"}"#, r#"{"a":[]}"#] {
            assert_eq!(check_filter_policy(malformed, false), Err(FilterError::Malformed), "{malformed}");
        }
    }
}
