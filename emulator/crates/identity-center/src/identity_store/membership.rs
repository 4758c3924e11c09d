//! Who belongs to which group.

use models::identitystore as api;
use service::View;
use state::identity_store::{self, IdentityStore, Membership, ResourceKind};
use state::{Call, Shared, Tx};
use wire::Fault;

use super::caller::{author, bare, reading, writing, written};
use super::fault::{invalid, not_found, refused};
use super::listing::Paging;
use super::shapes::{self, arn, member};

/// The person that a member is; a member of any other kind there is not.
fn person<'m>(call: &Call, member: &'m api::MemberId) -> Result<&'m str, Fault> {
    let user = member.user_id.as_deref().map(bare);
    user.ok_or_else(|| invalid(call, "MemberId must have exactly one of UserId"))
}

/// Person and group, both of which must be there.
fn pair<'m>(call: &Call, store: &IdentityStore, group: &'m str, user: &'m str) -> Result<(), Fault> {
    if store.user(user).is_err() {
        return Err(not_found(call, ResourceKind::User, user, "Member does not exist"));
    }
    if store.group(group).is_err() {
        return Err(not_found(call, ResourceKind::Group, group, "Group does not exist"));
    }
    Ok(())
}

pub(super) fn create_group_membership(
    tx: &mut Tx<'_>,
    input: api::CreateGroupMembershipRequest,
) -> Result<api::CreateGroupMembershipResponse, Fault> {
    let store = writing(tx, &input.identity_store_id)?;
    let call = tx.call;
    let (group, user) = (bare(&input.group_id), person(call, &input.member_id)?);
    pair(call, written(tx, &store)?, group, user)?;
    let membership =
        identity_store::add_member(tx, &store, group, user, &author(call)).map_err(|error| refused(call, error))?;
    Ok(api::CreateGroupMembershipResponse {
        identity_store_id: store.to_string(),
        membership_id: membership.id.to_string(),
        membership_arn: arn(tx.partition(), "membership", &membership.id),
    })
}

pub(super) fn delete_group_membership(
    tx: &mut Tx<'_>,
    input: api::DeleteGroupMembershipRequest,
) -> Result<api::DeleteGroupMembershipResponse, Fault> {
    let store = writing(tx, &input.identity_store_id)?;
    let call = tx.call;
    identity_store::delete_membership(tx, &store, bare(&input.membership_id)).map_err(|error| refused(call, error))?;
    Ok(api::DeleteGroupMembershipResponse {})
}

pub(super) fn describe_group_membership(
    view: &View<'_>,
    input: api::DescribeGroupMembershipRequest,
) -> Result<api::DescribeGroupMembershipResponse, Fault> {
    let store = reading(view, &input.identity_store_id)?;
    let one = store.membership(bare(&input.membership_id)).map_err(|error| refused(view.call, error))?;
    let shown = shapes::membership(view.partition, store, one);
    Ok(api::DescribeGroupMembershipResponse {
        identity_store_id: shown.identity_store_id,
        membership_id: shown.membership_id,
        membership_arn: shown.membership_arn,
        group_id: one.group.to_string(),
        member_id: member(&one.user),
        created_at: shown.created_at,
        updated_at: shown.updated_at,
        created_by: shown.created_by,
        updated_by: shown.updated_by,
    })
}

pub(super) fn get_group_membership_id(
    view: &View<'_>,
    input: api::GetGroupMembershipIdRequest,
) -> Result<api::GetGroupMembershipIdResponse, Fault> {
    let store = reading(view, &input.identity_store_id)?;
    let (group, user) = (bare(&input.group_id), person(view.call, &input.member_id)?);
    pair(view.call, store, group, user)?;
    let none = || not_found(view.call, ResourceKind::GroupMembership, "", "GROUP_MEMBERSHIP not found.");
    let membership = store.membership_of(group, user).ok_or_else(none)?;
    Ok(api::GetGroupMembershipIdResponse {
        identity_store_id: store.id.to_string(),
        membership_id: membership.id.to_string(),
        membership_arn: arn(view.partition, "membership", &membership.id),
    })
}

pub(super) fn is_member_in_groups(
    view: &View<'_>,
    input: api::IsMemberInGroupsRequest,
) -> Result<api::IsMemberInGroupsResponse, Fault> {
    let store = reading(view, &input.identity_store_id)?;
    let user = person(view.call, &input.member_id)?;
    let result = |id: &String| {
        let group = bare(id);
        pair(view.call, store, group, user)?;
        Ok(api::GroupMembershipExistenceResult {
            group_id: Some(group.to_owned()),
            member_id: Some(member(user)),
            membership_exists: Some(store.membership_of(group, user).is_some()),
        })
    };
    let results = input.group_ids.iter().map(result).collect::<Result<_, Fault>>()?;
    Ok(api::IsMemberInGroupsResponse { results })
}

pub(super) fn list_group_memberships(
    view: &View<'_>,
    input: api::ListGroupMembershipsRequest,
) -> Result<api::ListGroupMembershipsResponse, Fault> {
    let store = reading(view, &input.identity_store_id)?;
    let group = bare(&input.group_id);
    store.group(group).map_err(|error| refused(view.call, error))?;
    let parameters = format!("members {} {group}", store.id);
    let paging = Paging::new(view.call, input.max_results, input.next_token.as_deref(), parameters)?;
    let rest = store.members_of(group, paging.after.as_deref());
    let (page, next_token) = paging.cut(rest, |one: &&Shared<Membership>| one.user.clone());
    let group_memberships = page.into_iter().map(|one| shapes::membership(view.partition, store, one)).collect();
    Ok(api::ListGroupMembershipsResponse { group_memberships, next_token })
}

pub(super) fn list_group_memberships_for_member(
    view: &View<'_>,
    input: api::ListGroupMembershipsForMemberRequest,
) -> Result<api::ListGroupMembershipsForMemberResponse, Fault> {
    let store = reading(view, &input.identity_store_id)?;
    let user = person(view.call, &input.member_id)?;
    store.user(user).map_err(|error| refused(view.call, error))?;
    let parameters = format!("memberships {} {user}", store.id);
    let paging = Paging::new(view.call, input.max_results, input.next_token.as_deref(), parameters)?;
    let rest = store.memberships_of(user, paging.after.as_deref());
    let (page, next_token) = paging.cut(rest, |one: &&Shared<Membership>| one.group.clone());
    let group_memberships = page.into_iter().map(|one| shapes::membership(view.partition, store, one)).collect();
    Ok(api::ListGroupMembershipsForMemberResponse { group_memberships, next_token })
}
