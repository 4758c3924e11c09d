//! What AWS Config keeps for an account in a Region: recorders, where items are delivered, and the items with their history.

mod aggregation;
mod item;
mod recorder;
mod recording;

use std::sync::Arc;

use aws::{AccountId, Region};

use crate::map::OrdMap;
use crate::{Partition, Shared, Tx};

pub use aggregation::{Aggregator, Authorization, Place as AggregationPlace, Sources};
pub use item::{ConfigurationItem, Item, ItemKey, ItemStatus, Place, Relationship};
pub use recorder::{
    Frequency, RECORDER_TYPE, Recorder, RecordingGroup, RecordingMode, ServiceLink, put_recorder, remove_recorder,
    set_recording,
};
pub use recording::{DAY, Items, Recording, record_later};

/// Config as Organizations and policies name it.
pub const SERVICE: &str = "config.amazonaws.com";

/// What Config does later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Work {
    /// Looks at the resources that it records once a day.
    Daily,
}

/// Everything of one account in one Region.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// Recorders by name: one of the customer's at most, and those of services.
    pub recorders: OrdMap<Arc<str>, Shared<Recorder>>,
    /// What they recorded.
    pub items: Items,
    /// Aggregators by name.
    pub aggregators: OrdMap<Arc<str>, Shared<Aggregator>>,
    /// What lets aggregators see this account and Region, by their place.
    pub authorizations: OrdMap<AggregationPlace, Shared<Authorization>>,
    /// Places of aggregators whose wish to see them was turned down.
    pub declined: OrdMap<AggregationPlace, ()>,
}

impl Partition {
    /// What Config keeps for an account in a Region; none where it was never used.
    pub fn config(&self, account: AccountId, region: &Region) -> Option<&Shared<Config>> {
        self.account(account)?.config.get(region)
    }
}

impl Tx<'_> {
    /// The same for changing.
    pub fn config_mut(&mut self, account: AccountId, region: &Region) -> Option<&mut Config> {
        Some(self.account_mut(account)?.config.entry(region.clone()).or_default().make_mut())
    }
}
