//! Zones of trust: an account, or an organization.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use aws::AccountId;
use policy::PolicyDocument;
use state::access_analyzer::Analyzer;
use state::organization::{Organization, OrganizationPolicyType};
use state::{Partition, Shared};

/// The zone of trust of an analyzer, as the state has it now.
pub(in crate::access_analyzer) struct Zone<'p> {
    pub(in crate::access_analyzer) partition: &'p Partition,
    scope: Scope<'p>,
    /// Zones as the policy language has them, by the accounts that are named in what they are asked of.
    known: RefCell<HashMap<BTreeSet<AccountId>, Option<Rc<policy::Zone>>>>,
}

enum Scope<'p> {
    Account(AccountId),
    Organization(&'p Shared<Organization>),
}

/// What tells one zone from another: analyzers of one zone find the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::access_analyzer) enum ZoneName {
    /// An account.
    Account(AccountId),
    /// An organization, by its id.
    Organization(Arc<str>),
}

impl ZoneName {
    /// The zone of an analyzer; none while it is out of work.
    pub(in crate::access_analyzer) fn of(partition: &Partition, analyzer: &Analyzer) -> Option<ZoneName> {
        if partition.disabled(analyzer).is_some() {
            return None;
        }
        if !analyzer.kind.is_of_organization() {
            return Some(ZoneName::Account(analyzer.account));
        }
        partition.organization_of(analyzer.account).map(|organization| ZoneName::Organization(organization.id.clone()))
    }
    /// What is known of it.
    pub(in crate::access_analyzer) fn look_at<'p>(&self, partition: &'p Partition) -> Option<Zone<'p>> {
        let scope = match self {
            ZoneName::Account(account) => Scope::Account(*account),
            ZoneName::Organization(id) => Scope::Organization(partition.organizations.get(id)?),
        };
        Some(Zone { partition, scope, known: RefCell::default() })
    }
    /// Its accounts.
    pub(in crate::access_analyzer) fn accounts(&self, partition: &Partition) -> Vec<AccountId> {
        match self {
            ZoneName::Account(account) => vec![*account],
            ZoneName::Organization(id) => {
                partition.organizations.get(id).map(|it| it.accounts().collect()).unwrap_or_default()
            }
        }
    }
    /// Whether as much is trusted, and limited, as before. Of an account the organization limits who reaches it.
    pub(in crate::access_analyzer) fn is_unchanged(&self, before: &Partition, after: &Partition) -> bool {
        let organization = |partition: &Partition| match self {
            ZoneName::Account(account) => partition.organization_of(*account).cloned(),
            ZoneName::Organization(id) => partition.organizations.get(id).cloned(),
        };
        match (organization(before), organization(after)) {
            (None, None) => true,
            (Some(before), Some(after)) => is_as_trusted(&before, &after),
            _ => false,
        }
    }
}

/// Whether nothing of an organization changed that bears on findings.
pub(in crate::access_analyzer) fn is_as_trusted(before: &Shared<Organization>, after: &Shared<Organization>) -> bool {
    before.is(after)
        || (before.id == after.id
            && before.feature_set == after.feature_set
            && before.management_account == after.management_account
            && before.enabled == after.enabled
            && before.targets.ptr_eq(&after.targets)
            && before.policies.ptr_eq(&after.policies)
            && before.service_access.ptr_eq(&after.service_access)
            && before.delegated_administrators.ptr_eq(&after.delegated_administrators))
}

impl Zone<'_> {
    /// Whether an account is in it.
    pub(in crate::access_analyzer) fn has(&self, account: AccountId) -> bool {
        match &self.scope {
            Scope::Account(own) => *own == account,
            Scope::Organization(organization) => self.partition.memberships.get(&account) == Some(&organization.id),
        }
    }
    /// Whether control policies of the organization are looked at: "the external access analyzer" of an account leaves them
    /// out. See `resourceControlPolicyRestriction` in
    /// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Finding.html>.
    pub(in crate::access_analyzer) fn looks_at_control_policies(&self) -> bool {
        matches!(self.scope, Scope::Organization(_))
    }
    /// The resource control policies that limit who reaches an account, as far as they are looked at; each is only itself.
    pub(in crate::access_analyzer) fn control_policies(&self, account: AccountId) -> Vec<usize> {
        if !self.looks_at_control_policies() {
            return Vec::new();
        }
        let kind = OrganizationPolicyType::ResourceControlPolicy;
        access::control_policies(self.partition, account, kind)
            .into_iter()
            .map(|policy| std::ptr::from_ref(policy).addr())
            .collect()
    }
    /// The zone as far as policies can tell it: its owner and those of its accounts that they name, for they tell no others
    /// apart.
    pub(super) fn named_in(&self, owner: AccountId, documents: &[&PolicyDocument]) -> Option<Rc<policy::Zone>> {
        let named = documents.iter().flat_map(|document| accounts_in(document.text()));
        let accounts: BTreeSet<AccountId> = named.filter(|account| self.has(*account)).chain([owner]).collect();
        let mut known = self.known.borrow_mut();
        if let Some(zone) = known.get(&accounts) {
            return zone.clone();
        }
        let organization = match &self.scope {
            Scope::Account(_) => None,
            Scope::Organization(organization) => Some(&*organization.id),
        };
        let zone = policy::Zone::new(accounts.iter().copied(), organization).ok().map(Rc::new);
        known.insert(accounts, zone.clone());
        zone
    }
}

/// Every twelve digits that stand by themselves.
fn accounts_in(text: &str) -> impl Iterator<Item = AccountId> {
    let runs = text.split(|char: char| !char.is_ascii_digit());
    runs.filter(|run| run.len() == 12).filter_map(|run| run.parse().ok())
}
