//! Whether a document is a finding in AWS's Security Finding Format. See
//! [required attributes](https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html).

use aws::Timestamp;
use state::security_hub::{Json, json_size};
use wire::{Bounds, Kind, Shape, Structure, Value};

use super::json::text;

/// "The maximum size of a finding is 240 KB."
pub(super) const MAX_SIZE: usize = 240 * 1024;
/// After so many a document is wrong enough.
const MAX_COMPLAINTS: usize = 10;
/// Attributes that are moments.
const MOMENTS: [&str; 5] = ["CreatedAt", "UpdatedAt", "FirstObservedAt", "LastObservedAt", "ProcessedAt"];
/// Attributes that are a "ratio scale" from 0 to 100.
pub(super) const SCALES: [&str; 2] = ["Confidence", "Criticality"];
/// See [Types](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format-type-taxonomy.html).
const NAMESPACES: [&str; 5] =
    ["Software and Configuration Checks", "TTPs", "Effects", "Unusual Behaviors", "Sensitive Data Identifications"];
/// Longest texts in characters, by attribute. See
/// [the attributes](https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html).
const LONGEST: [(&str, usize); 4] = [("Id", 512), ("GeneratorId", 512), ("Title", 256), ("Description", 1024)];

/// What is wrong with a finding, in a sentence that begins as AWS's does; none where it is right. The form of the parts is known
/// from answers that people were given, such as <https://github.com/aquasecurity/kube-bench/issues/903>.
pub(super) fn complaint(structure: &Structure, document: &Json) -> Option<String> {
    let mut found = Vec::new();
    members("data", structure, &mut found);
    if found.is_empty() {
        contents(document, &mut found);
    }
    found.truncate(MAX_COMPLAINTS);
    (!found.is_empty()).then(|| format!("Finding does not adhere to Amazon Finding Format. {}.", found.join(", ")))
}

/// What the model says.
fn members(path: &str, structure: &Structure, found: &mut Vec<String>) {
    for member in structure.shape().members() {
        let of = format!("{path}.{}", member.name);
        match structure.get(member.name) {
            None if member.required => found.push(format!("{path} should have required property '{}'", member.name)),
            None => {}
            Some(value) => check(&of, value, member.shape, found),
        }
        if found.len() >= MAX_COMPLAINTS {
            return;
        }
    }
}

fn check(path: &str, value: &Value, shape: &'static Shape, found: &mut Vec<String>) {
    match (&shape.kind, value) {
        (Kind::String { values, .. }, Value::String(text)) if !values.is_empty() && !values.contains(&&**text) => {
            found.push(format!("{path} should be equal to one of the allowed values"));
        }
        (Kind::String { length, pattern, .. }, Value::String(text)) => {
            size(path, text.chars().count(), *length, "characters", found);
            if text.is_empty() {
                found.push(format!("{path} should NOT be shorter than 1 characters"));
            } else if pattern.is_some_and(|pattern| !pattern.matches(text)) {
                found.push(format!("{path} should match pattern"));
            }
        }
        (Kind::Integer { range }, Value::Integer(number)) => {
            if range.min.is_some_and(|min| *number < min) {
                found.push(format!("{path} should be >= {}", range.min.unwrap_or_default()));
            }
            if range.max.is_some_and(|max| *number > max) {
                found.push(format!("{path} should be <= {}", range.max.unwrap_or_default()));
            }
        }
        (Kind::List { member, size: bounds, .. }, Value::List(values)) => {
            size(path, values.len(), *bounds, "items", found);
            for (at, value) in values.iter().enumerate() {
                check(&format!("{path}[{at}]"), value, member, found);
            }
        }
        (Kind::Map { value: of, .. }, Value::Map(entries)) => {
            entries.iter().for_each(|(key, value)| check(&format!("{path}['{key}']"), value, of, found));
        }
        (_, Value::Structure(structure)) => members(path, structure, found),
        _ => {}
    }
}

fn size(path: &str, size: usize, bounds: Bounds, what: &str, found: &mut Vec<String>) {
    let beyond = |limit: Option<i64>| limit.and_then(|limit| usize::try_from(limit).ok());
    if let Some(max) = beyond(bounds.max).filter(|max| size > *max) {
        found.push(format!("{path} should NOT have more than {max} {what}"));
    }
    if let Some(min) = beyond(bounds.min).filter(|min| size < *min) {
        found.push(format!("{path} should NOT have fewer than {min} {what}"));
    }
}

/// What the guide says besides.
fn contents(document: &Json, found: &mut Vec<String>) {
    if text(document, "SchemaVersion") != "2018-10-08" {
        found.push("data.SchemaVersion should be equal to one of the allowed values".to_owned());
    }
    let account = text(document, "AwsAccountId");
    if account.len() != 12 || !account.bytes().all(|byte| byte.is_ascii_digit()) {
        found.push("data.AwsAccountId should match pattern \"^[0-9]{12}$\"".to_owned());
    }
    let wrong = |name: &&str| document.contains_key(*name) && text(document, name).parse::<Timestamp>().is_err();
    found.extend(
        MOMENTS.iter().filter(|name| wrong(name)).map(|name| format!("data.{name} should match format \"date-time\"")),
    );
    for (name, longest) in LONGEST {
        if text(document, name).chars().count() > longest {
            found.push(format!("data.{name} should NOT be longer than {longest} characters"));
        }
    }
    match document.get("Resources").and_then(serde_json::Value::as_array).map_or(0, Vec::len) {
        0 => found.push("data.Resources should NOT have fewer than 1 items".to_owned()),
        1..=32 => {}
        _ => found.push("data.Resources should NOT have more than 32 items".to_owned()),
    }
    let providers = document.get("FindingProviderFields").and_then(serde_json::Value::as_object);
    let either = |name: &str| document.get(name).or_else(|| providers?.get(name));
    let severity = either("Severity").and_then(serde_json::Value::as_object);
    if !severity.is_some_and(|severity| severity.contains_key("Label") || severity.contains_key("Normalized")) {
        found.push("data should have required property 'Severity', data should match some schema in anyOf".to_owned());
    }
    let number = severity.and_then(|severity| severity.get("Normalized")).and_then(serde_json::Value::as_i64);
    if number.is_some_and(|number| !(0..=100).contains(&number)) {
        found.push("data.Severity.Normalized should be <= 100".to_owned());
    }
    for name in SCALES {
        if either(name).and_then(serde_json::Value::as_i64).is_some_and(|number| !(0..=100).contains(&number)) {
            found.push(format!("data.{name} should be <= 100"));
        }
    }
    let types = either("Types").and_then(serde_json::Value::as_array).map_or(&[] as &[_], Vec::as_slice);
    for (at, one) in types.iter().enumerate() {
        let mut parts = one.as_str().unwrap_or_default().split('/');
        if !parts.next().is_some_and(|namespace| NAMESPACES.contains(&namespace)) || parts.count() > 2 {
            found.push(format!("data.Types[{at}] should match pattern \"^namespace/category/classifier$\""));
        }
    }
    if json_size(document) > MAX_SIZE {
        found.push(format!("data should NOT be larger than {MAX_SIZE} bytes"));
    }
}
