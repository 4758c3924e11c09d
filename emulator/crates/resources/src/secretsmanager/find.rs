//! Secrets as requests name them.

use aws::Arn;
use models::secretsmanager::errors as e;
use state::resource::{PolicyResource, ResourceError, ResourceKind};
use state::secret::Secret;
use state::{Call, Partition, Shared};
use wire::Fault;

/// The secret that a name, an ARN, or an ARN without the six characters at its end means. See
/// <https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen>.
pub(super) fn secret<'p>(partition: &'p Partition, call: &Call, id: &str) -> Result<&'p Shared<PolicyResource>, Fault> {
    let by_arn = Arn::parse(id).ok().filter(|arn| arn.service() == "secretsmanager");
    let (account, region, name) = match &by_arn {
        Some(arn) => match (partition.resource(arn), arn.account_id()) {
            (Some(found), _) => return Ok(found),
            (None, Some(account)) => {
                (account, arn.region().into(), arn.resource().strip_prefix("secret:").unwrap_or(arn.resource()))
            }
            (None, None) => return Err(unknown()),
        },
        None => (call.account, call.region.clone(), id),
    };
    let owner = partition.account(account).ok_or_else(unknown)?;
    owner.resources_of(ResourceKind::Secret, &region).find(|found| &*found.name == name).ok_or_else(unknown)
}

/// What it is beside its policy.
pub(super) fn detail(secret: &PolicyResource) -> Result<&Secret, Fault> {
    // INVARIANT: what is found as a secret has a secret's detail.
    secret.as_secret().map(|secret| &**secret).ok_or_else(unknown)
}

/// One that is not about to be deleted.
pub(super) fn live<'p>(partition: &'p Partition, call: &Call, id: &str) -> Result<&'p Shared<PolicyResource>, Fault> {
    let found = secret(partition, call, id)?;
    match detail(found)?.deletion {
        None => Ok(found),
        Some(_) => Err(e::INVALID_REQUEST_EXCEPTION
            .fault("You can't perform this operation on the secret because it was marked for deletion.")),
    }
}

pub(super) fn unknown() -> Fault {
    e::RESOURCE_NOT_FOUND_EXCEPTION.fault("Secrets Manager can't find the specified secret.")
}

/// What the state refuses, in the words of Secrets Manager.
pub(super) fn refused(error: ResourceError) -> Fault {
    match error {
        ResourceError::MalformedPolicy(_) | ResourceError::PolicyTooLong(_) => {
            e::MALFORMED_POLICY_DOCUMENT_EXCEPTION.fault(error.to_string())
        }
        ResourceError::NoSuchPrincipal(_) => {
            e::MALFORMED_POLICY_DOCUMENT_EXCEPTION.fault("This resource policy contains an unsupported principal.")
        }
        ResourceError::NoSuchResource(_) => unknown(),
        ResourceError::BadName(..) => e::INVALID_PARAMETER_EXCEPTION.fault(
            "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!",
        ),
        error => e::INVALID_PARAMETER_EXCEPTION.fault(error.to_string()),
    }
}
