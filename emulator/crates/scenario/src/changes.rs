//! What a file changes in those that it includes.

use access::analysis::suggest;

use crate::diagnostic::Diagnostics;
use crate::format::{
    Account, Changes, Entries, File, Iam, IdentityCenter, IdentityProvider, IdentityProviderChanges, Organization,
    Placed, Resources, Root, Unit,
};
use crate::source::Sources;

/// Changes a scenario.
pub(crate) fn change(file: &mut File, changes: Changes, sources: &Sources, found: &mut Diagnostics) {
    let mut change = Change { sources, found };
    put(&mut file.variables, changes.variables);
    put(&mut file.policies, changes.policies);
    put(&mut file.permission_sets, changes.permission_sets);
    file.assignments.extend(changes.assignments);
    change_identity_center(&mut file.identity_center, changes.identity_center);
    let root = changes.organization.root;
    if let Some(organization) = &mut file.organization {
        let Organization { policy_types, root: to, .. } = &mut organization.value;
        replace(policy_types, changes.organization.policy_types);
        change.root(to, root);
    } else if let Some((name, _)) = root.units.iter().next() {
        change.nothing(name, "unit", std::iter::empty());
    }
    for (name, other) in changes.identity_providers.into_entries() {
        match file.identity_providers.get_mut(&name.value) {
            Some(to) => change.identity_provider(to, other),
            None => change.nothing(&name, "identity provider", file.identity_providers.names()),
        }
    }
    for (key, account) in changes.accounts.into_entries() {
        match file.accounts.get_mut(&key.value) {
            Some(to) => change_account(to, account),
            None => change.nothing(&key, "account", file.accounts.names()),
        }
    }
}

struct Change<'a> {
    sources: &'a Sources,
    found: &'a mut Diagnostics,
}

impl Change<'_> {
    fn root(&mut self, to: &mut Root, root: Root) {
        let Root { id, policies, detached, accounts, units } = root;
        replace(&mut to.id, id);
        to.policies.extend(policies);
        to.detached.extend(detached);
        to.accounts.extend(accounts);
        self.units(&mut to.units, units);
    }
    fn units(&mut self, to: &mut Entries<Unit>, units: Entries<Unit>) {
        for (name, unit) in units.into_entries() {
            let Some(to) = to.get_mut(&name.value) else {
                self.nothing(&name, "unit", to.names());
                continue;
            };
            let Unit { id, policies, detached, accounts, units, tags } = unit;
            replace(&mut to.id, id);
            to.policies.extend(policies);
            to.detached.extend(detached);
            to.accounts.extend(accounts);
            put(&mut to.tags, tags);
            self.units(&mut to.units, units);
        }
    }
    fn identity_provider(&mut self, to: &mut IdentityProvider, other: IdentityProviderChanges) {
        let IdentityProviderChanges { second_factor, access_control, removed_users, removed_groups, users, groups } =
            other;
        for name in removed_users {
            if to.users.remove(&name.value).is_none() {
                self.nothing(&name, "user", to.users.names());
            }
            to.groups.values_mut().for_each(|group| group.members.retain(|member| member.value != name.value));
        }
        for name in removed_groups {
            if to.groups.remove(&name.value).is_none() {
                self.nothing(&name, "group", to.groups.names());
            }
        }
        to.second_factor = second_factor.unwrap_or(to.second_factor);
        put(&mut to.access_control, access_control);
        put(&mut to.users, users);
        put(&mut to.groups, groups);
    }
    fn nothing<'n>(&mut self, name: &Placed<String>, what: &str, known: impl Iterator<Item = &'n str>) {
        let message = format!("there is no {what} `{}` to change", name.value);
        self.found.report(self.sources, name.at, message, suggest(&name.value, known));
    }
}

/// Where nothing was said before, what is said now is all there is.
fn change_identity_center(to: &mut Option<Placed<IdentityCenter>>, other: Option<Placed<IdentityCenter>>) {
    let Some(other) = other else { return };
    let Some(Placed { value: to, .. }) = to else {
        *to = Some(other);
        return;
    };
    let IdentityCenter {
        region,
        id,
        identity_store,
        source,
        scim_tokens,
        mfa,
        access_control_attributes,
        approve_devices,
        delegated_administrator,
        users,
        groups,
    } = other.value;
    replace(&mut to.region, region);
    replace(&mut to.id, id);
    replace(&mut to.identity_store, identity_store);
    replace(&mut to.source, source);
    replace(&mut to.mfa, mfa);
    replace(&mut to.access_control_attributes, access_control_attributes);
    replace(&mut to.approve_devices, approve_devices);
    replace(&mut to.delegated_administrator, delegated_administrator);
    to.scim_tokens.extend(scim_tokens);
    put(&mut to.users, users);
    put(&mut to.groups, groups);
}

fn change_account(to: &mut Account, account: Account) {
    let Account { id, name, email, alias, tags, outside_organization, policies, detached, root, .. } = account;
    replace(&mut to.id, id);
    replace(&mut to.name, name);
    replace(&mut to.email, email);
    replace(&mut to.alias, alias);
    replace(&mut to.root, root);
    put(&mut to.tags, tags);
    to.outside_organization |= outside_organization;
    to.policies.extend(policies);
    to.detached.extend(detached);
    let Iam { policies, groups, users, roles } = account.iam;
    put(&mut to.iam.policies, policies);
    put(&mut to.iam.groups, groups);
    put(&mut to.iam.users, users);
    put(&mut to.iam.roles, roles);
    put(&mut to.trails, account.trails);
    put(&mut to.vpc_endpoints, account.vpc_endpoints);
    to.calls.extend(account.calls);
    let Resources { buckets, keys, queues, topics, secrets, functions, layers, tables, repositories } =
        account.resources;
    put(&mut to.resources.buckets, buckets);
    put(&mut to.resources.keys, keys);
    put(&mut to.resources.queues, queues);
    put(&mut to.resources.topics, topics);
    put(&mut to.resources.secrets, secrets);
    put(&mut to.resources.functions, functions);
    put(&mut to.resources.layers, layers);
    put(&mut to.resources.tables, tables);
    put(&mut to.resources.repositories, repositories);
}

fn replace<T>(to: &mut Option<T>, other: Option<T>) {
    if other.is_some() {
        *to = other;
    }
}

fn put<T>(to: &mut Entries<T>, other: Entries<T>) {
    for (key, value) in other.into_entries() {
        to.put(key, value);
    }
}
