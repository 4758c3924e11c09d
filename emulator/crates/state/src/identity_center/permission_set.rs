//! Permission sets. See
//! [permission sets](https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html).

use std::cmp::Ordering;
use std::sync::Arc;

use ::policy::PolicyDocument;
use aws::{AccountId, Arn, Timestamp};

use super::instance::{instance, instance_mut};
use super::{IdentityCenterError, Instance, InstanceKind, SessionDuration, quotas};
use crate::iam::EntityKind;
use crate::map::OrdSet;
use crate::{EntityName, Partition, Shared, Tags, Tx};

/// A template for roles: one in every account where somebody is assigned.
#[derive(Debug, Clone)]
pub struct PermissionSet {
    /// `ps-` and sixteen hexadecimal digits.
    pub id: Arc<str>,
    /// `arn:aws:sso:::permissionSet/ssoins-…/ps-…`.
    pub arn: Arc<str>,
    /// Unique in the instance; it never changes.
    pub name: Arc<str>,
    /// When it was made.
    pub created: Timestamp,
    /// What can be changed at once.
    pub settings: PermissionSetSettings,
    /// A policy of its own.
    pub inline: Option<InlinePolicy>,
    /// AWS managed policies.
    pub attached: OrdSet<Arn>,
    /// Policies that every account must have for itself.
    pub customer_managed: OrdSet<PolicyReference>,
    /// What bounds its roles.
    pub boundary: Option<Boundary>,
    /// Its tags.
    pub tags: Tags,
    /// Grows with every change that roles are about: a role of an earlier version is out of date.
    pub version: u64,
}

/// What `UpdatePermissionSet` changes: all of it, so that what the request leaves out is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PermissionSetSettings {
    /// Free text, which roles have too.
    pub description: Option<String>,
    /// How long sessions last.
    pub session_duration: SessionDuration,
    /// Where a person lands in the console.
    pub relay_state: Option<String>,
}

/// The inline policy of a permission set. It is read when it is put there, and what is wrong with it comes out when a
/// role would have to take it.
#[derive(Debug, Clone)]
pub struct InlinePolicy {
    /// As written.
    pub text: Arc<str>,
    /// Compiled, for all roles; or what is wrong with it.
    pub document: Result<Shared<PolicyDocument>, Arc<str>>,
}

/// A customer managed policy: name and path, with which each account has one of its own.
///
/// "The name of the policy is not case sensitive", but "make sure to specify the same path in each AWS account":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html>.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyReference {
    /// `/` or `/team/`.
    pub path: Arc<str>,
    /// The policy's name.
    pub name: EntityName,
}

/// What bounds the roles of a permission set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Boundary {
    /// One of AWS's policies.
    Managed(Arn),
    /// A policy that every account must have for itself.
    CustomerManaged(PolicyReference),
}

/// What a new permission set is made of.
#[derive(Debug, Clone)]
pub struct NewPermissionSet<'a> {
    /// Its name.
    pub name: &'a str,
    /// What can be changed later.
    pub settings: PermissionSetSettings,
    /// Its tags, checked.
    pub tags: Tags,
}

impl PolicyReference {
    /// A policy of this name in this path.
    pub fn new(name: &str, path: &str) -> PolicyReference {
        PolicyReference { path: path.into(), name: name.into() }
    }
    /// The policy that an account has under the reference, or the ARN it does not have.
    pub fn resolve(&self, partition: &Partition, account: AccountId) -> Result<Arn, Arn> {
        let policy = partition.account(account).and_then(|account| account.iam.policies.get(&self.name));
        match policy.filter(|policy| *policy.path == *self.path) {
            Some(policy) => Ok(policy.arn.clone()),
            None => Err(partition.global_arn("iam", account, &format!("policy{}{}", self.path, self.name))),
        }
    }
}
impl PartialOrd for PolicyReference {
    fn partial_cmp(&self, other: &PolicyReference) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for PolicyReference {
    fn cmp(&self, other: &PolicyReference) -> Ordering {
        self.path.cmp(&other.path).then_with(|| self.name.cmp(&other.name))
    }
}

impl PermissionSet {
    /// AWS's and customers' managed policies together.
    pub(super) fn policies(&self) -> usize {
        self.attached.len() + self.customer_managed.len()
    }
}

/// Makes a permission set; it is provisioned nowhere.
///
/// # Errors
/// When the name is taken, the instance is full or has no permission sets at all.
pub fn create_permission_set(
    tx: &mut Tx<'_>,
    instance_id: &str,
    new: NewPermissionSet<'_>,
) -> Result<Shared<PermissionSet>, IdentityCenterError> {
    let before = instance(tx, instance_id)?;
    if before.kind == InstanceKind::Account {
        return Err(IdentityCenterError::AccountInstance);
    }
    // INVARIANT: names of permission sets are unique in an instance, and the index of names says what the sets say.
    if before.permission_set_names.contains_key(new.name) {
        return Err(IdentityCenterError::PermissionSetExists(new.name.to_owned()));
    }
    if before.permission_sets.len() >= quotas::PERMISSION_SETS {
        return Err(IdentityCenterError::PermissionSetNumber);
    }
    let id: Arc<str> = tx.ids.hex("ps-", 16).into();
    let set = Shared::new(PermissionSet {
        arn: format!("arn:{}:sso:::permissionSet/{}/{id}", tx.partition().name, before.id).into(),
        id: id.clone(),
        name: new.name.into(),
        created: tx.now,
        settings: new.settings,
        inline: None,
        attached: OrdSet::new(),
        customer_managed: OrdSet::new(),
        boundary: None,
        tags: new.tags,
        version: 1,
    });
    let instance = instance_mut(tx, instance_id)?;
    instance.permission_set_names.insert(set.name.clone(), id.clone());
    instance.permission_sets.insert(id, set.clone());
    Ok(set)
}

/// Changes settings; roles get to know when they are provisioned again.
///
/// # Errors
/// When there is no such permission set.
pub fn update_permission_set(
    tx: &mut Tx<'_>,
    instance: &str,
    id: &str,
    settings: PermissionSetSettings,
) -> Result<(), IdentityCenterError> {
    change(tx, instance, id, |set| {
        set.settings = settings;
        Ok(())
    })
}

/// Removes a permission set.
///
/// # Errors
/// When there is none, or it is provisioned or assigned somewhere.
pub fn delete_permission_set(tx: &mut Tx<'_>, instance: &str, id: &str) -> Result<(), IdentityCenterError> {
    let instance = instance_mut(tx, instance)?;
    let set = instance.permission_set(id)?.clone();
    // INVARIANT: whatever is assigned is provisioned, so it is enough to look for roles.
    if instance.provisioned.accounts(&set.id).next().is_some() {
        return Err(IdentityCenterError::PermissionSetInUse);
    }
    instance.permission_set_names.remove(&set.name);
    instance.permission_sets.remove(&set.id);
    Ok(())
}

/// Changes what roles are about, in a new version.
pub(super) fn change(
    tx: &mut Tx<'_>,
    instance: &str,
    id: &str,
    how: impl FnOnce(&mut PermissionSet) -> Result<(), IdentityCenterError>,
) -> Result<(), IdentityCenterError> {
    let set = permission_set_mut(instance_mut(tx, instance)?, id)?;
    how(set)?;
    set.version += 1;
    Ok(())
}

pub(super) fn permission_set_mut<'i>(
    instance: &'i mut Instance,
    id: &str,
) -> Result<&'i mut PermissionSet, IdentityCenterError> {
    let set = instance.permission_sets.get_mut(id).map(Shared::make_mut);
    set.ok_or_else(|| IdentityCenterError::NoSuchPermissionSet(id.to_owned()))
}

impl Instance {
    /// Whether a delegated administrator must leave a permission set alone: "The delegated administrator can't alter
    /// permission sets provisioned in the management account." See
    /// <https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html>.
    pub fn is_reserved_for_owner(&self, set: &PermissionSet) -> bool {
        self.provisioned.role(self.owner, &set.id).is_some()
    }
}

/// Roles of permission sets are roles.
pub(super) const ROLE: EntityKind = EntityKind::Role;
