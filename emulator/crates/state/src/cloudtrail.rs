//! CloudTrail's own state: trails, and how their files are delivered.

mod delivery;
mod organization;

use aws::{AccountId, Arn, Region, Timestamp};

use crate::due::Task;
use crate::{Partition, Shared, Tags, Tx, arn_text};

pub use delivery::{Delivery, DigestChain, DigestFile, DigestKey, LogFile};
pub use organization::{SERVICE, linked_role_exists, place_linked_roles};
pub(crate) use organization::{joined, left};

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
    /// The ARN of the key that encrypts log files and digests.
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
    /// How delivery stands.
    pub delivery: Delivery,
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
    /// Whether what it delivers is to be in digests.
    pub fn is_validated(&self) -> bool {
        self.logging && self.log_file_validation
    }
    /// The ARN of its topic, which may be given by name.
    pub fn topic_arn(&self) -> Option<String> {
        let topic = self.topic.as_ref()?;
        if topic.starts_with("arn:") {
            return Some(topic.clone());
        }
        Some(arn_text(self.arn.partition(), "sns", self.home_region.as_str(), self.account, topic))
    }
}

impl Partition {
    /// Whether any trail records.
    pub fn is_recorded(&self) -> bool {
        !self.logging_trails.is_empty()
    }
    /// The trail an ARN names.
    pub fn trail(&self, arn: &Arn) -> Option<&Shared<Trail>> {
        let name = arn.resource().strip_prefix("trail/")?;
        self.account(arn.account_id()?)?.trails.get(&(Region::from(arn.region()), name.to_owned()))
    }
    /// The trail for which something waits to be delivered: the one that there is, or one that was deleted and has a last
    /// digest to be written.
    pub fn delivering_trail(&self, arn: &Arn) -> Option<&Shared<Trail>> {
        self.trail(arn).or_else(|| self.ending_trails.get(arn))
    }
    /// Whether the next digest of a trail is its last: it records no longer, or its files are not validated any more.
    pub fn is_ending(&self, arn: &Arn) -> bool {
        self.ending_trails.contains_key(arn) || self.trail(arn).is_none_or(|trail| !trail.is_validated())
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
    /// The trail an ARN names, for changing. Whether it records is changed by [`set_logging`] alone.
    pub fn trail_mut(&mut self, arn: &Arn) -> Option<&mut Trail> {
        let name = arn.resource().strip_prefix("trail/")?;
        let account = self.account_mut(arn.account_id()?)?;
        account.trails.get_mut(&(Region::from(arn.region()), name.to_owned())).map(Shared::make_mut)
    }
    /// The [`delivering_trail`](Partition::delivering_trail), for changing.
    pub fn delivering_trail_mut(&mut self, arn: &Arn) -> Option<&mut Trail> {
        if self.partition().trail(arn).is_some() {
            return self.trail_mut(arn);
        }
        self.partition_mut().ending_trails.get_mut(arn).map(Shared::make_mut)
    }
}

/// Switches a trail on or off. Nothing happens where there is no such trail.
pub fn set_logging(tx: &mut Tx<'_>, arn: &Arn, logging: bool) {
    let now = tx.now;
    let Some(trail) = tx.trail_mut(arn) else { return };
    trail.logging = logging;
    if logging {
        trail.started = Some(now);
    } else {
        trail.stopped = Some(now);
    }
    // INVARIANT: the partition names exactly the trails that record.
    let partition = tx.partition_mut();
    if logging {
        partition.logging_trails.insert(arn.clone())
    } else {
        partition.logging_trails.remove(arn)
    };
    schedule_digests(tx, arn);
}

/// Removes a trail, which then has one digest more to write.
pub fn delete_trail(tx: &mut Tx<'_>, arn: &Arn) {
    let now = tx.now;
    let Some(account) = arn.account_id() else { return };
    let key = (Region::from(arn.region()), arn.resource_name().to_owned());
    let Some(mut trail) = tx.account_mut(account).and_then(|owner| owner.trails.remove(&key)) else { return };
    let partition = tx.partition_mut();
    partition.logging_trails.remove(arn);
    if trail.delivery.next_digest.is_some() {
        let ending = trail.make_mut();
        (ending.logging, ending.stopped, ending.delivery.next_digest) = (false, Some(now), Some(now));
        partition.ending_trails.insert(arn.clone(), trail);
        partition.due.add(now, Task::Digest { trail: arn.clone() });
    }
}

/// How often digests are written.
pub const DIGEST_INTERVAL: std::time::Duration = std::time::Duration::from_secs(60 * 60);

/// Has digests written every hour from now on where a trail records and its files are to be validated; a last one now
/// where that has come to its end. To be called after every change of either.
pub fn schedule_digests(tx: &mut Tx<'_>, arn: &Arn) {
    let now = tx.now;
    let Some(trail) = tx.partition().trail(arn) else { return };
    let wanted = trail.is_validated();
    let next = match (wanted, trail.delivery.next_digest) {
        (true, None) => now + DIGEST_INTERVAL,
        (false, Some(_)) => now,
        (true, Some(_)) | (false, None) => return,
    };
    if let Some(trail) = tx.trail_mut(arn) {
        trail.delivery.next_digest = Some(next);
        if wanted {
            trail.delivery.validated_since = Some(now);
        }
    }
    tx.partition_mut().due.add(next, Task::Digest { trail: arn.clone() });
}
