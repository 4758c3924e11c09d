//! Which resources let somebody in, or keep somebody out, by their own policies.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use aws::{AccountId, Arn, Principal};
use policy::{Effect, PolicyDocument};
use state::organization::OrganizationPolicyType;
use state::{Caller, Partition, Tags};

use super::who_can::in_parallel;
use crate::gather::Levels;

/// The resources whose policies let somebody in, by whom.
#[derive(Debug, Default)]
pub(crate) struct Index {
    by_account: HashMap<AccountId, Vec<Arn>>,
    by_entity: HashMap<String, Vec<Arn>>,
    /// With a hash that is equal for those that differ in their account alone, or in their name where they are no roles.
    everyone: Vec<(Arn, u64)>,
}

/// Whom one resource lets in.
struct Entry {
    arn: Arn,
    /// Equal for resources that differ in their account alone.
    class: u64,
    everyone: bool,
    accounts: Vec<AccountId>,
    entities: Vec<String>,
}

impl Index {
    pub(crate) fn new(partition: &Partition) -> Index {
        let accounts: Vec<_> = partition.accounts.values().collect();
        let entries = in_parallel(&accounts, |account| {
            let roles = account.iam.roles.values().map(|role| (&role.entity.arn, &role.trust, &role.tags));
            let others = account.resources.values().filter_map(|it| Some((&it.arn, it.policy.as_ref()?, &it.tags)));
            roles
                .chain(others)
                .filter_map(|(arn, policy, tags)| entry(partition, account.id, arn, policy, tags))
                .collect()
        });
        let mut index = Index::default();
        for entry in entries {
            for account in entry.accounts {
                index.by_account.entry(account).or_default().push(entry.arn.clone());
            }
            for entity in entry.entities {
                index.by_entity.entry(entity).or_default().push(entry.arn.clone());
            }
            if entry.everyone {
                index.everyone.push((entry.arn, entry.class));
            }
        }
        index
    }
    /// The resources that are open to everyone, with their classes.
    pub(crate) fn everyone(&self) -> &[(Arn, u64)] {
        &self.everyone
    }
    /// The resources that might let a caller in; of a class of those that are open to everyone, one of another account.
    pub(crate) fn of<'i>(&'i self, caller: &Caller) -> impl Iterator<Item = &'i Arn> {
        let own = caller.account();
        let mut known = HashSet::new();
        let others = self.everyone.iter().filter(move |(arn, _)| own.is_none() || arn.account_id() != own);
        self.named(caller).chain(others.filter(move |(_, class)| known.insert(*class)).map(|(arn, _)| arn))
    }
    /// The resources that might let a caller in by its name or its account's.
    pub(crate) fn named<'i>(&'i self, caller: &Caller) -> impl Iterator<Item = &'i Arn> {
        let names: [Option<String>; 2] = match &caller.principal {
            Principal::User { arn, id } => [Some(arn.to_string()), Some(id.to_string())],
            Principal::AssumedRole { role, role_id, .. } => [Some(role.to_string()), Some(role_id.to_string())],
            _ => [None, None],
        };
        let entities = names.into_iter().flatten().filter_map(|name| self.by_entity.get(&name)).flatten();
        let account = caller.account().and_then(|account| self.by_account.get(&account)).into_iter().flatten();
        account.chain(entities)
    }
}

fn entry(partition: &Partition, owner: AccountId, arn: &Arn, policy: &PolicyDocument, tags: &Tags) -> Option<Entry> {
    let mut entry = Entry { arn: arn.clone(), class: 0, everyone: false, accounts: Vec::new(), entities: Vec::new() };
    for statement in policy.statements().iter().filter(|statement| statement.effect() == Effect::Allow) {
        let Some((negated, principals)) = statement.principals() else { continue };
        entry.everyone |= negated;
        for principal in principals.filter(|_| !negated) {
            match Arn::parse(&principal) {
                _ if principal == "*" => entry.everyone = true,
                Ok(arn) if arn.resource() == "root" => entry.accounts.extend(arn.account_id()),
                Ok(arn) if arn.service() == "iam" => entry.entities.push(arn.to_string()),
                // Sessions and federated users are somebody's of the account.
                Ok(arn) => entry.accounts.extend(arn.account_id()),
                Err(_) => entry.accounts.extend(principal.parse::<AccountId>().ok()),
            }
        }
    }
    // In its own account a policy for everyone suffices, and where an identity-based one would, a deny counts.
    if entry.everyone || policy.statements().iter().any(|statement| statement.effect() == Effect::Deny) {
        entry.accounts.push(owner);
    }
    entry.entities.extend(policy.bound_principals().filter_map(|(_, id)| id.map(|id| id.to_string())));
    let lets_in = entry.everyone || !entry.accounts.is_empty() || !entry.entities.is_empty();
    if entry.everyone {
        let own = owner.to_string();
        let mut hasher = DefaultHasher::new();
        let name = arn.resource();
        // Policies ask for roles by name; of other things that are open to everyone the name says nothing.
        let written = if arn.service() == "iam" { arn.as_str() } else { arn.service() };
        written.replace(&own, "").hash(&mut hasher);
        policy.text().replace(name, "").replace(&own, "").hash(&mut hasher);
        tags.iter().for_each(|tag| tag.hash(&mut hasher));
        let limits = Levels::of(partition, owner, OrganizationPolicyType::ResourceControlPolicy);
        limits.policies().iter().for_each(|held| held.document.text().hash(&mut hasher));
        if let Some(organization) = partition.organization_of(owner) {
            organization.org_path(owner).hash(&mut hasher);
        }
        entry.class = hasher.finish();
    }
    lets_in.then_some(entry)
}
