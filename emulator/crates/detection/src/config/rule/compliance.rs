//! Compliance: of rules, of resources, and in sum.

use std::collections::BTreeMap;

use models::config as api;
use service::View;
use state::config::Config;
use state::config::rules::{Compliance, ConfigRule, EvaluationResult, ResultKey};
use wire::Fault;

use super::{find, invalid_token, named, own};

const INSUFFICIENT: &str = "INSUFFICIENT_DATA";
/// "The number is capped": of rules that a resource does not fit, and of resources that do not fit a rule. See
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_ComplianceContributorCount.html>.
pub(in crate::config) const RULES_COUNTED: usize = 25;
pub(in crate::config) const RESOURCES_COUNTED: usize = 100;
/// How many results there are on a page.
const PAGE: usize = 10;

/// How many are and are not as they should be.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::config) struct Tally {
    compliant: usize,
    failing: usize,
}

impl Tally {
    fn add(&mut self, compliance: Compliance) {
        match compliance {
            Compliance::Compliant => self.compliant += 1,
            Compliance::NonCompliant => self.failing += 1,
            Compliance::NotApplicable => {}
        }
    }
    /// What it amounts to: "compliant only if all" are; nothing that counts is too little to say.
    pub(in crate::config) fn name(self) -> &'static str {
        match self {
            Tally { failing: 1.., .. } => "NON_COMPLIANT",
            Tally { compliant: 1.., .. } => "COMPLIANT",
            Tally { .. } => INSUFFICIENT,
        }
    }
    pub(in crate::config) fn shown(self, cap: usize) -> api::Compliance {
        let counted = (self.failing > 0).then(|| count(self.failing, cap));
        api::Compliance { compliance_type: Some(self.name().to_owned()), compliance_contributor_count: counted }
    }
}

fn count(number: usize, cap: usize) -> api::ComplianceContributorCount {
    let capped = i64::try_from(number.min(cap)).unwrap_or(i64::MAX);
    api::ComplianceContributorCount { capped_count: Some(capped), cap_exceeded: Some(number > cap) }
}

fn wants(types: Option<&[String]>, name: &str) -> bool {
    types.is_none_or(|types| types.is_empty() || types.iter().any(|wanted| wanted == name))
}

fn size(limit: Option<i64>) -> usize {
    limit.and_then(|limit| usize::try_from(limit).ok()).filter(|limit| *limit > 0).unwrap_or(PAGE)
}

pub(in crate::config) fn of_rule(config: &Config, rule: &ConfigRule) -> Tally {
    let mut tally = Tally::default();
    config.results_of(&rule.name).for_each(|(_, result)| tally.add(result.compliance));
    tally
}

/// What all rules say of each resource, by type and id.
fn by_resource(config: &Config) -> BTreeMap<(&str, &str), Tally> {
    let mut found: BTreeMap<(&str, &str), Tally> = BTreeMap::new();
    for ((_, of, id), result) in &config.results {
        if result.compliance != Compliance::NotApplicable {
            found.entry((of, id)).or_default().add(result.compliance);
        }
    }
    found
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByConfigRule.html>
pub(in crate::config) fn describe_compliance_by_config_rule(
    view: &View<'_>,
    input: api::DescribeComplianceByConfigRuleRequest,
) -> Result<api::DescribeComplianceByConfigRuleResponse, Fault> {
    let rules = named(view.partition, view.call, input.config_rule_names.as_deref())?;
    let config = own(view.partition, view.call);
    let all = rules.into_iter().map(|rule| (rule, config.map_or(Tally::default(), |config| of_rule(config, rule))));
    let all = all.filter(|(_, tally)| wants(input.compliance_types.as_deref(), tally.name()));
    let page = service::page(all, |(rule, _)| rule.name.to_string(), input.next_token.as_deref(), super::PAGE);
    let page = page.ok_or_else(invalid_token)?;
    let shown = page.items.into_iter().map(|(rule, tally)| api::ComplianceByConfigRule {
        config_rule_name: Some(rule.name.to_string()),
        compliance: Some(tally.shown(RESOURCES_COUNTED)),
    });
    Ok(api::DescribeComplianceByConfigRuleResponse {
        compliance_by_config_rules: Some(shown.collect()),
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByResource.html>
pub(in crate::config) fn describe_compliance_by_resource(
    view: &View<'_>,
    input: api::DescribeComplianceByResourceRequest,
) -> Result<api::DescribeComplianceByResourceResponse, Fault> {
    if input.resource_id.is_some() && input.resource_type.is_none() {
        return Err(super::invalid("A resource id needs a resource type."));
    }
    let config = own(view.partition, view.call);
    let found = config.map(|config| by_resource(config)).unwrap_or_default();
    let is_meant = |(of, id): &(&str, &str)| {
        input.resource_type.as_deref().is_none_or(|wanted| wanted == *of)
            && input.resource_id.as_deref().is_none_or(|wanted| wanted == *id)
    };
    let all = found.into_iter().filter(|(key, _)| is_meant(key));
    let mut all: Vec<_> = all.filter(|(_, tally)| wants(input.compliance_types.as_deref(), tally.name())).collect();
    let key = |((of, id), _): &((&str, &str), Tally)| format!("{of}\n{id}");
    all.sort_by_key(|one| service::page_order(&key(one)));
    let page = service::page(all.into_iter(), key, input.next_token.as_deref(), size(input.limit));
    let page = page.ok_or_else(invalid_token)?;
    let shown = page.items.into_iter().map(|((of, id), tally)| api::ComplianceByResource {
        resource_type: Some(of.to_owned()),
        resource_id: Some(id.to_owned()),
        compliance: Some(tally.shown(RULES_COUNTED)),
    });
    Ok(api::DescribeComplianceByResourceResponse {
        compliance_by_resources: Some(shown.collect()),
        next_token: page.next,
    })
}

/// A page of results. What does not apply is listed nowhere.
fn results<'c>(
    all: impl Iterator<Item = (&'c ResultKey, &'c EvaluationResult)>,
    types: Option<&[String]>,
    token: Option<&str>,
    size: usize,
) -> Result<(Vec<api::EvaluationResult>, Option<String>), Fault> {
    let all = all
        .filter(|(_, result)| result.compliance != Compliance::NotApplicable && wants(types, result.compliance.name()));
    let mut all: Vec<_> = all.collect();
    let key = |((rule, of, id), _): &(&ResultKey, &EvaluationResult)| format!("{rule}\n{of}\n{id}");
    all.sort_by_key(|one| service::page_order(&key(one)));
    let page = service::page(all.into_iter(), key, token, size).ok_or_else(invalid_token)?;
    Ok((page.items.into_iter().map(|(key, result)| shown(key, result)).collect(), page.next))
}

pub(in crate::config) fn shown((rule, of, id): &ResultKey, result: &EvaluationResult) -> api::EvaluationResult {
    let qualifier = api::EvaluationResultQualifier {
        config_rule_name: Some(rule.to_string()),
        resource_type: Some(of.to_string()),
        resource_id: Some(id.to_string()),
        evaluation_mode: Some("DETECTIVE".to_owned()),
    };
    api::EvaluationResult {
        evaluation_result_identifier: Some(api::EvaluationResultIdentifier {
            evaluation_result_qualifier: Some(qualifier),
            ordering_timestamp: Some(result.ordering),
            resource_evaluation_id: None,
        }),
        compliance_type: Some(result.compliance.name().to_owned()),
        result_recorded_time: Some(result.recorded),
        config_rule_invoked_time: Some(result.invoked),
        annotation: result.annotation.clone(),
        result_token: None,
    }
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetComplianceDetailsByConfigRule.html>
pub(in crate::config) fn get_compliance_details_by_config_rule(
    view: &View<'_>,
    input: api::GetComplianceDetailsByConfigRuleRequest,
) -> Result<api::GetComplianceDetailsByConfigRuleResponse, Fault> {
    let rule = find(view.partition, view.call, &input.config_rule_name)?;
    let config = own(view.partition, view.call);
    let all = config.into_iter().flat_map(|config| config.results_of(&rule.name));
    let types = input.compliance_types.as_deref();
    let (found, next) = results(all, types, input.next_token.as_deref(), size(input.limit))?;
    Ok(api::GetComplianceDetailsByConfigRuleResponse { evaluation_results: Some(found), next_token: next })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetComplianceDetailsByResource.html>
pub(in crate::config) fn get_compliance_details_by_resource(
    view: &View<'_>,
    input: api::GetComplianceDetailsByResourceRequest,
) -> Result<api::GetComplianceDetailsByResourceResponse, Fault> {
    let (Some(of), Some(id)) = (input.resource_type, input.resource_id) else {
        return Err(super::invalid("A resource type and a resource id are needed."));
    };
    let config = own(view.partition, view.call).into_iter();
    let all = config.flat_map(|config| config.results.iter()).map(|(key, result)| (key, &**result));
    let all = all.filter(|((_, known_type, known_id), _)| **known_type == *of && **known_id == *id);
    let (found, next) = results(all, input.compliance_types.as_deref(), input.next_token.as_deref(), PAGE)?;
    Ok(api::GetComplianceDetailsByResourceResponse { evaluation_results: Some(found), next_token: next })
}

pub(in crate::config) fn summary(
    view: &View<'_>,
    tallies: impl Iterator<Item = Tally>,
    cap: usize,
) -> api::ComplianceSummary {
    let (mut compliant, mut failing) = (0, 0);
    for tally in tallies {
        match tally.name() {
            "COMPLIANT" => compliant += 1,
            "NON_COMPLIANT" => failing += 1,
            _ => {}
        }
    }
    api::ComplianceSummary {
        compliant_resource_count: Some(count(compliant, cap)),
        non_compliant_resource_count: Some(count(failing, cap)),
        compliance_summary_timestamp: Some(view.call.now),
    }
}

/// "Up to a maximum of 25 rules".
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetComplianceSummaryByConfigRule.html>
pub(in crate::config) fn get_compliance_summary_by_config_rule(
    view: &View<'_>,
    _: api::GetComplianceSummaryByConfigRuleRequest,
) -> Result<api::GetComplianceSummaryByConfigRuleResponse, Fault> {
    let config = own(view.partition, view.call).into_iter();
    let tallies = config.flat_map(|config| config.rules.values().map(|rule| of_rule(config, rule)));
    let summary = summary(view, tallies, RULES_COUNTED);
    Ok(api::GetComplianceSummaryByConfigRuleResponse { compliance_summary: Some(summary) })
}

/// "The maximum number returned is 100."
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetComplianceSummaryByResourceType.html>
pub(in crate::config) fn get_compliance_summary_by_resource_type(
    view: &View<'_>,
    input: api::GetComplianceSummaryByResourceTypeRequest,
) -> Result<api::GetComplianceSummaryByResourceTypeResponse, Fault> {
    let config = own(view.partition, view.call);
    let found = config.map(|config| by_resource(config)).unwrap_or_default();
    let of_type = |wanted: Option<&str>| {
        let tallies = found.iter().filter(|((of, _), _)| wanted.is_none_or(|wanted| wanted == *of));
        api::ComplianceSummaryByResourceType {
            resource_type: wanted.map(str::to_owned),
            compliance_summary: Some(summary(view, tallies.map(|(_, tally)| *tally), RESOURCES_COUNTED)),
        }
    };
    let types = input.resource_types.unwrap_or_default();
    let summaries = match types.as_slice() {
        [] => vec![of_type(None)],
        types => types.iter().map(|wanted| of_type(Some(wanted))).collect(),
    };
    Ok(api::GetComplianceSummaryByResourceTypeResponse { compliance_summaries_by_resource_type: Some(summaries) })
}
