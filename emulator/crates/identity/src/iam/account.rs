use std::collections::BTreeMap;

use aws::AccountId;
use models::iam::{
    CreateAccountAliasRequest, CreateAccountAliasResponse, DeleteAccountAliasRequest, DeleteAccountAliasResponse,
    GetAccountSummaryRequest, GetAccountSummaryResponse, ListAccountAliasesRequest, ListAccountAliasesResponse,
};
use service::View;
use state::iam::{EntityKind, alias, quotas};
use state::{CredentialOwner, Tx};
use wire::Fault;

use super::fault::{fault, iam, validation_error};
use super::listing::listed;

pub(super) fn create_account_alias(
    tx: &mut Tx<'_>,
    input: CreateAccountAliasRequest,
) -> Result<CreateAccountAliasResponse, Fault> {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/console-account-alias.html
    if input.account_alias.parse::<AccountId>().is_ok() {
        let message = "The specified value for accountAlias is invalid. It must not be a 12-digit number.";
        return Err(validation_error(message));
    }
    alias::create(tx, tx.call.account, &input.account_alias).map_err(fault)?;
    Ok(CreateAccountAliasResponse {})
}

pub(super) fn delete_account_alias(
    tx: &mut Tx<'_>,
    input: DeleteAccountAliasRequest,
) -> Result<DeleteAccountAliasResponse, Fault> {
    alias::delete(tx, tx.call.account, &input.account_alias).map_err(fault)?;
    Ok(DeleteAccountAliasResponse {})
}

pub(super) fn list_account_aliases(
    view: &View<'_>,
    input: ListAccountAliasesRequest,
) -> Result<ListAccountAliasesResponse, Fault> {
    let aliases = iam(view)?.alias.iter().cloned();
    let page = listed(aliases, Clone::clone, input.marker.as_deref(), input.max_items, |alias| alias)?;
    Ok(ListAccountAliasesResponse { account_aliases: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html>.
pub(super) fn get_account_summary(
    view: &View<'_>,
    _: GetAccountSummaryRequest,
) -> Result<GetAccountSummaryResponse, Fault> {
    let iam = iam(view)?;
    let in_use = iam.mfa_devices.values().filter(|device| device.assignment.is_some()).count();
    let root_has_mfa = iam.mfa_devices_of(&CredentialOwner::Root).next().is_some();
    let counts = [
        ("Users", iam.users.len()),
        ("Groups", iam.groups.len()),
        ("Roles", iam.roles.len()),
        ("Policies", iam.policies.len()),
        ("PolicyVersionsInUse", iam.policy_versions()),
        ("InstanceProfiles", iam.instance_profiles.len()),
        ("AccountAccessKeysPresent", usize::from(!iam.root_access_keys.is_empty())),
        ("AccountMFAEnabled", usize::from(root_has_mfa)),
        ("AccountPasswordPresent", usize::from(iam.root_password.is_some())),
        (
            "AccountSigningCertificatesPresent",
            usize::from(iam.signing_certificates_of(&CredentialOwner::Root).next().is_some()),
        ),
        ("MFADevices", iam.mfa_devices.len()),
        ("MFADevicesInUse", in_use),
        ("Providers", iam.saml_providers.len() + iam.oidc_providers.len()),
        ("ServerCertificates", iam.server_certificates.len()),
        ("GlobalEndpointTokenVersion", 1),
        ("ServerCertificatesQuota", quotas::SERVER_CERTIFICATES.limit),
        ("SigningCertificatesPerUserQuota", quotas::SIGNING_CERTIFICATES_PER_USER.limit),
        ("VersionsPerPolicyQuota", quotas::VERSIONS_PER_POLICY),
        ("UserPolicySizeQuota", quotas::inline_policies_size(EntityKind::User)),
        ("GroupPolicySizeQuota", quotas::inline_policies_size(EntityKind::Group)),
        ("RolePolicySizeQuota", quotas::inline_policies_size(EntityKind::Role)),
        ("UsersQuota", quotas::USERS.limit),
        ("GroupsQuota", quotas::GROUPS.limit),
        ("RolesQuota", quotas::ROLES.limit),
        ("PoliciesQuota", quotas::POLICIES.limit),
        ("PolicyVersionsInUseQuota", quotas::POLICY_VERSIONS.limit),
        ("PolicySizeQuota", quotas::POLICY_SIZE.limit),
        ("AssumeRolePolicySizeQuota", quotas::TRUST_POLICY_SIZE.limit),
        ("InstanceProfilesQuota", quotas::INSTANCE_PROFILES.limit),
        ("GroupsPerUserQuota", quotas::GROUPS_PER_USER.limit),
        ("AccessKeysPerUserQuota", quotas::ACCESS_KEYS_PER_USER.limit),
        ("AttachedPoliciesPerUserQuota", quotas::POLICIES_PER_USER.limit),
        ("AttachedPoliciesPerGroupQuota", quotas::POLICIES_PER_GROUP.limit),
        ("AttachedPoliciesPerRoleQuota", quotas::POLICIES_PER_ROLE.limit),
    ];
    let number = |count| i64::try_from(count).unwrap_or(i64::MAX);
    let map: BTreeMap<_, _> = counts.into_iter().map(|(key, count)| (key.to_owned(), number(count))).collect();
    Ok(GetAccountSummaryResponse { summary_map: Some(map) })
}
