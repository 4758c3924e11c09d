//! What rules of AWS Config say, as findings. See
//! [AWS Config](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-internal-providers.html#integration-config).

use aws::{AccountId, Region};
use serde_json::json;
use sha2::{Digest, Sha256};
use state::config::Config;
use state::config::rules::{Compliance, ConfigRule, EvaluationResult, ResultKey};
use state::{Partition, Tx};

use super::intake::report;
use super::json::moment;
use super::kinds::asff_type;
use super::products::product_arn;

const PRODUCT: &str = "aws/config";

/// Takes in what rules say now and did not say before.
pub(super) fn react(before: &Partition, tx: &mut Tx<'_>, account: AccountId) {
    let partition = tx.partition().clone();
    let Some(owner) = partition.account(account) else { return };
    let earlier = before.account(account);
    for (region, hub) in &owner.hubs {
        let Some(config) = owner.config.get(region).filter(|_| hub.products.contains(PRODUCT)) else { continue };
        let nothing = Config::default();
        let old = earlier.and_then(|earlier| earlier.config.get(region));
        if old.is_some_and(|old| old.is(config)) {
            continue;
        }
        let old = old.map_or(&nothing, |old| &**old);
        for key in config.results_since(old) {
            let Some((rule, result)) = config.rules.get(&key.0).zip(config.results.get(&key)) else { continue };
            let was = old.results.get(&key).map(|was| was.compliance);
            let is_linked = rule.created_by.as_deref().is_some_and(|by| by != "controltower.amazonaws.com");
            if !is_linked && was != Some(result.compliance) {
                take(tx, (account, region), config, rule, &key, result, was);
            }
        }
    }
}

fn take(
    tx: &mut Tx<'_>,
    (account, region): (AccountId, &Region),
    config: &Config,
    rule: &ConfigRule,
    (_, kind, id): &ResultKey,
    result: &EvaluationResult,
    was: Option<Compliance>,
) {
    let status = match result.compliance {
        Compliance::Compliant => "PASSED",
        Compliance::NonCompliant => "FAILED",
        Compliance::NotApplicable if was.is_none() => return,
        Compliance::NotApplicable => "NOT_AVAILABLE",
    };
    let hash = aws::hex(&Sha256::digest(format!("{kind} {id}")));
    let items = config.items.last(kind, id);
    let arn = items.and_then(|item| item.item.arn.as_ref().map(ToString::to_string));
    let at = moment(result.recorded);
    let title: String = rule.name.chars().take(256).collect();
    let about = format!("This finding is created for a resource compliance change for config rule: {}", rule.name);
    let finding = json!({
        "SchemaVersion": "2018-10-08",
        "Id": format!("{}/finding/{hash}", rule.arn),
        "ProductArn": product_arn(tx.partition(), region.as_str(), PRODUCT),
        "GeneratorId": rule.arn.as_str(),
        "AwsAccountId": account.to_string(),
        "Types": ["Software and Configuration Checks"],
        "CreatedAt": at,
        "UpdatedAt": at,
        "Severity": { "Label": "MEDIUM" },
        "Title": title,
        "Description": about.chars().take(1024).collect::<String>(),
        "ProductFields": {
            "aws/config/ConfigRuleArn": rule.arn.as_str(),
            "aws/config/ConfigRuleName": &*rule.name,
            "aws/config/ConfigComplianceType": result.compliance.name(),
        },
        "Resources": [{ "Type": asff_type(kind), "Id": arn.unwrap_or_else(|| id.to_string()) }],
        "Compliance": { "Status": status },
        "RecordState": "ACTIVE",
        "Workflow": { "Status": if status == "PASSED" { "RESOLVED" } else { "NEW" } },
    });
    report(tx, account, region, finding.as_object().cloned().unwrap_or_default());
}
