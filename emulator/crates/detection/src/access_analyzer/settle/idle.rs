//! Looking for what nobody uses: it depends on what was done, and on time.

use std::collections::HashSet;
use std::sync::Arc;

use aws::{Arn, Principal, Timestamp};
use service::{Event, EventHistory, LastUses};
use state::Partition;
use state::access_analyzer::Analyzer;

use super::{Extent, Look, Seen, side_by_side};
use crate::access_analyzer::analysis::Looked;
use crate::access_analyzer::analysis::unused::Unused;
use crate::access_analyzer::analysis::zone::ZoneName;

/// What happened since unused access was last looked at.
pub(super) struct Past {
    uses: LastUses,
    now: Timestamp,
    /// The ARNs of the users and roles that did something; none where that is not known any more.
    acted: Option<HashSet<Arc<str>>>,
    pub(super) last_seen: LastSeen,
}

/// The last event that was known when unused access was looked at.
#[derive(Debug)]
pub(super) struct LastSeen(Option<Arc<Event>>);
const LAST_SEEN: &str = "access analyzer: last seen";

impl LastSeen {
    /// What happened until then is known from now on.
    pub(super) fn keep(self, history: &EventHistory) {
        history.keep(LAST_SEEN, self);
    }
}

impl Past {
    pub(super) fn since_last_look(history: &EventHistory, now: Timestamp) -> Past {
        // In this order: what happens between both is looked at twice.
        let events = history.events();
        let uses = history.last_uses();
        let mut acted = None;
        if let Some(seen) = history.kept::<LastSeen>(LAST_SEEN)
            && let Some(seen) = &seen.0
        {
            let mut those: HashSet<Arc<str>> = HashSet::new();
            for event in events.iter().rev() {
                if Arc::ptr_eq(event, seen) {
                    acted = Some(those);
                    break;
                }
                if let Principal::User { arn, .. } | Principal::AssumedRole { role: arn, .. } =
                    &event.call.caller.principal
                {
                    those.insert(arn.as_str().into());
                }
            }
        }
        Past { uses, now, acted, last_seen: LastSeen(events.last().cloned()) }
    }
}

/// What an analyzer of unused access has to look at: everything where it is stale or something has become unused meanwhile;
/// else only at those who have done something and were found idle, for whoever does something is less idle.
pub(super) fn look(head: &Partition, analyzer: &Analyzer, past: &Past, is_stale: bool) -> Option<Look> {
    let Some(zone) = ZoneName::of(head, analyzer) else { return is_stale.then(|| Look::at_nothing(head, analyzer)) };
    let unused = || Unused::new(head, &past.uses, past.now, analyzer.configuration.as_ref());
    let analyzers = vec![analyzer.arn.clone()];
    if is_stale || analyzer.due.is_some_and(|due| due <= past.now) {
        let seen = side_by_side(&zone.accounts(head), |accounts| {
            let mut seen = Seen::default();
            let Some(mut unused) = unused() else { return seen };
            for looked in accounts.iter().flat_map(|account| unused.account(*account)).collect::<Vec<_>>() {
                seen.last.insert(None, looked.subject.resource.clone());
                if !looked.found.is_empty() {
                    seen.found.push(looked);
                }
            }
            seen.due = unused.next;
            seen
        });
        return Some(Look { zone: Some(zone), analyzers, seen, extent: Extent::Whole });
    }
    let mut unused = unused()?;
    let findings = analyzer.findings();
    let those: Vec<&Arc<str>> = match &past.acted {
        Some(acted) => acted.iter().filter(|arn| !findings.of(arn).is_empty()).collect(),
        None => findings.resources().collect(),
    };
    let mut found: Vec<Looked> = those.into_iter().filter_map(|arn| look_at(head, &mut unused, arn)).collect();
    found.retain(|looked| !findings.says(&looked.subject.resource, &looked.found));
    found.sort_by(|one, other| one.subject.resource.cmp(&other.subject.resource));
    let seen = Seen { found, ..Seen::default() };
    (!seen.found.is_empty()).then_some(Look { zone: Some(zone), analyzers, seen, extent: Extent::Part })
}

/// The user or role of an ARN; those that are gone make analyzers stale.
fn look_at(head: &Partition, unused: &mut Unused<'_>, arn: &str) -> Option<Looked> {
    let arn = Arn::parse(arn).ok()?;
    let account = arn.account_id()?;
    match (head.role(&arn), head.user(&arn)) {
        (Some(role), _) => Some(unused.role(account, role)),
        (None, Some(user)) => Some(unused.user(account, &head.account(account)?.iam, user)),
        (None, None) => None,
    }
}
