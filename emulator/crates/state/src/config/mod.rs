//! What AWS Config keeps for an account in a Region: recorders, where items are delivered, and the items with their history.

mod aggregation;
mod channel;
mod item;
pub mod organization;
mod pack;
mod recorder;
mod recording;
pub mod rules;
mod tagging;

use std::sync::Arc;

use aws::{AccountId, Arn, Region};

use crate::map::OrdMap;
use crate::{Partition, Shared, Tags, Tx};

pub use aggregation::{Aggregator, Authorization, Place as AggregationPlace, Sources};
pub use channel::{DeliveryChannel, Export, add, put_channel, schedule_history};
pub use item::{ConfigurationItem, Item, ItemKey, ItemStatus, Place, Relationship};
pub use pack::{CONFORMS, ConformancePack, delete_pack, put_pack};
pub use recorder::{
    Frequency, RECORDER_TYPE, Recorder, RecordingGroup, RecordingMode, ServiceLink, add_role_of, add_service_role,
    put_recorder, remove_recorder, set_recording,
};
pub use recording::{DAY, Items, Recording, record_later};

/// Config as Organizations and policies name it.
pub const SERVICE: &str = "config.amazonaws.com";

/// What Config does later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Work {
    /// Looks at the resources that it records once a day.
    Daily,
    /// Delivers what was recorded since the last time.
    History,
    /// Delivers everything that there is: under an id, where somebody asked for it.
    Snapshot(Option<Arc<str>>),
    /// Shows that it can write to the bucket.
    Check,
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
    /// Where it is delivered.
    pub channel: Option<Shared<DeliveryChannel>>,
    /// How many days items are kept, where somebody said so.
    pub retention: Option<u16>,
    /// Queries by name.
    pub queries: OrdMap<Arc<str>, Shared<StoredQuery>>,
    /// Aggregators by name.
    pub aggregators: OrdMap<Arc<str>, Shared<Aggregator>>,
    /// What lets aggregators see this account and Region, by their place.
    pub authorizations: OrdMap<AggregationPlace, Shared<Authorization>>,
    /// Conformance packs by name.
    pub packs: OrdMap<Arc<str>, Shared<ConformancePack>>,
    /// Rules that this account deploys to its organization, by name.
    pub organization_rules: OrdMap<Arc<str>, Shared<organization::OrganizationRule>>,
    /// Places of aggregators whose wish to see them was turned down.
    pub declined: OrdMap<AggregationPlace, ()>,
    /// Rules by name.
    pub rules: rules::Rules,
    /// What rules said last.
    pub results: rules::Results,
    /// Functions that were asked, by token.
    pub invocations: rules::Invocations,
}

/// A query that is kept. See [`StoredQuery`](https://docs.aws.amazon.com/config/latest/APIReference/API_StoredQuery.html).
#[derive(Debug, Clone)]
pub struct StoredQuery {
    /// `query-…`
    pub id: Arc<str>,
    /// `arn:aws:config:REGION:ACCOUNT:stored-query/NAME/ID`.
    pub arn: Arn,
    /// Its name.
    pub name: Arc<str>,
    /// What a person says of it.
    pub description: Option<String>,
    /// What it asks.
    pub expression: Option<String>,
    /// Its tags.
    pub tags: Tags,
}

impl Config {
    /// The recorder of the customer, of which there is one at most.
    pub fn recorder(&self) -> Option<&Shared<Recorder>> {
        self.recorders.values().find(|recorder| recorder.service.is_none())
    }
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
