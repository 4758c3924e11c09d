//! Who sees whose findings: an organization's administrator and its members, and accounts that were invited. See
//! [administrator and member accounts](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-accounts.html).

use std::sync::Arc;

use aws::{AccountId, Region, Timestamp};

use super::{DEFAULT_STANDARDS, Generator, SERVICE, enable};
use crate::organization::{OrganizationError, enable_service_access, register_delegated_administrator};
use crate::{Partition, Tx};

/// An account that another sees the findings of, or asked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its address, where it was given.
    pub email: Option<Arc<str>>,
    /// `Created`, `Invited`, `Enabled`, `Removed` or `Resigned`.
    pub status: &'static str,
    /// When it was invited.
    pub invited: Option<Timestamp>,
    /// When its status changed.
    pub updated: Timestamp,
}

impl Member {
    /// Whether its findings are seen.
    pub fn is_enabled(&self) -> bool {
        self.status == "Enabled"
    }
}

/// An account that administers another, or would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The administrator.
    pub account: AccountId,
    /// The invitation.
    pub id: Arc<str>,
    /// When it was sent.
    pub invited: Timestamp,
}

/// Whether an account administers Security Hub for its organization in a Region.
pub fn administers(partition: &Partition, account: AccountId, region: &Region) -> bool {
    administrator(partition, account, region) == Some(account)
}

/// Who administers Security Hub for the organization of an account in a Region.
pub(super) fn administrator(partition: &Partition, account: AccountId, region: &Region) -> Option<AccountId> {
    let management = partition.organization_of(account)?.management_account;
    partition.account(management)?.hub_administrators.get(region).copied()
}

/// Has an account administer Security Hub for its organization in a Region: Security Hub comes into the organization and is
/// switched on for it. See
/// [`EnableOrganizationAdminAccount`](https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_EnableOrganizationAdminAccount.html).
///
/// # Errors
/// What Organizations says against it.
pub fn name_administrator(tx: &mut Tx<'_>, account: AccountId, region: &Region) -> Result<(), OrganizationError> {
    let management = tx.call.account;
    enable_service_access(tx, SERVICE)?;
    let known = tx.partition().organization_of(management);
    let is_known = known.is_some_and(|organization| organization.is_delegated_administrator(account, SERVICE));
    if !is_known && account != management {
        register_delegated_administrator(tx, account, SERVICE)?;
    }
    enable(tx, account, region, Generator::SecurityControl, &[]);
    if let Some(owner) = tx.account_mut(management) {
        owner.hub_administrators.insert(region.clone(), account);
    }
    if let Some(hub) = tx.hub_mut(account, region) {
        hub.organization.auto_enable = true;
    }
    Ok(())
}

/// Ends that: its members are nobody's.
pub fn unname_administrator(tx: &mut Tx<'_>, account: AccountId, region: &Region) {
    unname(tx, tx.call.account, account, region);
}

fn unname(tx: &mut Tx<'_>, management: AccountId, account: AccountId, region: &Region) {
    if let Some(owner) = tx.account_mut(management) {
        owner.hub_administrators.remove(region);
    }
    let members: Vec<AccountId> =
        tx.partition().hub(account, region).map(|hub| hub.members.keys().copied().collect()).unwrap_or_default();
    members.into_iter().for_each(|member| disassociate(tx, account, member, region, None));
}

/// Has one account see the findings of another.
pub fn associate(tx: &mut Tx<'_>, administrator: AccountId, member: AccountId, region: &Region, invitation: Arc<str>) {
    let now = tx.now;
    let Some(generator) = tx.partition().hub(administrator, region).map(|hub| hub.generator) else { return };
    // INVARIANT: a member has one administrator, and is the member of no other.
    let other =
        tx.partition().hub(member, region).and_then(|hub| hub.administrator.as_ref()).map(|known| known.account);
    if let Some(other) = other.filter(|other| *other != administrator) {
        disassociate(tx, other, member, region, Some("Removed"));
    }
    if let Some(hub) = tx.hub_mut(member, region) {
        hub.administrator = Some(Invitation { account: administrator, id: invitation, invited: now });
        hub.invitations.remove(&administrator);
        // "If the feature is disabled for the administrator account, it's disabled for member accounts."
        hub.generator = generator;
    }
    if let Some(hub) = tx.hub_mut(administrator, region) {
        let known = hub.members.get(&member).cloned();
        let (email, invited) = known.map(|known| (known.email, known.invited)).unwrap_or_default();
        let updated = Member { email, status: "Enabled", invited: invited.or(Some(now)), updated: now };
        hub.members.insert(member, updated);
    }
}

/// Has one account see the findings of another no longer: the member stays with a status, or goes.
pub fn disassociate(
    tx: &mut Tx<'_>,
    administrator: AccountId,
    member: AccountId,
    region: &Region,
    status: Option<&'static str>,
) {
    let now = tx.now;
    if let Some(hub) = tx.hub_mut(administrator, region) {
        match (status, hub.members.get_mut(&member)) {
            (Some(status), Some(known)) => (known.status, known.updated) = (status, now),
            (_, None) => {}
            (None, Some(_)) => drop(hub.members.remove(&member)),
        }
    }
    if let Some(hub) = tx.hub_mut(member, region) {
        hub.administrator = hub.administrator.take().filter(|known| known.account != administrator);
    }
}

/// What there was between an account and others ends, in a Region.
pub(super) fn forget(tx: &mut Tx<'_>, account: AccountId, region: &Region) {
    let Some(hub) = tx.partition().hub(account, region) else { return };
    let administrator = hub.administrator.as_ref().map(|known| known.account);
    let members: Vec<AccountId> = hub.members.keys().copied().collect();
    if let Some(administrator) = administrator {
        disassociate(tx, administrator, account, region, Some("Removed"));
    }
    members.into_iter().for_each(|member| disassociate(tx, account, member, region, None));
}

/// An account that joins an organization gets Security Hub where its administrator has it so.
pub fn joined(tx: &mut Tx<'_>, account: AccountId) {
    let partition = tx.partition();
    let Some(organization) = partition.organization_of(account) else { return };
    let Some(management) = partition.account(organization.management_account) else { return };
    if management.hub_administrators.is_empty() {
        return;
    }
    for (region, administrator) in management.hub_administrators.clone() {
        let Some(hub) = tx.partition().hub(administrator, &region) else { continue };
        let (configuration, generator) = (hub.organization, hub.generator);
        if !configuration.auto_enable || administrator == account {
            continue;
        }
        let standards: &[&str] = if configuration.default_standards { &DEFAULT_STANDARDS } else { &[] };
        enable(tx, account, &region, generator, standards);
        associate(tx, administrator, account, &region, "".into());
    }
}

/// An account that leaves an organization is its administrator's member no longer, and administers nothing there. To be
/// called while it is still a member.
pub fn left(tx: &mut Tx<'_>, account: AccountId) {
    let Some(organization) = tx.partition().organization_of(account) else { return };
    let management = organization.management_account;
    let Some(owner) = tx.partition().account(management) else { return };
    for (region, administrator) in owner.hub_administrators.clone() {
        if administrator == account {
            unname(tx, management, account, &region);
        } else {
            disassociate(tx, administrator, account, &region, None);
        }
    }
}
