//! Sentences that several operations share.

use aws::AccountId;
use models::securityhub::errors as e;
use state::organization::OrganizationError;
use state::{TAGS_PER_RESOURCE, TagError};
use wire::Fault;

/// An account without Security Hub. The sentence is one that people were given:
/// <https://github.com/prowler-cloud/prowler/issues/1143>.
pub(super) fn not_subscribed(account: AccountId) -> Fault {
    e::INVALID_ACCESS_EXCEPTION.fault(format!("Account {account} is not subscribed to AWS Security Hub"))
}

/// Something that only some accounts may do.
pub(super) fn no_access(message: impl Into<String>) -> Fault {
    e::INVALID_ACCESS_EXCEPTION.fault(message)
}

/// A value that is not what it has to be.
pub(super) fn invalid(message: impl Into<String>) -> Fault {
    e::INVALID_INPUT_EXCEPTION.fault(message)
}

/// Something that is not there.
pub(super) fn not_found(what: &str) -> Fault {
    e::RESOURCE_NOT_FOUND_EXCEPTION.fault(format!("The resource {what} was not found."))
}

/// Something that is there already.
pub(super) fn conflict(message: impl Into<String>) -> Fault {
    e::RESOURCE_CONFLICT_EXCEPTION.fault(message)
}

/// Too many of something.
pub(super) fn limit(message: impl Into<String>) -> Fault {
    e::LIMIT_EXCEEDED_EXCEPTION.fault(message)
}

/// What Organizations says against a change.
pub(super) fn organization(error: OrganizationError) -> Fault {
    match error {
        OrganizationError::AccountNotFound | OrganizationError::CannotDelegateToSuspendedAccount => {
            invalid("The account is not an active member of the organization.")
        }
        OrganizationError::DelegatedAdministratorExists | OrganizationError::DelegatedAdministratorNumber => {
            conflict("Another account already administers Security Hub for the organization.")
        }
        _ => e::ACCESS_DENIED_EXCEPTION.fault("The organization does not let Security Hub in."),
    }
}

/// Tags that cannot be.
pub(super) fn tags(error: TagError) -> Fault {
    match error {
        TagError::TooMany => invalid(format!("A resource cannot have more than {TAGS_PER_RESOURCE} tags.")),
        TagError::Reserved | TagError::Duplicate => invalid("A tag key cannot be prefixed with aws:."),
    }
}
