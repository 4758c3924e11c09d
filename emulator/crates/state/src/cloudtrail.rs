//! CloudTrail's own state: trails.

use aws::{AccountId, Arn, Region, Timestamp};

use crate::{Partition, Shared, Tags, Tx};

/// A trail. See [`Trail`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Trail.html).
#[derive(Debug, Clone)]
pub struct Trail {
    /// Its name, unique in account and Region.
    pub name: String,
    /// `arn:aws:cloudtrail:REGION:ACCOUNT:trail/NAME`.
    pub arn: Arn,
    /// The account that owns it: the management account for an organization trail.
    pub account: AccountId,
    /// Where it was created.
    pub home_region: Region,
    /// The bucket that receives the log files.
    pub bucket: String,
    /// Before the `AWSLogs` folder.
    pub prefix: Option<String>,
    /// A topic that hears of each delivery.
    pub topic: Option<String>,
    /// Whether events of global services are included.
    pub global_service_events: bool,
    /// Whether all Regions are recorded.
    pub multi_region: bool,
    /// Whether all accounts of the organization are recorded.
    pub organization: bool,
    /// Whether digest files are made.
    pub log_file_validation: bool,
    /// A log group that receives the events.
    pub log_group: Option<String>,
    /// The role CloudTrail uses for the log group.
    pub log_role: Option<String>,
    /// The key that encrypts log files.
    pub kms_key: Option<String>,
    /// Whether it is recording.
    pub logging: bool,
    /// When recording was last switched on.
    pub started: Option<Timestamp>,
    /// When recording was last switched off.
    pub stopped: Option<Timestamp>,
    /// Basic event selectors; none when nobody set any or advanced ones were set.
    pub event_selectors: Vec<EventSelector>,
    /// Advanced event selectors; they and the basic ones replace each other.
    pub advanced_event_selectors: Vec<AdvancedEventSelector>,
    /// Its tags.
    pub tags: Tags,
}

/// A basic event selector. See
/// [`EventSelector`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_EventSelector.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventSelector {
    /// `ReadOnly`, `WriteOnly` or `All`.
    pub read_write_type: String,
    /// Whether management events are recorded.
    pub management_events: bool,
    /// Data events: resource type and ARNs.
    pub data_resources: Vec<(String, Vec<String>)>,
    /// Management event sources left out.
    pub excluded_sources: Vec<String>,
}

/// An advanced event selector. See
/// [`AdvancedEventSelector`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedEventSelector.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdvancedEventSelector {
    /// What a person calls it.
    pub name: Option<String>,
    /// All must hold.
    pub fields: Vec<FieldSelector>,
}

/// A condition on one field of an event. See
/// [`AdvancedFieldSelector`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldSelector {
    /// `eventCategory`, `readOnly`, …
    pub field: String,
    /// Comparison and the values it compares with, of which one must fit.
    pub comparisons: Vec<(Comparison, Vec<String>)>,
}

/// How a [`FieldSelector`] compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `Equals`.
    Equals,
    /// `StartsWith`.
    StartsWith,
    /// `EndsWith`.
    EndsWith,
    /// `NotEquals`.
    NotEquals,
    /// `NotStartsWith`.
    NotStartsWith,
    /// `NotEndsWith`.
    NotEndsWith,
}

impl Trail {
    /// Whether it shows up in a Region: its home, or any for a multi-Region trail.
    pub fn is_seen_in(&self, region: &Region) -> bool {
        self.multi_region || self.home_region == *region
    }
}

impl Partition {
    /// The trail an ARN names.
    pub fn trail(&self, arn: &Arn) -> Option<&Shared<Trail>> {
        let name = arn.resource().strip_prefix("trail/")?;
        self.account(arn.account_id()?)?.trails.get(&(Region::from(arn.region()), name.to_owned()))
    }
    /// The trails of an account in all Regions: its own, and those of its organization. See
    /// [organization trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html).
    pub fn trails(&self, account: AccountId) -> impl Iterator<Item = &Shared<Trail>> {
        let own = self.account(account).into_iter().flat_map(|account| account.trails.values());
        let management = self.organization_of(account).map(|organization| organization.management_account);
        let management = management.filter(|management| *management != account);
        let shared = management.and_then(|id| self.account(id)).into_iter().flat_map(|account| account.trails.values());
        own.chain(shared.filter(|trail| trail.organization))
    }
    /// The trails an account sees in a Region.
    pub fn trails_seen(&self, account: AccountId, region: &Region) -> impl Iterator<Item = &Shared<Trail>> {
        self.trails(account).filter(move |trail| trail.is_seen_in(region))
    }
}

impl Tx<'_> {
    /// The trail an ARN names, for changing.
    pub fn trail_mut(&mut self, arn: &Arn) -> Option<&mut Trail> {
        let name = arn.resource().strip_prefix("trail/")?;
        let account = self.account_mut(arn.account_id()?)?;
        account.trails.get_mut(&(Region::from(arn.region()), name.to_owned())).map(Shared::make_mut)
    }
}
