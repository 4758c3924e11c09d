use aws::{AccountId, Arn};

use super::quotas;
use crate::TagError;
use crate::iam::IamError;
use crate::identity_store::IdentityStoreError;

/// Why a change of an instance is refused. The sentences are AWS's own where they are known; which of AWS's error codes
/// goes with each is decided where the API is served.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdentityCenterError {
    /// There is no such instance.
    #[error("Could not find Instance with id {0}")]
    NoSuchInstance(String),
    /// There is no such permission set in the instance.
    #[error("Could not find PermissionSet with id {0}")]
    NoSuchPermissionSet(String),
    /// There is no such account in the organization.
    #[error("Could not find AWS account with id {0}")]
    NoSuchAccount(AccountId),
    /// AWS has no managed policy of this ARN.
    #[error("Policy does not exist with ARN: {0}")]
    NoSuchManagedPolicy(Arn),
    /// The permission set does not have the managed policy.
    #[error("Could not find ManagedPolicy with arn {0}")]
    ManagedPolicyNotAttached(Arn),
    /// The permission set does not have the customer managed policy.
    #[error("Given managed policy with name: {name}  and path {path} does not exist on PermissionSet")]
    CustomerManagedPolicyNotAttached {
        /// The policy's name.
        name: String,
        /// Its path.
        path: String,
    },
    /// The permission set has no boundary.
    #[error("Could not find PermissionsBoundary for PermissionSet with id {0}")]
    NoBoundary(String),
    /// Attributes for access control are disabled.
    #[error("Instance access control attribute configuration does not exist")]
    AccessControlDisabled,

    /// Another permission set has the name.
    #[error("PermissionSet with name {0} already exists.")]
    PermissionSetExists(String),
    /// The permission set is provisioned or assigned somewhere.
    #[error("Could not delete because PermissionSet has ApplicationProfile associated with it")]
    PermissionSetInUse,
    /// The permission set has the managed policy.
    #[error("Permission set with id {id} already has a typed link attachment to a manged policy with {arn}")]
    ManagedPolicyAttached {
        /// The permission set.
        id: String,
        /// The policy.
        arn: Arn,
    },
    /// The permission set has the customer managed policy.
    #[error("Given customer managed policy with name: {name}  and path {path} already attached")]
    CustomerManagedPolicyAttached {
        /// The policy's name.
        name: String,
        /// Its path.
        path: String,
    },
    /// Attributes for access control are enabled.
    #[error("Instance access control attribute configuration already exists")]
    AccessControlEnabled,
    /// The account has an instance, in whatever Region.
    #[error("An instance already exists in account {0}")]
    InstanceExists(AccountId),

    /// There would be too many permission sets.
    #[error(
        "You have exceeded AWS SSO limits. Cannot create PermissionSet more than {}. Please refer to {}",
        quotas::PERMISSION_SETS,
        quotas::PAGE
    )]
    PermissionSetNumber,
    /// The permission set would have too many managed policies.
    #[error(
        "You have exceeded AWS SSO limits. Cannot create ManagedPolicy more than {limit} for id {id}. Please refer to {page}",
        limit = quotas::POLICIES_PER_PERMISSION_SET,
        page = quotas::PAGE
    )]
    PolicyNumber {
        /// The permission set.
        id: String,
    },
    /// The account would have too many permission sets.
    #[error(
        "You have exceeded AWS SSO limits. Cannot provision PermissionSet more than {} per account. Please refer to {}",
        quotas::PROVISIONED_PER_ACCOUNT,
        quotas::PAGE
    )]
    ProvisionedNumber,
    /// There would be permission sets in too many accounts.
    #[error(
        "You have exceeded AWS SSO limits. Cannot configure AWS accounts more than {}. Please refer to {}",
        quotas::ACCOUNTS,
        quotas::PAGE
    )]
    AccountNumber,
    /// The permission set is in more accounts than can be provisioned at once.
    #[error(
        "ALL_PROVISIONED_ACCOUNTS can provision a permission set to {} AWS accounts at most. Provision them one by one \
         with AWS_ACCOUNT. Please refer to {}",
        quotas::ACCOUNTS_AT_ONCE,
        quotas::PAGE
    )]
    TooManyAtOnce,
    /// Too many groups would have the permission set in the account.
    #[error(
        "You have exceeded AWS SSO limits. Cannot assign groups more than {} per PermissionSet and account. Please refer \
         to {}",
        quotas::GROUPS_PER_PERMISSION_SET_AND_ACCOUNT,
        quotas::PAGE
    )]
    GroupNumber,
    /// The inline policy is too long.
    #[error(
        "You have exceeded AWS SSO limits. Cannot create InlinePolicy with more than {} characters. Please refer to {}",
        quotas::INLINE_POLICY_SIZE,
        quotas::PAGE
    )]
    InlinePolicySize,

    /// The management account cannot have an account instance. The sentence is quoted in
    /// <https://github.com/aws-controllers-k8s/test-infra/pull/1063>.
    #[error("Organization management account is not allowed to perform the operation.")]
    ManagementAccount,
    /// Account instances have no permission sets.
    #[error("The operation is not supported for account instances of IAM Identity Center")]
    AccountInstance,
    /// An attribute for access control is given twice.
    #[error("Duplicate access control attribute key: {0}")]
    AttributeTwice(String),
    /// The tags are refused.
    #[error("{}", tag_sentence(*.0))]
    Tags(TagError),

    /// The account is no management account of an organization with all features.
    #[error("IAM Identity Center can be enabled only in the management account of an organization with all features.")]
    NoOrganization,
    /// The identity store cannot be made.
    #[error("The identity store cannot be created")]
    IdentityStore(IdentityStoreError),
    /// IAM refuses what the service does there.
    #[error(transparent)]
    Iam(IamError),
}

impl From<TagError> for IdentityCenterError {
    fn from(error: TagError) -> IdentityCenterError {
        IdentityCenterError::Tags(error)
    }
}
impl From<IamError> for IdentityCenterError {
    fn from(error: IamError) -> IdentityCenterError {
        IdentityCenterError::Iam(error)
    }
}
impl From<IdentityStoreError> for IdentityCenterError {
    fn from(error: IdentityStoreError) -> IdentityCenterError {
        IdentityCenterError::IdentityStore(error)
    }
}

fn tag_sentence(error: TagError) -> &'static str {
    match error {
        TagError::TooMany => "You have exceeded AWS SSO limits. Cannot create more than 50 tags for a resource.",
        TagError::Reserved => "Tag keys starting with 'aws:' are reserved for internal use",
        TagError::Duplicate => "Duplicate tag keys found",
    }
}
