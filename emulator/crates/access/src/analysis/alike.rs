//! Roles whom one question finds alike: everything that bears on the answer is the same for them.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::{Arc, PoisonError, RwLock};

use aws::{AccountId, Arn};
use policy::{Attached, Condition, Context, Level, PolicyDocument, SoughtAction, Statement, View};
use state::iam::Role;

use super::asker::SESSION_NAME;
use super::condition_key::{PRINCIPAL_TAG, begins_with};
use super::key::{Key, KeyHasher};
use super::probe::Via;
use super::question::{begins_federated, set};
use super::solver::{Setting, is_open};
use super::who_can::Search;
use crate::Resource;
use crate::gather::PrincipalPolicies;

/// The answer for all roles that are alike; none where they may not.
pub(super) type Answer = Option<Arc<Outcome>>;

/// How roles that are alike may.
pub(super) struct Outcome {
    pub(super) by: By,
    pub(super) conditional: Vec<Setting>,
}

/// What allows.
pub(super) enum By {
    /// Of the statements of the role's own policies that are about the action, the one with this number.
    Own(usize),
    /// Something that is the same for all of them.
    Other(Option<Via>),
}

/// Answers that were found, of all accounts.
#[derive(Default)]
pub(super) struct Answers(RwLock<HashMap<Key, Answer>>);

impl Answers {
    pub(super) fn get(&self, key: &Key) -> Option<Answer> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }
    pub(super) fn put(&self, key: Key, answer: Answer) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(key, answer);
    }
}

/// What one question is about, for all roles of an account.
pub(super) struct Alike<'s> {
    sought: SoughtAction<'s>,
    /// As policies see it.
    resource: String,
    /// What the question says of the request.
    given: &'s [(String, Vec<String>)],
    /// The context of a role that does not exist.
    nobody: Rc<Context>,
    /// Of what is said to all roles of the account.
    shared: KeyHasher,
    /// The conditions on who the role is in that, each once, and what they look at.
    asked: Vec<(Condition, About)>,
    /// Whether it asks for a second factor.
    asks_for_second_factor: bool,
}

/// What conditions and variables look at.
#[derive(Clone, Copy, Default)]
struct About {
    /// Who the role is.
    role: bool,
    /// Its tags.
    tags: bool,
    /// What the request says.
    open: bool,
}

impl About {
    fn of<'k>(keys: impl Iterator<Item = &'k str>) -> About {
        keys.fold(About::default(), |about, key| {
            let starts = |start: &str| begins_with(key, start);
            match key {
                _ if starts(PRINCIPAL_TAG) => About { role: true, tags: true, ..about },
                _ if ["aws:PrincipalArn", "aws:userid"].into_iter().any(starts) => About { role: true, ..about },
                _ if is_open(key) => About { open: true, ..about },
                // What the sender of a request has no say in, and all roles of the account share.
                _ => about,
            }
        })
    }
}

impl<'s> Alike<'s> {
    /// None where the policies treat roles of the account one by one.
    pub(super) fn new(
        account: AccountId,
        search: &Search<'s>,
        target: &Resource,
        nobody: &Rc<Context>,
        levels: [&[Level<'_>]; 2],
    ) -> Option<Alike<'s>> {
        // An endpoint's policy would be one more layer, and few questions name an endpoint.
        if nobody.get("aws:SourceVpce").is_some() {
            return None;
        }
        let (sought, resource, given) = (search.sought, search.wanted.resource, &*search.wanted.context);
        let mut alike = Alike {
            sought,
            resource: target.named(resource).to_owned(),
            given,
            nobody: Rc::clone(nobody),
            shared: KeyHasher::default(),
            asked: Vec::new(),
            asks_for_second_factor: false,
        };
        let policy = target.policy(resource);
        let is_own = target.account.map(|owner| owner == account);
        alike.shared.add(&(is_own, target.rule as u8, policy.is_some()));
        for levels in levels {
            alike.shared.add(&levels.len());
            for level in levels {
                alike.shared.add(&level.policies.len());
                level.policies.iter().try_for_each(|policy| alike.share(policy.document, None))?;
            }
        }
        alike.shared.add(&"resource");
        policy.iter().try_for_each(|policy| alike.share(policy.document, Some(account)))?;
        Some(alike)
    }

    /// Takes in a document that speaks to all roles of the account; those of resources name whom they mean.
    fn share(&mut self, document: &PolicyDocument, named_in: Option<AccountId>) -> Option<()> {
        let (mut hasher, mut asked) = (self.shared.clone(), std::mem::take(&mut self.asked));
        if let Some(account) = named_in {
            for statement in document.about(&self.sought) {
                hasher.add(&grantee(statement, account)?);
            }
        }
        self.asks_for_second_factor |= self.add(document, &mut hasher, Whose::All(&mut asked))?;
        (self.shared, self.asked) = (hasher, asked);
        Some(())
    }

    /// What tells a role from others, in this account and all others; none where that is the role itself.
    pub(super) fn key(&self, role: &Role, own: &PrincipalPolicies<'_>) -> Option<Key> {
        let mut hasher = self.shared.clone();
        let seen = Seen { alike: self, role, name: OnceCell::new(), who: OnceCell::new() };
        self.asked.iter().for_each(|(condition, about)| seen.add(condition, *about, &mut hasher));
        let mut asks_for_second_factor = self.asks_for_second_factor;
        for policy in own.identity.iter().chain(&own.boundary) {
            asks_for_second_factor |= self.add(policy.document, &mut hasher, Whose::Role(&seen))?;
        }
        hasher.add(&(own.boundary.is_some(), role.is_service_linked()));
        hasher.add(&(asks_for_second_factor && begins_federated(role)));
        Some(hasher.finish())
    }

    /// Adds what a document says of the action and the resource; and whether it asks for a second factor. None where that
    /// may be another role's, or another request's.
    fn add(&self, document: &PolicyDocument, hasher: &mut KeyHasher, mut whose: Whose<'_, '_>) -> Option<bool> {
        let mut asks_for_second_factor = false;
        let nobody = self.nobody.view();
        hasher.add(&"document");
        for statement in document.about(&self.sought) {
            let about = About::of(statement.resource_keys());
            let covers = |context: &View<'_>| statement.covers(&self.sought, &self.resource, context);
            let covers = match (about, &whose) {
                (About { open: true, .. }, _) | (About { role: true, .. }, Whose::All(_)) => return None,
                (About { role: true, .. }, Whose::Role(seen)) => covers(&seen.who().view().over(&nobody)),
                (About { .. }, _) => covers(&nobody),
            };
            let conditions = if covers { statement.conditions() } else { &[] };
            hasher.add(&(statement.effect(), covers, conditions.len()));
            for condition in conditions {
                match (About::of(condition.asks_for()), &mut whose) {
                    (about @ About { role: true, .. }, Whose::All(asked)) => {
                        hasher.add(&("asked", place(asked, condition, about)));
                    }
                    (about @ About { role: true, .. }, Whose::Role(seen)) => seen.add(condition, about, hasher),
                    (About { open: true, .. }, _) => add_open(condition, &nobody, hasher),
                    (About { .. }, _) => hasher.add(&condition.is_true(&nobody)),
                }
                asks_for_second_factor |= is_of_second_factor(condition);
            }
        }
        Some(asks_for_second_factor)
    }

    /// The statements of a role's own policies that are about the action, numbered as [`By::Own`] numbers them.
    pub(super) fn statements<'p>(
        &self,
        own: &'p PrincipalPolicies<'_>,
    ) -> impl Iterator<Item = (&'p Attached<'p>, &'p Statement)> + use<'p, 's> {
        let sought = self.sought;
        own.identity.iter().flat_map(move |policy| policy.document.about(&sought).map(move |it| (policy, it)))
    }
}

/// Whose a document is.
enum Whose<'a, 's> {
    /// Of all roles of the account: conditions on who they are wait here for each.
    All(&'a mut Vec<(Condition, About)>),
    /// A role's own.
    Role(&'a Seen<'a, 's>),
}

/// A role as conditions see it.
struct Seen<'a, 's> {
    alike: &'a Alike<'s>,
    role: &'a Role,
    /// How it is called, and what the question says.
    name: OnceCell<Context>,
    /// The same with its tags.
    who: OnceCell<Context>,
}

impl Seen<'_, '_> {
    /// Adds what a condition finds that looks at who the role is.
    fn add(&self, condition: &Condition, about: About, hasher: &mut KeyHasher) {
        let nobody = self.alike.nobody.view();
        let who = if about.tags { self.who() } else { self.name() };
        let context = who.view().over(&nobody);
        match about {
            About { open: true, .. } => add_open(condition, &context, hasher),
            About { .. } => hasher.add(&condition.is_true(&context)),
        }
    }
    fn who(&self) -> &Context {
        self.who.get_or_init(|| self.given(who_is(Context::new(), self.role)))
    }
    fn name(&self) -> &Context {
        self.name.get_or_init(|| self.given(name_of(Context::new(), self.role)))
    }
    /// A context, and over that what the question says.
    fn given(&self, mut context: Context) -> Context {
        for (key, values) in self.alike.given {
            set(&mut context, key, values);
        }
        context
    }
}

/// The place of a condition among others, which it joins unless it is there.
fn place(asked: &mut Vec<(Condition, About)>, condition: &Condition, about: About) -> usize {
    asked.iter().position(|(other, _)| other.is_same(condition)).unwrap_or_else(|| {
        asked.push((condition.clone(), about));
        asked.len() - 1
    })
}

/// Adds a condition whose outcome the request can change: all of it, and what it finds as things are.
fn add_open(condition: &Condition, context: &View<'_>, hasher: &mut KeyHasher) {
    hasher.add(&(condition.operator(), condition.values().count()));
    condition.values().for_each(|value| hasher.add(&value));
    for key in condition.asks_for() {
        let value = context.get(key);
        let values = value.map(|value| value.values());
        hasher.add(&(key, value.map(|value| value.single().is_some()), values.map(|values| values.len())));
        values.into_iter().flatten().for_each(|value| hasher.add(&value));
    }
}

/// A context with who a role is.
pub(super) fn who_is(context: Context, role: &Role) -> Context {
    let mut context = name_of(context, role);
    for (key, value) in role.tags.iter() {
        context.set(&format!("{PRINCIPAL_TAG}{key}"), value);
    }
    context
}

fn name_of(mut context: Context, role: &Role) -> Context {
    context.set("aws:PrincipalArn", role.entity.arn.as_str());
    context.set("aws:userid", format!("{}:{SESSION_NAME}", role.entity.id));
    context
}

/// As what a statement of a resource's policy means the roles of an account: as everyone, as those of their account. None
/// where it may mean some of them by name.
fn grantee(statement: &Statement, account: AccountId) -> Option<(bool, bool)> {
    let Some((negated, mut principals)) = statement.principals() else { return Some((false, false)) };
    if negated {
        return None;
    }
    principals.try_fold((false, false), |(everyone, own), principal| {
        let names = match (Arn::parse(&principal), principal.parse::<AccountId>()) {
            (Ok(arn), _) => arn.account_id() == Some(account),
            (Err(_), Ok(_)) => false,
            // Services and providers have dots in their names; what has none may be the id of a role.
            (Err(_), Err(_)) => principal != "*" && !principal.contains('.'),
        };
        (!names).then(|| (everyone || principal == "*", own || principal.parse().ok() == Some(account)))
    })
}

fn is_of_second_factor(condition: &Condition) -> bool {
    condition.asks_for().any(|key| begins_with(key, "aws:MultiFactorAuth"))
}
