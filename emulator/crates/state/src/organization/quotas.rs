//! The numbers of Organizations, at their highest.
//!
//! They are those of [quotas for Organizations](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html),
//! and stand nowhere else. That page does not yet name the newest policy types; they get what most types have.

use std::time::Duration;

use super::OrganizationPolicyType;

/// Accounts in an organization: the default is 10, this is what it can be raised to.
pub(super) const ACCOUNTS: usize = 50_000;
/// Organizational units in an organization.
pub(super) const UNITS: usize = 2_000;
/// Levels of units under a root.
pub(super) const UNIT_DEPTH: usize = 5;

/// One day.
pub(super) const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// Attempts to invite in 24 hours: "Either 20 or the maximum number of accounts allowed in your organization, whichever
/// is greater".
pub(super) const INVITATIONS_PER_DAY: usize = ACCOUNTS;
/// How long an invitation can be answered.
pub(super) const INVITATION_LIFETIME: Duration = DAY.saturating_mul(15);
/// How long all features can be agreed to.
pub(super) const ALL_FEATURES_LIFETIME: Duration = DAY.saturating_mul(90);
/// How long a handshake is shown after its end.
pub(super) const HANDSHAKE_MEMORY: Duration = DAY.saturating_mul(30);
/// "The minimum number of days a created account must exist before you can remove it from the organization."
pub(super) const MINIMUM_AGE: Duration = DAY.saturating_mul(4);

/// The time over which closed accounts are counted.
pub(super) const CLOSURE_PERIOD: Duration = DAY.saturating_mul(30);
/// Member accounts that can be closed in that time: "20% of member accounts in organizations or 250, whichever is higher,
/// with a maximum of 1,000".
pub(super) fn closures(members: usize) -> usize {
    (members / 5).clamp(250, 1_000)
}

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

/// How many accounts can administer a service, where the service's documentation names a number; the number is not
/// known of the others.
///
/// * [CloudFormation](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-delegated-admin.html):
///   "Your organization can have up to five registered delegated administrators at one time."
/// * [CloudTrail](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-delegated-administrator.html):
///   at most three.
/// * [IAM Identity Center](https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html): one.
/// * [IAM Access Analyzer](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-delegated-administrator.html):
///   one.
pub(super) fn administrators_quota(service: &str) -> Option<usize> {
    match service {
        "member.org.stacksets.cloudformation.amazonaws.com" => Some(5),
        "cloudtrail.amazonaws.com" => Some(3),
        "access-analyzer.amazonaws.com" | "sso.amazonaws.com" => Some(1),
        _ => None,
    }
}
