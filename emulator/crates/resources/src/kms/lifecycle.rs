//! Switching keys on and off, their rotation, and their end.

use models::kms as api;
use models::kms::errors as e;
use service::View;
use state::Tx;
use state::kms::{KeyState, Rotation, key_mut, schedule_deletion};
use wire::Fault;

use super::find;

/// Days between two rotations where nobody says how many.
const YEAR: u16 = 365;

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html>
pub(super) fn enable_key(tx: &mut Tx<'_>, input: api::EnableKeyRequest) -> Result<api::EnableKeyResponse, Fault> {
    switch(tx, &input.key_id, true)?;
    Ok(api::EnableKeyResponse {})
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKey.html>
pub(super) fn disable_key(tx: &mut Tx<'_>, input: api::DisableKeyRequest) -> Result<api::DisableKeyResponse, Fault> {
    switch(tx, &input.key_id, false)?;
    Ok(api::DisableKeyResponse {})
}

fn switch(tx: &mut Tx<'_>, name: &str, on: bool) -> Result<(), Fault> {
    let key = find::by_id(tx.partition(), tx.call, name)?;
    find::not_pending(key)?;
    let arn = key.arn.clone();
    if let Some(key) = key_mut(tx, &arn) {
        key.enabled = on;
    }
    Ok(())
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html>
pub(super) fn update_key_description(
    tx: &mut Tx<'_>,
    input: api::UpdateKeyDescriptionRequest,
) -> Result<api::UpdateKeyDescriptionResponse, Fault> {
    let key = find::by_id(tx.partition(), tx.call, &input.key_id)?;
    find::not_pending(key)?;
    let arn = key.arn.clone();
    if let Some(key) = key_mut(tx, &arn) {
        key.description = input.description;
    }
    Ok(api::UpdateKeyDescriptionResponse {})
}

/// After 7 to 30 days: <https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html>.
pub(super) fn schedule_key_deletion(
    tx: &mut Tx<'_>,
    input: api::ScheduleKeyDeletionRequest,
) -> Result<api::ScheduleKeyDeletionResponse, Fault> {
    let days = input.pending_window_in_days.unwrap_or(30);
    let days = u16::try_from(days).ok().filter(|days| (7..=30).contains(days));
    let days = days.ok_or_else(|| find::invalid("PendingWindowInDays must be between 7 and 30"))?;
    let key = find::by_id(tx.partition(), tx.call, &input.key_id)?;
    find::not_pending(key)?;
    let arn = key.arn.clone();
    Ok(api::ScheduleKeyDeletionResponse {
        deletion_date: schedule_deletion(tx, &arn, days),
        key_id: Some(arn.to_string()),
        key_state: Some(KeyState::PendingDeletion.as_str().to_owned()),
        pending_window_in_days: Some(i64::from(days)),
    })
}

/// Leaves the key switched off: <https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html>.
pub(super) fn cancel_key_deletion(
    tx: &mut Tx<'_>,
    input: api::CancelKeyDeletionRequest,
) -> Result<api::CancelKeyDeletionResponse, Fault> {
    let arn = find::arn(tx.partition(), tx.call, &input.key_id)?;
    let key = key_mut(tx, &arn).filter(|key| key.deletion.is_some());
    let key = key.ok_or_else(|| e::KMS_INVALID_STATE_EXCEPTION.fault(format!("{arn} is not pending deletion.")))?;
    (key.deletion, key.enabled) = (None, false);
    Ok(api::CancelKeyDeletionResponse { key_id: Some(arn.to_string()) })
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html>
pub(super) fn enable_key_rotation(
    tx: &mut Tx<'_>,
    input: api::EnableKeyRotationRequest,
) -> Result<api::EnableKeyRotationResponse, Fault> {
    let asked = input.rotation_period_in_days.and_then(|days| u16::try_from(days).ok());
    rotate(tx, &input.key_id, |before, now| {
        let days = asked.or(before.map(|before| before.days)).unwrap_or(YEAR);
        // "Automatic key rotation … begins from the date you enable it".
        Some(before.filter(|before| before.days == days).unwrap_or(Rotation { days, since: now }))
    })?;
    Ok(api::EnableKeyRotationResponse {})
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKeyRotation.html>
pub(super) fn disable_key_rotation(
    tx: &mut Tx<'_>,
    input: api::DisableKeyRotationRequest,
) -> Result<api::DisableKeyRotationResponse, Fault> {
    rotate(tx, &input.key_id, |_, _| None)?;
    Ok(api::DisableKeyRotationResponse {})
}

fn rotate(
    tx: &mut Tx<'_>,
    name: &str,
    change: impl FnOnce(Option<Rotation>, aws::Timestamp) -> Option<Rotation>,
) -> Result<(), Fault> {
    let key = find::by_id(tx.partition(), tx.call, name)?;
    if !find::usable(key)?.is_symmetric() {
        return Err(e::UNSUPPORTED_OPERATION_EXCEPTION.fault(""));
    }
    let (arn, now) = (key.arn.clone(), tx.now);
    if let Some(key) = key_mut(tx, &arn) {
        key.rotation = change(key.rotation, now);
    }
    Ok(())
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html>
pub(super) fn get_key_rotation_status(
    view: &View<'_>,
    input: api::GetKeyRotationStatusRequest,
) -> Result<api::GetKeyRotationStatusResponse, Fault> {
    let key = find::by_id(view.partition, view.call, &input.key_id)?;
    let detail = find::detail(key)?;
    // "The key rotation status is false" while the key waits for its deletion.
    let rotation = detail.rotation.filter(|_| detail.deletion.is_none());
    Ok(api::GetKeyRotationStatusResponse {
        key_rotation_enabled: Some(rotation.is_some()),
        key_id: Some(key.arn.to_string()),
        rotation_period_in_days: rotation.map(|rotation| i64::from(rotation.days)),
        next_rotation_date: rotation.map(|rotation| rotation.next(view.call.now)),
        on_demand_rotation_start_date: None,
    })
}
