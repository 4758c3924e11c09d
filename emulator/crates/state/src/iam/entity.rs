//! What users, groups and roles have in common.

use std::fmt;
use std::sync::Arc;

use ::policy::PolicyDocument;
use aws::{AccountId, Arn, Timestamp};

use super::{Iam, IamError};
use crate::map::{OrdMap, OrdSet};
use crate::{EntityName, Partition, Shared, Tx};

/// What can hold policies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntityKind {
    /// An IAM user.
    User,
    /// An IAM group.
    Group,
    /// An IAM role.
    Role,
}

/// What users, groups and roles have in common.
#[derive(Debug, Clone)]
pub struct Entity {
    /// The friendly name.
    pub name: EntityName,
    /// `/` or `/team/`.
    pub path: String,
    /// With the path.
    pub arn: Arn,
    /// `AIDA…`, `AGPA…` or `AROA…`.
    pub id: Arc<str>,
    /// When it was created.
    pub created: Timestamp,
    /// Inline policies by name.
    pub inline: OrdMap<EntityName, Shared<PolicyDocument>>,
    /// Managed policies attached to it.
    pub attached: OrdSet<Arn>,
}

impl EntityKind {
    /// `user`, `group` or `role`: the word in ARNs and messages.
    pub fn word(self) -> &'static str {
        match self {
            EntityKind::User => "user",
            EntityKind::Group => "group",
            EntityKind::Role => "role",
        }
    }
    /// The word at the beginning of a sentence.
    pub(super) fn capitalized(self) -> &'static str {
        match self {
            EntityKind::User => "User",
            EntityKind::Group => "Group",
            EntityKind::Role => "Role",
        }
    }
    /// See [unique identifiers](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids).
    fn id_prefix(self) -> &'static str {
        match self {
            EntityKind::User => "AIDA",
            EntityKind::Group => "AGPA",
            EntityKind::Role => "AROA",
        }
    }
    /// The ARN of an entity with this path and name.
    pub fn arn(self, partition: &Partition, account: AccountId, path: &str, name: &str) -> Arn {
        partition.global_arn("iam", account, &format!("{}{path}{name}", self.word()))
    }
}
impl fmt::Display for EntityKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl Entity {
    /// A new entity without policies.
    pub(super) fn new(tx: &mut Tx<'_>, account: AccountId, kind: EntityKind, path: &str, name: &str) -> Entity {
        Entity {
            name: name.into(),
            path: path.to_owned(),
            arn: kind.arn(tx.partition(), account, path, name),
            id: tx.ids.unique(kind.id_prefix()).into(),
            created: tx.now.truncated(),
            inline: OrdMap::new(),
            attached: OrdSet::new(),
        }
    }
    /// The same entity under another name or path; its unique id stays.
    pub(super) fn renamed(
        &self,
        partition: &Partition,
        account: AccountId,
        kind: EntityKind,
        new_name: Option<&str>,
        new_path: Option<&str>,
    ) -> Entity {
        let path = new_path.unwrap_or(&self.path);
        let name = new_name.unwrap_or(self.name.as_str());
        let arn = kind.arn(partition, account, path, name);
        Entity { name: name.into(), path: path.to_owned(), arn, ..self.clone() }
    }
    /// Whether policies would be left behind when it goes. See
    /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html>.
    pub(super) fn holds_no_policies(&self) -> Result<(), IamError> {
        if !self.attached.is_empty() {
            return Err(IamError::Holds("detach all policies"));
        }
        if !self.inline.is_empty() {
            return Err(IamError::Holds("delete policies"));
        }
        Ok(())
    }
}

impl Iam {
    /// The common part of a user, group or role, by its exact name.
    ///
    /// # Errors
    /// When there is none.
    pub fn entity(&self, kind: EntityKind, name: &str) -> Result<&Entity, IamError> {
        Ok(match kind {
            EntityKind::User => &self.require_user(name)?.entity,
            EntityKind::Group => &self.require_group(name)?.entity,
            EntityKind::Role => &self.require_role(name)?.entity,
        })
    }
    /// The same for changing.
    pub(super) fn entity_mut(&mut self, kind: EntityKind, name: &str) -> Result<&mut Entity, IamError> {
        Ok(match kind {
            EntityKind::User => &mut self.user_mut(name)?.entity,
            EntityKind::Group => &mut self.group_mut(name)?.entity,
            EntityKind::Role => &mut self.role_mut(name)?.entity,
        })
    }
    /// Every group, user and role, each with its permissions boundary.
    pub fn entities(&self) -> impl Iterator<Item = (EntityKind, &Entity, Option<&Arn>)> {
        let groups = self.groups.values().map(|group| (EntityKind::Group, &group.entity, None));
        let users = self.users.values().map(|user| (EntityKind::User, &user.entity, user.boundary.as_ref()));
        let roles = self.roles.values().map(|role| (EntityKind::Role, &role.entity, role.boundary.as_ref()));
        groups.chain(users).chain(roles)
    }
}
