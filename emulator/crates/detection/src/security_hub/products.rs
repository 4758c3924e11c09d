//! Products whose findings Security Hub takes. See
//! [integrations](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-providers.html).

use std::sync::Arc;

use models::securityhub as api;
use serde_json::{Value, json};
use service::View;
use state::{Call, Partition, Tx};
use wire::{Fault, Structure};

use super::fault::{conflict, invalid, not_found};
use super::hub::{nothing, own, own_mut};
use super::json::{answer, given, page, text};
use super::resource::own_arn;

/// A product: as its ARN ends, its name, its company, what it does.
pub(super) struct Product {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) company: &'static str,
    description: &'static str,
}

const fn product(id: &'static str, name: &'static str, company: &'static str, description: &'static str) -> Product {
    Product { id, name, company, description }
}

/// AWS has some hundred; these are those that are emulated and those that send findings through the API.
const PRODUCTS: &[Product] = &[
    product("aquasecurity/aquasecurity", "Aqua Security", "Aqua Security", "Security of containers."),
    product("aquasecurity/kube-bench", "Kube-bench", "Aqua Security", "The CIS benchmark of Kubernetes."),
    product("aws/access-analyzer", "IAM Access Analyzer", "AWS", "Access from outside, and access that nobody uses."),
    product("aws/config", "Config", "AWS", "Whether resources are as rules have it."),
    product("aws/firewall-manager", "Firewall Manager", "AWS", "Whether firewalls are as policies have it."),
    product("aws/guardduty", "GuardDuty", "Amazon", "Threats."),
    product("aws/health", "Health", "AWS", "Events of AWS Health."),
    product("aws/inspector", "Inspector", "Amazon", "Vulnerabilities."),
    product("aws/macie", "Macie", "Amazon", "Sensitive data."),
    product("aws/securityhub", "Security Hub", "AWS", "Security Hub's own controls."),
    product("aws/ssm-patch-manager", "Systems Manager Patch Manager", "AWS", "Patches that are missing."),
    product("cloud-custodian/cloud-custodian", "Cloud Custodian", "Cloud Custodian", "Rules as code."),
    product("prowler/prowler", "Prowler", "Prowler", "Security assessments."),
];

/// A product by the end of its ARN.
pub(super) fn known(id: &str) -> Option<&'static Product> {
    PRODUCTS.iter().find(|product| product.id == id)
}

/// The ARN of a product in a Region.
pub(super) fn product_arn(partition: &Partition, region: &str, id: &str) -> String {
    format!("arn:{}:securityhub:{region}::product/{id}", partition.name)
}

/// How the ARN of a product ends: `aws/config`, or `123456789012/default` for an account's own findings.
pub(super) fn id_of<'a>(arn: &'a str, call: &Call) -> Option<&'a str> {
    let mut parts = arn.splitn(6, ':');
    let mut next = || parts.next().unwrap_or_default();
    let (scheme, _, service, region, account) = (next(), next(), next(), next(), next());
    let id = next().strip_prefix("product/")?;
    let own = format!("{}/default", call.account);
    let is_whole = scheme == "arn" && service == "securityhub" && region == call.region.as_str();
    let is_owned = if account.is_empty() { id.split('/').count() == 2 } else { own == id };
    (is_whole && is_owned).then_some(id)
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeProducts.html>
pub(super) fn describe_products(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    own(view.partition, view.call)?;
    let region = view.call.region.as_str();
    let arn = |product: &Product| product_arn(view.partition, region, product.id);
    let wanted = text(&input, "ProductArn");
    let all: Vec<&Product> = PRODUCTS.iter().filter(|one| wanted.is_empty() || arn(one) == wanted).collect();
    if all.is_empty() {
        return Err(invalid(format!("No product has the ARN {wanted}.")));
    }
    let (shown, next) = page(all, &input, 100)?;
    let shown: Vec<Value> = shown
        .into_iter()
        .map(|product| {
            json!({
                "ProductArn": arn(product),
                "ProductName": product.name,
                "CompanyName": product.company,
                "Description": product.description,
                "IntegrationTypes": ["SEND_FINDINGS_TO_SECURITY_HUB"],
            })
        })
        .collect();
    answer(&api::DESCRIBE_PRODUCTS, json!({ "Products": shown, "NextToken": next }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_EnableImportFindingsForProduct.html>
pub(super) fn enable_import(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    own(tx.partition(), call)?;
    let arn = text(&input, "ProductArn");
    let id = id_of(arn, call).filter(|id| known(id).is_some());
    let id: Arc<str> = id.ok_or_else(|| invalid(format!("No product has the ARN {arn}.")))?.into();
    if own_mut(tx)?.products.insert(id.clone()).is_some() {
        return Err(conflict(format!("The import of findings of {arn} is already enabled.")));
    }
    let subscription = subscription_arn(tx.partition(), call, &id);
    answer(&api::ENABLE_IMPORT_FINDINGS_FOR_PRODUCT, json!({ "ProductSubscriptionArn": subscription }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DisableImportFindingsForProduct.html>
pub(super) fn disable_import(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    let arn = text(&input, "ProductSubscriptionArn");
    let hub = own(tx.partition(), call)?;
    let id = hub.products.iter().find(|id| subscription_arn(tx.partition(), call, id) == arn).cloned();
    let id = id.ok_or_else(|| not_found(arn))?;
    own_mut(tx)?.products.remove(&id);
    answer(&api::DISABLE_IMPORT_FINDINGS_FOR_PRODUCT, nothing())
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_ListEnabledProductsForImport.html>
pub(super) fn list_enabled(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let all: Vec<String> = hub.products.iter().map(|id| subscription_arn(view.partition, view.call, id)).collect();
    let (shown, next) = page(all, &input, 100)?;
    answer(&api::LIST_ENABLED_PRODUCTS_FOR_IMPORT, json!({ "ProductSubscriptions": shown, "NextToken": next }))
}

fn subscription_arn(partition: &Partition, call: &Call, id: &str) -> String {
    own_arn(partition, call, &format!("product-subscription/{id}"))
}
