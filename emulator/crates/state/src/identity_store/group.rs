//! Groups.

use std::sync::Arc;

use super::store::{resource_id, store_mut};
use super::unique::{folded, moved};
use super::{ExternalId, IdentityStore, IdentityStoreError, ResourceKind, Stamp, UniqueKind, membership};
use crate::{Shared, Tx};

/// Groups in one store. See
/// [quotas](https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html).
const GROUPS: usize = 100_000;

/// A group of people.
#[derive(Debug, Clone)]
pub struct Group {
    /// The store's ten digits and a UUID.
    pub id: Arc<str>,
    /// What can be changed.
    pub content: GroupContent,
    /// Who made and changed it.
    pub stamp: Stamp,
}

/// What can be changed of a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupContent {
    /// What it is called; empty where it has no name.
    pub display_name: String,
    /// Free text.
    pub description: Option<String>,
    /// What outside directories call it.
    pub external_ids: Vec<ExternalId>,
}

/// Adds a group without members.
///
/// # Errors
/// When another has the name or an external id, or the store is full.
pub fn create_group(
    tx: &mut Tx<'_>,
    store: &str,
    content: GroupContent,
    by: &str,
) -> Result<Shared<Group>, IdentityStoreError> {
    let (id, now) = (resource_id(tx, store), tx.now);
    let store = store_mut(tx, store)?;
    if store.groups.len() >= GROUPS {
        return Err(IdentityStoreError::QuotaExceeded(ResourceKind::Group, GROUPS));
    }
    index(store, &id, &GroupContent::default(), &content)?;
    let group = Shared::new(Group { id: id.clone(), content, stamp: Stamp::new(now, by) });
    store.groups.insert(id, group.clone());
    Ok(group)
}

/// Changes a group.
///
/// # Errors
/// When there is no such group, or another has what must be unique.
pub fn update_group(
    tx: &mut Tx<'_>,
    store: &str,
    id: &str,
    content: GroupContent,
    by: &str,
) -> Result<Shared<Group>, IdentityStoreError> {
    let now = tx.now;
    let store = store_mut(tx, store)?;
    let mut group = store.group(id)?.clone();
    index(store, &group.id, &group.content, &content)?;
    let next = group.make_mut();
    next.content = content;
    next.stamp.touch(now, by);
    store.groups.insert(group.id.clone(), group.clone());
    Ok(group)
}

/// Removes a group, and with it every membership in it. Assignments stay as they are.
///
/// # Errors
/// When there is no such group.
pub fn delete_group(tx: &mut Tx<'_>, store: &str, id: &str) -> Result<(), IdentityStoreError> {
    let store = store_mut(tx, store)?;
    let group = store.group(id)?.clone();
    membership::dismiss_all(store, &group.id);
    index(store, &group.id, &group.content, &GroupContent::default())?;
    store.groups.remove(&group.id);
    Ok(())
}

/// Brings the indexes from one content to another, or leaves both as they are.
fn index(
    store: &mut IdentityStore,
    id: &Arc<str>,
    old: &GroupContent,
    new: &GroupContent,
) -> Result<(), IdentityStoreError> {
    let (mut names, mut external) = (store.group_names.clone(), store.group_external_ids.clone());
    let name = |content: &GroupContent| (!content.display_name.is_empty()).then(|| folded(&content.display_name));
    // INVARIANT: display name and external ids of groups are unique in a store.
    moved(&mut names, UniqueKind::GroupDisplayName, id, name(old), name(new))?;
    let ids = |content: &GroupContent| content.external_ids.clone();
    moved(&mut external, UniqueKind::ExternalId, id, ids(old), ids(new))?;
    store.group_names = names;
    store.group_external_ids = external;
    Ok(())
}
