use models::iam::{
    AddUserToGroupRequest, AddUserToGroupResponse, CreateGroupRequest, CreateGroupResponse, DeleteGroupRequest,
    DeleteGroupResponse, GetGroupRequest, GetGroupResponse, ListGroupsForUserRequest, ListGroupsForUserResponse,
    ListGroupsRequest, ListGroupsResponse, RemoveUserFromGroupRequest, RemoveUserFromGroupResponse, UpdateGroupRequest,
    UpdateGroupResponse,
};
use service::View;
use state::iam::Group;
use state::{Shared, Tx};
use wire::Fault;

use super::fault::{fault, iam};
use super::listing::{is_under, listed};
use super::record;

pub(super) fn create_group(tx: &mut Tx<'_>, input: CreateGroupRequest) -> Result<CreateGroupResponse, Fault> {
    let path = input.path.as_deref().unwrap_or("/");
    let group = state::iam::group::create(tx, tx.call.account, &input.group_name, path).map_err(fault)?;
    Ok(CreateGroupResponse { group: record::group(&group) })
}

pub(super) fn get_group(view: &View<'_>, input: GetGroupRequest) -> Result<GetGroupResponse, Fault> {
    let iam = iam(view)?;
    let group = iam.require_group(&input.group_name).map_err(fault)?;
    let members = group.members.iter().filter_map(|name| iam.users.get(name));
    let key = |user: &&Shared<state::iam::User>| user.entity.name.to_string();
    let page = listed(members, key, input.marker.as_deref(), input.max_items, |user| record::listed_user(user))?;
    Ok(GetGroupResponse {
        group: record::group(group),
        users: page.items,
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

pub(super) fn list_groups(view: &View<'_>, input: ListGroupsRequest) -> Result<ListGroupsResponse, Fault> {
    let groups = iam(view)?.groups.values();
    let groups = groups.filter(|group| is_under(&group.entity.path, input.path_prefix.as_deref()));
    let page = listed(groups, key, input.marker.as_deref(), input.max_items, |group| record::group(group))?;
    Ok(ListGroupsResponse { groups: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn list_groups_for_user(
    view: &View<'_>,
    input: ListGroupsForUserRequest,
) -> Result<ListGroupsForUserResponse, Fault> {
    let iam = iam(view)?;
    let user = iam.require_user(&input.user_name).map_err(fault)?;
    let groups = user.groups.iter().filter_map(|name| iam.groups.get(name));
    let page = listed(groups, key, input.marker.as_deref(), input.max_items, |group| record::group(group))?;
    Ok(ListGroupsForUserResponse { groups: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

fn key(group: &&Shared<Group>) -> String {
    group.entity.name.to_string()
}

pub(super) fn update_group(tx: &mut Tx<'_>, input: UpdateGroupRequest) -> Result<UpdateGroupResponse, Fault> {
    let (name, new_name, new_path) = (&input.group_name, input.new_group_name.as_deref(), input.new_path.as_deref());
    state::iam::group::update(tx, tx.call.account, name, new_name, new_path).map_err(fault)?;
    Ok(UpdateGroupResponse {})
}

pub(super) fn delete_group(tx: &mut Tx<'_>, input: DeleteGroupRequest) -> Result<DeleteGroupResponse, Fault> {
    state::iam::group::delete(tx, tx.call.account, &input.group_name).map_err(fault)?;
    Ok(DeleteGroupResponse {})
}

pub(super) fn add_user_to_group(
    tx: &mut Tx<'_>,
    input: AddUserToGroupRequest,
) -> Result<AddUserToGroupResponse, Fault> {
    state::iam::group::add_user(tx, tx.call.account, &input.group_name, &input.user_name).map_err(fault)?;
    Ok(AddUserToGroupResponse {})
}

pub(super) fn remove_user_from_group(
    tx: &mut Tx<'_>,
    input: RemoveUserFromGroupRequest,
) -> Result<RemoveUserFromGroupResponse, Fault> {
    state::iam::group::remove_user(tx, tx.call.account, &input.group_name, &input.user_name).map_err(fault)?;
    Ok(RemoveUserFromGroupResponse {})
}
