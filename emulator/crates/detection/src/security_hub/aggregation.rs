//! Findings of several Regions in one: the home Region shows those of the linked ones, read where they are. See
//! [cross-Region aggregation](https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation.html).

use aws::{AccountId, Region};
use models::securityhub as api;
use serde_json::{Value, json};
use service::View;
use state::security_hub::{Aggregator, Hub, Json};
use state::{Call, Partition, Shared, Tx};
use wire::{Fault, Operation, Structure};

use super::fault::{conflict, invalid, no_access, not_found};
use super::hub::{nothing, own, own_mut};
use super::json::{answer, given, text, texts};

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_CreateFindingAggregator.html>
pub(super) fn create(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    administrator(own(tx.partition(), call)?)?;
    if home(tx.partition(), call.account).is_some() {
        return Err(conflict("The account already has a finding aggregator."));
    }
    let id = tx.ids.uuid().into();
    let made = read(tx.partition(), &input, id, &call.region)?;
    own_mut(tx)?.aggregator = Some(made);
    show(tx.partition(), call, &api::CREATE_FINDING_AGGREGATOR)
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_UpdateFindingAggregator.html>
pub(super) fn update(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    let id = find(tx.partition(), call, text(&input, "FindingAggregatorArn"))?.id.clone();
    let changed = read(tx.partition(), &input, id, &call.region)?;
    own_mut(tx)?.aggregator = Some(changed);
    show(tx.partition(), call, &api::UPDATE_FINDING_AGGREGATOR)
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DeleteFindingAggregator.html>
pub(super) fn delete(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    find(tx.partition(), tx.call, text(&input, "FindingAggregatorArn"))?;
    own_mut(tx)?.aggregator = None;
    answer(&api::DELETE_FINDING_AGGREGATOR, nothing())
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetFindingAggregator.html>
pub(super) fn get(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    let arn = text(&input, "FindingAggregatorArn");
    own(view.partition, view.call)?;
    let known = home(view.partition, view.call.account);
    let (region, known) = known
        .filter(|(region, it)| arn_of(view.partition, view.call.account, region, it) == arn)
        .ok_or_else(|| not_found(arn))?;
    shown(view.partition, view.call.account, &region, known, &api::GET_FINDING_AGGREGATOR)
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_ListFindingAggregators.html>
pub(super) fn list(view: &View<'_>, _input: Structure) -> Result<Structure, Fault> {
    own(view.partition, view.call)?;
    let known = home(view.partition, view.call.account);
    let all: Vec<Value> = known
        .into_iter()
        .map(|(region, it)| json!({ "FindingAggregatorArn": arn_of(view.partition, view.call.account, &region, it) }))
        .collect();
    answer(&api::LIST_FINDING_AGGREGATORS, json!({ "FindingAggregators": all }))
}

/// The home Region of an account, and its aggregator.
fn home(partition: &Partition, account: AccountId) -> Option<(Region, &Aggregator)> {
    let hubs = partition.account(account)?.hubs.iter();
    let mut aggregators = hubs.filter_map(|(region, hub)| Some((region.clone(), hub.aggregator.as_ref()?)));
    aggregators.next()
}

/// The aggregator that an ARN names, in its home Region: it is changed there alone.
fn find<'p>(partition: &'p Partition, call: &Call, arn: &str) -> Result<&'p Aggregator, Fault> {
    let hub = own(partition, call)?;
    let known = hub.aggregator.as_ref().filter(|it| arn_of(partition, call.account, &call.region, it) == arn);
    known.ok_or_else(|| not_found(arn))
}

fn arn_of(partition: &Partition, account: AccountId, region: &Region, aggregator: &Aggregator) -> String {
    let resource = format!("finding-aggregator/{}", aggregator.id);
    state::arn_text(&partition.name, "securityhub", region.as_str(), account, &resource)
}

fn read(partition: &Partition, input: &Json, id: std::sync::Arc<str>, home: &Region) -> Result<Aggregator, Fault> {
    let mode = text(input, "RegionLinkingMode");
    let regions: Vec<Region> = texts(input, "Regions").map(Region::from).collect();
    let takes_regions = match mode {
        "ALL_REGIONS" | "NO_REGIONS" => false,
        "ALL_REGIONS_EXCEPT_SPECIFIED" | "SPECIFIED_REGIONS" => true,
        _ => return Err(invalid(format!("The RegionLinkingMode {mode} is not valid."))),
    };
    if takes_regions == regions.is_empty() {
        return Err(invalid(format!("The RegionLinkingMode {mode} does not go with these Regions.")));
    }
    let of_partition = catalog::partitions().find(|known| known.name == &*partition.name);
    let known = |region: &Region| of_partition.is_some_and(|it| it.regions().any(|one| one == region.as_str()));
    if let Some(unknown) = regions.iter().find(|region| *region == home || !known(region)) {
        return Err(invalid(format!("The Region {} cannot be linked.", unknown.as_str())));
    }
    Ok(Aggregator { id, mode: mode.into(), regions })
}

fn show(partition: &Partition, call: &Call, operation: &'static Operation) -> Result<Structure, Fault> {
    let known = own(partition, call)?.aggregator.as_ref().ok_or_else(|| not_found("of an aggregator"))?;
    shown(partition, call.account, &call.region, known, operation)
}

fn shown(
    partition: &Partition,
    account: AccountId,
    region: &Region,
    known: &Aggregator,
    operation: &'static Operation,
) -> Result<Structure, Fault> {
    let regions: Vec<&str> = known.regions.iter().map(Region::as_str).collect();
    let shown = json!({
        "FindingAggregatorArn": arn_of(partition, account, region, known),
        "FindingAggregationRegion": region.as_str(),
        "RegionLinkingMode": &*known.mode,
        "Regions": Some(regions).filter(|regions| !regions.is_empty()),
    });
    answer(operation, shown)
}

/// "The finding aggregator of the administrator account" counts for its members.
fn administrator(hub: &Shared<Hub>) -> Result<(), Fault> {
    match hub.administrator {
        None => Ok(()),
        Some(_) => Err(no_access("Only the administrator account can aggregate findings.")),
    }
}
