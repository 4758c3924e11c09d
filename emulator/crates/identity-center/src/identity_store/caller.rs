//! Who may call the identity store.

use std::sync::Arc;

use models::identitystore::errors::ACCESS_DENIED_EXCEPTION;
use service::View;
use state::identity_store::{IdentityStore, IdentityStoreError, ResourceKind};
use state::{Call, Partition, Shared, Tx};
use wire::Fault;

use super::fault::{fault, refused};

/// The service principal that a delegated administrator of Identity Center is registered for.
const SERVICE_PRINCIPAL: &str = "sso.amazonaws.com";

/// Who calls, as seen from a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// Another organization's account, or one that a store of another member account is no business of.
    Stranger,
    /// A member of the organization whose store it is.
    Member,
    /// The store's own account, or the delegated administrator of the organization's.
    Administrator,
}

fn standing(partition: &Partition, call: &Call, store: &IdentityStore) -> Standing {
    if store.owner == call.account {
        return Standing::Administrator;
    }
    let Some(organization) = partition.organization_of(call.account) else { return Standing::Stranger };
    if organization.management_account != store.owner {
        return Standing::Stranger;
    }
    match organization.is_delegated_administrator(call.account, SERVICE_PRINCIPAL) {
        true => Standing::Administrator,
        false => Standing::Member,
    }
}

/// Whether a store shows itself to the caller.
pub(super) fn may_read(partition: &Partition, call: &Call, store: &IdentityStore) -> bool {
    standing(partition, call, store) >= Standing::Member
}

/// The store of an id or ARN, for an operation that reads: "If you have access to a member account, you can use this API
/// operation from the member account".
pub(super) fn reading<'p>(view: &View<'p>, id: &str) -> Result<&'p Shared<IdentityStore>, Fault> {
    let store = find(view.partition, view.call, id)?;
    admitted(view.call, store, standing(view.partition, view.call, store) >= Standing::Member)
}

/// The id of the store of an id or ARN, for an operation that changes it: of the tasks "add, edit, or delete users or
/// groups" says <https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-accounts.html> that the management
/// account and the delegated administrator can do them, and no other member.
pub(super) fn writing(tx: &Tx<'_>, id: &str) -> Result<Arc<str>, Fault> {
    let store = find(tx.partition(), tx.call, id)?;
    let may = standing(tx.partition(), tx.call, store) == Standing::Administrator;
    admitted(tx.call, store, may).map(|store| store.id.clone())
}

/// A store that [`writing`] has found.
pub(super) fn written<'t>(tx: &'t Tx<'_>, id: &str) -> Result<&'t Shared<IdentityStore>, Fault> {
    find(tx.partition(), tx.call, id)
}

fn find<'p>(partition: &'p Partition, call: &Call, id: &str) -> Result<&'p Shared<IdentityStore>, Fault> {
    let unknown = || refused(call, IdentityStoreError::NotFound(ResourceKind::IdentityStore, bare(id).to_owned()));
    let store = partition.identity_store(bare(id)).ok_or_else(unknown)?;
    // A store that is meant by its ARN is meant with its account.
    if id == bare(id) || *id == *store.arn { Ok(store) } else { Err(unknown()) }
}

fn admitted<'p>(call: &Call, store: &'p Shared<IdentityStore>, may: bool) -> Result<&'p Shared<IdentityStore>, Fault> {
    if may { Ok(store) } else { Err(fault(call, &ACCESS_DENIED_EXCEPTION, NO_ACCESS)) }
}

/// See [`CreateUser`](https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateUser.html).
const NO_ACCESS: &str = "You do not have sufficient access to perform this action.";

/// The id in an ARN, or the id itself: "You can specify the user by ID or by Amazon Resource Name (ARN)".
pub(super) fn bare(id: &str) -> &str {
    id.rsplit_once('/').map_or(id, |(_, id)| id)
}

/// Who makes a change, as the store keeps it.
pub(super) fn author(call: &Call) -> String {
    let principal = &call.caller.principal;
    principal.arn().map_or_else(|| principal.user_id(), ToString::to_string)
}
