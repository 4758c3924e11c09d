//! IAM: users, groups, roles, policies, credentials and identity providers of an account. See the
//! [API reference](https://docs.aws.amazon.com/IAM/latest/APIReference/welcome.html).

mod access_key;
mod account;
mod attached_policy;
mod authorization_details;
mod boundary;
mod caller;
mod certificate;
mod credential_report;
mod fault;
mod group;
mod inline_policy;
mod instance_profile;
mod last_accessed;
mod listing;
mod locate;
mod login_profile;
mod mfa_device;
mod oidc_provider;
mod policy;
mod policy_version;
mod record;
mod role;
mod root_access;
mod saml_provider;
mod server_certificate;
mod service_credential;
mod service_linked_role;
mod signing_certificate;
mod tags;
mod user;

#[cfg(test)]
mod tests;

use service::served;

pub use fault::fault;

served! {
    /// AWS Identity and Access Management.
    pub static IAM: models::iam::SERVICE, locate locate::locate;
    AddClientIDToOpenIDConnectProvider => write oidc_provider::add_client_id_to_open_id_connect_provider,
    AddRoleToInstanceProfile => write instance_profile::add_role_to_instance_profile,
    AddUserToGroup => write group::add_user_to_group,
    AttachGroupPolicy => write attached_policy::attach_group_policy,
    AttachRolePolicy => write attached_policy::attach_role_policy,
    AttachUserPolicy => write attached_policy::attach_user_policy,
    ChangePassword => write login_profile::change_password,
    CreateAccessKey => write access_key::create_access_key,
    CreateAccountAlias => write account::create_account_alias,
    CreateGroup => write group::create_group,
    CreateInstanceProfile => write instance_profile::create_instance_profile,
    CreateLoginProfile => write login_profile::create_login_profile,
    CreateOpenIDConnectProvider => write oidc_provider::create_open_id_connect_provider,
    CreatePolicy => write policy::create_policy,
    CreatePolicyVersion => write policy_version::create_policy_version,
    CreateRole => write role::create_role,
    CreateSAMLProvider => write saml_provider::create_saml_provider,
    CreateServiceLinkedRole => write service_linked_role::create_service_linked_role,
    CreateUser => write user::create_user,
    CreateVirtualMFADevice => write mfa_device::create_virtual_mfa_device,
    DeactivateMFADevice => write mfa_device::deactivate_mfa_device,
    DeleteAccessKey => write access_key::delete_access_key,
    DeleteAccountAlias => write account::delete_account_alias,
    DeleteAccountPasswordPolicy => write login_profile::delete_account_password_policy,
    DeleteGroup => write group::delete_group,
    DeleteGroupPolicy => write inline_policy::delete_group_policy,
    DeleteInstanceProfile => write instance_profile::delete_instance_profile,
    DeleteLoginProfile => write login_profile::delete_login_profile,
    DeleteOpenIDConnectProvider => write oidc_provider::delete_open_id_connect_provider,
    DeletePolicy => write policy::delete_policy,
    DeletePolicyVersion => write policy_version::delete_policy_version,
    DeleteRole => write role::delete_role,
    DeleteRolePermissionsBoundary => write boundary::delete_role_permissions_boundary,
    DeleteRolePolicy => write inline_policy::delete_role_policy,
    DeleteSAMLProvider => write saml_provider::delete_saml_provider,
    DeleteServerCertificate => write server_certificate::delete_server_certificate,
    DeleteServiceLinkedRole => write service_linked_role::delete_service_linked_role,
    DeleteSigningCertificate => write signing_certificate::delete_signing_certificate,
    DeleteUser => write user::delete_user,
    DeleteUserPermissionsBoundary => write boundary::delete_user_permissions_boundary,
    DeleteUserPolicy => write inline_policy::delete_user_policy,
    DeleteVirtualMFADevice => write mfa_device::delete_virtual_mfa_device,
    DetachGroupPolicy => write attached_policy::detach_group_policy,
    DetachRolePolicy => write attached_policy::detach_role_policy,
    DetachUserPolicy => write attached_policy::detach_user_policy,
    DisableOrganizationsRootCredentialsManagement => write root_access::disable_organizations_root_credentials_management,
    DisableOrganizationsRootSessions => write root_access::disable_organizations_root_sessions,
    EnableMFADevice => write mfa_device::enable_mfa_device,
    EnableOrganizationsRootCredentialsManagement => write root_access::enable_organizations_root_credentials_management,
    EnableOrganizationsRootSessions => write root_access::enable_organizations_root_sessions,
    GenerateCredentialReport => read credential_report::generate_credential_report,
    GenerateOrganizationsAccessReport => read last_accessed::generate_organizations_access_report,
    GenerateServiceLastAccessedDetails => read last_accessed::generate_service_last_accessed_details,
    GetAccessKeyLastUsed => read access_key::get_access_key_last_used,
    GetAccountAuthorizationDetails => read authorization_details::get_account_authorization_details,
    GetAccountPasswordPolicy => read login_profile::get_account_password_policy,
    GetAccountSummary => read account::get_account_summary,
    GetCredentialReport => read credential_report::get_credential_report,
    GetGroup => read group::get_group,
    GetGroupPolicy => read inline_policy::get_group_policy,
    GetInstanceProfile => read instance_profile::get_instance_profile,
    GetLoginProfile => read login_profile::get_login_profile,
    GetMFADevice => read mfa_device::get_mfa_device,
    GetOpenIDConnectProvider => read oidc_provider::get_open_id_connect_provider,
    GetOrganizationsAccessReport => read last_accessed::get_organizations_access_report,
    GetPolicy => read policy::get_policy,
    GetPolicyVersion => read policy_version::get_policy_version,
    GetRole => read role::get_role,
    GetRolePolicy => read inline_policy::get_role_policy,
    GetSAMLProvider => read saml_provider::get_saml_provider,
    GetServerCertificate => read server_certificate::get_server_certificate,
    GetServiceLastAccessedDetails => read last_accessed::get_service_last_accessed_details,
    GetServiceLastAccessedDetailsWithEntities => read last_accessed::get_service_last_accessed_details_with_entities,
    GetServiceLinkedRoleDeletionStatus => read service_linked_role::get_service_linked_role_deletion_status,
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
    ListInstanceProfileTags => read tags::list_instance_profile_tags,
    ListInstanceProfiles => read instance_profile::list_instance_profiles,
    ListInstanceProfilesForRole => read instance_profile::list_instance_profiles_for_role,
    ListMFADeviceTags => read tags::list_mfa_device_tags,
    ListMFADevices => read mfa_device::list_mfa_devices,
    ListOpenIDConnectProviderTags => read tags::list_open_id_connect_provider_tags,
    ListOpenIDConnectProviders => read oidc_provider::list_open_id_connect_providers,
    ListOrganizationsFeatures => read root_access::list_organizations_features,
    ListPolicies => read policy::list_policies,
    ListPoliciesGrantingServiceAccess => read last_accessed::list_policies_granting_service_access,
    ListPolicyTags => read tags::list_policy_tags,
    ListPolicyVersions => read policy_version::list_policy_versions,
    ListRolePolicies => read inline_policy::list_role_policies,
    ListRoleTags => read tags::list_role_tags,
    ListRoles => read role::list_roles,
    ListSAMLProviderTags => read tags::list_saml_provider_tags,
    ListSAMLProviders => read saml_provider::list_saml_providers,
    ListSSHPublicKeys => read service_credential::list_ssh_public_keys,
    ListServerCertificateTags => read tags::list_server_certificate_tags,
    ListServerCertificates => read server_certificate::list_server_certificates,
    ListServiceSpecificCredentials => read service_credential::list_service_specific_credentials,
    ListSigningCertificates => read signing_certificate::list_signing_certificates,
    ListUserPolicies => read inline_policy::list_user_policies,
    ListUserTags => read tags::list_user_tags,
    ListUsers => read user::list_users,
    ListVirtualMFADevices => read mfa_device::list_virtual_mfa_devices,
    PutGroupPolicy => write inline_policy::put_group_policy,
    PutRolePermissionsBoundary => write boundary::put_role_permissions_boundary,
    PutRolePolicy => write inline_policy::put_role_policy,
    PutUserPermissionsBoundary => write boundary::put_user_permissions_boundary,
    PutUserPolicy => write inline_policy::put_user_policy,
    RemoveClientIDFromOpenIDConnectProvider => write oidc_provider::remove_client_id_from_open_id_connect_provider,
    RemoveRoleFromInstanceProfile => write instance_profile::remove_role_from_instance_profile,
    RemoveUserFromGroup => write group::remove_user_from_group,
    ResyncMFADevice => write mfa_device::resync_mfa_device,
    SetDefaultPolicyVersion => write policy_version::set_default_policy_version,
    TagInstanceProfile => write tags::tag_instance_profile,
    TagMFADevice => write tags::tag_mfa_device,
    TagOpenIDConnectProvider => write tags::tag_open_id_connect_provider,
    TagPolicy => write tags::tag_policy,
    TagRole => write tags::tag_role,
    TagSAMLProvider => write tags::tag_saml_provider,
    TagServerCertificate => write tags::tag_server_certificate,
    TagUser => write tags::tag_user,
    UntagInstanceProfile => write tags::untag_instance_profile,
    UntagMFADevice => write tags::untag_mfa_device,
    UntagOpenIDConnectProvider => write tags::untag_open_id_connect_provider,
    UntagPolicy => write tags::untag_policy,
    UntagRole => write tags::untag_role,
    UntagSAMLProvider => write tags::untag_saml_provider,
    UntagServerCertificate => write tags::untag_server_certificate,
    UntagUser => write tags::untag_user,
    UpdateAccessKey => write access_key::update_access_key,
    UpdateAccountPasswordPolicy => write login_profile::update_account_password_policy,
    UpdateAssumeRolePolicy => write role::update_assume_role_policy,
    UpdateGroup => write group::update_group,
    UpdateLoginProfile => write login_profile::update_login_profile,
    UpdateOpenIDConnectProviderThumbprint => write oidc_provider::update_open_id_connect_provider_thumbprint,
    UpdateRole => write role::update_role,
    UpdateRoleDescription => write role::update_role_description,
    UpdateSAMLProvider => write saml_provider::update_saml_provider,
    UpdateServerCertificate => write server_certificate::update_server_certificate,
    UpdateSigningCertificate => write signing_certificate::update_signing_certificate,
    UpdateUser => write user::update_user,
    UploadServerCertificate => write server_certificate::upload_server_certificate,
    UploadSigningCertificate => write signing_certificate::upload_signing_certificate,
}
