//! The questions of one class of principals: which actions, on which resources.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use aws::{AccountId, Arn, Principal};
use policy::{Context, Effect, PolicyDocument, Statement};
use state::Partition;
use state::organization::OrganizationPolicyType;

use super::class::{Class, Classes, account_ids, owner, tagged};
use super::documents::{looks_at_resource_tags, without_variables};
use super::inputs::Inputs;
use super::open::Owned;
use super::standing::Standing;
use super::turns::{Answers, Circumstances, Settings, Turn, turns};
use super::{Cause, Doubt, Entry, PrincipalClass, Unsure};
use crate::analysis::actions::ActionSet;
use crate::analysis::asker::Asker;
use crate::analysis::classes::{ActionClass, Actions, action_classes};
use crate::analysis::graph::Scope;
use crate::analysis::patterns::{matches, reaches_into};
use crate::analysis::permissions::policy_of;
use crate::analysis::resources::{ResourceClass, Resources, arn_services, is_about, summed_up};
use crate::analysis::solver::never_applies;
use crate::gather::Levels;

/// Up to so many resources that are open to everyone are each asked about.
const OPEN: usize = 32;

/// A change of one class and action class.
pub(super) struct Found {
    pub(super) gained: bool,
    pub(super) by: Cause,
    pub(super) entry: Entry,
}

/// What came of one class.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) found: Vec<Found>,
    pub(super) unsure: Vec<Unsure>,
}

pub(super) struct Comparison<'c> {
    pub(super) before: &'c Partition,
    pub(super) after: &'c Partition,
    pub(super) scope: &'c Scope,
    classes: &'c Classes,
    /// The policies of all endpoints: a request may come through any.
    passing: Vec<PolicyDocument>,
    pub(super) answers: Answers,
}

/// What may be asked of one class.
struct Survey<'s, 'p> {
    class: &'s Class,
    /// It before and after.
    standings: &'s [Option<Standing<'p>>; 2],
    principals: &'s PrincipalClass,
    circumstances: Circumstances<'s>,
    bases: &'s [&'s Context],
    /// Every statement that may speak for or against the class.
    statements: Vec<&'s Statement>,
    near: &'s [Near],
    /// Whether anything differs about the principal, and not about resources alone.
    principal_differs: bool,
}

/// A resource whose policy has a say.
struct Near {
    arn: Arn,
    documents: Vec<PolicyDocument>,
    /// Of the resource's account.
    limits: Vec<PolicyDocument>,
    changed: bool,
    /// What else it stands for.
    alike: Option<Vec<Arn>>,
}

impl<'c> Comparison<'c> {
    pub(super) fn new(before: &'c Partition, after: &'c Partition, scope: &'c Scope, classes: &'c Classes) -> Self {
        let accounts = [before, after].into_iter().flat_map(|partition| partition.accounts.values());
        let endpoints = accounts.flat_map(|account| account.vpc_endpoints.values());
        let passing = endpoints.filter_map(|endpoint| endpoint.policy.as_deref().cloned()).collect();
        Comparison { before, after, scope, classes, passing, answers: Answers::default() }
    }
    pub(super) fn versions(&self) -> [&'c Partition; 2] {
        [self.before, self.after]
    }

    /// Everything that changes for a class.
    pub(super) fn class(&self, class: &Class) -> Outcome {
        let endpoints = &self.classes.endpoints;
        let old = Inputs::of(self.before, class.before(), endpoints);
        let new = Inputs::of(self.after, class.after(), endpoints);
        let every = class.everything_may_differ(self.versions(), [&old, &new]) || self.classes.endpoints_moved;
        let (gone, come) = (old.missing_in(&new), new.missing_in(&old));
        let standing = |(partition, asker)| {
            let asker: Option<&Asker> = asker;
            asker.map(|asker| Standing::new(partition, asker, self.scope))
        };
        let standings = [(self.before, class.before()), (self.after, class.after())].map(standing);
        let bases: Vec<&Context> = standings.iter().flatten().map(|standing| &standing.base).collect();
        let may_apply = |statement: &&Statement| bases.iter().any(|base| !never_applies(statement.conditions(), base));
        let differing: Vec<&Statement> = gone.iter().chain(&come).copied().filter(may_apply).collect();
        let principal_differs = every || !differing.is_empty();
        if !principal_differs && class.resources.is_empty() {
            return Outcome::default();
        }
        let is = |effect| move |statement: &&Statement| statement.effect() == effect;
        let may_gain = every
            || !class.resources.is_empty()
            || gone.iter().any(|it| is(Effect::Deny)(it))
            || come.iter().any(|it| is(Effect::Allow)(it));
        let touched = touched(every, &differing, &class.resources);
        let near = self.near(class, &touched, [&old, &new]);
        let mut statements: Vec<&Statement> = old.statements().chain(new.statements()).collect();
        let of_resources = near.iter().flat_map(|near| near.documents.iter().chain(&near.limits));
        statements.extend(of_resources.chain(&self.passing).flat_map(PolicyDocument::statements));
        statements.sort_by_key(|statement| address(statement));
        statements.dedup_by_key(|statement| address(statement));
        statements.retain(|statement| may_apply(statement) && touched.any(statement));

        let changed: HashSet<usize> = differing.iter().map(|statement| address(statement)).collect();
        let circumstances = Circumstances {
            changed: &changed,
            every,
            may_gain,
            endpoints,
            versions_look_alike: !every && self.classes.indices.len() == 1 && endpoints.is_empty(),
        };
        let principals = class.principals();
        let survey = Survey {
            class,
            standings: &standings,
            principals: &principals,
            circumstances,
            bases: &bases,
            statements,
            near: &near,
            principal_differs,
        };
        self.survey(&survey, touched)
    }

    /// The resources whose policies say something to a class of some actions.
    fn near(&self, class: &Class, touched: &Actions, inputs: [&Inputs<'_>; 2]) -> Vec<Near> {
        let services: BTreeSet<&str> = touched.services().into_iter().flat_map(arn_services).collect();
        let own = class.asker().caller.account();
        let mut found: BTreeMap<&Arn, Option<Vec<Arn>>> = BTreeMap::new();
        class.resources.iter().for_each(|arn| {
            found.insert(arn, None);
        });
        let mut same: BTreeMap<u64, Vec<&Arn>> = BTreeMap::new();
        for (hash, arn) in class.reached.iter().filter(|(_, arn)| !class.resources.contains(arn)) {
            same.entry(*hash).or_default().push(arn);
        }
        for members in same.into_values() {
            let Some((first, rest)) = members.split_first() else { continue };
            found.insert(first, (!rest.is_empty()).then(|| rest.iter().map(|arn| (*arn).clone()).collect()));
        }
        let reached: BTreeSet<&Arn> = class.reached.iter().map(|(_, arn)| arn).collect();
        let about = self.classes.open.about(self.versions(), Some(touched));
        let groups = &about.groups;
        let is_foreign = |member: &&Owned| member.1 != own;
        let all = || groups.iter().flat_map(|group| &group.members);
        if all().take(OPEN + 1).count() <= OPEN {
            all().filter(is_foreign).filter(|(arn, _)| !reached.contains(arn)).for_each(|(arn, _)| {
                found.entry(arn).or_insert(None);
            });
        } else {
            let apart = Apart::new(inputs, touched);
            for part in groups.iter().flat_map(|group| apart.parts(&group.members)) {
                let is_other = |member: &&Owned| is_foreign(member) && !reached.contains(&member.0);
                let Some((first, _)) = part.iter().copied().find(is_other) else { continue };
                let rest: Vec<Arn> = part.iter().map(|(arn, _)| arn).filter(|arn| *arn != first).cloned().collect();
                found.entry(first).or_insert((!rest.is_empty()).then_some(rest));
            }
        }
        let near = found.into_iter().filter(|(arn, _)| services.contains(arn.service())).map(|(arn, alike)| {
            let policies = self.versions().into_iter().filter_map(|partition| policy_of(partition, arn));
            let owner = owner(self.versions(), arn).filter(|owner| Some(*owner) != own);
            let limits = self.versions().into_iter().flat_map(|version| {
                let levels = owner.map(|it| Levels::of(version, it, OrganizationPolicyType::ResourceControlPolicy));
                let documents = levels.iter().flat_map(Levels::policies).map(|held| held.document.clone());
                documents.collect::<Vec<_>>()
            });
            let changed = class.resources.contains(arn);
            Near { arn: arn.clone(), documents: policies.collect(), limits: limits.collect(), changed, alike }
        });
        near.collect()
    }

    fn survey(&self, survey: &Survey<'_, '_>, touched: Actions) -> Outcome {
        let asker = survey.class.asker();
        let is_root = matches!(asker.caller.principal, Principal::Root(_));
        let allows = survey.statements.iter().copied().filter(|statement| statement.effect() == Effect::Allow);
        let candidates = if is_root { touched } else { touched.covered(allows) };
        let mut outcome = Outcome::default();
        if candidates.is_empty() {
            return outcome;
        }
        let mut known = Settings::default();
        let resources = self.resources(survey, &|_| true);
        for actions in action_classes(&candidates, &survey.statements, &resources) {
            // Patterns of statements that do not speak of these actions tell nothing apart.
            let speaks = |statement: &Statement| statement.covers_action(actions.representative());
            let asked = self.resources(survey, &speaks).of(&actions);
            let mut classes = asked.classes;
            classes.retain(|class| is_about_something(&actions, class));
            if !survey.principal_differs {
                classes.retain(|class| self.has_changed(survey.class, class));
            }
            if !asked.exact && !classes.is_empty() {
                let overlapping = Vec::new();
                outcome.unsure.push(unsure(survey, &actions, overlapping, Doubt::Patterns));
            }
            self.ask(survey, &actions, &classes, (&mut known, &mut outcome));
        }
        outcome
    }

    /// The resources that statements tell apart, of those statements that are wanted.
    fn resources(&self, survey: &Survey<'_, '_>, wanted: &dyn Fn(&Statement) -> bool) -> Resources<'c> {
        let account = survey.class.asker().caller.account();
        let mut resources = Resources::new(self.after, &self.scope.region, account);
        for base in survey.bases {
            let statements = survey.statements.iter().filter(|statement| wanted(statement));
            statements.for_each(|statement| resources.name(statement, base));
        }
        // Of resources with tags that conditions ask for, each is asked about.
        let mut statements = survey.statements.iter().filter(|statement| wanted(statement));
        if statements.any(|statement| looks_at_resource_tags(statement)) {
            let tagged = account.into_iter().flat_map(|account| tagged(self.versions(), account));
            tagged.for_each(|arn| resources.insert(&arn));
        }
        for near in survey.near {
            if near.changed || near.documents.iter().flat_map(PolicyDocument::statements).any(wanted) {
                resources.insert_alike(&near.arn, near.alike.as_deref());
            }
        }
        resources
    }

    /// Whether a resource, or what it belongs to, is not the same in both versions.
    fn has_changed(&self, class: &Class, resource: &ResourceClass) -> bool {
        if class.resources.is_empty() {
            return false;
        }
        let Ok(arn) = Arn::parse(&resource.representative) else { return false };
        let is_changed = |arn: &Arn| class.resources.contains(arn);
        is_changed(&arn)
            || self
                .versions()
                .iter()
                .any(|version| version.governing_resource(&arn).is_some_and(|holder| is_changed(&holder.arn)))
    }

    /// The changes of one class of actions, on resources that change alike together.
    fn ask(
        &self,
        survey: &Survey<'_, '_>,
        actions: &ActionClass,
        asked: &[ResourceClass],
        (known, outcome): (&mut Settings, &mut Outcome),
    ) {
        let mut alike: BTreeMap<Turn, BTreeSet<&ResourceClass>> = BTreeMap::new();
        let mut doubts: BTreeMap<Doubt, Vec<String>> = BTreeMap::new();
        for resource in asked {
            let every = survey.circumstances.every || self.has_changed(survey.class, resource);
            let circumstances = Circumstances { every, ..survey.circumstances };
            let (found, doubt) = turns(
                self,
                survey.standings,
                (actions.representative(), &resource.representative),
                &circumstances,
                known,
            );
            for turn in found {
                alike.entry(turn).or_default().insert(resource);
            }
            if let Some(doubt) = doubt {
                doubts.entry(doubt).or_default().push(resource.pattern.clone());
            }
        }
        let doubts = doubts.into_iter().map(|(doubt, resources)| unsure(survey, actions, resources, doubt));
        outcome.unsure.extend(doubts);
        outcome.found.extend(alike.into_iter().map(|(turn, changed)| {
            let (resources, except) = summed_up(&changed, asked);
            let is_told =
                |class: &&ResourceClass| resources.contains(&class.pattern) || except.contains(&class.pattern);
            let others = |class: &ResourceClass| Some((class.pattern.clone(), class.alike.as_ref()?.to_vec()));
            let alike = asked.iter().filter(is_told).filter_map(others).collect();
            let entry = Entry {
                principals: survey.principals.clone(),
                actions: actions.names(),
                resources,
                except,
                conditional: turn.settings,
                alike,
            };
            Found { gained: turn.gained, by: turn.by, entry }
        }));
    }
}

fn unsure(survey: &Survey<'_, '_>, actions: &ActionClass, resources: Vec<String>, why: Doubt) -> Unsure {
    Unsure { principals: survey.principals.clone(), actions: actions.names(), resources, why }
}

pub(super) fn address(statement: &Statement) -> usize {
    std::ptr::from_ref(statement).addr()
}

/// The actions of which the answer may have changed.
fn touched(every: bool, differing: &[&Statement], resources: &[Arn]) -> Actions {
    if every {
        return Actions::new(ActionSet::all());
    }
    let mut touched = ActionSet::none();
    differing.iter().for_each(|statement| touched.add(&ActionSet::of(statement)));
    let changed: BTreeSet<&str> = resources.iter().map(Arn::service).collect();
    if changed.is_empty() {
        return Actions::new(touched);
    }
    for service in catalog::services().map(|service| service.prefix) {
        if changed.iter().any(|arn| is_about(service, arn)) {
            touched.add(&ActionSet::of_service(service));
        }
    }
    Actions::new(touched)
}

/// Whether actions could be about a resource at all.
fn is_about_something(actions: &ActionClass, resource: &ResourceClass) -> bool {
    match resource.representative.split(':').nth(2) {
        Some(service) => is_about(actions.service, service),
        None => true,
    }
}

/// What tells resources apart that are open to everyone and say the same: patterns that name one and not another, and
/// conditions that name an account.
struct Apart {
    patterns: Vec<String>,
    accounts: HashSet<AccountId>,
}

/// The patterns that reach into a resource: whether each matches it, and something in it.
type Marks<'m> = Vec<(&'m str, bool, bool)>;

impl Apart {
    fn new(inputs: [&Inputs<'_>; 2], touched: &Actions) -> Apart {
        let statements = inputs.into_iter().flat_map(Inputs::statements).filter(|statement| touched.any(statement));
        let (mut patterns, mut accounts) = (BTreeSet::new(), HashSet::new());
        for statement in statements {
            let named = statement.resources().into_iter().flat_map(|(_, patterns)| patterns);
            patterns.extend(named.filter(|pattern| *pattern != "*").map(without_variables));
            let values = statement.conditions().iter().flat_map(|condition| condition.values());
            accounts.extend(values.flat_map(account_ids));
        }
        Apart { patterns: patterns.into_iter().collect(), accounts }
    }
    /// Parts of a group that nothing tells apart.
    fn parts<'g>(&self, members: &'g [Owned]) -> Vec<Vec<&'g Owned>> {
        let mut parts: BTreeMap<(Marks<'_>, Option<AccountId>), Vec<&Owned>> = BTreeMap::new();
        for member in members {
            let (arn, owner) = member;
            let within = format!("{arn}/any");
            let reaching = self.patterns.iter().filter(|pattern| reaches_into(pattern, arn.as_str()));
            let marks = reaching.map(|it| (it.as_str(), matches(it, arn.as_str()), matches(it, &within))).collect();
            parts.entry((marks, owner.filter(|owner| self.accounts.contains(owner)))).or_default().push(member);
        }
        parts.into_values().collect()
    }
}
