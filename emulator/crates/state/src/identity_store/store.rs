//! A store as a whole.

use std::sync::Arc;

use aws::{AccountId, Region};

use super::unique::{Index, folded};
use super::{ExternalId, Group, IdentitySource, IdentityStoreError, Membership, ResourceKind, ScimAccess, User};
use crate::map::OrdMap;
use crate::{Partition, Shared, Tx, arn_text};

/// An identity store.
#[derive(Debug, Clone)]
pub struct IdentityStore {
    /// `d-` and ten hexadecimal digits.
    pub id: Arc<str>,
    /// `arn:aws:identitystore::ACCOUNT:identitystore/d-…`.
    pub arn: Arc<str>,
    /// The account of the Identity Center instance.
    pub owner: AccountId,
    /// The instance's primary Region.
    pub region: Region,
    /// Where people sign in.
    pub source: IdentitySource,
    /// Automatic provisioning, where it is enabled.
    pub scim: Option<ScimAccess>,
    /// From where the store can be reached, where that was limited.
    pub network: Option<Shared<Network>>,
    /// People by id.
    pub users: OrdMap<Arc<str>, Shared<User>>,
    /// Groups by id.
    pub groups: OrdMap<Arc<str>, Shared<Group>>,
    /// Memberships by id.
    pub memberships: OrdMap<Arc<str>, Shared<Membership>>,
    // INVARIANT: the indexes below say what the entities above say; only this module's functions change both.
    pub(super) user_names: Index<Arc<str>>,
    pub(super) emails: Index<Arc<str>>,
    pub(super) user_external_ids: Index<ExternalId>,
    pub(super) group_names: Index<Arc<str>>,
    pub(super) group_external_ids: Index<ExternalId>,
    /// (group, user) → membership.
    pub(super) members: Index<(Arc<str>, Arc<str>)>,
    /// (user, group) → membership.
    pub(super) member_of: Index<(Arc<str>, Arc<str>)>,
}

/// From where a store can be reached. See
/// [`NetworkConfiguration`](https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_NetworkConfiguration.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// Whether requests must come through a VPC endpoint.
    pub vpce_access_required: bool,
    /// The VPCs they must come from, where any are named.
    pub api_restrict_source_vpcs: Vec<String>,
    /// Addresses that none of this binds.
    pub api_allow_source_ips: Vec<String>,
    /// Addresses that SCIM requests must come from, where any are named.
    pub scim_allow_source_ips: Vec<String>,
}

/// Makes an empty store in an account, with the Identity Center directory as its source.
///
/// # Errors
/// When the account has one: an account has one instance of Identity Center, and that one store.
pub fn create(tx: &mut Tx<'_>, owner: AccountId, region: &Region) -> Result<Shared<IdentityStore>, IdentityStoreError> {
    create_as(tx, owner, region, None)
}

/// The same with an id that is known before, for whoever builds a world.
///
/// # Errors
/// When the account has one, or the id is taken.
pub fn create_as(
    tx: &mut Tx<'_>,
    owner: AccountId,
    region: &Region,
    id: Option<&str>,
) -> Result<Shared<IdentityStore>, IdentityStoreError> {
    let id: Arc<str> = id.map_or_else(|| tx.ids.hex("d-", 10), str::to_owned).into();
    let partition = tx.partition();
    if partition.identity_store_owners.contains_key(&owner) || partition.identity_stores.contains_key(&id) {
        return Err(IdentityStoreError::StoreExists);
    }
    let resource = format!("identitystore/{id}");
    let store = Shared::new(IdentityStore {
        arn: arn_text(&tx.partition().name, "identitystore", "", owner, &resource).into(),
        id: id.clone(),
        owner,
        region: region.clone(),
        source: IdentitySource::Directory,
        scim: None,
        network: None,
        users: OrdMap::new(),
        groups: OrdMap::new(),
        memberships: OrdMap::new(),
        user_names: Index::new(),
        emails: Index::new(),
        user_external_ids: Index::new(),
        group_names: Index::new(),
        group_external_ids: Index::new(),
        members: Index::new(),
        member_of: Index::new(),
    });
    // INVARIANT: an account has one store at most, and the index of owners says which.
    tx.partition_mut().identity_store_owners.insert(owner, id.clone());
    tx.partition_mut().identity_stores.insert(id, store.clone());
    Ok(store)
}

/// Removes a store and all in it.
///
/// # Errors
/// When there is none.
pub fn delete(tx: &mut Tx<'_>, id: &str) -> Result<(), IdentityStoreError> {
    let partition = tx.partition_mut();
    let Some(store) = partition.identity_stores.remove(id) else {
        return Err(IdentityStoreError::NotFound(ResourceKind::IdentityStore, id.to_owned()));
    };
    partition.identity_store_owners.remove(&store.owner);
    if let Some(scim) = &store.scim {
        partition.scim_tenants.remove(&scim.tenant);
    }
    Ok(())
}

/// Limits from where a store can be reached, in place of earlier limits.
///
/// # Errors
/// When there is no such store.
pub fn set_network(tx: &mut Tx<'_>, id: &str, network: Option<Network>) -> Result<(), IdentityStoreError> {
    store_mut(tx, id)?.network = network.map(Shared::new);
    Ok(())
}

pub(super) fn store_mut<'t>(tx: &'t mut Tx<'_>, id: &str) -> Result<&'t mut IdentityStore, IdentityStoreError> {
    let store = tx.partition_mut().identity_stores.get_mut(id).map(Shared::make_mut);
    store.ok_or_else(|| IdentityStoreError::NotFound(ResourceKind::IdentityStore, id.to_owned()))
}

/// `0123456789-` and a random UUID: the digits are the store's. See
/// [`ResourceNotFoundException`](https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateUser.html).
pub(super) fn resource_id(tx: &mut Tx<'_>, store: &str) -> Arc<str> {
    let mut part = |length| tx.ids.hex("", length);
    let uuid = format!("{}-{}-4{}-a{}-{}", part(8), part(4), part(3), part(3), part(12));
    format!("{}-{uuid}", store.trim_start_matches("d-")).into()
}

impl Partition {
    /// A store by id.
    pub fn identity_store(&self, id: &str) -> Option<&Shared<IdentityStore>> {
        self.identity_stores.get(id)
    }
    /// The store of an account.
    pub fn identity_store_of(&self, owner: AccountId) -> Option<&Shared<IdentityStore>> {
        self.identity_store(self.identity_store_owners.get(&owner)?)
    }
}

impl IdentityStore {
    /// A person by id.
    ///
    /// # Errors
    /// When there is none.
    pub fn user(&self, id: &str) -> Result<&Shared<User>, IdentityStoreError> {
        self.users.get(id).ok_or_else(|| IdentityStoreError::NotFound(ResourceKind::User, id.to_owned()))
    }
    /// A group by id.
    ///
    /// # Errors
    /// When there is none.
    pub fn group(&self, id: &str) -> Result<&Shared<Group>, IdentityStoreError> {
        self.groups.get(id).ok_or_else(|| IdentityStoreError::NotFound(ResourceKind::Group, id.to_owned()))
    }
    /// A membership by id.
    ///
    /// # Errors
    /// When there is none.
    pub fn membership(&self, id: &str) -> Result<&Shared<Membership>, IdentityStoreError> {
        let membership = self.memberships.get(id);
        membership.ok_or_else(|| IdentityStoreError::NotFound(ResourceKind::GroupMembership, id.to_owned()))
    }
    /// Who signs in with a name, in whatever case.
    pub fn user_named(&self, name: &str) -> Option<&Shared<User>> {
        self.users.get(self.user_names.get(&folded(name))?)
    }
    /// Whose primary email address this is, in whatever case.
    pub fn user_of_email(&self, email: &str) -> Option<&Shared<User>> {
        self.users.get(self.emails.get(&folded(email))?)
    }
    /// Whom an outside directory calls this.
    pub fn user_of_external_id(&self, id: &ExternalId) -> Option<&Shared<User>> {
        self.users.get(self.user_external_ids.get(id)?)
    }
    /// The group of a name, in whatever case.
    pub fn group_named(&self, name: &str) -> Option<&Shared<Group>> {
        self.groups.get(self.group_names.get(&folded(name))?)
    }
    /// The group that an outside directory calls this.
    pub fn group_of_external_id(&self, id: &ExternalId) -> Option<&Shared<Group>> {
        self.groups.get(self.group_external_ids.get(id)?)
    }
}
