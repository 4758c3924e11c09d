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
    }
}
