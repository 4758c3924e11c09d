//! Keys as requests name them, and whether they can be used.

use aws::Arn;
use models::kms::errors as e;
use state::kms::{Key, Unusable};
use state::resource::{PolicyResource, ResourceError, ResourceKind};
use state::{Call, Partition, Shared};
use wire::Fault;

/// Refusals that the model declares for no operation but that KMS gives.
pub(super) fn invalid(message: impl Into<String>) -> Fault {
    Fault::new("ValidationException", 400, message)
}

/// The key that a request names by id, ARN, alias or the ARN of an alias. See
/// <https://docs.aws.amazon.com/kms/latest/developerguide/find-cmk-id-arn.html>.
pub(super) fn any<'p>(partition: &'p Partition, call: &Call, name: &str) -> Result<&'p Shared<PolicyResource>, Fault> {
    if let Some(region) = foreign_region(call, name) {
        return Err(e::NOT_FOUND_EXCEPTION.fault(format!("Invalid arn {region}")));
    }
    partition
        .key(name, call.account, &call.region)
        .ok_or_else(|| e::NOT_FOUND_EXCEPTION.fault(missing(partition, call, name)))
}

/// The same by id or ARN, for operations that take no alias.
pub(super) fn by_id<'p>(
    partition: &'p Partition,
    call: &Call,
    name: &str,
) -> Result<&'p Shared<PolicyResource>, Fault> {
    if name.starts_with("alias/") || name.contains(":alias/") {
        return Err(e::NOT_FOUND_EXCEPTION.fault(format!("Invalid keyId '{name}'")));
    }
    any(partition, call, name)
}

/// The ARN of the same.
pub(super) fn arn(partition: &Partition, call: &Call, name: &str) -> Result<Arn, Fault> {
    by_id(partition, call, name).map(|key| key.arn.clone())
}

/// What a key is beside its policy.
pub(super) fn detail(key: &PolicyResource) -> Result<&Key, Fault> {
    // INVARIANT: what is found as a key has a key's detail.
    key.as_key().map(|key| &**key).ok_or_else(|| e::KMS_INTERNAL_EXCEPTION.fault("The key has no material."))
}

/// Neither switched off nor about to be deleted. See
/// <https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html#key-state-table>.
pub(super) fn usable(key: &PolicyResource) -> Result<&Key, Fault> {
    let found = detail(key)?;
    found.check_state(&key.arn).map_err(unusable)?;
    Ok(found)
}

/// Not about to be deleted.
pub(super) fn not_pending(key: &PolicyResource) -> Result<&Key, Fault> {
    let found = detail(key)?;
    match found.check_state(&key.arn) {
        Err(pending @ Unusable::PendingDeletion(_)) => Err(unusable(pending)),
        _ => Ok(found),
    }
}

fn unusable(why: Unusable) -> Fault {
    let error = match why {
        Unusable::NotFound(_) => &e::NOT_FOUND_EXCEPTION,
        Unusable::Disabled(_) => &e::DISABLED_EXCEPTION,
        Unusable::PendingDeletion(_) => &e::KMS_INVALID_STATE_EXCEPTION,
        Unusable::NotSymmetric(_) => &e::INVALID_KEY_USAGE_EXCEPTION,
    };
    error.fault(why.to_string())
}

/// Answers a request that only asks whether it would succeed. See
/// <https://docs.aws.amazon.com/kms/latest/developerguide/testing-permissions.html>.
pub(super) fn dry_run(flag: Option<bool>) -> Result<(), Fault> {
    match flag {
        Some(true) => {
            Err(e::DRY_RUN_OPERATION_EXCEPTION.fault("The request would have succeeded, but the DryRun option is set."))
        }
        Some(false) | None => Ok(()),
    }
}

/// What the state refuses, in KMS's words.
pub(super) fn refused(error: ResourceError) -> Fault {
    match error {
        ResourceError::MalformedPolicy(_) => e::MALFORMED_POLICY_DOCUMENT_EXCEPTION.fault(error.to_string()),
        ResourceError::NoSuchPrincipal(_) => e::MALFORMED_POLICY_DOCUMENT_EXCEPTION
            .fault("Policy contains a statement with one or more invalid principals."),
        ResourceError::PolicyTooLong(_) => e::LIMIT_EXCEEDED_EXCEPTION.fault(error.to_string()),
        ResourceError::BadAlias(_) => invalid(error.to_string()),
        ResourceError::AliasExists(_) => e::ALREADY_EXISTS_EXCEPTION.fault(error.to_string()),
        _ => e::NOT_FOUND_EXCEPTION.fault(error.to_string()),
    }
}

fn foreign_region<'n>(call: &Call, name: &'n str) -> Option<&'n str> {
    let region = name.strip_prefix("arn:").and_then(|rest| rest.split(':').nth(2))?;
    (region != call.region.as_str()).then_some(region)
}

fn missing(partition: &Partition, call: &Call, name: &str) -> String {
    let here = || partition.key_arn(name, call.account, &call.region);
    let resource = name.strip_prefix("arn:").and_then(|rest| rest.splitn(5, ':').nth(4));
    match resource {
        Some(alias) if alias.starts_with("alias/") => format!("Alias {name} is not found."),
        Some(key) if key.starts_with("key/") => format!("Key '{name}' does not exist"),
        None if name.starts_with("alias/") => format!("Alias {} is not found.", here()),
        None if ResourceKind::Key.is_name(name) => format!("Key '{}' does not exist", here()),
        Some(_) | None => format!("Invalid keyId '{name}'"),
    }
}
