use std::any::Any;
use std::borrow::Cow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws::AccountId;
use state::Call;
use state::map::Vector;
use wire::Structure;

use crate::kept::Kept;
use crate::last_use::LastUses;

/// Something that happened: one call, allowed or not. CloudTrail's record is rendered from it when someone looks.
#[derive(Debug)]
pub struct Event {
    /// A version 4 UUID.
    pub id: [u8; 16],
    /// Who, where, when.
    pub call: Call,
    /// `iam.amazonaws.com`.
    pub source: String,
    /// `CreateUser`.
    pub name: &'static str,
    /// The IAM action: `iam:CreateUser`; empty of what is no API call.
    pub action: Cow<'static, str>,
    /// The model's API version; empty where none is known.
    pub api_version: &'static str,
    /// Whether the action only reads.
    pub read_only: bool,
    /// The parameters, where the operation's shape is known and the request could be read.
    pub input: Option<Structure>,
    /// What came of it.
    pub outcome: Outcome,
    /// ARNs the call was about, with the account that owns each.
    pub resources: Vec<(String, Option<AccountId>)>,
    /// What is told of something that is no operation of a public API.
    pub service_event: Option<ServiceEvent>,
    /// What else was known when it happened.
    pub circumstances: Circumstances,
}

/// What the record of a call says that neither the request nor its answer does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The alias of the account whose root user called.
    pub alias: Option<String>,
    /// The unique id of the user who began the session of a federated user.
    pub issuer_id: Option<String>,
    /// Whether the call went to the global endpoint of a service that has regional ones as well.
    pub global_endpoint: bool,
    /// Whether a service called in the name of its own caller, in a forward access session.
    pub forwarded: bool,
    /// How a request of S3 and its answer came over the wire.
    pub transfer: Option<Transfer>,
}

/// Bytes of bodies, and where the signature was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transfer {
    /// Bytes of the request's body.
    pub received: u64,
    /// Bytes of the answer's.
    pub sent: u64,
    /// Whether the URL was signed, and not the headers.
    pub by_query: bool,
}

/// What a service tells on its own account: CloudTrail's `AwsServiceEvent`. See
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/non-api-aws-service-events.html>.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceEvent {
    /// `additionalEventData`.
    pub additional: Vec<(&'static str, String)>,
    /// `serviceEventDetails`, as JSON.
    pub details: Option<String>,
}

/// What came of a call.
#[derive(Debug)]
pub enum Outcome {
    /// It succeeded with this answer.
    Answered(Structure),
    /// It was refused.
    Refused {
        /// The code the caller saw.
        code: String,
        /// The sentence the caller saw.
        message: String,
    },
}

/// The events of a partition, newest last, bounded: reads never become writes of the state, so it stands beside the
/// partition. A fork shares what happened before it.
#[derive(Debug)]
pub struct EventHistory {
    past: Mutex<Past>,
    limit: usize,
}

#[derive(Debug, Clone, Default)]
struct Past {
    events: Vector<Arc<Event>>,
    last_uses: LastUses,
    kept: Kept,
}

impl EventHistory {
    /// An empty history that keeps the newest `limit` events.
    pub fn new(limit: usize) -> EventHistory {
        EventHistory { past: Mutex::default(), limit }
    }
    /// Whether it keeps events at all.
    pub fn is_kept(&self) -> bool {
        self.limit > 0
    }
    /// Adds an event and forgets the oldest beyond the limit.
    pub fn record(&self, event: Arc<Event>) {
        let forgotten = {
            let mut past = self.past();
            past.last_uses.note(&event);
            past.events.push_back(event);
            if past.events.len() > self.limit { past.events.pop_front() } else { None }
        };
        // Freed outside the lock: an event holds whole requests.
        drop(forgotten);
    }
    /// The events as they are now.
    pub fn events(&self) -> Vector<Arc<Event>> {
        self.past().events.clone()
    }
    /// When who last did what, events among it that are forgotten.
    pub fn last_uses(&self) -> LastUses {
        self.past().last_uses.clone()
    }
    /// Keeps a report that somebody had made of the past, in the place of one of the same name. Of all reports the newest
    /// thousand are kept.
    pub fn keep<T: Any + Send + Sync>(&self, name: &str, report: T) {
        self.past().kept.keep(name, Arc::new(report));
    }
    /// Changes a report that somebody keeps under a name, or a new one; nobody else changes it meanwhile. The change must not
    /// look at the history.
    pub fn update<T, R>(&self, name: &str, change: impl FnOnce(&mut T) -> R) -> R
    where
        T: Any + Clone + Default + Send + Sync,
    {
        let mut past = self.past();
        let mut report = past.kept.find::<T>(name).map(|known| T::clone(&known)).unwrap_or_default();
        let result = change(&mut report);
        past.kept.keep(name, Arc::new(report));
        result
    }
    /// A report of a name; none where it is not there any more or of another form.
    pub fn kept<T: Any + Send + Sync>(&self, name: &str) -> Option<Arc<T>> {
        self.past().kept.find(name)
    }
    /// Takes over the past of another history and forgets its own.
    pub fn replace(&self, other: &EventHistory) {
        let past = other.past().clone();
        *self.past() = past;
    }
    /// A history with the same past and a future of its own.
    #[must_use]
    pub fn fork(&self) -> EventHistory {
        EventHistory { past: Mutex::new(self.past().clone()), limit: self.limit }
    }
    fn past(&self) -> MutexGuard<'_, Past> {
        self.past.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
