//! What the identity store says when it refuses.

use models::identitystore::errors::{
    CONFLICT_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION, SERVICE_QUOTA_EXCEEDED_EXCEPTION, VALIDATION_EXCEPTION,
};
use state::Call;
use state::identity_store::{IdentityStoreError, ResourceKind, UniqueKind};
use wire::{ErrorShape, Fault, Value};

/// A fault with the request's id in it.
pub(super) fn fault(call: &Call, error: &'static ErrorShape, message: impl Into<String>) -> Fault {
    error.fault(message).with(error, "RequestId", Value::String(call.request_id.to_string()))
}

/// A request that is wrong in itself.
pub(super) fn invalid(call: &Call, message: impl Into<String>) -> Fault {
    fault(call, &VALIDATION_EXCEPTION, message)
}

/// What the state refuses, in AWS's words where they are known.
pub(super) fn refused(call: &Call, error: IdentityStoreError) -> Fault {
    match error {
        IdentityStoreError::NotFound(kind, id) => {
            let message = format!("{} not found.", resource_type(kind));
            not_found(call, kind, &id, &message)
        }
        IdentityStoreError::Duplicate(kind) => conflict(call, "UNIQUENESS_CONSTRAINT_VIOLATION", duplicate(kind)),
        IdentityStoreError::StaleRevision => conflict(
            call,
            "CONCURRENT_MODIFICATION",
            "The requested resource was being concurrently modified by another request.",
        ),
        IdentityStoreError::QuotaExceeded(..) => fault(
            call,
            &SERVICE_QUOTA_EXCEEDED_EXCEPTION,
            "The request would cause the number of users or groups in the identity store to exceed the maximum allowed.",
        ),
        // None of the operations comes to these.
        IdentityStoreError::StoreExists
        | IdentityStoreError::TooManyTokens
        | IdentityStoreError::NoScim
        | IdentityStoreError::NoSuchToken(_) => invalid(call, "The request failed because it contains a syntax error."),
    }
}

/// Nothing has this id, or this name.
pub(super) fn not_found(call: &Call, kind: ResourceKind, id: &str, message: &str) -> Fault {
    let error = &RESOURCE_NOT_FOUND_EXCEPTION;
    let fault = fault(call, error, message);
    let fault = fault.with(error, "ResourceType", Value::String(resource_type(kind).to_owned()));
    if id.is_empty() { fault } else { fault.with(error, "ResourceId", Value::String(id.to_owned())) }
}

fn conflict(call: &Call, reason: &str, message: &str) -> Fault {
    fault(call, &CONFLICT_EXCEPTION, message).with(&CONFLICT_EXCEPTION, "Reason", Value::String(reason.to_owned()))
}

fn duplicate(kind: UniqueKind) -> &'static str {
    match kind {
        UniqueKind::UserName => "Duplicate UserName",
        UniqueKind::Email => "Duplicate Email",
        UniqueKind::ExternalId => "Duplicate ExternalId",
        UniqueKind::GroupDisplayName => "Duplicate GroupDisplayName",
        UniqueKind::Membership => "Member and Group relationship already exists",
    }
}

fn resource_type(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::IdentityStore => "IDENTITY_STORE",
        ResourceKind::User => "USER",
        ResourceKind::Group => "GROUP",
        ResourceKind::GroupMembership => "GROUP_MEMBERSHIP",
    }
}
