use std::sync::Arc;
use std::time::Duration;

use aws::{AccountId, Region, Timestamp};

use super::Work;
use crate::Tx;
use crate::due::Task;

/// "AWS Config delivers configuration history files every six hours." See
/// <https://docs.aws.amazon.com/config/latest/developerguide/how-does-config-work.html>.
const HISTORY_INTERVAL: Duration = Duration::from_hours(6);

/// Where items are delivered. See
/// [`DeliveryChannel`](https://docs.aws.amazon.com/config/latest/APIReference/API_DeliveryChannel.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryChannel {
    /// Its name.
    pub name: Arc<str>,
    /// The bucket that receives files.
    pub bucket: String,
    /// Before the `AWSLogs` folder.
    pub prefix: Option<String>,
    /// The ARN of the key that encrypts files.
    pub kms_key: Option<String>,
    /// A topic that hears of changes and files.
    pub topic: Option<String>,
    /// How often snapshots are delivered, as the API has it: `Six_Hours`.
    pub frequency: Option<Arc<str>>,
    /// How delivery of snapshots stands.
    pub snapshots: Export,
    /// How delivery of histories stands.
    pub histories: Export,
    /// How it stands with what the topic hears.
    pub stream: Export,
}

/// How delivery of one sort of files, or of messages, stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Export {
    /// Why the last was not taken, where it was not: a code and a sentence.
    pub error: Option<(Arc<str>, Arc<str>)>,
    /// When delivery was last tried.
    pub attempted: Option<Timestamp>,
    /// When one was last taken.
    pub succeeded: Option<Timestamp>,
    /// When the next is due.
    pub next: Option<Timestamp>,
}

impl Export {
    /// Notes how a delivery went.
    pub fn note(&mut self, now: Timestamp, outcome: Result<(), (Arc<str>, Arc<str>)>) {
        self.attempted = Some(now);
        self.error = outcome.err();
        if self.error.is_none() {
            self.succeeded = Some(now);
        }
    }
}

impl DeliveryChannel {
    /// How long lies between two snapshots.
    pub fn period(&self) -> Option<Duration> {
        let hours = match self.frequency.as_deref()? {
            "One_Hour" => 1,
            "Three_Hours" => 3,
            "Six_Hours" => 6,
            "Twelve_Hours" => 12,
            _ => 24,
        };
        Some(Duration::from_hours(hours))
    }
}

/// Puts a delivery channel in the place of an earlier one, whose standing it keeps; snapshots come as often as it says from
/// now on.
pub fn put_channel(tx: &mut Tx<'_>, account: AccountId, region: &Region, mut channel: DeliveryChannel) {
    let now = tx.now;
    let Some(config) = tx.config_mut(account, region) else { return };
    let mut due = None;
    if let Some(old) = &config.channel {
        (channel.snapshots, channel.histories) = (old.snapshots.clone(), old.histories.clone());
        channel.stream = old.stream.clone();
    }
    if config.channel.as_ref().is_none_or(|old| old.frequency != channel.frequency) {
        due = channel.period().map(|period| now.after(period));
        channel.snapshots.next = due;
    }
    config.channel = Some(channel.into());
    if let Some(at) = due {
        add(tx, account, region, at, Work::Snapshot(None));
    }
}

/// Has what was recorded delivered within six hours, where it is not on its way already.
pub fn schedule_history(tx: &mut Tx<'_>, account: AccountId, region: &Region) {
    let at = tx.now.after(HISTORY_INTERVAL);
    let Some(config) = tx.partition().config(account, region) else { return };
    let waits = config.items.has_undelivered();
    if !waits || config.channel.as_ref().is_none_or(|channel| channel.histories.next.is_some()) {
        return;
    }
    let channel = tx.config_mut(account, region).and_then(|config| config.channel.as_mut());
    if let Some(channel) = channel {
        channel.make_mut().histories.next = Some(at);
        add(tx, account, region, at, Work::History);
    }
}

/// Leaves work for later.
pub fn add(tx: &mut Tx<'_>, account: AccountId, region: &Region, at: Timestamp, work: Work) {
    tx.partition_mut().due.add(at, Task::Config { account, region: region.clone(), work });
}
