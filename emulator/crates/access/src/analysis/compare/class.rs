//! Principals whose inputs differ, and which of them are alike.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use aws::{AccountId, Arn};
use policy::{Effect, PolicyType, Statement};
use state::{Account, AccountStatus, Partition};

use super::PrincipalClass;
use super::inputs::{InForce, Inputs, changed_resources, place, tags};
use crate::analysis::actions::ActionSet;
use crate::analysis::asker::Asker;
use crate::analysis::classes::Actions;
use crate::analysis::index::Index;
use crate::analysis::permissions::policy_of;
use crate::analysis::who_can::in_parallel;

/// Principals with the same inputs up to their account.
pub(super) struct Class {
    /// The first of them as it is before and after; none where it does not exist.
    askers: [Option<Asker>; 2],
    pub(super) members: Vec<String>,
    /// Resources that let it in and have changed.
    pub(super) resources: Vec<Arn>,
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
        PrincipalClass(Arc::from(self.members.as_slice()))
    }
    /// Whether something differs that any statement may look at: the place in the organization, tags, existence.
    pub(super) fn facts_differ(&self, before: &Partition, after: &Partition) -> bool {
        facts_differ([before, after], &self.askers)
    }
}

fn facts_differ(partitions: [&Partition; 2], askers: &[Option<Asker>; 2]) -> bool {
    let [Some(old), Some(new)] = askers else { return true };
    let [before, after] = partitions;
    let of = |partition, asker: &Asker| asker.caller.account().and_then(|account| place(partition, account));
    of(before, old) != of(after, new) || tags(before, &old.caller.principal) != tags(after, &new.caller.principal)
}

/// Every class whose access could have changed.
pub(super) struct Classes {
    pub(super) all: Vec<Class>,
    /// Who lets whom in, before and after.
    pub(super) indices: [Index; 2],
}

type Key = [u64; 2];

impl Classes {
    pub(super) fn new(before: &Partition, after: &Partition) -> Classes {
        let indices = [Index::new(before), Index::new(after)];
        let changed = changed_resources(before, after);
        let look = Look { before, after, indices: &indices, changed: &changed, mentioned: mentioned(&[before, after]) };
        let ids: BTreeSet<AccountId> = before.accounts.keys().chain(after.accounts.keys()).copied().collect();
        let ids: Vec<AccountId> = ids.into_iter().collect();
        let found = in_parallel(&ids, |account| look.account(*account));
        let mut places: HashMap<Key, usize> = HashMap::with_capacity(found.len());
        let mut all: Vec<Class> = Vec::new();
        for Member { key, name, askers, resources } in found {
            match places.get(&key).and_then(|place| all.get_mut(*place)) {
                Some(class) => class.members.push(name),
                None => {
                    places.insert(key, all.len());
                    all.push(Class { askers, members: vec![name], resources });
                }
            }
        }
        Classes { all, indices }
    }
}

/// A principal whose access could have changed.
struct Member {
    key: Key,
    name: String,
    askers: [Option<Asker>; 2],
    resources: Vec<Arn>,
}

struct Look<'l> {
    before: &'l Partition,
    after: &'l Partition,
    indices: &'l [Index; 2],
    changed: &'l BTreeSet<Arn>,
    /// Account ids that policies shared by several accounts name.
    mentioned: HashSet<AccountId>,
}

/// What a resource's own policy says of some actions.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Let {
    says_something: bool,
    allows: bool,
    /// Of what it says, without the names of account and resource.
    hash: u64,
}

/// What conditions and variables of a document look at, besides what the request says.
#[derive(Clone, Copy, Default)]
struct Facts {
    name: bool,
    id: bool,
    tags: bool,
}

impl Look<'_> {
    /// The principals of one account whose access could have changed.
    fn account(&self, id: AccountId) -> Vec<Member> {
        let versions = [self.before, self.after];
        let accounts = versions.map(|partition| partition.account(id));
        let untouched = match accounts {
            [Some(old), Some(new)] => old.is(new) && same_organization(self.before, self.after, id),
            _ => false,
        };
        if untouched && self.changed.is_empty() {
            return Vec::new();
        }
        let mut askers: BTreeMap<String, [Option<Asker>; 2]> = BTreeMap::new();
        for (at, (partition, account)) in versions.iter().zip(accounts).enumerate() {
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
        let inputs = [Inputs::of(self.before, old.as_ref()), Inputs::of(self.after, new.as_ref())];
        let same = {
            let [old, new] = &inputs;
            old.missing_in(new).is_empty() && new.missing_in(old).is_empty()
        };
        let other_facts = facts_differ([self.before, self.after], &askers);
        if resources.is_empty() && same && !other_facts {
            return None;
        }
        let asker = new.as_ref().or(old.as_ref())?;
        let principal = &asker.caller.principal;
        let touched = documents.touched(&inputs, other_facts);
        let let_in: BTreeSet<&Arn> = self.indices.iter().flat_map(|index| index.named(&asker.caller)).collect();
        let let_in: BTreeSet<Let> = let_in
            .into_iter()
            .map(|arn| self.lets(arn, account, touched.as_deref(), documents))
            .filter(|lets| lets.says_something)
            .collect();
        let is_root = matches!(principal, aws::Principal::Root(_));
        if let Some(touched) = touched.as_deref().filter(|_| resources.is_empty() && !is_root) {
            // Nothing of what differs is about anything that the principal is allowed.
            let mut allows = inputs.iter().flat_map(Inputs::identity).filter(|it| it.effect() == Effect::Allow);
            if !let_in.iter().any(|lets| lets.allows) && !allows.any(|statement| touched.any(statement)) {
                return None;
            }
        }
        let mut key = KeyHasher::default();
        key.add(&(principal.kind(), principal.is_service_linked_role(), old.is_some(), new.is_some()));
        let mut facts = Facts::default();
        for inputs in &inputs {
            for held in &inputs.documents {
                let (hash, more) = documents.look(held, touched.as_deref());
                // A document that says nothing of the actions in question might as well not be there, unless it is the
                // boundary or a control policy, which have to allow.
                if hash != 0 || held.layer != PolicyType::IdentityBased {
                    key.add(&(held.layer, held.target.len(), hash));
                }
                facts.name |= more.name;
                facts.id |= more.id;
                facts.tags |= more.tags;
            }
        }
        key.add(&[place(self.before, account), place(self.after, account)]);
        if facts.name || !resources.is_empty() {
            key.add(&documents.normal(&name));
        }
        if facts.id {
            key.add(&principal.user_id());
        }
        if facts.tags || other_facts {
            let versions = [(self.before, old), (self.after, new)];
            let tagged = versions.iter().filter_map(|(version, asker)| tags(version, &asker.as_ref()?.caller.principal));
            tagged.for_each(|tags| tags.iter().for_each(|tag| key.add(&tag)));
        }
        if self.mentioned.contains(&account) {
            key.add(&account);
        }
        key.add(&let_in);
        resources.iter().for_each(|arn| key.add(&documents.normal(arn.as_str())));
        drop(inputs);
        Some(Member { key: key.finish(), name, askers, resources })
    }

    /// What a resource's own policy says of actions that may have changed, to somebody of an account.
    fn lets(&self, arn: &Arn, account: AccountId, touched: Option<&Actions>, documents: &mut Documents) -> Let {
        if let Some(known) = documents.relevant.get(arn) {
            return *known;
        }
        let own = self.owner(arn) == Some(account);
        let written = documents.normal(arn.as_str());
        // Policies ask for roles by name; of other things the name says nothing that another policy would not name.
        let name = if arn.service() == "iam" { written.as_str() } else { arn.service() };
        let mut hasher = DefaultHasher::new();
        (own, name).hash(&mut hasher);
        let mut lets = Let { says_something: false, allows: false, hash: 0 };
        for policy in [self.before, self.after].iter().filter_map(|partition| policy_of(partition, arn)) {
            let speaks = |statement: &&Statement| {
                (own || statement.effect() == Effect::Allow) && touched.is_none_or(|touched| touched.any(statement))
            };
            for statement in policy.statements().iter().filter(speaks) {
                let text = policy.text().get(statement.span()).unwrap_or_default();
                documents.normal(&text.replace(arn.resource(), "")).hash(&mut hasher);
                lets.says_something = true;
                lets.allows |= statement.effect() == Effect::Allow;
            }
        }
        lets.hash = hasher.finish();
        documents.relevant.insert(arn.clone(), lets);
        lets
    }

    fn owner(&self, arn: &Arn) -> Option<AccountId> {
        let versions = [self.before, self.after];
        arn.account_id().or_else(|| versions.iter().find_map(|it| it.governing_resource(arn).map(|it| it.account)))
    }

    /// The resources that have changed and may let a principal in, or are of its account.
    fn resources(&self, askers: &[Option<Asker>; 2], account: AccountId) -> Vec<Arn> {
        if self.changed.is_empty() {
            return Vec::new();
        }
        let mut found: BTreeSet<&Arn> = BTreeSet::new();
        for (index, asker) in self.indices.iter().zip(askers) {
            let let_in = asker.iter().flat_map(|asker| index.of(&asker.caller));
            found.extend(let_in.filter(|arn| self.changed.contains(*arn)));
        }
        found.extend(self.changed.iter().filter(|arn| self.owner(arn) == Some(account)));
        found.into_iter().cloned().collect()
    }
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
    let runs = texts.flat_map(|text| {
        let found: Vec<AccountId> =
            text.split(|char: char| !char.is_ascii_digit()).filter_map(|run| run.parse().ok()).collect();
        found
    });
    runs.collect()
}

/// Documents of one account, with the account's own id taken out of them.
struct Documents {
    own: String,
    known: HashMap<*const u8, (u64, Facts)>,
    /// Which statements differ for the principal at hand, as addresses, and which actions they cover.
    current: Option<(bool, Vec<usize>)>,
    touched: Option<Rc<Actions>>,
    relevant: HashMap<Arn, Let>,
}

impl Documents {
    fn new(account: AccountId) -> Documents {
        Documents {
            own: account.to_string(),
            known: HashMap::new(),
            current: None,
            touched: None,
            relevant: HashMap::new(),
        }
    }
    /// The actions of statements that are in force in one version only; none where any statement may matter.
    fn touched(&mut self, inputs: &[Inputs<'_>; 2], other_facts: bool) -> Option<Rc<Actions>> {
        let [old, new] = inputs;
        let differing: Vec<&Statement> = match other_facts {
            true => Vec::new(),
            false => old.missing_in(new).into_iter().chain(new.missing_in(old)).collect(),
        };
        let key: Vec<usize> = differing.iter().map(|statement| std::ptr::from_ref(*statement).addr()).collect();
        if self.current.as_ref() != Some(&(other_facts, key.clone())) {
            // What was found for other actions does not hold for these.
            self.relevant.clear();
            self.known.clear();
            self.current = Some((other_facts, key));
            let mut set = ActionSet::none();
            differing.iter().for_each(|statement| set.add(&ActionSet::of(statement)));
            self.touched = (!other_facts).then(|| Rc::new(Actions::new(&set)));
        }
        self.touched.clone()
    }
    fn normal(&self, text: &str) -> String {
        text.replace(&self.own, "")
    }
    /// A hash of what a document says of some actions, 0 when it says nothing, and what it looks at for that.
    fn look(&mut self, held: &InForce<'_>, touched: Option<&Actions>) -> (u64, Facts) {
        let text = held.document.text();
        if let Some(known) = self.known.get(&text.as_ptr()) {
            return *known;
        }
        let mut hasher = DefaultHasher::new();
        let mut facts = Facts::default();
        let mut says_something = false;
        let speaks = |statement: &&Statement| touched.is_none_or(|touched| touched.any(statement));
        for statement in held.document.statements().iter().filter(speaks) {
            self.normal(text.get(statement.span()).unwrap_or_default()).hash(&mut hasher);
            facts.see(statement);
            says_something = true;
        }
        let found = (if says_something { hasher.finish() | 1 } else { 0 }, facts);
        self.known.insert(text.as_ptr(), found);
        found
    }
}

impl Facts {
    fn see(&mut self, statement: &Statement) {
        let mut look = |text: &str| {
            let text = text.to_ascii_lowercase();
            self.name |= ["aws:principalarn", "aws:username"].iter().any(|key| text.contains(key));
            self.id |= text.contains("aws:userid");
            self.tags |= text.contains("aws:principaltag/");
        };
        for condition in statement.conditions() {
            look(condition.key());
            condition.values().filter(|value| value.contains("${")).for_each(&mut look);
        }
        if let Some((_, patterns)) = statement.resources() {
            patterns.filter(|pattern| pattern.contains("${")).for_each(&mut look);
        }
    }
}

/// Two hashes of the same, so that a collision will not happen.
struct KeyHasher([DefaultHasher; 2]);

impl Default for KeyHasher {
    fn default() -> KeyHasher {
        let mut other = DefaultHasher::new();
        0xa11_u64.hash(&mut other);
        KeyHasher([DefaultHasher::new(), other])
    }
}

impl KeyHasher {
    fn add(&mut self, value: &impl Hash) {
        self.0.iter_mut().for_each(|hasher| value.hash(hasher));
    }
    fn finish(self) -> Key {
        self.0.map(|hasher| hasher.finish())
    }
}
