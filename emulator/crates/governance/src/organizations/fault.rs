//! AWS's codes and sentences.
//!
//! The sentences are those of real responses where one is known, and otherwise those of the
//! [API reference](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html).

use models::organizations::errors as e;
use state::TagError;
use state::organization::{NOT_IN_USE, OrganizationError as Refusal};
use wire::{ErrorShape, Fault, Value};

/// The fault that stands for a refusal of the state.
pub(super) fn refused(refusal: Refusal) -> Fault {
    let (error, reason, message) = words(refusal);
    let fault = error.fault(message);
    match reason {
        Some(reason) => fault.with(error, "Reason", Value::String(reason.to_owned())),
        None => fault,
    }
}

/// `InvalidInputException` with a reason.
pub(super) fn invalid(reason: &str, message: &str) -> Fault {
    let error = &e::INVALID_INPUT_EXCEPTION;
    error.fault(message).with(error, "Reason", Value::String(reason.to_owned()))
}

type Words = (&'static ErrorShape, Option<&'static str>, &'static str);

fn plain(error: &'static ErrorShape, message: &'static str) -> Words {
    (error, None, message)
}
fn constraint(reason: &'static str, message: &'static str) -> Words {
    (&e::CONSTRAINT_VIOLATION_EXCEPTION, Some(reason), message)
}
fn input(reason: &'static str, message: &'static str) -> Words {
    (&e::INVALID_INPUT_EXCEPTION, Some(reason), message)
}

fn handshake(reason: &'static str, message: &'static str) -> Words {
    (&e::HANDSHAKE_CONSTRAINT_VIOLATION_EXCEPTION, Some(reason), message)
}

/// What somebody hears who asks for what is another account's.
pub(super) const NO_PERMISSION: &str = "You don't have permissions to access this resource.";

/// One row for each refusal.
fn words(refusal: Refusal) -> Words {
    match refusal {
        Refusal::NotInUse => plain(&e::AWS_ORGANIZATIONS_NOT_IN_USE_EXCEPTION, NOT_IN_USE),
        Refusal::AlreadyInOrganization => {
            plain(&e::ALREADY_IN_ORGANIZATION_EXCEPTION, "The provided account is already a member of an organization.")
        }
        Refusal::OrganizationNotEmpty => plain(
            &e::ORGANIZATION_NOT_EMPTY_EXCEPTION,
            "To delete an organization you must first remove all member accounts (except the master).",
        ),
        Refusal::RootNotFound => plain(&e::ROOT_NOT_FOUND_EXCEPTION, "You specified a root that doesn't exist."),
        Refusal::ParentNotFound => plain(&e::PARENT_NOT_FOUND_EXCEPTION, "You specified a parent that doesn't exist."),
        Refusal::UnitNotFound => plain(
            &e::ORGANIZATIONAL_UNIT_NOT_FOUND_EXCEPTION,
            "You specified an organizational unit that doesn't exist.",
        ),
        Refusal::DuplicateUnit => {
            plain(&e::DUPLICATE_ORGANIZATIONAL_UNIT_EXCEPTION, "An OU with the same name already exists.")
        }
        Refusal::UnitNotEmpty => plain(
            &e::ORGANIZATIONAL_UNIT_NOT_EMPTY_EXCEPTION,
            "The specified OU is not empty. Move all accounts to another root or to other OUs, remove \
             all child OUs, and try the operation again.",
        ),
        Refusal::UnitDepth => constraint(
            "OU_DEPTH_LIMIT_EXCEEDED",
            "You cannot add an organizational unit to the specified parent because it would exceed \
             the max depth allowed.",
        ),
        Refusal::UnitNumber => constraint(
            "OU_NUMBER_LIMIT_EXCEEDED",
            "You attempted to exceed the number of OUs that you can have in an organization.",
        ),
        Refusal::AccountNotFound => {
            plain(&e::ACCOUNT_NOT_FOUND_EXCEPTION, "You specified an account that doesn't exist.")
        }
        Refusal::AccountAlreadyClosed => {
            plain(&e::ACCOUNT_ALREADY_CLOSED_EXCEPTION, "You attempted to close an account that is already closed.")
        }
        Refusal::CannotCloseManagementAccount => constraint(
            "CANNOT_CLOSE_MANAGEMENT_ACCOUNT",
            "You attempted to close the management account. To close the management account for the \
             organization, you must first either remove or close all member accounts in the \
             organization.",
        ),
        Refusal::AccountNumber => {
            constraint("ACCOUNT_NUMBER_LIMIT_EXCEEDED", "You have exceeded the allowed number of AWS Accounts.")
        }
        Refusal::AccessRole => plain(
            &e::SERVICE_EXCEPTION,
            "AWS Organizations can't complete your request because of an internal service error. Try again later.",
        ),
        Refusal::DuplicateAccount => {
            plain(&e::DUPLICATE_ACCOUNT_EXCEPTION, "That account is already present in the specified destination.")
        }
        Refusal::SourceParentNotFound => {
            plain(&e::SOURCE_PARENT_NOT_FOUND_EXCEPTION, "You specified a source parent that doesn't exist.")
        }
        Refusal::DestinationParentNotFound => {
            plain(&e::DESTINATION_PARENT_NOT_FOUND_EXCEPTION, "You specified a destination parent that doesn't exist.")
        }
        Refusal::PolicyNotFound => plain(&e::POLICY_NOT_FOUND_EXCEPTION, "You specified a policy that doesn't exist."),
        Refusal::DuplicatePolicy => {
            plain(&e::DUPLICATE_POLICY_EXCEPTION, "A policy with the same name already exists.")
        }
        Refusal::PolicyInUse => plain(
            &e::POLICY_IN_USE_EXCEPTION,
            "The policy is attached to one or more entities. You must detach it from all roots, OUs, \
             and accounts before performing this operation.",
        ),
        Refusal::ImmutablePolicy => {
            input("IMMUTABLE_POLICY", "You specified a policy that is managed by AWS and can't be modified.")
        }
        Refusal::PolicyNumber => constraint(
            "POLICY_NUMBER_LIMIT_EXCEEDED",
            "You attempted to exceed the number of policies that you can have in an organization.",
        ),
        Refusal::PolicyContent => constraint(
            "POLICY_CONTENT_LIMIT_EXCEEDED",
            "You attempted to create a policy that is larger than the maximum size.",
        ),
        Refusal::MalformedPolicyDocument => plain(
            &e::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            "The provided policy document does not meet the requirements of the specified policy \
             type.",
        ),
        Refusal::PolicyTypeNotEnabled => plain(
            &e::POLICY_TYPE_NOT_ENABLED_EXCEPTION,
            "This operation can be performed only for enabled policy types.",
        ),
        Refusal::PolicyTypeAlreadyEnabled => {
            plain(&e::POLICY_TYPE_ALREADY_ENABLED_EXCEPTION, "The specified policy type is already enabled.")
        }
        Refusal::PolicyTypeNotAvailable => plain(
            &e::POLICY_TYPE_NOT_AVAILABLE_FOR_ORGANIZATION_EXCEPTION,
            "You can't use the specified policy type with the feature set currently enabled for this \
             organization.",
        ),
        Refusal::TargetNotFound => plain(
            &e::TARGET_NOT_FOUND_EXCEPTION,
            "We can't find a root, OU, or account with the TargetId that you specified.",
        ),
        Refusal::DuplicatePolicyAttachment => plain(
            &e::DUPLICATE_POLICY_ATTACHMENT_EXCEPTION,
            "The selected policy is already attached to the specified target.",
        ),
        Refusal::PolicyNotAttached => plain(
            &e::POLICY_NOT_ATTACHED_EXCEPTION,
            "The policy isn't attached to the specified target in the specified root.",
        ),
        Refusal::MaximumAttached => constraint(
            "MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
            "You have attached the maximum number of policies to the specified target.",
        ),
        Refusal::MinimumAttached => constraint(
            "MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
            "You attempted to detach a policy from an entity that would cause the entity to have \
             fewer than the minimum number of policies of a certain type required.",
        ),
        Refusal::NonDetachablePolicy => input(
            "NON_DETACHABLE_POLICY",
            "You can't detach this policy: it is managed by AWS and stays attached while its policy \
             type is enabled.",
        ),
        Refusal::Tags(TagError::TooMany) => {
            constraint("MAX_TAG_LIMIT_EXCEEDED", "You have exceeded the number of tags allowed on this resource.")
        }
        Refusal::Tags(TagError::Reserved) => input(
            "INVALID_SYSTEM_TAGS_PARAMETER",
            "You specified a tag key that is a system tag. You can't add, edit, or delete system tag keys because \
             they're reserved for AWS use.",
        ),
        Refusal::Tags(TagError::Duplicate) => {
            input("DUPLICATE_TAG_KEY", "Tag keys must be unique among the tags attached to the same entity.")
        }
        Refusal::NotAllFeatures => constraint(
            "ORGANIZATION_NOT_IN_ALL_FEATURES_MODE",
            "You attempted to perform an operation that requires the organization to be configured to support all \
             features.",
        ),
        // https://github.com/localstack/localstack/issues/8559 quotes it.
        Refusal::UnrecognizedServicePrincipal => {
            input("UNRECOGNIZED_SERVICE_PRINCIPAL", "You specified an unrecognized service principal.")
        }
        Refusal::ServiceAccessNotEnabled => constraint(
            "SERVICE_ACCESS_NOT_ENABLED",
            "You attempted to register a delegated administrator before you enabled service access. Call the \
             EnableAWSServiceAccess API first.",
        ),
        Refusal::AccountAlreadyRegistered => plain(
            &e::ACCOUNT_ALREADY_REGISTERED_EXCEPTION,
            "The specified account is already a delegated administrator for this AWS service.",
        ),
        Refusal::AccountNotRegistered => plain(
            &e::ACCOUNT_NOT_REGISTERED_EXCEPTION,
            "The specified account is not a delegated administrator for this AWS service.",
        ),
        Refusal::CannotDelegateToManagementAccount => constraint(
            "CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR",
            "You attempted to register the management account of the organization as a delegated administrator for an \
             AWS service integrated with Organizations. You can designate only a member account as a delegated \
             administrator.",
        ),
        Refusal::CannotDelegateToSuspendedAccount => constraint(
            "CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR",
            "You cannot register a suspended account as a delegated administrator.",
        ),
        Refusal::DelegatedAdministratorExists => constraint(
            "DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE",
            "To complete this operation, you must first deregister any existing delegated administrators for this \
             service.",
        ),
        Refusal::PolicyTypeNeedsServiceAccess => constraint(
            "SERVICE_ACCESS_NOT_ENABLED",
            "You attempted to enable a policy type before you enabled service access. Call the EnableAWSServiceAccess API \
             first.",
        ),
        Refusal::PolicyTypeEnabledForService => constraint(
            "POLICY_TYPE_ENABLED_FOR_THIS_SERVICE",
            "You attempted to disable service access before you disabled the policy type (for example, \
             SECURITYHUB_POLICY). To complete this operation, you must first disable the policy type.",
        ),
        Refusal::ClosureNumber => {
            constraint("CLOSE_ACCOUNT_QUOTA_EXCEEDED", "You have exceeded close account quota for the past 30 days.")
        }
        Refusal::DelegatedAdministratorNumber => constraint(
            "MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED",
            "You attempted to register more delegated administrators than allowed for the service principal.",
        ),
        Refusal::HandshakeNotFound => plain(
            &e::HANDSHAKE_NOT_FOUND_EXCEPTION,
            "We can't find a handshake with the HandshakeId that you specified.",
        ),
        Refusal::WrongParty => plain(&e::ACCESS_DENIED_EXCEPTION, NO_PERMISSION),
        Refusal::HandshakeAlreadyInState => plain(
            &e::HANDSHAKE_ALREADY_IN_STATE_EXCEPTION,
            "The specified handshake is already in the requested state. For example, you can't accept a handshake that \
             was already accepted.",
        ),
        Refusal::InvalidHandshakeTransition => plain(
            &e::INVALID_HANDSHAKE_TRANSITION_EXCEPTION,
            "You can't perform the operation on the handshake in its current state. For example, you can't cancel a \
             handshake that was already accepted or accept a handshake that was already declined.",
        ),
        Refusal::InvitedNobody => {
            input("TARGET_NOT_SUPPORTED", "You can't perform the specified operation on that target entity.")
        }
        Refusal::InvitedMember => handshake(
            "ALREADY_IN_AN_ORGANIZATION",
            "The handshake request is invalid because the invited account is already a member of an organization.",
        ),
        Refusal::DuplicateHandshake => plain(
            &e::DUPLICATE_HANDSHAKE_EXCEPTION,
            "A handshake with the same action and target already exists. For example, if you invited an account to join \
             your organization, the invited account might already have a pending invitation from this organization. If \
             you intend to resend an invitation to an account, ensure that existing handshakes that might be considered \
             duplicates are canceled or declined.",
        ),
        // https://github.com/awslabs/compliant-framework-for-federal-and-dod-workloads-in-aws-govcloud-us/issues/12
        Refusal::InvitationNumber => {
            handshake("ACCOUNT_NUMBER_LIMIT_EXCEEDED", "You have exceeded the allowed number of AWS accounts")
        }
        Refusal::InvitationRate => handshake(
            "HANDSHAKE_RATE_LIMIT_EXCEEDED",
            "You attempted to exceed the number of handshakes that you can send in one day.",
        ),
        Refusal::AllFeaturesEnabled => handshake(
            "ORGANIZATION_ALREADY_HAS_ALL_FEATURES",
            "The handshake request is invalid because the organization has already enabled all features.",
        ),
        Refusal::AllFeaturesPending => handshake(
            "ORGANIZATION_IS_ALREADY_PENDING_ALL_FEATURES_MIGRATION",
            "The handshake request is invalid because the organization has already started the process to enable all \
             features.",
        ),
        Refusal::ManagementAccountCannotLeave => plain(
            &e::MASTER_CANNOT_LEAVE_ORGANIZATION_EXCEPTION,
            "You can't remove a management account from an organization. If you want the management account to become a \
             member account in another organization, you must first delete the current organization of the management \
             account.",
        ),
        Refusal::DelegatedAdministratorCannotLeave => constraint(
            "CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG",
            "You attempted to remove an account that is registered as a delegated administrator for a service \
             integrated with your organization. To complete this operation, you must first deregister this account as a \
             delegated administrator.",
        ),
        Refusal::WaitPeriod => constraint(
            "WAIT_PERIOD_ACTIVE",
            "After you create an AWS account, you must wait until at least four days after the account was created. \
             Invited accounts aren't subject to this waiting period.",
        ),
        // https://github.com/hashicorp/terraform-provider-aws/issues/26999 quotes it.
        Refusal::PaymentInstrumentRequired => constraint(
            "MEMBER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED",
            "The member account must be configured with a valid payment method, such as a credit card.",
        ),
        Refusal::ReservedRoleName => input(
            "INVALID_ROLE_NAME",
            "You provided a role name that isn't valid. A role name can't begin with the reserved prefix \
             AWSServiceRoleFor.",
        ),
        Refusal::ResourcePolicyNotFound => plain(
            &e::RESOURCE_POLICY_NOT_FOUND_EXCEPTION,
            "We can't find a resource policy request with the parameter that you specified.",
        ),
        Refusal::ResourcePolicyJson => {
            input("INVALID_RESOURCE_POLICY_JSON", "You specified an invalid JSON resource policy.")
        }
        Refusal::ResourcePolicyAction => input(
            "UNSUPPORTED_ACTION_IN_RESOURCE_POLICY",
            "You specified an action that is not supported in the resource policy.",
        ),
        Refusal::ResourcePolicyResource => input(
            "UNSUPPORTED_RESOURCE_IN_RESOURCE_POLICY",
            "You specified a resource that is not supported in the resource policy.",
        ),
        Refusal::ResourcePolicyPrincipal => {
            input("INVALID_PRINCIPAL", "You specified an invalid principal element in the policy.")
        }
        // "Calls with tags apply to the initial creation of the resource policy, otherwise an exception is thrown."
        Refusal::ResourcePolicyTags => {
            input("INVALID_LIST_MEMBER", "You can specify tags only when you create the resource policy.")
        }
    }
}
