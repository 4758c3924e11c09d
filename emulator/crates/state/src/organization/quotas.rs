//! The numbers of Organizations, at their highest.
//!
//! They are those of [quotas for Organizations](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html),
//! and stand nowhere else. That page does not yet name the newest policy types; they get what most types have.

use super::OrganizationPolicyType;

/// Accounts in an organization: the default is 10, this is what it can be raised to.
pub(super) const ACCOUNTS: usize = 50_000;
/// Organizational units in an organization.
pub(super) const UNITS: usize = 2_000;
/// Levels of units under a root.
pub(super) const UNIT_DEPTH: usize = 5;

/// How much there can be of a policy type.
pub(super) struct PolicyQuota {
    /// Characters in a document, all of them counted.
    pub(super) characters: usize,
    /// Policies in an organization.
    pub(super) policies: usize,
    /// Policies directly attached to one place.
    pub(super) attachments: usize,
}

/// The quota of a policy type.
pub(super) fn policy_quota(kind: OrganizationPolicyType) -> PolicyQuota {
    use OrganizationPolicyType as Kind;
    let quota = |characters, policies, attachments| PolicyQuota { characters, policies, attachments };
    match kind {
        Kind::ServiceControlPolicy => quota(10_240, 10_000, 10),
        Kind::ResourceControlPolicy => quota(5_120, 2_000, 5),
        Kind::AiservicesOptOutPolicy => quota(2_500, 1_000, 5),
        Kind::ChatbotPolicy => quota(10_000, 1_000, 5),
        Kind::TagPolicy | Kind::BackupPolicy | Kind::DeclarativePolicyEc2 | Kind::SecurityhubPolicy => {
            quota(10_000, 1_000, 10)
        }
        Kind::SecurityhubCspmPolicy
        | Kind::InspectorPolicy
        | Kind::UpgradeRolloutPolicy
        | Kind::BedrockPolicy
        | Kind::S3Policy
        | Kind::NetworkSecurityDirectorPolicy
        | Kind::GuarddutyPolicy => quota(10_000, 1_000, 10),
    }
}
