//! `Principal` and `NotPrincipal`:
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html>.

use std::sync::Arc;

use aws::{AccountId, Arn, Principal};

use crate::Effect;
use crate::prepared::PreparedRequest;

/// The `Principal` or `NotPrincipal` element of a statement.
#[derive(Debug, Clone)]
pub(crate) struct PrincipalElement {
    /// `NotPrincipal`: everyone who is not listed.
    pub(crate) negated: bool,
    pub(crate) entries: Vec<PrincipalEntry>,
}

/// One principal of the element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PrincipalEntry {
    /// `"*"`.
    Everyone,
    /// `{"AWS": "*"}`.
    EveryoneByAws,
    /// A twelve-digit id, or the ARN of the account's root: the account and all its identities.
    Account(AccountId),
    User(Entity),
    Role(Entity),
    /// `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`.
    Session(Arn),
    /// `arn:aws:sts::ACCOUNT:federated-user/NAME`.
    FederatedUser(Arn),
    Service(Box<str>),
    Federated(Box<str>),
    /// An S3 account id; this crate cannot tell whose, so it matches nobody.
    CanonicalUser(Box<str>),
}

/// A user or role, as written and as AWS keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entity {
    pub(crate) arn: Arn,
    /// `AIDA…` or `AROA…` once bound. From then on the ARN alone is not enough: an entity that was deleted and created
    /// anew is another one.
    pub(crate) unique_id: Option<Arc<str>>,
}

/// Through whom a statement reaches the requester. Within one account it decides which implicit denies still count;
/// the later variant grants more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Grantee {
    /// The requester's account: delegation, no grant by itself.
    Account,
    /// The role of the session, or the user behind a federated user.
    Role,
    /// The very user, session, federated user, service or root user.
    Requester,
    /// `*`.
    Everyone,
}

impl PrincipalElement {
    /// Through whom the element reaches the requester, if at all.
    pub(crate) fn grantee(&self, prepared: &PreparedRequest<'_>, conduct: Conduct) -> Option<Grantee> {
        if self.negated {
            let exempt = !conduct.has_boundary && self.exempts(prepared);
            return (!exempt).then_some(Grantee::Everyone);
        }
        self.entries.iter().filter_map(|entry| entry.grantee(prepared, conduct)).max()
    }

    /// Whether the element may reach somebody of an account; false only where no entry can.
    pub(crate) fn may_reach_account(&self, account: Option<AccountId>) -> bool {
        let may = |entry: &PrincipalEntry| match entry {
            PrincipalEntry::Account(id) => Some(*id) == account,
            PrincipalEntry::User(entity) | PrincipalEntry::Role(entity) => {
                entity.unique_id.is_some() || entity.arn.account_id() == account
            }
            PrincipalEntry::Session(arn) | PrincipalEntry::FederatedUser(arn) => arn.account_id() == account,
            PrincipalEntry::Service(_) | PrincipalEntry::Federated(_) | PrincipalEntry::CanonicalUser(_) => {
                account.is_none()
            }
            PrincipalEntry::Everyone | PrincipalEntry::EveryoneByAws => true,
        };
        self.negated || self.entries.iter().any(may)
    }

    /// Whether `NotPrincipal` leaves the requester alone.
    ///
    /// "You must also specify the account ARN of the not-denied principal. Otherwise, the policy might deny access to
    /// the entire account": AWS may look at the account, then the role, then the session. Which service does what is
    /// not documented, so all of them must be listed here. See
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html>.
    fn exempts(&self, prepared: &PreparedRequest<'_>) -> bool {
        let lists = |wanted: &dyn Fn(&PrincipalEntry) -> bool| self.entries.iter().any(wanted);
        if lists(&|entry| matches!(entry, PrincipalEntry::Everyone | PrincipalEntry::EveryoneByAws)) {
            return true;
        }
        let account = prepared.account;
        let account_listed = lists(&|entry| matches!(entry, PrincipalEntry::Account(id) if Some(*id) == account));
        match prepared.request.principal {
            Principal::Root(_) => account_listed,
            Principal::User { arn, id } => {
                account_listed && lists(&|entry| matches!(entry, PrincipalEntry::User(user) if user.is(arn, id)))
            }
            Principal::AssumedRole { role, role_id, .. } => {
                account_listed && lists(&|entry| matches!(entry, PrincipalEntry::Role(it) if it.is(role, role_id)))
            }
            Principal::FederatedUser { arn, .. } => {
                account_listed && lists(&|entry| matches!(entry, PrincipalEntry::FederatedUser(it) if it == arn))
            }
            Principal::Service(name) => {
                lists(&|entry| matches!(entry, PrincipalEntry::Service(service) if **service == **name))
            }
            Principal::Anonymous => false,
        }
    }
}

/// What else about a statement and its policy bears on the principal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Conduct {
    pub(crate) effect: Effect,
    /// `NotPrincipal` always denies a principal with a permissions boundary.
    pub(crate) has_boundary: bool,
    /// The policy of a gateway endpoint, where an account means its root user alone.
    pub(crate) gateway_endpoint: bool,
}

impl Entity {
    fn is(&self, arn: &Arn, unique_id: &str) -> bool {
        match &self.unique_id {
            Some(bound) => **bound == *unique_id,
            None => self.arn == *arn,
        }
    }
}

impl PrincipalEntry {
    fn grantee(&self, prepared: &PreparedRequest<'_>, conduct: Conduct) -> Option<Grantee> {
        let request = &prepared.request;
        let principal = request.principal;
        match (self, principal) {
            (PrincipalEntry::Everyone, _) => Some(Grantee::Everyone),
            // Equal to "*" for anonymous users, as the page says; of services it does not speak, so a service gets
            // nothing by it.
            (PrincipalEntry::EveryoneByAws, Principal::Service(_)) if conduct.effect == Effect::Allow => None,
            // One who brings a token of a provider is let in under `Federated`.
            (PrincipalEntry::EveryoneByAws, Principal::Anonymous)
                if conduct.effect == Effect::Allow && request.context.get("aws:FederatedProvider").is_some() =>
            {
                None
            }
            (PrincipalEntry::EveryoneByAws, _) => Some(Grantee::Everyone),
            (PrincipalEntry::Account(id), _) if prepared.account != Some(*id) => None,
            (PrincipalEntry::Account(_), Principal::Root(_)) => Some(Grantee::Requester),
            (PrincipalEntry::Account(_), _) => (!conduct.gateway_endpoint).then_some(Grantee::Account),
            (PrincipalEntry::User(user), Principal::User { arn, id }) => user.is(arn, id).then_some(Grantee::Requester),
            (PrincipalEntry::User(user), Principal::FederatedUser { source, .. }) => {
                (user.arn == *source).then_some(Grantee::Role)
            }
            (PrincipalEntry::Role(entity), Principal::AssumedRole { role, role_id, .. }) => {
                entity.is(role, role_id).then_some(Grantee::Role)
            }
            (PrincipalEntry::Session(arn), Principal::AssumedRole { session, .. }) => {
                (arn == session).then_some(Grantee::Requester)
            }
            (PrincipalEntry::FederatedUser(listed), Principal::FederatedUser { arn, .. }) => {
                (listed == arn).then_some(Grantee::Requester)
            }
            (PrincipalEntry::Service(listed), Principal::Service(name)) => {
                (**listed == **name).then_some(Grantee::Requester)
            }
            (PrincipalEntry::Federated(provider), Principal::Anonymous) => {
                let used = request.context.get("aws:FederatedProvider").and_then(|value| value.single());
                (used == Some(provider)).then_some(Grantee::Requester)
            }
            (
                PrincipalEntry::User(_)
                | PrincipalEntry::Role(_)
                | PrincipalEntry::Session(_)
                | PrincipalEntry::FederatedUser(_)
                | PrincipalEntry::Service(_)
                | PrincipalEntry::Federated(_)
                | PrincipalEntry::CanonicalUser(_),
                _,
            ) => None,
        }
    }

    /// As it stands in the policy.
    pub(crate) fn text(&self) -> String {
        match self {
            PrincipalEntry::Everyone | PrincipalEntry::EveryoneByAws => "*".to_owned(),
            PrincipalEntry::Account(id) => id.to_string(),
            PrincipalEntry::User(entity) | PrincipalEntry::Role(entity) => entity.arn.to_string(),
            PrincipalEntry::Session(arn) | PrincipalEntry::FederatedUser(arn) => arn.to_string(),
            PrincipalEntry::Service(name) | PrincipalEntry::Federated(name) | PrincipalEntry::CanonicalUser(name) => {
                name.to_string()
            }
        }
    }
}
