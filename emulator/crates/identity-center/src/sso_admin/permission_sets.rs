//! Permission sets.

use models::sso_admin as api;
use service::View;
use state::Tx;
use state::identity_center::{self, NewPermissionSet, PermissionSet, PermissionSetSettings, SessionDuration};
use wire::Fault;

use super::caller::Asking;
use super::fault::{fault, invalid};
use super::listing::{Asked, cut};
use super::tagging::new_tags;

pub(super) fn create_permission_set(
    tx: &mut Tx<'_>,
    input: api::CreatePermissionSetRequest,
) -> Result<api::CreatePermissionSetResponse, Fault> {
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "CreatePermissionSet" };
    let instance = asking.organization_instance(&input.instance_arn)?.id.clone();
    let settings = PermissionSetSettings {
        description: input.description,
        session_duration: duration(input.session_duration.as_deref())?,
        relay_state: input.relay_state,
    };
    let new = NewPermissionSet { name: &input.name, settings, tags: new_tags(input.tags.as_deref())? };
    let set = identity_center::create_permission_set(tx, &instance, new).map_err(fault)?;
    Ok(api::CreatePermissionSetResponse { permission_set: Some(record(&set)) })
}

fn duration(text: Option<&str>) -> Result<SessionDuration, Fault> {
    let Some(text) = text else { return Ok(SessionDuration::default()) };
    SessionDuration::parse(text).ok_or_else(|| {
        invalid(format!("Session duration {text} is not valid: it must be between 1 hour (PT1H) and 12 hours (PT12H)"))
    })
}

fn record(set: &PermissionSet) -> api::PermissionSet {
    api::PermissionSet {
        name: Some(set.name.to_string()),
        permission_set_arn: Some(set.arn.to_string()),
        description: set.settings.description.clone(),
        created_date: Some(set.created),
        session_duration: Some(set.settings.session_duration.to_string()),
        relay_state: set.settings.relay_state.clone(),
    }
}

pub(super) fn describe_permission_set(
    view: &View<'_>,
    input: api::DescribePermissionSetRequest,
) -> Result<api::DescribePermissionSetResponse, Fault> {
    let asking = Asking { partition: view.partition, call: view.call, operation: "DescribePermissionSet" };
    let (_, set) = asking.permission_set(&input.instance_arn, &input.permission_set_arn)?;
    Ok(api::DescribePermissionSetResponse { permission_set: Some(record(set)) })
}

/// What the request leaves out is cleared.
pub(super) fn update_permission_set(
    tx: &mut Tx<'_>,
    input: api::UpdatePermissionSetRequest,
) -> Result<api::UpdatePermissionSetResponse, Fault> {
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "UpdatePermissionSet" };
    let (instance, set) = asking.changeable_permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let (instance, set) = (instance.id.clone(), set.id.clone());
    let settings = PermissionSetSettings {
        description: input.description,
        session_duration: duration(input.session_duration.as_deref())?,
        relay_state: input.relay_state,
    };
    identity_center::update_permission_set(tx, &instance, &set, settings).map_err(fault)?;
    Ok(api::UpdatePermissionSetResponse {})
}

pub(super) fn delete_permission_set(
    tx: &mut Tx<'_>,
    input: api::DeletePermissionSetRequest,
) -> Result<api::DeletePermissionSetResponse, Fault> {
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "DeletePermissionSet" };
    let (instance, set) = asking.changeable_permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let (instance, set) = (instance.id.clone(), set.id.clone());
    identity_center::delete_permission_set(tx, &instance, &set).map_err(fault)?;
    Ok(api::DeletePermissionSetResponse {})
}

pub(super) fn list_permission_sets(
    view: &View<'_>,
    input: api::ListPermissionSetsRequest,
) -> Result<api::ListPermissionSetsResponse, Fault> {
    let asking = Asking { partition: view.partition, call: view.call, operation: "ListPermissionSets" };
    let instance = asking.organization_instance(&input.instance_arn)?;
    let asked = Asked { token: input.next_token.as_deref(), max_results: input.max_results };
    let (page, next_token) = cut(instance.permission_sets.values(), |set| set.id.to_string(), asked)?;
    let permission_sets = page.into_iter().map(|set| set.arn.to_string()).collect();
    Ok(api::ListPermissionSetsResponse { permission_sets: Some(permission_sets), next_token })
}
