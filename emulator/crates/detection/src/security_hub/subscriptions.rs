//! Standards that are enabled.

use models::securityhub as api;
use serde_json::{Value, json};
use service::View;
use state::security_hub::Hub;
use state::{Call, Partition, Tx};
use wire::{Fault, Structure};

use super::controls::switched;
use super::fault::invalid;
use super::hub::{own, own_mut};
use super::json::{answer, given, objects, page, text, texts};
use super::standards::{STANDARDS, Standard};

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeStandards.html>
pub(super) fn describe_standards(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    own(view.partition, view.call)?;
    let all: Vec<Value> = STANDARDS
        .iter()
        .map(|standard| {
            json!({
                "StandardsArn": standard.arn(view.partition, view.call.region.as_str()),
                "Name": standard.name,
                "Description": format!("The controls of {}.", standard.name),
                "EnabledByDefault": standard.is_default,
                "StandardsManagedBy": { "Company": "AWS", "Product": "Security Hub" },
            })
        })
        .collect();
    let (shown, next) = page(all, &input, 100)?;
    answer(&api::DESCRIBE_STANDARDS, json!({ "Standards": shown, "NextToken": next }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetEnabledStandards.html>
pub(super) fn get_enabled_standards(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let wanted: Vec<&str> = texts(&input, "StandardsSubscriptionArns").collect();
    let enabled = STANDARDS.iter().filter(|standard| hub.standards.contains_key(standard.path));
    let all: Vec<Value> = enabled
        .filter(|one| wanted.is_empty() || wanted.contains(&one.subscription(view.partition, view.call).as_str()))
        .map(|standard| shown(view.partition, view.call, hub, standard))
        .collect();
    let (shown, next) = page(all, &input, 100)?;
    answer(&api::GET_ENABLED_STANDARDS, json!({ "StandardsSubscriptions": shown, "NextToken": next }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchEnableStandards.html>
pub(super) fn batch_enable_standards(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call, now) = (given(&input), tx.call, tx.now);
    own(tx.partition(), call)?;
    let mut enabled = Vec::new();
    for request in objects(&input, "StandardsSubscriptionRequests") {
        let arn = text(request, "StandardsArn");
        let standard = Standard::of_arn(tx.partition(), call.region.as_str(), arn);
        let standard = standard.ok_or_else(|| invalid(format!("Invalid parameter StandardsArn: {arn}")))?;
        let hub = own_mut(tx)?;
        if !hub.standards.contains_key(standard.path) {
            hub.standards.insert(standard.path.into(), now);
        }
        enabled.push(standard);
    }
    switched(tx, call.account, &call.region);
    let hub = own(tx.partition(), call)?;
    let shown: Vec<Value> = enabled.into_iter().map(|one| shown(tx.partition(), call, hub, one)).collect();
    answer(&api::BATCH_ENABLE_STANDARDS, json!({ "StandardsSubscriptions": shown }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchDisableStandards.html>
pub(super) fn batch_disable_standards(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    let mut disabled = Vec::new();
    for arn in texts(&input, "StandardsSubscriptionArns") {
        let hub = own(tx.partition(), call)?;
        let standard = by_subscription(tx.partition(), call, hub, arn)?;
        let mut shown = shown(tx.partition(), call, hub, standard);
        if let Some(members) = shown.as_object_mut() {
            members.insert("StandardsStatus".to_owned(), json!("DELETING"));
        }
        disabled.push(shown);
        let hub = own_mut(tx)?;
        hub.standards.remove(standard.path);
        // "When you disable a standard …, the customizations of its controls are lost."
        let of_standard: Vec<_> = hub.associations.keys().filter(|(of, _)| **of == *standard.path).cloned().collect();
        of_standard.iter().for_each(|key| drop(hub.associations.remove(key)));
    }
    switched(tx, call.account, &call.region);
    answer(&api::BATCH_DISABLE_STANDARDS, json!({ "StandardsSubscriptions": disabled }))
}

/// The enabled standard that the ARN of a subscription names.
pub(super) fn by_subscription(
    partition: &Partition,
    call: &Call,
    hub: &Hub,
    arn: &str,
) -> Result<&'static Standard, Fault> {
    let mut enabled = STANDARDS.iter().filter(|standard| hub.standards.contains_key(standard.path));
    let found = enabled.find(|standard| standard.subscription(partition, call) == arn);
    found.ok_or_else(|| invalid(format!("Invalid parameter StandardsSubscriptionArn: {arn}")))
}

fn shown(partition: &Partition, call: &Call, hub: &Hub, standard: &Standard) -> Value {
    let is_recorded = partition.watchers.recorders.contains(&(call.account, call.region.clone()));
    let is_checked = hub.next_check.is_some();
    let (status, reason) = match (is_recorded, is_checked) {
        (true, _) => ("READY", None),
        (false, false) => ("PENDING", None),
        (false, true) => ("INCOMPLETE", Some(json!({ "StatusReasonCode": "NO_AVAILABLE_CONFIGURATION_RECORDER" }))),
    };
    json!({
        "StandardsSubscriptionArn": standard.subscription(partition, call),
        "StandardsArn": standard.arn(partition, call.region.as_str()),
        "StandardsInput": {},
        "StandardsStatus": status,
        "StandardsControlsUpdatable": "READY_FOR_UPDATES",
        "StandardsStatusReason": reason,
    })
}
