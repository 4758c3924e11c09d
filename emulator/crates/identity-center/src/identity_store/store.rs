//! Stores as a whole.

use models::identitystore as api;
use service::View;
use state::identity_store::{self, IdentityStore, Network};
use state::{Shared, Tx};
use wire::Fault;

use super::caller::{may_read, reading, writing, written};
use super::fault::refused;
use super::listing::Paging;

pub(super) fn describe_identity_store(
    view: &View<'_>,
    input: api::DescribeIdentityStoreRequest,
) -> Result<api::DescribeIdentityStoreResponse, Fault> {
    let store = reading(view, &input.identity_store_id)?;
    Ok(api::DescribeIdentityStoreResponse {
        identity_store_id: store.id.to_string(),
        identity_store_arn: store.arn.to_string(),
        network_configuration: store.network.as_deref().map(network),
    })
}

fn network(network: &Network) -> api::NetworkConfigurationDetails {
    let some = |list: &[String]| (!list.is_empty()).then(|| list.to_vec());
    api::NetworkConfigurationDetails {
        vpce_access_required: network.vpce_access_required,
        api_restrict_source_vpcs: some(&network.api_restrict_source_vpcs),
        api_allow_source_ips: some(&network.api_allow_source_ips),
        scim_allow_source_ips: some(&network.scim_allow_source_ips),
    }
}

/// The stores "that you have access to": the account's own, and the organization's.
pub(super) fn list_identity_stores(
    view: &View<'_>,
    input: api::ListIdentityStoresRequest,
) -> Result<api::ListIdentityStoresResponse, Fault> {
    let paging = Paging::new(view.call, input.max_results, input.next_token.as_deref(), "stores".to_owned())?;
    let organization = view.partition.organization_of(view.call.account);
    let owners = [Some(view.call.account), organization.map(|organization| organization.management_account)];
    let mut stores: Vec<&Shared<IdentityStore>> =
        owners.into_iter().flatten().filter_map(|owner| view.partition.identity_store_of(owner)).collect();
    stores.retain(|store| may_read(view.partition, view.call, store) && Some(&store.id) > paging.after.as_ref());
    stores.sort_by(|one, other| one.id.cmp(&other.id));
    stores.dedup_by(|one, other| one.id == other.id);
    let (page, next_token) = paging.cut(stores.into_iter(), |store| store.id.clone());
    let identity_stores = page.into_iter().map(|store| api::IdentityStore {
        identity_store_id: store.id.to_string(),
        identity_store_arn: store.arn.to_string(),
    });
    Ok(api::ListIdentityStoresResponse { identity_stores: identity_stores.collect(), next_token })
}

/// "The service performs a full replacement of the identity store's current network configuration".
pub(super) fn update_identity_store(
    tx: &mut Tx<'_>,
    input: api::UpdateIdentityStoreRequest,
) -> Result<api::UpdateIdentityStoreResponse, Fault> {
    let id = writing(tx, &input.identity_store_id)?;
    let call = tx.call;
    if let Some(new) = input.network_configuration {
        let network = Network {
            vpce_access_required: new.vpce_access_required,
            api_restrict_source_vpcs: new.api_restrict_source_vpcs.unwrap_or_default(),
            api_allow_source_ips: new.api_allow_source_ips.unwrap_or_default(),
            scim_allow_source_ips: new.scim_allow_source_ips.unwrap_or_default(),
        };
        identity_store::set_network(tx, &id, Some(network)).map_err(|error| refused(call, error))?;
    }
    let store = written(tx, &id)?;
    Ok(api::UpdateIdentityStoreResponse {
        identity_store_id: store.id.to_string(),
        identity_store_arn: store.arn.to_string(),
    })
}
