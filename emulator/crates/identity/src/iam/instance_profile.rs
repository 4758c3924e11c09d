use models::iam::{
    AddRoleToInstanceProfileRequest, AddRoleToInstanceProfileResponse, CreateInstanceProfileRequest,
    CreateInstanceProfileResponse, DeleteInstanceProfileRequest, DeleteInstanceProfileResponse,
    GetInstanceProfileRequest, GetInstanceProfileResponse, ListInstanceProfilesForRoleRequest,
    ListInstanceProfilesForRoleResponse, ListInstanceProfilesRequest, ListInstanceProfilesResponse,
    RemoveRoleFromInstanceProfileRequest, RemoveRoleFromInstanceProfileResponse,
};
use service::View;
use state::iam::{EntityKind, IamError, InstanceProfile};
use state::{Shared, Tx};
use wire::Fault;

use super::fault::{fault, iam, iam_of};
use super::listing::{is_under, listed};
use super::record;
use super::role::changeable_role;
use super::tags::{EXACT, new_tags};

pub(super) fn create_instance_profile(
    tx: &mut Tx<'_>,
    input: CreateInstanceProfileRequest,
) -> Result<CreateInstanceProfileResponse, Fault> {
    let tags = new_tags(input.tags.as_deref(), EXACT)?;
    let (name, path) = (&input.instance_profile_name, input.path.as_deref().unwrap_or("/"));
    let profile = state::iam::instance_profile::create(tx, tx.call.account, name, path, tags).map_err(fault)?;
    Ok(CreateInstanceProfileResponse { instance_profile: record::instance_profile(iam_of(tx)?, &profile) })
}

pub(super) fn get_instance_profile(
    view: &View<'_>,
    input: GetInstanceProfileRequest,
) -> Result<GetInstanceProfileResponse, Fault> {
    let iam = iam(view)?;
    let missing = || fault(IamError::NoSuchInstanceProfile(input.instance_profile_name.clone()));
    let profile = iam.instance_profile(&input.instance_profile_name).ok_or_else(missing)?;
    Ok(GetInstanceProfileResponse { instance_profile: record::instance_profile(iam, profile) })
}

pub(super) fn list_instance_profiles(
    view: &View<'_>,
    input: ListInstanceProfilesRequest,
) -> Result<ListInstanceProfilesResponse, Fault> {
    let iam = iam(view)?;
    let profiles = iam.instance_profiles.values();
    let profiles = profiles.filter(|profile| is_under(&profile.path, input.path_prefix.as_deref()));
    let convert = |profile: &Shared<InstanceProfile>| record::listed_instance_profile(iam, profile);
    let page = listed(profiles, key, input.marker.as_deref(), input.max_items, convert)?;
    Ok(ListInstanceProfilesResponse {
        instance_profiles: page.items,
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

pub(super) fn list_instance_profiles_for_role(
    view: &View<'_>,
    input: ListInstanceProfilesForRoleRequest,
) -> Result<ListInstanceProfilesForRoleResponse, Fault> {
    let iam = iam(view)?;
    let role = iam.entity(EntityKind::Role, &input.role_name).map_err(fault)?;
    let convert = |profile: &Shared<InstanceProfile>| record::listed_instance_profile(iam, profile);
    let profiles = iam.instance_profiles_of(&role.name);
    let page = listed(profiles, key, input.marker.as_deref(), input.max_items, convert)?;
    Ok(ListInstanceProfilesForRoleResponse {
        instance_profiles: page.items,
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

fn key(profile: &&Shared<InstanceProfile>) -> String {
    profile.name.to_string()
}

pub(super) fn delete_instance_profile(
    tx: &mut Tx<'_>,
    input: DeleteInstanceProfileRequest,
) -> Result<DeleteInstanceProfileResponse, Fault> {
    state::iam::instance_profile::delete(tx, tx.call.account, &input.instance_profile_name).map_err(fault)?;
    Ok(DeleteInstanceProfileResponse {})
}

pub(super) fn add_role_to_instance_profile(
    tx: &mut Tx<'_>,
    input: AddRoleToInstanceProfileRequest,
) -> Result<AddRoleToInstanceProfileResponse, Fault> {
    changeable_role(tx, &input.role_name)?;
    let profile = &input.instance_profile_name;
    state::iam::instance_profile::add_role(tx, tx.call.account, profile, &input.role_name).map_err(fault)?;
    Ok(AddRoleToInstanceProfileResponse {})
}

pub(super) fn remove_role_from_instance_profile(
    tx: &mut Tx<'_>,
    input: RemoveRoleFromInstanceProfileRequest,
) -> Result<RemoveRoleFromInstanceProfileResponse, Fault> {
    changeable_role(tx, &input.role_name)?;
    let profile = &input.instance_profile_name;
    state::iam::instance_profile::remove_role(tx, tx.call.account, profile, &input.role_name).map_err(fault)?;
    Ok(RemoveRoleFromInstanceProfileResponse {})
}
