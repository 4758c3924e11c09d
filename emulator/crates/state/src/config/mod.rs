//! What AWS Config keeps for an account in a Region: recorders, where items are delivered, and the items with their history.

mod item;
mod recorder;
mod recording;
pub mod rules;

use std::sync::Arc;

use aws::{AccountId, Region};

use crate::map::OrdMap;
use crate::{Partition, Shared, Tx};

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
    /// Evaluates everything that a rule is about.
    Evaluate(Arc<str>),
}

/// Everything of one account in one Region.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// Recorders by name: one of the customer's at most, and those of services.
    pub recorders: OrdMap<Arc<str>, Shared<Recorder>>,
    /// What they recorded.
    pub items: Items,
    /// Rules by name.
    pub rules: rules::Rules,
    /// What rules said last.
    pub results: rules::Results,
    /// Functions that were asked, by token.
    pub invocations: rules::Invocations,
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
