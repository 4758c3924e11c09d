//! The end of a secret, and what can stop it.

use models::secretsmanager as api;
use models::secretsmanager::errors as e;
use state::Tx;
use state::resource;
use state::secret::{schedule_deletion, secret_mut};
use wire::Fault;

use super::find;

/// After 7 to 30 days, or at once:
/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html>.
pub(super) fn delete_secret(
    tx: &mut Tx<'_>,
    input: api::DeleteSecretRequest,
) -> Result<api::DeleteSecretResponse, Fault> {
    let force = input.force_delete_without_recovery == Some(true);
    if force && input.recovery_window_in_days.is_some() {
        return Err(e::INVALID_PARAMETER_EXCEPTION
            .fault("You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays."));
    }
    let days = input.recovery_window_in_days.unwrap_or(30);
    let days = u16::try_from(days).ok().filter(|days| (7..=30).contains(days)).ok_or_else(|| {
        e::INVALID_PARAMETER_EXCEPTION
            .fault("The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).")
    })?;
    let found = match (force, find::secret(tx.partition(), tx.call, &input.secret_id)) {
        (_, Ok(found)) => found,
        // "If you use this parameter … and the secret doesn't exist", that is no error.
        (true, Err(_)) => {
            let now = tx.now;
            return Ok(api::DeleteSecretResponse { arn: None, name: Some(input.secret_id), deletion_date: Some(now) });
        }
        (false, Err(fault)) => return Err(fault),
    };
    let (arn, name) = (found.arn.clone(), found.name.to_string());
    let deletion_date = match force {
        true => {
            resource::delete(tx, &arn).map_err(find::refused)?;
            Some(tx.now)
        }
        false => {
            find::live(tx.partition(), tx.call, &input.secret_id)?;
            schedule_deletion(tx, &arn, days)
        }
    };
    Ok(api::DeleteSecretResponse { arn: Some(arn.to_string()), name: Some(name), deletion_date })
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RestoreSecret.html>
pub(super) fn restore_secret(
    tx: &mut Tx<'_>,
    input: api::RestoreSecretRequest,
) -> Result<api::RestoreSecretResponse, Fault> {
    let found = find::secret(tx.partition(), tx.call, &input.secret_id)?;
    let (arn, name) = (found.arn.clone(), found.name.to_string());
    if let Some(secret) = secret_mut(tx, &arn) {
        secret.deletion = None;
    }
    Ok(api::RestoreSecretResponse { arn: Some(arn.to_string()), name: Some(name) })
}
