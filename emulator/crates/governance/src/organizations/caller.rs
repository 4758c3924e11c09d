//! Who may call Organizations.

use aws::AccountId;
use models::organizations::errors::ACCESS_DENIED_EXCEPTION;
use service::View;
use state::organization::{Organization, OrganizationError};
use state::{Call, Partition, Tx};
use wire::Fault;

use super::fault::{NO_PERMISSION, refused};

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
        None => Err(refused(OrganizationError::NotInUse)),
    }
}

/// The organization, seen by its management account. Everybody else is turned away: "You can only call this operation
/// from the management account".
pub(super) fn managed<'p>(partition: &'p Partition, call: &Call) -> Result<Seen<'p>, Fault> {
    let seen = member(partition, call)?;
    if seen.organization.management_account == call.account { Ok(seen) } else { Err(turned_away()) }
}

/// The organization, for an operation that reads: "You can only call this operation from the management account or a
/// member account that is a delegated administrator", for whatever service or by the organization's resource policy.
pub(super) fn view<'p>(view: &View<'p>) -> Result<Seen<'p>, Fault> {
    delegated(member(view.partition, view.call)?).or_else(|_| administered(view))
}

/// [`view`], for an operation that the resource policy cannot give.
pub(super) fn administered<'p>(view: &View<'p>) -> Result<Seen<'p>, Fault> {
    let seen = member(view.partition, view.call)?;
    if seen.organization.delegated_administrators.contains_key(&view.call.account) {
        return Ok(seen);
    }
    managed(view.partition, view.call)
}

/// Where the organization has a resource policy, it has allowed what it can give when the call comes here: it stands
/// among the policies that decided.
fn delegated(seen: Seen<'_>) -> Result<Seen<'_>, Fault> {
    if seen.organization.resource_policy.is_some() { Ok(seen) } else { Err(turned_away()) }
}

fn turned_away() -> Fault {
    ACCESS_DENIED_EXCEPTION.fault(NO_PERMISSION)
}

/// [`managed`], for an operation that changes the state afterwards.
pub(super) fn check(tx: &Tx<'_>) -> Result<(), Fault> {
    managed(tx.partition(), tx.call).map(|_| ())
}

/// [`check`], for an operation that the resource policy can give.
pub(super) fn check_delegable(tx: &Tx<'_>) -> Result<(), Fault> {
    delegated(member(tx.partition(), tx.call)?).map(|_| ()).or_else(|_| check(tx))
}

/// The organization as it is after a change.
pub(super) fn changed<'t>(tx: &'t Tx<'_>) -> Result<Seen<'t>, Fault> {
    member(tx.partition(), tx.call)
}

/// An account id of a request; text that is none names no account.
pub(super) fn account_id(text: &str) -> Result<AccountId, Fault> {
    text.parse().map_err(|_| refused(OrganizationError::AccountNotFound))
}
