use crate::TagError;

/// Why a change of the organization is refused: the errors of the
/// [Organizations API](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html), one variant
/// for each error or reason. The service puts AWS's code and sentence to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganizationError {
    /// The account belongs to no organization.
    NotInUse,
    /// The account belongs to an organization already.
    AlreadyInOrganization,
    /// The organization still has member accounts.
    OrganizationNotEmpty,
    /// There is no such root.
    RootNotFound,
    /// There is no such root or organizational unit.
    ParentNotFound,
    /// There is no such organizational unit.
    UnitNotFound,
    /// A sibling has this name.
    DuplicateUnit,
    /// The unit still has accounts or units.
    UnitNotEmpty,
    /// The unit would be the sixth level.
    UnitDepth,
    /// There would be more than 2,000 units.
    UnitNumber,
    /// There is no such account in the organization.
    AccountNotFound,
    /// The account is closed.
    AccountAlreadyClosed,
    /// The management account cannot be closed.
    CannotCloseManagementAccount,
    /// There would be too many accounts.
    AccountNumber,
    /// The role by which the management account reaches a new account cannot be made.
    AccessRole,
    /// The account is there already.
    DuplicateAccount,
    /// The account does not live there.
    SourceParentNotFound,
    /// There is no such destination.
    DestinationParentNotFound,
    /// There is no such policy.
    PolicyNotFound,
    /// A policy of this type has this name.
    DuplicatePolicy,
    /// The policy is attached somewhere.
    PolicyInUse,
    /// AWS's own policies cannot be changed.
    ImmutablePolicy,
    /// There would be too many policies of the type.
    PolicyNumber,
    /// The document is too long for its type.
    PolicyContent,
    /// The document breaks the grammar of its type.
    MalformedPolicyDocument,
    /// The type is not enabled in the root.
    PolicyTypeNotEnabled,
    /// The type is enabled in the root.
    PolicyTypeAlreadyEnabled,
    /// The feature set does not include the type.
    PolicyTypeNotAvailable,
    /// There is no such root, unit or account.
    TargetNotFound,
    /// The policy is attached there already.
    DuplicatePolicyAttachment,
    /// The policy is not attached there.
    PolicyNotAttached,
    /// The place has as many policies of the type as it can hold.
    MaximumAttached,
    /// The place must keep one policy of the type.
    MinimumAttached,
    /// `RCPFullAWSAccess` stays where it is.
    NonDetachablePolicy,
    /// The tags are refused.
    Tags(TagError),
    /// The organization has shared billing only.
    NotAllFeatures,
    /// The text is no service principal.
    UnrecognizedServicePrincipal,
    /// The service has no trusted access.
    ServiceAccessNotEnabled,
    /// The account administers the service already.
    AccountAlreadyRegistered,
    /// The account does not administer the service, or any.
    AccountNotRegistered,
    /// The management account is no delegated administrator.
    CannotDelegateToManagementAccount,
    /// A closed account is none either.
    CannotDelegateToSuspendedAccount,
    /// The service has a delegated administrator.
    DelegatedAdministratorExists,
    /// The policy type needs a service that has no trusted access.
    PolicyTypeNeedsServiceAccess,
    /// An enabled policy type needs the service.
    PolicyTypeEnabledForService,
    /// Too many accounts were closed in the last thirty days.
    ClosureNumber,
    /// As many accounts administer the service as can.
    DelegatedAdministratorNumber,
    /// There is no such handshake, or none that the caller may know of.
    HandshakeNotFound,
    /// The other party of the handshake has to do this.
    WrongParty,
    /// The handshake is in that state.
    HandshakeAlreadyInState,
    /// The handshake's state does not allow it.
    InvalidHandshakeTransition,
    /// There is no such account to invite.
    InvitedNobody,
    /// The invited account is a member.
    InvitedMember,
    /// The account has an invitation without an answer.
    DuplicateHandshake,
    /// There would be too many accounts, were all invitations accepted.
    InvitationNumber,
    /// There would be too many invitations in a day.
    InvitationRate,
    /// The organization has all features.
    AllFeaturesEnabled,
    /// The organization is about to get all features.
    AllFeaturesPending,
    /// The management account stays.
    ManagementAccountCannotLeave,
    /// An account that administers a service stays.
    DelegatedAdministratorCannotLeave,
    /// The account was created too short a time ago.
    WaitPeriod,
    /// The account cannot pay for itself.
    PaymentInstrumentRequired,
    /// The role's name belongs to AWS.
    ReservedRoleName,
    /// The organization has no resource policy.
    ResourcePolicyNotFound,
    /// The resource policy breaks the grammar.
    ResourcePolicyJson,
    /// The resource policy gives what cannot be given.
    ResourcePolicyAction,
    /// The resource policy is about something else.
    ResourcePolicyResource,
    /// The resource policy names nobody that there is.
    ResourcePolicyPrincipal,
    /// Tags are for a new resource policy only.
    ResourcePolicyTags,
}
