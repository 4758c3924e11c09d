//! What two versions of a partition allow differently.
//!
//! The comparison is exact over the actions of the catalogue, the resources that policies tell apart, and the contexts
//! in which conditions of the statements that differ come true. It asks no question whose answer cannot have changed:
//! only principals and resources whose inputs differ are looked at, only actions that a differing statement covers, and
//! of principals that differ in their account alone, one for all.

mod class;
mod decide;
mod inputs;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use policy::PolicyType;
use serde::{Serialize, Serializer};
use state::Partition;

use super::explain::name;
use super::graph::Scope;
use super::question::StatementRef;
use super::solver::Setting;
use super::who_can::in_parallel;
use class::Classes;
use decide::Comparison;

/// Everything that changes.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct AccessDiff {
    /// From deny to allow.
    pub gained: Vec<Shift>,
    /// From allow to deny.
    pub lost: Vec<Shift>,
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Entry {
    /// Whose.
    pub principals: PrincipalClass,
    /// The actions.
    pub actions: Vec<String>,
    /// The resources, as policies have them; `*` is everything that is not excepted.
    pub resources: Vec<String>,
    /// Resources that policies name and for which this does not change, where `*` would take them in.
    pub except: Vec<String>,
    /// What the request has to say for the change to show.
    pub conditional: Vec<Setting>,
}

/// Principals for which the same changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PrincipalClass(Arc<[String]>);

impl PrincipalClass {
    fn union(classes: Vec<PrincipalClass>) -> PrincipalClass {
        match <[PrincipalClass; 1]>::try_from(classes) {
            Ok([one]) => one,
            Err(classes) => {
                let mut names: Vec<String> = classes.iter().flat_map(|class| class.names()).cloned().collect();
                names.sort();
                PrincipalClass(names.into())
            }
        }
    }
    /// Their names.
    pub fn names(&self) -> &[String] {
        &self.0
    }
    /// The first of them.
    pub fn example(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }
}
impl Serialize for PrincipalClass {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
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
    let found = in_parallel(&classes.all, |class| comparison.class(class));
    let mut diff = AccessDiff {
        principals: classes.all.iter().map(|class| class.members.len()).sum(),
        classes: classes.all.len(),
        ..AccessDiff::default()
    };
    let (mut gained, mut lost) = (BTreeMap::new(), BTreeMap::new());
    for shift in found {
        let side: &mut BTreeMap<Cause, Vec<Entry>> = if shift.gained { &mut gained } else { &mut lost };
        side.entry(shift.by).or_default().push(shift.entry);
    }
    diff.gained = shifts(gained);
    diff.lost = shifts(lost);
    diff
}

fn shifts(by_cause: BTreeMap<Cause, Vec<Entry>>) -> Vec<Shift> {
    by_cause.into_iter().map(|(by, entries)| Shift { by, entries: merged(entries) }).collect()
}

/// What entries have in common but their actions, and but their principals.
type Alike = (Vec<String>, Vec<String>, Vec<Setting>);

/// Entries that are alike but for their actions together, and then those that are alike but for their principals.
fn merged(entries: Vec<Entry>) -> Vec<Entry> {
    let mut of_actions: BTreeMap<(PrincipalClass, Alike), BTreeSet<String>> = BTreeMap::new();
    for entry in entries {
        let key = (entry.principals, (entry.resources, entry.except, entry.conditional));
        of_actions.entry(key).or_default().extend(entry.actions);
    }
    let mut of_principals: BTreeMap<(Vec<String>, Alike), Vec<PrincipalClass>> = BTreeMap::new();
    for ((principals, alike), actions) in of_actions {
        of_principals.entry((actions.into_iter().collect(), alike)).or_default().push(principals);
    }
    let entry = |((actions, (resources, except, conditional)), classes)| {
        Entry { principals: PrincipalClass::union(classes), actions, resources, except, conditional }
    };
    of_principals.into_iter().map(entry).collect()
}
