//! The roles that permission sets are in accounts.

use std::sync::Arc;

use aws::{AccountId, Arn};

use super::instance::instance_mut;
use super::permission_set::ROLE;
use super::role::{Rights, Suffixes, path, saml_provider, suffix};
use super::shape::{Place, Wanted, remove_role};
use super::{Failure, Instance, PermissionSet};
use crate::map::{OrdMap, OrdSet};
use crate::{Shared, Tx};

/// A permission set in an account.
#[derive(Debug, Clone)]
pub struct Provisioned {
    /// The account.
    pub account: AccountId,
    /// The role.
    pub role: Arn,
    /// The permission set in the version that the role was made from.
    pub permission_set: Shared<PermissionSet>,
}

impl Provisioned {
    /// Whether the role is what the permission set is now.
    pub fn is_latest(&self, now: &PermissionSet) -> bool {
        self.permission_set.version == now.version
    }
}

/// The roles of an instance, found by account and by permission set.
#[derive(Debug, Clone, Default)]
pub struct ProvisionedRoles {
    // INVARIANT: both say the same.
    by_account: OrdMap<(AccountId, Arc<str>), Shared<Provisioned>>,
    by_permission_set: OrdSet<(Arc<str>, AccountId)>,
    saml_providers: OrdMap<AccountId, Arn>,
}

impl ProvisionedRoles {
    /// The role of a permission set in an account.
    pub fn role(&self, account: AccountId, permission_set: &Arc<str>) -> Option<&Shared<Provisioned>> {
        self.by_account.get(&(account, permission_set.clone()))
    }
    /// The roles in an account, by the ids of their permission sets.
    pub fn in_account(&self, account: AccountId) -> impl Iterator<Item = &Shared<Provisioned>> {
        let start = (account, Arc::from(""));
        let all = self.by_account.range(start..).take_while(move |((of, _), _)| *of == account);
        all.map(|(_, provisioned)| provisioned)
    }
    /// The accounts in which a permission set has a role.
    pub fn accounts<'s>(&'s self, permission_set: &'s Arc<str>) -> impl Iterator<Item = AccountId> + 's {
        let start = (permission_set.clone(), AccountId::new(0));
        let all = self.by_permission_set.range(start..).take_while(move |(of, _)| of == permission_set);
        all.map(|(_, account)| *account)
    }
    /// Whether there are roles in this many accounts or more.
    pub(super) fn has_accounts(&self, number: usize) -> bool {
        // There are no more of them than accounts in which something was ever made, which are counted already.
        if self.saml_providers.len() < number {
            return false;
        }
        let mut accounts: Vec<AccountId> = self.by_account.keys().map(|(account, _)| *account).collect();
        accounts.dedup();
        accounts.len() >= number
    }
    /// The SAML provider that was made in an account.
    pub fn saml_provider(&self, account: AccountId) -> Option<&Arn> {
        self.saml_providers.get(&account)
    }
    /// Every account in which something was made.
    pub(super) fn all_accounts(&self) -> Vec<AccountId> {
        self.saml_providers.keys().copied().collect()
    }
    pub(super) fn forget_saml_provider(&mut self, account: AccountId) -> Option<Arn> {
        self.saml_providers.remove(&account)
    }
    pub(super) fn add(&mut self, provisioned: Shared<Provisioned>, saml_provider: Arn) {
        let (account, set) = (provisioned.account, provisioned.permission_set.id.clone());
        self.by_permission_set.insert((set.clone(), account));
        self.by_account.insert((account, set), provisioned);
        self.saml_providers.insert(account, saml_provider);
    }
    pub(super) fn remove(&mut self, account: AccountId, permission_set: &Arc<str>) {
        self.by_permission_set.remove(&(permission_set.clone(), account));
        self.by_account.remove(&(account, permission_set.clone()));
    }
}

/// Makes the role of a permission set in an account, or brings it up to date.
pub(super) fn provision(
    tx: &mut Tx<'_>,
    before: &Instance,
    set: &Shared<PermissionSet>,
    account: AccountId,
    rights: Rights<'_>,
    suffixes: Suffixes<'_>,
) -> Result<Shared<Provisioned>, Failure> {
    let existing = before.provisioned.role(account, &set.id);
    if let Some(provisioned) = existing.filter(|provisioned| provisioned.is_latest(set)) {
        return Ok(provisioned.clone());
    }
    if !tx.partition().share_organization(before.owner, account) {
        return Err(Failure::not_found(&format_args!("Could not find AWS account with id {account}")));
    }
    let made = super::role::service_linked_role(tx, account);
    made.map_err(|error| Failure::of_iam(error, account, "CreateServiceLinkedRole"))?;
    let wanted = Wanted::new(tx, set, account, existing.is_some())?;
    let provider = saml_provider(tx, before, account, rights, suffixes.saml_provider)?;
    let role = match existing {
        Some(provisioned) => provisioned.role.clone(),
        None => {
            let name = format!("AWSReservedSSO_{}_{}", set.name, suffix(tx, suffixes.role));
            ROLE.arn(tx.partition(), account, &path(&before.region), &name)
        }
    };
    let place = Place { account, name: role.resource_name(), role: &role, rights };
    match existing {
        Some(_) => wanted.update(tx, &place)?,
        None => wanted.create(tx, &place, before, &provider)?,
    }
    let provisioned = Shared::new(Provisioned { account, role: role.clone(), permission_set: set.clone() });
    let instance = instance_mut(tx, &before.id).map_err(|absent| Failure::not_found(&absent))?;
    instance.provisioned.add(provisioned.clone(), provider);
    Ok(provisioned)
}

/// Removes the role of a permission set from an account.
pub(super) fn deprovision(
    tx: &mut Tx<'_>,
    before: &Instance,
    account: AccountId,
    permission_set: &Arc<str>,
    rights: Rights<'_>,
) -> Result<(), Failure> {
    let Some(provisioned) = before.provisioned.role(account, permission_set) else { return Ok(()) };
    remove_role(tx, provisioned, rights)?;
    let instance = instance_mut(tx, &before.id).map_err(|absent| Failure::not_found(&absent))?;
    instance.provisioned.remove(account, permission_set);
    Ok(())
}
