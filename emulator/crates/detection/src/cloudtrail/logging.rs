//! Switching a trail on, off, and removing it.

use models::cloudtrail as api;
use state::Tx;
use state::cloudtrail::Trail;
use wire::Fault;

use super::fault::unknown_trail;
use super::name;

/// Recording begins.
pub(super) fn start_logging(
    tx: &mut Tx<'_>,
    input: api::StartLoggingRequest,
) -> Result<api::StartLoggingResponse, Fault> {
    let now = tx.now;
    let trail = own(tx, &input.name)?;
    trail.logging = true;
    trail.started = Some(now);
    Ok(api::StartLoggingResponse {})
}

/// Recording ends. Members of an organization cannot do this to its trails, whatever they are allowed.
pub(super) fn stop_logging(tx: &mut Tx<'_>, input: api::StopLoggingRequest) -> Result<api::StopLoggingResponse, Fault> {
    let now = tx.now;
    let trail = own(tx, &input.name)?;
    trail.logging = false;
    trail.stopped = Some(now);
    Ok(api::StopLoggingResponse {})
}

/// Bucket and log files stay.
pub(super) fn delete_trail(tx: &mut Tx<'_>, input: api::DeleteTrailRequest) -> Result<api::DeleteTrailResponse, Fault> {
    let account = tx.call.account;
    let trail = own(tx, &input.name)?;
    let (arn, key) = (trail.arn.clone(), (trail.home_region.clone(), trail.name.clone()));
    let owner = tx.account_mut(account).ok_or_else(|| unknown_trail(arn.as_str(), account))?;
    owner.trails.remove(&key);
    Ok(api::DeleteTrailResponse {})
}

fn own<'t>(tx: &'t mut Tx<'_>, name: &str) -> Result<&'t mut Trail, Fault> {
    let arn = name::find_own(tx.partition(), tx.call, name)?;
    let account = tx.call.account;
    tx.trail_mut(&arn).ok_or_else(|| unknown_trail(arn.as_str(), account))
}
