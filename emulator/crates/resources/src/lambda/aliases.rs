//! Aliases of versions. See <https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html>.

use std::collections::BTreeMap;

use models::lambda as api;
use models::lambda::errors as e;
use service::{View, page};
use state::lambda::{Alias, Function, function_mut};
use state::{Partition, Tx};
use wire::Fault;

use super::find::{self, Named, expect, invalid};
use super::policy;

/// <https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html>
pub(super) fn create_alias(tx: &mut Tx<'_>, input: api::CreateAliasRequest) -> Result<api::AliasConfiguration, Fault> {
    let named = Named::new(tx.call, &input.function_name, Some(&input.name));
    let (found, function) = find::function(tx.partition(), &named)?;
    let arn = found.arn.clone();
    if function.aliases.contains_key(input.name.as_str()) {
        let alias = named.qualified(tx.partition());
        return Err(e::RESOURCE_CONFLICT_EXCEPTION.fault(format!("Alias already exists: {alias}")));
    }
    let alias = Alias {
        version: input.function_version,
        description: input.description.unwrap_or_default(),
        weights: weights(input.routing_config),
        revision: String::new(),
    };
    check(tx.partition(), &named, function, &alias)?;
    put(tx, &arn, &named, alias)
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_UpdateAlias.html>
pub(super) fn update_alias(tx: &mut Tx<'_>, input: api::UpdateAliasRequest) -> Result<api::AliasConfiguration, Fault> {
    let named = Named::new(tx.call, &input.function_name, Some(&input.name));
    let (found, function) = find::function(tx.partition(), &named)?;
    let (arn, mut alias) = (found.arn.clone(), alias(tx.partition(), &named, function)?.clone());
    expect(input.revision_id.as_deref(), &alias.revision)?;
    alias.version = input.function_version.unwrap_or(alias.version);
    alias.description = input.description.unwrap_or(alias.description);
    if input.routing_config.is_some() {
        alias.weights = weights(input.routing_config);
    }
    check(tx.partition(), &named, function, &alias)?;
    put(tx, &arn, &named, alias)
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_DeleteAlias.html>: one that is not there is as good as deleted.
pub(super) fn delete_alias(tx: &mut Tx<'_>, input: api::DeleteAliasRequest) -> Result<api::DeleteAliasResponse, Fault> {
    let named = Named::new(tx.call, &input.function_name, Some(&input.name));
    let arn = find::function(tx.partition(), &named)?.0.arn.clone();
    policy::remove(tx, &arn, named.qualifier.as_deref(), None)?;
    if let Some(function) = function_mut(tx, &arn) {
        function.aliases.remove(input.name.as_str());
    }
    Ok(api::DeleteAliasResponse {})
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_GetAlias.html>
pub(super) fn get_alias(view: &View<'_>, input: api::GetAliasRequest) -> Result<api::AliasConfiguration, Fault> {
    let named = Named::new(view.call, &input.function_name, Some(&input.name));
    let (_, function) = find::function(view.partition, &named)?;
    Ok(shown(view.partition, &named, alias(view.partition, &named, function)?))
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_ListAliases.html>
pub(super) fn list_aliases(view: &View<'_>, input: api::ListAliasesRequest) -> Result<api::ListAliasesResponse, Fault> {
    let named = Named::new(view.call, &input.function_name, None);
    let (found, function) = find::function(view.partition, &named)?;
    let wanted = input.function_version.as_deref();
    let mut all: Vec<_> =
        function.aliases.iter().filter(|(_, alias)| wanted.is_none_or(|wanted| alias.version == wanted)).collect();
    all.sort_by_cached_key(|(name, _)| service::page_order(name));
    let page =
        page(all.into_iter(), |(name, _)| name.to_string(), input.marker.as_deref(), find::size(input.max_items))
            .ok_or_else(|| invalid("Invalid Marker"))?;
    let show = |(name, alias): (&std::sync::Arc<str>, &state::Shared<Alias>)| {
        shown(view.partition, &Named::new(view.call, found.arn.as_str(), Some(name)), alias)
    };
    Ok(api::ListAliasesResponse { next_marker: page.next, aliases: Some(page.items.into_iter().map(show).collect()) })
}

fn weights(given: Option<api::AliasRoutingConfiguration>) -> BTreeMap<String, f64> {
    given.and_then(|given| given.additional_version_weights).unwrap_or_default()
}

/// INVARIANT: an alias names versions that are there, and shares calls between two at most.
fn check(partition: &Partition, named: &Named, function: &Function, alias: &Alias) -> Result<(), Fault> {
    if named.qualifier.as_deref().is_some_and(|name| name.parse::<u64>().is_ok()) {
        return Err(invalid("An alias cannot be a number."));
    }
    for version in [&alias.version].into_iter().chain(alias.weights.keys()) {
        let exists =
            version == "$LATEST" || version.parse().is_ok_and(|number: u64| function.versions.contains_key(&number));
        if !exists {
            return Err(find::unknown(&format!("{}:{version}", named.arn(partition))));
        }
    }
    if alias.weights.len() > 1 || (!alias.weights.is_empty() && alias.version == "$LATEST") {
        return Err(invalid("$LATEST is not supported for an alias pointing to more than 1 version"));
    }
    Ok(())
}

fn alias<'f>(partition: &Partition, named: &Named, function: &'f Function) -> Result<&'f Alias, Fault> {
    let found = named.qualifier.as_deref().and_then(|name| function.aliases.get(name));
    found.map(|alias| &**alias).ok_or_else(|| {
        let arn = named.qualified(partition);
        e::RESOURCE_NOT_FOUND_EXCEPTION.fault(format!("Cannot find alias arn: {arn}"))
    })
}

fn put(tx: &mut Tx<'_>, arn: &aws::Arn, named: &Named, alias: Alias) -> Result<api::AliasConfiguration, Fault> {
    let alias = Alias { revision: tx.ids.uuid(), ..alias };
    let answer = shown(tx.partition(), named, &alias);
    let name = named.qualifier.as_deref().unwrap_or_default();
    if let Some(function) = function_mut(tx, arn) {
        function.aliases.insert(name.into(), alias.into());
    }
    Ok(answer)
}

fn shown(partition: &Partition, named: &Named, alias: &Alias) -> api::AliasConfiguration {
    let weights = (!alias.weights.is_empty()).then(|| alias.weights.clone());
    api::AliasConfiguration {
        alias_arn: Some(named.qualified(partition)),
        name: named.qualifier.clone(),
        function_version: Some(alias.version.clone()),
        description: Some(alias.description.clone()),
        routing_config: weights
            .map(|weights| api::AliasRoutingConfiguration { additional_version_weights: Some(weights) }),
        revision_id: Some(alias.revision.clone()),
    }
}
