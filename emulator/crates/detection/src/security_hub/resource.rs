//! The ARNs a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecurityhub.html).

use std::borrow::Cow;
use std::collections::BTreeSet;

use state::security_hub::CUSTOMERS;
use state::{Call, Partition, arn_text};
use wire::{Structure, Value};

/// Turns a kind of resource into the ARNs that the request means, and `@asff` into the attributes that it sets.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let own = |resource: &str| own_arn(partition, call, resource);
    match kind {
        "hub" => vec![own("hub/default")],
        "product" => texts(input, "Findings.ProductArn"),
        "named product" => texts(input, "ProductArn"),
        "finding aggregator" => match texts(input, "FindingAggregatorArn") {
            named if named.is_empty() => vec![own("finding-aggregator/*")],
            named => named,
        },
        "automation rule" => {
            let mut named = texts(input, "AutomationRulesArns");
            named.extend(texts(input, "UpdateAutomationRulesRequestItems.RuleArn"));
            if named.is_empty() { vec![own("automation-rule/*")] } else { named }
        }
        "tagged" => texts(input, "ResourceArn"),
        "@asff" => service::located_keys(attributes(input)),
        _ => Vec::new(),
    }
}

/// An ARN of the caller's account and Region.
pub(super) fn own_arn(partition: &Partition, call: &Call, resource: &str) -> String {
    arn_text(&partition.name, "securityhub", call.region.as_str(), call.account, resource)
}

fn texts(input: &Structure, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    input.texts(path, &mut found);
    found.into_iter().map(Cow::into_owned).collect::<BTreeSet<_>>().into_iter().collect()
}

/// "Include one or more specific ASFF fields in your IAM policy rather than a parent-level field": the leaves that are set. What is
/// set to nothing is set too, under the name of the whole. See
/// [BatchUpdateFindings](https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchupdatefindings.html).
fn attributes(input: &Structure) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for name in CUSTOMERS {
        if let Some(value) = input.get(name) {
            leaves(name, value, &mut found);
        }
    }
    found.into_iter().map(|(path, values)| (format!("securityhub:ASFFSyntaxPath/{path}"), values)).collect()
}

fn leaves(path: &str, value: &Value, found: &mut Vec<(String, Vec<String>)>) {
    let mut leaf = |text: String| match found.iter_mut().find(|(known, _)| known == path) {
        Some((_, values)) => values.push(text),
        None => found.push((path.to_owned(), vec![text])),
    };
    match value {
        Value::String(text) => leaf(text.clone()),
        Value::Integer(number) => leaf(number.to_string()),
        Value::Double(number) => leaf(number.to_string()),
        Value::List(values) if values.is_empty() => leaf(String::new()),
        Value::Structure(members) if members.is_empty() => leaf(String::new()),
        Value::Map(entries) if entries.is_empty() => leaf(String::new()),
        Value::List(values) => values.iter().for_each(|value| leaves(path, value, found)),
        Value::Structure(members) => {
            members.iter().for_each(|(member, value)| leaves(&format!("{path}.{}", member.name), value, found));
        }
        Value::Map(entries) => {
            entries.iter().for_each(|(key, value)| leaves(&format!("{path}.{key}"), value, found));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An empty value removes what was there: it is set as well.
    #[test]
    fn what_is_set_to_nothing_is_set() {
        let rows = [
            (r#"{"Workflow": {"Status": "SUPPRESSED"}}"#, "Workflow.Status"),
            (r#"{"Workflow": {}}"#, "Workflow"),
            (r#"{"Types": []}"#, "Types"),
            (r#"{"UserDefinedFields": {}}"#, "UserDefinedFields"),
            (r#"{"RelatedFindings": []}"#, "RelatedFindings"),
        ];
        for (input, path) in rows {
            let shape = models::securityhub::BATCH_UPDATE_FINDINGS.input;
            let found = attributes(&wire::structure_from_json(shape, input).unwrap());
            let paths: Vec<&str> = found.iter().map(|(path, _)| path.as_str()).collect();
            assert_eq!(paths, [format!("securityhub:ASFFSyntaxPath/{path}")], "{input}");
        }
    }
}
