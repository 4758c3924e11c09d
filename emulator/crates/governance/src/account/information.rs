//! Names and addresses of accounts.

use models::account::{
    GetAccountInformationRequest, GetAccountInformationResponse, GetPrimaryEmailRequest, GetPrimaryEmailResponse,
    PutAccountNameRequest, PutAccountNameResponse,
};
use service::View;
use state::{AccountStatus, Tx};
use wire::Fault;

use super::target::{changed, seen};

/// <https://docs.aws.amazon.com/accounts/latest/APIReference/API_GetAccountInformation.html>
pub(super) fn get_account_information(
    view: &View<'_>,
    input: GetAccountInformationRequest,
) -> Result<GetAccountInformationResponse, Fault> {
    let account = seen(view.partition, view.call, "GetAccountInformation", input.account_id.as_deref())?;
    let state = match account.status {
        AccountStatus::Active => "ACTIVE",
        AccountStatus::Suspended => "SUSPENDED",
    };
    Ok(GetAccountInformationResponse {
        account_id: Some(account.id.to_string()),
        account_name: Some(account.name.clone()),
        account_created_date: Some(account.joined),
        account_state: Some(state.to_owned()),
    })
}

/// Of a member account only.
pub(super) fn get_primary_email(
    view: &View<'_>,
    input: GetPrimaryEmailRequest,
) -> Result<GetPrimaryEmailResponse, Fault> {
    let account = seen(view.partition, view.call, "GetPrimaryEmail", Some(&input.account_id))?;
    Ok(GetPrimaryEmailResponse { primary_email: Some(account.email.clone()) })
}

/// INVARIANT: an account is called in its organization as it calls itself.
pub(super) fn put_account_name(tx: &mut Tx<'_>, input: PutAccountNameRequest) -> Result<PutAccountNameResponse, Fault> {
    let account = changed(tx, "PutAccountName", input.account_id.as_deref())?;
    account.name.clone_from(&input.account_name);
    let id = account.id;
    if let Some(organization) = tx.organization_mut(id)
        && let Some(place) = organization.targets.get_mut(id.to_string().as_str())
    {
        place.make_mut().name = input.account_name;
    }
    Ok(PutAccountNameResponse {})
}
