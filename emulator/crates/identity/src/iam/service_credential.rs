//! Credentials for single services: SSH keys and passwords of CodeCommit and Keyspaces.
//! Nobody can make one here, so nobody has any; tools that remove a user ask for them and go on when there are none.

use models::iam::{
    ListSSHPublicKeysRequest, ListSSHPublicKeysResponse, ListServiceSpecificCredentialsRequest,
    ListServiceSpecificCredentialsResponse,
};
use service::View;
use state::CredentialOwner;
use wire::Fault;

use super::caller::named_or_caller;
use super::fault::{fault, iam, validation_error};

/// "If none exists, the operation returns an empty list":
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSSHPublicKeys.html>.
pub(super) fn list_ssh_public_keys(
    view: &View<'_>,
    input: ListSSHPublicKeysRequest,
) -> Result<ListSSHPublicKeysResponse, Fault> {
    require_owner(view, input.user_name.as_deref())?;
    Ok(ListSSHPublicKeysResponse { ssh_public_keys: Some(Vec::new()), is_truncated: Some(false), marker: None })
}

/// `AllUsers` "cannot be specified together with UserName":
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServiceSpecificCredentials.html>.
pub(super) fn list_service_specific_credentials(
    view: &View<'_>,
    input: ListServiceSpecificCredentialsRequest,
) -> Result<ListServiceSpecificCredentialsResponse, Fault> {
    match (input.all_users, &input.user_name) {
        (Some(true), Some(_)) => return Err(validation_error("AllUsers cannot be specified together with UserName.")),
        (Some(true), None) => {}
        _ => require_owner(view, input.user_name.as_deref())?,
    }
    Ok(ListServiceSpecificCredentialsResponse {
        service_specific_credentials: Some(Vec::new()),
        is_truncated: Some(false),
        marker: None,
    })
}

pub(super) fn require_owner(view: &View<'_>, user_name: Option<&str>) -> Result<(), Fault> {
    if let CredentialOwner::User(name) = named_or_caller(view.call, user_name)? {
        iam(view)?.require_user(name.as_str()).map_err(fault)?;
    }
    Ok(())
}
