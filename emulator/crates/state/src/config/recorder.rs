use std::collections::BTreeSet;
use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};

use super::SERVICE;
use super::organization::recorder_came;
use crate::organization::add_linked_role;
use crate::{Shared, Tags, Tx};

/// The type of recorders themselves, which are always recorded. See
/// <https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html#drift-detection>.
pub const RECORDER_TYPE: &str = "AWS::Config::ConfigurationRecorder";

/// Types that are not recorded unless somebody asks for them. See
/// <https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html>.
const GLOBAL_TYPES: [&str; 4] = ["AWS::IAM::Group", "AWS::IAM::Policy", "AWS::IAM::Role", "AWS::IAM::User"];

/// A configuration recorder. See
/// [`ConfigurationRecorder`](https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorder.html).
#[derive(Debug, Clone)]
pub struct Recorder {
    /// Its name, unique in account and Region.
    pub name: Arc<str>,
    /// `arn:aws:config:REGION:ACCOUNT:configuration-recorder/NAME/ID`.
    pub arn: Arn,
    /// The role that Config uses.
    pub role: Option<String>,
    /// What it records.
    pub group: RecordingGroup,
    /// How often.
    pub mode: RecordingMode,
    /// The service that it belongs to, where it does.
    pub service: Option<ServiceLink>,
    /// Its tags.
    pub tags: Tags,
    /// Whether it records.
    pub recording: bool,
    /// When it was last started.
    pub started: Option<Timestamp>,
    /// When it was last stopped.
    pub stopped: Option<Timestamp>,
    /// When it was made or changed last.
    pub changed: Timestamp,
}

/// What a recorder has to do with a service of AWS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceLink {
    /// `securityhub.amazonaws.com`.
    pub principal: Arc<str>,
    /// Whether its items go into the delivery channel.
    pub paid: bool,
}

/// What a recorder records. See
/// [`RecordingGroup`](https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordingGroup {
    /// Everything; users, groups, roles and policies of IAM where that is said.
    All {
        /// Whether they are recorded as well.
        global: bool,
    },
    /// These types.
    Only(BTreeSet<String>),
    /// All types but these.
    AllBut(BTreeSet<String>),
}

/// How often a recorder records a resource that changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// Whenever it does.
    Continuous,
    /// Once in 24 hours at most.
    Daily,
}

/// See [`RecordingMode`](https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingMode.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordingMode {
    /// How often, where no override says otherwise.
    pub frequency: Frequency,
    /// What is said of some types: a description, the types, how often.
    pub overrides: Vec<(Option<String>, Vec<String>, Frequency)>,
}

impl Default for RecordingMode {
    fn default() -> RecordingMode {
        RecordingMode { frequency: Frequency::Continuous, overrides: Vec::new() }
    }
}

impl Frequency {
    /// As the API writes it.
    pub fn name(self) -> &'static str {
        match self {
            Frequency::Continuous => "CONTINUOUS",
            Frequency::Daily => "DAILY",
        }
    }
}

impl RecordingGroup {
    /// Whether a type is recorded.
    pub fn includes(&self, resource_type: &str) -> bool {
        match self {
            RecordingGroup::All { global } => *global || !GLOBAL_TYPES.contains(&resource_type),
            RecordingGroup::Only(types) => types.contains(resource_type),
            RecordingGroup::AllBut(types) => !types.contains(resource_type),
        }
    }
    /// `ALL_SUPPORTED_RESOURCE_TYPES`, …
    pub fn strategy(&self) -> &'static str {
        match self {
            RecordingGroup::All { .. } => "ALL_SUPPORTED_RESOURCE_TYPES",
            RecordingGroup::Only(_) => "INCLUSION_BY_RESOURCE_TYPES",
            RecordingGroup::AllBut(_) => "EXCLUSION_BY_RESOURCE_TYPES",
        }
    }
}

impl Recorder {
    /// How often it records a type, whether it was started or not; none where it does not.
    pub fn records(&self, resource_type: &str) -> Option<Frequency> {
        let said = self.mode.overrides.iter().find(|(_, types, _)| types.iter().any(|known| known == resource_type));
        let frequency = said.map_or(self.mode.frequency, |(_, _, frequency)| *frequency);
        self.group.includes(resource_type).then_some(frequency)
    }
}

/// Gives an account the service-linked role of Config, `AWSServiceRoleForConfig`, where it has none.
pub fn add_service_role(tx: &mut Tx<'_>, account: AccountId) {
    add_role_of(tx, account, SERVICE);
}

/// The same with the role of another service that Config works by.
pub fn add_role_of(tx: &mut Tx<'_>, account: AccountId, service: &str) {
    add_linked_role(tx, account, service);
}

/// Puts a recorder into its account and Region, in the place of one of its name.
pub fn put_recorder(tx: &mut Tx<'_>, account: AccountId, region: &Region, recorder: Recorder) {
    if let Some(config) = tx.config_mut(account, region) {
        config.recorders.insert(recorder.name.clone(), recorder.into());
    }
    keep_watch(tx, account, region);
    recorder_came(tx, account, region);
}

/// Takes a recorder away; what it recorded stays.
pub fn remove_recorder(tx: &mut Tx<'_>, account: AccountId, region: &Region, name: &str) {
    if let Some(config) = tx.config_mut(account, region) {
        config.recorders.remove(name);
    }
    keep_watch(tx, account, region);
}

/// Switches a recorder on or off. Nothing happens where there is no such recorder.
pub fn set_recording(tx: &mut Tx<'_>, account: AccountId, region: &Region, name: &str, recording: bool) {
    let now = tx.now;
    let config = tx.config_mut(account, region);
    let Some(recorder) = config.and_then(|config| config.recorders.get_mut(name)).map(Shared::make_mut) else { return };
    recorder.recording = recording;
    if recording {
        recorder.started = Some(now);
    } else {
        recorder.stopped = Some(now);
    }
    keep_watch(tx, account, region);
}

fn keep_watch(tx: &mut Tx<'_>, account: AccountId, region: &Region) {
    // INVARIANT: the partition names exactly the places where something is recorded.
    let is_recording = tx.partition().config(account, region).is_some_and(|config| config.is_recording());
    let (recorders, place) = (&mut tx.partition_mut().watchers.recorders, (account, region.clone()));
    if is_recording {
        recorders.insert(place);
    } else {
        recorders.remove(&place);
    }
}
