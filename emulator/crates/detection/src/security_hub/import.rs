//! Findings that providers bring and customers change.

use models::securityhub as api;
use models::securityhub::errors as e;
use serde_json::{Value, json};
use state::security_hub::{CUSTOMERS, Json, Source, complete_severity};
use state::{Call, Partition, Tx};
use wire::{Fault, Structure, Value as Wire};

use super::fault::invalid;
use super::hub::own;
use super::json::{answer, given, moment, object, objects, text, texts};
use super::{asff, intake, products};

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html>
pub(super) fn batch_import_findings(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let call = tx.call;
    let (mut failed, mut taken) = (Vec::new(), 0_i64);
    for finding in input.get("Findings").map_or(&[] as &[_], Wire::as_list).iter().filter_map(Wire::as_structure) {
        let document = given(finding);
        let id = text(&document, "Id").to_owned();
        match refusal(tx.partition(), call, finding, &document)? {
            Some((code, message)) => {
                let id = if id.trim().is_empty() { "unknown" } else { &id };
                failed.push(json!({ "Id": id, "ErrorCode": code, "ErrorMessage": message }));
            }
            None => {
                intake::take(tx, call.account, &call.region, document);
                taken += 1;
            }
        }
    }
    let shown = json!({ "FailedCount": failed.len(), "SuccessCount": taken, "FailedFindings": failed });
    answer(&api::BATCH_IMPORT_FINDINGS, shown)
}

/// Why a finding is not taken. One of another account's refuses the whole request, as people were told:
/// <https://github.com/prowler-cloud/prowler/issues/867>.
fn refusal(
    partition: &Partition,
    call: &Call,
    finding: &Structure,
    document: &Json,
) -> Result<Option<(&'static str, String)>, Fault> {
    if let Some(complaint) = asff::complaint(finding, document) {
        return Ok(Some(("InvalidInput", complaint)));
    }
    let (account, arn) = (text(document, "AwsAccountId"), text(document, "ProductArn"));
    let caller = call.caller.principal.arn().map_or_else(String::new, ToString::to_string);
    if account != call.account.to_string() {
        return Err(e::ACCESS_DENIED_EXCEPTION.fault(format!(
            "User: {caller} is not authorized to perform: securityhub:BatchImportFindings on resource: {arn}"
        )));
    }
    let Some(id) = products::id_of(arn, call) else {
        return Ok(Some(("InvalidInput", format!("Finding has an invalid ProductArn: {arn}"))));
    };
    let own = format!("{}/default", call.account);
    if id.starts_with("aws/") {
        return Ok(Some((
            "InvalidAccess",
            "The findings of this product are those of an AWS service alone.".to_owned(),
        )));
    }
    let denied = |message: &str| Ok(Some(("InvalidAccess", message.to_owned())));
    match partition.hub(call.account, &call.region) {
        None => denied(&format!("Account {} is not subscribed to AWS Security Hub", call.account)),
        Some(hub) if id == own || hub.products.contains(id) => Ok(None),
        Some(_) => denied("The import of findings of this product is not enabled."),
    }
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchUpdateFindings.html>
pub(super) fn batch_update_findings(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    own(tx.partition(), call)?;
    let wanted: Vec<Json> = objects(&input, "FindingIdentifiers").cloned().collect();
    if wanted.is_empty() || wanted.len() > 100 {
        return Err(invalid("FindingIdentifiers must have 1 to 100 entries."));
    }
    let fields = customers(&input, moment(tx.now))?;
    let identity = call.caller.principal.arn().map_or_else(|| call.account.to_string(), ToString::to_string);
    let source = Source { at: tx.now, operation: "BATCH_UPDATE_FINDINGS", identity: identity.into() };
    let (mut processed, mut unprocessed) = (Vec::new(), Vec::new());
    let seen = tx.partition().seen_hubs(call.account, &call.region).into_iter();
    let places: Vec<_> = seen.map(|(account, region, _)| (account, region)).collect();
    for identifier in wanted {
        let (product, id) = (text(&identifier, "ProductArn"), text(&identifier, "Id"));
        let found = places.iter().find_map(|(account, region)| {
            let finding = tx.partition().hub(*account, region)?.finding(product, id)?;
            Some((*account, region, finding.updated(&fields, &source)))
        });
        match found {
            Some((account, region, updated)) => {
                if let Some(hub) = tx.hub_mut(account, region) {
                    hub.findings.insert((product.into(), id.into()), updated.into());
                }
                processed.push(Value::Object(identifier));
            }
            None => unprocessed.push(json!({
                "FindingIdentifier": identifier,
                "ErrorCode": "FindingNotFound",
                "ErrorMessage": "Finding Not Found",
            })),
        }
    }
    let shown = json!({ "ProcessedFindings": processed, "UnprocessedFindings": unprocessed });
    answer(&api::BATCH_UPDATE_FINDINGS, shown)
}

/// What a customer, or an automation rule, sets of a finding.
pub(super) fn customers(input: &Json, now: String) -> Result<Json, Fault> {
    let mut fields: Json =
        CUSTOMERS.into_iter().filter_map(|name| Some((name.to_owned(), input.get(name)?.clone()))).collect();
    if fields.is_empty() {
        return Err(invalid("At least one of the fields of a finding must be given."));
    }
    let is_beyond = |name: &&&str| input.get(**name).and_then(Value::as_i64).is_some_and(|it| !(0..=100).contains(&it));
    if let Some(name) = asff::SCALES.iter().find(is_beyond) {
        return Err(invalid(format!("{name} must be between 0 and 100.")));
    }
    if let Some(Value::Object(severity)) = fields.get_mut("Severity")
        && !complete_severity(severity)
    {
        return Err(invalid("Severity must have a Label or a Normalized value."));
    }
    if matches!(fields.get("Workflow"), Some(Value::Object(workflow)) if text(workflow, "Status").is_empty()) {
        return Err(invalid("Workflow must have a Status."));
    }
    if let Some(Value::Object(note)) = fields.get_mut("Note") {
        note.insert("UpdatedAt".to_owned(), json!(now));
        if text(note, "Text").chars().count() > 512 {
            return Err(invalid("The text of a note must have at most 512 characters."));
        }
    }
    let user_defined = object(input, "UserDefinedFields");
    if user_defined.len() > 50 || texts(input, "Types").count() > 50 {
        return Err(invalid("A finding can have at most 50 types and 50 user-defined fields."));
    }
    Ok(fields)
}
