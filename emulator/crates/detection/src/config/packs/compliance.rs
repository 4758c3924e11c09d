//! Whether what a pack's rules look at is as they have it.

use models::config as api;
use models::config::errors as e;
use service::View;
use state::config::rules::{Compliance, EvaluationResult, ResultKey};
use state::config::{Config, ConformancePack};
use wire::Fault;

use super::super::aggregation::fault::paged;
use super::super::rule::compliance::{self, of_rule};
use super::{find, named};

const INSUFFICIENT: &str = "INSUFFICIENT_DATA";

/// What each rule of a pack amounts to.
fn of_rules<'p>(config: &Config, pack: &'p ConformancePack) -> Vec<(&'p str, &'static str)> {
    let rules = pack.rules.iter().filter_map(|name| Some((&**name, config.rules.get(name)?)));
    rules.map(|(name, rule)| (name, of_rule(config, rule).name())).collect()
}

fn own<'v>(view: &'v View<'_>, pack: &str) -> Result<(&'v Config, &'v ConformancePack), Fault> {
    let found = find(view, pack)?;
    let config = view.partition.config(view.call.account, &view.call.region);
    config.map(|config| (&**config, &**found)).ok_or_else(|| super::no_pack(pack))
}

/// Refuses names of rules that the pack has not.
fn of_pack(pack: &ConformancePack, names: Option<&[String]>) -> Result<(), Fault> {
    match names.unwrap_or_default().iter().find(|name| !pack.rules.iter().any(|rule| **rule == ***name)) {
        Some(name) => Err(e::NO_SUCH_CONFIG_RULE_IN_CONFORMANCE_PACK_EXCEPTION
            .fault(format!("The conformance pack {} has no rule {name}.", pack.name))),
        None => Ok(()),
    }
}

fn wants(names: Option<&[String]>, name: &str) -> bool {
    names.is_none_or(|names| names.is_empty() || names.iter().any(|wanted| wanted == name))
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConformancePackCompliance.html>
pub(in crate::config) fn describe(
    view: &View<'_>,
    input: api::DescribeConformancePackComplianceRequest,
) -> Result<api::DescribeConformancePackComplianceResponse, Fault> {
    let (config, pack) = own(view, &input.conformance_pack_name)?;
    let filters = input.filters.unwrap_or_default();
    of_pack(pack, filters.config_rule_names.as_deref())?;
    let all = of_rules(config, pack).into_iter().filter(|(name, compliance)| {
        wants(filters.config_rule_names.as_deref(), name)
            && filters.compliance_type.as_deref().is_none_or(|wanted| wanted == *compliance)
    });
    let shown = all.map(|(name, compliance)| api::ConformancePackRuleCompliance {
        config_rule_name: Some(name.to_owned()),
        compliance_type: Some(compliance.to_owned()),
        controls: Some(Vec::new()),
    });
    let key = |one: &api::ConformancePackRuleCompliance| one.config_rule_name.clone().unwrap_or_default();
    let page = paged(shown.collect(), key, input.next_token.as_deref(), input.limit, 1_000)?;
    Ok(api::DescribeConformancePackComplianceResponse {
        conformance_pack_name: input.conformance_pack_name,
        conformance_pack_rule_compliance_list: page.items,
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetConformancePackComplianceDetails.html>
pub(in crate::config) fn details(
    view: &View<'_>,
    input: api::GetConformancePackComplianceDetailsRequest,
) -> Result<api::GetConformancePackComplianceDetailsResponse, Fault> {
    let (config, pack) = own(view, &input.conformance_pack_name)?;
    let filters = input.filters.unwrap_or_default();
    of_pack(pack, filters.config_rule_names.as_deref())?;
    let rules = pack.rules.iter().filter(|rule| wants(filters.config_rule_names.as_deref(), rule));
    let all = rules.flat_map(|rule| config.results_of(rule)).filter(|((_, kind, id), result)| {
        result.compliance != Compliance::NotApplicable
            && filters.compliance_type.as_deref().is_none_or(|wanted| wanted == result.compliance.name())
            && filters.resource_type.as_deref().is_none_or(|wanted| *wanted == **kind)
            && wants(filters.resource_ids.as_deref(), id)
    });
    let key = |((rule, kind, id), _): &(&ResultKey, &EvaluationResult)| format!("{rule} {kind} {id}");
    let page = paged(all.collect(), key, input.next_token.as_deref(), input.limit, 10)?;
    let shown = |(key, result): (&ResultKey, &EvaluationResult)| api::ConformancePackEvaluationResult {
        compliance_type: result.compliance.name().to_owned(),
        evaluation_result_identifier: compliance::shown(key, result).evaluation_result_identifier.unwrap_or_default(),
        config_rule_invoked_time: result.invoked,
        result_recorded_time: result.recorded,
        annotation: result.annotation.clone(),
    };
    Ok(api::GetConformancePackComplianceDetailsResponse {
        conformance_pack_name: input.conformance_pack_name,
        conformance_pack_rule_evaluation_results: Some(page.items.into_iter().map(shown).collect()),
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetConformancePackComplianceSummary.html>
pub(in crate::config) fn summary(
    view: &View<'_>,
    input: api::GetConformancePackComplianceSummaryRequest,
) -> Result<api::GetConformancePackComplianceSummaryResponse, Fault> {
    let mut all = Vec::new();
    for name in &input.conformance_pack_names {
        let (config, pack) = own(view, name)?;
        let rules = of_rules(config, pack);
        let has = |wanted: &str| rules.iter().any(|(_, compliance)| *compliance == wanted);
        let status = ["NON_COMPLIANT", "COMPLIANT"].into_iter().find(|one| has(one)).unwrap_or(INSUFFICIENT);
        all.push(api::ConformancePackComplianceSummary {
            conformance_pack_name: name.clone(),
            conformance_pack_compliance_status: status.to_owned(),
        });
    }
    let key = |one: &api::ConformancePackComplianceSummary| one.conformance_pack_name.clone();
    let page = paged(all, key, input.next_token.as_deref(), input.limit, 20)?;
    Ok(api::GetConformancePackComplianceSummaryResponse {
        conformance_pack_compliance_summary_list: Some(page.items),
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_ListConformancePackComplianceScores.html>: the share of the
/// results that are as they should be. Sorted by name; sorting by score is left to whoever asks.
pub(in crate::config) fn scores(
    view: &View<'_>,
    input: api::ListConformancePackComplianceScoresRequest,
) -> Result<api::ListConformancePackComplianceScoresResponse, Fault> {
    let wanted = input.filters.map(|filters| filters.conformance_pack_names).unwrap_or_default();
    let all = named(view, None)?.into_iter().filter(|pack| wants(Some(&wanted), &pack.name));
    let config = view.partition.config(view.call.account, &view.call.region);
    let page = paged(all.collect(), |pack| pack.name.to_string(), input.next_token.as_deref(), input.limit, 20)?;
    let shown = |pack: &ConformancePack| {
        let results = pack.rules.iter().flat_map(|rule| config.into_iter().flat_map(|config| config.results_of(rule)));
        let results = results.map(|(_, result)| result.compliance).filter(|one| *one != Compliance::NotApplicable);
        let results: Vec<Compliance> = results.collect();
        let good = results.iter().filter(|one| **one == Compliance::Compliant).count();
        let score = match results.len() {
            0 => INSUFFICIENT.to_owned(),
            all => format!("{:.2}", 100.0 * good as f64 / all as f64),
        };
        api::ConformancePackComplianceScore {
            score: Some(score),
            conformance_pack_name: Some(pack.name.to_string()),
            last_updated_time: Some(view.call.now),
        }
    };
    Ok(api::ListConformancePackComplianceScoresResponse {
        conformance_pack_compliance_scores: page.items.into_iter().map(|pack| shown(pack)).collect(),
        next_token: page.next,
    })
}
