//! Resources that are open to everyone.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex};

use aws::{AccountId, Arn};
use policy::Effect;
use state::Partition;

use super::class::{account_ids, owner};
use super::documents::{Facts, speaking};
use crate::analysis::classes::Actions;
use crate::analysis::index::Index;
use crate::analysis::permissions::policy_of;

/// The resources that are open to everyone, those together of which policies, tags and place are the same up to names.
pub(super) struct Open {
    groups: Vec<Arc<Group>>,
    /// What is about some actions, by those actions.
    about: Mutex<HashMap<Option<Actions>, Arc<About>>>,
}

/// What the policies of open resources say about some actions.
#[derive(Default)]
pub(super) struct About {
    /// Those that allow any of them.
    pub(super) groups: Vec<Arc<Group>>,
    /// What they look at.
    pub(super) facts: Facts,
}

/// A resource and its owner.
pub(super) type Owned = (Arn, Option<AccountId>);

/// Resources that are alike, with their owners.
pub(super) struct Group {
    pub(super) members: Vec<Owned>,
    /// Account ids that the policies name, beside those of the owners.
    mentioned: BTreeSet<AccountId>,
}

impl Open {
    pub(super) fn new(before: &Partition, after: &Partition, indices: &[Index]) -> Open {
        let mut classes: BTreeMap<&Arn, Vec<u64>> = BTreeMap::new();
        for index in indices {
            for (arn, class) in index.everyone() {
                classes.entry(arn).or_default().push(*class);
            }
        }
        let mut groups: BTreeMap<Vec<u64>, Group> = BTreeMap::new();
        for (arn, class) in classes {
            let group = groups.entry(class).or_insert(Group { members: Vec::new(), mentioned: BTreeSet::new() });
            let owner = owner([before, after], arn);
            let policies = [before, after].into_iter().filter_map(|partition| policy_of(partition, arn));
            let ids = policies.flat_map(|policy| account_ids(policy.text()));
            group.mentioned.extend(ids.filter(|id| Some(*id) != owner));
            group.members.push((arn.clone(), owner));
        }
        Open { groups: groups.into_values().map(Arc::new).collect(), about: Mutex::default() }
    }
    pub(super) fn all(&self) -> impl Iterator<Item = &Arn> {
        self.groups.iter().flat_map(|group| &group.members).map(|(arn, _)| arn)
    }
    pub(super) fn mentioned(&self) -> impl Iterator<Item = AccountId> + '_ {
        self.groups.iter().flat_map(|group| &group.mentioned).copied()
    }
    /// What is about some actions; none stands for all actions.
    pub(super) fn about(&self, versions: [&Partition; 2], touched: Option<&Actions>) -> Arc<About> {
        // A poisoned lock would mean a panic between two insertions; the map is whole at every point.
        let mut known = self.about.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let key = touched.cloned();
        if let Some(about) = known.get(&key) {
            return Arc::clone(about);
        }
        let mut about = About::default();
        for group in &self.groups {
            let arn = group.members.first().map(|(arn, _)| arn);
            let mut allows = false;
            for policy in versions.into_iter().filter_map(|partition| policy_of(partition, arn?)) {
                for statement in speaking(&policy, touched) {
                    about.facts.see_for_all(statement);
                    allows |= statement.effect() == Effect::Allow;
                }
            }
            if allows {
                about.groups.push(Arc::clone(group));
            }
        }
        let about = Arc::new(about);
        known.insert(key, Arc::clone(&about));
        about
    }
}
