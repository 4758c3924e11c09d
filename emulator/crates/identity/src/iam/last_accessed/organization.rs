//! What the service control policies of a place in the organization allow, and when it was last used there.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use aws::{AccountId, Timestamp};
use models::iam::{
    AccessDetail, GenerateOrganizationsAccessReportRequest, GenerateOrganizationsAccessReportResponse,
    GetOrganizationsAccessReportRequest, GetOrganizationsAccessReportResponse, errors,
};
use service::{LastUse, LastUses, View};
use state::organization::{Organization, OrganizationPolicyType, Target};
use wire::Fault;

use super::grants::Grants;
use super::uses::Uses;
use super::{job_id, no_job};
use crate::iam::listing::listed;

const SCP: OrganizationPolicyType = OrganizationPolicyType::ServiceControlPolicy;

struct Report {
    owner: AccountId,
    created: Timestamp,
    services: Vec<AccessDetail>,
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateOrganizationsAccessReport.html>
pub(crate) fn generate_organizations_access_report(
    view: &View<'_>,
    input: GenerateOrganizationsAccessReportRequest,
) -> Result<GenerateOrganizationsAccessReportResponse, Fault> {
    let organization = managed(view)?;
    let place = place(organization, &input.entity_path)?;
    let all = accounts(organization, &place.id, input.organizations_policy_id.as_deref());
    let levels = levels(organization, &place.id, input.organizations_policy_id.as_deref())?;
    let uses = view.history.last_uses();
    let used: Vec<(AccountId, BTreeMap<String, LastUse>)> =
        all.into_iter().map(|account| (account, of_account(view, &uses, account))).collect();
    let mut services = Vec::new();
    for service in catalog::services() {
        let mut actions = catalog::actions(catalog::actions_with_prefix(&format!("{}:", service.prefix)));
        if !actions.any(|action| levels.iter().all(|level| level.allow(action.name))) {
            continue;
        }
        let of_service = used.iter().filter_map(|(account, uses)| Some((*account, uses.get(service.prefix)?)));
        let (count, latest) = (of_service.clone().count(), of_service.max_by_key(|(_, used)| used.at));
        services.push(AccessDetail {
            service_name: service.name.to_owned(),
            service_namespace: service.prefix.to_owned(),
            region: latest.map(|(_, used)| used.region.to_string()),
            entity_path: latest.map(|(account, _)| format!("{}{account}", organization.org_path(account))),
            last_authenticated_time: latest.map(|(_, used)| used.at.truncated()),
            total_authenticated_entities: Some(i64::try_from(count).unwrap_or(i64::MAX)),
        });
    }
    let job_id = job_id(view);
    view.history.keep(&job_id, Report { owner: view.call.account, created: view.call.now, services });
    Ok(GenerateOrganizationsAccessReportResponse { job_id: Some(job_id) })
}

/// "You must be signed in using your Organizations management account credentials … SCPs must be enabled for your
/// organization root."
fn managed<'p>(view: &View<'p>) -> Result<&'p Organization, Fault> {
    let account = view.call.account;
    let organization = view.partition.organization_of(account).filter(|found| found.management_account == account);
    let organization = organization.ok_or_else(|| {
        Fault::new("AccessDenied", 403, "You must use the credentials of your organization's management account.")
    })?;
    if organization.enabled.contains(&SCP) {
        return Ok(organization);
    }
    Err(errors::INVALID_INPUT_EXCEPTION.fault("Service control policies are not enabled in your organization root."))
}

/// The place at the end of a path, which must be the way there.
fn place<'o>(organization: &'o Organization, path: &str) -> Result<&'o Target, Fault> {
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let way = organization.path(last).into_iter().map(|target| &*target.id);
    let whole: Vec<&str> = std::iter::once(&*organization.id).chain(way).collect();
    let place = organization.target(last).filter(|_| whole.join("/") == path.trim_end_matches('/'));
    place.map(|place| &**place).ok_or_else(|| {
        errors::INVALID_INPUT_EXCEPTION.fault(format!("There is no entity {path} in your organization."))
    })
}

/// The accounts below a place but for the management account, which counts by itself alone; of a policy those that it
/// reaches.
fn accounts(organization: &Organization, place: &str, policy: Option<&str>) -> Vec<AccountId> {
    let management = organization.management_account;
    if place == management.to_string() {
        return vec![management];
    }
    let reaches = |account: &AccountId| {
        let path = organization.path(&account.to_string());
        let is_below = path.iter().any(|target| *target.id == *place);
        let has = |policy: &str| path.iter().any(|target| target.attached.iter().any(|id| **id == *policy));
        is_below && policy.is_none_or(has)
    };
    organization.accounts().filter(|account| *account != management).filter(reaches).collect()
}

/// Policies that must all allow: those of every level, or the one that was named; none of the management account.
fn levels<'o>(organization: &'o Organization, place: &str, policy: Option<&str>) -> Result<Vec<Grants<'o>>, Fault> {
    if place == organization.management_account.to_string() {
        return Ok(Vec::new());
    }
    if let Some(id) = policy {
        let found = organization.policies.get(id).filter(|policy| policy.kind == SCP);
        let document = found.and_then(|policy| policy.document.as_ref()).map(|document| &**document);
        let document = document.ok_or_else(|| {
            errors::INVALID_INPUT_EXCEPTION.fault(format!("There is no service control policy {id}."))
        })?;
        return Ok(vec![Grants(vec![document])]);
    }
    let level = |target: &'o Target| {
        let attached = organization.attached(target, SCP);
        Grants(attached.filter_map(|policy| policy.document.as_ref()).map(|document| &**document).collect())
    };
    Ok(organization.path(place).into_iter().map(|target| level(target)).collect())
}

/// The last use of each service by anybody in an account.
fn of_account(view: &View<'_>, all: &LastUses, account: AccountId) -> BTreeMap<String, LastUse> {
    let root = view.partition.global_arn("iam", account, "root").to_string();
    let iam = view.partition.account(account).map(|account| &*account.iam);
    let users = iam.into_iter().flat_map(|iam| iam.users.values().map(|user| user.entity.id.to_string()));
    let roles = iam.into_iter().flat_map(|iam| iam.roles.values().map(|role| role.entity.id.to_string()));
    let mut latest: BTreeMap<String, LastUse> = BTreeMap::new();
    for principal in users.chain(roles).chain([root]) {
        for used in Uses::of(all, &principal, view.call.now).into_latest() {
            let known = latest.entry(used.service().to_owned()).or_insert_with(|| used.clone());
            if known.at < used.at {
                *known = used;
            }
        }
    }
    latest
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOrganizationsAccessReport.html>
pub(crate) fn get_organizations_access_report(
    view: &View<'_>,
    input: GetOrganizationsAccessReportRequest,
) -> Result<GetOrganizationsAccessReportResponse, Fault> {
    managed(view)?;
    let report = view.history.kept::<Report>(&input.job_id).filter(|report| report.owner == view.call.account);
    let report = report.ok_or_else(|| no_job(&input.job_id))?;
    let mut details = report.services.clone();
    match input.sort_key.as_deref() {
        Some("SERVICE_NAMESPACE_DESCENDING") => details.reverse(),
        Some("LAST_AUTHENTICATED_TIME_ASCENDING") => details.sort_by_key(|detail| detail.last_authenticated_time),
        Some("LAST_AUTHENTICATED_TIME_DESCENDING") => {
            details.sort_by_key(|detail| Reverse(detail.last_authenticated_time));
        }
        _ => {}
    }
    let unused = details.iter().filter(|detail| detail.last_authenticated_time.is_none()).count();
    let count = |number: usize| Some(i64::try_from(number).unwrap_or(i64::MAX));
    let key = |(place, _): &(usize, AccessDetail)| format!("{place:06}");
    let places = details.into_iter().enumerate();
    let page = listed(places, key, input.marker.as_deref(), input.max_items, |(_, detail)| detail)?;
    Ok(GetOrganizationsAccessReportResponse {
        job_status: "COMPLETED".to_owned(),
        job_creation_date: report.created,
        job_completion_date: Some(report.created),
        number_of_services_accessible: count(report.services.len()),
        number_of_services_not_accessed: count(unused),
        access_details: Some(page.items),
        is_truncated: page.is_truncated,
        marker: page.marker,
        error_details: None,
    })
}
