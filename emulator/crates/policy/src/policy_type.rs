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

impl PolicyType {
    /// Whether it is the policy of what is acted upon: of a resource, or of a role that is to be assumed.
    pub fn is_of_resource(self) -> bool {
        matches!(self, PolicyType::ResourceBased | PolicyType::RoleTrust)
    }
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
}
