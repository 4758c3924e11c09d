//! AWS Config: what resources are like, and whether they are as rules have it. See the
//! [API reference](https://docs.aws.amazon.com/config/latest/APIReference/Welcome.html).

mod document;
mod evaluate;
mod guard;
mod invocation;
mod item;
#[cfg_attr(not(test), expect(dead_code, unused_imports, reason = "queries are asked by operations to come"))]
mod query;
mod resource;
mod rule;
pub(crate) mod rules;
#[cfg(test)]
mod tests;
pub(crate) mod watch;

use aws::{AccountId, Region, Timestamp};
use service::{EventHistory, served};
use state::Tx;
use state::config::Work;

served! {
    /// AWS Config.
    pub static CONFIG: models::config::SERVICE, locate resource::locate;
    DeleteConfigRule => write rule::delete_config_rule,
    DeleteEvaluationResults => write rule::evaluations::delete_evaluation_results,
    DescribeComplianceByConfigRule => read rule::compliance::describe_compliance_by_config_rule,
    DescribeComplianceByResource => read rule::compliance::describe_compliance_by_resource,
    DescribeConfigRuleEvaluationStatus => read rule::describe_config_rule_evaluation_status,
    DescribeConfigRules => read rule::describe_config_rules,
    GetComplianceDetailsByConfigRule => read rule::compliance::get_compliance_details_by_config_rule,
    GetComplianceDetailsByResource => read rule::compliance::get_compliance_details_by_resource,
    GetComplianceSummaryByConfigRule => read rule::compliance::get_compliance_summary_by_config_rule,
    GetComplianceSummaryByResourceType => read rule::compliance::get_compliance_summary_by_resource_type,
    GetCustomRulePolicy => read rule::get_custom_rule_policy,
    PutConfigRule => write rule::put_config_rule,
    PutEvaluations => write rule::evaluations::put_evaluations,
    PutExternalEvaluation => write rule::evaluations::put_external_evaluation,
    StartConfigRulesEvaluation => write rule::evaluations::start_config_rules_evaluation,
}

/// Does what was left for later in an account and Region. It is as late as `now`; the change is of the moment that was meant.
pub fn carry_out(
    tx: &mut Tx<'_>,
    history: &EventHistory,
    (account, region): (AccountId, &Region),
    work: Work,
    now: Timestamp,
) {
    match work {
        Work::Daily => watch::record_daily(tx, account, region),
        Work::Evaluate(rule) => evaluate::run(tx, history, (account, region), &rule, now),
    }
}
