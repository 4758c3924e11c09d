//! What documents say of the actions in question, with the account's own id taken out of them.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use std::sync::Arc;

use aws::{AccountId, Arn, Principal};
use policy::{Condition, Context, PolicyDocument, Statement};

use super::inputs::{InForce, Inputs};
use super::open::About;
use crate::analysis::actions::ActionSet;
use crate::analysis::classes::Actions;
use crate::analysis::patterns::{is_wild, matches, reaches_into};
use crate::context::name_in;

pub(super) type Key = [u64; 2];

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
}

/// What a document asks of its caller's name, whatever else the name says: conditions that hold for it or not, and
/// principals of a resource's policy who are the caller or not.
#[derive(Clone, Default)]
pub(super) struct Asked {
    conditions: Rc<[Condition]>,
    principals: Rc<[Named]>,
}

/// A principal that a policy names, and the id it is bound to.
type Named = (String, Option<Arc<str>>);

/// A principal in one version, as policies see its name.
pub(super) struct Seen<'s> {
    context: Context,
    principal: &'s Principal,
}

impl<'s> Seen<'s> {
    pub(super) fn new(principal: &'s Principal) -> Seen<'s> {
        let mut context = Context::new();
        name_in(&mut context, principal);
        Seen { context, principal }
    }
    /// Whether a policy means the principal by a name.
    fn is(&self, (name, bound): &Named) -> (bool, bool) {
        let is_bound = |id: &Arc<str>| bound.as_ref().is_none_or(|bound| bound == id);
        match self.principal {
            Principal::User { arn, id } => (name == arn.as_str() && is_bound(id), false),
            Principal::AssumedRole { role, role_id, session } => {
                (name == role.as_str() && is_bound(role_id), name == session.as_str())
            }
            other => (other.principal_arn().is_some_and(|arn| name == arn.as_str()), false),
        }
    }
}

impl Asked {
    pub(super) fn of<'d>(document: &PolicyDocument, statements: impl Iterator<Item = &'d Statement>) -> Asked {
        let (mut conditions, mut principals) = (Vec::new(), Vec::new());
        for statement in statements {
            conditions.extend(statement.conditions().iter().filter(|it| asks_for_name(it)).cloned());
            let named = statement.principals().into_iter().flat_map(|(_, principals)| principals);
            principals.extend(named.filter(|principal| principal.contains('/')).map(|principal| {
                let bound = document.bound_principals().find(|(arn, _)| arn.as_str() == principal);
                (principal, bound.and_then(|(_, id)| id.cloned()))
            }));
        }
        Asked { conditions: conditions.into(), principals: principals.into() }
    }
    /// What is answered of a principal.
    pub(super) fn answer(&self, seen: &Seen<'_>, hasher: &mut impl Hasher) {
        self.conditions.iter().for_each(|condition| condition.holds(&seen.context).hash(hasher));
        self.principals.iter().for_each(|named| seen.is(named).hash(hasher));
    }
}

/// Whether a condition compares the caller's name or id with texts of the policy.
fn asks_for_name(condition: &Condition) -> bool {
    ["aws:PrincipalArn", "aws:username", "aws:userid"].iter().any(|key| condition.key().eq_ignore_ascii_case(key))
        && !condition.values().any(|value| value.contains("${"))
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
    /// Which statements differ for the principal at hand, as addresses, and which actions they cover.
    current: Option<(bool, Vec<usize>)>,
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
            touched: None,
            relevant: HashMap::new(),
            open: None,
            tagged: None,
        }
    }
    /// The actions of statements that are in force in one version only; none where any statement may matter.
    pub(super) fn touched(&mut self, inputs: &[Inputs<'_>; 2], every: bool) -> Option<Rc<Actions>> {
        let [old, new] = inputs;
        let differing: Vec<&Statement> = match every {
            true => Vec::new(),
            false => old.missing_in(new).into_iter().chain(new.missing_in(old)).collect(),
        };
        let key: Vec<usize> = differing.iter().map(|statement| std::ptr::from_ref(*statement).addr()).collect();
        if self.current.as_ref() != Some(&(every, key.clone())) {
            // What was found for other actions does not hold for these.
            self.relevant.clear();
            self.known.clear();
            self.open = None;
            self.current = Some((every, key));
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
            self.normal(text.get(statement.span()).unwrap_or_default()).hash(&mut hasher);
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
    }
    pub(super) fn see(&mut self, statement: &Statement) {
        self.resource_tags |= looks_at_resource_tags(statement);
        let mut look = |text: &str| {
            let text = text.to_ascii_lowercase();
            self.name |= ["aws:principalarn", "aws:username"].iter().any(|key| text.contains(key));
            self.id |= text.contains("aws:userid");
            self.tags |= text.contains("aws:principaltag/");
        };
        for condition in statement.conditions() {
            // What is answered of a name is all that such a condition sees of it.
            if !asks_for_name(condition) {
                look(condition.key());
            }
            condition.values().filter(|value| value.contains("${")).for_each(&mut look);
        }
        if let Some((_, patterns)) = statement.resources() {
            patterns.filter(|pattern| pattern.contains("${")).for_each(&mut look);
        }
    }
    /// The same of a policy that stands for those of other resources, which may name others.
    pub(super) fn see_for_all(&mut self, statement: &Statement) {
        self.see(statement);
        let asks = statement.conditions().iter().any(asks_for_name);
        self.name |= asks;
        self.id |= asks;
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

/// Two hashes of the same, so that a collision will not happen.
pub(super) struct KeyHasher([DefaultHasher; 2]);

impl Default for KeyHasher {
    fn default() -> KeyHasher {
        let mut other = DefaultHasher::new();
        0xa11_u64.hash(&mut other);
        KeyHasher([DefaultHasher::new(), other])
    }
}

impl KeyHasher {
    pub(super) fn add(&mut self, value: &impl Hash) {
        self.0.iter_mut().for_each(|hasher| value.hash(hasher));
    }
    pub(super) fn finish(self) -> Key {
        self.0.map(|hasher| hasher.finish())
    }
}
