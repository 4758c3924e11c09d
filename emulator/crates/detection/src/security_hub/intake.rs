//! How a finding comes into a hub, whoever makes it: a provider by the API, a control, another service.

use std::sync::Arc;

use aws::{AccountId, Region};
use serde_json::{Value, json};
use state::security_hub::{Finding, Json, Source};
use state::{Partition, Tx};

use super::json::{object, text};
use super::{products, rules};

/// `arn:aws:securityhub:REGION::product/aws/securityhub` and an id: how a product's findings are called by others.
fn finding_arn(partition: &Partition, region: &str, product: &str, id: &str) -> String {
    let product = product.splitn(6, ':').nth(5).unwrap_or_default();
    format!("arn:{}:securityhub:{region}::{product}/{id}", partition.name)
}

/// Takes a finding in: makes it, or changes what is known under its product and id. Whether it was new or newer.
pub(super) fn take(tx: &mut Tx<'_>, account: AccountId, region: &Region, mut document: Json) -> bool {
    let (product, id) = (shared(&document, "ProductArn"), shared(&document, "Id"));
    let known = tx.partition().hub(account, region).and_then(|hub| hub.finding(&product, &id)).cloned();
    complete(tx.partition(), account, region, &mut document);
    let source = Source { at: tx.now, operation: "BATCH_IMPORT_FINDINGS", identity: product.clone() };
    let made = match known {
        None => Some(Finding::new(document, &source)),
        Some(known) => known.imported(document, &source),
    };
    let Some(made) = made else { return false };
    let made = rules::apply(tx.partition(), account, region, made, tx.now);
    if let Some(hub) = tx.hub_mut(account, region) {
        hub.findings.insert((product, id), made.into());
    }
    true
}

/// Takes in what a service of AWS reports of its own: the last report counts, and where it is that all is well it is settled.
pub(super) fn report(tx: &mut Tx<'_>, account: AccountId, region: &Region, mut document: Json) {
    let key = (shared(&document, "ProductArn"), shared(&document, "Id"));
    let known = tx.partition().hub(account, region).and_then(|hub| hub.findings.get(&key)).cloned();
    complete(tx.partition(), account, region, &mut document);
    let source = Source { at: tx.now, operation: "BATCH_IMPORT_FINDINGS", identity: key.0.clone() };
    let is_settled = text(&object(&document, "Workflow"), "Status") == "RESOLVED";
    let made = match known {
        None => Finding::new(document, &source),
        Some(known) => known.observed(document, &source, is_settled),
    };
    let made = rules::apply(tx.partition(), account, region, made, tx.now);
    if let Some(hub) = tx.hub_mut(account, region) {
        hub.findings.insert(key, made.into());
    }
}

/// What Security Hub says of every finding itself. See
/// [ProductFields](https://docs.aws.amazon.com/securityhub/latest/userguide/asff-top-level-attributes.html#asff-productfields).
fn complete(partition: &Partition, account: AccountId, region: &Region, document: &mut Json) {
    let (product, id) = (shared(document, "ProductArn"), shared(document, "Id"));
    let known = product.split_once(":product/").and_then(|(_, id)| products::known(id));
    let named = |name: &str, of: Option<&str>, otherwise: &str| {
        let given = document.get(name).and_then(Value::as_str);
        of.or(given).unwrap_or(otherwise).to_owned()
    };
    let company = named("CompanyName", known.map(|product| product.company), "Personal");
    let name = named("ProductName", known.map(|product| product.name), "Default");
    let mut fields = object(document, "ProductFields");
    let arn = finding_arn(partition, region.as_str(), &product, &id);
    fields.insert("aws/securityhub/FindingId".to_owned(), json!(arn));
    fields.insert("aws/securityhub/ProductName".to_owned(), json!(name));
    fields.insert("aws/securityhub/CompanyName".to_owned(), json!(company));
    document.insert("ProductFields".to_owned(), Value::Object(fields));
    document.insert("ProductName".to_owned(), json!(name));
    document.insert("CompanyName".to_owned(), json!(company));
    document.insert("Region".to_owned(), json!(region.as_str()));
    if let Some(account) = partition.account(account) {
        document.insert("AwsAccountName".to_owned(), json!(account.name));
    }
    for resource in document.get_mut("Resources").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(resource) = resource.as_object_mut() {
            resource.entry("Partition").or_insert_with(|| json!(&*partition.name));
            resource.entry("Region").or_insert_with(|| json!(region.as_str()));
        }
    }
}

fn shared(document: &Json, name: &str) -> Arc<str> {
    text(document, name).into()
}
