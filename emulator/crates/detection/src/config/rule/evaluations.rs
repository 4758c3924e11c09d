//! Evaluations: started, given by functions, forgotten.

use std::time::Duration;

use models::config as api;
use models::config::errors as e;
use state::Tx;
use state::config::rules::{Compliance, EvaluationResult, Source, evaluate_at};
use wire::Fault;

use super::read::PROCESS_CHECK;
use super::{find, invalid, is_own};

/// How soon a rule can be started again.
const AGAIN: Duration = Duration::from_secs(60);

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_StartConfigRulesEvaluation.html>: "You call the
/// StartConfigRulesEvaluation API more than once per minute" is an error.
pub(in crate::config) fn start_config_rules_evaluation(
    tx: &mut Tx<'_>,
    input: api::StartConfigRulesEvaluationRequest,
) -> Result<api::StartConfigRulesEvaluationResponse, Fault> {
    let now = tx.now;
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let names = input.config_rule_names.unwrap_or_default();
    for name in &names {
        let rule = find(tx.partition(), tx.call, name)?;
        if rule.history.started.is_some_and(|last| now.since(last) < AGAIN) {
            return Err(e::LIMIT_EXCEEDED_EXCEPTION
                .fault("StartConfigRulesEvaluation can be called once per minute for a rule."));
        }
    }
    for name in &names {
        if let Some(rule) = tx.config_mut(account, &region).and_then(|config| config.rules.get_mut(&**name)) {
            rule.make_mut().history.started = Some(now);
        }
        evaluate_at(tx, account, &region, name, now);
    }
    Ok(api::StartConfigRulesEvaluationResponse {})
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteEvaluationResults.html>
pub(in crate::config) fn delete_evaluation_results(
    tx: &mut Tx<'_>,
    input: api::DeleteEvaluationResultsRequest,
) -> Result<api::DeleteEvaluationResultsResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    is_own(find(tx.partition(), tx.call, &input.config_rule_name)?)?;
    if let Some(config) = tx.config_mut(account, &region) {
        config.forget_results(&input.config_rule_name);
    }
    Ok(api::DeleteEvaluationResultsResponse {})
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutEvaluations.html>. "AWS Config does not accept
/// `INSUFFICIENT_DATA` as the value for ComplianceType from a PutEvaluations request." In test mode any token will do, and
/// nothing is kept.
pub(in crate::config) fn put_evaluations(
    tx: &mut Tx<'_>,
    input: api::PutEvaluationsRequest,
) -> Result<api::PutEvaluationsResponse, Fault> {
    let now = tx.now;
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let evaluations = input.evaluations.unwrap_or_default();
    let compliances = evaluations.iter().map(|evaluation| compliance(&evaluation.compliance_type));
    let compliances: Vec<Compliance> = compliances.collect::<Result<_, _>>()?;
    if input.test_mode == Some(true) {
        return Ok(api::PutEvaluationsResponse { failed_evaluations: Some(Vec::new()) });
    }
    let invalid_token = || e::INVALID_RESULT_TOKEN_EXCEPTION.fault("The result token is not valid.");
    let config = tx.config_mut(account, &region).ok_or_else(invalid_token)?;
    let invocation = config.invocations.get_mut(&*input.result_token).ok_or_else(invalid_token)?.make_mut();
    invocation.answered = true;
    let (rule, invoked) = (invocation.rule.clone(), invocation.invoked);
    for (evaluation, compliance) in evaluations.into_iter().zip(compliances) {
        let (of, id) = (evaluation.compliance_resource_type, evaluation.compliance_resource_id);
        let ordering = evaluation.ordering_timestamp;
        let result =
            EvaluationResult { compliance, annotation: evaluation.annotation, ordering, invoked, recorded: now };
        config.note_result((rule.clone(), of.into(), id.into()), result);
    }
    if let Some(rule) = config.rules.get_mut(&*rule) {
        rule.make_mut().history.evaluated = Some(now);
    }
    Ok(api::PutEvaluationsResponse { failed_evaluations: Some(Vec::new()) })
}

/// "Add or updates the evaluations for process checks. This API checks if the rule is a process check when the name of the
/// AWS Config rule is provided."
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutExternalEvaluation.html>
pub(in crate::config) fn put_external_evaluation(
    tx: &mut Tx<'_>,
    input: api::PutExternalEvaluationRequest,
) -> Result<api::PutExternalEvaluationResponse, Fault> {
    let now = tx.now;
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let rule = find(tx.partition(), tx.call, &input.config_rule_name)?;
    if !matches!(&rule.source, Source::Aws(identifier) if **identifier == *PROCESS_CHECK) {
        return Err(invalid("The rule is not a process check."));
    }
    let name = rule.name.clone();
    let given = input.external_evaluation;
    let result = EvaluationResult {
        compliance: compliance(&given.compliance_type)?,
        annotation: given.annotation,
        ordering: given.ordering_timestamp,
        invoked: now,
        recorded: now,
    };
    if let Some(config) = tx.config_mut(account, &region) {
        let key = (name, given.compliance_resource_type.into(), given.compliance_resource_id.into());
        config.note_result(key, result);
    }
    Ok(api::PutExternalEvaluationResponse {})
}

fn compliance(name: &str) -> Result<Compliance, Fault> {
    Compliance::parse(name)
        .ok_or_else(|| invalid(format!("The ComplianceType {name} is not accepted for an evaluation.")))
}
