//! Principals whose inputs differ, and which of them are alike.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, LazyLock};

use aws::{AccountId, Arn, Principal};
use policy::{Effect, PolicyType};
use state::organization::OrganizationPolicyType;
use state::{Account, AccountStatus, Partition};

use super::documents::{Asked, Documents, Facts, Let, Seen, speaking};
use super::inputs::{Inputs, all, changed_endpoints, changed_resources, endpoints_moved, place, tags};
use super::open::{About, Open};
use super::principals::{PrincipalClass, Variant};
use crate::analysis::asker::Asker;
use crate::analysis::classes::Actions;
use crate::analysis::index::Index;
use crate::analysis::key::{Key, KeyHasher};
use crate::analysis::permissions::policy_of;
use crate::analysis::question::begins_federated;
use crate::analysis::who_can::in_parallel;
use crate::gather::Levels;

/// Principals with the same inputs up to their account.
pub(super) struct Class {
    /// The first of them as it is before and after; none where it does not exist.
    askers: [Option<Asker>; 2],
    names: Vec<String>,
    variants: Vec<Variant>,
    /// Resources that have changed and let it in, or are of its account.
    pub(super) resources: Vec<Arn>,
    /// Resources that let it, or all of its account, in by name, and say something of what may have changed.
    /// Those with the same number say the same.
    pub(super) reached: Vec<(u64, Arn)>,
}

impl Class {
    pub(super) fn before(&self) -> Option<&Asker> {
        self.askers.first().and_then(Option::as_ref)
    }
    pub(super) fn after(&self) -> Option<&Asker> {
        self.askers.last().and_then(Option::as_ref)
    }
    /// As it is after, or was before.
    pub(super) fn asker(&self) -> &Asker {
        static NOBODY: LazyLock<Asker> = LazyLock::new(Asker::anonymous);
        // INVARIANT: a class has members, and each of them exists in a version.
        self.after().or(self.before()).unwrap_or(&NOBODY)
    }
    pub(super) fn principals(&self) -> PrincipalClass {
        PrincipalClass::new(self.names.clone(), self.variants.clone())
    }
    pub(super) fn count(&self) -> usize {
        self.names.len()
    }
    /// Whether something differs that any statement may look at: the place in the organization, tags, existence, or that
    /// something limits that did not.
    pub(super) fn everything_may_differ(&self, versions: [&Partition; 2], [old, new]: [&Inputs<'_>; 2]) -> bool {
        facts_differ(versions, &self.askers) || !old.limited_alike(new)
    }
    fn add(&mut self, name: String, account: AccountId, reached: Vec<(u64, Arn)>) {
        let at = self.names.len();
        self.names.push(name);
        match self.variants.last_mut() {
            Some(last) if last.account == account && *last.reached == *reached => last.members.end = at + 1,
            _ => self.variants.push(Variant { members: at..at + 1, account, reached: reached.into() }),
        }
    }
}

fn facts_differ(partitions: [&Partition; 2], askers: &[Option<Asker>; 2]) -> bool {
    let [Some(old), Some(new)] = askers else { return true };
    let [before, after] = partitions;
    let of = |partition, asker: &Asker| asker.caller.account().and_then(|account| place(partition, account));
    old.caller.principal != new.caller.principal
        || of(before, old) != of(after, new)
        || tags(before, &old.caller.principal) != tags(after, &new.caller.principal)
}

/// Every class whose access could have changed.
pub(super) struct Classes {
    pub(super) all: Vec<Class>,
    /// Who lets whom in, before and after; but one where that is the same.
    pub(super) indices: Vec<Index>,
    /// The resources that are open to everyone.
    pub(super) open: Open,
    /// The endpoints that let others pass.
    pub(super) endpoints: Vec<Arc<str>>,
    /// Whether something else of them differs than their policies.
    pub(super) endpoints_moved: bool,
}

impl Classes {
    pub(super) fn new(before: &Partition, after: &Partition) -> Classes {
        let mut indices = vec![Index::new(after)];
        if !same_resources(before, after) {
            indices.push(Index::new(before));
        }
        let open = Open::new(before, after, &indices);
        let changed = changed_resources(before, after);
        let endpoints = changed_endpoints(before, after);
        let endpoints_moved = endpoints_moved(before, after, &endpoints);
        let mut mentioned = mentioned(&[before, after]);
        mentioned.extend(open.mentioned());
        let look = Look {
            before,
            after,
            indices: &indices,
            open: &open,
            changed: &changed,
            endpoints: &endpoints,
            endpoints_moved,
            mentioned,
        };
        let ids: BTreeSet<AccountId> = before.accounts.keys().chain(after.accounts.keys()).copied().collect();
        let ids: Vec<AccountId> = ids.into_iter().collect();
        let found = in_parallel(&ids, |account| look.account(*account));
        let mut places: HashMap<Key, usize> = HashMap::with_capacity(found.len());
        let mut all: Vec<Class> = Vec::new();
        for Member { key, name, account, askers, resources, reached } in found {
            if let Some(class) = places.get(&key).and_then(|place| all.get_mut(*place)) {
                class.add(name, account, reached);
                continue;
            }
            places.insert(key, all.len());
            let mut class =
                Class { askers, names: Vec::new(), variants: Vec::new(), resources, reached: reached.clone() };
            class.add(name, account, reached);
            all.push(class);
        }
        all.extend(look.without_account());
        Classes { all, indices, open, endpoints, endpoints_moved }
    }
}

/// A principal whose access could have changed.
struct Member {
    key: Key,
    name: String,
    account: AccountId,
    askers: [Option<Asker>; 2],
    resources: Vec<Arn>,
    /// With a hash of what each of them says: between members of a class, those with the same hash correspond.
    reached: Vec<(u64, Arn)>,
}

struct Look<'l> {
    before: &'l Partition,
    after: &'l Partition,
    indices: &'l [Index],
    open: &'l Open,
    changed: &'l BTreeSet<Arn>,
    endpoints: &'l [Arc<str>],
    endpoints_moved: bool,
    /// Account ids that policies shared by several accounts name.
    mentioned: HashSet<AccountId>,
}

impl Look<'_> {
    fn versions(&self) -> [&Partition; 2] {
        [self.before, self.after]
    }

    /// The principals of one account whose access could have changed.
    fn account(&self, id: AccountId) -> Vec<Member> {
        let accounts = self.versions().map(|partition| partition.account(id));
        let untouched = match accounts {
            [Some(old), Some(new)] => {
                old.is(new) && same_organization(self.before, self.after, id) && self.endpoints.is_empty()
            }
            _ => false,
        };
        if untouched && self.changed.is_empty() {
            return Vec::new();
        }
        let mut askers: BTreeMap<String, [Option<Asker>; 2]> = BTreeMap::new();
        for (at, (partition, account)) in self.versions().iter().zip(accounts).enumerate() {
            for asker in account.into_iter().flat_map(|account| of_account(partition, account)) {
                let both = askers.entry(asker.name()).or_default();
                if let Some(place) = both.get_mut(at) {
                    *place = Some(asker);
                }
            }
        }
        let mut documents = Documents::new(id);
        let member = |(name, askers)| self.principal(id, name, askers, untouched, &mut documents);
        askers.into_iter().filter_map(member).collect()
    }

    fn principal(
        &self,
        account: AccountId,
        name: String,
        askers: [Option<Asker>; 2],
        untouched: bool,
        documents: &mut Documents,
    ) -> Option<Member> {
        let resources = self.resources(&askers, account);
        if untouched && resources.is_empty() {
            return None;
        }
        let [old, new] = &askers;
        let inputs = [
            Inputs::of(self.before, old.as_ref(), self.endpoints),
            Inputs::of(self.after, new.as_ref(), self.endpoints),
        ];
        let (same, limited_alike) = {
            let [old, new] = &inputs;
            (old.missing_in(new).is_empty() && new.missing_in(old).is_empty(), old.limited_alike(new))
        };
        let every = facts_differ(self.versions(), &askers) || !limited_alike || self.endpoints_moved;
        if resources.is_empty() && same && !every {
            return None;
        }
        let asker = new.as_ref().or(old.as_ref())?;
        // A changed resource may be about any action.
        let touched = documents.touched(&inputs, every || !resources.is_empty());
        let mut hasher = KeyHasher::default();
        let seen = self.versions().into_iter().zip(&askers).filter_map(|(version, asker)| {
            let principal = &asker.as_ref()?.caller.principal;
            Some(Seen::new(principal, tags(version, principal)))
        });
        let seen: Vec<Seen<'_>> = seen.collect();
        let (mut facts, mut marks) = (self.open(touched.as_deref(), documents).facts, Vec::new());
        let principal = &asker.caller.principal;
        hasher.add(&(principal.kind(), principal.is_service_linked_role(), old.is_some(), new.is_some(), every));
        hasher.add(&self.versions().map(|version| self.begins_federated(version, principal)));
        let [old, new] = &inputs;
        for (inputs, other) in [(old, new), (new, old)] {
            for level in inputs.together() {
                // Where a level changes, it is named; of another it matters what it says. Of endpoints each is another.
                let is_named = level.layer == PolicyType::VpcEndpoint || !other.has(&level);
                hasher.add(&(level.layer, is_named.then_some(level.target)));
                for held in level.documents {
                    let said = documents.look(held, touched.as_deref(), &|arn| self.owner(arn) == Some(account));
                    // A document that says nothing of the actions in question might as well not be there, unless it is
                    // the boundary or a control policy, which have to allow.
                    if said.hash != 0 || level.layer != PolicyType::IdentityBased {
                        hasher.add(&said.hash);
                    }
                    facts.add(said.facts);
                    seen.iter().for_each(|seen| hasher.add(&answered(&said.asked, seen)));
                    marks.push(said);
                }
            }
        }
        let mut reached: Vec<(u64, Arn)> = Vec::new();
        let mut let_in = false;
        for arn in self.indices.iter().flat_map(|index| index.named(&asker.caller)) {
            let lets = self.lets(arn, account, touched.as_deref(), documents);
            if lets.says_something {
                let_in |= lets.allows;
                facts.add(lets.facts);
                let mut marked = DefaultHasher::new();
                lets.hash.hash(&mut marked);
                marks.iter().for_each(|said| said.mark(arn, &mut marked));
                for seen in &seen {
                    lets.asked.iter().for_each(|asked| asked.answer(seen, &mut marked));
                }
                reached.push((marked.finish(), arn.clone()));
            }
        }
        reached.sort();
        reached.dedup();
        let is_root = matches!(principal, Principal::Root(_));
        if let Some(touched) = touched.as_deref().filter(|_| !is_root && !let_in) {
            // Nothing of what differs is about anything that the principal is allowed.
            let mut allows = inputs.iter().flat_map(Inputs::identity).filter(|it| it.effect() == Effect::Allow);
            let is_open = !self.open(Some(touched), documents).groups.is_empty();
            if !is_open && !allows.any(|statement| touched.any(statement)) {
                return None;
            }
        }
        reached.iter().map(|(hash, _)| hash).collect::<BTreeSet<_>>().iter().for_each(|hash| hasher.add(hash));
        for version in self.versions() {
            if facts.place || every {
                hasher.add(&place(version, account));
            } else if facts.organization {
                hasher.add(&version.organization_of(account).map(|organization| &organization.id));
            }
        }
        if self.mentioned.contains(&account) {
            hasher.add(&account);
        }
        self.look_at(&facts, every, (&name, &askers), documents, &mut hasher);
        resources.iter().for_each(|arn| self.look_at_resource(arn, documents, &mut hasher));
        drop(inputs);
        Some(Member { key: hasher.finish(), name, account, askers, resources, reached })
    }

    /// Whether nothing is said of a principal's second factor.
    fn begins_federated(&self, version: &Partition, principal: &Principal) -> bool {
        let Principal::AssumedRole { role, .. } = principal else { return false };
        version.role(role).is_some_and(|role| begins_federated(role))
    }

    /// Services and callers without credentials, whom nothing but the policies of resources lets in.
    fn without_account(&self) -> Vec<Class> {
        let mut resources: BTreeMap<String, BTreeSet<Arn>> = BTreeMap::new();
        for arn in self.changed {
            for policy in self.versions().into_iter().filter_map(|version| policy_of(version, arn)) {
                let statements = policy.statements().iter().filter(|it| it.effect() == Effect::Allow);
                for (negated, entries) in statements.filter_map(|statement| statement.principals()) {
                    let services = entries.filter(|entry| !negated && policy::is_service_principal(entry));
                    let names = services.map(|service| format!("service:{service}"));
                    for name in names.chain(["anonymous".to_owned()]) {
                        resources.entry(name).or_default().insert(arn.clone());
                    }
                }
            }
        }
        let class = |(name, resources): (String, BTreeSet<Arn>)| {
            let asker = Asker::parse(self.after, &name).ok()?;
            let askers = [Some(asker.clone()), Some(asker)];
            let resources = resources.into_iter().collect();
            let mut class = Class { askers, names: Vec::new(), variants: Vec::new(), resources, reached: Vec::new() };
            class.add(name, AccountId::new(0), Vec::new());
            Some(class)
        };
        resources.into_iter().filter_map(class).collect()
    }

    /// What conditions see of a principal.
    fn look_at(
        &self,
        facts: &Facts,
        every: bool,
        (name, askers): (&str, &[Option<Asker>; 2]),
        documents: &mut Documents,
        hasher: &mut KeyHasher,
    ) {
        if facts.name {
            hasher.add(&documents.normal(name));
        }
        if facts.resource_tags {
            // The same for every principal of the account, and much to look at.
            let known = documents.tagged.unwrap_or_else(|| {
                let mut of_account = DefaultHasher::new();
                let account = askers.iter().flatten().find_map(|asker| asker.caller.account());
                for arn in account.into_iter().flat_map(|account| tagged(self.versions(), account)) {
                    documents.normal(arn.as_str()).hash(&mut of_account);
                    self.versions().iter().for_each(|version| tags_of(version, &arn).hash(&mut of_account));
                }
                of_account.finish()
            });
            documents.tagged = Some(known);
            hasher.add(&known);
        }
        for (version, asker) in self.versions().into_iter().zip(askers) {
            let Some(asker) = asker else { continue };
            if facts.id {
                hasher.add(&asker.caller.principal.user_id());
            }
            if facts.tags || every {
                let tags = tags(version, &asker.caller.principal);
                tags.into_iter().flat_map(state::Tags::iter).for_each(|tag| hasher.add(&tag));
            }
        }
    }

    /// What is seen of a resource that has changed.
    fn look_at_resource(&self, arn: &Arn, documents: &Documents, hasher: &mut KeyHasher) {
        hasher.add(&documents.normal(arn.as_str()));
        for version in self.versions() {
            hasher.add(&policy_of(version, arn).map(|policy| documents.normal(policy.text())));
            tags_of(version, arn).iter().for_each(|tag| hasher.add(tag));
        }
    }

    /// What a resource's own policy says of actions that may have changed, to somebody of an account.
    fn lets(&self, arn: &Arn, account: AccountId, touched: Option<&Actions>, documents: &mut Documents) -> Let {
        if let Some(known) = documents.relevant.get(arn) {
            return known.clone();
        }
        let owner = self.owner(arn);
        let own = owner == Some(account);
        let written = documents.normal(arn.as_str());
        // Policies ask for roles by name; of other things the name says nothing that another policy would not name.
        let name = if arn.service() == "iam" { written.as_str() } else { arn.service() };
        let mut hasher = DefaultHasher::new();
        (own, name).hash(&mut hasher);
        let mut lets =
            Let { says_something: false, allows: false, hash: 0, facts: Facts::default(), asked: Vec::new() };
        for version in self.versions() {
            tags_of(version, arn).hash(&mut hasher);
            for statement in owner.filter(|_| !own).into_iter().flat_map(|owner| limits_of(version, owner)) {
                statement.hash(&mut hasher);
            }
            let Some(policy) = policy_of(version, arn) else { continue };
            lets.asked.push(Asked::of(&policy, speaking(&policy, touched)));
            for statement in speaking(&policy, touched) {
                let text = policy.text().get(statement.span()).unwrap_or_default();
                documents.normal(&text.replace(arn.resource(), "")).hash(&mut hasher);
                lets.facts.see(statement);
                lets.allows |= statement.effect() == Effect::Allow;
                // Across accounts nothing goes without an allow of the resource's own.
                lets.says_something |= own || statement.effect() == Effect::Allow;
            }
        }
        lets.hash = hasher.finish();
        documents.relevant.insert(arn.clone(), lets.clone());
        lets
    }

    fn open<'d>(&self, touched: Option<&Actions>, documents: &'d mut Documents) -> &'d About {
        documents.open.get_or_insert_with(|| self.open.about(self.versions(), touched))
    }

    fn owner(&self, arn: &Arn) -> Option<AccountId> {
        owner(self.versions(), arn)
    }

    /// The resources that have changed and may let a principal in, or are of its account.
    fn resources(&self, askers: &[Option<Asker>; 2], account: AccountId) -> Vec<Arn> {
        if self.changed.is_empty() {
            return Vec::new();
        }
        let mut found: BTreeSet<&Arn> = BTreeSet::new();
        for asker in askers.iter().flatten() {
            let let_in = self.indices.iter().flat_map(|index| index.named(&asker.caller));
            found.extend(let_in.filter(|arn| self.changed.contains(*arn)));
        }
        found.extend(self.open.all().filter(|arn| self.changed.contains(*arn)));
        found.extend(self.changed.iter().filter(|arn| self.owner(arn) == Some(account)));
        found.into_iter().cloned().collect()
    }
}

/// What a document is answered of a principal's name.
fn answered(asked: &Asked, seen: &Seen<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    asked.answer(seen, &mut hasher);
    hasher.finish()
}

/// The owner of a resource.
pub(super) fn owner(versions: [&Partition; 2], arn: &Arn) -> Option<AccountId> {
    arn.account_id().or_else(|| versions.iter().find_map(|it| it.governing_resource(arn).map(|it| it.account)))
}

/// The resources of an account that have tags.
pub(super) fn tagged(versions: [&Partition; 2], account: AccountId) -> BTreeSet<Arn> {
    let accounts = versions.into_iter().filter_map(|version| version.account(account));
    let arns = accounts.flat_map(|account| all(account));
    arns.filter(|arn| versions.iter().any(|version| !tags_of(version, arn).is_empty())).collect()
}

fn tags_of(partition: &Partition, arn: &Arn) -> Vec<(String, String)> {
    let of_resource = || partition.resource(arn).map(|resource| &resource.tags);
    let of_role = || partition.role(arn).map(|role| &role.tags);
    let of_user = || partition.user(arn).map(|user| &user.tags);
    let of_policy = || partition.managed_policy(arn).map(|policy| &policy.tags);
    let tags = of_resource().or_else(of_role).or_else(of_user).or_else(of_policy);
    tags.into_iter().flat_map(state::Tags::iter).map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

/// What limits access to the resources of an account, as text.
fn limits_of(partition: &Partition, owner: AccountId) -> Vec<String> {
    let levels = Levels::of(partition, owner, OrganizationPolicyType::ResourceControlPolicy);
    let policies = levels.policies().iter().map(|held| held.document.text().to_owned());
    policies.chain(place(partition, owner).map(|(place, limited)| format!("{place} {limited}"))).collect()
}

/// Whether both versions have the same resources at the same places.
fn same_resources(before: &Partition, after: &Partition) -> bool {
    before.accounts.len() == after.accounts.len()
        && before.accounts.iter().all(|(id, old)| {
            after.account(*id).is_some_and(|new| old.is(new)) && place(before, *id) == place(after, *id)
        })
}

/// Whether nothing of an organization that bears on decisions differs.
fn same_organization(before: &Partition, after: &Partition, account: AccountId) -> bool {
    match (before.organization_of(account), after.organization_of(account)) {
        (Some(old), Some(new)) => old.is(new),
        (None, None) => true,
        _ => false,
    }
}

fn of_account<'p>(partition: &'p Partition, account: &'p Account) -> Box<dyn Iterator<Item = Asker> + 'p> {
    if account.status != AccountStatus::Active {
        return Box::new(std::iter::empty());
    }
    Box::new(crate::analysis::asker::of_account(partition, account))
}

/// Account ids in policies that more than one account shares: those of organizations.
fn mentioned(partitions: &[&Partition]) -> HashSet<AccountId> {
    let organizations = partitions.iter().flat_map(|partition| partition.organizations.values());
    let policies = organizations.flat_map(|organization| organization.policies.values());
    let texts = policies.filter_map(|policy| policy.document.as_ref()).map(|document| document.text().to_owned());
    let endpoints = partitions.iter().flat_map(|partition| partition.accounts.values());
    let endpoints = endpoints.flat_map(|account| account.vpc_endpoints.values());
    let passed = endpoints.filter_map(|endpoint| endpoint.policy.as_ref()).map(|policy| policy.text().to_owned());
    texts.chain(passed).flat_map(|text| account_ids(&text)).collect()
}

/// The runs of digits in a text that may be account ids.
pub(super) fn account_ids(text: &str) -> Vec<AccountId> {
    text.split(|char: char| !char.is_ascii_digit()).filter_map(|run| run.parse().ok()).collect()
}
