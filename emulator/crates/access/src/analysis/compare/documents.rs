//! What documents say of the actions in question, with the account's own id taken out of them.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use std::sync::Arc;

use aws::{AccountId, Arn};
use policy::{PolicyDocument, Statement};

use super::inputs::{InForce, Inputs};
use super::open::About;
use crate::analysis::actions::ActionSet;
use crate::analysis::classes::Actions;
use crate::analysis::patterns::{matches, reaches_into};

pub(super) type Key = [u64; 2];

/// What a resource's own policy says of some actions.
#[derive(Clone, Copy)]
pub(super) struct Let {
    pub(super) says_something: bool,
    pub(super) allows: bool,
    /// Of what it says, without the names of account and resource.
    pub(super) hash: u64,
    pub(super) facts: Facts,
}

/// What conditions and variables of a document look at, besides what the request says.
#[derive(Clone, Copy, Default)]
pub(super) struct Facts {
    pub(super) name: bool,
    pub(super) id: bool,
    pub(super) tags: bool,
    pub(super) resource_tags: bool,
}

/// What a document says of the actions in question.
#[derive(Clone)]
pub(super) struct Said {
    /// 0 when it says nothing.
    pub(super) hash: u64,
    pub(super) facts: Facts,
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
    pub(super) fn look(&mut self, held: &InForce<'_>, touched: Option<&Actions>) -> Said {
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
            patterns.extend(named.filter(|pattern| *pattern != "*").map(without_variables));
            says_something = true;
        }
        let hash = if says_something { hasher.finish() | 1 } else { 0 };
        let found = Said { hash, facts, patterns: patterns.into_iter().collect() };
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
            look(condition.key());
            condition.values().filter(|value| value.contains("${")).for_each(&mut look);
        }
        if let Some((_, patterns)) = statement.resources() {
            patterns.filter(|pattern| pattern.contains("${")).for_each(&mut look);
        }
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
