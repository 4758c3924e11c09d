//! Event history: the management events of the last 90 days in one account and Region. See
//! [`LookupEvents`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html).

use std::time::Duration;

use aws::{AccountId, Arn, Principal, Timestamp};
use models::cloudtrail as api;
use models::cloudtrail::errors as e;
use service::{Event, View, open_token, seal_token};
use wire::Fault;

use crate::record::{data_resource_type, event_id, is_read_only, other_recipient, record, resource_type};

/// How far back events are found.
const DAYS: u64 = 90;
/// Events on a page when the request does not say.
const SIZE: usize = 50;

/// Newest first. An event is found in the Region it was recorded in: for global services, where they live.
pub(super) fn lookup_events(
    view: &View<'_>,
    input: api::LookupEventsRequest,
) -> Result<api::LookupEventsResponse, Fault> {
    let search = Search::new(view, &input)?;
    let last = input.next_token.as_deref();
    let last = last.map(|token| open_token(token, &search.parameters).ok_or_else(invalid_token)).transpose()?;
    let size = input.max_results.and_then(|size| usize::try_from(size).ok()).unwrap_or(SIZE);
    let history = view.history.events();
    let mut found = history.iter().rev().filter(|event| search.finds(event));
    if let Some(last) = last {
        // The page before ended here. An event that was forgotten since ends the listing with an error, not a gap.
        if !found.by_ref().any(|event| event_id(event, search.account) == last) {
            return Err(invalid_token());
        }
    }
    let page: Vec<_> = found.by_ref().take(size).collect();
    let more = found.next().is_some();
    let last = page.last().filter(|_| more);
    let next_token = last.map(|event| seal_token(&event_id(event, search.account), &search.parameters));
    let events = page.into_iter().map(|event| shown(event, search.account)).collect();
    Ok(api::LookupEventsResponse { events: Some(events), next_token })
}

/// What a request looks for.
struct Search<'v> {
    view: &'v View<'v>,
    account: AccountId,
    attribute: Option<(String, String)>,
    from: Timestamp,
    until: Timestamp,
    /// Whether insight events are wanted, of which there are none.
    insights: bool,
    /// The request's own parameters: a token is good for these only.
    parameters: String,
}

impl<'v> Search<'v> {
    fn new(view: &'v View<'v>, input: &api::LookupEventsRequest) -> Result<Search<'v>, Fault> {
        let attributes = input.lookup_attributes.as_deref().unwrap_or_default();
        let attribute = match attributes {
            [] => None,
            [one] => Some((one.attribute_key.clone(), one.attribute_value.clone())),
            _ => {
                let message = "You can specify only one lookup attribute.";
                return Err(e::INVALID_LOOKUP_ATTRIBUTES_EXCEPTION.fault(message));
            }
        };
        if let (Some(from), Some(until)) = (input.start_time, input.end_time)
            && from > until
        {
            let message = "The start time must be before the end time.";
            return Err(e::INVALID_TIME_RANGE_EXCEPTION.fault(message));
        }
        let oldest = view.call.now - Duration::from_secs(DAYS * 24 * 60 * 60);
        Ok(Search {
            view,
            account: view.call.account,
            from: input.start_time.map_or(oldest, |from| from.max(oldest)),
            until: input.end_time.unwrap_or(view.call.now),
            insights: input.event_category.is_some(),
            parameters: format!("{attribute:?} {:?} {:?} {:?}", input.start_time, input.end_time, input.event_category),
            attribute,
        })
    }
    fn finds(&self, event: &Event) -> bool {
        let concerned = event.call.account == self.account || other_recipient(event) == Some(self.account);
        // Events carry milliseconds, requests seconds.
        let at = event.call.now.truncated();
        concerned
            && !self.insights
            && data_resource_type(event).is_none()
            && event.call.region == self.view.call.region
            && at >= self.from.truncated()
            && at <= self.until
            && self.attribute.as_ref().is_none_or(|(key, value)| has(event, self.account, key, value))
    }
}

pub(super) fn invalid_token() -> Fault {
    e::INVALID_NEXT_TOKEN_EXCEPTION
        .fault("A token from call with different parameters, or a token that is not valid, was specified.")
}

/// Whether an event has this value of an attribute. See
/// [`LookupAttribute`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupAttribute.html).
fn has(event: &Event, account: AccountId, key: &str, value: &str) -> bool {
    match key {
        "EventId" => event_id(event, account) == value,
        "EventName" => event.name == value,
        "ReadOnly" => value.eq_ignore_ascii_case(read_only(event)),
        "Username" => user_name(event).is_some_and(|name| name == value),
        "ResourceType" => resources(event).iter().any(|resource| resource.resource_type.as_deref() == Some(value)),
        "ResourceName" => resources(event).iter().any(|resource| resource.resource_name.as_deref() == Some(value)),
        "EventSource" => event.source == value,
        "AccessKeyId" => event.call.caller.access_key.as_ref().is_some_and(|key| key.as_str() == value),
        // The model allows no other key.
        _ => false,
    }
}

fn shown(event: &Event, account: AccountId) -> api::Event {
    let resources = resources(event);
    api::Event {
        event_id: Some(event_id(event, account)),
        event_name: Some(event.name.to_owned()),
        read_only: Some(read_only(event).to_owned()),
        access_key_id: event.call.caller.access_key.as_ref().map(ToString::to_string),
        event_time: Some(event.call.now.truncated()),
        event_source: Some(event.source.clone()),
        username: user_name(event).map(str::to_owned),
        resources: Some(resources),
        cloud_trail_event: Some(record(event, account)),
    }
}

fn read_only(event: &Event) -> &'static str {
    if is_read_only(event) { "true" } else { "false" }
}

/// A user's name, a session's name, or `root`.
fn user_name(event: &Event) -> Option<&str> {
    match &event.call.caller.principal {
        Principal::Root(_) => Some("root"),
        Principal::User { arn, .. } | Principal::FederatedUser { arn, .. } => Some(arn.resource_name()),
        Principal::AssumedRole { session, .. } => Some(session.resource_name()),
        Principal::Service(_) | Principal::Anonymous => None,
    }
}

/// Resources by name and by ARN, of the types that
/// [event history knows](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-supported-resource-types.html).
fn resources(event: &Event) -> Vec<api::Resource> {
    let arns = event.resources.iter().filter_map(|(arn, _)| Arn::parse(arn).ok());
    let named = arns.filter_map(|arn| {
        let of = |name: &str| api::Resource {
            resource_type: resource_type(&arn).map(str::to_owned),
            resource_name: Some(name.to_owned()),
        };
        resource_type(&arn).map(|_| [of(arn.as_str()), of(arn.resource_name())])
    });
    named.flatten().collect()
}
