//! Regions that an account uses. See
//! [enable or disable Regions](https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html).

use aws::Region;
use models::account::{
    DisableRegionRequest, DisableRegionResponse, EnableRegionRequest, EnableRegionResponse, GetRegionOptStatusRequest,
    GetRegionOptStatusResponse, ListRegionsRequest, ListRegionsResponse, errors,
};
use service::{View, page};
use state::{Account, Tx};
use wire::{Fault, Value};

use super::target::{changed, seen};

/// Those that are always on.
const DEFAULT: [&str; 17] = [
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];
/// Those that an account has to opt into.
const OPT_IN: [&str; 17] = [
    "af-south-1",
    "ap-east-1",
    "ap-east-2",
    "ap-south-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ca-west-1",
    "eu-central-2",
    "eu-south-1",
    "eu-south-2",
    "il-central-1",
    "me-central-1",
    "me-south-1",
    "mx-central-1",
];
/// Entries on a page when the request does not say: the most it could ask for.
const PAGE: usize = 50;

fn status(account: &Account, region: &str) -> Option<&'static str> {
    if DEFAULT.contains(&region) {
        return Some("ENABLED_BY_DEFAULT");
    }
    let is_on = account.enabled_regions.contains(&Region::from(region));
    OPT_IN.contains(&region).then_some(if is_on { "ENABLED" } else { "DISABLED" })
}

fn invalid(reason: &str, message: &str) -> Fault {
    let error = &errors::VALIDATION_EXCEPTION;
    error.fault(message).with(error, "reason", Value::String(reason.to_owned()))
}

fn no_region(region: &str) -> Fault {
    invalid("fieldValidationFailed", &format!("The Region {region} does not exist."))
}

/// What is always on can be neither switched on nor off.
fn optional(region: &str) -> Result<Region, Fault> {
    if OPT_IN.contains(&region) {
        return Ok(Region::from(region));
    }
    if !DEFAULT.contains(&region) {
        return Err(no_region(region));
    }
    let message = format!("The Region {region} is enabled by default and can be neither enabled nor disabled.");
    Err(invalid("invalidRegionOptTarget", &message))
}

/// At once, where AWS takes minutes.
pub(super) fn enable_region(tx: &mut Tx<'_>, input: EnableRegionRequest) -> Result<EnableRegionResponse, Fault> {
    let account = changed(tx, "EnableRegion", input.account_id.as_deref())?;
    account.enabled_regions.insert(optional(&input.region_name)?);
    Ok(EnableRegionResponse {})
}

pub(super) fn disable_region(tx: &mut Tx<'_>, input: DisableRegionRequest) -> Result<DisableRegionResponse, Fault> {
    let account = changed(tx, "DisableRegion", input.account_id.as_deref())?;
    account.enabled_regions.remove(&optional(&input.region_name)?);
    Ok(DisableRegionResponse {})
}

pub(super) fn get_region_opt_status(
    view: &View<'_>,
    input: GetRegionOptStatusRequest,
) -> Result<GetRegionOptStatusResponse, Fault> {
    let account = seen(view.partition, view.call, "GetRegionOptStatus", input.account_id.as_deref())?;
    let status = status(account, &input.region_name).ok_or_else(|| no_region(&input.region_name))?;
    Ok(GetRegionOptStatusResponse { region_name: Some(input.region_name), region_opt_status: Some(status.to_owned()) })
}

/// <https://docs.aws.amazon.com/accounts/latest/APIReference/API_ListRegions.html>
pub(super) fn list_regions(view: &View<'_>, input: ListRegionsRequest) -> Result<ListRegionsResponse, Fault> {
    let account = seen(view.partition, view.call, "ListRegions", input.account_id.as_deref())?;
    let wanted = input.region_opt_status_contains.unwrap_or_default();
    let mut regions: Vec<&str> = DEFAULT.iter().chain(&OPT_IN).copied().collect();
    regions.sort_unstable();
    let all = regions.into_iter().filter_map(|region| Some((region, status(account, region)?)));
    let all = all.filter(|(_, status)| wanted.is_empty() || wanted.iter().any(|wanted| wanted == status));
    let size = input.max_results.and_then(|size| usize::try_from(size).ok()).unwrap_or(PAGE);
    let page = page(all, |(region, _)| (*region).to_owned(), input.next_token.as_deref(), size)
        .ok_or_else(|| invalid("fieldValidationFailed", "The next token is not valid."))?;
    let shown = page.items.into_iter().map(|(region, status)| models::account::Region {
        region_name: Some(region.to_owned()),
        region_opt_status: Some(status.to_owned()),
    });
    Ok(ListRegionsResponse { regions: Some(shown.collect()), next_token: page.next })
}
