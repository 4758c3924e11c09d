//! Trails as they are.

use models::cloudtrail as api;
use models::cloudtrail::errors as e;
use service::View;
use state::Shared;
use state::cloudtrail::Trail;
use wire::Fault;

use super::lookup::invalid_token;
use super::{name, shapes};

/// Trails of this Region; with shadow trails also multi-Region trails of other Regions and trails of the organization.
/// Names that nothing is known of are passed over; what is no name is refused.
pub(super) fn describe_trails(
    view: &View<'_>,
    input: api::DescribeTrailsRequest,
) -> Result<api::DescribeTrailsResponse, Fault> {
    let names = input.trail_name_list.unwrap_or_default();
    let shadows = input.include_shadow_trails.unwrap_or(true);
    let call = view.call;
    let trails: Vec<&Shared<Trail>> = if names.is_empty() {
        let seen = view.partition.trails_seen(call.account, &call.region);
        seen.filter(|trail| shadows || (trail.home_region == call.region && trail.account == call.account)).collect()
    } else {
        let found = names.iter().map(|name| match name::find(view.partition, call, name) {
            Err(fault) if fault.code == e::TRAIL_NOT_FOUND_EXCEPTION.code => Ok(None),
            found => found.map(Some),
        });
        found.filter_map(Result::transpose).collect::<Result<_, _>>()?
    };
    let trail_list = trails.into_iter().map(|trail| shapes::trail(trail)).collect();
    Ok(api::DescribeTrailsResponse { trail_list: Some(trail_list) })
}

/// One trail.
pub(super) fn get_trail(view: &View<'_>, input: api::GetTrailRequest) -> Result<api::GetTrailResponse, Fault> {
    let trail = name::find(view.partition, view.call, &input.name)?;
    Ok(api::GetTrailResponse { trail: Some(shapes::trail(trail)) })
}

/// Trails of every Region, all on one page: no token is ever given, and every token is foreign.
pub(super) fn list_trails(view: &View<'_>, input: api::ListTrailsRequest) -> Result<api::ListTrailsResponse, Fault> {
    if input.next_token.is_some() {
        return Err(invalid_token());
    }
    let all = view.partition.trails(view.call.account);
    let trails = all.map(|trail| api::TrailInfo {
        trail_arn: Some(trail.arn.to_string()),
        name: Some(trail.name.clone()),
        home_region: Some(trail.home_region.to_string()),
    });
    Ok(api::ListTrailsResponse { trails: Some(trails.collect()), next_token: None })
}

/// Whether it records and since when, and how delivery stands.
pub(super) fn get_trail_status(
    view: &View<'_>,
    input: api::GetTrailStatusRequest,
) -> Result<api::GetTrailStatusResponse, Fault> {
    let trail = name::find(view.partition, view.call, &input.name)?;
    let delivery = &trail.delivery;
    let text = |at: Option<aws::Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
    let error = |error: &Option<std::sync::Arc<str>>| error.as_ref().map(ToString::to_string);
    Ok(api::GetTrailStatusResponse {
        is_logging: Some(trail.logging),
        latest_delivery_error: error(&delivery.error),
        latest_delivery_time: delivery.latest,
        start_logging_time: trail.started,
        stop_logging_time: trail.stopped,
        latest_digest_delivery_time: delivery.latest_digest,
        latest_digest_delivery_error: error(&delivery.digest_error),
        latest_delivery_attempt_time: Some(text(delivery.attempted)),
        latest_notification_error: error(&delivery.notification_error),
        latest_notification_time: delivery.notified,
        latest_notification_attempt_time: Some(text(delivery.notification_attempted)),
        latest_notification_attempt_succeeded: Some(text(delivery.notified)),
        latest_delivery_attempt_succeeded: Some(text(delivery.latest)),
        time_logging_started: Some(text(trail.started)),
        time_logging_stopped: Some(text(trail.stopped)),
        ..api::GetTrailStatusResponse::default()
    })
}
