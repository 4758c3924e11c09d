use aws::AccessKeyId;
use models::iam::{
    AccessKey, AccessKeyLastUsed, AccessKeyMetadata, CreateAccessKeyRequest, CreateAccessKeyResponse,
    DeleteAccessKeyRequest, DeleteAccessKeyResponse, GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse,
    ListAccessKeysRequest, ListAccessKeysResponse, UpdateAccessKeyRequest, UpdateAccessKeyResponse,
};
use service::View;
use state::iam::{IamError, access_key};
use state::{Credential, CredentialOwner, CredentialStatus, Partition, Tx};
use wire::Fault;

use super::caller::named_or_caller;
use super::fault::{fault, iam, validation_error};
use super::listing::listed;

pub(super) fn create_access_key(
    tx: &mut Tx<'_>,
    input: CreateAccessKeyRequest,
) -> Result<CreateAccessKeyResponse, Fault> {
    let owner = named_or_caller(tx.call, input.user_name.as_deref())?;
    let id = access_key::create(tx, tx.call.account, owner).map_err(fault)?;
    let credential = credential(tx.partition(), &id)?;
    let access_key = AccessKey {
        user_name: user_name(&credential.owner).unwrap_or_default(),
        access_key_id: id.to_string(),
        status: status_name(credential.status).to_owned(),
        secret_access_key: credential.secret.to_string(),
        create_date: Some(credential.created),
    };
    Ok(CreateAccessKeyResponse { access_key })
}

fn credential<'a>(partition: &'a Partition, id: &AccessKeyId) -> Result<&'a Credential, Fault> {
    partition.credentials.get(id).ok_or_else(|| fault(IamError::NoSuchAccessKey(id.to_string())))
}

/// The name responses show; the root user has none.
pub(super) fn user_name(owner: &CredentialOwner) -> Option<String> {
    match owner {
        CredentialOwner::Root => None,
        CredentialOwner::User(name) => Some(name.to_string()),
    }
}

pub(super) fn status_name(status: CredentialStatus) -> &'static str {
    match status {
        CredentialStatus::Active => "Active",
        CredentialStatus::Inactive => "Inactive",
    }
}

pub(super) fn status(text: &str) -> Result<CredentialStatus, Fault> {
    match text {
        "Active" => Ok(CredentialStatus::Active),
        "Inactive" => Ok(CredentialStatus::Inactive),
        // `Expired` is shown for keys that expire; nobody sets it.
        _ => Err(validation_error("Status must be Active or Inactive.")),
    }
}

pub(super) fn list_access_keys(view: &View<'_>, input: ListAccessKeysRequest) -> Result<ListAccessKeysResponse, Fault> {
    let owner = named_or_caller(view.call, input.user_name.as_deref())?;
    let keys = iam(view)?.access_keys(&owner).map_err(fault)?;
    let keys = keys.iter().filter_map(|id| view.partition.credentials.get(id).map(|credential| (id, credential)));
    let convert = |(id, credential): (&AccessKeyId, &Credential)| AccessKeyMetadata {
        user_name: user_name(&credential.owner),
        access_key_id: Some(id.to_string()),
        status: Some(status_name(credential.status).to_owned()),
        create_date: Some(credential.created),
    };
    let page = listed(keys, |(id, _)| id.to_string(), input.marker.as_deref(), input.max_items, convert)?;
    Ok(ListAccessKeysResponse { access_key_metadata: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn update_access_key(
    tx: &mut Tx<'_>,
    input: UpdateAccessKeyRequest,
) -> Result<UpdateAccessKeyResponse, Fault> {
    let owner = named_or_caller(tx.call, input.user_name.as_deref())?;
    let status = status(&input.status)?;
    let id = input.access_key_id.into();
    access_key::set_status(tx, tx.call.account, &owner, &id, status).map_err(fault)?;
    Ok(UpdateAccessKeyResponse {})
}

pub(super) fn delete_access_key(
    tx: &mut Tx<'_>,
    input: DeleteAccessKeyRequest,
) -> Result<DeleteAccessKeyResponse, Fault> {
    let owner = named_or_caller(tx.call, input.user_name.as_deref())?;
    access_key::delete(tx, tx.call.account, &owner, &input.access_key_id.into()).map_err(fault)?;
    Ok(DeleteAccessKeyResponse {})
}

/// "This field is N/A when the access key has not been used". See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKeyLastUsed.html>.
pub(super) fn get_access_key_last_used(
    view: &View<'_>,
    input: GetAccessKeyLastUsedRequest,
) -> Result<GetAccessKeyLastUsedResponse, Fault> {
    let id: AccessKeyId = input.access_key_id.into();
    let credential = credential(view.partition, &id)?;
    if credential.account != view.call.account {
        return Err(fault(IamError::NoSuchAccessKey(id.to_string())));
    }
    let uses = view.history.last_uses();
    let last_used = uses.of_key(&id).map_or_else(
        || AccessKeyLastUsed { last_used_date: None, service_name: "N/A".to_owned(), region: "N/A".to_owned() },
        |used| AccessKeyLastUsed {
            last_used_date: Some(used.at.truncated()),
            service_name: used.service().to_owned(),
            region: used.region.to_string(),
        },
    );
    Ok(GetAccessKeyLastUsedResponse { user_name: user_name(&credential.owner), access_key_last_used: Some(last_used) })
}
