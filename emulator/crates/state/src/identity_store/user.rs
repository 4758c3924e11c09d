//! People.

use std::fmt;
use std::sync::Arc;

use super::store::{resource_id, store_mut};
use super::unique::{folded, moved};
use super::{ExternalId, IdentityStore, IdentityStoreError, Profile, ResourceKind, Stamp, UniqueKind, membership};
use crate::{Shared, Tx};

/// People in one store. See
/// [quotas](https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html).
const USERS: usize = 200_000;

/// A person.
#[derive(Clone)]
pub struct User {
    /// The store's ten digits and a UUID.
    pub id: Arc<str>,
    /// What can be changed.
    pub content: UserContent,
    /// How the password is kept, where there is one; never the password itself.
    pub password: Option<Arc<str>>,
    /// Who made and changed it.
    pub stamp: Stamp,
}

/// What can be changed of a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserContent {
    /// The attributes.
    pub profile: Profile,
    /// What outside directories call the person.
    pub external_ids: Vec<ExternalId>,
    /// Whether the person may sign in.
    pub status: UserStatus,
}

/// Whether a person may sign in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum UserStatus {
    /// May.
    #[default]
    Enabled,
    /// May not.
    Disabled,
}

impl User {
    /// What the person signs in with.
    pub fn name(&self) -> &str {
        self.content.profile.user_name()
    }
    /// Whether the person may sign in.
    pub fn is_enabled(&self) -> bool {
        self.content.status == UserStatus::Enabled
    }
}
/// Without the password's hash.
impl fmt::Debug for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("User");
        out.field("id", &self.id).field("content", &self.content).field("stamp", &self.stamp).finish_non_exhaustive()
    }
}

/// Adds a person.
///
/// # Errors
/// When another has the user name, the primary email address or an external id, or the store is full.
pub fn create_user(
    tx: &mut Tx<'_>,
    store: &str,
    content: UserContent,
    by: &str,
) -> Result<Shared<User>, IdentityStoreError> {
    let (id, now) = (resource_id(tx, store), tx.now);
    let store = store_mut(tx, store)?;
    if store.users.len() >= USERS {
        return Err(IdentityStoreError::QuotaExceeded(ResourceKind::User, USERS));
    }
    index(store, &id, &UserContent::default(), &content)?;
    let user = Shared::new(User { id: id.clone(), content, password: None, stamp: Stamp::new(now, by) });
    store.users.insert(id, user.clone());
    Ok(user)
}

/// Changes a person; a change that changes nothing still counts as one.
///
/// # Errors
/// When there is no such person, the change was meant for another version, or another has what must be unique.
pub fn update_user(
    tx: &mut Tx<'_>,
    store: &str,
    id: &str,
    content: UserContent,
    by: &str,
) -> Result<Shared<User>, IdentityStoreError> {
    let now = tx.now;
    let is_disabled = content.status == UserStatus::Disabled;
    let changed = {
        let store = store_mut(tx, store)?;
        let mut user = store.user(id)?.clone();
        index(store, &user.id, &user.content, &content)?;
        let next = user.make_mut();
        next.content = content;
        next.stamp.touch(now, by);
        store.users.insert(user.id.clone(), user.clone());
        user
    };
    if is_disabled {
        end_sessions(tx, id);
    }
    Ok(changed)
}

/// Lets a person sign in, or no longer.
///
/// # Errors
/// When there is no such person.
pub fn set_status(
    tx: &mut Tx<'_>,
    store: &str,
    id: &str,
    status: UserStatus,
    by: &str,
) -> Result<(), IdentityStoreError> {
    let content = store_mut(tx, store)?.user(id)?.content.clone();
    update_user(tx, store, id, UserContent { status, ..content }, by).map(|_| ())
}

/// Sets how the password is kept, or takes it away.
///
/// # Errors
/// When there is no such person.
pub fn set_password(tx: &mut Tx<'_>, store: &str, id: &str, hash: Option<&str>) -> Result<(), IdentityStoreError> {
    let store = store_mut(tx, store)?;
    let mut user = store.user(id)?.clone();
    user.make_mut().password = hash.map(Arc::from);
    store.users.insert(user.id.clone(), user);
    Ok(())
}

/// Removes a person, and with it every membership. Assignments stay as they are.
///
/// # Errors
/// When there is no such person.
pub fn delete_user(tx: &mut Tx<'_>, store: &str, id: &str) -> Result<(), IdentityStoreError> {
    let store = store_mut(tx, store)?;
    let user = store.user(id)?.clone();
    membership::leave_all(store, &user.id);
    index(store, &user.id, &user.content, &UserContent::default())?;
    store.users.remove(&user.id);
    end_sessions(tx, id);
    Ok(())
}

/// "The user loses access to the portal at once". See
/// [authentication sessions](https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html).
fn end_sessions(tx: &mut Tx<'_>, user: &str) {
    let sign_in = &mut tx.partition_mut().sign_in;
    if !sign_in.sessions.is_empty() {
        sign_in.make_mut().end_sessions_of(user);
    }
}

/// Brings the indexes from one content to another, or leaves them all as they are.
fn index(
    store: &mut IdentityStore,
    id: &Arc<str>,
    old: &UserContent,
    new: &UserContent,
) -> Result<(), IdentityStoreError> {
    let (mut names, mut emails, mut external) =
        (store.user_names.clone(), store.emails.clone(), store.user_external_ids.clone());
    let name = |content: &UserContent| Some(content.profile.user_name()).filter(|name| !name.is_empty()).map(folded);
    let email = |content: &UserContent| content.profile.email().map(folded);
    // INVARIANT: user name, primary email address and external ids are unique in a store.
    moved(&mut names, UniqueKind::UserName, id, name(old), name(new))?;
    moved(&mut emails, UniqueKind::Email, id, email(old), email(new))?;
    let ids = |content: &UserContent| content.external_ids.clone();
    moved(&mut external, UniqueKind::ExternalId, id, ids(old), ids(new))?;
    store.user_names = names;
    store.emails = emails;
    store.user_external_ids = external;
    Ok(())
}
