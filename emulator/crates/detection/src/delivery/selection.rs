//! Which events a trail records. See
//! [filtering](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/filtering-data-events.html) and
//! [`EventSelector`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_EventSelector.html).

use std::borrow::Cow;

use aws::AccountId;
use service::Event;
use state::cloudtrail::{AdvancedEventSelector, Comparison, EventSelector, FieldSelector, Trail};
use state::{Partition, Shared};

use crate::record::{data_arns, data_resource_type, is_global, is_read_only, other_recipient};

/// The trails that receive a record of an event, and the account that the record is for.
pub fn destinations<'p>(
    partition: &'p Partition,
    event: &'p Event,
) -> impl Iterator<Item = (&'p Shared<Trail>, AccountId)> {
    let recipients = [Some(event.call.account), other_recipient(event)];
    recipients.into_iter().flatten().flat_map(move |recipient| {
        let trails = partition.trails(recipient).filter(move |trail| records(trail, event));
        trails.map(move |trail| (trail, recipient))
    })
}

/// Whether a trail records an event of an account that is its own, or of its organization.
pub fn records(trail: &Trail, event: &Event) -> bool {
    trail.logging
        && trail.is_seen_in(&event.call.region)
        && (trail.global_service_events || !is_global(event))
        && selects(trail, event)
}

fn selects(trail: &Trail, event: &Event) -> bool {
    if !trail.advanced_event_selectors.is_empty() {
        return trail.advanced_event_selectors.iter().any(|selector| fits(selector, event));
    }
    if !trail.event_selectors.is_empty() {
        return trail.event_selectors.iter().any(|selector| basic(selector, event));
    }
    // What every trail begins with.
    data_resource_type(event).is_none()
}

fn basic(selector: &EventSelector, event: &Event) -> bool {
    let wanted = match selector.read_write_type.as_str() {
        "ReadOnly" => is_read_only(event),
        "WriteOnly" => !is_read_only(event),
        _ => true,
    };
    wanted
        && match data_resource_type(event) {
            None => selector.management_events && !selector.excluded_sources.contains(&event.source),
            Some(kind) => selector.data_resources.iter().any(|(of, values)| {
                of == kind && values.iter().any(|value| data_arns(event).any(|arn| is_within(value, &arn)))
            }),
        }
}

/// `arn:aws:s3` is every bucket, `arn:aws:s3:::bucket/prefix` what begins so; a function or table is meant alone.
fn is_within(value: &str, arn: &str) -> bool {
    let is_open = value.split(':').count() == 3 || value.split(':').nth(2) == Some("s3");
    arn.strip_prefix(value).is_some_and(|rest| is_open || rest.is_empty())
}

fn fits(selector: &AdvancedEventSelector, event: &Event) -> bool {
    selector.fields.iter().all(|field| field_fits(field, event))
}

/// Of operators that select, one must fit; of those that deselect, none may.
fn field_fits(field: &FieldSelector, event: &Event) -> bool {
    let values = values(&field.field, event);
    let fits = |(how, wanted): &(Comparison, Vec<String>)| {
        let pairs = values.iter().flat_map(|value| wanted.iter().map(move |wanted| (&**value, wanted.as_str())));
        pairs.into_iter().any(|(value, wanted)| match how {
            Comparison::Equals | Comparison::NotEquals => value == wanted,
            Comparison::StartsWith | Comparison::NotStartsWith => value.starts_with(wanted),
            Comparison::EndsWith | Comparison::NotEndsWith => value.ends_with(wanted),
        })
    };
    let deselects =
        |how: Comparison| matches!(how, Comparison::NotEquals | Comparison::NotStartsWith | Comparison::NotEndsWith);
    let mut selecting = field.comparisons.iter().filter(|(how, _)| !deselects(*how)).peekable();
    let selected = selecting.peek().is_none() || selecting.any(fits);
    selected && !field.comparisons.iter().filter(|(how, _)| deselects(*how)).any(fits)
}

/// What an event has of a field.
fn values<'e>(field: &str, event: &'e Event) -> Vec<Cow<'e, str>> {
    let kind = data_resource_type(event);
    match field {
        "eventCategory" => vec![if kind.is_some() { "Data" } else { "Management" }.into()],
        "readOnly" => vec![if is_read_only(event) { "true" } else { "false" }.into()],
        "resources.type" => kind.into_iter().map(Cow::from).collect(),
        "resources.ARN" => data_arns(event).collect(),
        "eventName" => vec![event.name.into()],
        "eventSource" => vec![event.source.as_str().into()],
        "eventType" => vec![if event.service_event.is_some() { "AwsServiceEvent" } else { "AwsApiCall" }.into()],
        "userIdentity.arn" => event.call.caller.principal.arn().map(|arn| arn.as_str().into()).into_iter().collect(),
        _ => Vec::new(),
    }
}
