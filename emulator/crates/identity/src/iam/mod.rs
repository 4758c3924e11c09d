//! IAM: users, groups, roles, policies and access keys of an account. See the
//! [API reference](https://docs.aws.amazon.com/IAM/latest/APIReference/welcome.html).

mod access_key;
mod account;
mod attached_policy;
mod authorization_details;
mod boundary;
mod caller;
mod fault;
mod group;
mod inline_policy;
mod instance_profile;
mod listing;
mod locate;
mod policy;
mod policy_version;
mod record;
mod role;
mod tags;
mod user;

#[cfg(test)]
mod tests;

use service::served;

served! {
    /// AWS Identity and Access Management.
    pub static IAM: models::iam::SERVICE, locate locate::locate;
    AddRoleToInstanceProfile => write instance_profile::add_role_to_instance_profile,
    AddUserToGroup => write group::add_user_to_group,
    AttachGroupPolicy => write attached_policy::attach_group_policy,
    AttachRolePolicy => write attached_policy::attach_role_policy,
    AttachUserPolicy => write attached_policy::attach_user_policy,
    CreateAccessKey => write access_key::create_access_key,
    CreateAccountAlias => write account::create_account_alias,
    CreateGroup => write group::create_group,
    CreateInstanceProfile => write instance_profile::create_instance_profile,
    CreatePolicy => write policy::create_policy,
    CreatePolicyVersion => write policy_version::create_policy_version,
    CreateRole => write role::create_role,
    CreateUser => write user::create_user,
    DeleteAccessKey => write access_key::delete_access_key,
    DeleteAccountAlias => write account::delete_account_alias,
    DeleteGroup => write group::delete_group,
    DeleteGroupPolicy => write inline_policy::delete_group_policy,
    DeleteInstanceProfile => write instance_profile::delete_instance_profile,
    DeletePolicy => write policy::delete_policy,
    DeletePolicyVersion => write policy_version::delete_policy_version,
    DeleteRole => write role::delete_role,
    DeleteRolePermissionsBoundary => write boundary::delete_role_permissions_boundary,
    DeleteRolePolicy => write inline_policy::delete_role_policy,
    DeleteUser => write user::delete_user,
    DeleteUserPermissionsBoundary => write boundary::delete_user_permissions_boundary,
    DeleteUserPolicy => write inline_policy::delete_user_policy,
    DetachGroupPolicy => write attached_policy::detach_group_policy,
    DetachRolePolicy => write attached_policy::detach_role_policy,
    DetachUserPolicy => write attached_policy::detach_user_policy,
    GetAccessKeyLastUsed => read access_key::get_access_key_last_used,
    GetAccountAuthorizationDetails => read authorization_details::get_account_authorization_details,
    GetAccountSummary => read account::get_account_summary,
    GetGroup => read group::get_group,
    GetGroupPolicy => read inline_policy::get_group_policy,
    GetInstanceProfile => read instance_profile::get_instance_profile,
    GetPolicy => read policy::get_policy,
    GetPolicyVersion => read policy_version::get_policy_version,
    GetRole => read role::get_role,
    GetRolePolicy => read inline_policy::get_role_policy,
    GetUser => read user::get_user,
    GetUserPolicy => read inline_policy::get_user_policy,
    ListAccessKeys => read access_key::list_access_keys,
    ListAccountAliases => read account::list_account_aliases,
    ListAttachedGroupPolicies => read attached_policy::list_attached_group_policies,
    ListAttachedRolePolicies => read attached_policy::list_attached_role_policies,
    ListAttachedUserPolicies => read attached_policy::list_attached_user_policies,
    ListEntitiesForPolicy => read policy::list_entities_for_policy,
    ListGroupPolicies => read inline_policy::list_group_policies,
    ListGroups => read group::list_groups,
    ListGroupsForUser => read group::list_groups_for_user,
    ListInstanceProfiles => read instance_profile::list_instance_profiles,
    ListInstanceProfilesForRole => read instance_profile::list_instance_profiles_for_role,
    ListPolicies => read policy::list_policies,
    ListPolicyTags => read tags::list_policy_tags,
    ListPolicyVersions => read policy_version::list_policy_versions,
    ListRolePolicies => read inline_policy::list_role_policies,
    ListRoleTags => read tags::list_role_tags,
    ListRoles => read role::list_roles,
    ListUserPolicies => read inline_policy::list_user_policies,
    ListUserTags => read tags::list_user_tags,
    ListUsers => read user::list_users,
    PutGroupPolicy => write inline_policy::put_group_policy,
    PutRolePermissionsBoundary => write boundary::put_role_permissions_boundary,
    PutRolePolicy => write inline_policy::put_role_policy,
    PutUserPermissionsBoundary => write boundary::put_user_permissions_boundary,
    PutUserPolicy => write inline_policy::put_user_policy,
    RemoveRoleFromInstanceProfile => write instance_profile::remove_role_from_instance_profile,
    RemoveUserFromGroup => write group::remove_user_from_group,
    SetDefaultPolicyVersion => write policy_version::set_default_policy_version,
    TagPolicy => write tags::tag_policy,
    TagRole => write tags::tag_role,
    TagUser => write tags::tag_user,
    UntagPolicy => write tags::untag_policy,
    UntagRole => write tags::untag_role,
    UntagUser => write tags::untag_user,
    UpdateAccessKey => write access_key::update_access_key,
    UpdateAssumeRolePolicy => write role::update_assume_role_policy,
    UpdateGroup => write group::update_group,
    UpdateRole => write role::update_role,
    UpdateRoleDescription => write role::update_role_description,
    UpdateUser => write user::update_user,
}
