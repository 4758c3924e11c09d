//! IAM roles.

use aws::{AccountId, Arn};

use super::attachment::boundary_exists;
use super::document::trust_policy;
use super::quotas::ROLES;
use super::{Entity, EntityKind, Iam, IamError, Role, iam, iam_mut};
use crate::{Shared, Tags, Tx};

/// Longest session of a role that says nothing else, in seconds.
pub const DEFAULT_MAX_SESSION_SECONDS: u32 = 3600;

/// Where service-linked roles live: only their service may make, change or delete them. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html>.
pub(super) const SERVICE_LINKED_PATH: &str = "/aws-service-role/";
/// Where IAM Identity Center keeps the roles of permission sets. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html>.
pub(crate) const RESERVED_PATH: &str = "/aws-reserved/";

/// What a new role is made of.
#[derive(Debug, Clone)]
pub struct NewRole<'a> {
    /// The friendly name.
    pub name: &'a str,
    /// `/` or `/team/`.
    pub path: &'a str,
    /// The trust policy as written.
    pub trust: &'a str,
    /// The managed policy that bounds it.
    pub boundary: Option<&'a Arn>,
    /// Free text.
    pub description: Option<&'a str>,
    /// Longest session, in seconds.
    pub max_session_seconds: u32,
    /// Longest console session, in seconds.
    pub max_signin_session_seconds: Option<u32>,
    /// Its tags, checked.
    pub tags: Tags,
}

impl<'a> NewRole<'a> {
    /// A role with a name and a trust policy and the defaults of `CreateRole` otherwise.
    pub fn new(name: &'a str, trust: &'a str) -> NewRole<'a> {
        NewRole {
            name,
            path: "/",
            trust,
            boundary: None,
            description: None,
            max_session_seconds: DEFAULT_MAX_SESSION_SECONDS,
            max_signin_session_seconds: None,
            tags: Tags::new(),
        }
    }
}

/// Makes a role, in whatever path: services make theirs here as well.
///
/// # Errors
/// When the name is taken, the trust policy cannot be read or names somebody who does not exist, the boundary does not
/// exist, or the account is full.
pub fn create(tx: &mut Tx<'_>, account: AccountId, new: NewRole<'_>) -> Result<Shared<Role>, IamError> {
    let before = iam(tx, account)?;
    // INVARIANT: names of roles are unique in an account without regard to case.
    if before.roles.contains_key(new.name) {
        return Err(IamError::EntityExists { kind: EntityKind::Role, name: new.name.to_owned() });
    }
    ROLES.admit(before.roles.len() + 1)?;
    let trust = trust_policy(tx.partition(), new.trust)?;
    if let Some(arn) = new.boundary {
        boundary_exists(tx, account, arn)?;
    }
    let entity = Entity::new(tx, account, EntityKind::Role, new.path, new.name);
    let role = Shared::new(Role {
        trust,
        boundary: new.boundary.cloned(),
        description: new.description.map(str::to_owned),
        max_session_seconds: new.max_session_seconds,
        max_signin_session_seconds: new.max_signin_session_seconds,
        tags: new.tags,
        entity,
    });
    let iam = iam_mut(tx, account)?;
    iam.roles.insert(role.entity.name.clone(), role.clone());
    iam.count_boundary(None, new.boundary);
    Ok(role)
}

/// Replaces the trust policy. Whom it names is bound anew.
///
/// # Errors
/// When the role does not exist, or the policy cannot be read or names somebody who does not exist.
pub fn set_trust(tx: &mut Tx<'_>, account: AccountId, name: &str, text: &str) -> Result<(), IamError> {
    iam(tx, account)?.entity(EntityKind::Role, name)?;
    let trust = trust_policy(tx.partition(), text)?;
    iam_mut(tx, account)?.role_mut(name)?.trust = trust;
    Ok(())
}

/// What `UpdateRole` changes; `None` leaves a setting as it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct RoleSettings<'a> {
    /// Free text.
    pub description: Option<&'a str>,
    /// Longest session, in seconds.
    pub max_session_seconds: Option<u32>,
    /// Longest console session, in seconds; the inner `None` removes the setting.
    pub max_signin_session_seconds: Option<Option<u32>>,
}

/// Changes a role's settings.
///
/// # Errors
/// When the role does not exist.
pub fn update(tx: &mut Tx<'_>, account: AccountId, name: &str, new: RoleSettings<'_>) -> Result<(), IamError> {
    let role = iam_mut(tx, account)?.role_mut(name)?;
    if let Some(description) = new.description {
        role.description = Some(description.to_owned());
    }
    if let Some(seconds) = new.max_session_seconds {
        role.max_session_seconds = seconds;
    }
    if let Some(seconds) = new.max_signin_session_seconds {
        role.max_signin_session_seconds = seconds;
    }
    Ok(())
}

/// Removes a role that holds nothing any more. See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html>.
///
/// # Errors
/// When it does not exist, holds policies, or is in an instance profile.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, name: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    let role = iam.require_role(name)?.clone();
    role.entity.holds_no_policies()?;
    if iam.instance_profiles_of(&role.entity.name).next().is_some() {
        return Err(IamError::Holds("remove roles from instance profile"));
    }
    iam.count_boundary(role.boundary.as_ref(), None);
    iam.roles.remove(&role.entity.name);
    Ok(())
}

/// Refuses a path in which only services make roles.
///
/// # Errors
/// When a customer may not use the path.
pub fn customer_may_use_path(path: &str) -> Result<(), IamError> {
    for reserved in [SERVICE_LINKED_PATH, RESERVED_PATH] {
        if path.starts_with(reserved) {
            return Err(IamError::ReservedPath(reserved));
        }
    }
    Ok(())
}

impl Role {
    /// Refuses a change of a role that belongs to a service.
    ///
    /// # Errors
    /// When only AWS may change the role.
    pub fn customer_may_change(&self) -> Result<(), IamError> {
        match customer_may_use_path(&self.entity.path) {
            Ok(()) => Ok(()),
            Err(_) => Err(IamError::ProtectedRole(self.entity.name.to_string())),
        }
    }
}

impl Iam {
    /// The role of this exact name.
    ///
    /// # Errors
    /// When there is none.
    pub fn require_role(&self, name: &str) -> Result<&Shared<Role>, IamError> {
        self.role(name).ok_or_else(|| IamError::NoSuchEntity(EntityKind::Role, name.to_owned()))
    }
    pub(super) fn role_mut(&mut self, name: &str) -> Result<&mut Role, IamError> {
        let role = self.roles.get_mut(name).filter(|role| role.entity.name.as_str() == name);
        role.map(Shared::make_mut).ok_or_else(|| IamError::NoSuchEntity(EntityKind::Role, name.to_owned()))
    }
}
