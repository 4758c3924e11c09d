//! Rules as the API of organization rules has them.

use models::config as api;
use state::config::organization::OrganizationRule;
use state::config::rules::{ConfigRule, Frequency, Source, SourceDetail};
use wire::Fault;

use super::super::rule::invalid;

type Metadata = (
    Option<api::OrganizationManagedRuleMetadata>,
    Option<api::OrganizationCustomRuleMetadata>,
    Option<api::OrganizationCustomPolicyRuleMetadata>,
);

/// A rule as a request for a rule would have it, and the accounts that debug logs of it are delivered to.
pub(super) fn rule(name: &str, metadata: Metadata) -> Result<(api::ConfigRule, Vec<String>), Fault> {
    let made = |source, description, parameters, frequency, scope| api::ConfigRule {
        config_rule_name: Some(name.to_owned()),
        source,
        description,
        input_parameters: parameters,
        maximum_execution_frequency: frequency,
        scope,
        ..api::ConfigRule::default()
    };
    match metadata {
        (Some(it), None, None) => {
            let scope = scope(it.resource_types_scope, it.resource_id_scope, it.tag_key_scope, it.tag_value_scope);
            let source = api::Source {
                owner: "AWS".to_owned(),
                source_identifier: Some(it.rule_identifier),
                ..api::Source::default()
            };
            Ok((made(source, it.description, it.input_parameters, it.maximum_execution_frequency, scope), Vec::new()))
        }
        (None, Some(it), None) => {
            let scope = scope(it.resource_types_scope, it.resource_id_scope, it.tag_key_scope, it.tag_value_scope);
            let details = details(&it.organization_config_rule_trigger_types, it.maximum_execution_frequency);
            let source = api::Source {
                owner: "CUSTOM_LAMBDA".to_owned(),
                source_identifier: Some(it.lambda_function_arn),
                source_details: Some(details),
                custom_policy_details: None,
            };
            Ok((made(source, it.description, it.input_parameters, None, scope), Vec::new()))
        }
        (None, None, Some(it)) => {
            let scope = scope(it.resource_types_scope, it.resource_id_scope, it.tag_key_scope, it.tag_value_scope);
            let triggers = it.organization_config_rule_trigger_types.unwrap_or_default();
            let source = api::Source {
                owner: "CUSTOM_POLICY".to_owned(),
                source_identifier: None,
                source_details: Some(details(&triggers, it.maximum_execution_frequency)),
                custom_policy_details: Some(api::CustomPolicyDetails {
                    policy_runtime: it.policy_runtime,
                    policy_text: it.policy_text,
                    enable_debug_log_delivery: None,
                }),
            };
            let debugged = it.debug_log_delivery_accounts.unwrap_or_default();
            Ok((made(source, it.description, it.input_parameters, None, scope), debugged))
        }
        _ => Err(invalid(
            "Specify one of OrganizationManagedRuleMetadata, OrganizationCustomRuleMetadata and \
             OrganizationCustomPolicyRuleMetadata.",
        )),
    }
}

fn scope(
    types: Option<Vec<String>>,
    id: Option<String>,
    tag_key: Option<String>,
    tag_value: Option<String>,
) -> Option<api::Scope> {
    let is_limited = types.is_some() || id.is_some() || tag_key.is_some() || tag_value.is_some();
    is_limited.then_some(api::Scope {
        compliance_resource_types: types,
        compliance_resource_id: id,
        tag_key,
        tag_value,
        service_principals: None,
    })
}

fn details(triggers: &[String], frequency: Option<String>) -> Vec<api::SourceDetail> {
    let detail = |trigger: &String| api::SourceDetail {
        event_source: Some("aws.config".to_owned()),
        message_type: Some(trigger.clone()),
        maximum_execution_frequency: frequency.clone().filter(|_| trigger == "ScheduledNotification"),
    };
    triggers.iter().map(detail).collect()
}

/// A rule as it is shown. The text of a policy is asked for by its own operation.
pub(super) fn shown(rule: &OrganizationRule) -> api::OrganizationConfigRule {
    let template: &ConfigRule = &rule.template;
    let scope = &template.scope;
    let types = (!scope.types.is_empty()).then(|| scope.types.iter().cloned().collect::<Vec<_>>());
    let (id, key, value) = (scope.resource_id.clone(), scope.tag_key.clone(), scope.tag_value.clone());
    let (description, input_parameters) = (template.description.clone(), template.parameters.clone());
    let name = |frequency: Frequency| frequency.name().to_owned();
    let triggers =
        |details: &[SourceDetail]| details.iter().map(|detail| detail.message_type.clone()).collect::<Vec<_>>();
    let period = |details: &[SourceDetail]| details.iter().find_map(|detail| detail.frequency).map(name);
    let mut shown = api::OrganizationConfigRule {
        organization_config_rule_name: rule.name.to_string(),
        organization_config_rule_arn: rule.arn.to_string(),
        excluded_accounts: Some(rule.excluded.iter().map(ToString::to_string).collect()),
        last_update_time: Some(rule.updated),
        ..api::OrganizationConfigRule::default()
    };
    match &template.source {
        Source::Aws(identifier) => {
            shown.organization_managed_rule_metadata = Some(api::OrganizationManagedRuleMetadata {
                description,
                rule_identifier: identifier.to_string(),
                input_parameters,
                maximum_execution_frequency: template.frequency.map(name),
                resource_types_scope: types,
                resource_id_scope: id,
                tag_key_scope: key,
                tag_value_scope: value,
            });
        }
        Source::Lambda { function, details } => {
            shown.organization_custom_rule_metadata = Some(api::OrganizationCustomRuleMetadata {
                description,
                lambda_function_arn: function.to_string(),
                organization_config_rule_trigger_types: triggers(details),
                input_parameters,
                maximum_execution_frequency: period(details),
                resource_types_scope: types,
                resource_id_scope: id,
                tag_key_scope: key,
                tag_value_scope: value,
            });
        }
        Source::Policy { runtime, details, .. } => {
            shown.organization_custom_policy_rule_metadata = Some(api::OrganizationCustomPolicyRuleMetadataNoPolicy {
                description,
                organization_config_rule_trigger_types: Some(triggers(details)),
                input_parameters,
                maximum_execution_frequency: period(details),
                resource_types_scope: types,
                resource_id_scope: id,
                tag_key_scope: key,
                tag_value_scope: value,
                policy_runtime: Some(runtime.clone()),
                debug_log_delivery_accounts: Some(rule.debugged.clone()),
            });
        }
    }
    shown
}
