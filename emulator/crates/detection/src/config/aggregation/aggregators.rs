//! Aggregators: made, changed, shown, deleted.

use std::collections::BTreeSet;

use access::Attempt;
use aws::{Arn, Region};
use models::config as api;
use models::config::errors as e;
use service::View;
use state::config::{Aggregator, SERVICE, Sources};
use state::organization::{FeatureSet, NOT_IN_USE, enable_service_access};
use state::{Call, Partition, Tags, Tx};
use wire::Fault;

use super::super::resource::aggregator_arn;
use super::super::tagging;
use super::fault::{invalid, no_aggregator, paged};

/// How many an account has in a Region. See <https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html>.
const MOST: usize = 50;
/// How many accounts one shows.
const MOST_ACCOUNTS: usize = 10_000;

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationAggregator.html>
pub(crate) fn put(
    tx: &mut Tx<'_>,
    input: api::PutConfigurationAggregatorRequest,
) -> Result<api::PutConfigurationAggregatorResponse, Fault> {
    let (call, now) = (tx.call, tx.now);
    let name = input.configuration_aggregator_name.as_str();
    let accounts = input.account_aggregation_sources.unwrap_or_default().into_iter().next();
    let (sources, regions, all) = match (accounts, input.organization_aggregation_source) {
        (Some(accounts), None) => {
            let ids: Result<BTreeSet<_>, _> = accounts.account_ids.iter().map(|id| id.parse()).collect();
            let ids = ids.map_err(|_| invalid("An account ID has 12 digits."))?;
            (Sources::Accounts(ids), accounts.aws_regions, accounts.all_aws_regions)
        }
        (None, Some(source)) => (of_organization(tx, &source.role_arn)?, source.aws_regions, source.all_aws_regions),
        _ => return Err(invalid("Give either account sources or an organization source.")),
    };
    let regions = regions_of(regions, all)?;
    let types = types_of(input.aggregator_filters)?;
    let text = aggregator_arn(tx.partition(), call, name);
    let arn = Arn::parse(&text).map_err(|_| invalid("The name is not valid."))?;
    let own = tx.partition().config(call.account, &call.region);
    let known = own.and_then(|own| own.aggregators.get(name)).cloned();
    let number = own.map_or(0, |own| own.aggregators.len());
    let is_too_wide = matches!(&sources, Sources::Accounts(accounts) if accounts.len() > MOST_ACCOUNTS);
    if (known.is_none() && number >= MOST) || is_too_wide {
        let message = format!("An account has at most {MOST} aggregators of at most {MOST_ACCOUNTS} accounts each.");
        return Err(e::LIMIT_EXCEEDED_EXCEPTION.fault(message));
    }
    if let Some(known) = &known {
        stays_in_its_organization(&known.sources, &sources)?;
    }
    // "Tags are added at creation and cannot be updated with this operation."
    let tags = match &known {
        Some(known) => known.tags.clone(),
        None => tagging::read(input.tags.unwrap_or_default(), &Tags::new())?,
    };
    let created = known.as_ref().map_or(now, |known| known.created);
    let aggregator = Aggregator { name: name.into(), arn, sources, regions, types, tags, created, updated: now };
    let answer = shown(&aggregator);
    if let Some(config) = tx.config_mut(call.account, &call.region) {
        config.aggregators.insert(aggregator.name.clone(), aggregator.into());
    }
    Ok(api::PutConfigurationAggregatorResponse { configuration_aggregator: Some(answer) })
}

/// "If your source type is an organization, you must be signed in to the management account or a registered delegated
/// administrator and all the features must be enabled in your organization."
fn of_organization(tx: &mut Tx<'_>, role: &str) -> Result<Sources, Fault> {
    let (partition, call) = (tx.partition(), tx.call);
    let Some(organization) = partition.organization_of(call.account) else {
        return Err(e::NO_AVAILABLE_ORGANIZATION_EXCEPTION.fault(NOT_IN_USE));
    };
    let (id, manages) = (organization.id.clone(), organization.management_account == call.account);
    if organization.feature_set != FeatureSet::All {
        let message = "The organization does not have all features enabled.";
        return Err(e::ORGANIZATION_ALL_FEATURES_NOT_ENABLED_EXCEPTION.fault(message));
    }
    if !partition.sees_organization(call.account) {
        let message = format!("The account is not a delegated administrator of {SERVICE}.");
        return Err(e::ORGANIZATION_ACCESS_DENIED_EXCEPTION.fault(message));
    }
    if !role_exists(partition, call, role) {
        return Err(e::INVALID_ROLE_EXCEPTION.fault(format!("The role {role} does not exist in this account.")));
    }
    if manages {
        enable_access(tx, SERVICE)?;
    }
    Ok(Sources::Organization { id, role: role.to_owned() })
}

fn role_exists(partition: &Partition, call: &Call, role: &str) -> bool {
    let arn = Arn::parse(role).ok().filter(|arn| arn.account_id() == Some(call.account) && arn.service() == "iam");
    let name = arn.map(|arn| arn.resource_name().to_owned());
    name.is_some_and(|name| partition.account(call.account).is_some_and(|account| account.iam.role(&name).is_some()))
}

/// Lets a service of Config into the organization, where the caller may do that.
pub(in crate::config) fn enable_access(tx: &mut Tx<'_>, service: &str) -> Result<(), Fault> {
    let denied = |message| e::ORGANIZATION_ACCESS_DENIED_EXCEPTION.fault(message);
    let organization = tx.partition().organization_of(tx.call.account);
    if organization.is_some_and(|organization| organization.service_access.contains_key(service)) {
        return Ok(());
    }
    let attempt = Attempt { action: "organizations:EnableAWSServiceAccess", resource: "*", context: Vec::new() };
    access::authorize(tx.partition(), tx.call, &attempt).map_err(|denial| denied(denial.message.to_string()))?;
    enable_service_access(tx, service).map_err(|_| denied("Trusted access cannot be enabled.".to_owned()))
}

/// "The configuration aggregator is associated with a previous AWS Organization […] Delete this aggregator and create a new
/// one with the current AWS Organization."
fn stays_in_its_organization(old: &Sources, new: &Sources) -> Result<(), Fault> {
    match (old, new) {
        (Sources::Organization { id: old, .. }, Sources::Organization { id: new, .. }) if old != new => {
            let message = "The configuration aggregator is associated with a previous organization.";
            Err(e::ORGANIZATION_ACCESS_DENIED_EXCEPTION.fault(message))
        }
        _ => Ok(()),
    }
}

fn regions_of(regions: Option<Vec<String>>, all: Option<bool>) -> Result<Option<BTreeSet<Region>>, Fault> {
    match (regions, all.unwrap_or(false)) {
        (None, true) => Ok(None),
        (Some(regions), false) => Ok(Some(regions.iter().map(|region| Region::from(region.as_str())).collect())),
        _ => Err(invalid("Give either Regions or AllAwsRegions.")),
    }
}

/// Filters by service principal choose recorders of services, which nothing here aggregates by.
fn types_of(filters: Option<api::AggregatorFilters>) -> Result<Option<BTreeSet<String>>, Fault> {
    let Some(filters) = filters else { return Ok(None) };
    match (filters.resource_type, filters.service_principal) {
        (Some(types), None) => Ok(Some(types.value.unwrap_or_default().into_iter().collect())),
        (_, Some(_)) => Err(invalid("Filters by service principal are not supported here.")),
        (None, None) => Err(invalid("Either ResourceType or ServicePrincipal is required.")),
    }
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationAggregators.html>
pub(crate) fn describe(
    view: &View<'_>,
    input: api::DescribeConfigurationAggregatorsRequest,
) -> Result<api::DescribeConfigurationAggregatorsResponse, Fault> {
    let own = view.partition.config(view.call.account, &view.call.region);
    let all: Vec<&Aggregator> = match input.configuration_aggregator_names.filter(|names| !names.is_empty()) {
        None => own.into_iter().flat_map(|own| own.aggregators.values()).map(|found| &**found).collect(),
        Some(names) => {
            let find = |name: &String| super::find(view, name).map(|found| &**found);
            names.iter().map(find).collect::<Result<_, _>>()?
        }
    };
    let key = |aggregator: &&Aggregator| aggregator.name.to_string();
    let page = paged(all, key, input.next_token.as_deref(), input.limit, 100)?;
    Ok(api::DescribeConfigurationAggregatorsResponse {
        configuration_aggregators: Some(page.items.into_iter().map(shown).collect()),
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConfigurationAggregator.html>
pub(crate) fn delete(
    tx: &mut Tx<'_>,
    input: api::DeleteConfigurationAggregatorRequest,
) -> Result<api::DeleteConfigurationAggregatorResponse, Fault> {
    let (call, name) = (tx.call, input.configuration_aggregator_name.as_str());
    let config = tx.config_mut(call.account, &call.region);
    let removed = config.and_then(|config| config.aggregators.remove(name));
    removed.map(|_| api::DeleteConfigurationAggregatorResponse {}).ok_or_else(|| no_aggregator(name))
}

fn shown(aggregator: &Aggregator) -> api::ConfigurationAggregator {
    let regions = aggregator.regions.as_ref().map(|regions| regions.iter().map(ToString::to_string).collect());
    let all = regions.is_none();
    let (mut accounts, mut organization) = (None, None);
    match &aggregator.sources {
        Sources::Accounts(ids) => {
            let account_ids = ids.iter().map(ToString::to_string).collect();
            accounts = Some(vec![api::AccountAggregationSource {
                account_ids,
                all_aws_regions: Some(all),
                aws_regions: regions,
            }]);
        }
        Sources::Organization { role, .. } => {
            organization = Some(api::OrganizationAggregationSource {
                role_arn: role.clone(),
                aws_regions: regions,
                all_aws_regions: Some(all),
            });
        }
    }
    let include = |types: &BTreeSet<String>| api::AggregatorFilterResourceType {
        r#type: Some("INCLUDE".to_owned()),
        value: Some(types.iter().cloned().collect()),
    };
    api::ConfigurationAggregator {
        configuration_aggregator_name: Some(aggregator.name.to_string()),
        configuration_aggregator_arn: Some(aggregator.arn.to_string()),
        account_aggregation_sources: accounts,
        organization_aggregation_source: organization,
        creation_time: Some(aggregator.created),
        last_updated_time: Some(aggregator.updated),
        created_by: None,
        aggregator_filters: aggregator
            .types
            .as_ref()
            .map(|types| api::AggregatorFilters { resource_type: Some(include(types)), service_principal: None }),
    }
}
