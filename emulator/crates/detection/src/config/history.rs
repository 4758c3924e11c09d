//! What resources are and were like.

use std::time::Duration;

use models::config as api;
use models::config::errors as e;
use service::{View, open_token, page, page_order, seal_token};
use state::Shared;
use state::config::{Config, ConfigurationItem, DAY, ItemStatus};
use wire::Fault;

use super::document;
use super::fault::{invalid, invalid_token, recorded, size};

/// "Each call to the API is limited to span a duration of seven days."
const SPAN: Duration = DAY.saturating_mul(7);

/// The most ids that a request can name.
const RESOURCE_IDS: usize = 20;

/// How many days items are kept where nobody says anything: "seven years (2557 days)".
const RETENTION: u16 = 2557;

fn config<'v>(view: &View<'v>) -> Option<&'v Config> {
    view.partition.config(view.call.account, &view.call.region).map(|config| &**config)
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetResourceConfigHistory.html>
pub(super) fn get_resource_config_history(
    view: &View<'_>,
    input: api::GetResourceConfigHistoryRequest,
) -> Result<api::GetResourceConfigHistoryResponse, Fault> {
    let config = recorded(config(view), &e::NO_AVAILABLE_CONFIGURATION_RECORDER_EXCEPTION)?;
    let (kind, id) = (&input.resource_type, &input.resource_id);
    let last = config.items.last(kind, id).ok_or_else(|| {
        let message = format!("Resource {id} of resourceType:{kind} is unknown or has not been discovered");
        e::RESOURCE_NOT_DISCOVERED_EXCEPTION.fault(message)
    })?;
    let until = input.later_time.unwrap_or(view.call.now);
    let kept = view.call.now.before(DAY.saturating_mul(u32::from(config.retention.unwrap_or(RETENTION))));
    let since = input.earlier_time.unwrap_or(kept);
    if since > until {
        let error = &e::INVALID_TIME_RANGE_EXCEPTION;
        return Err(error.fault("The specified time range is not valid: the earlier time is after the later time."));
    }
    let parameters = format!("{kind} {id} {since:?} {}", input.chronological_order.as_deref().unwrap_or("Reverse"));
    let token = input.next_token.as_deref();
    let after: Option<u64> = match token {
        Some(text) => {
            let opened = open_token(text, &parameters).and_then(|last| last.parse().ok());
            Some(opened.ok_or_else(|| invalid_token(token))?)
        }
        None => None,
    };
    let key = last.item.key();
    let all = config.items.history(&key);
    let all = all.filter(|item| (since.max(kept)..=until).contains(&item.captured));
    let found = if input.chronological_order.as_deref() == Some("Forward") {
        window(all.filter(|item| after.is_none_or(|after| item.state_id > after)), size(input.limit, 10))
    } else {
        window(all.rev().filter(|item| after.is_none_or(|after| item.state_id < after)), size(input.limit, 10))
    };
    let (found, more) = found;
    let next = found.last().filter(|_| more).map(|last| seal_token(&last.state_id.to_string(), &parameters));
    let place = (view.call.account, &view.call.region);
    let items = found.iter().map(|item| document::shown(item, place)).collect();
    Ok(api::GetResourceConfigHistoryResponse { configuration_items: Some(items), next_token: next })
}

/// The first items that fit on a page and into seven days, and whether there are more.
fn window<'i>(
    all: impl Iterator<Item = &'i Shared<ConfigurationItem>>,
    most: usize,
) -> (Vec<&'i Shared<ConfigurationItem>>, bool) {
    let mut found: Vec<&Shared<ConfigurationItem>> = Vec::new();
    for item in all {
        let first = found.first().map_or(item.captured, |first| first.captured);
        let distance = first.since(item.captured).max(item.captured.since(first));
        if found.len() == most || distance > SPAN {
            return (found, true);
        }
        found.push(item);
    }
    (found, false)
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_BatchGetResourceConfig.html>: of resources that are not there
/// nothing is said.
pub(super) fn batch_get_resource_config(
    view: &View<'_>,
    input: api::BatchGetResourceConfigRequest,
) -> Result<api::BatchGetResourceConfigResponse, Fault> {
    let config = recorded(config(view), &e::NO_AVAILABLE_CONFIGURATION_RECORDER_EXCEPTION)?;
    let found = input.resource_keys.iter().filter_map(|key| config.items.current(&key.resource_type, &key.resource_id));
    let place = (view.call.account, &view.call.region);
    let items = found.map(|item| document::base(item, place)).collect();
    Ok(api::BatchGetResourceConfigResponse {
        base_configuration_items: Some(items),
        unprocessed_resource_keys: Some(Vec::new()),
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_ListDiscoveredResources.html>
pub(super) fn list_discovered_resources(
    view: &View<'_>,
    input: api::ListDiscoveredResourcesRequest,
) -> Result<api::ListDiscoveredResourcesResponse, Fault> {
    let config = recorded(config(view), &e::NO_AVAILABLE_CONFIGURATION_RECORDER_EXCEPTION)?;
    let ids = input.resource_ids.unwrap_or_default();
    if !ids.is_empty() && input.resource_name.is_some() {
        return Err(invalid(
            "You can specify either resource IDs or a resource name, but not both, in the same request.",
        ));
    }
    if ids.len() > RESOURCE_IDS {
        return Err(invalid(format!("You can specify at most {RESOURCE_IDS} resource IDs.")));
    }
    let with_deleted = input.include_deleted_resources.unwrap_or_default();
    let wanted = |item: &ConfigurationItem| {
        let is_named = input.resource_name.as_ref().is_none_or(|name| item.item.resource_name.as_ref() == Some(name));
        let is_listed = ids.is_empty() || ids.iter().any(|id| **id == *item.item.resource_id);
        is_named && is_listed && (with_deleted || item.status.is_there())
    };
    let mut all: Vec<_> = config.items.all_of_type(&input.resource_type).filter(|item| wanted(item)).collect();
    all.sort_by_key(|item| page_order(&item.item.resource_id));
    let token = input.next_token.as_deref();
    let found = page(all.into_iter(), |item| item.item.resource_id.to_string(), token, size(input.limit, 100));
    let found = found.ok_or_else(|| invalid_token(token))?;
    let identifiers = found.items.into_iter().map(|item| api::ResourceIdentifier {
        resource_type: Some(item.item.resource_type.to_owned()),
        resource_id: Some(item.item.resource_id.to_string()),
        resource_name: item.item.resource_name.clone(),
        resource_deletion_time: (item.status == ItemStatus::Deleted).then_some(item.captured),
    });
    let resource_identifiers = Some(identifiers.collect());
    Ok(api::ListDiscoveredResourcesResponse { resource_identifiers, next_token: found.next })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetDiscoveredResourceCounts.html>: "in descending order", and
/// nothing where nothing is recorded.
pub(super) fn get_discovered_resource_counts(
    view: &View<'_>,
    input: api::GetDiscoveredResourceCountsRequest,
) -> Result<api::GetDiscoveredResourceCountsResponse, Fault> {
    let types = input.resource_types.unwrap_or_default();
    let mut counts = std::collections::BTreeMap::<&str, i64>::new();
    let items = config(view).into_iter().flat_map(|config| config.items.all());
    for item in items.filter(|item| item.status.is_there()) {
        let kind = item.item.resource_type;
        if types.is_empty() || types.iter().any(|wanted| wanted == kind) {
            *counts.entry(kind).or_default() += 1;
        }
    }
    let total = counts.values().sum();
    let mut counts: Vec<(&str, i64)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let token = input.next_token.as_deref();
    let skipped = match token {
        Some(text) => {
            let opened = open_token(text, "counts").and_then(|place| place.parse::<usize>().ok());
            opened.ok_or_else(|| invalid_token(token))?
        }
        None => 0,
    };
    let limit = size(input.limit, 100);
    let shown = counts.iter().skip(skipped).take(limit);
    let shown =
        shown.map(|(kind, count)| api::ResourceCount { resource_type: Some((*kind).to_owned()), count: Some(*count) });
    let next = skipped.saturating_add(limit);
    Ok(api::GetDiscoveredResourceCountsResponse {
        total_discovered_resources: Some(total),
        resource_counts: Some(shown.collect()),
        next_token: (next < counts.len()).then(|| seal_token(&next.to_string(), "counts")),
    })
}
