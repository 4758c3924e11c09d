//! A finding in AWS's Security Finding Format: what its provider says and what its customer makes of it, apart. See
//! [who may change what](https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchimportfindings.html).

use std::sync::Arc;

use aws::Timestamp;
use serde_json::{Value, json};

use super::{Json, complete_severity};
use crate::map::Vector;

/// The product's ARN and the id that the product gave it.
pub type FindingKey = (Arc<str>, Arc<str>);

/// Attributes that live twice: at the top, and as the provider has them in `FindingProviderFields`.
const TWICE: [&str; 5] = ["Confidence", "Criticality", "RelatedFindings", "Severity", "Types"];
/// Attributes that a provider cannot change once the finding is there.
const CUSTOMERS_ALONE: [&str; 4] = ["Note", "UserDefinedFields", "VerificationState", "Workflow"];
/// What customers and automation rules change.
pub const CUSTOMERS: [&str; 9] = [
    "Confidence",
    "Criticality",
    "Note",
    "RelatedFindings",
    "Severity",
    "Types",
    "UserDefinedFields",
    "VerificationState",
    "Workflow",
];
/// When it was looked at, which says nothing of what it is.
const MOMENTS: [&str; 3] = ["LastObservedAt", "ProcessedAt", "UpdatedAt"];
const PROVIDERS: &str = "FindingProviderFields";

/// A finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What its provider says.
    provider: Json,
    /// What its customer says, and automation rules; and the workflow, which is nobody else's.
    customer: Json,
    /// Both together: what is shown.
    shown: Json,
    /// What was changed, the earliest first.
    pub updates: Vector<Update>,
}

/// A change of a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Update {
    /// When it was made.
    pub at: Timestamp,
    /// Whether by it the finding came.
    pub created: bool,
    /// By which operation.
    pub source: &'static str,
    /// Who called it: the ARN of a product or a principal.
    pub identity: Arc<str>,
    /// Attributes with what they were and what they are.
    pub fields: Vec<(Arc<str>, Option<String>, Option<String>)>,
}

/// Who changes a finding, and when.
#[derive(Debug, Clone)]
pub struct Source {
    /// When.
    pub at: Timestamp,
    /// By which operation.
    pub operation: &'static str,
    /// The ARN of the product or principal.
    pub identity: Arc<str>,
}

impl Finding {
    /// A finding as it is shown.
    pub fn shown(&self) -> &Json {
        &self.shown
    }
    /// What its provider says of it: what automation rules look at.
    pub fn provided(&self) -> &Json {
        &self.provider
    }
    /// A text of what is shown, such as `Workflow.Status`.
    pub fn text(&self, path: &str) -> Option<&str> {
        text(&self.shown, path)
    }
    /// A new finding. See "For a new finding" in the page above.
    pub fn new(mut document: Json, source: &Source) -> Finding {
        let mut customer = Json::new();
        for name in CUSTOMERS_ALONE {
            customer.extend(document.remove_entry(name));
        }
        customer.entry("Workflow").or_insert_with(|| json!({ "Status": "NEW" }));
        let mut providers = object(document.remove(PROVIDERS));
        for name in TWICE {
            match providers.get(name) {
                Some(value) => document.insert(name.to_owned(), value.clone()),
                None => {
                    document.get(name).and_then(|value| providers.insert(name.to_owned(), of_provider(name, value)))
                }
            };
        }
        document.insert(PROVIDERS.to_owned(), Value::Object(providers));
        document.entry("RecordState").or_insert_with(|| json!("ACTIVE"));
        let mut made = Finding { provider: document, customer, shown: Json::new(), updates: Vector::new() };
        made.show(source, true);
        made
    }
    /// The finding as its provider changes it; none where what it says is no newer than what is known.
    #[must_use]
    pub fn imported(&self, document: Json, source: &Source) -> Option<Finding> {
        let is_newer = moment(&document, "UpdatedAt") > moment(&self.provider, "UpdatedAt");
        is_newer.then(|| self.observed(document, source, false))
    }
    /// The same whenever that was: Security Hub's own findings are of the last look. What a control passes is resolved, unless it
    /// is suppressed.
    #[must_use]
    pub fn observed(&self, mut document: Json, source: &Source, is_settled: bool) -> Finding {
        CUSTOMERS_ALONE.iter().for_each(|name| drop(document.remove(*name)));
        let mut next = self.clone();
        let given = object(document.remove(PROVIDERS));
        let mut providers = object(next.provider.remove(PROVIDERS));
        for name in TWICE {
            match (given.get(name), document.get(name)) {
                (Some(value), None) => {
                    providers.insert(name.to_owned(), value.clone());
                    document.insert(name.to_owned(), value.clone());
                }
                (None, Some(value)) => drop(providers.insert(name.to_owned(), of_provider(name, value))),
                (Some(value), Some(_)) => drop(providers.insert(name.to_owned(), value.clone())),
                (None, None) => {}
            }
        }
        document.insert(PROVIDERS.to_owned(), Value::Object(providers));
        let created = next.provider.get("CreatedAt").cloned();
        next.provider.extend(document);
        next.provider.extend(created.map(|created| ("CreatedAt".to_owned(), created)));
        next.reopen(self);
        if is_settled && text(&next.customer, "Workflow.Status") != Some("SUPPRESSED") {
            next.customer.insert("Workflow".to_owned(), json!({ "Status": "RESOLVED" }));
        }
        next.show(source, false);
        next
    }
    /// The finding as its customer changes it: with some of the attributes of [`CUSTOMERS`].
    #[must_use]
    pub fn updated(&self, fields: &Json, source: &Source) -> Finding {
        let mut next = self.clone();
        next.customer.extend(fields.iter().map(|(name, value)| (name.clone(), value.clone())));
        next.show(source, false);
        next
    }
    /// "Security Hub CSPM also resets the workflow status from either NOTIFIED or RESOLVED to NEW" when a finding comes back or
    /// passes no longer. See
    /// [workflow status](https://docs.aws.amazon.com/securityhub/latest/userguide/findings-workflow-status.html).
    fn reopen(&mut self, before: &Finding) {
        let was = |path: &str| text(&before.provider, path);
        let is = |path: &str| text(&self.provider, path);
        let came_back = was("RecordState") == Some("ARCHIVED") && is("RecordState") == Some("ACTIVE");
        let passes_no_longer = was("Compliance.Status") == Some("PASSED") && is("Compliance.Status") != Some("PASSED");
        let is_settled = matches!(text(&self.customer, "Workflow.Status"), Some("NOTIFIED" | "RESOLVED"));
        if is_settled && (came_back || passes_no_longer) {
            self.customer.insert("Workflow".to_owned(), json!({ "Status": "NEW" }));
        }
    }
    /// Puts both sides together, and writes down what is not as it was.
    fn show(&mut self, source: &Source, created: bool) {
        let mut shown = self.provider.clone();
        shown.extend(self.customer.iter().map(|(name, value)| (name.clone(), value.clone())));
        if let Some(Value::Object(severity)) = shown.get_mut("Severity") {
            complete_severity(severity);
        }
        shown.insert("WorkflowState".to_owned(), json!("NEW"));
        shown.insert("ProcessedAt".to_owned(), json!(source.at.format("%Y-%m-%dT%H:%M:%S%.3fZ")));
        let fields = if created { Vec::new() } else { differences(&self.shown, &shown) };
        if created || !fields.is_empty() {
            let (source, identity) = (source.operation, source.identity.clone());
            let at = moment(&shown, "ProcessedAt").unwrap_or_default();
            self.updates.push_back(Update { at, created, source, identity, fields });
        }
        // "Up to 100 records"; older ones go.
        while self.updates.len() > 100 {
            self.updates.pop_front();
        }
        self.shown = shown;
    }
}

/// Of the severity of a finding the provider's side has no number.
fn of_provider(name: &str, value: &Value) -> Value {
    let mut value = value.clone();
    if let (Value::Object(severity), "Severity") = (&mut value, name) {
        complete_severity(severity);
        severity.retain(|key, _| key == "Label" || key == "Original");
    }
    value
}

fn differences(old: &Json, new: &Json) -> Vec<(Arc<str>, Option<String>, Option<String>)> {
    let names = old.keys().chain(new.keys().filter(|name| !old.contains_key(*name)));
    let differing = names.filter(|name| !MOMENTS.contains(&&***name) && old.get(*name) != new.get(*name));
    let shown =
        |value: Option<&Value>| value.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    differing.map(|name| (name.as_str().into(), shown(old.get(name)), shown(new.get(name)))).collect()
}

fn text<'j>(document: &'j Json, path: &str) -> Option<&'j str> {
    match path.split_once('.') {
        None => document.get(path)?.as_str(),
        Some((name, rest)) => text(document.get(name)?.as_object()?, rest),
    }
}

fn moment(document: &Json, name: &str) -> Option<Timestamp> {
    document.get(name)?.as_str()?.parse().ok()
}

fn object(value: Option<Value>) -> Json {
    match value {
        Some(Value::Object(object)) => object,
        _ => Json::new(),
    }
}

/// How many bytes a document is, written.
pub fn json_size(document: &Json) -> usize {
    serde_json::to_vec(document).map_or(usize::MAX, |bytes| bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(at: &str) -> Source {
        Source { at: at.parse().unwrap(), operation: "BATCH_IMPORT_FINDINGS", identity: "product".into() }
    }
    fn document(value: Value) -> Json {
        object(Some(value))
    }
    fn imported(finding: &Finding, mut value: Value) -> Option<Finding> {
        let at = value.get("UpdatedAt").cloned().unwrap_or_else(|| json!("2026-11-25T00:00:00Z"));
        value.as_object_mut()?.insert("UpdatedAt".into(), at);
        finding.imported(document(value), &source("2026-11-25T00:00:00Z"))
    }
    fn first(value: Value) -> Finding {
        let mut made = document(value);
        made.insert("UpdatedAt".into(), json!("2026-11-24T00:00:00Z"));
        Finding::new(made, &source("2026-11-24T00:00:00Z"))
    }

    /// <https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchimportfindings.html>: the three cases of
    /// attributes that live twice, of new and of known findings.
    #[test]
    fn attributes_that_live_twice_follow_the_provider_until_the_customer_sets_them() {
        let (both, top, provider) = (
            json!({"Confidence": 1, "FindingProviderFields": {"Confidence": 2}}),
            json!({"Confidence": 3}),
            json!({"FindingProviderFields": {"Confidence": 4}}),
        );
        let shown =
            |finding: &Finding| (finding.shown["Confidence"].as_i64(), finding.shown[PROVIDERS]["Confidence"].as_i64());
        for (new, want) in [(&both, (2, 2)), (&top, (3, 3)), (&provider, (4, 4))] {
            assert_eq!(shown(&first(new.clone())), (Some(want.0), Some(want.1)), "{new}");
        }
        let known = first(provider.clone());
        for (update, want) in [(&both, (1, 2)), (&top, (3, 3)), (&provider, (4, 4))] {
            assert_eq!(shown(&imported(&known, update.clone()).unwrap()), (Some(want.0), Some(want.1)), "{update}");
        }
        let set = known.updated(&document(json!({"Confidence": 99})), &source("2026-11-24T01:00:00Z"));
        for (update, want) in [(&both, 2), (&top, 3), (&provider, 4)] {
            assert_eq!(shown(&imported(&set, update.clone()).unwrap()), (Some(99), Some(want)), "{update}");
        }
    }

    /// The same page: "If UpdatedAt on the update matches or occurs before UpdatedAt on the existing finding, Security Hub CSPM
    /// ignores the update request."
    #[test]
    fn what_is_no_newer_is_ignored() {
        let known = first(json!({"Title": "old"}));
        for at in ["2026-11-24T00:00:00Z", "2026-11-23T00:00:00Z"] {
            assert!(imported(&known, json!({"Title": "new", "UpdatedAt": at})).is_none(), "{at}");
        }
        assert_eq!(imported(&known, json!({"Title": "new"})).unwrap().text("Title"), Some("new"));
    }

    /// <https://docs.aws.amazon.com/securityhub/latest/userguide/findings-workflow-status.html>
    #[test]
    fn what_comes_back_or_fails_is_new_again_unless_it_is_suppressed() {
        let failed = json!({"Compliance": {"Status": "FAILED"}, "RecordState": "ACTIVE"});
        let passed = json!({"Compliance": {"Status": "PASSED"}, "RecordState": "ACTIVE"});
        let archived = json!({"Compliance": {"Status": "FAILED"}, "RecordState": "ARCHIVED"});
        let rows = [
            (&passed, "RESOLVED", &failed, "NEW"),
            (&passed, "NOTIFIED", &failed, "NEW"),
            (&passed, "SUPPRESSED", &failed, "SUPPRESSED"),
            (&archived, "RESOLVED", &failed, "NEW"),
            (&archived, "SUPPRESSED", &failed, "SUPPRESSED"),
            (&failed, "NOTIFIED", &failed, "NOTIFIED"),
            (&failed, "RESOLVED", &archived, "RESOLVED"),
        ];
        for (before, status, update, want) in rows {
            let set = json!({"Workflow": {"Status": status}});
            let known = first(before.clone()).updated(&document(set), &source("2026-11-24T01:00:00Z"));
            // What a provider says of the workflow is not heard.
            let mut update = update.clone();
            update["Workflow"] = json!({"Status": "NOTIFIED"});
            assert_eq!(imported(&known, update).unwrap().text("Workflow.Status"), Some(want), "{before} {status}");
        }
    }

    #[test]
    fn changes_are_written_down() {
        let known = first(json!({"Title": "old"}));
        let next =
            known.updated(&document(json!({"Workflow": {"Status": "NOTIFIED"}})), &source("2026-11-24T01:00:00Z"));
        let fields: Vec<_> = next.updates.iter().map(|update| (update.created, update.fields.clone())).collect();
        let (old, new) = (r#"{"Status":"NEW"}"#.to_owned(), r#"{"Status":"NOTIFIED"}"#.to_owned());
        assert_eq!(fields, [(true, vec![]), (false, vec![("Workflow".into(), Some(old), Some(new))])]);
    }
}
