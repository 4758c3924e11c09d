//! AWS Config: what resources are like, and whether they are as rules have it. See the
//! [API reference](https://docs.aws.amazon.com/config/latest/APIReference/Welcome.html).

mod aggregation;
mod channels;
mod delivery;
mod document;
mod evaluate;
mod fault;
mod group;
mod guard;
mod history;
mod invocation;
mod item;
mod nesting;
mod notification;
mod organization;
mod packs;
mod queries;
mod query;
mod recorders;
mod resource;
mod retention;
mod rule;
pub(crate) mod rules;
mod service_linked;
mod tagging;
#[cfg(test)]
mod tests;
pub(crate) mod watch;

use aws::{AccountId, Region, Timestamp};
use blob::Store;
use service::{EventHistory, served};
use state::Tx;
use state::config::Work;

served! {
    /// AWS Config.
    pub static CONFIG: models::config::SERVICE, locate resource::locate;
    BatchGetAggregateResourceConfig => read aggregation::resources::batch_get,
    BatchGetResourceConfig => read history::batch_get_resource_config,
    DeleteAggregationAuthorization => write aggregation::authorizations::delete,
    DeleteConfigRule => write rule::delete_config_rule,
    DeleteConfigurationAggregator => write aggregation::aggregators::delete,
    DeleteConfigurationRecorder => write recorders::delete_configuration_recorder,
    DeleteConformancePack => write packs::delete,
    DeleteDeliveryChannel => write channels::delete_delivery_channel,
    DeleteEvaluationResults => write rule::evaluations::delete_evaluation_results,
    DeleteOrganizationConfigRule => write organization::delete,
    DeletePendingAggregationRequest => write aggregation::authorizations::delete_pending,
    DeleteRetentionConfiguration => write retention::delete_retention_configuration,
    DeleteServiceLinkedConfigurationRecorder => write service_linked::delete_service_linked_configuration_recorder,
    DeleteStoredQuery => write queries::delete_stored_query,
    DeliverConfigSnapshot => write channels::deliver_config_snapshot,
    DescribeAggregateComplianceByConfigRules => read aggregation::compliance::by_rule,
    DescribeAggregationAuthorizations => read aggregation::authorizations::describe,
    DescribeComplianceByConfigRule => read rule::compliance::describe_compliance_by_config_rule,
    DescribeComplianceByResource => read rule::compliance::describe_compliance_by_resource,
    DescribeConfigRuleEvaluationStatus => read rule::describe_config_rule_evaluation_status,
    DescribeConfigRules => read rule::describe_config_rules,
    DescribeConfigurationAggregatorSourcesStatus => read aggregation::status::describe,
    DescribeConfigurationAggregators => read aggregation::aggregators::describe,
    DescribeConfigurationRecorderStatus => read recorders::describe_configuration_recorder_status,
    DescribeConfigurationRecorders => read recorders::describe_configuration_recorders,
    DescribeConformancePackCompliance => read packs::compliance::describe,
    DescribeConformancePackStatus => read packs::status,
    DescribeConformancePacks => read packs::describe,
    DescribeDeliveryChannelStatus => read channels::describe_delivery_channel_status,
    DescribeDeliveryChannels => read channels::describe_delivery_channels,
    DescribeOrganizationConfigRuleStatuses => read organization::status::statuses,
    DescribeOrganizationConfigRules => read organization::describe,
    DescribePendingAggregationRequests => read aggregation::authorizations::describe_pending,
    DescribeRetentionConfigurations => read retention::describe_retention_configurations,
    GetAggregateComplianceDetailsByConfigRule => read aggregation::compliance::details,
    GetAggregateConfigRuleComplianceSummary => read aggregation::compliance::counts,
    GetAggregateDiscoveredResourceCounts => read aggregation::resources::counts,
    GetAggregateResourceConfig => read aggregation::resources::get,
    GetComplianceDetailsByConfigRule => read rule::compliance::get_compliance_details_by_config_rule,
    GetComplianceDetailsByResource => read rule::compliance::get_compliance_details_by_resource,
    GetComplianceSummaryByConfigRule => read rule::compliance::get_compliance_summary_by_config_rule,
    GetComplianceSummaryByResourceType => read rule::compliance::get_compliance_summary_by_resource_type,
    GetConformancePackComplianceDetails => read packs::compliance::details,
    GetConformancePackComplianceSummary => read packs::compliance::summary,
    GetCustomRulePolicy => read rule::get_custom_rule_policy,
    GetDiscoveredResourceCounts => read history::get_discovered_resource_counts,
    GetOrganizationConfigRuleDetailedStatus => read organization::status::detailed,
    GetOrganizationCustomRulePolicy => read organization::policy,
    GetResourceConfigHistory => read history::get_resource_config_history,
    GetStoredQuery => read queries::get_stored_query,
    ListAggregateDiscoveredResources => read aggregation::resources::list,
    ListConfigurationRecorders => read recorders::list_configuration_recorders,
    ListConformancePackComplianceScores => read packs::compliance::scores,
    ListDiscoveredResources => read history::list_discovered_resources,
    ListStoredQueries => read queries::list_stored_queries,
    ListTagsForResource => read tagging::list_tags_for_resource,
    PutAggregationAuthorization => write aggregation::authorizations::put,
    PutConfigRule => write rule::put_config_rule,
    PutConfigurationAggregator => write aggregation::aggregators::put,
    PutConfigurationRecorder => write recorders::put_configuration_recorder,
    PutConformancePack => write packs::put,
    PutDeliveryChannel => write channels::put_delivery_channel,
    PutEvaluations => write rule::evaluations::put_evaluations,
    PutExternalEvaluation => write rule::evaluations::put_external_evaluation,
    PutOrganizationConfigRule => write organization::put,
    PutRetentionConfiguration => write retention::put_retention_configuration,
    PutServiceLinkedConfigurationRecorder => write service_linked::put_service_linked_configuration_recorder,
    PutStoredQuery => write queries::put_stored_query,
    SelectAggregateResourceConfig => read aggregation::select::aggregated,
    SelectResourceConfig => read aggregation::select::own,
    StartConfigRulesEvaluation => write rule::evaluations::start_config_rules_evaluation,
    StartConfigurationRecorder => write recorders::start_configuration_recorder,
    StopConfigurationRecorder => write recorders::stop_configuration_recorder,
    TagResource => write tagging::tag_resource,
    UntagResource => write tagging::untag_resource,
}

/// Does what was left for later in an account and Region. It is as late as `now`; the change is of the moment that was meant.
pub fn carry_out(
    tx: &mut Tx<'_>,
    (seed, store, history): (u64, &Store, &EventHistory),
    (account, region): (AccountId, &Region),
    work: Work,
    now: Timestamp,
) {
    match work {
        Work::Daily => watch::record_daily(tx, account, region),
        Work::History => delivery::deliver_history(tx, seed, store, (account, region), now),
        Work::Snapshot(id) => delivery::deliver_snapshot(tx, seed, store, (account, region), id, now),
        Work::Check => delivery::write_check(tx, seed, store, (account, region)),
        Work::Evaluate(rule) => evaluate::run(tx, history, (account, region), &rule, now),
    }
}
