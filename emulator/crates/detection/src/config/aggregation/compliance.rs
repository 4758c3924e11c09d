//! What the rules of all sources say.

use std::collections::BTreeMap;

use models::config as api;
use service::View;
use state::config::rules::{Compliance, EvaluationResult, ResultKey};
use wire::Fault;

use super::super::rule::compliance::{RESOURCES_COUNTED, RULES_COUNTED, Tally, of_rule, shown, summary};
use super::fault::paged;
use super::seen;

fn is(wanted: Option<&str>, value: &str) -> bool {
    wanted.is_none_or(|wanted| wanted == value)
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeAggregateComplianceByConfigRules.html>
pub(crate) fn by_rule(
    view: &View<'_>,
    input: api::DescribeAggregateComplianceByConfigRulesRequest,
) -> Result<api::DescribeAggregateComplianceByConfigRulesResponse, Fault> {
    let (_, sources) = seen(view, &input.configuration_aggregator_name)?;
    let wanted = input.filters.unwrap_or_default();
    let mut all = Vec::new();
    for source in &sources {
        let (account, region) = (source.account.to_string(), source.region.to_string());
        if !is(wanted.account_id.as_deref(), &account) || !is(wanted.aws_region.as_deref(), &region) {
            continue;
        }
        for rule in source.config.rules.values().filter(|rule| is(wanted.config_rule_name.as_deref(), &rule.name)) {
            let tally = of_rule(source.config, rule);
            if is(wanted.compliance_type.as_deref(), tally.name()) {
                all.push(api::AggregateComplianceByConfigRule {
                    config_rule_name: Some(rule.name.to_string()),
                    compliance: Some(tally.shown(RESOURCES_COUNTED)),
                    account_id: Some(account.clone()),
                    aws_region: Some(region.clone()),
                });
            }
        }
    }
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let key = |one: &api::AggregateComplianceByConfigRule| {
        format!("{} {} {}", text(&one.config_rule_name), text(&one.account_id), text(&one.aws_region))
    };
    let page = paged(all, key, input.next_token.as_deref(), input.limit, 1_000)?;
    Ok(api::DescribeAggregateComplianceByConfigRulesResponse {
        aggregate_compliance_by_config_rules: Some(page.items),
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetAggregateComplianceDetailsByConfigRule.html>
pub(crate) fn details(
    view: &View<'_>,
    input: api::GetAggregateComplianceDetailsByConfigRuleRequest,
) -> Result<api::GetAggregateComplianceDetailsByConfigRuleResponse, Fault> {
    let (_, sources) = seen(view, &input.configuration_aggregator_name)?;
    let meant = sources
        .iter()
        .filter(|source| source.account.to_string() == input.account_id && source.region.as_str() == input.aws_region);
    let all = meant.flat_map(|source| source.config.results_of(&input.config_rule_name)).filter(|(_, result)| {
        result.compliance != Compliance::NotApplicable && is(input.compliance_type.as_deref(), result.compliance.name())
    });
    let key = |((_, kind, id), _): &(&ResultKey, &EvaluationResult)| format!("{kind} {id}");
    let page = paged(all.collect(), key, input.next_token.as_deref(), input.limit, 50)?;
    let found = |(key, result): (&ResultKey, &EvaluationResult)| api::AggregateEvaluationResult {
        evaluation_result_identifier: shown(key, result).evaluation_result_identifier,
        compliance_type: Some(result.compliance.name().to_owned()),
        result_recorded_time: Some(result.recorded),
        config_rule_invoked_time: Some(result.invoked),
        annotation: result.annotation.clone(),
        account_id: Some(input.account_id.clone()),
        aws_region: Some(input.aws_region.clone()),
    };
    Ok(api::GetAggregateComplianceDetailsByConfigRuleResponse {
        aggregate_evaluation_results: Some(page.items.into_iter().map(found).collect()),
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetAggregateConfigRuleComplianceSummary.html>
pub(crate) fn counts(
    view: &View<'_>,
    input: api::GetAggregateConfigRuleComplianceSummaryRequest,
) -> Result<api::GetAggregateConfigRuleComplianceSummaryResponse, Fault> {
    let (_, sources) = seen(view, &input.configuration_aggregator_name)?;
    let wanted = input.filters.unwrap_or_default();
    let mut groups: BTreeMap<Option<String>, Vec<Tally>> = BTreeMap::new();
    for source in &sources {
        let (account, region) = (source.account.to_string(), source.region.to_string());
        if !is(wanted.account_id.as_deref(), &account) || !is(wanted.aws_region.as_deref(), &region) {
            continue;
        }
        let group = match input.group_by_key.as_deref() {
            Some("ACCOUNT_ID") => Some(account),
            Some("AWS_REGION") => Some(region),
            _ => None,
        };
        let tallies = source.config.rules.values().map(|rule| of_rule(source.config, rule));
        groups.entry(group).or_default().extend(tallies);
    }
    let counted = groups.into_iter().map(|(group_name, tallies)| api::AggregateComplianceCount {
        group_name,
        compliance_summary: Some(summary(view, tallies.into_iter(), RULES_COUNTED)),
    });
    let key = |one: &api::AggregateComplianceCount| one.group_name.clone().unwrap_or_default();
    let page = paged(counted.collect(), key, input.next_token.as_deref(), input.limit, 1_000)?;
    Ok(api::GetAggregateConfigRuleComplianceSummaryResponse {
        group_by_key: input.group_by_key,
        aggregate_compliance_counts: Some(page.items),
        next_token: page.next,
    })
}
