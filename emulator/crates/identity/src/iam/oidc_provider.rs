use models::iam::{
    AddClientIDToOpenIDConnectProviderRequest, AddClientIDToOpenIDConnectProviderResponse,
    CreateOpenIDConnectProviderRequest, CreateOpenIDConnectProviderResponse, DeleteOpenIDConnectProviderRequest,
    DeleteOpenIDConnectProviderResponse, GetOpenIDConnectProviderRequest, GetOpenIDConnectProviderResponse,
    ListOpenIDConnectProvidersRequest, ListOpenIDConnectProvidersResponse, OpenIDConnectProviderListEntry,
    RemoveClientIDFromOpenIDConnectProviderRequest, RemoveClientIDFromOpenIDConnectProviderResponse,
    UpdateOpenIDConnectProviderThumbprintRequest, UpdateOpenIDConnectProviderThumbprintResponse,
};
use service::View;
use state::Tx;
use state::iam::oidc_provider::{self, NewOidcProvider};
use wire::Fault;

use super::fault::{arn, fault, iam};
use super::record;
use super::tags::{EXACT, new_tags};

/// AWS would ask the issuer's server for its certificate where no thumbprint is given; here nobody is asked, and none is
/// kept. See <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html>.
pub(super) fn create_open_id_connect_provider(
    tx: &mut Tx<'_>,
    input: CreateOpenIDConnectProviderRequest,
) -> Result<CreateOpenIDConnectProviderResponse, Fault> {
    let new = NewOidcProvider {
        url: &input.url,
        client_ids: input.client_id_list.as_deref().unwrap_or_default(),
        thumbprints: input.thumbprint_list.as_deref().unwrap_or_default(),
        tags: new_tags(input.tags.as_deref(), EXACT)?,
    };
    let provider = oidc_provider::create(tx, tx.call.account, new).map_err(fault)?;
    Ok(CreateOpenIDConnectProviderResponse {
        open_id_connect_provider_arn: Some(provider.arn.to_string()),
        tags: record::tags(&provider.tags),
    })
}

/// `Url` comes back without `https://`, as AWS shows it.
pub(super) fn get_open_id_connect_provider(
    view: &View<'_>,
    input: GetOpenIDConnectProviderRequest,
) -> Result<GetOpenIDConnectProviderResponse, Fault> {
    let provider = iam(view)?.oidc_provider(&arn(&input.open_id_connect_provider_arn)?).map_err(fault)?;
    Ok(GetOpenIDConnectProviderResponse {
        url: Some(provider.host.to_string()),
        client_id_list: Some(provider.client_ids.clone()),
        thumbprint_list: Some(provider.thumbprints.clone()),
        create_date: Some(provider.created),
        tags: record::tags(&provider.tags),
        ..GetOpenIDConnectProviderResponse::default()
    })
}

pub(super) fn list_open_id_connect_providers(
    view: &View<'_>,
    _: ListOpenIDConnectProvidersRequest,
) -> Result<ListOpenIDConnectProvidersResponse, Fault> {
    let entry = |arn: &aws::Arn| OpenIDConnectProviderListEntry {
        arn: Some(arn.to_string()),
        ..OpenIDConnectProviderListEntry::default()
    };
    let list = iam(view)?.oidc_providers.keys().map(entry).collect();
    Ok(ListOpenIDConnectProvidersResponse { open_id_connect_provider_list: Some(list) })
}

pub(super) fn delete_open_id_connect_provider(
    tx: &mut Tx<'_>,
    input: DeleteOpenIDConnectProviderRequest,
) -> Result<DeleteOpenIDConnectProviderResponse, Fault> {
    let provider = arn(&input.open_id_connect_provider_arn)?;
    oidc_provider::delete(tx, tx.call.account, &provider).map_err(fault)?;
    Ok(DeleteOpenIDConnectProviderResponse {})
}

pub(super) fn add_client_id_to_open_id_connect_provider(
    tx: &mut Tx<'_>,
    input: AddClientIDToOpenIDConnectProviderRequest,
) -> Result<AddClientIDToOpenIDConnectProviderResponse, Fault> {
    let provider = arn(&input.open_id_connect_provider_arn)?;
    oidc_provider::add_client_id(tx, tx.call.account, &provider, &input.client_id).map_err(fault)?;
    Ok(AddClientIDToOpenIDConnectProviderResponse {})
}

pub(super) fn remove_client_id_from_open_id_connect_provider(
    tx: &mut Tx<'_>,
    input: RemoveClientIDFromOpenIDConnectProviderRequest,
) -> Result<RemoveClientIDFromOpenIDConnectProviderResponse, Fault> {
    let provider = arn(&input.open_id_connect_provider_arn)?;
    oidc_provider::remove_client_id(tx, tx.call.account, &provider, &input.client_id).map_err(fault)?;
    Ok(RemoveClientIDFromOpenIDConnectProviderResponse {})
}

pub(super) fn update_open_id_connect_provider_thumbprint(
    tx: &mut Tx<'_>,
    input: UpdateOpenIDConnectProviderThumbprintRequest,
) -> Result<UpdateOpenIDConnectProviderThumbprintResponse, Fault> {
    let provider = arn(&input.open_id_connect_provider_arn)?;
    oidc_provider::set_thumbprints(tx, tx.call.account, &provider, &input.thumbprint_list).map_err(fault)?;
    Ok(UpdateOpenIDConnectProviderThumbprintResponse {})
}
