//! The resources of all sources.

use std::collections::BTreeMap;

use aws::{AccountId, Region};
use models::config as api;
use models::config::errors as e;
use service::View;
use state::config::{Aggregator, ConfigurationItem};
use wire::Fault;

use super::super::document;
use super::fault::paged;
use super::{Source, seen};

impl<'v> Source<'v> {
    /// The last items of the resources that are there.
    fn items(&self, aggregator: &Aggregator) -> impl Iterator<Item = &'v ConfigurationItem> {
        let all = self.config.items.all().map(|item| &**item);
        all.filter(|item| item.status.is_there() && aggregator.wants_type(item.item.resource_type))
    }
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_ListAggregateDiscoveredResources.html>
pub(crate) fn list(
    view: &View<'_>,
    input: api::ListAggregateDiscoveredResourcesRequest,
) -> Result<api::ListAggregateDiscoveredResourcesResponse, Fault> {
    let (aggregator, sources) = seen(view, &input.configuration_aggregator_name)?;
    let wanted = input.filters.unwrap_or_default();
    let is = |filter: &Option<String>, value: Option<&str>| filter.is_none() || filter.as_deref() == value;
    let mut all = Vec::new();
    for source in &sources {
        if !is(&wanted.account_id, Some(&source.account.to_string())) {
            continue;
        }
        for found in source.items(aggregator).filter(|found| found.item.resource_type == input.resource_type) {
            let item = &found.item;
            if is(&wanted.resource_id, Some(&item.resource_id))
                && is(&wanted.resource_name, item.resource_name.as_deref())
                && is(&wanted.region, Some(source.region.as_str()))
            {
                all.push(identifier(source, found));
            }
        }
    }
    let key = |one: &api::AggregateResourceIdentifier| {
        format!("{} {} {}", one.source_account_id, one.source_region, one.resource_id)
    };
    let page = paged(all, key, input.next_token.as_deref(), input.limit, 100)?;
    Ok(api::ListAggregateDiscoveredResourcesResponse { resource_identifiers: Some(page.items), next_token: page.next })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetAggregateDiscoveredResourceCounts.html>
pub(crate) fn counts(
    view: &View<'_>,
    input: api::GetAggregateDiscoveredResourceCountsRequest,
) -> Result<api::GetAggregateDiscoveredResourceCountsResponse, Fault> {
    let (aggregator, sources) = seen(view, &input.configuration_aggregator_name)?;
    let wanted = input.filters.unwrap_or_default();
    let mut groups: BTreeMap<String, i64> = BTreeMap::new();
    let mut total = 0_i64;
    for source in &sources {
        let (account, region) = (source.account.to_string(), source.region.to_string());
        if wanted.account_id.as_ref().is_some_and(|wanted| *wanted != account)
            || wanted.region.as_ref().is_some_and(|wanted| *wanted != region)
        {
            continue;
        }
        for found in source.items(aggregator) {
            let kind = found.item.resource_type;
            if wanted.resource_type.as_deref().is_some_and(|wanted| wanted != kind) {
                continue;
            }
            total += 1;
            let group = match input.group_by_key.as_deref() {
                Some("RESOURCE_TYPE") => kind.to_owned(),
                Some("ACCOUNT_ID") => account.clone(),
                Some("AWS_REGION") => region.clone(),
                _ => continue,
            };
            *groups.entry(group).or_default() += 1;
        }
    }
    let groups: Vec<_> = groups
        .into_iter()
        .map(|(group_name, resource_count)| api::GroupedResourceCount { group_name, resource_count })
        .collect();
    let page = paged(groups, |group| group.group_name.clone(), input.next_token.as_deref(), input.limit, 1_000)?;
    Ok(api::GetAggregateDiscoveredResourceCountsResponse {
        total_discovered_resources: total,
        grouped_resource_counts: input.group_by_key.is_some().then_some(page.items),
        group_by_key: input.group_by_key,
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetAggregateResourceConfig.html>
pub(crate) fn get(
    view: &View<'_>,
    input: api::GetAggregateResourceConfigRequest,
) -> Result<api::GetAggregateResourceConfigResponse, Fault> {
    let (aggregator, sources) = seen(view, &input.configuration_aggregator_name)?;
    let wanted = &input.resource_identifier;
    let Some((account, region, found)) = look_up(aggregator, &sources, wanted) else {
        let message = format!(
            "Resource {} of resourceType: {} is unknown or has not been discovered.",
            wanted.resource_id, wanted.resource_type
        );
        return Err(e::RESOURCE_NOT_DISCOVERED_EXCEPTION.fault(message));
    };
    Ok(api::GetAggregateResourceConfigResponse { configuration_item: Some(document::shown(found, (account, region))) })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_BatchGetAggregateResourceConfig.html>
pub(crate) fn batch_get(
    view: &View<'_>,
    input: api::BatchGetAggregateResourceConfigRequest,
) -> Result<api::BatchGetAggregateResourceConfigResponse, Fault> {
    let (aggregator, sources) = seen(view, &input.configuration_aggregator_name)?;
    let (mut found, mut unprocessed) = (Vec::new(), Vec::new());
    for wanted in input.resource_identifiers {
        match look_up(aggregator, &sources, &wanted) {
            Some((account, region, item)) => found.push(document::base(item, (account, region))),
            None => unprocessed.push(wanted),
        }
    }
    Ok(api::BatchGetAggregateResourceConfigResponse {
        base_configuration_items: Some(found),
        unprocessed_resource_identifiers: Some(unprocessed),
    })
}

fn look_up<'s>(
    aggregator: &Aggregator,
    sources: &'s [Source<'s>],
    wanted: &api::AggregateResourceIdentifier,
) -> Option<(AccountId, &'s Region, &'s ConfigurationItem)> {
    let is = |source: &&Source<'_>| {
        source.account.to_string() == wanted.source_account_id && source.region.as_str() == wanted.source_region
    };
    let source = sources.iter().find(is)?;
    let item = source.config.items.current(&wanted.resource_type, &wanted.resource_id)?;
    let is_named = wanted.resource_name.is_none() || wanted.resource_name == item.item.resource_name;
    let is_wanted = is_named && aggregator.wants_type(item.item.resource_type);
    is_wanted.then_some((source.account, &source.region, &**item))
}

fn identifier(source: &Source<'_>, found: &ConfigurationItem) -> api::AggregateResourceIdentifier {
    api::AggregateResourceIdentifier {
        source_account_id: source.account.to_string(),
        source_region: source.region.to_string(),
        resource_id: found.item.resource_id.to_string(),
        resource_type: found.item.resource_type.to_owned(),
        resource_name: found.item.resource_name.clone(),
    }
}
