//! Rules: made, shown and deleted.

pub(super) mod compliance;
pub(super) mod evaluations;
pub(super) mod read;

use models::config as api;
use models::config::errors as e;
use service::View;
use state::config::Config;
use state::config::rules::{ConfigRule, Source, SourceDetail, delete_rule, put_rule};
use state::{Call, Partition, Shared, Tags, Tx};
use wire::{Fault, Structure, Value};

use super::tagging;

/// How many rules there are on a page.
const PAGE: usize = 25;

/// The ARNs of the rules that a request is about: by their names, all where none is named, and any where one is to come.
pub(super) fn locate(partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let any = || partition.arn("config", call.region.as_str(), call.account, "config-rule/*").to_string();
    if let Some(given) = input.get("ConfigRule").and_then(Value::as_structure) {
        let text = |name| given.text(name).map(str::to_owned);
        let given = api::ConfigRule {
            config_rule_name: text("ConfigRuleName"),
            config_rule_arn: text("ConfigRuleArn"),
            config_rule_id: text("ConfigRuleId"),
            ..api::ConfigRule::default()
        };
        let known = read::known(own(partition, call).map(|config| &**config), &given).ok().flatten();
        return vec![known.map_or_else(any, |rule| rule.arn.to_string())];
    }
    let one = input.text("ConfigRuleName");
    let many = input.get("ConfigRuleNames").map_or(&[][..], Value::as_list).iter().filter_map(Value::as_str);
    let names: Vec<&str> = one.into_iter().chain(many).collect();
    let named =
        |name: &&str| own(partition, call).and_then(|config| config.rules.get(*name)).map(|rule| rule.arn.to_string());
    match names.as_slice() {
        [] => vec![any()],
        names => names.iter().map(|name| named(name).unwrap_or_else(any)).collect(),
    }
}

/// What Config keeps where a call is made.
fn own<'p>(partition: &'p Partition, call: &Call) -> Option<&'p Shared<Config>> {
    partition.config(call.account, &call.region)
}

pub(super) fn invalid(message: impl Into<String>) -> Fault {
    e::INVALID_PARAMETER_VALUE_EXCEPTION.fault(message)
}

fn invalid_token() -> Fault {
    e::INVALID_NEXT_TOKEN_EXCEPTION.fault("The nextToken provided is invalid")
}

fn no_rule(name: &str) -> Fault {
    e::NO_SUCH_CONFIG_RULE_EXCEPTION
        .fault(format!("The ConfigRule '{name}' provided in the request is invalid. Please check the configRule name"))
}

/// A rule by its name.
fn find<'p>(partition: &'p Partition, call: &Call, name: &str) -> Result<&'p Shared<ConfigRule>, Fault> {
    own(partition, call).and_then(|config| config.rules.get(name)).ok_or_else(|| no_rule(name))
}

/// The rules of these names, all where none is named, in the order of their names.
fn named<'p>(
    partition: &'p Partition,
    call: &Call,
    names: Option<&[String]>,
) -> Result<Vec<&'p Shared<ConfigRule>>, Fault> {
    match names {
        Some(names) if !names.is_empty() => names.iter().map(|name| find(partition, call, name)).collect(),
        _ => Ok(own(partition, call).into_iter().flat_map(|config| config.rules.values()).collect()),
    }
}

/// A rule that a service made is the service's. See
/// <https://docs.aws.amazon.com/config/latest/developerguide/service-linked-awsconfig-rules.html>.
fn is_own(rule: &ConfigRule) -> Result<(), Fault> {
    if rule.created_by.is_none() {
        return Ok(());
    }
    Err(e::RESOURCE_IN_USE_EXCEPTION
        .fault("An AWS service owns ServiceLinkedConfigRule. You do not have permissions to take action on this rule."))
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigRule.html>
pub(super) fn put_config_rule(
    tx: &mut Tx<'_>,
    input: api::PutConfigRuleRequest,
) -> Result<api::PutConfigRuleResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let config = own(tx.partition(), tx.call);
    if config.is_none_or(|config| config.recorders.is_empty()) {
        return Err(e::NO_AVAILABLE_CONFIGURATION_RECORDER_EXCEPTION
            .fault("Configuration recorder is not available to put config rule."));
    }
    let known = read::known(config.map(|config| &**config), &input.config_rule)?.cloned();
    known.as_ref().map_or(Ok(()), |rule| is_own(rule))?;
    let tags = tagging::read(input.tags.unwrap_or_default(), &Tags::new())?;
    let rule = read::rule(tx, (account, &region), input.config_rule, known.as_deref(), tags)?;
    let put = put_rule(tx, account, &region, rule);
    put.map_err(|error| e::MAX_NUMBER_OF_CONFIG_RULES_EXCEEDED_EXCEPTION.fault(error.to_string()))?;
    Ok(api::PutConfigRuleResponse {})
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConfigRule.html>
pub(super) fn delete_config_rule(
    tx: &mut Tx<'_>,
    input: api::DeleteConfigRuleRequest,
) -> Result<api::DeleteConfigRuleResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    is_own(find(tx.partition(), tx.call, &input.config_rule_name)?)?;
    delete_rule(tx, account, &region, &input.config_rule_name);
    Ok(api::DeleteConfigRuleResponse {})
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRules.html>
pub(super) fn describe_config_rules(
    view: &View<'_>,
    input: api::DescribeConfigRulesRequest,
) -> Result<api::DescribeConfigRulesResponse, Fault> {
    let rules = named(view.partition, view.call, input.config_rule_names.as_deref())?;
    let filters = input.filters;
    let mode = filters.as_ref().and_then(|filters| filters.evaluation_mode.clone());
    let is_internal = filters.is_some_and(|filters| filters.rule_evaluation_visibility.as_deref() == Some("INTERNAL"));
    let rules =
        rules.into_iter().filter(|rule| !is_internal && mode.as_ref().is_none_or(|mode| rule.modes.contains(mode)));
    let page = service::page(rules, |rule| rule.name.to_string(), input.next_token.as_deref(), PAGE);
    let page = page.ok_or_else(invalid_token)?;
    let rules = page.items.into_iter().map(|rule| shown(rule)).collect();
    Ok(api::DescribeConfigRulesResponse { config_rules: Some(rules), next_token: page.next })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRuleEvaluationStatus.html>
pub(super) fn describe_config_rule_evaluation_status(
    view: &View<'_>,
    input: api::DescribeConfigRuleEvaluationStatusRequest,
) -> Result<api::DescribeConfigRuleEvaluationStatusResponse, Fault> {
    let rules = named(view.partition, view.call, input.config_rule_names.as_deref())?;
    let size = input.limit.and_then(|limit| usize::try_from(limit).ok()).filter(|limit| *limit > 0).unwrap_or(50);
    let page = service::page(rules.into_iter(), |rule| rule.name.to_string(), input.next_token.as_deref(), size);
    let page = page.ok_or_else(invalid_token)?;
    let status = page.items.into_iter().map(|rule| status(rule)).collect();
    Ok(api::DescribeConfigRuleEvaluationStatusResponse {
        config_rules_evaluation_status: Some(status),
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetCustomRulePolicy.html>
pub(super) fn get_custom_rule_policy(
    view: &View<'_>,
    input: api::GetCustomRulePolicyRequest,
) -> Result<api::GetCustomRulePolicyResponse, Fault> {
    let name = input.config_rule_name.unwrap_or_default();
    match &find(view.partition, view.call, &name)?.source {
        Source::Policy { text, .. } => Ok(api::GetCustomRulePolicyResponse { policy_text: Some(text.to_string()) }),
        _ => Err(no_rule(&name)),
    }
}

fn status(rule: &ConfigRule) -> api::ConfigRuleEvaluationStatus {
    let history = &rule.history;
    let failed = history.failed.as_ref();
    api::ConfigRuleEvaluationStatus {
        config_rule_name: Some(rule.name.to_string()),
        config_rule_arn: Some(rule.arn.to_string()),
        config_rule_id: Some(rule.id.to_string()),
        last_successful_invocation_time: history.invoked,
        last_failed_invocation_time: failed.map(|(at, ..)| *at),
        last_successful_evaluation_time: history.evaluated,
        last_failed_evaluation_time: failed.map(|(at, ..)| *at),
        first_activated_time: Some(history.activated),
        last_error_code: failed.map(|(_, code, _)| code.clone()),
        last_error_message: failed.map(|(.., message)| message.clone()),
        first_evaluation_started: Some(history.invoked.is_some()),
        ..api::ConfigRuleEvaluationStatus::default()
    }
}

/// A rule as the API has it. The text of a policy is asked for by its own operation.
fn shown(rule: &ConfigRule) -> api::ConfigRule {
    let scope = &rule.scope;
    let is_limited = *scope != Default::default();
    let scope = api::Scope {
        compliance_resource_types: (!scope.types.is_empty()).then(|| scope.types.iter().cloned().collect()),
        tag_key: scope.tag_key.clone(),
        tag_value: scope.tag_value.clone(),
        compliance_resource_id: scope.resource_id.clone(),
        service_principals: None,
    };
    let mode = |mode: &String| api::EvaluationModeConfiguration { mode: Some(mode.clone()) };
    api::ConfigRule {
        config_rule_name: Some(rule.name.to_string()),
        config_rule_arn: Some(rule.arn.to_string()),
        config_rule_id: Some(rule.id.to_string()),
        description: rule.description.clone(),
        scope: is_limited.then_some(scope),
        source: source(&rule.source),
        input_parameters: rule.parameters.clone(),
        maximum_execution_frequency: rule.frequency.map(|frequency| frequency.name().to_owned()),
        config_rule_state: Some("ACTIVE".to_owned()),
        created_by: rule.created_by.clone(),
        evaluation_modes: Some(rule.modes.iter().map(mode).collect()),
        rule_evaluation_visibility: None,
    }
}

fn source(source: &Source) -> api::Source {
    let detail = |detail: &SourceDetail| api::SourceDetail {
        event_source: Some("aws.config".to_owned()),
        message_type: Some(detail.message_type.clone()),
        maximum_execution_frequency: detail.frequency.map(|frequency| frequency.name().to_owned()),
    };
    let details = |all: &[SourceDetail]| Some(all.iter().map(detail).collect());
    match source {
        Source::Aws(identifier) => api::Source {
            owner: "AWS".to_owned(),
            source_identifier: Some(identifier.to_string()),
            source_details: None,
            custom_policy_details: None,
        },
        Source::Lambda { function, details: all } => api::Source {
            owner: "CUSTOM_LAMBDA".to_owned(),
            source_identifier: Some(function.to_string()),
            source_details: details(all),
            custom_policy_details: None,
        },
        Source::Policy { details: all, runtime, debug, .. } => api::Source {
            owner: "CUSTOM_POLICY".to_owned(),
            source_identifier: None,
            source_details: details(all),
            custom_policy_details: Some(api::CustomPolicyDetails {
                policy_runtime: runtime.clone(),
                policy_text: String::new(),
                enable_debug_log_delivery: Some(*debug),
            }),
        },
    }
}
