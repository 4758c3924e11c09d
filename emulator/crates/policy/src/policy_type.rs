/// Which kind of policy a document is: decides its grammar, and is the layer it speaks for. See
/// [policy types](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#access_policy-types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PolicyType {
    /// Attached to a user, group or role.
    IdentityBased,
    /// Attached to a resource, such as a bucket policy or a key policy.
    ResourceBased,
    /// A role's `AssumeRolePolicyDocument`.
    RoleTrust,
    /// The most that identity-based policies can grant a user or role.
    PermissionsBoundary,
    /// Passed when a session is created.
    Session,
    /// An organization's limit for the principals of its accounts (SCP).
    ServiceControl,
    /// An organization's limit for the resources of its accounts (RCP).
    ResourceControl,
    /// The policy of a VPC endpoint.
    VpcEndpoint,
}

/// How long a document of some type may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SizeQuota {
    /// In characters.
    pub characters: usize,
    /// Whether white space counts.
    pub white_space_counts: bool,
}

impl PolicyType {
    /// The name in AWS's prose: "because no … policy allows".
    pub fn name(self) -> &'static str {
        match self {
            PolicyType::IdentityBased => "identity-based policy",
            PolicyType::ResourceBased => "resource-based policy",
            PolicyType::RoleTrust => "role trust policy",
            PolicyType::PermissionsBoundary => "permissions boundary",
            PolicyType::Session => "session policy",
            PolicyType::ServiceControl => "service control policy",
            PolicyType::ResourceControl => "resource control policy",
            PolicyType::VpcEndpoint => "VPC endpoint policy",
        }
    }

    /// The size quota of one document, where there is one for the type; the quota of inline policies is for all of one
    /// user, group or role together, that of resource-based policies is the service's. See
    /// [IAM quotas](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html),
    /// [Organizations quotas](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html)
    /// and [endpoint policies](https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html).
    pub fn size_quota(self) -> Option<SizeQuota> {
        let quota = |characters, white_space_counts| Some(SizeQuota { characters, white_space_counts });
        match self {
            // Of a managed policy.
            PolicyType::IdentityBased | PolicyType::PermissionsBoundary => quota(6_144, false),
            PolicyType::RoleTrust => quota(2_048, false),
            PolicyType::Session => quota(2_048, true),
            PolicyType::ServiceControl => quota(10_240, true),
            PolicyType::ResourceControl => quota(5_120, true),
            PolicyType::VpcEndpoint => quota(20_480, true),
            PolicyType::ResourceBased => None,
        }
    }
}
