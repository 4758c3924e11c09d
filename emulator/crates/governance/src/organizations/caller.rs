//! Who may call Organizations.

use aws::AccountId;
use models::organizations::errors::{ACCESS_DENIED_EXCEPTION, AWS_ORGANIZATIONS_NOT_IN_USE_EXCEPTION};
use service::View;
use state::organization::Organization;
use state::{Call, Partition, Tx};
use wire::Fault;

/// An organization together with what the shapes of the API need beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<'p> {
    pub(super) organization: &'p Organization,
    pub(super) partition: &'p Partition,
}

/// The organization of the calling account, which any member may ask about.
pub(super) fn member<'p>(partition: &'p Partition, call: &Call) -> Result<Seen<'p>, Fault> {
    match partition.organization_of(call.account) {
        Some(organization) => Ok(Seen { organization, partition }),
        None => Err(AWS_ORGANIZATIONS_NOT_IN_USE_EXCEPTION.fault("Your account is not a member of an organization.")),
    }
}

/// The organization, seen by its management account. Everybody else is turned away: "You can only call this operation
/// from the management account or a member account that is a delegated administrator", and there is no delegation
/// here.
pub(super) fn managed<'p>(partition: &'p Partition, call: &Call) -> Result<Seen<'p>, Fault> {
    let seen = member(partition, call)?;
    if seen.organization.management_account == call.account {
        return Ok(seen);
    }
    Err(ACCESS_DENIED_EXCEPTION.fault("You don't have permissions to access this resource."))
}

/// [`managed`], for an operation that reads.
pub(super) fn view<'p>(view: &View<'p>) -> Result<Seen<'p>, Fault> {
    managed(view.partition, view.call)
}

/// [`managed`], for an operation that changes the state afterwards.
pub(super) fn check(tx: &Tx<'_>) -> Result<(), Fault> {
    managed(tx.partition(), tx.call).map(|_| ())
}

/// [`managed`], for the answer of an operation that has changed the state.
pub(super) fn changed<'t>(tx: &'t Tx<'_>) -> Result<Seen<'t>, Fault> {
    managed(tx.partition(), tx.call)
}

/// An account id of a request; text that is none names no account.
pub(super) fn account_id(text: &str) -> Result<AccountId, Fault> {
    text.parse().map_err(|_| super::fault::refused(state::organization::OrganizationError::AccountNotFound))
}
