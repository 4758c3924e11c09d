//! The identity store. See the
//! [API reference](https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/welcome.html).

mod caller;
pub(crate) mod content;
pub(crate) mod document;
mod fault;
mod group;
mod listing;
mod membership;
mod resource;
mod shapes;
mod store;
mod update;
mod user;

use service::served;

served! {
    /// The identity store.
    pub static IDENTITY_STORE: models::identitystore::SERVICE, locate resource::locate;
    CreateGroup => write group::create_group,
    CreateGroupMembership => write membership::create_group_membership,
    CreateUser => write user::create_user,
    DeleteGroup => write group::delete_group,
    DeleteGroupMembership => write membership::delete_group_membership,
    DeleteUser => write user::delete_user,
    DescribeGroup => read group::describe_group,
    DescribeGroupMembership => read membership::describe_group_membership,
    DescribeIdentityStore => read store::describe_identity_store,
    DescribeUser => read user::describe_user,
    GetGroupId => read group::get_group_id,
    GetGroupMembershipId => read membership::get_group_membership_id,
    GetUserId => read user::get_user_id,
    IsMemberInGroups => read membership::is_member_in_groups,
    ListGroupMemberships => read membership::list_group_memberships,
    ListGroupMembershipsForMember => read membership::list_group_memberships_for_member,
    ListGroups => read group::list_groups,
    ListIdentityStores => read store::list_identity_stores,
    ListUsers => read user::list_users,
    UpdateGroup => write group::update_group,
    UpdateIdentityStore => write store::update_identity_store,
    UpdateUser => write user::update_user,
}
