//! Who belongs to which group.

use std::sync::Arc;

use super::store::{resource_id, store_mut};
use super::unique::Index;
use super::{IdentityStore, IdentityStoreError, Stamp, UniqueKind};
use crate::{Shared, Tx};

/// That a person belongs to a group.
#[derive(Debug, Clone)]
pub struct Membership {
    /// The store's ten digits and a UUID.
    pub id: Arc<str>,
    /// Which group.
    pub group: Arc<str>,
    /// Which person.
    pub user: Arc<str>,
    /// Who made it.
    pub stamp: Stamp,
}

/// Makes a person a member of a group.
///
/// # Errors
/// When either does not exist, or the person is a member already.
pub fn add_member(
    tx: &mut Tx<'_>,
    store: &str,
    group: &str,
    user: &str,
    by: &str,
) -> Result<Shared<Membership>, IdentityStoreError> {
    let (id, now) = (resource_id(tx, store), tx.now);
    let store = store_mut(tx, store)?;
    let (group, user) = (store.group(group)?.id.clone(), store.user(user)?.id.clone());
    if store.members.contains_key(&(group.clone(), user.clone())) {
        return Err(IdentityStoreError::Duplicate(UniqueKind::Membership));
    }
    store.members.insert((group.clone(), user.clone()), id.clone());
    store.member_of.insert((user.clone(), group.clone()), id.clone());
    let membership = Shared::new(Membership { id: id.clone(), group, user, stamp: Stamp::new(now, by) });
    store.memberships.insert(id, membership.clone());
    Ok(membership)
}

/// Ends a membership.
///
/// # Errors
/// When there is none of this id.
pub fn delete_membership(tx: &mut Tx<'_>, store: &str, id: &str) -> Result<(), IdentityStoreError> {
    let store = store_mut(tx, store)?;
    let id = store.membership(id)?.id.clone();
    end(store, &id);
    Ok(())
}

fn end(store: &mut IdentityStore, id: &Arc<str>) {
    if let Some(membership) = store.memberships.remove(id) {
        let (group, user) = (membership.group.clone(), membership.user.clone());
        store.members.remove(&(group.clone(), user.clone()));
        store.member_of.remove(&(user, group));
    }
}

/// Ends every membership of a person.
pub(super) fn leave_all(store: &mut IdentityStore, user: &str) {
    let all: Vec<Arc<str>> = store.memberships_of(user, None).map(|membership| membership.id.clone()).collect();
    all.iter().for_each(|id| end(store, id));
}

/// Ends every membership in a group.
pub(super) fn dismiss_all(store: &mut IdentityStore, group: &str) {
    let all: Vec<Arc<str>> = store.members_of(group, None).map(|membership| membership.id.clone()).collect();
    all.iter().for_each(|id| end(store, id));
}

impl IdentityStore {
    /// The membership of a person in a group.
    pub fn membership_of(&self, group: &str, user: &str) -> Option<&Shared<Membership>> {
        self.memberships.get(self.members.get(&(Arc::from(group), Arc::from(user)))?)
    }
    /// The memberships in a group in the order of the members' ids, those after a member's id where one is given.
    pub fn members_of<'s>(
        &'s self,
        group: &str,
        after: Option<&str>,
    ) -> impl Iterator<Item = &'s Shared<Membership>> + use<'s> {
        self.paired(&self.members, group, after)
    }
    /// The memberships of a person in the order of the groups' ids, those after a group's id where one is given.
    pub fn memberships_of<'s>(
        &'s self,
        user: &str,
        after: Option<&str>,
    ) -> impl Iterator<Item = &'s Shared<Membership>> + use<'s> {
        self.paired(&self.member_of, user, after)
    }
    fn paired<'s>(
        &'s self,
        index: &'s Index<(Arc<str>, Arc<str>)>,
        first: &str,
        after: Option<&str>,
    ) -> impl Iterator<Item = &'s Shared<Membership>> + use<'s> {
        let start: (Arc<str>, Arc<str>) = (first.into(), after.unwrap_or_default().into());
        let first = start.0.clone();
        let rest = index.range((std::ops::Bound::Excluded(start), std::ops::Bound::Unbounded));
        rest.take_while(move |((one, _), _)| *one == first).filter_map(|(_, id)| self.memberships.get(id))
    }
}
