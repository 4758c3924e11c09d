//! Handshakes: what one account asks of another, and what became of it. See
//! [`Handshake`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Handshake.html).

use std::sync::Arc;

use aws::{AccountId, Timestamp};

use super::quotas::HANDSHAKE_MEMORY;
use super::{Organization, OrganizationError};
use crate::{Account, Partition, Shared, Tags, Tx};

/// What an organization asks of an account, or of itself.
#[derive(Debug, Clone)]
pub struct Handshake {
    /// `h-` and 32 hexadecimal digits.
    pub id: Arc<str>,
    /// What is asked.
    pub action: HandshakeAction,
    /// Who is asked.
    pub recipient: Recipient,
    /// When it was asked.
    pub requested: Timestamp,
    /// Until when it can be answered.
    pub expires: Timestamp,
    /// What the sender wrote to the recipient.
    pub notes: Option<String>,
    /// The handshake that this one is a part of.
    pub parent: Option<Arc<str>>,
    /// The tags of the account once it has joined.
    pub tags: Tags,
    /// As somebody last left it: nobody notes that it expires.
    state: HandshakeState,
    /// When somebody did.
    changed: Timestamp,
}

/// See [`ActionType`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Handshake.html).
///
/// The reference page has the last two the wrong way round; they are as the
/// [user guide](https://docs.aws.amazon.com/organizations/latest/userguide/manage-begin-all-features-standard-migration.html)
/// shows them in answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandshakeAction {
    /// An account is to join.
    Invite,
    /// The whole process of enabling all features, which the management account finishes.
    EnableAllFeatures,
    /// An invited member is to agree to all features.
    ApproveAllFeatures,
}

impl HandshakeAction {
    const NAMES: [(HandshakeAction, &'static str); 3] = [
        (HandshakeAction::Invite, "INVITE"),
        (HandshakeAction::EnableAllFeatures, "ENABLE_ALL_FEATURES"),
        (HandshakeAction::ApproveAllFeatures, "APPROVE_ALL_FEATURES"),
    ];
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        Self::NAMES.iter().find(|(action, _)| *action == self).map_or("", |(_, name)| name)
    }
}

/// See [`HandshakeState`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Handshake.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandshakeState {
    /// Others have to answer first.
    Requested,
    /// Can be answered.
    Open,
    /// Taken back by the sender.
    Canceled,
    /// Agreed to.
    Accepted,
    /// Refused.
    Declined,
    /// Not answered in time.
    Expired,
}

impl HandshakeState {
    const NAMES: [(HandshakeState, &'static str); 6] = [
        (HandshakeState::Requested, "REQUESTED"),
        (HandshakeState::Open, "OPEN"),
        (HandshakeState::Canceled, "CANCELED"),
        (HandshakeState::Accepted, "ACCEPTED"),
        (HandshakeState::Declined, "DECLINED"),
        (HandshakeState::Expired, "EXPIRED"),
    ];
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        Self::NAMES.iter().find(|(state, _)| *state == self).map_or("", |(_, name)| name)
    }
    fn is_pending(self) -> bool {
        matches!(self, HandshakeState::Requested | HandshakeState::Open)
    }
}

/// Who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// An account.
    Account(AccountId),
    /// Whoever has this address.
    Email(String),
    /// The management account of the organization that asks.
    Organization,
}

impl Recipient {
    /// Whether an account is meant.
    pub(super) fn is(&self, account: &Account, organization: &Organization) -> bool {
        match self {
            Recipient::Account(id) => *id == account.id,
            Recipient::Email(address) => address.eq_ignore_ascii_case(&account.email),
            Recipient::Organization => organization.management_account == account.id,
        }
    }
}

impl Handshake {
    /// A handshake nobody has answered yet.
    pub(super) fn new(
        id: Arc<str>,
        action: HandshakeAction,
        recipient: Recipient,
        requested: Timestamp,
        expires: Timestamp,
    ) -> Handshake {
        Handshake {
            id,
            action,
            recipient,
            requested,
            expires,
            notes: None,
            parent: None,
            tags: Tags::new(),
            state: HandshakeState::Open,
            changed: requested,
        }
    }
    /// Where it stands.
    pub fn state(&self, now: Timestamp) -> HandshakeState {
        if self.state.is_pending() && now >= self.expires { HandshakeState::Expired } else { self.state }
    }
    /// Whether it can still be answered, now or when others have.
    pub fn is_pending(&self, now: Timestamp) -> bool {
        self.state(now).is_pending()
    }
    /// Whether it is still shown: for thirty days after its end.
    pub fn is_kept(&self, now: Timestamp) -> bool {
        match self.state(now) {
            HandshakeState::Requested | HandshakeState::Open => true,
            HandshakeState::Expired => now < self.expires + HANDSHAKE_MEMORY,
            HandshakeState::Canceled | HandshakeState::Accepted | HandshakeState::Declined => {
                now < self.changed + HANDSHAKE_MEMORY
            }
        }
    }
    /// Whether it can go to another state by somebody's answer.
    pub(super) fn can_become(&self, state: HandshakeState, now: Timestamp) -> Result<(), OrganizationError> {
        let stands = self.state(now);
        match stands {
            _ if stands == state => Err(OrganizationError::HandshakeAlreadyInState),
            HandshakeState::Open => Ok(()),
            // Nothing but the agreement itself has to wait for the others.
            HandshakeState::Requested if state != HandshakeState::Accepted => Ok(()),
            _ => Err(OrganizationError::InvalidHandshakeTransition),
        }
    }
    pub(super) fn go_to(&mut self, state: HandshakeState, now: Timestamp) {
        self.state = state;
        self.changed = now;
    }
}

impl Organization {
    /// The handshakes that are still shown.
    pub fn handshakes(&self, now: Timestamp) -> impl Iterator<Item = &Shared<Handshake>> {
        self.handshakes.values().filter(move |handshake| handshake.is_kept(now))
    }
    /// `arn:PARTITION:organizations::MANAGEMENT:handshake/o-…/invite/h-…`.
    pub fn handshake_arn(&self, partition: &str, handshake: &Handshake) -> String {
        let word = handshake.action.as_str().to_ascii_lowercase();
        self.arn_of(partition, &format!("handshake/{}/{word}/{}", self.id, handshake.id))
    }
    /// Keeps a handshake, and forgets those that are no longer shown.
    pub(super) fn keep(&mut self, handshake: Handshake, now: Timestamp) {
        let past: Vec<Arc<str>> =
            self.handshakes.values().filter(|one| !one.is_kept(now)).map(|one| one.id.clone()).collect();
        past.iter().for_each(|id| {
            self.handshakes.remove(id);
        });
        self.handshakes.insert(handshake.id.clone(), Shared::new(handshake));
    }
    /// Takes back what is pending among the handshakes that `which` picks.
    pub(super) fn cancel_pending(&mut self, now: Timestamp, which: impl Fn(&Handshake) -> bool) {
        let pending = self.handshakes.values().filter(|one| one.is_pending(now) && which(one));
        let pending: Vec<Arc<str>> = pending.map(|one| one.id.clone()).collect();
        for id in pending {
            self.settle(&id, HandshakeState::Canceled, now);
        }
    }
    pub(super) fn settle(&mut self, id: &str, state: HandshakeState, now: Timestamp) {
        if let Some(handshake) = self.handshakes.get_mut(id) {
            handshake.make_mut().go_to(state, now);
        }
    }
}

impl Partition {
    /// A handshake that is still shown, and the organization that sent it.
    pub fn handshake(&self, id: &str, now: Timestamp) -> Option<(&Shared<Organization>, &Shared<Handshake>)> {
        let mut found = self.organizations.values().filter_map(|one| Some((one, one.handshakes.get(id)?)));
        found.next().filter(|(_, handshake)| handshake.is_kept(now))
    }
    /// The handshakes that an account received and that are still shown.
    pub fn handshakes_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> impl Iterator<Item = (&Shared<Organization>, &Shared<Handshake>)> {
        let account = self.account(account);
        let all = self.organizations.values().flat_map(move |one| one.handshakes(now).map(move |shake| (one, shake)));
        all.filter(move |(one, shake)| account.is_some_and(|account| shake.recipient.is(account, one)))
    }
    /// What an account is to a handshake: nothing when it may not even know of it.
    pub fn party(&self, account: AccountId, organization: &Organization, handshake: &Handshake) -> Option<Party> {
        let found = self.account(account)?;
        if handshake.recipient.is(found, organization) {
            return Some(Party::Recipient);
        }
        (organization.management_account == account).then_some(Party::Sender)
    }
}

/// The two sides of a handshake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    /// The management account that asks.
    Sender,
    /// Who is asked; of a handshake with itself, the management account.
    Recipient,
}

/// A handshake of the calling account, which has to be on the right side of it.
pub(super) fn answerable(
    tx: &Tx<'_>,
    id: &str,
    may: impl Fn(&Handshake, Party) -> bool,
) -> Result<(Arc<str>, Shared<Handshake>), OrganizationError> {
    let account = tx.call.account;
    let found = tx.partition().handshake(id, tx.now);
    let (organization, handshake) = found.ok_or(OrganizationError::HandshakeNotFound)?;
    let party = tx.partition().party(account, organization, handshake).ok_or(OrganizationError::HandshakeNotFound)?;
    if !may(handshake, party) {
        return Err(OrganizationError::WrongParty);
    }
    Ok((organization.id.clone(), handshake.clone()))
}
