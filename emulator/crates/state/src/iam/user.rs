//! IAM users.

use aws::{AccountId, Arn};

use super::attachment::boundary_exists;
use super::quotas::USERS;
use super::{Entity, EntityKind, Iam, IamError, User, iam, iam_mut};
use crate::map::OrdSet;
use crate::{CredentialOwner, Shared, Tags, Tx};

/// What a new user is made of.
#[derive(Debug, Clone)]
pub struct NewUser<'a> {
    /// The friendly name.
    pub name: &'a str,
    /// `/` or `/team/`.
    pub path: &'a str,
    /// The managed policy that bounds it.
    pub boundary: Option<&'a Arn>,
    /// Its tags, checked.
    pub tags: Tags,
}

/// Makes a user.
///
/// # Errors
/// When the name is taken, the boundary does not exist, or the account is full.
pub fn create(tx: &mut Tx<'_>, account: AccountId, new: NewUser<'_>) -> Result<Shared<User>, IamError> {
    let before = iam(tx, account)?;
    // INVARIANT: names of users are unique in an account without regard to case.
    if before.users.contains_key(new.name) {
        return Err(IamError::EntityExists { kind: EntityKind::User, name: new.name.to_owned() });
    }
    USERS.admit(before.users.len() + 1)?;
    if let Some(arn) = new.boundary {
        boundary_exists(tx, account, arn)?;
    }
    let entity = Entity::new(tx, account, EntityKind::User, new.path, new.name);
    let user = Shared::new(User {
        boundary: new.boundary.cloned(),
        groups: OrdSet::new(),
        access_keys: OrdSet::new(),
        tags: new.tags,
        entity,
    });
    let iam = iam_mut(tx, account)?;
    iam.users.insert(user.entity.name.clone(), user.clone());
    iam.count_boundary(None, new.boundary);
    Ok(user)
}

/// Gives a user another name or path; its unique id, and with it what trust policies mean by it, stays.
///
/// # Errors
/// When the user does not exist or the new name is taken by another.
pub fn update(
    tx: &mut Tx<'_>,
    account: AccountId,
    name: &str,
    new_name: Option<&str>,
    new_path: Option<&str>,
) -> Result<(), IamError> {
    let before = iam(tx, account)?;
    let mut user = before.require_user(name)?.clone();
    let entity = user.entity.renamed(tx.partition(), account, EntityKind::User, new_name, new_path);
    let (old, new) = (user.entity.name.clone(), entity.name.clone());
    if new != old && before.users.contains_key(&new) {
        return Err(IamError::EntityExists { kind: EntityKind::User, name: new.to_string() });
    }
    user.make_mut().entity = entity;
    let iam = iam_mut(tx, account)?;
    // INVARIANT: groups and the index of access keys name a user as it is called now.
    for group in &user.groups {
        if let Some(group) = iam.groups.get_mut(group) {
            let members = &mut group.make_mut().members;
            members.remove(&old);
            members.insert(new.clone());
        }
    }
    iam.users.remove(&old);
    iam.users.insert(new.clone(), user.clone());
    iam.rename_mfa_owner(&old, &new);
    iam.rename_certificate_owner(&old, &new);
    if let Some(profile) = iam.login_profiles.remove(&old) {
        iam.login_profiles.insert(new.clone(), profile);
    }
    for key in &user.access_keys {
        if let Some(credential) = tx.partition_mut().credentials.get_mut(key) {
            credential.owner = CredentialOwner::User(new.clone());
        }
    }
    Ok(())
}

/// Removes a user that holds nothing any more. See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html>.
///
/// # Errors
/// When it does not exist, or holds policies, keys, memberships, a password or MFA devices.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, name: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    let user = iam.require_user(name)?.clone();
    user.entity.holds_no_policies()?;
    if !user.access_keys.is_empty() {
        return Err(IamError::Holds("delete access keys"));
    }
    if !user.groups.is_empty() {
        return Err(IamError::Holds("remove users from group"));
    }
    if iam.login_profiles.contains_key(&user.entity.name) {
        return Err(IamError::Holds("delete login profile"));
    }
    let owner = CredentialOwner::User(user.entity.name.clone());
    if iam.mfa_devices_of(&owner).next().is_some() {
        return Err(IamError::Holds("delete MFA device"));
    }
    if iam.signing_certificates_of(&owner).next().is_some() {
        return Err(IamError::Holds("delete certificates"));
    }
    iam.count_boundary(user.boundary.as_ref(), None);
    iam.users.remove(&user.entity.name);
    Ok(())
}

impl Iam {
    /// The user of this exact name.
    ///
    /// # Errors
    /// When there is none.
    pub fn require_user(&self, name: &str) -> Result<&Shared<User>, IamError> {
        self.user(name).ok_or_else(|| IamError::NoSuchEntity(EntityKind::User, name.to_owned()))
    }
    pub(super) fn user_mut(&mut self, name: &str) -> Result<&mut User, IamError> {
        let user = self.users.get_mut(name).filter(|user| user.entity.name.as_str() == name);
        user.map(Shared::make_mut).ok_or_else(|| IamError::NoSuchEntity(EntityKind::User, name.to_owned()))
    }
}
