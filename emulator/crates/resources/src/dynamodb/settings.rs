//! When items are over, and how far back a table can be brought.

use std::time::Duration;

use models::dynamodb as api;
use service::View;
use state::Tx;
use state::dynamodb::{Recovery, Table, table_mut};
use wire::Fault;

use super::find;

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html>
pub(super) fn describe_time_to_live(
    view: &View<'_>,
    input: api::DescribeTimeToLiveInput,
) -> Result<api::DescribeTimeToLiveOutput, Fault> {
    let (_, table) = find::table(view.partition, view.call, &input.table_name)?;
    let status = if table.time_to_live.is_some() { "ENABLED" } else { "DISABLED" };
    let description = api::TimeToLiveDescription {
        time_to_live_status: Some(status.to_owned()),
        attribute_name: table.time_to_live.clone(),
    };
    Ok(api::DescribeTimeToLiveOutput { time_to_live_description: Some(description) })
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html>
pub(super) fn update_time_to_live(
    tx: &mut Tx<'_>,
    input: api::UpdateTimeToLiveInput,
) -> Result<api::UpdateTimeToLiveOutput, Fault> {
    let (found, table) = find::table(tx.partition(), tx.call, &input.table_name)?;
    let (arn, given) = (found.arn.clone(), input.time_to_live_specification);
    match (given.enabled, &table.time_to_live) {
        (true, Some(_)) => return Err(find::invalid("TimeToLive is already enabled")),
        (false, None) => return Err(find::invalid("TimeToLive is already disabled")),
        (false, Some(other)) if *other != given.attribute_name => {
            return Err(find::invalid(format!(
                "TimeToLive is active on a different AttributeName: current AttributeName is {other}"
            )));
        }
        _ => {}
    }
    if let Some(table) = table_mut(tx, &arn) {
        table.time_to_live = given.enabled.then(|| given.attribute_name.clone());
    }
    Ok(api::UpdateTimeToLiveOutput { time_to_live_specification: Some(given) })
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html>
pub(super) fn describe_continuous_backups(
    view: &View<'_>,
    input: api::DescribeContinuousBackupsInput,
) -> Result<api::DescribeContinuousBackupsOutput, Fault> {
    let (_, table) = find::table(view.partition, view.call, &input.table_name).map_err(unknown)?;
    let description = backups(table, view.call.now);
    Ok(api::DescribeContinuousBackupsOutput { continuous_backups_description: Some(description) })
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html>
pub(super) fn update_continuous_backups(
    tx: &mut Tx<'_>,
    input: api::UpdateContinuousBackupsInput,
) -> Result<api::UpdateContinuousBackupsOutput, Fault> {
    let (found, table) = find::table(tx.partition(), tx.call, &input.table_name).map_err(unknown)?;
    let (arn, given, now) = (found.arn.clone(), input.point_in_time_recovery_specification, tx.now);
    let mut changed = table.clone();
    let since = changed.recovery.map_or(now, |recovery| recovery.since);
    let days = given.recovery_period_in_days.unwrap_or(35);
    changed.recovery = given.point_in_time_recovery_enabled.then_some(Recovery { since, days });
    let description = backups(&changed, now);
    if let Some(table) = table_mut(tx, &arn) {
        *table = changed;
    }
    Ok(api::UpdateContinuousBackupsOutput { continuous_backups_description: Some(description) })
}

/// Backups are always on; going back to any moment is what one can switch.
fn backups(table: &Table, now: aws::Timestamp) -> api::ContinuousBackupsDescription {
    let recovery = table.recovery.map(|recovery| {
        let days = u32::try_from(recovery.days).unwrap_or(35);
        let oldest = now.before(Duration::from_hours(24) * days);
        api::PointInTimeRecoveryDescription {
            point_in_time_recovery_status: Some("ENABLED".to_owned()),
            recovery_period_in_days: Some(recovery.days),
            earliest_restorable_date_time: Some(recovery.since.max(oldest)),
            latest_restorable_date_time: Some(now.before(Duration::from_mins(5)).max(recovery.since)),
        }
    });
    let off = || api::PointInTimeRecoveryDescription {
        point_in_time_recovery_status: Some("DISABLED".to_owned()),
        ..api::PointInTimeRecoveryDescription::default()
    };
    api::ContinuousBackupsDescription {
        continuous_backups_status: "ENABLED".to_owned(),
        point_in_time_recovery_description: Some(recovery.unwrap_or_else(off)),
    }
}

/// These two have an error of their own for a table that is not there.
fn unknown(fault: Fault) -> Fault {
    match &*fault.code {
        "ResourceNotFoundException" => models::dynamodb::errors::TABLE_NOT_FOUND_EXCEPTION.fault(fault.message.clone()),
        _ => fault,
    }
}
