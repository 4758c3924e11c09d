//! Switching a trail on, off, and removing it.

use models::cloudtrail as api;
use state::Tx;
use state::cloudtrail::set_logging;
use wire::Fault;

use super::name;

/// Recording begins.
pub(super) fn start_logging(
    tx: &mut Tx<'_>,
    input: api::StartLoggingRequest,
) -> Result<api::StartLoggingResponse, Fault> {
    let arn = name::find_own(tx.partition(), tx.call, &input.name)?.arn.clone();
    set_logging(tx, &arn, true);
    Ok(api::StartLoggingResponse {})
}

/// Recording ends. Members of an organization cannot do this to its trails, whatever they are allowed.
pub(super) fn stop_logging(tx: &mut Tx<'_>, input: api::StopLoggingRequest) -> Result<api::StopLoggingResponse, Fault> {
    let arn = name::find_own(tx.partition(), tx.call, &input.name)?.arn.clone();
    set_logging(tx, &arn, false);
    Ok(api::StopLoggingResponse {})
}

/// Bucket and log files stay.
pub(super) fn delete_trail(tx: &mut Tx<'_>, input: api::DeleteTrailRequest) -> Result<api::DeleteTrailResponse, Fault> {
    let arn = name::find_own(tx.partition(), tx.call, &input.name)?.arn.clone();
    state::cloudtrail::delete_trail(tx, &arn);
    Ok(api::DeleteTrailResponse {})
}
