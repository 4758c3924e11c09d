//! Reports of when somebody last used what policies allow. See
//! [last accessed information](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html).
//!
//! A report is made of the past when it is asked for, and says the same whenever it is read.

mod granting;
mod grants;
mod organization;
mod uses;

use aws::{Arn, Timestamp};
use catalog::AccessLevel;
use models::iam::{
    EntityDetails, EntityInfo, GenerateServiceLastAccessedDetailsRequest, GenerateServiceLastAccessedDetailsResponse,
    GetServiceLastAccessedDetailsRequest, GetServiceLastAccessedDetailsResponse,
    GetServiceLastAccessedDetailsWithEntitiesRequest, GetServiceLastAccessedDetailsWithEntitiesResponse,
    ServiceLastAccessed, TrackedActionLastAccessed, errors,
};
use service::{LastUse, View};
use state::Ids;
use state::iam::{Entity, EntityKind, Iam, IamError};
use wire::Fault;

pub(super) use granting::list_policies_granting_service_access;
use grants::Grants;
pub(super) use organization::{generate_organizations_access_report, get_organizations_access_report};
use uses::Uses;

use super::fault::{arn, fault, iam};
use super::listing::listed;

/// A report about a user, group, role or policy.
struct Report {
    owner: String,
    created: Timestamp,
    is_about_actions: bool,
    entities: Vec<EntityInfo>,
    services: Vec<ServiceUse>,
}

/// A service that is allowed, with the last use by each entity, and the allowed actions that are tracked.
struct ServiceUse {
    service: catalog::Service,
    uses: Vec<(usize, LastUse)>,
    actions: Vec<(&'static str, Option<(usize, LastUse)>)>,
}

impl ServiceUse {
    fn latest(&self) -> Option<&(usize, LastUse)> {
        self.uses.iter().max_by_key(|(_, used)| used.at)
    }
}

/// A new id, which follows from the request that asks for it.
fn job_id(view: &View<'_>) -> String {
    Ids::labelled(0, &view.call.request_id).uuid()
}

fn no_job(id: &str) -> Fault {
    errors::NO_SUCH_ENTITY_EXCEPTION.fault(format!("The job with id {id} cannot be found."))
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html>
pub(super) fn generate_service_last_accessed_details(
    view: &View<'_>,
    input: GenerateServiceLastAccessedDetailsRequest,
) -> Result<GenerateServiceLastAccessedDetailsResponse, Fault> {
    let is_about_actions = input.granularity.as_deref() == Some("ACTION_LEVEL");
    let (grants, entities) = subject(view, &input.arn)?;
    let uses: Vec<_> = {
        let all = view.history.last_uses();
        entities.iter().map(|(_, entity)| Uses::of(&all, &entity.id, view.call.now)).collect()
    };
    let report = Report {
        owner: view.call.caller.principal.user_id(),
        created: view.call.now,
        is_about_actions,
        entities: entities.iter().map(|(kind, entity)| info(*kind, entity)).collect(),
        services: catalog::services().filter_map(|service| used(service, &grants, &uses, is_about_actions)).collect(),
    };
    let job_id = job_id(view);
    view.history.keep(&job_id, report);
    Ok(GenerateServiceLastAccessedDetailsResponse { job_id: Some(job_id) })
}

/// A user, group or role.
type Named<'a> = (EntityKind, &'a Entity);

/// What an ARN allows, and to whom.
fn subject<'a>(view: &'a View<'_>, text: &str) -> Result<(Grants<'a>, Vec<Named<'a>>), Fault> {
    let (iam, arn) = (iam(view)?, arn(text)?);
    if let Some((kind, entity, _)) = iam.entities().find(|(_, entity, _)| entity.arn == arn) {
        let users = match kind {
            EntityKind::Group => members(iam, entity),
            EntityKind::User | EntityKind::Role => vec![(kind, entity)],
        };
        return Ok((Grants::of(view, iam, kind, entity), users));
    }
    if let Some(error) = not_there(&arn) {
        return Err(fault(error));
    }
    let is_here = arn.account_id().is_none_or(|owner| owner == view.call.account);
    let policy = view.partition.managed_policy(&arn).filter(|_| is_here);
    let known = policy.and_then(|policy| policy.document());
    if known.is_none() && catalog::managed_policy(arn.as_str()).is_none() {
        return Err(fault(IamError::NoSuchPolicy(arn)));
    }
    let mut holders: Vec<Named<'_>> = Vec::new();
    for (kind, entity, _) in iam.entities().filter(|(_, entity, _)| entity.attached.contains(&arn)) {
        holders.extend(match kind {
            EntityKind::Group => members(iam, entity),
            EntityKind::User | EntityKind::Role => vec![(kind, entity)],
        });
    }
    holders.sort_by_key(|(_, entity)| entity.id.clone());
    holders.dedup_by_key(|(_, entity)| entity.id.clone());
    // One of AWS's that nobody has used here is used by nobody.
    Ok((Grants(known.into_iter().map(|document| &**document).collect()), holders))
}

/// What an ARN of a user, group or role that does not exist is answered.
fn not_there(arn: &Arn) -> Option<IamError> {
    let kinds = [EntityKind::User, EntityKind::Group, EntityKind::Role];
    let kind = kinds.into_iter().find(|kind| arn.resource().starts_with(&format!("{}/", kind.word())))?;
    Some(IamError::NoSuchEntity(kind, arn.resource_name().to_owned()))
}

fn members<'a>(iam: &'a Iam, group: &Entity) -> Vec<Named<'a>> {
    let members = iam.groups.get(&group.name).into_iter().flat_map(|group| group.members.iter());
    members.filter_map(|name| iam.users.get(name)).map(|user| (EntityKind::User, &user.entity)).collect()
}

fn info(kind: EntityKind, entity: &Entity) -> EntityInfo {
    EntityInfo {
        arn: entity.arn.to_string(),
        name: entity.name.to_string(),
        r#type: kind.word().to_ascii_uppercase(),
        id: entity.id.to_string(),
        path: Some(entity.path.clone()),
    }
}

/// None where nothing of the service is allowed.
fn used(service: catalog::Service, grants: &Grants<'_>, uses: &[Uses], with_actions: bool) -> Option<ServiceUse> {
    let range = catalog::actions_with_prefix(&format!("{}:", service.prefix));
    let mut allowed = catalog::actions(range).filter(|action| grants.allow(action.name)).peekable();
    allowed.peek()?;
    let of_service = |(place, uses): (usize, &Uses)| uses.service(service.prefix).map(|used| (place, used.clone()));
    let actions = allowed.filter(|action| with_actions && is_tracked(action)).map(|action| {
        let of_action = |(place, uses): (usize, &Uses)| uses.action(action.name).map(|used| (place, used.clone()));
        (action.name, uses.iter().enumerate().filter_map(of_action).max_by_key(|(_, used)| used.at))
    });
    let actions = actions.collect();
    Some(ServiceUse { service, uses: uses.iter().enumerate().filter_map(of_service).collect(), actions })
}

/// "Management actions include creation, deletion, and modification actions", but for handing on a role. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html#access_policies_last-accessed-know>.
fn is_tracked(action: &catalog::ActionInfo) -> bool {
    let is_management = match action.access_level {
        AccessLevel::List | AccessLevel::Read => false,
        AccessLevel::Write | AccessLevel::Tagging | AccessLevel::PermissionsManagement => true,
    };
    is_management && action.name != "iam:PassRole"
}

/// "The JobId … must be used by the same role within a session, or by the same user".
fn report(view: &View<'_>, id: &str) -> Result<std::sync::Arc<Report>, Fault> {
    let report = view.history.kept::<Report>(id);
    report.filter(|report| report.owner == view.call.caller.principal.user_id()).ok_or_else(|| no_job(id))
}

pub(super) fn get_service_last_accessed_details(
    view: &View<'_>,
    input: GetServiceLastAccessedDetailsRequest,
) -> Result<GetServiceLastAccessedDetailsResponse, Fault> {
    let report = report(view, &input.job_id)?;
    let key = |service: &&ServiceUse| service.service.prefix.to_owned();
    let convert = |service: &ServiceUse| accessed(&report, service);
    let page = listed(report.services.iter(), key, input.marker.as_deref(), input.max_items, convert)?;
    let level = if report.is_about_actions { "ACTION_LEVEL" } else { "SERVICE_LEVEL" };
    Ok(GetServiceLastAccessedDetailsResponse {
        job_status: "COMPLETED".to_owned(),
        job_type: Some(level.to_owned()),
        job_creation_date: report.created,
        job_completion_date: report.created,
        services_last_accessed: page.items,
        is_truncated: page.is_truncated,
        marker: page.marker,
        error: None,
    })
}

fn accessed(report: &Report, service: &ServiceUse) -> ServiceLastAccessed {
    let who = |place: usize| report.entities.get(place).map(|entity| entity.arn.clone());
    let latest = service.latest();
    let tracked = service.actions.iter().map(|(name, last)| TrackedActionLastAccessed {
        action_name: name.split_once(':').map(|(_, name)| name.to_owned()),
        last_accessed_entity: last.as_ref().and_then(|(place, _)| who(*place)),
        last_accessed_time: last.as_ref().map(|(_, used)| used.at.truncated()),
        last_accessed_region: last.as_ref().map(|(_, used)| used.region.to_string()),
    });
    ServiceLastAccessed {
        service_name: service.service.name.to_owned(),
        service_namespace: service.service.prefix.to_owned(),
        last_authenticated: latest.map(|(_, used)| used.at.truncated()),
        last_authenticated_entity: latest.and_then(|(place, _)| who(*place)),
        last_authenticated_region: latest.map(|(_, used)| used.region.to_string()),
        total_authenticated_entities: Some(i64::try_from(service.uses.len()).unwrap_or(i64::MAX)),
        tracked_actions_last_accessed: (!service.actions.is_empty()).then(|| tracked.collect()),
    }
}

/// "Sorted by date, with the most recent access listed first."
pub(super) fn get_service_last_accessed_details_with_entities(
    view: &View<'_>,
    input: GetServiceLastAccessedDetailsWithEntitiesRequest,
) -> Result<GetServiceLastAccessedDetailsWithEntitiesResponse, Fault> {
    let report = report(view, &input.job_id)?;
    let service = report.services.iter().find(|service| service.service.prefix == input.service_namespace);
    let last = |place: usize| {
        let uses = service.into_iter().flat_map(|service| service.uses.iter());
        uses.filter(|(user, _)| *user == place).map(|(_, used)| used.at.truncated()).max()
    };
    let could = report.entities.iter().enumerate().filter(|_| service.is_some());
    let mut details: Vec<_> = could
        .map(|(place, entity)| EntityDetails { entity_info: entity.clone(), last_authenticated: last(place) })
        .collect();
    details.sort_by_key(|detail| (std::cmp::Reverse(detail.last_authenticated), detail.entity_info.name.clone()));
    let places = details.into_iter().enumerate();
    let key = |(place, _): &(usize, EntityDetails)| format!("{place:06}");
    let page = listed(places, key, input.marker.as_deref(), input.max_items, |(_, detail)| detail)?;
    Ok(GetServiceLastAccessedDetailsWithEntitiesResponse {
        job_status: "COMPLETED".to_owned(),
        job_creation_date: report.created,
        job_completion_date: report.created,
        entity_details_list: page.items,
        is_truncated: page.is_truncated,
        marker: page.marker,
        error: None,
    })
}
