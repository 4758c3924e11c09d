//! The findings of controls. See
//! [control findings](https://docs.aws.amazon.com/securityhub/latest/userguide/controls-findings-create-update.html).

use std::sync::Arc;

use aws::{AccountId, Region, Timestamp};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use state::security_hub::{Finding, FindingKey, Generator, Hub, Json, Source};
use state::{Partition, Tx};

use super::json::{moment, object, text};
use super::judge::{Judgement, Status, parameters};
use super::products::{known, product_arn};
use super::standards::Standard;
use super::subject::Subject;
use super::table::Control;
use super::{asff, rules};

/// Security Hub as a product.
pub(super) const PRODUCT: &str = "aws/securityhub";

/// Where the finding of a control about a resource stands: an id follows from what it is about, so that it is always the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) account: AccountId,
    pub(super) region: &'a Region,
    pub(super) control: &'static Control,
    /// None where a finding is for all standards.
    pub(super) standard: Option<&'static Standard>,
}

impl Place<'_> {
    /// What the finding's id begins with; what it is about follows.
    fn prefix(&self) -> String {
        match self.standard {
            None => format!("security-control/{}/finding", self.control.id),
            Some(standard) => format!("subscription/{}/{}/finding", standard.path, self.control.id_in(standard)),
        }
    }
    /// The key of the finding about a resource.
    pub(super) fn key(&self, partition: &Partition, resource: &str) -> FindingKey {
        let (prefix, region) = (self.prefix(), self.region.as_str());
        let digest = Sha256::digest(format!("{} {region} {prefix} {resource}", self.account));
        let mut bytes = [0_u8; 16];
        bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        let id = uuid::Builder::from_random_bytes(bytes).into_uuid();
        let id = state::arn_text(&partition.name, "securityhub", region, self.account, &format!("{prefix}/{id}"));
        (product_arn(partition, region, PRODUCT).into(), id.into())
    }
    fn generator(&self, partition: &Partition) -> String {
        match self.standard {
            None => format!("security-control/{}", self.control.id),
            Some(standard) if standard.short == "CIS12" => {
                format!("{}/rule/{}", standard.arn(partition, ""), self.control.id_in(standard))
            }
            Some(standard) => format!("{}/{}", standard.path, self.control.id_in(standard)),
        }
    }
}

/// The places of a control's findings: one, or one in each of the standards in which it is on.
pub(super) fn places<'a>(
    hub: &Hub,
    account: AccountId,
    region: &'a Region,
    control: &'static Control,
) -> Vec<Place<'a>> {
    let on = control.standards().map(|(standard, _)| standard).filter(|standard| hub.is_on(standard.path, control.id));
    let place = |standard| Place { account, region, control, standard };
    match hub.generator {
        Generator::StandardControl => on.map(|standard| place(Some(standard))).collect(),
        Generator::SecurityControl => on.take(1).map(|_| place(None)).collect(),
    }
}

/// Writes down what a control says of a resource.
pub(super) fn put(tx: &mut Tx<'_>, place: &Place<'_>, subject: &Subject, judgement: &Judgement) -> Option<FindingKey> {
    let (now, key) = (tx.now, place.key(tx.partition(), &subject.id));
    let hub = tx.partition().hub(place.account, place.region)?;
    let before = hub.findings.get(&key).cloned();
    let document = document(tx.partition(), hub, place, subject, judgement, before.as_deref(), &key, now);
    let source = Source { at: now, operation: "BATCH_IMPORT_FINDINGS", identity: key.0.clone() };
    let is_passed = judgement.status == Status::Passed;
    let made = match before {
        Some(before) => before.observed(document, &source, is_passed),
        None => Finding::new(document, &source),
    };
    let made = rules::apply(tx.partition(), place.account, place.region, made, now);
    tx.hub_mut(place.account, place.region)?.findings.insert(key.clone(), made.into());
    Some(key)
}

/// Archives a finding, where it is there and is not archived.
pub(super) fn archive(tx: &mut Tx<'_>, account: AccountId, region: &Region, key: &FindingKey, code: &str, why: &str) {
    let now = tx.now;
    let Some(hub) = tx.hub_mut(account, region) else { return };
    let Some(finding) = hub.findings.get(key).filter(|it| it.text("RecordState") == Some("ACTIVE")) else { return };
    let mut fields = object(finding.shown(), "ProductFields");
    fields.insert("aws/securityhub/ArchivalReasons:0/ReasonCode".to_owned(), json!(code));
    fields.insert("aws/securityhub/ArchivalReasons:0/Description".to_owned(), json!(why));
    let change = json!({ "RecordState": "ARCHIVED", "UpdatedAt": moment(now), "ProductFields": fields });
    let source = Source { at: now, operation: "BATCH_IMPORT_FINDINGS", identity: key.0.clone() };
    let archived = finding.observed(change.as_object().cloned().unwrap_or_default(), &source, false);
    hub.findings.insert(key.clone(), archived.into());
}

#[expect(clippy::too_many_arguments, reason = "a finding says all of this")]
fn document(
    partition: &Partition,
    hub: &Hub,
    place: &Place<'_>,
    subject: &Subject,
    judgement: &Judgement,
    before: Option<&Finding>,
    key: &FindingKey,
    now: Timestamp,
) -> Json {
    let (control, region) = (place.control, place.region.as_str());
    let status = judgement.status.name();
    let previous = before.and_then(|before| before.text("Compliance.Status")).filter(|previous| *previous != status);
    let first = before.filter(|_| previous.is_none()).and_then(|before| before.text("FirstObservedAt"));
    let severity = if status == "PASSED" { "INFORMATIONAL" } else { control.severity.name() };
    let title = match place.standard {
        None => control.title.to_owned(),
        Some(standard) => format!("{} {}", control.id_in(standard), control.title),
    };
    let is_available = judgement.status != Status::NotAvailable;
    let product = known(PRODUCT);
    let mut document = json!({
        "SchemaVersion": "2018-10-08",
        "Id": &*key.1,
        "ProductArn": &*key.0,
        "ProductName": product.map(|product| product.name),
        "CompanyName": product.map(|product| product.company),
        "Region": region,
        "GeneratorId": place.generator(partition),
        "AwsAccountId": place.account.to_string(),
        "AwsAccountName": partition.account(place.account).map(|account| account.name.clone()),
        "CreatedAt": moment(now),
        "UpdatedAt": moment(now),
        "FirstObservedAt": first.map_or_else(|| moment(now), str::to_owned),
        "LastObservedAt": moment(now),
        "Title": title,
        "Description": format!("This control checks the following: {}.", control.title),
        "Types": ["Software and Configuration Checks/Industry and Regulatory Standards"],
        "FindingProviderFields": {
            "Severity": { "Label": severity, "Original": severity },
            "Types": ["Software and Configuration Checks/Industry and Regulatory Standards"],
        },
        "Remediation": { "Recommendation": {
            "Text": "For information on how to correct this issue, consult the AWS Security Hub controls documentation.",
            "Url": control.remediation(),
        } },
        "ProductFields": product_fields(partition, place, subject, judgement, before, previous, key),
        "Resources": [subject.shown(partition, place.region)],
        "Compliance": compliance(hub, place, judgement),
        "RecordState": if is_available { "ACTIVE" } else { "ARCHIVED" },
        "Workflow": { "Status": if status == "PASSED" { "RESOLVED" } else { "NEW" } },
    });
    let mut document = document.as_object_mut().map(std::mem::take).unwrap_or_default();
    if state::security_hub::json_size(&document) > asff::MAX_SIZE {
        // "If the size of a control finding exceeds the maximum of 240 KB, Security Hub CSPM removes the Resource.Details object."
        for resource in document.get_mut("Resources").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(resource) = resource.as_object_mut() {
                resource.remove("Details");
            }
        }
    }
    document
}

fn product_fields(
    partition: &Partition,
    place: &Place<'_>,
    subject: &Subject,
    judgement: &Judgement,
    before: Option<&Finding>,
    previous: Option<&str>,
    key: &FindingKey,
) -> Json {
    let region = place.region.as_str();
    let mut fields = Json::new();
    let mut add = |name: &str, value: String| drop(fields.insert(name.to_owned(), json!(value)));
    add("aws/securityhub/ProductName", "Security Hub".to_owned());
    add("aws/securityhub/CompanyName", "AWS".to_owned());
    add("aws/securityhub/FindingId", format!("{}/{}", key.0, key.1));
    if let Some(annotation) = &judgement.annotation {
        add("aws/securityhub/annotation", annotation.clone());
    }
    if let super::table::Check::Rule(identifier, _) = place.control.check {
        add("RelatedAWSResources:0/name", identifier.to_ascii_lowercase().replace('_', "-"));
        add("RelatedAWSResources:0/type", "AWS::Config::ConfigRule".to_owned());
    }
    add("Resources:0/Id", subject.id.clone());
    let known = before.map(|before| object(before.shown(), "ProductFields"));
    let known = known.as_ref().map(|known| text(known, "PreviousComplianceStatus")).filter(|known| !known.is_empty());
    if let Some(previous) = previous.or(known) {
        add("PreviousComplianceStatus", previous.to_owned());
    }
    if let Some(standard) = place.standard {
        let (arn, id) = (standard.arn(partition, region), place.control.id_in(standard));
        let own = |resource: String| state::arn_text(&partition.name, "securityhub", region, place.account, &resource);
        let (standards, control) = match standard.short {
            "CIS12" => ("StandardsGuideArn", "RuleId"),
            _ => ("StandardsArn", "ControlId"),
        };
        add(standards, arn);
        add(
            if standard.short == "CIS12" { "StandardsGuideSubscriptionArn" } else { "StandardsSubscriptionArn" },
            own(format!("subscription/{}", standard.path)),
        );
        add(control, id.clone());
        add("RecommendationUrl", place.control.remediation());
        add("StandardsControlArn", own(format!("control/{}/{id}", standard.path)));
    }
    fields
}

fn compliance(hub: &Hub, place: &Place<'_>, judgement: &Judgement) -> Json {
    let control = place.control;
    let mut compliance = Json::from_iter([
        ("Status".to_owned(), json!(judgement.status.name())),
        ("SecurityControlId".to_owned(), json!(control.id)),
    ]);
    let is_on = |standard: &Standard| match place.standard {
        Some(only) => only.path == standard.path,
        None => hub.is_on(standard.path, control.id),
    };
    let associated = control.standards().filter(|(standard, _)| is_on(standard));
    let associated: Vec<Value> = associated.map(|(standard, _)| json!({ "StandardsId": standard.id() })).collect();
    let mut add = |name: &str, value: Value| drop(compliance.insert(name.to_owned(), value));
    add("AssociatedStandards", Value::Array(associated));
    let requirements = control.requirements(is_on);
    if !requirements.is_empty() {
        add("RelatedRequirements", json!(requirements));
    }
    if let Some((code, description)) = judgement.reason {
        add("StatusReasons", json!([{ "ReasonCode": code, "Description": description }]));
    }
    let custom: Vec<Value> = parameters(control, hub)
        .into_iter()
        .filter(|(name, _)| control.parameters.iter().any(|(known, _)| known == name))
        .map(|(name, value)| json!({ "Name": name, "Value": value.split(',').collect::<Vec<_>>() }))
        .collect();
    if !custom.is_empty() {
        add("SecurityControlParameters", json!(custom));
    }
    compliance
}

/// Which control a finding of Security Hub's is of.
pub(super) fn control_of(key: &FindingKey, finding: &Finding) -> Option<Arc<str>> {
    if !key.0.ends_with("::product/aws/securityhub") {
        return None;
    }
    finding.text("Compliance.SecurityControlId").map(Arc::from)
}
