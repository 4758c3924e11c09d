//! What is secret, and its versions.

use aws::Arn;
use models::secretsmanager as api;
use models::secretsmanager::errors as e;
use service::View;
use state::Tx;
use state::secret::{CURRENT, SecretValue, Version, secret_mut};
use wire::Fault;

use super::find;

/// The value of a request; at most one of both forms.
pub(super) fn given(text: Option<String>, bytes: Option<Vec<u8>>) -> Result<Option<SecretValue>, Fault> {
    match (text, bytes) {
        (Some(_), Some(_)) => Err(e::INVALID_PARAMETER_EXCEPTION
            .fault("You can't specify both a binary secret value and a string secret value in the same secret.")),
        (Some(text), None) => Ok(Some(SecretValue::Text(text))),
        (None, bytes) => Ok(bytes.map(SecretValue::Bytes)),
    }
}

/// Adds a version. The same request again changes nothing; another value for the same version is refused.
pub(super) fn put(
    tx: &mut Tx<'_>,
    arn: &Arn,
    value: SecretValue,
    token: Option<String>,
    stages: &[String],
) -> Result<String, Fault> {
    let (id, now) = (token.unwrap_or_else(|| tx.ids.uuid()), tx.now);
    let secret = secret_mut(tx, arn).ok_or_else(find::unknown)?;
    match secret.versions.get(id.as_str()) {
        Some(version) if version.value == value => return Ok(id),
        Some(_) => {
            return Err(e::RESOURCE_EXISTS_EXCEPTION.fault(format!(
                "You can't use ClientRequestToken {id} because that value is already in use for a version of secret {arn}."
            )));
        }
        None => {}
    }
    let version = Version { created: now, value, stages: std::collections::BTreeSet::new() };
    secret.versions.insert(id.as_str().into(), version.into());
    secret.changed = now;
    stages.iter().for_each(|stage| secret.label(&id, stage));
    // The first version is current, whatever else it is called.
    if secret.staged(CURRENT).is_none() {
        secret.label(&id, CURRENT);
    }
    Ok(id)
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html>
pub(super) fn put_secret_value(
    tx: &mut Tx<'_>,
    input: api::PutSecretValueRequest,
) -> Result<api::PutSecretValueResponse, Fault> {
    let found = find::live(tx.partition(), tx.call, &input.secret_id)?;
    let (arn, name) = (found.arn.clone(), found.name.to_string());
    let value = given(input.secret_string, input.secret_binary)?;
    let value = value
        .ok_or_else(|| e::INVALID_REQUEST_EXCEPTION.fault("You must provide either SecretString or SecretBinary."))?;
    let stages = input.version_stages.unwrap_or_else(|| vec![CURRENT.to_owned()]);
    let id = put(tx, &arn, value, input.client_request_token, &stages)?;
    let secret = find::detail(find::secret(tx.partition(), tx.call, arn.as_str())?)?;
    let stages = secret.versions.get(id.as_str()).map(|version| version.stages.iter().cloned().collect());
    Ok(api::PutSecretValueResponse {
        arn: Some(arn.to_string()),
        name: Some(name),
        version_id: Some(id),
        version_stages: stages,
    })
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html>
pub(super) fn get_secret_value(
    view: &View<'_>,
    input: api::GetSecretValueRequest,
) -> Result<api::GetSecretValueResponse, Fault> {
    let found = find::live(view.partition, view.call, &input.secret_id)?;
    let secret = find::detail(found)?;
    let stage = input.version_stage.as_deref();
    let none = |what: String| {
        e::RESOURCE_NOT_FOUND_EXCEPTION
            .fault(format!("Secrets Manager can't find the specified secret value for {what}"))
    };
    let (id, version) = match &input.version_id {
        Some(id) => secret.versions.get_key_value(id.as_str()).ok_or_else(|| none(format!("VersionId: {id}")))?,
        None => {
            let stage = stage.unwrap_or(CURRENT);
            secret.staged(stage).ok_or_else(|| none(format!("staging label: {stage}")))?
        }
    };
    if stage.is_some_and(|stage| !version.stages.contains(stage)) {
        return Err(e::INVALID_REQUEST_EXCEPTION
            .fault("You provided a VersionStage that is not associated to the provided VersionId."));
    }
    let (secret_string, secret_binary) = match &version.value {
        SecretValue::Text(text) => (Some(text.clone()), None),
        SecretValue::Bytes(bytes) => (None, Some(bytes.clone())),
    };
    Ok(api::GetSecretValueResponse {
        arn: Some(found.arn.to_string()),
        name: Some(found.name.to_string()),
        version_id: Some(id.to_string()),
        secret_binary,
        secret_string,
        version_stages: Some(version.stages.iter().cloned().collect()),
        created_date: Some(version.created),
    })
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html>
pub(super) fn update_secret_version_stage(
    tx: &mut Tx<'_>,
    input: api::UpdateSecretVersionStageRequest,
) -> Result<api::UpdateSecretVersionStageResponse, Fault> {
    let found = find::live(tx.partition(), tx.call, &input.secret_id)?;
    let (arn, name, secret) = (found.arn.clone(), found.name.to_string(), find::detail(found)?);
    let (stage, now) = (input.version_stage, tx.now);
    let holder = secret.staged(&stage).map(|(id, _)| id.to_string());
    let unknown = |id: &&String| !secret.versions.contains_key(id.as_str());
    if let Some(id) = [&input.move_to_version_id, &input.remove_from_version_id].into_iter().flatten().find(unknown) {
        return Err(e::RESOURCE_NOT_FOUND_EXCEPTION
            .fault(format!("Secrets Manager can't find the specified secret version: {id}.")));
    }
    if holder.is_some() && holder != input.remove_from_version_id && holder != input.move_to_version_id {
        let holder = holder.unwrap_or_default();
        return Err(e::INVALID_PARAMETER_EXCEPTION.fault(format!(
            "The parameter RemoveFromVersionId can't be empty. Staging label {stage} is currently attached to version {holder}, so you must explicitly reference that version in RemoveFromVersionId."
        )));
    }
    if stage == CURRENT && input.move_to_version_id.is_none() {
        return Err(e::INVALID_PARAMETER_EXCEPTION.fault(
            "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.",
        ));
    }
    if let Some(secret) = secret_mut(tx, &arn) {
        match &input.move_to_version_id {
            Some(id) => secret.label(id, &stage),
            None => secret.unlabel(&stage),
        }
        secret.changed = now;
    }
    Ok(api::UpdateSecretVersionStageResponse { arn: Some(arn.to_string()), name: Some(name) })
}
