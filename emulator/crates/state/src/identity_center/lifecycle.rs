//! The beginning and the end of an instance.

use std::sync::Arc;

use aws::{AccountId, Region};

use super::account::clean;
use super::instance::{instance, instance_mut};
use super::role::service_linked_role;
use super::{Assignments, IdentityCenterError, Instance, InstanceKind, ProvisionedRoles, SERVICE};
use crate::map::OrdMap;
use crate::organization::FeatureSet;
use crate::{Shared, Tags, Tx, identity_store};

/// What a new instance is made of.
#[derive(Debug, Clone)]
pub struct NewInstance<'a> {
    /// The account it lives in.
    pub owner: AccountId,
    /// The Region it lives in.
    pub region: &'a Region,
    /// A name.
    pub name: Option<&'a str>,
    /// Its tags, checked.
    pub tags: Tags,
}

/// Ids of a new instance, where they are not drawn.
#[derive(Debug, Clone, Copy, Default)]
pub struct InstanceIds<'a> {
    /// `ssoins-` and sixteen hexadecimal digits.
    pub instance: Option<&'a str>,
    /// `d-` and ten hexadecimal digits.
    pub identity_store: Option<&'a str>,
}

/// Enables IAM Identity Center for an organization, with an empty identity store, trusted access, and the
/// service-linked role in every account. In AWS this is done in the console alone. See
/// [enable](https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-identity-center.html).
///
/// # Errors
/// When the account manages no organization with all features, or has an instance.
pub fn enable(tx: &mut Tx<'_>, new: NewInstance<'_>) -> Result<Shared<Instance>, IdentityCenterError> {
    enable_as(tx, new, InstanceIds::default())
}

/// The same with ids that are known before, for whoever builds a world.
///
/// # Errors
/// When the account manages no organization with all features, has an instance, or an id is taken.
pub fn enable_as(
    tx: &mut Tx<'_>,
    new: NewInstance<'_>,
    ids: InstanceIds<'_>,
) -> Result<Shared<Instance>, IdentityCenterError> {
    let (owner, now) = (new.owner, tx.now);
    let organization = tx.organization_mut(owner).ok_or(IdentityCenterError::NoOrganization)?;
    if organization.management_account != owner || organization.feature_set != FeatureSet::All {
        return Err(IdentityCenterError::NoOrganization);
    }
    if !organization.service_access.contains_key(SERVICE) {
        organization.service_access.insert(SERVICE.into(), now);
    }
    let accounts: Vec<AccountId> = organization.accounts().collect();
    let instance = create(tx, new, InstanceKind::Organization, ids)?;
    for account in accounts {
        service_linked_role(tx, account)?;
    }
    Ok(instance)
}

/// Makes an account instance. See
/// [`CreateInstance`](https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateInstance.html). In AWS
/// this takes a moment; here the instance is active when the request ends.
///
/// # Errors
/// When the account manages an organization or has an instance.
pub fn create_instance(tx: &mut Tx<'_>, new: NewInstance<'_>) -> Result<Shared<Instance>, IdentityCenterError> {
    let organization = tx.partition().organization_of(new.owner);
    if organization.is_some_and(|organization| organization.management_account == new.owner) {
        return Err(IdentityCenterError::ManagementAccount);
    }
    create(tx, new, InstanceKind::Account, InstanceIds::default())
}

fn create(
    tx: &mut Tx<'_>,
    new: NewInstance<'_>,
    kind: InstanceKind,
    ids: InstanceIds<'_>,
) -> Result<Shared<Instance>, IdentityCenterError> {
    let NewInstance { owner, region, name, tags } = new;
    // INVARIANT: an account has one instance at most, in whatever Region, and the index of owners says which.
    if tx.partition().instance_of(owner).is_some() {
        return Err(IdentityCenterError::InstanceExists(owner));
    }
    let identity_store = identity_store::create_as(tx, owner, region, ids.identity_store)?;
    let id: Arc<str> = ids.instance.map_or_else(|| tx.ids.hex("ssoins-", 16), str::to_owned).into();
    if tx.partition().instances.contains_key(&id) {
        return Err(IdentityCenterError::InstanceExists(owner));
    }
    let instance = Shared::new(Instance {
        arn: format!("arn:{}:sso:::instance/{id}", tx.partition().name).into(),
        id: id.clone(),
        identity_store_id: identity_store.id.clone(),
        owner,
        region: region.clone(),
        name: name.map(str::to_owned),
        kind,
        created: tx.now,
        tags,
        access_control: None,
        permission_sets: OrdMap::new(),
        permission_set_names: OrdMap::new(),
        assignments: Assignments::default(),
        provisioned: ProvisionedRoles::default(),
        requests: OrdMap::new(),
    });
    let partition = tx.partition_mut();
    partition.instance_owners.insert(owner, id.clone());
    partition.instances.insert(id, instance.clone());
    Ok(instance)
}

/// Gives an instance another name.
///
/// # Errors
/// When there is none.
pub fn rename_instance(tx: &mut Tx<'_>, id: &str, name: &str) -> Result<(), IdentityCenterError> {
    instance_mut(tx, id)?.name = Some(name.to_owned());
    Ok(())
}

/// Removes an instance and all that came of it: roles, assignments, people and groups. See
/// [delete your configuration](https://docs.aws.amazon.com/singlesignon/latest/userguide/delete-config.html).
///
/// # Errors
/// When there is none.
pub fn delete_instance(tx: &mut Tx<'_>, id: &str) -> Result<(), IdentityCenterError> {
    let before = instance(tx, id)?;
    for account in before.provisioned.all_accounts() {
        clean(tx, id, account)?;
    }
    identity_store::delete(tx, &before.identity_store_id)?;
    let partition = tx.partition_mut();
    partition.instances.remove(&before.id);
    partition.instance_owners.remove(&before.owner);
    Ok(())
}
