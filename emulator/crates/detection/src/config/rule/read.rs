//! What a rule has to be like to be taken.

use std::sync::Arc;

use access::Attempt;
use models::config as api;
use models::config::errors as e;
use state::config::rules::{ConfigRule, Frequency, RuleHistory, Scope, Source, SourceDetail};
use state::config::{Config, SERVICE};
use state::{Call, Shared, Tags, Tx};
use wire::Fault;

use super::super::evaluate::Place;
use super::super::guard;
use super::super::rules::{Parameters, table};
use super::invalid;

/// A rule that people answer:
/// <https://docs.aws.amazon.com/config/latest/developerguide/process-checks.html>.
pub(super) const PROCESS_CHECK: &str = "AWS_CONFIG_PROCESS_CHECK";
const CHANGE: &str = "ConfigurationItemChangeNotification";
const OVERSIZED: &str = "OversizedConfigurationItemChangeNotification";

/// The rule that a request is about, by its name, its id or its ARN; none of a new one.
pub(super) fn known<'c>(
    config: Option<&'c Config>,
    given: &api::ConfigRule,
) -> Result<Option<&'c Shared<ConfigRule>>, Fault> {
    let mut rules = config.into_iter().flat_map(|config| config.rules.values());
    if let Some(name) = &given.config_rule_name {
        return Ok(rules.find(|rule| *rule.name == **name));
    }
    let is_meant = |rule: &&Shared<ConfigRule>| {
        given
            .config_rule_arn
            .as_deref()
            .map_or(given.config_rule_id.as_deref() == Some(&rule.id), |arn| arn == rule.arn.as_str())
    };
    match (&given.config_rule_arn, &given.config_rule_id) {
        (None, None) => Err(invalid("ConfigRuleName, ConfigRuleArn or ConfigRuleId must be provided.")),
        _ => match rules.find(is_meant) {
            Some(rule) => Ok(Some(rule)),
            None => Err(invalid("There is no rule of this ConfigRuleArn or ConfigRuleId.")),
        },
    }
}

/// The rule that a request describes: a new one, or the known one changed.
pub(in crate::config) fn rule(
    tx: &mut Tx<'_>,
    place: Place<'_>,
    given: api::ConfigRule,
    known: Option<&ConfigRule>,
    tags: Tags,
) -> Result<ConfigRule, Fault> {
    if given.created_by.is_some() {
        return Err(invalid("The CreatedBy field is set by AWS Config for the rules of services alone."));
    }
    if given.config_rule_state.as_deref().is_some_and(|state| state != "ACTIVE") {
        return Err(invalid("The ConfigRuleState must be ACTIVE."));
    }
    let modes = modes(given.evaluation_modes)?;
    let scope = scope(given.scope)?;
    let frequency = given.maximum_execution_frequency.as_deref().and_then(Frequency::parse);
    let parameters = given.input_parameters;
    let source = match given.source.owner.as_str() {
        "AWS" => managed(tx, place, given.source, parameters.as_deref(), frequency)?,
        "CUSTOM_LAMBDA" => lambda(tx, place, given.source)?,
        _ => policy(given.source)?,
    };
    if !matches!(source, Source::Aws(_)) {
        let text = parameters.as_deref().unwrap_or("{}");
        let is_object = json::parse(text).is_ok_and(|node| node.as_object().is_some());
        if !is_object {
            return Err(invalid(format!("Invalid json {text} passed in the inputParameters field.")));
        }
    }
    let (name, id) = match known {
        Some(known) => (known.name.clone(), known.id.clone()),
        None => (given.config_rule_name.unwrap_or_default().into(), Arc::from(tx.ids.lower("config-rule-", 6))),
    };
    let arn = tx.partition().arn("config", place.1.as_str(), place.0, &format!("config-rule/{id}"));
    let fresh = RuleHistory { activated: tx.now, ..RuleHistory::default() };
    Ok(ConfigRule {
        name,
        arn,
        id,
        description: given.description,
        scope,
        source,
        parameters,
        frequency,
        modes,
        created_by: None,
        // "If you specify tags for an existing rule, they are ignored."
        tags: known.map_or(tags, |known| known.tags.clone()),
        history: known.map_or(fresh, |known| known.history.clone()),
    })
}

/// What is judged before it exists is not judged here.
fn modes(given: Option<Vec<api::EvaluationModeConfiguration>>) -> Result<Vec<String>, Fault> {
    let given: Vec<String> = given.unwrap_or_default().into_iter().filter_map(|one| one.mode).collect();
    match given.iter().any(|mode| mode == "PROACTIVE") {
        true => Err(invalid("The evaluation mode PROACTIVE is not supported: use DETECTIVE.")),
        false => Ok(vec!["DETECTIVE".to_owned()]),
    }
}

fn scope(given: Option<api::Scope>) -> Result<Scope, Fault> {
    let Some(given) = given else { return Ok(Scope::default()) };
    let types = given.compliance_resource_types.unwrap_or_default();
    if given.compliance_resource_id.is_some() && types.len() != 1 {
        return Err(invalid("A single resourceType should be specified when resourceId is provided in scope."));
    }
    if given.tag_value.is_some() && given.tag_key.is_none() {
        return Err(invalid("TagKey should not be empty when TagValue is provided in scope."));
    }
    if given.tag_key.is_some() && !types.is_empty() {
        return Err(invalid("Scope cannot be applied to both resource and tag"));
    }
    Ok(Scope {
        types: types.into_iter().collect(),
        resource_id: given.compliance_resource_id,
        tag_key: given.tag_key,
        tag_value: given.tag_value,
    })
}

fn managed(
    tx: &Tx<'_>,
    place: Place<'_>,
    given: api::Source,
    parameters: Option<&str>,
    frequency: Option<Frequency>,
) -> Result<Source, Fault> {
    let has_details = given.source_details.is_some_and(|details| !details.is_empty());
    if has_details || given.custom_policy_details.is_some() {
        return Err(invalid("SourceDetails should be null/empty if the owner is AWS"));
    }
    let identifier = given.source_identifier.unwrap_or_default();
    if identifier == PROCESS_CHECK {
        return Ok(Source::Aws(identifier.into()));
    }
    let row = table::find(&identifier).filter(|row| !row.is_global || *place.1 == tx.partition().global_region());
    let Some(row) = row else {
        return Err(invalid(format!(
            "The sourceIdentifier {identifier} is invalid. Please refer to the documentation for a list of valid \
             sourceIdentifiers that can be used when AWS is the Owner; docs/config-rules.md has those of orglab."
        )));
    };
    if frequency.is_some() && !row.trigger.is_periodic() {
        return Err(invalid(
            "A maximum execution frequency is not allowed because only a change trigger has been configured.",
        ));
    }
    let read = Parameters::parse(parameters.unwrap_or("{}")).and_then(|given| given.completed(row.parameters));
    read.map_err(|unfit| invalid(unfit.to_string()))?;
    Ok(Source::Aws(identifier.into()))
}

fn details(given: Option<Vec<api::SourceDetail>>) -> Result<Vec<SourceDetail>, Fault> {
    let read = given.unwrap_or_default().into_iter().map(|detail| {
        let message_type = detail.message_type.unwrap_or_default();
        let frequency = detail.maximum_execution_frequency.as_deref().and_then(Frequency::parse);
        if frequency.is_some() && message_type != "ScheduledNotification" {
            return Err(invalid(
                "A maximum execution frequency is not allowed because only a change trigger has been configured.",
            ));
        }
        Ok(SourceDetail { message_type, frequency })
    });
    read.collect()
}

/// "The function's policy has to let Config invoke it." See
/// <https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_lambda-functions.html>.
fn lambda(tx: &Tx<'_>, place: Place<'_>, given: api::Source) -> Result<Source, Fault> {
    let function = given.source_identifier.unwrap_or_default();
    let details = details(given.source_details)?;
    if details.is_empty() || given.custom_policy_details.is_some() {
        return Err(invalid("SourceDetails should not be null/empty if the owner is CUSTOM_LAMBDA"));
    }
    let call = Call::of_service(SERVICE, place.0, place.1.clone(), tx.now, tx.call.request_id.clone());
    let source = vec![("aws:SourceAccount".to_owned(), vec![place.0.to_string()])];
    let attempt = Attempt { action: "lambda:InvokeFunction", resource: &function, context: source };
    let is_there = aws::Arn::parse(&function).is_ok_and(|arn| tx.partition().governing_resource(&arn).is_some());
    if !is_there || access::authorize(tx.partition(), &call, &attempt).is_err() {
        return Err(e::INSUFFICIENT_PERMISSIONS_EXCEPTION.fault(format!(
            "The AWS Lambda function {function} cannot be invoked. Check the specified function ARN, and check the \
             function's permissions."
        )));
    }
    Ok(Source::Lambda { function: function.into(), details })
}

fn policy(given: api::Source) -> Result<Source, Fault> {
    let Some(policy) = given.custom_policy_details else {
        return Err(invalid("CustomPolicyDetails should not be null/empty if the owner is CUSTOM_POLICY"));
    };
    if given.source_identifier.is_some() {
        return Err(invalid("SourceIdentifier should be null/empty if the owner is CUSTOM_POLICY"));
    }
    let details = details(given.source_details)?;
    if details.iter().any(|detail| ![CHANGE, OVERSIZED].contains(&detail.message_type.as_str())) {
        return Err(invalid(format!("The message types of a CUSTOM_POLICY rule are {CHANGE} and {OVERSIZED}.")));
    }
    guard::check(&policy.policy_text).map_err(|error| invalid(error.to_string()))?;
    Ok(Source::Policy {
        runtime: policy.policy_runtime,
        text: policy.policy_text.into(),
        debug: policy.enable_debug_log_delivery.unwrap_or_default(),
        details,
    })
}
