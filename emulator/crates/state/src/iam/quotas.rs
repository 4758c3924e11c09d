//! IAM's quotas, at their defaults.
//!
//! Numbers are those of
//! [IAM quotas](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html) and, where that page names
//! none, of [endpoints and quotas](https://docs.aws.amazon.com/general/latest/gr/iam-service.html). The names are those
//! of IAM's messages ("Cannot exceed quota for `PolicySize`: 6144").

use std::fmt;

use super::{EntityKind, IamError};

/// A number that AWS does not let grow further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quota {
    /// As messages name it.
    pub name: &'static str,
    /// The highest number allowed.
    pub limit: usize,
}

impl Quota {
    const fn new(name: &'static str, limit: usize) -> Quota {
        Quota { name, limit }
    }
    /// Lets `count` pass when it is within the quota.
    pub(crate) fn admit(self, count: usize) -> Result<(), IamError> {
        if count <= self.limit { Ok(()) } else { Err(IamError::QuotaExceeded(self)) }
    }
    /// The limit as the number `GetAccountSummary` shows.
    pub fn number(self) -> i64 {
        i64::try_from(self.limit).unwrap_or(i64::MAX)
    }
}
impl fmt::Display for Quota {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.limit)
    }
}

/// Users in an account.
pub const USERS: Quota = Quota::new("UsersPerAccount", 5000);
/// Groups in an account.
pub const GROUPS: Quota = Quota::new("GroupsPerAccount", 300);
/// Roles in an account.
pub const ROLES: Quota = Quota::new("RolesPerAccount", 1000);
/// Customer managed policies in an account.
pub const POLICIES: Quota = Quota::new("PoliciesPerAccount", 1500);
/// Instance profiles in an account.
pub const INSTANCE_PROFILES: Quota = Quota::new("InstanceProfilesPerAccount", 1000);
/// Groups a user may belong to.
pub const GROUPS_PER_USER: Quota = Quota::new("GroupsPerUser", 10);
/// Access keys of a user, and of the root user.
pub const ACCESS_KEYS_PER_USER: Quota = Quota::new("AccessKeysPerUser", 2);
/// MFA devices of a user, and of the root user.
pub const MFA_DEVICES_PER_USER: Quota = Quota::new("MFADevicesPerUser", 8);
/// Virtual MFA devices in an account, in use or not: as many as users.
pub const MFA_DEVICES: Quota = Quota::new("VirtualMFADevicesPerAccount", USERS.limit);
/// SAML providers in an account.
pub const SAML_PROVIDERS: Quota = Quota::new("SAMLProvidersPerAccount", 100);
/// Keys for decrypting assertions of a SAML provider.
pub const PRIVATE_KEYS_PER_SAML_PROVIDER: Quota = Quota::new("PrivateKeysPerSAMLProvider", 2);
/// OpenID Connect providers in an account.
pub const OIDC_PROVIDERS: Quota = Quota::new("OpenIdConnectProvidersPerAccount", 100);
/// Audiences of an OpenID Connect provider.
pub const CLIENT_IDS_PER_OIDC_PROVIDER: Quota = Quota::new("ClientIdsPerOpenIdConnectProvider", 100);
/// Thumbprints of an OpenID Connect provider.
pub const THUMBPRINTS_PER_OIDC_PROVIDER: Quota = Quota::new("ThumbprintsPerOpenIdConnectProvider", 5);
/// Server certificates in an account.
pub const SERVER_CERTIFICATES: Quota = Quota::new("ServerCertificatesPerAccount", 20);
/// Signing certificates of a user, and of the root user.
pub const SIGNING_CERTIFICATES_PER_USER: Quota = Quota::new("CertificatesPerUser", 2);
/// Managed policies attached to a user.
pub const POLICIES_PER_USER: Quota = Quota::new("PoliciesPerUser", 10);
/// Managed policies attached to a group.
pub const POLICIES_PER_GROUP: Quota = Quota::new("PoliciesPerGroup", 10);
/// Managed policies attached to a role.
pub const POLICIES_PER_ROLE: Quota = Quota::new("PoliciesPerRole", 20);
/// Roles in an instance profile.
pub const ROLES_PER_INSTANCE_PROFILE: Quota = Quota::new("InstanceSessionsPerInstanceProfile", 1);
/// Characters of a managed policy, white space not counted.
pub const POLICY_SIZE: Quota = Quota::new("PolicySize", 6144);
/// Characters of a trust policy, white space not counted.
pub const TRUST_POLICY_SIZE: Quota = Quota::new("ACLSizePerRole", 2048);
/// Versions of a managed policy.
pub const VERSIONS_PER_POLICY: usize = 5;
/// Versions of all managed policies of an account: out of reach while there are at most 1,500 policies of five.
pub const POLICY_VERSIONS: Quota = Quota::new("PolicyVersionsInUse", 10_000);

/// Characters of all inline policies of a user, group or role together, white space not counted.
pub const fn inline_policies_size(kind: EntityKind) -> usize {
    match kind {
        EntityKind::User => 2048,
        EntityKind::Group => 5120,
        EntityKind::Role => 10_240,
    }
}

/// Managed policies attached to a user, group or role.
pub(crate) const fn attached_policies(kind: EntityKind) -> Quota {
    match kind {
        EntityKind::User => POLICIES_PER_USER,
        EntityKind::Group => POLICIES_PER_GROUP,
        EntityKind::Role => POLICIES_PER_ROLE,
    }
}
