//! Secrets: made and described anew.

use models::secretsmanager as api;
use models::secretsmanager::errors as e;
use state::resource::{NewResource, ResourceKind, create};
use state::secret::{CURRENT, secret_mut};
use state::{Tags, Tx};
use wire::Fault;

use super::{find, tagging, values};

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html>
pub(super) fn create_secret(
    tx: &mut Tx<'_>,
    input: api::CreateSecretRequest,
) -> Result<api::CreateSecretResponse, Fault> {
    if input.add_replica_regions.is_some_and(|regions| !regions.is_empty()) {
        return Err(e::INVALID_PARAMETER_EXCEPTION.fault("Replicas are not emulated: leave AddReplicaRegions out."));
    }
    if let Ok(existing) = find::secret(tx.partition(), tx.call, &input.name) {
        return Err(match find::detail(existing)?.deletion {
            Some(_) => e::INVALID_REQUEST_EXCEPTION.fault(
                "You can't create this secret because a secret with this name is already scheduled for deletion.",
            ),
            None => e::RESOURCE_EXISTS_EXCEPTION
                .fault(format!("The operation failed because the secret {} already exists.", input.name)),
        });
    }
    let tags = tagging::added(&Tags::new(), &input.tags.unwrap_or_default())?;
    let (account, region, suffix) = (tx.call.account, tx.call.region.clone(), tx.ids.lower("", 6));
    let new = NewResource {
        kind: ResourceKind::Secret,
        region: &region,
        name: &input.name,
        suffix: Some(&suffix),
        policy: None,
        tags,
    };
    let arn = create(tx, account, new).map_err(find::refused)?.arn.clone();
    if let Some(secret) = secret_mut(tx, &arn) {
        (secret.description, secret.kms_key) = (input.description, input.kms_key_id);
    }
    let version_id = match values::given(input.secret_string, input.secret_binary)? {
        Some(value) => Some(values::put(tx, &arn, value, input.client_request_token, &[CURRENT.to_owned()])?),
        None => None,
    };
    let name = Some(input.name);
    Ok(api::CreateSecretResponse { arn: Some(arn.to_string()), name, version_id, replication_status: None })
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html>
pub(super) fn update_secret(
    tx: &mut Tx<'_>,
    input: api::UpdateSecretRequest,
) -> Result<api::UpdateSecretResponse, Fault> {
    let found = find::live(tx.partition(), tx.call, &input.secret_id)?;
    let (arn, name, now) = (found.arn.clone(), found.name.to_string(), tx.now);
    if let Some(secret) = secret_mut(tx, &arn) {
        secret.description = input.description.or(secret.description.take());
        secret.kms_key = input.kms_key_id.or(secret.kms_key.take());
        secret.changed = now;
    }
    let version_id = match values::given(input.secret_string, input.secret_binary)? {
        Some(value) => Some(values::put(tx, &arn, value, input.client_request_token, &[CURRENT.to_owned()])?),
        None => None,
    };
    Ok(api::UpdateSecretResponse { arn: Some(arn.to_string()), name: Some(name), version_id })
}
