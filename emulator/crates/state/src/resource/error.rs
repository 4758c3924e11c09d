use aws::{AccountId, Arn};

use super::ResourceKind;

/// Why a resource or VPC endpoint cannot be made or changed. Every service has its own code and sentence for these;
/// both belong to where its API is served.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResourceError {
    /// No such account in the partition.
    #[error("The account {0} does not exist.")]
    NoSuchAccount(AccountId),
    /// No resource of that ARN.
    #[error("The resource {0} does not exist.")]
    NoSuchResource(Arn),
    /// No VPC endpoint of that id.
    #[error("The vpcEndpoint ID '{0}' does not exist")]
    NoSuchEndpoint(String),
    /// The name has not the form its service wants.
    #[error("{1} is no name of a {0}.")]
    BadName(ResourceKind, String),
    /// An alias has not the form KMS wants.
    #[error("Invalid alias name: {0}")]
    BadAlias(String),
    /// No alias of that name.
    #[error("Alias {0} is not found.")]
    NoSuchAlias(String),
    /// An endpoint's id has not its form.
    #[error("Invalid id: \"{0}\" (expecting \"vpce-...\")")]
    BadEndpointId(String),
    /// The name is taken.
    #[error("A {0} with the name {1} exists already.")]
    Exists(ResourceKind, String),
    /// The alias is taken.
    #[error("An alias with the name {0} already exists")]
    AliasExists(String),
    /// The endpoint's id is taken.
    #[error("A VPC endpoint with the id {0} exists already.")]
    EndpointExists(String),
    /// The policy cannot be read.
    #[error("{0}")]
    MalformedPolicy(String),
    /// The policy is longer than its service takes.
    #[error("The policy of a {} can have {} bytes.", .0, .0.policy_size())]
    PolicyTooLong(ResourceKind),
    /// The policy of an endpoint is longer than EC2 takes.
    #[error("The policy of a VPC endpoint can have 20480 characters.")]
    EndpointPolicyTooLong,
    /// The policy of a bucket is public, and its account or the bucket itself blocks public policies.
    #[error("public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access")]
    PublicPolicyBlocked,
    /// The policy of a table or stream is public.
    #[error("public policies are prevented by Block Public Access")]
    PublicTablePolicy,
    /// The access control list is public, and its account or the bucket itself blocks public lists.
    #[error(
        "public access control lists (ACLs) are prevented by the BlockPublicAcls setting in S3 Block Public Access"
    )]
    PublicAclBlocked,
    /// The bucket's owner owns everything in it, whatever lists say.
    #[error("The bucket does not allow ACLs")]
    AclsNotSupported,
    /// A list that lets in others than the owner stands in the way of switching lists off.
    #[error("Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting")]
    AclLetsInOthers,
    /// The policy names a user or role that does not exist.
    #[error("Invalid principal in policy: \"AWS\":\"{0}\"")]
    NoSuchPrincipal(Arn),
}
