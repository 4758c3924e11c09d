use std::ops::Bound;
use std::time::Duration;

use aws::{AccountId, Region, Timestamp};

use super::{Config, ConfigurationItem, Frequency, Item, ItemKey, ItemStatus, RECORDER_TYPE, Work};
use crate::change::Part;
use crate::due::Task;
use crate::map::OrdMap;
use crate::{Shared, Tx};

/// How long lies between two items of a resource that is recorded daily.
pub const DAY: Duration = Duration::from_hours(24);

/// What was recorded in an account and Region.
#[derive(Debug, Clone, Default)]
pub struct Items {
    /// The last item of every resource.
    last: OrdMap<ItemKey, Shared<ConfigurationItem>>,
    /// All items.
    history: OrdMap<(ItemKey, u64), Shared<ConfigurationItem>>,
    /// Resources that have changed and are to be looked at once a day, and the parts of the account that they belong to.
    pending: OrdMap<ItemKey, Part>,
    /// Items that no file in the bucket holds yet, by type.
    undelivered: OrdMap<(&'static str, u64), Shared<ConfigurationItem>>,
    /// The id of the newest item.
    newest: u64,
}

/// How a type is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recording {
    /// How often.
    pub frequency: Frequency,
    /// Whether its items go into the delivery channel.
    pub delivered: bool,
}

impl Config {
    /// How a type is recorded now; none where it is not. "The recorder with the higher recording frequency takes
    /// precedence", recorders apart whose items their service keeps to itself. See
    /// <https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html#stop-start-recorder-considerations-service-linked>.
    pub fn recording(&self, resource_type: &str) -> Option<Recording> {
        let delivered = self.channel.is_some();
        if resource_type == RECORDER_TYPE {
            // Always, also of one that stops or goes.
            return Some(Recording { frequency: Frequency::Continuous, delivered });
        }
        let running = self.recorders.values().filter(|recorder| recorder.recording);
        let found = running.filter_map(|recorder| {
            let delivered = delivered && recorder.service.as_ref().is_none_or(|service| service.paid);
            recorder.records(resource_type).map(|frequency| Recording { frequency, delivered })
        });
        found.max_by_key(|it| (it.delivered, it.frequency == Frequency::Continuous))
    }
    /// Whether anything is recorded.
    pub fn is_recording(&self) -> bool {
        self.recorders.values().any(|recorder| recorder.recording)
    }
}

impl Items {
    /// The last item of a resource, of one that is gone too.
    pub fn last(&self, resource_type: &str, resource_id: &str) -> Option<&Shared<ConfigurationItem>> {
        self.last.get(&(resource_type, resource_id))
    }
    /// The item of a resource that is there.
    pub fn current(&self, resource_type: &str, resource_id: &str) -> Option<&Shared<ConfigurationItem>> {
        self.last(resource_type, resource_id).filter(|item| item.status.is_there())
    }
    /// The last items of all resources, of those that are gone too, by type and id.
    pub fn all(&self) -> impl Iterator<Item = &Shared<ConfigurationItem>> {
        self.last.values()
    }
    /// The items of the resources of a type that are there, by id.
    pub fn of_type<'a>(&'a self, resource_type: &'a str) -> impl Iterator<Item = &'a Shared<ConfigurationItem>> {
        self.all_of_type(resource_type).filter(|item| item.status.is_there())
    }
    /// The last items of the resources of a type, of those that are gone too.
    pub fn all_of_type<'a>(&'a self, resource_type: &'a str) -> impl Iterator<Item = &'a Shared<ConfigurationItem>> {
        let from = self.last.range::<_, (&str, &str)>((Bound::Included((resource_type, "")), Bound::Unbounded));
        from.map(|(_, item)| item).take_while(move |item| item.item.resource_type == resource_type)
    }
    /// The items of a resource, the oldest first.
    pub fn history(&self, key: &ItemKey) -> impl DoubleEndedIterator<Item = &Shared<ConfigurationItem>> {
        self.history.range((key.clone(), 0)..=(key.clone(), u64::MAX)).map(|(_, item)| item)
    }
    /// Records what a resource is like now, or that it is gone, where that is news.
    pub fn record(
        &mut self,
        key: &ItemKey,
        item: Option<Item>,
        now: Timestamp,
        recording: Recording,
    ) -> Option<Shared<ConfigurationItem>> {
        let last = self.last.get(key).filter(|last| last.status.is_there());
        let (item, status) = match (last, item) {
            (None, Some(item)) => (item, ItemStatus::Discovered),
            (Some(last), Some(item)) if last.item != item => (item, ItemStatus::Ok),
            (Some(last), None) => (last.item.clone(), ItemStatus::Deleted),
            (Some(_), Some(_)) | (None, None) => return None,
        };
        // INVARIANT: ids rise, and are those of moments where nothing else is in their way.
        self.newest = u64::try_from(now.millis()).unwrap_or(0).max(self.newest + 1);
        let daily = recording.frequency == Frequency::Daily;
        let recorded = Shared::new(ConfigurationItem { item, captured: now, status, state_id: self.newest, daily });
        self.last.insert(key.clone(), recorded.clone());
        self.history.insert((key.clone(), self.newest), recorded.clone());
        if recording.delivered {
            self.undelivered.insert((key.resource_type, self.newest), recorded.clone());
        }
        Some(recorded)
    }
    /// Takes what is to be looked at once a day.
    pub fn take_pending(&mut self) -> OrdMap<ItemKey, Part> {
        std::mem::take(&mut self.pending)
    }
    /// The items that no file holds yet, by type and in the order they were recorded in.
    pub fn undelivered(&self) -> impl Iterator<Item = &Shared<ConfigurationItem>> {
        self.undelivered.values()
    }
    /// Notes that files hold all items of a type.
    pub fn delivered(&mut self, resource_type: &str) {
        let others = self.undelivered.iter().filter(|((kind, _), _)| *kind != resource_type);
        self.undelivered = others.map(|(key, item)| (*key, item.clone())).collect();
    }
    /// Whether items wait for a file.
    pub fn has_undelivered(&self) -> bool {
        !self.undelivered.is_empty()
    }
    /// Forgets items that are older than they are to be kept, the last one of each resource apart.
    pub fn forget_before(&mut self, oldest: Timestamp) {
        let old = self.history.iter().filter(|(_, item)| item.captured < oldest);
        let old: Vec<_> = old.map(|(key, _)| key.clone()).collect();
        for key in old {
            if self.last.get(&key.0).is_none_or(|last| last.state_id != key.1) {
                self.history.remove(&key);
            }
        }
    }
}

/// Has a resource looked at when its day is over.
pub fn record_later(tx: &mut Tx<'_>, account: AccountId, region: &Region, key: ItemKey, part: Part) {
    let at = tx.now.after(DAY);
    let Some(config) = tx.config_mut(account, region) else { return };
    let is_first = config.items.pending.is_empty();
    config.items.pending.insert(key, part);
    if is_first {
        tx.partition_mut().due.add(at, Task::Config { account, region: region.clone(), work: Work::Daily });
    }
}
