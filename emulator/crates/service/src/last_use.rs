//! When who last did what. The events themselves are soon forgotten; this outlives them.

use std::borrow::Cow;
use std::sync::Arc;

use aws::{AccessKeyId, Principal, Region, Timestamp};
use state::Shared;
use state::map::HashMap;

use crate::Event;

/// The last use of an action by a principal, or of an access key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastUse {
    /// What was done: `iam:GetRole`.
    pub action: Cow<'static, str>,
    /// When.
    pub at: Timestamp,
    /// Where.
    pub region: Region,
}

impl LastUse {
    /// `iam`.
    pub fn service(&self) -> &str {
        self.action.split_once(':').map_or(&*self.action, |(service, _)| service)
    }
}

/// The last use of each action by each principal, and of each long-term access key: as many as principals have actions that
/// they use. Attempts that were refused count as well, as in AWS. See
/// [last accessed information](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html).
#[derive(Debug, Clone, Default)]
pub struct LastUses {
    /// By the id of the principal; sorted by action.
    principals: HashMap<Arc<str>, Shared<Vec<LastUse>>>,
    keys: HashMap<AccessKeyId, LastUse>,
}

impl LastUses {
    /// What a user or role has done, by its unique id (`AIDA…`, `AROA…`), or an account's root user, by its ARN; sorted by
    /// action.
    pub fn of(&self, principal: &str) -> &[LastUse] {
        self.principals.get(principal).map_or(&[], |uses| uses)
    }
    /// The newest of them.
    pub fn latest(&self, principal: &str) -> Option<&LastUse> {
        self.of(principal).iter().max_by_key(|used| used.at)
    }
    /// The last use of a long-term access key.
    pub fn of_key(&self, key: &AccessKeyId) -> Option<&LastUse> {
        self.keys.get(key)
    }
    pub(crate) fn note(&mut self, event: &Event) {
        if event.action.is_empty() {
            return;
        }
        let caller = &event.call.caller;
        if let Some(id) = id(&caller.principal) {
            match self.principals.get_mut(id) {
                Some(uses) => note_action(uses.make_mut(), event),
                None => _ = self.principals.insert(id.into(), Shared::new(vec![used(event)])),
            }
        }
        if let Some(key) = caller.access_key.as_ref().filter(|key| !key.is_temporary()) {
            match self.keys.get_mut(key) {
                Some(last) => *last = used(event),
                None => _ = self.keys.insert(key.clone(), used(event)),
            }
        }
    }
}

fn note_action(uses: &mut Vec<LastUse>, event: &Event) {
    match uses.binary_search_by(|used| used.action.cmp(&event.action)) {
        Ok(at) => {
            if let Some(last) = uses.get_mut(at) {
                (last.at, last.region) = (event.call.now, event.call.region.clone());
            }
        }
        Err(at) => uses.insert(at, used(event)),
    }
}

fn used(event: &Event) -> LastUse {
    LastUse { action: event.action.clone(), at: event.call.now, region: event.call.region.clone() }
}

/// What a principal is known by, after one of the same name has taken its place.
fn id(principal: &Principal) -> Option<&str> {
    match principal {
        Principal::Root(arn) => Some(arn.as_str()),
        Principal::User { id, .. } | Principal::AssumedRole { role_id: id, .. } => Some(id),
        Principal::FederatedUser { .. } | Principal::Service(_) | Principal::Anonymous => None,
    }
}
