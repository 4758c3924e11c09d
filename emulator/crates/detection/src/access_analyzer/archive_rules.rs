//! Archive rules: what findings have to be like to be archived as they come. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-archive-rules.html>.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws::Timestamp;
use models::accessanalyzer as api;
use models::accessanalyzer::errors as e;
use service::{View, page};
use state::Tx;
use state::access_analyzer::{Analyzer, ArchiveRule, FindingStatus, set_status};
use wire::Fault;

use super::fault::{about, invalid, invalid_token, no_analyzer, size};
use super::filter::{self, Place};
use super::resource::{by_arn, find};

/// How many an analyzer may have:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-quotas.html>.
const NUMBER: usize = 100;

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CreateArchiveRule.html>
pub(super) fn create_archive_rule(
    tx: &mut Tx<'_>,
    input: api::CreateArchiveRuleRequest,
) -> Result<api::CreateArchiveRuleResponse, Fault> {
    let rule = new(&input.filter, tx.now)?;
    let analyzer = analyzer(tx, &input.analyzer_name)?;
    let name: Arc<str> = input.rule_name.as_str().into();
    if analyzer.archive_rules.contains_key(&name) {
        let message = format!("An archive rule with the name {name} already exists.");
        return Err(about(&e::CONFLICT_EXCEPTION, message, &name, "ArchiveRule"));
    }
    check_number(analyzer.archive_rules.len() + 1, &input.analyzer_name)?;
    analyzer.archive_rules.insert(name, rule.into());
    Ok(api::CreateArchiveRuleResponse {})
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_UpdateArchiveRule.html>
pub(super) fn update_archive_rule(
    tx: &mut Tx<'_>,
    input: api::UpdateArchiveRuleRequest,
) -> Result<api::UpdateArchiveRuleResponse, Fault> {
    let changed = new(&input.filter, tx.now)?;
    let analyzer = analyzer(tx, &input.analyzer_name)?;
    let name = input.rule_name.as_str();
    let rule = analyzer.archive_rules.get_mut(name).ok_or_else(|| no_rule(name))?;
    *rule = ArchiveRule { created: rule.created, ..changed }.into();
    Ok(api::UpdateArchiveRuleResponse {})
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_DeleteArchiveRule.html>
pub(super) fn delete_archive_rule(
    tx: &mut Tx<'_>,
    input: api::DeleteArchiveRuleRequest,
) -> Result<api::DeleteArchiveRuleResponse, Fault> {
    let analyzer = analyzer(tx, &input.analyzer_name)?;
    analyzer.archive_rules.remove(input.rule_name.as_str()).ok_or_else(|| no_rule(&input.rule_name))?;
    Ok(api::DeleteArchiveRuleResponse {})
}

/// Asks findings that are there already as well. See
/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ApplyArchiveRule.html>.
pub(super) fn apply_archive_rule(
    tx: &mut Tx<'_>,
    input: api::ApplyArchiveRuleRequest,
) -> Result<api::ApplyArchiveRuleResponse, Fault> {
    let arn = by_arn(tx.partition(), tx.call, &input.analyzer_arn)?;
    let analyzer = tx.partition().analyzer(&arn).ok_or_else(|| no_analyzer(&input.analyzer_arn))?;
    let rule = analyzer.archive_rules.get(input.rule_name.as_str()).ok_or_else(|| no_rule(&input.rule_name))?;
    let meant = analyzer.findings().iter().filter(|finding| filter::holds(&rule.filter, finding));
    let ids: Vec<Arc<str>> = meant.map(|finding| finding.id.clone()).collect();
    set_status(tx, &arn, &ids, FindingStatus::Archived);
    Ok(api::ApplyArchiveRuleResponse {})
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_GetArchiveRule.html>
pub(super) fn get_archive_rule(
    view: &View<'_>,
    input: api::GetArchiveRuleRequest,
) -> Result<api::GetArchiveRuleResponse, Fault> {
    let arn = find(view.partition, view.call, &input.analyzer_name)?;
    let analyzer = view.partition.analyzer(&arn).ok_or_else(|| no_analyzer(&input.analyzer_name))?;
    let rule = analyzer.archive_rules.get(input.rule_name.as_str()).ok_or_else(|| no_rule(&input.rule_name))?;
    Ok(api::GetArchiveRuleResponse { archive_rule: summary(&input.rule_name, rule) })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListArchiveRules.html>
pub(super) fn list_archive_rules(
    view: &View<'_>,
    input: api::ListArchiveRulesRequest,
) -> Result<api::ListArchiveRulesResponse, Fault> {
    let arn = find(view.partition, view.call, &input.analyzer_name)?;
    let mut all: Vec<_> = view.partition.analyzer(&arn).into_iter().flat_map(|it| it.archive_rules.iter()).collect();
    all.sort_by_key(|(name, _)| service::page_order(name));
    let found =
        page(all.into_iter(), |(name, _)| name.to_string(), input.next_token.as_deref(), size(input.max_results)?)
            .ok_or_else(invalid_token)?;
    let archive_rules = found.items.into_iter().map(|(name, rule)| summary(name, rule)).collect();
    Ok(api::ListArchiveRulesResponse { archive_rules, next_token: found.next })
}

/// A rule with a filter.
pub(super) fn new(filter: &BTreeMap<String, api::Criterion>, now: Timestamp) -> Result<ArchiveRule, Fault> {
    if filter.is_empty() {
        return Err(invalid("The filter of an archive rule cannot be empty."));
    }
    let filter = filter::read(filter, Place::ArchiveRule)?;
    Ok(ArchiveRule { filter, created: now, updated: now })
}

/// Refuses one rule too many.
pub(super) fn check_number(number: usize, analyzer: &str) -> Result<(), Fault> {
    if number <= NUMBER {
        return Ok(());
    }
    let message = format!("The analyzer {analyzer} cannot have more than {NUMBER} archive rules.");
    Err(about(&e::SERVICE_QUOTA_EXCEEDED_EXCEPTION, message, analyzer, "ArchiveRule"))
}

fn analyzer<'t>(tx: &'t mut Tx<'_>, name: &str) -> Result<&'t mut Analyzer, Fault> {
    let arn = find(tx.partition(), tx.call, name)?;
    tx.analyzer_mut(&arn).ok_or_else(|| no_analyzer(name))
}

fn no_rule(name: &str) -> Fault {
    let message = format!("Archive rule {name} could not be found.");
    about(&e::RESOURCE_NOT_FOUND_EXCEPTION, message, name, "ArchiveRule")
}

fn summary(name: &str, rule: &ArchiveRule) -> api::ArchiveRuleSummary {
    let some = |list: &[String]| (!list.is_empty()).then(|| list.to_vec());
    let filter = rule.filter.iter().map(|(key, criterion)| {
        let shown = api::Criterion {
            eq: some(&criterion.eq),
            neq: some(&criterion.neq),
            contains: some(&criterion.contains),
            exists: criterion.exists,
        };
        (key.clone(), shown)
    });
    api::ArchiveRuleSummary {
        rule_name: name.to_owned(),
        filter: filter.collect(),
        created_at: rule.created,
        updated_at: rule.updated,
    }
}
