//! The questions of one class of principals, asked of both versions.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex};

use aws::{Arn, Principal};
use policy::{Context, Decision, Effect, PolicyDocument, PolicyType, Statement};
use state::Partition;

use super::class::{Class, Classes};
use super::inputs::Inputs;
use super::{Cause, Entry, PrincipalClass, Reason};
use crate::analysis::actions::ActionSet;
use crate::analysis::classes::{ActionClass, Actions, ResourceClass, Resources, action_classes, arn_service, summed_up};
use crate::analysis::graph::Scope;
use crate::analysis::index::Index;
use crate::analysis::permissions::{policy_of, question};
use crate::analysis::question::{Inquiry, Question, StatementRef};
use crate::analysis::solver::{Setting, refute, satisfy, with};
use crate::analysis::stage::statement_text;

/// Contexts that are tried for one action on one resource.
const CONTEXTS: usize = 24;

/// A change of one class, action class and resource.
pub(super) struct Found {
    pub(super) gained: bool,
    pub(super) by: Cause,
    pub(super) entry: Entry,
}

pub(super) struct Comparison<'c> {
    before: &'c Partition,
    after: &'c Partition,
    scope: &'c Scope,
    indices: &'c [Index; 2],
    /// Of the resources that are open to everyone, those that allow any of some actions, by those actions.
    open: Mutex<HashMap<Actions, Arc<[Arn]>>>,
}

/// A decision, without its borrowings.
struct Decided {
    allowed: bool,
    explicit: bool,
    layer: Option<PolicyType>,
    source: Option<String>,
    target: Option<String>,
    statement: Option<StatementRef>,
    text: String,
}

impl<'c> Comparison<'c> {
    pub(super) fn new(before: &'c Partition, after: &'c Partition, scope: &'c Scope, classes: &'c Classes) -> Self {
        Comparison { before, after, scope, indices: &classes.indices, open: Mutex::default() }
    }

    /// Everything that changes for a class.
    pub(super) fn class(&self, class: &Class) -> Vec<Found> {
        let (old, new) = (Inputs::of(self.before, class.before()), Inputs::of(self.after, class.after()));
        let other_facts = class.facts_differ(self.before, self.after);
        let of_principal: Vec<&Statement> = if other_facts {
            old.statements().chain(new.statements()).collect()
        } else {
            old.missing_in(&new).into_iter().chain(new.missing_in(&old)).collect()
        };
        let principals = class.principals();
        let mut found = Vec::new();
        if !of_principal.is_empty() || other_facts {
            let reached = self.reached(class);
            let (gone, come) = (old.missing_in(&new), new.missing_in(&old));
            let may_gain = other_facts
                || gone.iter().any(|statement| statement.effect() == Effect::Deny)
                || come.iter().any(|statement| statement.effect() == Effect::Allow);
            let survey = Survey { differing: &of_principal, reached: &reached, every: other_facts, may_gain };
            found.extend(self.survey(class, &principals, [&old, &new], &survey, None));
        }
        for arn in &class.resources {
            let documents: Vec<PolicyDocument> =
                [self.before, self.after].iter().filter_map(|partition| policy_of(partition, arn)).collect();
            let differing: Vec<&Statement> = documents.iter().flat_map(|document| document.statements()).collect();
            let survey =
                Survey { differing: &differing, reached: std::slice::from_ref(arn), every: true, may_gain: true };
            found.extend(self.survey(class, &principals, [&old, &new], &survey, Some(arn)));
        }
        found
    }

    fn owner(&self, arn: &Arn) -> Option<aws::AccountId> {
        let known = || self.after.governing_resource(arn).or_else(|| self.before.governing_resource(arn));
        arn.account_id().or_else(|| known().map(|resource| resource.account))
    }

    /// The resources whose own policies may let the class in.
    fn reached(&self, class: &Class) -> Vec<Arn> {
        let found: BTreeSet<&Arn> = self.indices.iter().flat_map(|index| index.named(&class.asker().caller)).collect();
        found.into_iter().cloned().collect()
    }

    /// The resources open to everyone that allow any of some actions.
    fn open_for(&self, touched: &Actions) -> Arc<[Arn]> {
        // A poisoned lock would mean a panic between two insertions; the map is whole at every point.
        let mut open = self.open.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(known) = open.get(touched) {
            return Arc::clone(known);
        }
        let allows = |arn: &&Arn| {
            let policies = [self.before, self.after].into_iter().filter_map(|partition| policy_of(partition, arn));
            policies.into_iter().any(|policy| {
                let mut statements = policy.statements().iter();
                statements.any(|statement| statement.effect() == Effect::Allow && touched.any(statement))
            })
        };
        let all: BTreeSet<&Arn> = self.indices.iter().flat_map(|index| index.everyone()).collect();
        let found: Arc<[Arn]> = all.into_iter().filter(allows).cloned().collect();
        open.insert(touched.clone(), Arc::clone(&found));
        found
    }

    fn survey(
        &self,
        class: &Class,
        principals: &PrincipalClass,
        inputs: [&Inputs<'_>; 2],
        survey: &Survey<'_>,
        only: Option<&Arn>,
    ) -> Vec<Found> {
        let is_root = matches!(class.asker().caller.principal, Principal::Root(_));
        let touched = survey.touched(is_root);
        let services: BTreeSet<&str> = touched.services().into_iter().map(arn_service).collect();
        let open = if only.is_some() { Arc::from([]) } else { self.open_for(&touched) };
        let near = survey.reached.iter().chain(&*open).filter(|arn| services.contains(arn.service()));
        let reached: Vec<(&Arn, PolicyDocument)> = near
            .flat_map(|arn| [self.before, self.after].map(|partition| Some((arn, policy_of(partition, arn)?))))
            .flatten()
            .filter(|(arn, document)| {
                // Across accounts nothing goes without an allow of the resource's own.
                let own = self.owner(arn) == class.asker().caller.account();
                let mut statements = document.statements().iter();
                statements.any(|statement| (own || statement.effect() == Effect::Allow) && touched.any(statement))
            })
            .collect();
        let of_resources = reached.iter().flat_map(|(_, document)| document.statements());
        let mut statements: Vec<&Statement> = inputs.iter().flat_map(|inputs| inputs.statements()).collect();
        statements.extend(of_resources);
        statements.sort_by_key(|statement| std::ptr::from_ref(*statement).addr());
        statements.dedup_by(|one, other| std::ptr::eq(*one, *other));
        statements.retain(|statement| touched.any(statement));

        let allows = || statements.iter().copied().filter(|statement| statement.effect() == Effect::Allow);
        let candidates = if is_root { touched } else { touched.covered(allows()) };
        if candidates.is_empty() {
            return Vec::new();
        }
        let asker = class.asker();
        let base = Inquiry::new(self.after, &question(asker, self.scope, "s3:GetObject", "*")).context;
        let mut resources = Resources::new(self.after, &self.scope.region, asker.caller.account());
        reached.iter().for_each(|(arn, _)| resources.insert(arn.as_str(), arn));
        if only.is_none() {
            statements.iter().for_each(|statement| resources.name(statement, &base));
        }
        let mut found = Vec::new();
        for actions in action_classes(&candidates, &statements) {
            let contexts = contexts(&actions, &statements, survey.differing, &base);
            let asked = match only {
                Some(arn) => about(arn, actions.service),
                None => resources.of(&actions),
            };
            found.extend(self.ask(class, principals, &actions, &asked, &contexts, survey.may_gain));
        }
        found
    }

    /// The changes of one class of actions, on resources that change alike together.
    fn ask(
        &self,
        class: &Class,
        principals: &PrincipalClass,
        actions: &ActionClass,
        asked: &[ResourceClass],
        contexts: &[Vec<Setting>],
        may_gain: bool,
    ) -> Vec<Found> {
        let mut alike: BTreeMap<Turn, BTreeSet<&ResourceClass>> = BTreeMap::new();
        for resource in asked {
            for turn in self.turns(class, actions, resource, contexts, may_gain) {
                alike.entry(turn).or_default().insert(resource);
            }
        }
        let found = alike.into_iter().map(|(turn, changed)| {
            let (resources, except) = summed_up(&changed, asked);
            let entry = Entry {
                principals: principals.clone(),
                actions: actions.names(),
                resources,
                except,
                conditional: turn.settings,
            };
            Found { gained: turn.gained, by: turn.by, entry }
        });
        found.collect()
    }

    /// The change on one resource: in the plain context, or in those others where it shows.
    fn turns(
        &self,
        class: &Class,
        actions: &ActionClass,
        resource: &ResourceClass,
        contexts: &[Vec<Setting>],
        may_gain: bool,
    ) -> Vec<Turn> {
        let mut found: Vec<Turn> = Vec::new();
        for settings in contexts {
            let question = |asker| {
                let mut question = question(asker, self.scope, actions.representative(), &resource.representative);
                let more = settings.iter().map(|setting| (setting.key.clone(), setting.values.clone()));
                question.context.extend(more);
                question
            };
            let (before, after) = (class.before().map(question), class.after().map(question));
            let old = decided(self.before, before.as_ref(), false);
            if !old.allowed && !may_gain {
                continue;
            }
            let new = decided(self.after, after.as_ref(), false);
            let told = |known: &Turn| {
                known.gained == new.allowed && known.settings.iter().all(|setting| settings.contains(setting))
            };
            if old.allowed != new.allowed && !found.iter().any(told) {
                let by = cause(decided(self.before, before.as_ref(), true), decided(self.after, after.as_ref(), true));
                found.push(Turn { gained: new.allowed, settings: settings.clone(), by });
            }
        }
        found
    }
}

/// An answer that turns round.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Turn {
    gained: bool,
    settings: Vec<Setting>,
    by: Cause,
}

/// What a survey is about.
struct Survey<'s> {
    /// The statements that are in force in one version only.
    differing: &'s [&'s Statement],
    /// Resources whose policies may let the principal in.
    reached: &'s [Arn],
    /// Whether something differs that any statement may look at.
    every: bool,
    /// Whether anything could be allowed that was not.
    may_gain: bool,
}

impl Survey<'_> {
    /// The actions of which the answer may have changed.
    fn touched(&self, is_root: bool) -> Actions {
        if self.every && (is_root || self.differing.is_empty()) {
            return Actions::new(&ActionSet::all());
        }
        let mut touched = ActionSet::none();
        self.differing.iter().for_each(|statement| touched.add(&ActionSet::of(statement)));
        Actions::new(&touched)
    }
}

/// A changed resource as the actions of a service meet it: itself and, of a bucket, what is in it.
fn about(arn: &Arn, service: &str) -> Vec<ResourceClass> {
    let fits = match arn.service() {
        "iam" => service == "sts" || service == "iam",
        other => other == service,
    };
    if !fits {
        return Vec::new();
    }
    // By its name it is spoken of, whoever owns it.
    let class = |pattern: String, representative: String| ResourceClass { pattern, representative, foreign: true };
    let mut found = vec![class(arn.to_string(), arn.to_string())];
    if arn.service() == "s3" {
        found.push(class(format!("{arn}/*"), format!("{arn}/any")));
    }
    found
}

/// The plain context, and those in which conditions come true: of the statements that differ, of those that allow, of
/// one of each together; and each of these again with no other `Deny` in force that the request can keep out of force.
fn contexts(
    actions: &ActionClass,
    statements: &[&Statement],
    differing: &[&Statement],
    base: &Context,
) -> Vec<Vec<Setting>> {
    let speaks = |statement: &&&Statement| {
        !statement.conditions().is_empty() && statement.covers_action(actions.representative())
    };
    let of = |effect| move |statement: &&&Statement| statement.effect() == effect;
    let changed: Vec<&Statement> = differing.iter().filter(speaks).copied().collect();
    let allows: Vec<&Statement> = statements.iter().filter(speaks).filter(of(Effect::Allow)).copied().collect();
    let denies: Vec<&Statement> = statements.iter().filter(speaks).filter(of(Effect::Deny)).copied().collect();

    let mut contexts: Vec<Vec<Setting>> = vec![Vec::new()];
    let mut add = |settings: Vec<Setting>| {
        if !contexts.contains(&settings) {
            contexts.push(settings);
        }
    };
    let first: Vec<Vec<Setting>> = one_true(&changed, &[], base);
    for settings in std::iter::once(Vec::new()).chain(first.iter().cloned()) {
        let more = one_true(&allows, &settings, base);
        let all = allows.iter().fold(settings.clone(), |so_far, allow| {
            both(&so_far, satisfy(allow.conditions(), &with(base, &so_far)))
        });
        for settings in std::iter::once(settings).chain(more).chain([all]) {
            let quiet = quiet(&denies, &changed, &settings, base);
            add(settings);
            add(quiet);
        }
    }
    contexts.truncate(CONTEXTS);
    contexts
}

/// Over some settings, the ways to make one of the statements come true.
fn one_true(statements: &[&Statement], settings: &[Setting], base: &Context) -> Vec<Vec<Setting>> {
    let context = with(base, settings);
    let ways = statements.iter().filter_map(|statement| satisfy(statement.conditions(), &context));
    ways.filter(|more| !more.is_empty()).map(|more| both(settings, Some(more))).collect()
}

/// Over some settings, no `Deny` in force but those that differ.
fn quiet(denies: &[&Statement], changed: &[&Statement], settings: &[Setting], base: &Context) -> Vec<Setting> {
    let others = denies.iter().filter(|deny| !changed.iter().any(|known| std::ptr::eq(*known, **deny)));
    others.fold(settings.to_vec(), |so_far, deny| {
        let context = with(base, &so_far);
        let in_force = deny.conditions().iter().all(|condition| condition.holds(&context));
        let out = if in_force { refute(deny.conditions(), &context).next() } else { None };
        both(&so_far, out.map(|setting| vec![setting]))
    })
}

/// Settings with more settings laid over them.
fn both(settings: &[Setting], more: Option<Vec<Setting>>) -> Vec<Setting> {
    let more = more.unwrap_or_default();
    let stays = |setting: &&Setting| !more.iter().any(|other| other.key.eq_ignore_ascii_case(&setting.key));
    let mut both: Vec<Setting> = settings.iter().filter(stays).cloned().collect();
    both.extend(more);
    both.sort();
    both
}

/// Decides in one version; somebody who does not exist there may nothing.
fn decided(partition: &Partition, question: Option<&Question<'_>>, with_text: bool) -> Decided {
    let nothing = Decided {
        allowed: false,
        explicit: false,
        layer: None,
        source: None,
        target: None,
        statement: None,
        text: String::new(),
    };
    let Some(question) = question else { return nothing };
    let inquiry = Inquiry::new(partition, question);
    inquiry.weigh(partition, |request, policies| {
        let verdict = policy::decide(request, policies);
        Decided {
            allowed: verdict.is_allowed(),
            explicit: verdict.decision == Decision::ExplicitDeny,
            layer: verdict.layer,
            source: verdict.source.map(str::to_owned),
            target: verdict.target.map(str::to_owned),
            statement: verdict.statement.map(StatementRef::from),
            text: match verdict.statement.filter(|_| with_text) {
                Some(statement) => statement_text(policies, statement),
                None => String::new(),
            },
        }
    })
}

fn cause(old: Decided, new: Decided) -> Cause {
    let of = |decided: Decided, reason| Cause {
        layer: decided.layer.unwrap_or(PolicyType::IdentityBased),
        source: decided.source,
        target: decided.target,
        statement: decided.statement,
        text: decided.text,
        reason,
    };
    match (new.allowed, new.explicit, old.explicit) {
        (false, true, _) => of(new, Reason::Denies),
        (false, false, _) if new.layer.is_none() => of(new, Reason::Principal),
        (false, false, _) => of(new, Reason::NothingAllows),
        (true, _, true) => of(old, Reason::DeniedBefore),
        (true, _, false) if old.layer.is_none() => of(new, Reason::Principal),
        (true, _, false) => of(new, Reason::Allows),
    }
}
