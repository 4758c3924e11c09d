//! What decides about a principal and about a resource, and whether it differs between two versions.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use aws::{AccountId, Arn, Principal};
use policy::{Effect, PolicyDocument, PolicyType, Statement};
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
    /// Of control policies, where; of endpoint policies, the endpoint.
    pub(super) target: &'p str,
    pub(super) document: &'p PolicyDocument,
}

impl InForce<'_> {
    fn is(&self, other: &InForce<'_>) -> bool {
        self.layer == other.layer
            && self.target == other.target
            && (std::ptr::eq(self.document.text(), other.document.text())
                || self.document.text() == other.document.text())
    }
}

/// Documents of which one has to speak for a request: the identity's, a boundary, those at one level of control policies,
/// an endpoint's.
pub(super) struct Together<'i, 'p> {
    pub(super) layer: PolicyType,
    pub(super) target: &'p str,
    pub(super) documents: &'i [InForce<'p>],
}

/// Everything that is in force for a principal.
#[derive(Default)]
pub(super) struct Inputs<'p> {
    pub(super) documents: Vec<InForce<'p>>,
    /// Which of the documents stand together. A level may have none, and then allows nothing.
    together: Vec<(PolicyType, &'p str, Range<usize>)>,
    /// What has to allow, wherever that is not everything: the boundary, levels of control policies, endpoints.
    limits: BTreeSet<(PolicyType, &'p str)>,
}

impl<'p> Inputs<'p> {
    /// Of somebody who may not exist: nothing. Of the endpoints, those that matter here.
    pub(super) fn of(partition: &'p Partition, asker: Option<&'p Asker>, endpoints: &'p [Arc<str>]) -> Inputs<'p> {
        asker.map_or_else(Inputs::default, |asker| Inputs::new(partition, asker, endpoints))
    }
    fn new(partition: &'p Partition, asker: &'p Asker, endpoints: &'p [Arc<str>]) -> Inputs<'p> {
        let policies = PrincipalPolicies::gather(partition, &asker.caller);
        let mut inputs = Inputs::default();
        let identity = policies.identity.iter().map(|held| held.document);
        let layer = PolicyType::IdentityBased;
        inputs.documents.extend(identity.map(|document| InForce { layer, target: "", document }));
        inputs.together.push((layer, "", 0..inputs.documents.len()));
        if let Some(boundary) = policies.boundary {
            inputs.limit(PolicyType::PermissionsBoundary, "", [boundary.document].into_iter());
        }
        if let Some(account) = asker.caller.account() {
            let kinds = [
                (OrganizationPolicyType::ServiceControlPolicy, PolicyType::ServiceControl),
                (OrganizationPolicyType::ResourceControlPolicy, PolicyType::ResourceControl),
            ];
            for (kind, layer) in kinds {
                let levels = Levels::of(partition, account, kind);
                levels
                    .by_target()
                    .for_each(|(target, held)| inputs.limit(layer, target, held.iter().map(|it| it.document)));
            }
        }
        for id in endpoints {
            if let Some(policy) = partition.vpc_endpoint(id).and_then(|endpoint| endpoint.policy.as_deref()) {
                inputs.limit(PolicyType::VpcEndpoint, id, [policy].into_iter());
            }
        }
        inputs
    }
    fn limit(&mut self, layer: PolicyType, target: &'p str, documents: impl Iterator<Item = &'p PolicyDocument>) {
        let before = self.documents.len();
        self.documents.extend(documents.map(|document| InForce { layer, target, document }));
        self.together.push((layer, target, before..self.documents.len()));
        let mut added = self.documents.iter().skip(before).flat_map(|held| held.document.statements());
        if !added.any(allows_everything) {
            self.limits.insert((layer, target));
        }
    }
    pub(super) fn statements(&self) -> impl Iterator<Item = &'p Statement> + '_ {
        self.documents.iter().flat_map(|held| held.document.statements())
    }
    /// The documents, as they stand together.
    pub(super) fn together(&self) -> impl Iterator<Item = Together<'_, 'p>> {
        self.together.iter().map(|(layer, target, at)| {
            let documents = self.documents.get(at.clone()).unwrap_or_default();
            Together { layer: *layer, target, documents }
        })
    }
    /// Whether the same documents stand together there.
    pub(super) fn has(&self, one: &Together<'_, '_>) -> bool {
        let is_there = |other: &Together<'_, 'p>| {
            other.layer == one.layer
                && other.target == one.target
                && other.documents.len() == one.documents.len()
                && other.documents.iter().zip(one.documents).all(|(other, one)| other.is(one))
        };
        self.together().any(|other| is_there(&other))
    }
    /// The statements of the identity-based policies.
    pub(super) fn identity(&self) -> impl Iterator<Item = &'p Statement> + '_ {
        let held = self.documents.iter().filter(|held| held.layer == PolicyType::IdentityBased);
        held.flat_map(|held| held.document.statements())
    }
    /// The statements of documents that are not in force in the other version. Where limits allow everything is told by
    /// [`Inputs::limited_alike`].
    pub(super) fn missing_in(&self, other: &Inputs<'_>) -> Vec<&'p Statement> {
        let gone = self.documents.iter().filter(|held| !other.documents.iter().any(|known| known.is(held)));
        let of = |held: &InForce<'p>| {
            let is_limit = held.layer != PolicyType::IdentityBased;
            let statements = held.document.statements().iter();
            statements.filter(move |statement| !(is_limit && allows_everything(statement)))
        };
        gone.flat_map(of).collect()
    }
    /// Whether the same layers and levels keep from something. Where one is new, it keeps from what it does not speak of.
    pub(super) fn limited_alike(&self, other: &Inputs<'_>) -> bool {
        self.limits == other.limits
    }
}

fn allows_everything(statement: &Statement) -> bool {
    let all = |(negated, mut patterns): (bool, Box<dyn Iterator<Item = &str> + '_>)| {
        !negated && patterns.any(|pattern| pattern == "*")
    };
    let (negated, patterns) = statement.actions();
    let resources = statement.resources();
    statement.effect() == Effect::Allow
        && statement.conditions().is_empty()
        && statement.principals().is_none()
        && all((negated, Box::new(patterns)))
        && resources.is_some_and(|(negated, patterns)| all((negated, Box::new(patterns))))
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

/// The endpoints that let others pass in the two versions, or say otherwise who owns them.
pub(super) fn changed_endpoints(before: &Partition, after: &Partition) -> Vec<Arc<str>> {
    let ids: BTreeSet<&Arc<str>> = before.endpoint_owners.keys().chain(after.endpoint_owners.keys()).collect();
    let policy = |partition: &Partition, id: &str| partition.vpc_endpoint(id)?.policy.clone();
    let same = |id: &Arc<str>| {
        says_the_same(policy(before, id).as_ref(), policy(after, id).as_ref())
            && !endpoints_moved(before, after, std::slice::from_ref(id))
    };
    ids.into_iter().filter(|id| !same(id)).cloned().collect()
}

/// Whether something else than policies differs of endpoints.
pub(super) fn endpoints_moved(before: &Partition, after: &Partition, ids: &[Arc<str>]) -> bool {
    let seen = |partition: &Partition, id: &str| {
        let endpoint = partition.vpc_endpoint(id)?;
        Some((endpoint.account, endpoint.arn.clone(), endpoint.vpc.clone(), endpoint.service.clone()))
    };
    ids.iter().any(|id| seen(before, id) != seen(after, id))
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
    let levels = || old.by_target().zip(new.by_target());
    place(before, account) == place(after, account)
        && old.by_target().count() == new.by_target().count()
        && levels().all(|((one, its), (other, others))| {
            one == other && its.len() == others.len() && its.iter().zip(others).all(|(one, other)| same(one, other))
        })
}

pub(super) fn all(account: &Account) -> Vec<Arn> {
    let roles = account.iam.roles.values().map(|role| role.entity.arn.clone());
    let users = account.iam.users.values().map(|user| user.entity.arn.clone());
    let policies = account.iam.policies.values().map(|policy| policy.arn.clone());
    roles.chain(users).chain(policies).chain(account.resources.keys().cloned()).collect()
}

/// The resources of one version that are not the same in the other.
fn differing(account: &Account, other: &Account) -> Vec<Arn> {
    let roles = account.iam.roles.iter().filter(|(name, role)| {
        let same = |known: &Shared<Role>| {
            known.is(role)
                || known.tags == role.tags
                    && known.entity.arn == role.entity.arn
                    && says_the_same(Some(&known.trust), Some(&role.trust))
        };
        !other.iam.roles.get(*name).is_some_and(same)
    });
    // Of users and policies nothing but their tags bears on what may be done with them.
    let users = account.iam.users.iter().filter(|(name, user)| {
        let known = other.iam.users.get(*name).filter(|known| known.entity.arn == user.entity.arn);
        known.map_or(!user.tags.is_empty(), |known| known.tags != user.tags)
    });
    let policies = account.iam.policies.iter().filter(|(name, policy)| {
        let known = other.iam.policies.get(*name).filter(|known| known.arn == policy.arn);
        known.map_or(!policy.tags.is_empty(), |known| known.tags != policy.tags)
    });
    let resources = account.resources.iter().filter(|(arn, resource)| {
        let same = |known: &Shared<PolicyResource>| {
            let same_policy = || says_the_same(known.policy.as_ref(), resource.policy.as_ref());
            let same_setup = || match (known.configuration(), resource.configuration()) {
                (Some(known), Some(other)) => known.decides_as(other),
                (None, None) => true,
                (Some(_), None) | (None, Some(_)) => false,
            };
            known.is(resource) || known.tags == resource.tags && same_setup() && same_policy()
        };
        let same_aliases = || account.aliases_of(arn).eq(other.aliases_of(arn));
        let is_limited_alike = account.public_access_block == other.public_access_block || arn.service() != "s3";
        !other.resources.get(*arn).is_some_and(same) || !same_aliases() || !is_limited_alike
    });
    let roles = roles.map(|(_, role)| role.entity.arn.clone());
    let users = users.map(|(_, user)| user.entity.arn.clone());
    let policies = policies.map(|(_, policy)| policy.arn.clone());
    roles.chain(users).chain(policies).chain(resources.map(|(arn, _)| arn.clone())).collect()
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
