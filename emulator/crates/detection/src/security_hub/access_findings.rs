//! What analyzers of IAM Access Analyzer find, as findings. See
//! [the integration](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-securityhub-integration.html).

use std::sync::Arc;

use aws::{AccountId, Region};
use serde_json::{Value, json};
use state::access_analyzer::{Access, Analyzer, Finding, FindingStatus, Findings, Found};
use state::change::{Changes, Part};
use state::security_hub::{FindingKey, Json};
use state::{Partition, Tx};

use super::control_findings::archive;
use super::intake::report;
use super::json::moment;
use super::kinds::asff_type;
use super::products::product_arn;

const PRODUCT: &str = "aws/access-analyzer";
const BEST: &str = "Software and Configuration Checks/AWS Security Best Practices";
const UNINTENDED: &str =
    "If the access isn't intended, it indicates a potential security risk. Modify or remove the policy that grants it.";
const UNNEEDED: &str = "If it is not needed, delete it to refine access to your account.";

/// Takes in what analyzers find now and did not find before.
pub(super) fn react(before: &Partition, tx: &mut Tx<'_>, changes: &Changes) {
    for (account, part) in &changes.parts {
        let Part::Analyzer(region, name) = part else { continue };
        if !takes(tx.partition(), *account, region) {
            continue;
        }
        let key = (region.clone(), name.clone());
        let find = |partition: &Partition| partition.account(*account).and_then(|it| it.analyzers.get(&key)).cloned();
        let nothing = Findings::default();
        let old = find(before);
        let old = old.as_ref().map_or(&nothing, |old| old.findings());
        match find(tx.partition()) {
            Some(analyzer) => {
                for resource in analyzer.findings().changed_since(old) {
                    take(tx, (*account, region), &analyzer, &resource);
                }
            }
            None => forget(tx, (*account, region), before, &key.1),
        }
    }
}

/// Takes in all that the analyzers of an account have found.
pub(super) fn take_all(tx: &mut Tx<'_>, account: AccountId, region: &Region) {
    if !takes(tx.partition(), account, region) {
        return;
    }
    let analyzers: Vec<_> = tx.partition().analyzers(account, region).cloned().collect();
    for analyzer in analyzers {
        let resources: Vec<Arc<str>> = analyzer.findings().resources().cloned().collect();
        resources.iter().for_each(|resource| take(tx, (account, region), &analyzer, resource));
    }
}

fn takes(partition: &Partition, account: AccountId, region: &Region) -> bool {
    partition.hub(account, region).is_some_and(|hub| hub.products.contains(PRODUCT))
}

/// What an analyzer found of a resource: access from outside is one finding, the rest one each.
fn take(tx: &mut Tx<'_>, (account, region): (AccountId, &Region), analyzer: &Analyzer, resource: &str) {
    let (external, others): (Vec<_>, Vec<_>) = analyzer
        .findings()
        .of(resource)
        .iter()
        .partition(|finding| matches!(finding.found.as_ref(), Found::External(_)));
    let active = external.iter().filter(|finding| finding.status == FindingStatus::Active);
    // Access of the public is told first, and of other accounts one at a time.
    let told = active.max_by_key(|finding| finding.found.access().is_some_and(|access| access.is_public));
    let told = told.or_else(|| external.first());
    let mut documents: Vec<Option<Json>> = vec![told.and_then(|finding| outside(analyzer, finding))];
    documents.extend(others.into_iter().map(|finding| unused(analyzer, finding)));
    for mut document in documents.into_iter().flatten() {
        let product = product_arn(tx.partition(), region.as_str(), PRODUCT);
        let key: FindingKey = (product.as_str().into(), super::json::text(&document, "Id").into());
        let is_known = tx.partition().hub(account, region).is_some_and(|hub| hub.findings.contains_key(&key));
        // What was over before anybody was told is not told.
        if is_known || super::json::text(&document, "RecordState") == "ACTIVE" {
            let now = moment(tx.now);
            document.insert("ProductArn".to_owned(), json!(product));
            document.insert("AwsAccountId".to_owned(), json!(account.to_string()));
            document.insert("UpdatedAt".to_owned(), json!(now));
            report(tx, account, region, document);
        }
    }
}

/// The findings of an analyzer that is there no longer are archived.
fn forget(tx: &mut Tx<'_>, (account, region): (AccountId, &Region), before: &Partition, name: &Arc<str>) {
    let analyzer = before.account(account).and_then(|it| it.analyzers.get(&(region.clone(), name.clone())));
    let Some(prefix) = analyzer.map(|analyzer| format!("{}/", analyzer.arn)) else { return };
    let Some(hub) = tx.partition().hub(account, region) else { return };
    let keys: Vec<FindingKey> = hub.findings.keys().filter(|(_, id)| id.starts_with(&prefix)).cloned().collect();
    for key in keys {
        archive(tx, account, region, &key, "ANALYZER_DELETED", "The analyzer was deleted.");
    }
}

fn outside(analyzer: &Analyzer, finding: &Finding) -> Option<Json> {
    let access = finding.found.access()?;
    let subject = &finding.subject;
    let (kind, id) = (asff_type(subject.resource_type), &subject.resource);
    let (principal_kind, principal) = access.principal.as_ref().map_or(("AWS", "*"), |(kind, who)| (*kind, &**who));
    let (types, label, words, from) = match access.is_public {
        true => ("Effects/Data Exposure/External Access Granted".to_owned(), "HIGH", "public", String::new()),
        false => {
            let from = format!(" from {principal_kind} {principal}");
            (format!("{BEST}/External Access Granted"), "LOW", "cross-account", from)
        }
    };
    let details = json!({
        "External Principal Type": principal_kind,
        "External Principal": principal,
        "Condition": conditions(access),
        "Action Granted": access.actions.join(","),
    });
    let mut document = document(finding, format!("{}/{id}", analyzer.arn), &types, label, UNINTENDED)?;
    document.insert("Title".to_owned(), json!(format!("{kind}/{id}/ allows {words} access")));
    let described = format!("{}/{id}/ allows {words} access{from}", subject.resource_type);
    document.insert("Description".to_owned(), json!(described));
    document.insert("Resources".to_owned(), json!([{ "Type": kind, "Id": &**id, "Details": { "Other": details } }]));
    Some(document)
}

fn conditions(access: &Access) -> String {
    if access.conditions.is_empty() {
        return "none".to_owned();
    }
    access.conditions.iter().map(|(key, value)| format!("{key}: {value}")).collect::<Vec<_>>().join(", ")
}

fn unused(analyzer: &Analyzer, finding: &Finding) -> Option<Json> {
    let subject = &finding.subject;
    let (kind, id) = (asff_type(subject.resource_type), &subject.resource);
    let (class, ending, words, services) = match finding.found.as_ref() {
        Found::UnusedPermission(services) => {
            ("Unused Permission", "UnusedPermissions".to_owned(), "unused permissions", services.as_slice())
        }
        Found::UnusedRole { .. } => ("Unused IAM Role", "UnusedIAMRole".to_owned(), "unused IAM role", &[] as &[_]),
        Found::UnusedPassword { .. } => {
            ("Unused IAM User Password", "UnusedIAMUserPassword".to_owned(), "unused IAM user password", &[] as &[_])
        }
        Found::UnusedAccessKey { key, .. } => {
            let ending = format!("UnusedIAMUserAccessKey/{key}");
            ("Unused IAM User Access Key", ending, "unused IAM user access key", &[] as &[_])
        }
        Found::External(_) | Found::Internal(_) => return None,
    };
    let mut document =
        document(finding, format!("{}/{id}/{ending}", analyzer.arn), &format!("{BEST}/{class}"), "LOW", UNNEEDED)?;
    document.insert("Title".to_owned(), json!(format!("{kind}/{id}/ contains {words}")));
    document.insert("Description".to_owned(), json!(format!("{}/{id}/ contains {words}", subject.resource_type)));
    let mut fields = Json::from_iter([
        ("findingId".to_owned(), json!(&*finding.id)),
        ("findingType".to_owned(), json!(finding.found.type_name())),
        ("resourceOwnerAccount".to_owned(), json!(subject.owner.to_string())),
    ]);
    if !services.is_empty() {
        let actions: usize = services.iter().map(|service| service.actions.len()).sum();
        let whole = services.iter().filter(|service| service.actions.is_empty()).count();
        fields.insert("numberOfUnusedActions".to_owned(), json!(actions.to_string()));
        fields.insert("numberOfUnusedServices".to_owned(), json!(whole.to_string()));
    }
    document.insert("ProductFields".to_owned(), Value::Object(fields));
    Some(document)
}

fn document(finding: &Finding, id: String, types: &str, label: &str, remedy: &str) -> Option<Json> {
    let is_active = finding.status == FindingStatus::Active;
    let shown = json!({
        "SchemaVersion": "2018-10-08",
        "Id": id,
        "GeneratorId": PRODUCT,
        "Types": [types],
        "CreatedAt": moment(finding.created),
        "UpdatedAt": moment(finding.updated),
        "Severity": { "Label": label, "Product": 1.0 },
        "Remediation": { "Recommendation": { "Text": remedy } },
        "Resources": [{ "Type": asff_type(finding.subject.resource_type), "Id": &*finding.subject.resource }],
        "RecordState": if is_active { "ACTIVE" } else { "ARCHIVED" },
    });
    shown.as_object().cloned()
}
