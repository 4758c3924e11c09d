//! IAM groups and who belongs to them.

use aws::AccountId;

use super::quotas::{GROUPS, GROUPS_PER_USER};
use super::{Entity, EntityKind, Group, Iam, IamError, iam, iam_mut};
use crate::map::OrdSet;
use crate::{Shared, Tx};

/// Makes a group.
///
/// # Errors
/// When the name is taken or the account is full.
pub fn create(tx: &mut Tx<'_>, account: AccountId, name: &str, path: &str) -> Result<Shared<Group>, IamError> {
    let before = iam(tx, account)?;
    // INVARIANT: names of groups are unique in an account without regard to case.
    if before.groups.contains_key(name) {
        return Err(IamError::EntityExists { kind: EntityKind::Group, name: name.to_owned() });
    }
    GROUPS.admit(before.groups.len() + 1)?;
    let entity = Entity::new(tx, account, EntityKind::Group, path, name);
    let group = Shared::new(Group { entity, members: OrdSet::new() });
    iam_mut(tx, account)?.groups.insert(group.entity.name.clone(), group.clone());
    Ok(group)
}

/// Gives a group another name or path.
///
/// # Errors
/// When the group does not exist or the new name is taken by another.
pub fn update(
    tx: &mut Tx<'_>,
    account: AccountId,
    name: &str,
    new_name: Option<&str>,
    new_path: Option<&str>,
) -> Result<(), IamError> {
    let before = iam(tx, account)?;
    let mut group = before.require_group(name)?.clone();
    let entity = group.entity.renamed(tx.partition(), account, EntityKind::Group, new_name, new_path);
    let (old, new) = (group.entity.name.clone(), entity.name.clone());
    if new != old && before.groups.contains_key(&new) {
        return Err(IamError::EntityExists { kind: EntityKind::Group, name: new.to_string() });
    }
    group.make_mut().entity = entity;
    let iam = iam_mut(tx, account)?;
    // INVARIANT: members name their group as it is called now.
    for member in &group.members {
        if let Some(user) = iam.users.get_mut(member) {
            let groups = &mut user.make_mut().groups;
            groups.remove(&old);
            groups.insert(new.clone());
        }
    }
    iam.groups.remove(&old);
    iam.groups.insert(new, group);
    Ok(())
}

/// Removes a group without members and policies. See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroup.html>.
///
/// # Errors
/// When it does not exist, or holds members or policies.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, name: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    let group = iam.require_group(name)?.clone();
    if !group.members.is_empty() {
        return Err(IamError::Holds("remove users from group"));
    }
    group.entity.holds_no_policies()?;
    iam.groups.remove(&group.entity.name);
    Ok(())
}

/// Makes a user a member; nothing happens when it is one already.
///
/// # Errors
/// When either does not exist or the user is in as many groups as it can be.
pub fn add_user(tx: &mut Tx<'_>, account: AccountId, group: &str, user: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    let group_name = iam.entity(EntityKind::Group, group)?.name.clone();
    let member = iam.user_mut(user)?;
    if member.groups.contains(&group_name) {
        return Ok(());
    }
    GROUPS_PER_USER.admit(member.groups.len() + 1)?;
    // INVARIANT: a user names its groups exactly where these groups name it as a member.
    let user_name = member.entity.name.clone();
    member.groups.insert(group_name);
    iam.group_mut(group)?.members.insert(user_name);
    Ok(())
}

/// Ends a membership.
///
/// # Errors
/// When either does not exist or the user is no member.
pub fn remove_user(tx: &mut Tx<'_>, account: AccountId, group: &str, user: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    let group_name = iam.entity(EntityKind::Group, group)?.name.clone();
    let member = iam.user_mut(user)?;
    if member.groups.remove(&group_name).is_none() {
        return Err(IamError::UserNotInGroup { user: user.to_owned(), group: group.to_owned() });
    }
    let user_name = member.entity.name.clone();
    iam.group_mut(group)?.members.remove(&user_name);
    Ok(())
}

impl Iam {
    /// The group of this exact name.
    ///
    /// # Errors
    /// When there is none.
    pub fn require_group(&self, name: &str) -> Result<&Shared<Group>, IamError> {
        self.group(name).ok_or_else(|| IamError::NoSuchEntity(EntityKind::Group, name.to_owned()))
    }
    pub(super) fn group_mut(&mut self, name: &str) -> Result<&mut Group, IamError> {
        let group = self.groups.get_mut(name).filter(|group| group.entity.name.as_str() == name);
        group.map(Shared::make_mut).ok_or_else(|| IamError::NoSuchEntity(EntityKind::Group, name.to_owned()))
    }
}
