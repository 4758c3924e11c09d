//! What two versions of a partition allow differently.
//!
//! The comparison is complete over the principals of both versions, the actions of the catalogue, the resources that
//! policies tell apart, and the contexts that conditions tell apart: where any of these answers turns round, an entry
//! says so whose settings are among those of the context. It asks no question whose answer cannot have changed: only
//! principals and resources whose inputs differ are looked at, only actions that a differing statement covers, and of
//! principals that differ in their account alone, one for all. What it cannot tell exactly is in [`AccessDiff::unsure`].

mod class;
mod documents;
mod inputs;
mod open;
mod principals;
mod standing;
mod survey;
mod turns;

use std::collections::{BTreeMap, BTreeSet};

use policy::PolicyType;
use serde::{Serialize, Serializer};
use state::Partition;

use super::explain::name;
use super::graph::Scope;
use super::question::StatementRef;
use super::solver::Setting;
use super::who_can::in_parallel;
use class::Classes;
pub use principals::{Elsewhere, PrincipalClass};
use survey::Comparison;

/// Everything that changes.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct AccessDiff {
    /// From deny to allow.
    pub gained: Vec<Shift>,
    /// From allow to deny.
    pub lost: Vec<Shift>,
    /// What else may change: what the comparison did not try out.
    pub unsure: Vec<Unsure>,
    /// Principals whose access could have changed.
    pub principals: usize,
    /// The classes they fell into, each of which was asked once.
    pub classes: usize,
}

/// What one statement changes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shift {
    /// The statement responsible.
    pub by: Cause,
    /// What changes by it.
    pub entries: Vec<Entry>,
}

/// What is responsible for a change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Cause {
    /// The layer.
    #[serde(serialize_with = "name")]
    pub layer: PolicyType,
    /// The policy; none where something stopped allowing.
    pub source: Option<String>,
    /// Of control policies, the place.
    pub target: Option<String>,
    /// The statement.
    pub statement: Option<StatementRef>,
    /// Its text.
    pub text: String,
    /// In words.
    pub reason: Reason,
}

/// How a statement is responsible for a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It denies now.
    Denies,
    /// It denied before.
    DeniedBefore,
    /// It allows now.
    Allows,
    /// The layer allowed before, and nothing in it does any more.
    NothingAllows,
    /// The principal is gone, or was not there before.
    Principal,
}

/// Access of some principals that changes alike.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Whose.
    pub principals: PrincipalClass,
    /// The actions.
    pub actions: Vec<String>,
    /// The resources, as policies have them; `*` is everything that is not excepted.
    pub resources: Vec<String>,
    /// Resources that policies name and for which this does not change, where `*` would take them in.
    pub except: Vec<String>,
    /// What the request has to say for the change to show, and of a resource that is not known, its tags.
    pub conditional: Vec<Setting>,
    /// Of resources that stand for others, these others: their policies say the same. Where they are open to everyone, those
    /// of other accounts than the principal's are meant.
    pub alike: BTreeMap<String, Vec<String>>,
}

impl Entry {
    /// Of principals in other accounts than the first: the resources that are meant for them in place of those of the
    /// entry.
    pub fn elsewhere(&self) -> Vec<Elsewhere> {
        self.principals.elsewhere(&self.resources, &self.except)
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'e> {
            principals: &'e PrincipalClass,
            actions: &'e [String],
            resources: &'e [String],
            except: &'e [String],
            conditional: &'e [Setting],
            #[serde(skip_serializing_if = "BTreeMap::is_empty")]
            alike: &'e BTreeMap<String, Vec<String>>,
            #[serde(skip_serializing_if = "Vec::is_empty")]
            elsewhere: Vec<Elsewhere>,
        }
        let Entry { principals, actions, resources, except, conditional, alike } = self;
        let elsewhere = self.elsewhere();
        Written { principals, actions, resources, except, conditional, alike, elsewhere }.serialize(serializer)
    }
}

/// What may change beside what is told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Unsure {
    /// Whose access.
    pub principals: PrincipalClass,
    /// The actions.
    pub actions: Vec<String>,
    /// The resources; none: any.
    pub resources: Vec<String>,
    /// Why.
    pub why: Doubt,
}

/// Why a comparison cannot tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// Conditions tell more contexts apart than are tried; those that set the fewest keys were.
    Contexts,
    /// A policy variable takes its value from the request.
    Variables,
    /// Three or more patterns for resources may overlap; what any two of them share was asked about.
    Patterns,
}

impl AccessDiff {
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.gained.is_empty() && self.lost.is_empty()
    }
}

/// Compares what two versions of a partition allow.
pub fn compare(before: &Partition, after: &Partition, scope: &Scope) -> AccessDiff {
    let classes = Classes::new(before, after);
    let comparison = Comparison::new(before, after, scope, &classes);
    let outcomes = in_parallel(&classes.all, |class| vec![comparison.class(class)]);
    let mut diff = AccessDiff {
        principals: classes.all.iter().map(class::Class::count).sum(),
        classes: classes.all.len(),
        ..AccessDiff::default()
    };
    let (mut gained, mut lost) = (BTreeMap::new(), BTreeMap::new());
    for outcome in outcomes {
        for shift in outcome.found {
            let side: &mut BTreeMap<Cause, Vec<Entry>> = if shift.gained { &mut gained } else { &mut lost };
            side.entry(shift.by).or_default().push(shift.entry);
        }
        diff.unsure.extend(outcome.unsure);
    }
    diff.gained = shifts(gained);
    diff.lost = shifts(lost);
    diff.unsure = merged_doubts(diff.unsure);
    diff
}

fn shifts(by_cause: BTreeMap<Cause, Vec<Entry>>) -> Vec<Shift> {
    by_cause.into_iter().map(|(by, entries)| Shift { by, entries: merged(entries) }).collect()
}

/// What entries have in common but their actions, and but their principals.
type Alike = (Vec<String>, Vec<String>, Vec<Setting>, BTreeMap<String, Vec<String>>);

/// Entries that are alike but for their actions together, and then those that are alike but for their principals.
fn merged(entries: Vec<Entry>) -> Vec<Entry> {
    let mut of_actions: BTreeMap<(PrincipalClass, Alike), BTreeSet<String>> = BTreeMap::new();
    for entry in entries {
        let key = (entry.principals, (entry.resources, entry.except, entry.conditional, entry.alike));
        of_actions.entry(key).or_default().extend(entry.actions);
    }
    let mut of_principals: BTreeMap<(Vec<String>, Alike), Vec<PrincipalClass>> = BTreeMap::new();
    for ((principals, alike), actions) in of_actions {
        of_principals.entry((actions.into_iter().collect(), alike)).or_default().push(principals);
    }
    let entry = |((actions, (resources, except, conditional, alike)), classes)| Entry {
        principals: PrincipalClass::union(classes),
        actions,
        resources,
        except,
        conditional,
        alike,
    };
    of_principals.into_iter().map(entry).collect()
}

/// The same for doubts.
fn merged_doubts(doubts: Vec<Unsure>) -> Vec<Unsure> {
    let mut of_actions: BTreeMap<(PrincipalClass, Vec<String>, Doubt), BTreeSet<String>> = BTreeMap::new();
    for doubt in doubts {
        of_actions.entry((doubt.principals, doubt.resources, doubt.why)).or_default().extend(doubt.actions);
    }
    let mut of_principals: BTreeMap<(Vec<String>, Vec<String>, Doubt), Vec<PrincipalClass>> = BTreeMap::new();
    for ((principals, resources, why), actions) in of_actions {
        of_principals.entry((actions.into_iter().collect(), resources, why)).or_default().push(principals);
    }
    let doubt = |((actions, resources, why), classes)| {
        let principals = PrincipalClass::union(classes);
        Unsure { principals, actions, resources, why }
    };
    of_principals.into_iter().map(doubt).collect()
}
