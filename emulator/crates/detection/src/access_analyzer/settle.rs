//! Looking at everything: what stale analyzers do before somebody reads what they find.

mod idle;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use std::thread;

use aws::{AccountId, Arn, Region, Timestamp};
use service::EventHistory;
use state::access_analyzer::{Analyzer, Found, Subject, settled, update_findings};
use state::change::{Changes, Part};
use state::{Partition, Shared, Tx};

use super::analysis::subject::{of_resource, of_role};
use super::analysis::zone::ZoneName;
use super::analysis::{Looked, Zone, external, internal};
use super::filter::status_of;
use super::watch;
use idle::{LastSeen, Past};

/// What stale analyzers find.
#[derive(Debug)]
pub(crate) struct Settling {
    /// What they looked at.
    head: Partition,
    looks: Vec<Look>,
    /// The last event that they know of.
    last_seen: Option<LastSeen>,
}

/// One look at a zone, for all analyzers that look for the same in it.
#[derive(Debug)]
struct Look {
    zone: Option<ZoneName>,
    analyzers: Vec<Arn>,
    seen: Seen,
    extent: Extent,
}

/// How much was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// Everything.
    Whole,
    /// Those who have done something since.
    Part,
}

/// What there is to be found.
#[derive(Debug, Default)]
struct Seen {
    found: Vec<Looked>,
    /// What was looked at last in a Region, and of what is in none.
    last: BTreeMap<Option<Region>, Arc<str>>,
    /// When something will be unused that is not yet.
    due: Option<Timestamp>,
}

impl Settling {
    /// Looks at everything that stale analyzers are to look at, and at what those of unused access have to look at since time
    /// has passed and things were used.
    pub(crate) fn new(head: &Partition, history: &EventHistory, now: Timestamp) -> Option<Settling> {
        let stale = &head.watchers.stale;
        let mut zones: BTreeMap<Option<ZoneName>, Vec<Arn>> = BTreeMap::new();
        let mut looks = Vec::new();
        let mut past = None;
        for analyzer in head.watchers.analyzers.iter().filter_map(|arn| head.analyzer(arn)) {
            let is_stale = stale.contains_key(&analyzer.arn);
            if analyzer.kind.is_unused() {
                let past = past.get_or_insert_with(|| Past::since_last_look(history, now));
                looks.extend(idle::look(head, analyzer, past, is_stale));
            } else if is_stale && analyzer.kind.is_external() {
                zones.entry(ZoneName::of(head, analyzer)).or_default().push(analyzer.arn.clone());
            } else if is_stale {
                looks.push(inside(head, analyzer, now));
            }
        }
        looks.extend(zones.into_iter().map(|(zone, analyzers)| {
            let seen = zone.as_ref().map(|zone| everything(head, zone)).unwrap_or_default();
            Look { zone, analyzers, seen, extent: Extent::Whole }
        }));
        // Whatever is stale and no analyzer is to be forgotten, or settling would never come to an end.
        let is_lost = || stale.keys().any(|arn| head.analyzer(arn).is_none());
        let last_seen = past.map(|past| past.last_seen);
        if !looks.is_empty() || is_lost() {
            return Some(Settling { looks, head: head.clone(), last_seen });
        }
        // Nothing follows from what happened.
        last_seen.into_iter().for_each(|seen| seen.keep(history));
        None
    }

    /// Makes it part of the state. What bears on access from outside and was changed since was looked at by whoever changed
    /// it; where as much is no longer trusted, everything is looked at again. Says whether all of it was still true: what was
    /// changed later is stale again all the same.
    pub(crate) fn finish(self, tx: &mut Tx<'_>, history: &EventHistory) -> bool {
        let changes = tx.partition().changes_since(&self.head);
        let (changed, nothing) = (changed(&self.head, tx.partition(), &changes), HashSet::new());
        let mut is_true = true;
        for look in &self.looks {
            for arn in &look.analyzers {
                let Some(analyzer) = tx.partition().analyzer(arn).cloned() else { continue };
                if !look.is_true_of(&analyzer, &self.head, tx.partition()) {
                    is_true = false;
                    continue;
                }
                // One that is out of work keeps what it has.
                if look.zone.is_some() {
                    let changed = if analyzer.kind.is_external() { &changed } else { &nothing };
                    look.tell(tx, &analyzer, changed);
                }
                let stale = &mut tx.partition_mut().watchers.stale;
                // INVARIANT: one that was marked after the look began stays stale.
                let is_marked_since = stale.get(arn).is_some_and(|revision| *revision > self.head.revision);
                if look.extent == Extent::Whole && !is_marked_since {
                    stale.remove(arn);
                }
            }
        }
        if is_true && let Some(seen) = self.last_seen {
            seen.keep(history);
        }
        let partition = tx.partition();
        let lost: Vec<Arn> =
            partition.watchers.stale.keys().filter(|arn| partition.analyzer(arn).is_none()).cloned().collect();
        lost.iter().for_each(|arn| _ = tx.partition_mut().watchers.stale.remove(arn));
        is_true
    }
}

impl Look {
    /// One that has nothing to look at.
    fn at_nothing(head: &Partition, analyzer: &Analyzer) -> Look {
        let (zone, analyzers) = (ZoneName::of(head, analyzer), vec![analyzer.arn.clone()]);
        Look { zone, analyzers, seen: Seen::default(), extent: Extent::Whole }
    }

    fn is_true_of(&self, analyzer: &Analyzer, before: &Partition, after: &Partition) -> bool {
        let zone = ZoneName::of(after, analyzer);
        let configuration =
            |partition: &Partition| partition.analyzer(&analyzer.arn).map(|it| it.configuration.clone());
        zone == self.zone
            && zone.is_none_or(|zone| zone.is_unchanged(before, after))
            && configuration(before) == configuration(after)
    }

    fn tell(&self, tx: &mut Tx<'_>, analyzer: &Shared<Analyzer>, changed: &HashSet<Arc<str>>) {
        let is_here =
            |region: &Option<Region>| region.as_ref().is_none_or(|region| analyzer.region() == region.as_str());
        let mut seen: HashSet<&str> = HashSet::new();
        for looked in self.seen.found.iter().filter(|looked| is_here(&looked.region)) {
            seen.insert(&looked.subject.resource);
            if !changed.contains(&looked.subject.resource) {
                update_findings(tx, &analyzer.arn, &looked.subject, &looked.found, status_of);
            }
        }
        if self.extent == Extent::Part {
            return;
        }
        for resource in analyzer.findings().resources() {
            if seen.contains(&**resource) || changed.contains(resource) {
                continue;
            }
            if let Some(finding) = analyzer.findings().of(resource).first() {
                update_findings(tx, &analyzer.arn, &finding.subject, &[], status_of);
            }
        }
        let mut last = self.seen.last.iter().filter(|(region, _)| is_here(region)).map(|(_, resource)| resource);
        settled(tx, &analyzer.arn, last.next_back().cloned(), self.seen.due);
    }
}

/// Looks at what an analyzer of internal access has chosen.
fn inside(head: &Partition, analyzer: &Analyzer, now: Timestamp) -> Look {
    let look = Look::at_nothing(head, analyzer);
    let Some(zone) = look.zone.as_ref().and_then(|zone| zone.look_at(head)) else { return look };
    let accounts = look.zone.as_ref().map(|zone| zone.accounts(head)).unwrap_or_default();
    let found = internal::look(&zone, &accounts, analyzer.region(), analyzer.configuration.as_ref(), now);
    let last =
        found.last().map(|looked| (looked.region.clone(), looked.subject.resource.clone())).into_iter().collect();
    Look { seen: Seen { found, last, due: None }, ..look }
}

/// Looks at everything in a zone for access from outside.
fn everything(head: &Partition, zone: &ZoneName) -> Seen {
    side_by_side(&zone.accounts(head), |accounts| {
        let mut seen = Seen::default();
        if let Some(zone) = zone.look_at(head) {
            let mut known = Known::new(&zone);
            accounts.iter().for_each(|account| known.look_at_account(*account, &mut seen));
        }
        seen
    })
}

/// Looks at accounts, several at a time.
fn side_by_side(accounts: &[AccountId], look: impl Fn(&[AccountId]) -> Seen + Sync) -> Seen {
    let look = &look;
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let part = accounts.len().div_ceil(workers).max(1);
    let parts: Vec<Seen> = match accounts.chunks(part).collect::<Vec<_>>().as_slice() {
        [] => Vec::new(),
        [one] => vec![look(one)],
        several => thread::scope(|scope| {
            let workers: Vec<_> = several.iter().map(|part| scope.spawn(move || look(part))).collect();
            let joined = workers.into_iter().map(|worker| worker.join());
            // A panic of a worker is a panic here.
            joined.map(|seen| seen.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
        }),
    };
    let mut whole = Seen::default();
    for part in parts {
        whole.found.extend(part.found);
        whole.last.extend(part.last);
        whole.due = whole.due.into_iter().chain(part.due).min();
    }
    whole
}

/// What a worker knows already: policies that say the same of roles whose owners are limited by the same are decided once.
struct Known<'z, 'p> {
    zone: &'z Zone<'p>,
    trusts: HashMap<(&'p str, Vec<usize>), Vec<Arc<Found>>>,
}

impl<'z, 'p> Known<'z, 'p> {
    fn new(zone: &'z Zone<'p>) -> Known<'z, 'p> {
        Known { zone, trusts: HashMap::new() }
    }

    fn look_at_account(&mut self, account: AccountId, seen: &mut Seen) {
        let zone = self.zone;
        let Some(owner) = zone.partition.account(account) else { return };
        let limits = zone.control_policies(account);
        for role in owner.iam.roles.values() {
            if !role.trust.lets_in_others(&|id| zone.has(id)) {
                continue;
            }
            let key = (role.trust.text(), limits.clone());
            let found = self.trusts.entry(key).or_insert_with(|| external::role(zone, account, role));
            seen.add(|| of_role(account, role), None, found.clone());
        }
        for resource in owner.resources.values() {
            let found = external::resource(zone, resource);
            seen.add(|| of_resource(resource), Some(resource.region.clone()), found);
        }
        let last_role = owner.iam.roles.values().next_back().map(|role| (None, role.entity.arn.as_str().into()));
        let resources = owner.resources.values();
        let resources = resources.map(|resource| (Some(resource.region.clone()), resource.arn.as_str().into()));
        seen.last.extend(last_role.into_iter().chain(resources));
    }
}

impl Seen {
    fn add(&mut self, subject: impl FnOnce() -> Subject, region: Option<Region>, found: Vec<Arc<Found>>) {
        if !found.is_empty() {
            self.found.push(Looked { subject: Arc::new(subject()), region, found });
        }
    }
}

/// The ARNs of what analyzers of external access looked at again since, for it is not as it was.
fn changed(before: &Partition, after: &Partition, changes: &Changes) -> HashSet<Arc<str>> {
    let mut changed: HashSet<Arc<str>> = HashSet::new();
    for (account, part) in &changes.parts {
        let [old, new] = [before, after].map(|partition| partition.account(*account));
        match part {
            Part::Role(name) => {
                let [old, new] = [old, new].map(|owner| owner.and_then(|owner| owner.iam.roles.get(name)));
                if watch::is_other_role(old, new) {
                    changed.extend([old, new].into_iter().flatten().map(|it| it.entity.arn.as_str().into()));
                }
            }
            Part::Resource(arn) => {
                let [old, new] = [old, new].map(|owner| owner.and_then(|owner| owner.resources.get(arn)));
                if watch::is_other_resource(old, new) {
                    changed.insert(arn.as_str().into());
                }
            }
            _ => {}
        }
    }
    changed
}
