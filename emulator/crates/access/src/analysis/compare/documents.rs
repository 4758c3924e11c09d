//! What documents say of the actions in question, with the account's own id taken out of them.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use std::sync::Arc;

use aws::{AccountId, Arn, Principal};
use policy::{Condition, Context, Effect, PolicyDocument, Statement};
use state::Tags;

use super::inputs::{InForce, Inputs};
use super::open::About;
use crate::analysis::actions::ActionSet;
use crate::analysis::classes::Actions;
use crate::analysis::condition_key::{PRINCIPAL_TAG, begins_with};
use crate::analysis::patterns::{is_wild, matches, reaches_into};

/// What a resource's own policy says of some actions.
#[derive(Clone)]
pub(super) struct Let {
    pub(super) says_something: bool,
    pub(super) allows: bool,
    /// Of what it says, without the names of account and resource.
    pub(super) hash: u64,
    pub(super) facts: Facts,
    /// In each version.
    pub(super) asked: Vec<Asked>,
}

/// What conditions and variables of a document look at, besides what the request says.
#[derive(Clone, Copy, Default)]
pub(super) struct Facts {
    pub(super) name: bool,
    pub(super) id: bool,
    pub(super) tags: bool,
    pub(super) resource_tags: bool,
    /// The organization.
    pub(super) organization: bool,
    /// The place in it.
    pub(super) place: bool,
}

/// What a document asks of its caller's name and tags, whatever else these say: conditions that hold for it or not,
/// variables that take their value from a tag, and principals of a resource's policy who are the caller or not.
#[derive(Clone, Default)]
pub(super) struct Asked {
    conditions: Rc<[Condition]>,
    /// The keys of variables.
    tags: Rc<[String]>,
    principals: Rc<[Named]>,
}

/// A principal that a policy names, and the id it is bound to.
type Named = (String, Option<Arc<str>>);

/// A principal in one version, as policies see its name and tags.
pub(super) struct Seen<'s> {
    context: Context,
    principal: &'s Principal,
}

/// As what a principal is meant: it may be as several.
#[derive(Default, PartialEq, Eq, Hash)]
pub(super) struct Relation {
    is_everyone: bool,
    is_of_account: bool,
    is_role: bool,
    is_session: bool,
    /// By whom it is, where all but some are meant.
    excepted: Option<(String, Vec<String>)>,
}

impl<'s> Seen<'s> {
    pub(super) fn new(principal: &'s Principal, tags: Option<&Tags>) -> Seen<'s> {
        let mut context = Context::new();
        context.name_principal(principal);
        for (key, value) in tags.into_iter().flat_map(Tags::iter) {
            context.set(&format!("{PRINCIPAL_TAG}{key}"), value);
        }
        Seen { context, principal }
    }
}

impl Relation {
    /// As what a statement of a resource's policy means a principal: of those it does not mean, nothing is said. An element
    /// that excepts principals is told by its text.
    pub(super) fn of(caller: &Principal, document: &PolicyDocument, statement: &Statement) -> Relation {
        let Some((negated, principals)) = statement.principals() else { return Relation::default() };
        if negated {
            return Relation { excepted: Some((caller.to_string(), principals.collect())), ..Relation::default() };
        }
        let mut relation = Relation::default();
        let account = caller.account();
        for principal in principals {
            relation.is_everyone |= principal == "*";
            relation.is_of_account |= account.is_some() && principal.parse().ok() == account;
            let (is_role, is_session) = is_named(caller, &named(document, principal));
            relation.is_role |= is_role;
            relation.is_session |= is_session;
        }
        relation
    }
}

/// Whether a policy means a principal by a name: the role or user itself, and the session.
fn is_named(principal: &Principal, (name, bound): &Named) -> (bool, bool) {
    let is_bound = |id: &Arc<str>| bound.as_ref().is_none_or(|bound| bound == id);
    match principal {
        Principal::User { arn, id } => (name == arn.as_str() && is_bound(id), false),
        Principal::AssumedRole { role, role_id, session } => {
            (name == role.as_str() && is_bound(role_id), name == session.as_str())
        }
        other => (other.principal_arn().is_some_and(|arn| name == arn.as_str()), false),
    }
}

impl Asked {
    pub(super) fn of<'d>(document: &PolicyDocument, statements: impl Iterator<Item = &'d Statement>) -> Asked {
        let (mut conditions, mut tags, mut principals) = (Vec::new(), BTreeSet::new(), Vec::new());
        for statement in statements {
            conditions.extend(statement.conditions().iter().filter(|it| asks_for_caller(it)).cloned());
            tags.extend(with_variables(statement).flat_map(variables).filter(|key| is_tag(key)).map(str::to_owned));
            let principals_of = statement.principals().into_iter().flat_map(|(_, principals)| principals);
            principals.extend(principals_of.filter(|it| it.contains('/')).map(|principal| named(document, principal)));
        }
        Asked { conditions: conditions.into(), tags: tags.into_iter().collect(), principals: principals.into() }
    }
    /// What is answered of a principal.
    pub(super) fn answer(&self, seen: &Seen<'_>, hasher: &mut impl Hasher) {
        self.conditions.iter().for_each(|condition| condition.holds(&seen.context).hash(hasher));
        self.tags.iter().for_each(|key| seen.context.get(key).and_then(|value| value.single()).hash(hasher));
        self.principals.iter().for_each(|named| is_named(seen.principal, named).hash(hasher));
    }
}

/// A principal that a document names, with the id it is bound to.
fn named(document: &PolicyDocument, principal: String) -> Named {
    let bound = document.bound_principals().find(|(arn, _)| arn.as_str() == principal);
    let id = bound.and_then(|(_, id)| id.cloned());
    (principal, id)
}

fn is_tag(key: &str) -> bool {
    begins_with(key, PRINCIPAL_TAG)
}

/// Whether a condition compares the caller's name, id or tag with texts of the policy.
fn asks_for_caller(condition: &Condition) -> bool {
    let is = |key: &&str| condition.key().eq_ignore_ascii_case(key);
    (["aws:PrincipalArn", "aws:username", "aws:userid"].iter().any(is) || is_tag(condition.key()))
        && !condition.values().any(|value| value.contains("${"))
}

/// The texts of a statement that hold variables.
fn with_variables(statement: &Statement) -> impl Iterator<Item = &str> {
    let values = statement.conditions().iter().flat_map(Condition::values);
    let patterns = statement.resources().into_iter().flat_map(|(_, patterns)| patterns);
    values.chain(patterns).filter(|text| text.contains("${"))
}

/// The keys of the variables in a text, without their defaults.
fn variables(text: &str) -> impl Iterator<Item = &str> {
    let written = text.split("${").skip(1).filter_map(|rest| rest.split('}').next());
    written.filter_map(|variable| variable.split(',').next()).map(str::trim)
}

/// What a document says of the actions in question.
#[derive(Clone)]
pub(super) struct Said {
    /// 0 when it says nothing.
    pub(super) hash: u64,
    pub(super) facts: Facts,
    pub(super) asked: Asked,
    /// The resources that it names, with wildcards in place of variables.
    patterns: Rc<[String]>,
}

/// Documents of one account.
pub(super) struct Documents {
    own: String,
    known: HashMap<*const u8, Said>,
    /// Which statements differ for the principal at hand, as addresses.
    current: Option<(bool, Vec<usize>)>,
    /// Whether these can only take something away.
    only_loses: bool,
    /// The actions that they cover.
    touched: Option<Rc<Actions>>,
    pub(super) relevant: HashMap<Arn, Let>,
    /// What the policies of resources that are open to everyone say.
    pub(super) open: Option<Arc<About>>,
    /// The tags of the account's resources in both versions.
    pub(super) tagged: Option<u64>,
}

impl Documents {
    pub(super) fn new(account: AccountId) -> Documents {
        Documents {
            own: account.to_string(),
            known: HashMap::new(),
            current: None,
            only_loses: false,
            touched: None,
            relevant: HashMap::new(),
            open: None,
            tagged: None,
        }
    }
    /// The actions of statements that are in force in one version only; none where any statement may matter.
    pub(super) fn touched(&mut self, inputs: &[Inputs<'_>; 2], every: bool) -> Option<Rc<Actions>> {
        let [old, new] = inputs;
        let (gone, come) = match every {
            true => (Vec::new(), Vec::new()),
            false => (old.missing_in(new), new.missing_in(old)),
        };
        let only_loses = !every
            && gone.iter().all(|statement| statement.effect() == Effect::Allow)
            && come.iter().all(|statement| statement.effect() == Effect::Deny);
        let differing: Vec<&Statement> = gone.into_iter().chain(come).collect();
        let key: Vec<usize> = differing.iter().map(|statement| std::ptr::from_ref(*statement).addr()).collect();
        if self.current.as_ref() != Some(&(every, key.clone())) {
            // What was found for other actions does not hold for these.
            self.relevant.clear();
            self.known.clear();
            self.open = None;
            self.current = Some((every, key));
            self.only_loses = only_loses;
            let mut set = ActionSet::none();
            differing.iter().for_each(|statement| set.add(&ActionSet::of(statement)));
            self.touched = (!every).then(|| Rc::new(Actions::new(set)));
        }
        self.touched.clone()
    }
    pub(super) fn normal(&self, text: &str) -> String {
        text.replace(&self.own, "")
    }
    /// What a document says of some actions, and what it looks at for that.
    pub(super) fn look(
        &mut self,
        held: &InForce<'_>,
        touched: Option<&Actions>,
        is_own: &dyn Fn(&Arn) -> bool,
    ) -> Said {
        let text = held.document.text();
        if let Some(known) = self.known.get(&text.as_ptr()) {
            return known.clone();
        }
        let mut hasher = DefaultHasher::new();
        let mut facts = Facts::default();
        let mut patterns = BTreeSet::new();
        let mut says_something = false;
        for statement in speaking(held.document, touched) {
            match touched.filter(|_| self.only_loses && !self.differs(statement)) {
                Some(touched) => self.hash_meaning(statement, touched, &mut hasher),
                None => self.normal(text.get(statement.span()).unwrap_or_default()).hash(&mut hasher),
            }
            facts.see(statement);
            let named = statement.resources().into_iter().flat_map(|(_, patterns)| patterns);
            for pattern in named.filter(|pattern| *pattern != "*") {
                bucket_of(pattern).is_some_and(|bucket| is_own(&bucket)).hash(&mut hasher);
                patterns.insert(without_variables(pattern));
            }
            says_something = true;
        }
        let hash = if says_something { hasher.finish() | 1 } else { 0 };
        let asked = Asked::of(held.document, speaking(held.document, touched));
        let found = Said { hash, facts, asked, patterns: patterns.into_iter().collect() };
        self.known.insert(text.as_ptr(), found.clone());
        found
    }
    /// Whether a statement is in force in one version only.
    fn differs(&self, statement: &Statement) -> bool {
        let address = std::ptr::from_ref(statement).addr();
        self.current.as_ref().is_some_and(|(_, differing)| differing.contains(&address))
    }
    /// What a statement says of some actions, without its name and what it says of others: where access can only be lost,
    /// no more of statements that stay is ever told.
    fn hash_meaning(&self, statement: &Statement, touched: &Actions, hasher: &mut impl Hasher) {
        statement.effect().hash(hasher);
        touched.hash_covered(statement, hasher);
        if let Some((negated, patterns)) = statement.resources() {
            negated.hash(hasher);
            patterns.for_each(|pattern| self.normal(pattern).hash(hasher));
        }
        if let Some((negated, principals)) = statement.principals() {
            negated.hash(hasher);
            principals.for_each(|principal| self.normal(&principal).hash(hasher));
        }
        for condition in statement.conditions() {
            (condition.operator(), condition.key()).hash(hasher);
            condition.values().for_each(|value| self.normal(value).hash(hasher));
        }
    }
}

impl Said {
    /// Which of the resources that the document names are a resource, or in it.
    pub(super) fn mark(&self, arn: &Arn, hasher: &mut impl Hasher) {
        let within = format!("{arn}/any");
        for pattern in &*self.patterns {
            let reaches = reaches_into(pattern, arn.as_str());
            (reaches, reaches && matches(pattern, arn.as_str()), reaches && matches(pattern, &within)).hash(hasher);
        }
    }
}

/// The statements that cover any of some actions.
pub(super) fn speaking<'d>(
    document: &'d PolicyDocument,
    touched: Option<&'d Actions>,
) -> impl Iterator<Item = &'d Statement> {
    let speaks = move |statement: &&Statement| touched.is_none_or(|touched| touched.any(statement));
    document.statements().iter().filter(speaks)
}

/// The bucket that a pattern names: nothing in its text says whose it is.
fn bucket_of(pattern: &str) -> Option<Arn> {
    let bucket = pattern.split('/').next()?;
    Arn::parse(bucket).ok().filter(|arn| arn.service() == "s3" && arn.account_id().is_none() && !is_wild(bucket))
}

/// A pattern with wildcards in place of its variables.
pub(super) fn without_variables(pattern: &str) -> String {
    let mut parts = pattern.split("${");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "*" + part.split_once('}').map_or("", |(_, rest)| rest))
}

impl Facts {
    pub(super) fn add(&mut self, other: Facts) {
        self.name |= other.name;
        self.id |= other.id;
        self.tags |= other.tags;
        self.resource_tags |= other.resource_tags;
        self.organization |= other.organization;
        self.place |= other.place;
    }
    pub(super) fn see(&mut self, statement: &Statement) {
        self.resource_tags |= looks_at_resource_tags(statement);
        let mut look = |text: &str| {
            let text = text.to_ascii_lowercase();
            self.name |= ["aws:principalarn", "aws:username"].iter().any(|key| text.contains(key));
            self.id |= text.contains("aws:userid");
            self.organization |= text.contains("orgid");
            self.place |= text.contains("orgpaths");
        };
        // What is answered of a name or a tag is all that such a condition sees of it.
        let conditions = statement.conditions().iter().filter(|condition| !asks_for_caller(condition));
        conditions.map(Condition::key).for_each(&mut look);
        with_variables(statement).for_each(look);
        // A tag is looked at, where it is not compared with texts of the policy alone.
        let keys = statement.conditions().iter().filter(|condition| !asks_for_caller(condition)).map(Condition::key);
        self.tags |= keys.into_iter().any(is_tag);
    }
    /// The same of a policy that stands for those of other resources, which may name others.
    pub(super) fn see_for_all(&mut self, statement: &Statement) {
        self.see(statement);
        let mut asking = statement.conditions().iter().filter(|condition| asks_for_caller(condition));
        let asks = asking.any(|condition| !is_tag(condition.key()));
        self.name |= asks;
        self.id |= asks;
        let keys = statement.conditions().iter().map(Condition::key);
        self.tags |= keys.chain(with_variables(statement).flat_map(variables)).any(is_tag);
        // Whom a resource's policy names it may treat otherwise than all others.
        if let Some((_, mut principals)) = statement.principals() {
            self.name |= principals.any(|principal| principal.contains('/'));
        }
    }
}

/// Whether a statement asks for tags of the resource.
pub(super) fn looks_at_resource_tags(statement: &Statement) -> bool {
    statement.conditions().iter().any(|condition| condition.key().to_ascii_lowercase().contains(":resourcetag/"))
}
