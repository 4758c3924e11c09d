//! Automation rules: what is changed of findings as they come. See
//! [automation rules](https://docs.aws.amazon.com/securityhub/latest/userguide/automation-rules.html).

use std::collections::BTreeMap;

use aws::{AccountId, Region, Timestamp};
use models::securityhub as api;
use serde_json::{Value, json};
use service::View;
use state::security_hub::{AutomationRule, Finding, Hub, Json, Source};
use state::{Partition, Shared, Tags, Tx};
use wire::{Fault, Structure};

use super::fault::{invalid, limit, no_access, not_found};
use super::filter::Filters;
use super::hub::{own, own_mut, tagged};
use super::import::customers;
use super::json::{answer, given, moment, object, objects, page, text, texts};
use super::resource::own_arn;

/// "An administrator can create up to 100 automation rules" in a Region.
const MOST: usize = 100;
/// What a rule says besides its criteria and actions, for the listing.
const METADATA: [&str; 6] = ["RuleArn", "RuleStatus", "RuleOrder", "RuleName", "Description", "IsTerminal"];

/// A finding as the rules of its account's administrator make it, the lowest order first, "ties by the earlier update"; "the
/// rule action with the highest order is applied last". Rules look at what the provider says.
pub(super) fn apply(
    partition: &Partition,
    account: AccountId,
    region: &Region,
    mut finding: Finding,
    now: Timestamp,
) -> Finding {
    let Some(own) = partition.hub(account, region) else { return finding };
    let administrator = own.administrator.as_ref().and_then(|known| partition.hub(known.account, region));
    let hub = administrator.unwrap_or(own);
    if hub.rules.is_empty() {
        return finding;
    }
    let enabled = hub.rules.values().filter(|rule| text(&rule.document, "RuleStatus") != "DISABLED");
    let mut rules: Vec<&Shared<AutomationRule>> = enabled.collect();
    rules.sort_by_key(|rule| (rule.document.get("RuleOrder").and_then(Value::as_i64), rule.updated));
    let mut seen = finding.provided().clone();
    for (name, value) in finding.shown() {
        seen.entry(name.clone()).or_insert_with(|| value.clone());
    }
    for rule in rules {
        let Ok(criteria) = Filters::read(&object(&rule.document, "Criteria"), now) else { continue };
        if !criteria.admit(&seen) {
            continue;
        }
        let identity = text(&rule.document, "RuleArn").into();
        let source = Source { at: now, operation: "BATCH_UPDATE_FINDINGS", identity };
        for action in objects(&rule.document, "Actions") {
            if let Ok(fields) = customers(&object(action, "FindingFieldsUpdate"), moment(now)) {
                finding = finding.updated(&fields, &source);
            }
        }
        if rule.document.get("IsTerminal") == Some(&Value::Bool(true)) {
            break;
        }
    }
    finding
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_CreateAutomationRule.html>
pub(super) fn create_rule(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (mut document, call, now) = (given(&input), tx.call, tx.now);
    administrator(own(tx.partition(), call)?)?;
    if own(tx.partition(), call)?.rules.len() >= MOST {
        return Err(limit(format!("An account can have at most {MOST} automation rules.")));
    }
    let tags = tagged(&Tags::new(), &object(&document, "Tags"))?;
    document.remove("Tags");
    document.entry("RuleStatus").or_insert_with(|| json!("ENABLED"));
    document.entry("IsTerminal").or_insert_with(|| json!(false));
    check(&document, now)?;
    let id = tx.ids.uuid();
    let arn = own_arn(tx.partition(), call, &format!("automation-rule/{id}"));
    document.insert("RuleArn".to_owned(), json!(arn));
    let by = call.caller.principal.arn().map_or_else(|| call.account.to_string(), ToString::to_string);
    let rule = AutomationRule { document, created: now, updated: now, by, tags };
    own_mut(tx)?.rules.insert(arn.as_str().into(), rule.into());
    answer(&api::CREATE_AUTOMATION_RULE, json!({ "RuleArn": arn }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchUpdateAutomationRules.html>
pub(super) fn update_rules(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, now) = (given(&input), tx.now);
    own(tx.partition(), tx.call)?;
    let (mut processed, mut unprocessed) = (Vec::new(), Vec::new());
    for item in objects(&input, "UpdateAutomationRulesRequestItems") {
        let arn = text(item, "RuleArn");
        let changed = by_arn_mut(own_mut(tx)?, arn).and_then(|rule| {
            let mut document = rule.document.clone();
            document.extend(item.iter().map(|(name, value)| (name.clone(), value.clone())));
            check(&document, now)?;
            (rule.document, rule.updated) = (document, now);
            Ok(())
        });
        match changed {
            Ok(()) => processed.push(arn.to_owned()),
            Err(fault) => unprocessed.push(unprocessed_rule(arn, &fault)),
        }
    }
    let shown = json!({ "ProcessedAutomationRules": processed, "UnprocessedAutomationRules": unprocessed });
    answer(&api::BATCH_UPDATE_AUTOMATION_RULES, shown)
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchDeleteAutomationRules.html>
pub(super) fn delete_rules(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    let hub = own_mut(tx)?;
    let mut answers: BTreeMap<bool, Vec<Value>> = BTreeMap::new();
    for arn in texts(&input, "AutomationRulesArns") {
        let is_gone = hub.rules.remove(arn).is_some();
        let shown = if is_gone { json!(arn) } else { unprocessed_rule(arn, &not_found(arn)) };
        answers.entry(is_gone).or_default().push(shown);
    }
    let (processed, unprocessed) =
        (answers.remove(&true).unwrap_or_default(), answers.remove(&false).unwrap_or_default());
    let shown = json!({ "ProcessedAutomationRules": processed, "UnprocessedAutomationRules": unprocessed });
    answer(&api::BATCH_DELETE_AUTOMATION_RULES, shown)
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchGetAutomationRules.html>
pub(super) fn get_rules(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let (mut rules, mut unprocessed) = (Vec::new(), Vec::new());
    for arn in texts(&input, "AutomationRulesArns") {
        match hub.rules.get(arn) {
            Some(rule) => rules.push(shown(rule, |_| true)),
            None => unprocessed.push(unprocessed_rule(arn, &not_found(arn))),
        }
    }
    answer(&api::BATCH_GET_AUTOMATION_RULES, json!({ "Rules": rules, "UnprocessedAutomationRules": unprocessed }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_ListAutomationRules.html>
pub(super) fn list_rules(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let all: Vec<Value> = hub.rules.values().map(|rule| shown(rule, |name| METADATA.contains(&name))).collect();
    let (metadata, next) = page(all, &input, 100)?;
    answer(&api::LIST_AUTOMATION_RULES, json!({ "AutomationRulesMetadata": metadata, "NextToken": next }))
}

/// The rule that an ARN names, for changing.
pub(super) fn by_arn_mut<'h>(hub: &'h mut Hub, arn: &str) -> Result<&'h mut AutomationRule, Fault> {
    hub.rules.get_mut(arn).map(Shared::make_mut).ok_or_else(|| not_found(arn))
}

fn shown(rule: &AutomationRule, wanted: impl Fn(&str) -> bool) -> Value {
    let members = rule.document.iter().filter(|(name, _)| wanted(name));
    let mut shown: Json = members.map(|(name, value)| (name.clone(), value.clone())).collect();
    shown.insert("CreatedAt".to_owned(), json!(rule.created.to_string()));
    shown.insert("UpdatedAt".to_owned(), json!(rule.updated.to_string()));
    shown.insert("CreatedBy".to_owned(), json!(rule.by));
    Value::Object(shown)
}

fn unprocessed_rule(arn: &str, fault: &Fault) -> Value {
    json!({ "RuleArn": arn, "ErrorCode": fault.status, "ErrorMessage": fault.message })
}

/// "Only the Security Hub CSPM administrator account can create" rules; a standalone account is its own.
fn administrator(hub: &Hub) -> Result<(), Fault> {
    match hub.administrator {
        None => Ok(()),
        Some(_) => Err(no_access("Only the administrator account can create automation rules.")),
    }
}

fn check(document: &Json, now: Timestamp) -> Result<(), Fault> {
    let order = document.get("RuleOrder").and_then(Value::as_i64).unwrap_or_default();
    if !(1..=1000).contains(&order) {
        return Err(invalid("The RuleOrder must be between 1 and 1000."));
    }
    Filters::read(&object(document, "Criteria"), now)?;
    let mut actions = objects(document, "Actions").peekable();
    if actions.peek().is_none() {
        return Err(invalid("A rule must have an action."));
    }
    actions.try_for_each(|action| match text(action, "Type") {
        "FINDING_FIELDS_UPDATE" => customers(&object(action, "FindingFieldsUpdate"), moment(now)).map(drop),
        _ => Err(invalid("The Type of an action must be FINDING_FIELDS_UPDATE.")),
    })
}
