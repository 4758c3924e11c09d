//! Invitations, and the answers to handshakes of every kind.

use std::sync::Arc;

use aws::{AccountId, Timestamp};

use super::handshake::{Handshake, HandshakeAction, HandshakeState, Party, Recipient, answerable};
use super::quotas::{ACCOUNTS, DAY, INVITATION_LIFETIME, INVITATIONS_PER_DAY};
use super::{Organization, OrganizationError, all_features, departure, member, own, service_role};
use crate::account::JoinedMethod;
use crate::{Shared, Tags, Tx, identity_center};

/// What `InviteAccountToOrganization` asks for.
#[derive(Debug, Clone)]
pub struct Invitation<'a> {
    /// An account or an address.
    pub recipient: Recipient,
    /// What the sender writes to the recipient.
    pub notes: Option<&'a str>,
    /// The tags of the account once it has joined.
    pub tags: Tags,
}

/// Asks an account to join; returns the handshake's id. See
/// [`InviteAccountToOrganization`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_InviteAccountToOrganization.html).
///
/// A member of another organization may be invited: it leaves that one when it
/// [accepts](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_account_migration.html).
///
/// # Errors
/// When the account is unknown, a member or invited already, or there are too many accounts or invitations.
pub fn invite(tx: &mut Tx<'_>, invitation: Invitation<'_>) -> Result<Arc<str>, OrganizationError> {
    let now = tx.now;
    let id: Arc<str> = tx.ids.hex("h-", 32).into();
    let invited = invited(tx, &invitation.recipient)?;
    let organization = own(tx)?;
    if invited.is_some_and(|account| organization.account(account).is_some()) {
        return Err(OrganizationError::InvitedMember);
    }
    if organization.invitations(now).any(|one| one.recipient == invitation.recipient) {
        return Err(OrganizationError::DuplicateHandshake);
    }
    // "An invitation sent to an account counts against this quota."
    if organization.accounts().count() + organization.invitations(now).count() >= ACCOUNTS {
        return Err(OrganizationError::InvitationNumber);
    }
    if organization.attempts(now) >= INVITATIONS_PER_DAY {
        return Err(OrganizationError::InvitationRate);
    }
    let mut handshake =
        Handshake::new(id.clone(), HandshakeAction::Invite, invitation.recipient, now, now + INVITATION_LIFETIME);
    handshake.notes = invitation.notes.map(str::to_owned);
    handshake.tags = invitation.tags;
    organization.keep(handshake, now);
    Ok(id)
}

/// The account that is meant. An address may have none yet: whoever gets it can accept.
fn invited(tx: &Tx<'_>, recipient: &Recipient) -> Result<Option<AccountId>, OrganizationError> {
    let partition = tx.partition();
    match recipient {
        Recipient::Account(id) => {
            partition.account(*id).map(|account| Some(account.id)).ok_or(OrganizationError::InvitedNobody)
        }
        Recipient::Email(address) => {
            let mut found = partition.accounts.values().filter(|account| account.email.eq_ignore_ascii_case(address));
            Ok(found.next().map(|account| account.id))
        }
        Recipient::Organization => Err(OrganizationError::InvitedNobody),
    }
}

impl Organization {
    /// Invitations without an answer.
    fn invitations(&self, now: Timestamp) -> impl Iterator<Item = &Shared<Handshake>> {
        let all = self.handshakes.values();
        all.filter(move |one| one.action == HandshakeAction::Invite && one.is_pending(now))
    }
    /// Invitations of the last 24 hours: "Accepted invitations don't count against this quota."
    fn attempts(&self, now: Timestamp) -> usize {
        let of_today = |one: &&Shared<Handshake>| one.action == HandshakeAction::Invite && now < one.requested + DAY;
        let all = self.handshakes.values().filter(of_today);
        all.filter(|one| one.state(now) != HandshakeState::Accepted).count()
    }
}

/// Agrees, as the recipient: joins, approves, or finishes enabling all features. See
/// [`AcceptHandshake`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_AcceptHandshake.html).
///
/// # Errors
/// When the handshake is not the caller's to accept, cannot be accepted any more or yet, or the account cannot join.
pub fn accept_handshake(tx: &mut Tx<'_>, id: &str) -> Result<(), OrganizationError> {
    let (now, account) = (tx.now, tx.call.account);
    let (sender, handshake) = answerable(tx, id, |_, party| party == Party::Recipient)?;
    handshake.can_become(HandshakeState::Accepted, now)?;
    if handshake.action == HandshakeAction::Invite {
        join(tx, &sender, account, &handshake.tags)?;
    }
    let organization = by_id(tx, &sender)?;
    organization.settle(id, HandshakeState::Accepted, now);
    match handshake.action {
        HandshakeAction::Invite => {}
        HandshakeAction::EnableAllFeatures => all_features::finish(organization),
        HandshakeAction::ApproveAllFeatures => all_features::progress(organization, now),
    }
    Ok(())
}

/// Refuses, as the recipient. See
/// [`DeclineHandshake`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeclineHandshake.html).
///
/// # Errors
/// When the handshake is not the caller's to decline, or cannot be declined any more.
pub fn decline_handshake(tx: &mut Tx<'_>, id: &str) -> Result<(), OrganizationError> {
    end(tx, id, HandshakeState::Declined, |_, party| party == Party::Recipient)
}

/// Takes a handshake back, as the sender. See
/// [`CancelHandshake`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_CancelHandshake.html).
///
/// # Errors
/// When the handshake is not the caller's to cancel, or cannot be cancelled any more.
pub fn cancel_handshake(tx: &mut Tx<'_>, id: &str) -> Result<(), OrganizationError> {
    // Of a handshake with itself the management account is both.
    let sent = |handshake: &Handshake, party| party == Party::Sender || handshake.recipient == Recipient::Organization;
    end(tx, id, HandshakeState::Canceled, sent)
}

fn end(
    tx: &mut Tx<'_>,
    id: &str,
    state: HandshakeState,
    may: impl Fn(&Handshake, Party) -> bool,
) -> Result<(), OrganizationError> {
    let now = tx.now;
    let (sender, handshake) = answerable(tx, id, may)?;
    handshake.can_become(state, now)?;
    let organization = by_id(tx, &sender)?;
    organization.settle(id, state, now);
    // "all requests related to this attempt are canceled"
    organization.cancel_pending(now, |part| part.parent.as_deref() == Some(id));
    Ok(())
}

fn join(tx: &mut Tx<'_>, sender: &str, account: AccountId, tags: &Tags) -> Result<(), OrganizationError> {
    let now = tx.now;
    if tx.partition().organization_of(account).is_some() {
        departure::transfer(tx, account)?;
    }
    if by_id(tx, sender)?.accounts().count() >= ACCOUNTS {
        return Err(OrganizationError::InvitationNumber);
    }
    let joining = tx.account_mut(account).ok_or(OrganizationError::AccountNotFound)?;
    joining.joined = now.truncated();
    joining.joined_method = JoinedMethod::Invited;
    joining.tags = tags.clone();
    let name = joining.name.clone();
    member::place(by_id(tx, sender)?, account, &name);
    tx.partition_mut().memberships.insert(account, sender.into());
    service_role::joined(tx, account);
    identity_center::joined(tx, account);
    Ok(())
}

fn by_id<'t>(tx: &'t mut Tx<'_>, id: &str) -> Result<&'t mut Organization, OrganizationError> {
    let organization = tx.partition_mut().organizations.get_mut(id).ok_or(OrganizationError::HandshakeNotFound)?;
    Ok(organization.make_mut())
}
