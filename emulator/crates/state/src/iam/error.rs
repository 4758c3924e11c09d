use aws::{AccountId, Arn};

use super::EntityKind;
use super::quotas::{self, Quota};
use crate::TagError;

/// Why IAM refuses a change. The sentences are AWS's own; which of AWS's error codes goes with each is decided where
/// the API is served.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IamError {
    /// No such account in the partition.
    #[error("The account {0} does not exist.")]
    NoSuchAccount(AccountId),
    /// No user, group or role of that name.
    #[error("The {0} with name {1} cannot be found.")]
    NoSuchEntity(EntityKind, String),
    /// No instance profile of that name.
    #[error("Instance Profile {0} cannot be found.")]
    NoSuchInstanceProfile(String),
    /// The role is not in the instance profile.
    #[error("The role with name {role} is not in the instance profile {profile}.")]
    RoleNotInInstanceProfile {
        /// The role.
        role: String,
        /// The instance profile.
        profile: String,
    },
    /// The user is not in the group.
    #[error("User {user} is not in group {group}.")]
    UserNotInGroup {
        /// The user.
        user: String,
        /// The group.
        group: String,
    },
    /// No managed policy of that ARN, or not attached where it should be.
    #[error("Policy {0} was not found.")]
    NoSuchPolicy(Arn),
    /// No managed policy of that ARN that could be attached.
    #[error("Policy {0} does not exist or is not attachable.")]
    NoAttachablePolicy(Arn),
    /// No version of that number.
    #[error("Policy {0} version {1} does not exist or is not attachable.")]
    NoSuchPolicyVersion(Arn, String),
    /// No inline policy of that name.
    #[error("The {0} policy with name {1} cannot be found.")]
    NoSuchInlinePolicy(EntityKind, String),
    /// The permissions boundary names no managed policy.
    #[error("Scope ARN: {0} does not exist or is not attachable.")]
    NoSuchBoundary(Arn),
    /// No access key of that id belongs to the user.
    #[error("The Access Key with id {0} cannot be found.")]
    NoSuchAccessKey(String),
    /// The account has no such alias.
    #[error("The account alias {0} cannot be found.")]
    NoSuchAlias(String),

    /// No server certificate of that name.
    #[error("The Server Certificate with name {0} cannot be found.")]
    NoSuchServerCertificate(String),
    /// No signing certificate of that id, or not the user's.
    #[error("The Certificate with id {0} cannot be found.")]
    NoSuchSigningCertificate(String),
    /// No SAML provider of that ARN.
    #[error("Manifest not found for arn {0}")]
    NoSuchSamlProvider(Arn),
    /// The SAML provider has no private key of that id.
    #[error("Failed to remove private key because the Key ID does not match a private key.")]
    NoSuchSamlKey,
    /// No OIDC provider of that ARN.
    #[error("OpenIDConnect Provider not found for arn {0}")]
    NoSuchOidcProvider(Arn),
    /// No MFA device of that serial number, or not the user's.
    #[error("VirtualMFADevice with serial number {0} doesn't exist.")]
    NoSuchMfaDevice(String),
    /// The user has no password.
    #[error("Login Profile for User {0} cannot be found.")]
    NoSuchLoginProfile(String),
    /// The account has no password policy of its own.
    #[error("The Password Policy with domain name {0} cannot be found.")]
    NoSuchPasswordPolicy(AccountId),
    /// No deletion of a service-linked role of that id.
    #[error("The deletion task with id {0} cannot be found.")]
    NoSuchDeletionTask(String),
    /// The role is no service's.
    #[error("The role with name {0} is not a service-linked role.")]
    NotServiceLinked(String),

    /// A server certificate has the name already.
    #[error("The Server Certificate with name {0} already exists.")]
    ServerCertificateExists(String),
    /// Somebody has the signing certificate already.
    #[error("The certificate already exists.")]
    SigningCertificateExists,
    /// A SAML provider has the name already.
    #[error("Provider with arn {0} already exists.")]
    SamlProviderExists(Arn),
    /// The account has a provider for the issuer.
    #[error("Provider with url {0} already exists.")]
    OidcProviderExists(String),
    /// An MFA device has the path and name already.
    #[error("MFADevice entity at the same path and name already exists.")]
    MfaDeviceExists,
    /// The MFA device is somebody's second factor.
    #[error("MFA Device is already in use.")]
    MfaDeviceInUse,
    /// The MFA device is somebody's second factor and cannot be deleted.
    #[error("MFA VirtualDevice in use. Must deactivate first.")]
    MfaDeviceNotDeactivated,
    /// The user has a password.
    #[error("Login Profile for user {0} already exists.")]
    LoginProfileExists(String),
    /// A password breaks the account's rules.
    #[error("{0}")]
    PasswordRule(String),
    /// The service's role is there already.
    #[error("Service role name {0} has been taken in this account, please try a different suffix.")]
    ServiceLinkedRoleExists(String),
    /// The service has one role only.
    #[error("Custom suffix is not allowed for {0}")]
    NoCustomSuffix(&'static str),
    /// The service has no such roles.
    #[error("AWS service {0} does not support service-linked roles.")]
    NoServiceLinkedRole(String),
    /// A URL that no issuer can have.
    #[error("Invalid Open ID Connect Provider URL")]
    InvalidProviderUrl,
    /// Not forty hexadecimal digits.
    #[error("Thumbprint must be 40 hexadecimal characters.")]
    InvalidThumbprint,
    /// Encrypted assertions could not be read.
    #[error("Unable to set assertion encryption mode to Required because no private key is provided.")]
    EncryptionWithoutKey,
    /// The last key cannot go while assertions must be encrypted.
    #[error("Failed to remove private key.")]
    LastSamlKey,
    /// A SAML provider has all the keys it can have.
    #[error("Private key limit of {} is reached.", quotas::PRIVATE_KEYS_PER_SAML_PROVIDER.limit)]
    TooManySamlKeys,

    /// A user, group or role has the name already, in whatever case.
    #[error("{} with name {name} already exists.", .kind.capitalized())]
    EntityExists {
        /// What has it.
        kind: EntityKind,
        /// The name.
        name: String,
    },
    /// An instance profile has the name already.
    #[error("Instance Profile {0} already exists.")]
    InstanceProfileExists(String),
    /// A managed policy has the name already.
    #[error("A policy called {0} already exists. Duplicate names are not allowed.")]
    PolicyExists(String),
    /// Some account has the alias already.
    #[error("The account alias {0} already exists.")]
    AliasExists(String),

    /// A number would grow beyond its quota.
    #[error("Cannot exceed quota for {0}")]
    QuotaExceeded(Quota),
    /// Inline policies would grow beyond the quota.
    #[error("Maximum policy size of {} bytes exceeded for {kind} {name}", quotas::inline_policies_size(*.kind))]
    InlinePoliciesTooLong {
        /// What holds them.
        kind: EntityKind,
        /// Its name.
        name: String,
    },
    /// A managed policy has all the versions it can have.
    #[error(
        "A managed policy can have up to {} versions. Before you create a new version, you must delete an existing \
         version.",
        quotas::VERSIONS_PER_POLICY
    )]
    TooManyVersions,

    /// What is to be deleted still holds something.
    #[error("Cannot delete entity, must {0} first.")]
    Holds(&'static str),
    /// A managed policy is attached to something or bounds something.
    #[error("Cannot delete a policy attached to entities.")]
    PolicyInUse,
    /// Only the last version may go together with its policy.
    #[error(
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The \
         default version is deleted with the policy."
    )]
    PolicyHasVersions,
    /// The default version stays.
    #[error("Cannot delete the default version of a policy.")]
    DefaultVersion,

    /// A policy of a service-linked role belongs to no other role.
    #[error("Cannot attach a Service Role Policy to a Customer Role.")]
    ServiceRolePolicy,
    /// The role is a service's own.
    #[error("Cannot perform the operation on the protected role '{0}' - this role is only modifiable by AWS")]
    ProtectedRole(String),
    /// The path belongs to service-linked roles.
    #[error("Path prefix '{0}' can only be used for AWS Service linked Roles")]
    ReservedPath(&'static str),
    /// The tags are refused.
    #[error("{}", tag_sentence(*.0))]
    Tags(TagError),
    /// The policy cannot be read, or its principal does not exist.
    #[error("{0}")]
    MalformedPolicyDocument(String),
}

impl From<TagError> for IamError {
    fn from(error: TagError) -> IamError {
        IamError::Tags(error)
    }
}

fn tag_sentence(error: TagError) -> &'static str {
    match error {
        TagError::TooMany => "The number of tags has reached the maximum limit.",
        TagError::Reserved => "Tag keys starting with 'aws:' are reserved for internal use",
        TagError::Duplicate => "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
    }
}
