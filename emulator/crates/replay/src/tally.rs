//! Counts what one thread has decided. Threads count apart and are added up in the end.

use std::collections::BTreeMap;

use crate::call::Recorded;
use crate::judge::{Judged, Ruling};
use crate::principal::Known;
use crate::record::Record;
use crate::report::{Broken, Cause, Example, Group, Groups, Reason, Report};
use crate::undecided::Undecided;

/// Groups that are kept apart; further ones are only counted.
const GROUPS: usize = 20_000;
/// Examples of a group, and of broken text.
const EXAMPLES: usize = 3;
const BROKEN: usize = 20;
/// Particulars of a reason.
const DETAILS: usize = 1_000;

/// The place of a record in the order of all records: its file, then its number. Examples are the first by this order
/// whichever thread came to them.
pub(crate) type Place = (usize, u64);

/// What was counted so far.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) records: u64,
    allowed: u64,
    denied: u64,
    any_resource: u64,
    failed: u64,
    tables: [Table; 4],
    undecided: BTreeMap<&'static str, Undecidables>,
    broken: u64,
    broken_examples: BTreeMap<Place, String>,
}

/// The four tables of groups.
#[derive(Debug, Clone, Copy)]
enum Kind {
    NewlyDenied = 0,
    NewlyAllowed = 1,
    DriftDenied = 2,
    DriftAllowed = 3,
}

#[derive(Debug, Default)]
struct Table {
    calls: u64,
    ungrouped: u64,
    groups: BTreeMap<(String, String, Cause), Members>,
}

#[derive(Debug, Default)]
struct Members {
    calls: u64,
    succeeded: u64,
    first: String,
    last: String,
    examples: BTreeMap<Place, Example>,
}

#[derive(Debug, Default)]
struct Undecidables {
    records: u64,
    details: BTreeMap<String, u64>,
    first: Option<(Place, String)>,
}

/// A record and where it is from.
pub(crate) struct Seen<'s> {
    pub(crate) place: Place,
    /// `file:line`.
    pub(crate) name: &'s dyn Fn() -> String,
    pub(crate) record: &'s Record<'s>,
}

impl Tally {
    pub(crate) fn decided(&mut self, seen: &Seen<'_>, known: &Known, judged: &Judged) {
        let recorded = Recorded::of(seen.record);
        let before = judged.before.is_allowed();
        if before {
            self.allowed += 1
        } else {
            self.denied += 1
        }
        self.any_resource += u64::from(judged.any_resource);
        self.failed += u64::from(recorded == Recorded::Failed);
        match (recorded, before) {
            (Recorded::Allowed, false) => self.add(Kind::DriftDenied, seen, known, &judged.before),
            (Recorded::Denied, true) => self.add(Kind::DriftAllowed, seen, known, &judged.before),
            _ => {}
        }
        let Some(after) = &judged.after else { return };
        match (before, after.is_allowed()) {
            (true, false) => self.add(Kind::NewlyDenied, seen, known, after),
            (false, true) => self.add(Kind::NewlyAllowed, seen, known, after),
            _ => {}
        }
    }

    fn add(&mut self, kind: Kind, seen: &Seen<'_>, known: &Known, ruling: &Ruling) {
        let [newly_denied, newly_allowed, drift_denied, drift_allowed] = &mut self.tables;
        let table = match kind {
            Kind::NewlyDenied => newly_denied,
            Kind::NewlyAllowed => newly_allowed,
            Kind::DriftDenied => drift_denied,
            Kind::DriftAllowed => drift_allowed,
        };
        table.calls += 1;
        let key = (known.name.clone(), ruling.action.clone(), ruling.cause.clone());
        if table.groups.len() >= GROUPS && !table.groups.contains_key(&key) {
            table.ungrouped += 1;
            return;
        }
        table.groups.entry(key).or_default().add(seen, known, ruling);
    }

    pub(crate) fn undecided(&mut self, place: Place, name: impl FnOnce() -> String, why: &Undecided) {
        let entry = self.undecided.entry(why.reason()).or_default();
        entry.records += 1;
        if !why.detail().is_empty() {
            let has_room = entry.details.len() < DETAILS;
            match entry.details.get_mut(why.detail()) {
                Some(count) => *count += 1,
                None if has_room => _ = entry.details.insert(why.detail().to_owned(), 1),
                None => {}
            }
        }
        if entry.first.as_ref().is_none_or(|(first, _)| place < *first) {
            entry.first = Some((place, name()));
        }
    }

    pub(crate) fn broken(&mut self, place: Place, what: impl FnOnce() -> String) {
        self.broken += 1;
        keep(&mut self.broken_examples, BROKEN, place, what);
    }

    /// Both together.
    pub(crate) fn merge(&mut self, other: Tally) {
        self.records += other.records;
        self.allowed += other.allowed;
        self.denied += other.denied;
        self.any_resource += other.any_resource;
        self.failed += other.failed;
        self.broken += other.broken;
        for (place, what) in other.broken_examples {
            keep(&mut self.broken_examples, BROKEN, place, || what);
        }
        for (mine, theirs) in self.tables.iter_mut().zip(other.tables) {
            mine.merge(theirs);
        }
        for (reason, theirs) in other.undecided {
            self.undecided.entry(reason).or_default().merge(theirs);
        }
    }

    pub(crate) fn report(self, files: u64, changed: bool) -> Report {
        let [newly_denied, newly_allowed, drift_denied, drift_allowed] = self.tables.map(Table::groups);
        let mut undecided: Vec<Reason> = self.undecided.into_iter().map(Undecidables::reason).collect();
        undecided.sort_by_key(|reason| std::cmp::Reverse(reason.records));
        Report {
            files,
            records: self.records,
            decided: self.allowed + self.denied,
            allowed: self.allowed,
            denied: self.denied,
            any_resource: self.any_resource,
            failed: self.failed,
            changed,
            newly_denied,
            newly_allowed,
            drift_denied,
            drift_allowed,
            undecided,
            broken: Broken { records: self.broken, examples: self.broken_examples.into_values().collect() },
            failures: Vec::new(),
        }
    }
}

/// Keeps what comes first, and makes no more than is kept.
fn keep<T>(kept: &mut BTreeMap<Place, T>, limit: usize, place: Place, make: impl FnOnce() -> T) {
    let is_full = kept.len() >= limit;
    if is_full && kept.last_key_value().is_some_and(|(last, _)| *last < place) {
        return;
    }
    kept.insert(place, make());
    if kept.len() > limit {
        kept.pop_last();
    }
}

impl Table {
    fn merge(&mut self, other: Table) {
        self.calls += other.calls;
        self.ungrouped += other.ungrouped;
        for (key, theirs) in other.groups {
            self.groups.entry(key).or_default().merge(theirs);
        }
    }
    fn groups(self) -> Groups {
        let group = |((principal, action, cause), members): ((String, String, Cause), Members)| Group {
            principal,
            action,
            cause,
            calls: members.calls,
            succeeded: members.succeeded,
            first: members.first,
            last: members.last,
            examples: members.examples.into_values().collect(),
        };
        let mut groups: Vec<Group> = self.groups.into_iter().map(group).collect();
        groups.sort_by_key(|group| std::cmp::Reverse(group.calls));
        Groups { calls: self.calls, groups, ungrouped: self.ungrouped }
    }
}

impl Members {
    fn add(&mut self, seen: &Seen<'_>, known: &Known, ruling: &Ruling) {
        let record = seen.record;
        self.calls += 1;
        self.succeeded += u64::from(Recorded::of(record) == Recorded::Allowed);
        self.span(record.event_time.as_deref().unwrap_or_default());
        keep(&mut self.examples, EXAMPLES, seen.place, || Example {
            place: (seen.name)(),
            event_id: record.event_id.as_deref().unwrap_or_default().to_owned(),
            time: record.event_time.as_deref().unwrap_or_default().to_owned(),
            caller: record.identity().arn.as_deref().unwrap_or(&known.session).to_owned(),
            resource: ruling.resource.clone(),
            region: record.aws_region.as_deref().unwrap_or_default().to_owned(),
            recorded_error: record.error_code.as_deref().map(str::to_owned),
        });
    }
    /// Times of one form sort as texts.
    fn span(&mut self, time: &str) {
        if self.first.is_empty() || time < self.first.as_str() {
            time.clone_into(&mut self.first);
        }
        if time > self.last.as_str() {
            time.clone_into(&mut self.last);
        }
    }
    fn merge(&mut self, other: Members) {
        self.calls += other.calls;
        self.succeeded += other.succeeded;
        self.span(&other.first);
        self.span(&other.last);
        for (place, example) in other.examples {
            keep(&mut self.examples, EXAMPLES, place, || example);
        }
    }
}

impl Undecidables {
    fn merge(&mut self, other: Undecidables) {
        self.records += other.records;
        for (detail, count) in other.details {
            *self.details.entry(detail).or_default() += count;
        }
        self.first = match (self.first.take(), other.first) {
            (Some(mine), Some(theirs)) => Some(if theirs.0 < mine.0 { theirs } else { mine }),
            (mine, theirs) => mine.or(theirs),
        };
    }
    fn reason((reason, all): (&'static str, Undecidables)) -> Reason {
        let mut details: Vec<(String, u64)> = all.details.into_iter().collect();
        details.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let example = all.first.map(|(_, name)| name).unwrap_or_default();
        Reason { reason: reason.to_owned(), records: all.records, details, example }
    }
}
