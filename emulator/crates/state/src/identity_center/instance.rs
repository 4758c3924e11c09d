use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};

use super::{
    AccessControlAttribute, Assignments, IdentityCenterError, PermissionSet, ProvisionedRoles, Request, SERVICE,
};
use crate::map::OrdMap;
use crate::{Partition, Shared, Tags, Tx};

/// An instance of IAM Identity Center. See
/// [instances](https://docs.aws.amazon.com/singlesignon/latest/userguide/identity-center-instances.html).
#[derive(Debug, Clone)]
pub struct Instance {
    /// `ssoins-` and sixteen hexadecimal digits.
    pub id: Arc<str>,
    /// `arn:aws:sso:::instance/ssoins-…`.
    pub arn: Arc<str>,
    /// `d-…`: where its people and groups are.
    pub identity_store_id: Arc<str>,
    /// The account it lives in.
    pub owner: AccountId,
    /// The Region it lives in.
    pub region: Region,
    /// A name, where one was given.
    pub name: Option<String>,
    /// What it is for.
    pub kind: InstanceKind,
    /// When it was made.
    pub created: Timestamp,
    /// Its tags.
    pub tags: Tags,
    /// Attributes of people that become session tags; none while attributes for access control are disabled.
    pub access_control: Option<Shared<Vec<AccessControlAttribute>>>,
    /// Permission sets by id, `ps-…`.
    pub permission_sets: OrdMap<Arc<str>, Shared<PermissionSet>>,
    /// The permission set of a name.
    pub(super) permission_set_names: OrdMap<Arc<str>, Arc<str>>,
    /// Who is assigned which permission set where.
    pub assignments: Assignments,
    /// The roles that permission sets are in accounts.
    pub provisioned: ProvisionedRoles,
    /// What was asked for and is carried out later, by id; what is done stays to be looked at.
    pub requests: OrdMap<Arc<str>, Shared<Request>>,
}

/// What an instance is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstanceKind {
    /// The organization's, in its management account: the only one with permission sets.
    Organization,
    /// One account's, for applications.
    Account,
}

impl Instance {
    /// The permission set of an exact name.
    pub fn permission_set_named(&self, name: &str) -> Option<&Shared<PermissionSet>> {
        self.permission_sets.get(self.permission_set_names.get(name)?)
    }
    /// The permission set of an id.
    ///
    /// # Errors
    /// When there is none.
    pub fn permission_set(&self, id: &str) -> Result<&Shared<PermissionSet>, IdentityCenterError> {
        self.permission_sets.get(id).ok_or_else(|| IdentityCenterError::NoSuchPermissionSet(id.to_owned()))
    }
    /// The permission set of an ARN of this very instance.
    pub fn permission_set_of_arn(&self, arn: &str) -> Option<&Shared<PermissionSet>> {
        let set = self.permission_sets.get(arn.rsplit('/').next()?)?;
        (*set.arn == *arn).then_some(set)
    }
}

impl Partition {
    /// The instance an ARN names.
    pub fn instance(&self, arn: &str) -> Option<&Shared<Instance>> {
        let instance = self.instances.get(arn.rsplit('/').next()?)?;
        (*instance.arn == *arn).then_some(instance)
    }
    /// The instance that lives in an account: it has one at most.
    pub fn instance_of(&self, owner: AccountId) -> Option<&Shared<Instance>> {
        self.instances.get(self.instance_owners.get(&owner)?)
    }
    /// The instance of the organization an account belongs to.
    pub fn organization_instance(&self, account: AccountId) -> Option<&Shared<Instance>> {
        let organization = self.organization_of(account)?;
        self.instance_of(organization.management_account).filter(|instance| instance.kind == InstanceKind::Organization)
    }
    /// Whether an account administers an instance: the owner, and for an organization's instance its delegated
    /// administrator. See
    /// [delegated administration](https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html).
    pub fn administers(&self, account: AccountId, instance: &Instance) -> bool {
        account == instance.owner || self.is_delegated_administrator(account, instance)
    }
    fn is_delegated_administrator(&self, account: AccountId, instance: &Instance) -> bool {
        let organization = match instance.kind {
            InstanceKind::Organization => self.organization_of(instance.owner),
            InstanceKind::Account => None,
        };
        organization.is_some_and(|organization| organization.is_delegated_administrator(account, SERVICE))
    }
    /// The tags of an instance or a permission set, by its ARN.
    pub fn identity_center_tags(&self, arn: &Arn) -> Option<&Tags> {
        let (kind, rest) = arn.resource().split_once('/')?;
        match kind {
            "instance" => self.instances.get(rest).map(|instance| &instance.tags),
            "permissionSet" => {
                let (instance, id) = rest.split_once('/')?;
                self.instances.get(instance)?.permission_sets.get(id).map(|set| &set.tags)
            }
            _ => None,
        }
    }
}

/// An instance for changing.
pub(super) fn instance_mut<'t>(tx: &'t mut Tx<'_>, id: &str) -> Result<&'t mut Instance, IdentityCenterError> {
    let instance = tx.partition_mut().instances.get_mut(id).map(Shared::make_mut);
    instance.ok_or_else(|| IdentityCenterError::NoSuchInstance(id.to_owned()))
}

/// An instance to look at while the state around it changes.
pub(super) fn instance(tx: &Tx<'_>, id: &str) -> Result<Shared<Instance>, IdentityCenterError> {
    let instance = tx.partition().instances.get(id).cloned();
    instance.ok_or_else(|| IdentityCenterError::NoSuchInstance(id.to_owned()))
}
