use aws::Principal;
use state::{Call, CredentialOwner};
use wire::Fault;

use super::fault::validation_error;

/// Whom a call without `UserName` means: "IAM determines the user name implicitly based on the AWS access key ID signing
/// the request. This operation works for access keys under the AWS account." See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html>.
pub(super) fn named_or_caller(call: &Call, user_name: Option<&str>) -> Result<CredentialOwner, Fault> {
    if let Some(name) = user_name {
        return Ok(CredentialOwner::User(name.into()));
    }
    match &call.caller.principal {
        Principal::User { arn, .. } => Ok(CredentialOwner::User(arn.resource_name().into())),
        Principal::Root(_) => Ok(CredentialOwner::Root),
        Principal::AssumedRole { .. }
        | Principal::FederatedUser { .. }
        | Principal::Service(_)
        | Principal::Anonymous => Err(validation_error("Must specify userName when calling with non-User credentials")),
    }
}
