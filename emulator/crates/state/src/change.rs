//! What differs between two versions of the partition.
//!
//! Parts of the state are equal only to themselves, and maps share what did not change: finding what a commit changed costs
//! as much as the change, whatever the size of the partition.

use std::sync::Arc;

use aws::{AccountId, Arn, Region};
use imbl::ordmap::DiffItem;

use crate::iam::MfaDevice;
use crate::map::OrdMap;
use crate::{Account, CredentialOwner, EntityName, Partition};

/// What a commit changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// What came, went or is another, by account.
    pub parts: Vec<(AccountId, Part)>,
    /// Organizations that came, went or are others: in their tree, their policies, or their accounts.
    pub organizations: Vec<Arc<str>>,
}

/// A part of an account that services look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The account: what it says of itself, of its passwords and of its root user.
    Account,
    /// An IAM user, its access keys, password and MFA devices.
    User(EntityName),
    /// An IAM group.
    Group(EntityName),
    /// An IAM role.
    Role(EntityName),
    /// A customer managed policy; how often it is attached is its own.
    Policy(EntityName),
    /// An instance profile.
    InstanceProfile(EntityName),
    /// A SAML provider.
    SamlProvider(Arn),
    /// An OpenID Connect provider.
    OidcProvider(Arn),
    /// A server certificate.
    ServerCertificate(EntityName),
    /// A resource with a policy; objects of a bucket count as the bucket, aliases of a key as the key.
    Resource(Arn),
    /// A trail, by home Region and name.
    Trail(Region, String),
    /// An analyzer, by Region and name; its findings count as the analyzer.
    Analyzer(Region, Arc<str>),
    /// A configuration recorder, by Region and name.
    Recorder(Region, Arc<str>),
    /// An organizational unit, by id; it is the management account's.
    Unit(Arc<str>),
}

impl Partition {
    /// What is not as it was.
    pub fn changes_since(&self, before: &Partition) -> Changes {
        let mut changes = Changes::default();
        for id in self.accounts_changed_since(before) {
            let mut found = Vec::new();
            match (before.account(id), self.account(id)) {
                (Some(old), Some(new)) => compare(old, new, &mut found),
                // Of an account that came or went everything did.
                (Some(one), None) | (None, Some(one)) => everything(one, &mut found),
                (None, None) => {}
            }
            changes.parts.extend(found.into_iter().map(|part| (id, part)));
        }
        changes.organizations = keys(&before.organizations, &self.organizations).cloned().collect();
        for id in &changes.organizations {
            let [old, new] = [before, self].map(|partition| partition.organizations.get(id));
            let Some(management) = new.or(old).map(|organization| organization.management_account) else { continue };
            let nothing = OrdMap::new();
            let [old, new] = [old, new].map(|found| found.map_or(&nothing, |organization| &organization.targets));
            let units = keys(old, new).filter(|id| id.starts_with("ou-"));
            changes.parts.extend(units.map(|id| (management, Part::Unit(id.clone()))));
        }
        changes
    }
    /// The accounts in which something is not as it was, whatever it is.
    pub fn accounts_changed_since(&self, before: &Partition) -> Vec<AccountId> {
        keys(&before.accounts, &self.accounts).copied().collect()
    }
}

/// The keys whose values are others.
fn keys<'a, K: Ord, V: PartialEq>(old: &'a OrdMap<K, V>, new: &'a OrdMap<K, V>) -> impl Iterator<Item = &'a K> {
    old.diff(new).map(|item| match item {
        DiffItem::Add(key, _) | DiffItem::Remove(key, _) | DiffItem::Update { new: (key, _), .. } => key,
    })
}

fn compare(old: &Account, new: &Account, found: &mut Vec<Part>) {
    let own_facts = |it: &Account| {
        (it.status, it.tags.clone(), it.contact.clone(), it.alternate_contacts.clone(), it.enabled_regions.clone())
    };
    let root = |it: &Account| (it.iam.root_password, it.iam.alias.clone());
    // That a key was switched off is no other set of keys, but another version of it.
    let root_keys = |it: &Account| it.iam.root_access_keys.clone();
    let is_same = old.public_access_block == new.public_access_block
        && own_facts(old) == own_facts(new)
        && (old.iam.is(&new.iam)
            || (old.iam.password_policy == new.iam.password_policy
                && root(old) == root(new)
                && root_keys(old).ptr_eq(&root_keys(new))));
    if !is_same {
        found.push(Part::Account);
    }
    if !old.iam.is(&new.iam) {
        iam(old, new, found);
    }
    let first = found.len();
    found.extend(keys(&old.resources, &new.resources).cloned().map(Part::Resource));
    for item in old.key_aliases.diff(&new.key_aliases) {
        let keys = match item {
            DiffItem::Add(_, key) | DiffItem::Remove(_, key) => [Some(key), None],
            DiffItem::Update { old: (_, old), new: (_, new) } => [Some(old), Some(new)],
        };
        found.extend(keys.into_iter().flatten().cloned().map(Part::Resource));
    }
    once(found, first);
    let trails = keys(&old.trails, &new.trails).cloned();
    found.extend(trails.map(|(region, name)| Part::Trail(region, name)));
    let analyzers = keys(&old.analyzers, &new.analyzers).cloned();
    found.extend(analyzers.map(|(region, name)| Part::Analyzer(region, name)));
    for region in keys(&old.config, &new.config) {
        let nothing = OrdMap::new();
        let [old, new] = [old, new].map(|it| it.config.get(region).map_or(&nothing, |config| &config.recorders));
        found.extend(keys(old, new).map(|name| Part::Recorder(region.clone(), name.clone())));
    }
}

fn iam(old: &Account, new: &Account, found: &mut Vec<Part>) {
    let (old, new) = (&old.iam, &new.iam);
    let first = found.len();
    found.extend(keys(&old.users, &new.users).cloned().map(Part::User));
    found.extend(keys(&old.login_profiles, &new.login_profiles).cloned().map(Part::User));
    for item in old.mfa_devices.diff(&new.mfa_devices) {
        let owners = match item {
            DiffItem::Add(_, device) | DiffItem::Remove(_, device) => [Some(device), None],
            DiffItem::Update { old: (_, old), new: (_, new) } => [Some(old), Some(new)],
        };
        found.extend(owners.into_iter().flatten().filter_map(|device| user_of(device)).map(Part::User));
    }
    once(found, first);
    found.extend(keys(&old.groups, &new.groups).cloned().map(Part::Group));
    found.extend(keys(&old.roles, &new.roles).cloned().map(Part::Role));
    let first = found.len();
    found.extend(keys(&old.policies, &new.policies).cloned().map(Part::Policy));
    let own = keys(&old.usage, &new.usage).filter(|arn| arn.account_id().is_some());
    found.extend(own.map(|arn| Part::Policy(EntityName::from(arn.resource_name()))));
    once(found, first);
    found.extend(keys(&old.instance_profiles, &new.instance_profiles).cloned().map(Part::InstanceProfile));
    found.extend(keys(&old.saml_providers, &new.saml_providers).cloned().map(Part::SamlProvider));
    found.extend(keys(&old.oidc_providers, &new.oidc_providers).cloned().map(Part::OidcProvider));
    found.extend(keys(&old.server_certificates, &new.server_certificates).cloned().map(Part::ServerCertificate));
}

/// Leaves of what was found from a place on each thing once.
fn once(found: &mut Vec<Part>, first: usize) {
    let mut seen = std::collections::BTreeSet::new();
    for part in found.split_off(first) {
        if seen.insert(part.clone()) {
            found.push(part);
        }
    }
}

/// The user whose second factor a device is.
fn user_of(device: &MfaDevice) -> Option<EntityName> {
    match &device.assignment.as_ref()?.owner {
        CredentialOwner::User(name) => Some(name.clone()),
        CredentialOwner::Root => None,
    }
}

fn everything(account: &Account, found: &mut Vec<Part>) {
    let nothing = Account::new(account.id, "", "", account.joined_method, account.joined);
    compare(&nothing, account, found);
    if !found.contains(&Part::Account) {
        found.push(Part::Account);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resource::{NewResource, ResourceKind};
    use crate::{Call, Ids, JoinedMethod, Shared, Tags, Tx};
    use aws::Timestamp;

    const ONE: AccountId = AccountId::new(111_122_223_333);
    const OTHER: AccountId = AccountId::new(444_455_556_666);

    /// What a change of a partition with two accounts changed.
    fn changed(change: impl FnOnce(&mut Tx<'_>)) -> Vec<(AccountId, Part)> {
        let mut base = Partition::new("aws", 1);
        for id in [ONE, OTHER] {
            let account = Account::new(id, "a", &format!("{id}@x"), JoinedMethod::Invited, Timestamp::from_millis(0));
            base.accounts.insert(id, Shared::new(account));
        }
        let call = Call::of_service("test", ONE, Region::from("us-east-1"), Timestamp::from_millis(0), "r".into());
        let mut ids = Ids::new(1);
        let mut tx = Tx::new(&base, &call, &mut ids);
        change(&mut tx);
        tx.finish().changes_since(&base).parts
    }

    #[test]
    fn nothing_is_changed_by_nothing() {
        assert_eq!(changed(|_| {}), []);
    }

    #[test]
    fn what_came_and_went_is_named_by_its_account() {
        let found = changed(|tx| {
            let region = Region::from("us-east-1");
            let kind = ResourceKind::Bucket;
            let new =
                NewResource { kind, region: &region, name: "logs", suffix: None, policy: None, tags: Tags::new() };
            crate::resource::create(tx, OTHER, new).unwrap();
            tx.partition_mut().accounts.remove(&ONE);
        });
        let bucket = Part::Resource(Arn::parse("arn:aws:s3:::logs").unwrap());
        assert_eq!(found, [(ONE, Part::Account), (OTHER, bucket)]);
    }

    #[test]
    fn a_key_that_is_switched_off_is_another_owner() {
        use crate::iam::{access_key, user};
        for owner in [CredentialOwner::Root, CredentialOwner::User("ada".into())] {
            changed(|tx| {
                let new = user::NewUser { name: "ada", path: "/", boundary: None, tags: Tags::new() };
                user::create(tx, ONE, new).unwrap();
                let key = access_key::create(tx, ONE, owner.clone()).unwrap();
                let before = tx.partition().clone();
                access_key::set_status(tx, ONE, &owner, &key, crate::CredentialStatus::Inactive).unwrap();
                let want = match &owner {
                    CredentialOwner::Root => Part::Account,
                    CredentialOwner::User(name) => Part::User(name.clone()),
                };
                assert_eq!(tx.partition().changes_since(&before).parts, [(ONE, want)]);
            });
        }
    }

    #[test]
    fn what_is_said_of_the_root_user_is_the_accounts() {
        let found = changed(|tx| tx.iam_mut(ONE).unwrap().root_password = Some(Timestamp::from_millis(1)));
        assert_eq!(found, [(ONE, Part::Account)]);
    }
}
