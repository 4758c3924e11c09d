//! What decides about a principal and about a resource, and whether it differs between two versions.

use std::collections::BTreeSet;

use aws::{AccountId, Arn, Principal};
use policy::{PolicyDocument, PolicyType, Statement};
use state::iam::Role;
use state::organization::OrganizationPolicyType;
use state::resource::PolicyResource;
use state::{Account, Partition, Shared, Tags};

use crate::analysis::asker::Asker;
use crate::gather::{Levels, PrincipalPolicies};

/// A document, and as what it is in force.
#[derive(Clone, Copy)]
pub(super) struct InForce<'p> {
    pub(super) layer: PolicyType,
    /// Of control policies, where.
    pub(super) target: &'p str,
    pub(super) document: &'p PolicyDocument,
}

impl InForce<'_> {
    fn is(&self, other: &InForce<'_>) -> bool {
        self.layer == other.layer
            && self.target == other.target
            && (std::ptr::eq(self.document.text(), other.document.text()) || self.document.text() == other.document.text())
    }
}

/// Everything that is in force for a principal.
pub(super) struct Inputs<'p> {
    pub(super) documents: Vec<InForce<'p>>,
}

impl<'p> Inputs<'p> {
    /// Of somebody who may not exist: nothing.
    pub(super) fn of(partition: &'p Partition, asker: Option<&'p Asker>) -> Inputs<'p> {
        asker.map_or(Inputs { documents: Vec::new() }, |asker| Inputs::new(partition, asker))
    }
    fn new(partition: &'p Partition, asker: &'p Asker) -> Inputs<'p> {
        let policies = PrincipalPolicies::gather(partition, &asker.caller);
        let mut documents = Vec::new();
        let mut add = |layer, target, document| documents.push(InForce { layer, target, document });
        policies.identity.iter().for_each(|held| add(PolicyType::IdentityBased, "", held.document));
        policies.boundary.iter().for_each(|held| add(PolicyType::PermissionsBoundary, "", held.document));
        if let Some(account) = asker.caller.account() {
            let kinds = [
                (OrganizationPolicyType::ServiceControlPolicy, PolicyType::ServiceControl),
                (OrganizationPolicyType::ResourceControlPolicy, PolicyType::ResourceControl),
            ];
            for (kind, layer) in kinds {
                let levels = Levels::of(partition, account, kind);
                levels.by_target().for_each(|(target, held)| {
                    held.iter().for_each(|held| add(layer, target, held.document));
                });
            }
        }
        Inputs { documents }
    }
    pub(super) fn statements(&self) -> impl Iterator<Item = &'p Statement> + '_ {
        self.documents.iter().flat_map(|held| held.document.statements())
    }
    /// The statements of the identity-based policies.
    pub(super) fn identity(&self) -> impl Iterator<Item = &'p Statement> + '_ {
        let held = self.documents.iter().filter(|held| held.layer == PolicyType::IdentityBased);
        held.flat_map(|held| held.document.statements())
    }
    /// The statements of documents that are not in force in the other version.
    pub(super) fn missing_in(&self, other: &Inputs<'_>) -> Vec<&'p Statement> {
        let gone = self.documents.iter().filter(|held| !other.documents.iter().any(|known| known.is(held)));
        gone.flat_map(|held| held.document.statements()).collect()
    }
}

/// What else of a principal conditions and variables may look at.
pub(super) fn tags<'p>(partition: &'p Partition, principal: &Principal) -> Option<&'p Tags> {
    match principal {
        Principal::User { arn, .. } => partition.user(arn).map(|user| &user.tags),
        Principal::AssumedRole { role, .. } => partition.role(role).map(|role| &role.tags),
        _ => None,
    }
}

/// Where an account stands: the organization, the way to it, and whether control policies reach it.
pub(super) fn place(partition: &Partition, account: AccountId) -> Option<(String, bool)> {
    let organization = partition.organization_of(account)?;
    Some((organization.org_path(account), organization.limits(account)))
}

/// The resources that decide otherwise, or are seen otherwise, in the two versions.
pub(super) fn changed_resources(before: &Partition, after: &Partition) -> BTreeSet<Arn> {
    let mut changed = BTreeSet::new();
    let ids: BTreeSet<AccountId> = before.accounts.keys().chain(after.accounts.keys()).copied().collect();
    for id in ids {
        let (old, new) = (before.account(id), after.account(id));
        match (old, new) {
            (Some(old), Some(new)) if seen_alike(before, after, id) => {
                if !old.is(new) {
                    changed.extend(differing(old, new));
                    changed.extend(differing(new, old));
                }
            }
            _ => changed.extend([old, new].into_iter().flatten().flat_map(|account| all(account))),
        }
    }
    changed
}

/// Whether an account's resources stand under the same control policies at the same place.
fn seen_alike(before: &Partition, after: &Partition, account: AccountId) -> bool {
    let kind = OrganizationPolicyType::ResourceControlPolicy;
    let (old, new) = (Levels::of(before, account, kind), Levels::of(after, account, kind));
    let same = |one: &policy::Attached<'_>, other: &policy::Attached<'_>| one.document.text() == other.document.text();
    place(before, account) == place(after, account)
        && old.policies().len() == new.policies().len()
        && old.policies().iter().zip(new.policies()).all(|(one, other)| same(one, other))
}

fn all(account: &Account) -> Vec<Arn> {
    let roles = account.iam.roles.values().map(|role| role.entity.arn.clone());
    roles.chain(account.resources.keys().cloned()).collect()
}

/// The resources of one version that are not the same in the other.
fn differing(account: &Account, other: &Account) -> Vec<Arn> {
    let roles = account.iam.roles.iter().filter(|(name, role)| {
        let same = |known: &Shared<Role>| {
            known.is(role) || known.tags == role.tags && says_the_same(Some(&known.trust), Some(&role.trust))
        };
        !other.iam.roles.get(*name).is_some_and(same)
    });
    let resources = account.resources.iter().filter(|(arn, resource)| {
        let same = |known: &Shared<PolicyResource>| {
            let same_policy = || says_the_same(known.policy.as_ref(), resource.policy.as_ref());
            known.is(resource) || known.tags == resource.tags && same_policy()
        };
        !other.resources.get(*arn).is_some_and(same)
    });
    roles.map(|(_, role)| role.entity.arn.clone()).chain(resources.map(|(arn, _)| arn.clone())).collect()
}

/// Whether two policies have one text and mean the same principals by it.
fn says_the_same(one: Option<&Shared<PolicyDocument>>, other: Option<&Shared<PolicyDocument>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            one.is(other) || one.text() == other.text() && one.bound_principals().eq(other.bound_principals())
        }
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}
