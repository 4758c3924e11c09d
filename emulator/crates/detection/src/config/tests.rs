//! What is recorded of what changes.

use aws::{AccountId, Arn, Principal, Region, Timestamp};
use serde_json::Value;
use state::change::Part;
use state::config::{
    ConfigurationItem, Frequency, ItemStatus, Recorder, RecordingGroup, RecordingMode, put_recorder, set_recording,
};
use state::iam::role::{NewRole, create, delete, set_trust};
use state::resource::{NewResource, ResourceKind, create_alias};
use state::{Account, Call, Caller, Ids, JoinedMethod, Partition, Tags, Tx, resource};

use super::{carry_out, item};

const ACCOUNT: AccountId = AccountId::new(111_122_223_333);
const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;
const LAMBDA: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;

struct World {
    partition: Partition,
    ids: Ids,
    now: Timestamp,
}

fn region() -> Region {
    Region::from("us-east-1")
}

impl World {
    fn new() -> World {
        let now: Timestamp = "2026-11-24T10:30:00Z".parse().unwrap();
        let mut partition = Partition::new("aws", 7);
        let account = Account::new(ACCOUNT, "Prod", "p@example.com", JoinedMethod::Invited, now);
        partition.accounts.insert(ACCOUNT, account.into());
        World { partition, ids: Ids::new(1), now }
    }
    /// Changes the state, with what follows for those who watch.
    fn change<T>(&mut self, change: impl FnOnce(&mut Tx<'_>) -> T) -> T {
        let arn = Arn::parse(&format!("arn:aws:iam::{ACCOUNT}:root")).unwrap();
        let call = Call {
            caller: Caller::new(Principal::Root(arn), None),
            account: ACCOUNT,
            region: region(),
            now: self.now,
            request_id: "r".into(),
            source_ip: [127, 0, 0, 1].into(),
            user_agent: "".into(),
            secure: true,
            endpoint: None,
        };
        let before = self.partition.clone();
        let mut tx = Tx::new(&before, &call, &mut self.ids);
        let done = change(&mut tx);
        crate::watch::react(&before, &mut tx, 7);
        self.partition = tx.finish();
        done
    }
    fn record(&mut self, group: RecordingGroup, frequency: Frequency) {
        let arn = format!("arn:aws:config:us-east-1:{ACCOUNT}:configuration-recorder/default/12345678");
        let recorder = Recorder {
            name: "default".into(),
            arn: Arn::parse(&arn).unwrap(),
            role: None,
            group,
            mode: RecordingMode { frequency, overrides: Vec::new() },
            service: None,
            tags: Tags::new(),
            recording: false,
            started: None,
            stopped: None,
            changed: self.now,
        };
        self.change(|tx| {
            put_recorder(tx, ACCOUNT, &region(), recorder);
            set_recording(tx, ACCOUNT, &region(), "default", true);
        });
    }
    fn switch(&mut self, recording: bool) {
        self.change(|tx| set_recording(tx, ACCOUNT, &region(), "default", recording));
    }
    /// The items of the only role there ever was.
    fn of_role(&self) -> Vec<ConfigurationItem> {
        let items = &self.partition.config(ACCOUNT, &region()).unwrap().items;
        let last = items.all_of_type("AWS::IAM::Role").next();
        last.map(|last| items.history(&last.item.key()).map(|item| (**item).clone()).collect()).unwrap_or_default()
    }
    fn statuses(&self) -> Vec<&'static str> {
        self.of_role().iter().map(|item| item.status.name()).collect()
    }
}

const ALL: RecordingGroup = RecordingGroup::All { global: true };

/// Behaviour 33: <https://docs.aws.amazon.com/config/latest/developerguide/config-item-table.html>.
#[test]
fn a_role_is_discovered_changed_and_deleted() {
    let mut world = World::new();
    world.record(ALL, Frequency::Continuous);
    world.change(|tx| create(tx, ACCOUNT, NewRole::new("App", TRUST)).map(drop)).unwrap();
    world.change(|_| {});
    world.change(|tx| set_trust(tx, ACCOUNT, "App", LAMBDA)).unwrap();
    world.change(|tx| delete(tx, ACCOUNT, "App")).unwrap();
    let items = world.of_role();
    assert_eq!(world.statuses(), ["ResourceDiscovered", "OK", "ResourceDeleted"]);
    assert!(items.is_sorted_by(|one, next| one.state_id < next.state_id));
    let configuration: Value = serde_json::from_str(&items[1].item.configuration).unwrap();
    let trust = configuration["assumeRolePolicyDocument"].as_str().unwrap();
    assert!(trust.starts_with("%7B%22Version%22") && trust.contains("lambda.amazonaws.com"), "{trust}");
}

/// Behaviour 30: <https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html>, "excluding the global
/// IAM resource types"; "if you choose EXCLUSION_BY_RESOURCE_TYPES … all global resource types are recorded unless excluded".
#[test]
fn recording_groups_take_in_iam_where_they_say_so() {
    let types = |types: &[&str]| types.iter().map(|&name| name.to_owned()).collect();
    for (group, recorded) in [
        (RecordingGroup::All { global: false }, false),
        (ALL, true),
        (RecordingGroup::Only(types(&["AWS::IAM::Role"])), true),
        (RecordingGroup::Only(types(&["AWS::IAM::User"])), false),
        (RecordingGroup::AllBut(types(&["AWS::IAM::User"])), true),
        (RecordingGroup::AllBut(types(&["AWS::IAM::Role"])), false),
    ] {
        let mut world = World::new();
        world.change(|tx| create(tx, ACCOUNT, NewRole::new("App", TRUST)).map(drop)).unwrap();
        world.record(group.clone(), Frequency::Continuous);
        assert_eq!(world.statuses(), if recorded { vec!["ResourceDiscovered"] } else { vec![] }, "{group:?}");
    }
}

/// Behaviour 34: <https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html#stop-start-recorder-considerations>.
#[test]
fn a_stopped_recorder_misses_what_happens() {
    let mut world = World::new();
    world.record(ALL, Frequency::Continuous);
    world.change(|tx| create(tx, ACCOUNT, NewRole::new("App", TRUST)).map(drop)).unwrap();
    world.switch(false);
    world.change(|tx| delete(tx, ACCOUNT, "App")).unwrap();
    assert_eq!(world.statuses(), ["ResourceDiscovered"]);
    world.switch(true);
    assert_eq!(world.statuses(), ["ResourceDiscovered"]);
    let config = world.partition.config(ACCOUNT, &region()).unwrap();
    let own = config.items.all_of_type("AWS::Config::ConfigurationRecorder").next().unwrap();
    let recording: Vec<Value> = config
        .items
        .history(&own.item.key())
        .map(|item| serde_json::from_str::<Value>(&item.item.configuration).unwrap()["Recording"].clone())
        .collect();
    assert_eq!(recording, [true, false, true], "the recorder itself is recorded");
}

/// "Daily recording … one configuration item representing the most recent state over the last 24-hour period, only if it is
/// different": <https://docs.aws.amazon.com/config/latest/developerguide/select-resources-recording-frequency.html>.
#[test]
fn a_daily_recorder_sees_the_last_of_a_day() {
    let mut world = World::new();
    world.record(ALL, Frequency::Daily);
    world.change(|tx| create(tx, ACCOUNT, NewRole::new("App", TRUST)).map(drop)).unwrap();
    world.change(|tx| set_trust(tx, ACCOUNT, "App", LAMBDA)).unwrap();
    assert_eq!(world.statuses(), Vec::<&str>::new());
    for (days, change, want) in [
        (1, None, vec!["ResourceDiscovered"]),
        (400, Some(TRUST), vec!["ResourceDiscovered", "OK"]),
        (401, Some(TRUST), vec!["ResourceDiscovered", "OK"]),
    ] {
        if let Some(trust) = change {
            world.change(|tx| set_trust(tx, ACCOUNT, "App", trust)).unwrap();
        }
        world.now = "2026-11-24T10:30:00Z".parse::<Timestamp>().unwrap() + state::config::DAY * days;
        while let Some((_, task)) = world.partition.due.take(world.now) {
            let state::due::Task::Config { account, region, work } = task else { panic!("{task:?}") };
            let (store, now, history) = (blob::Store::default(), world.now, service::EventHistory::new(0));
            world.change(|tx| carry_out(tx, (7, &store, &history), (account, &region), work, now));
        }
        assert_eq!(world.statuses(), want, "{days}");
    }
    assert!(world.of_role().iter().all(|item| item.daily && item.status != ItemStatus::Deleted));
}

#[test]
fn a_renamed_user_is_there_still_and_a_deleted_alias_is_not() {
    let mut world = World::new();
    world.record(ALL, Frequency::Continuous);
    world.change(|tx| {
        let new = state::iam::user::NewUser { name: "Ann", path: "/", boundary: None, tags: Tags::new() };
        state::iam::user::create(tx, ACCOUNT, new).unwrap();
        let (kind, name) = (ResourceKind::Key, "1234abcd-12ab-34cd-56ef-1234567890ab");
        let new = NewResource { kind, region: &region(), name, suffix: None, policy: None, tags: Tags::new() };
        let key = resource::create(tx, ACCOUNT, new).unwrap().arn.clone();
        create_alias(tx, "alias/app", &key).unwrap();
    });
    world.change(|tx| {
        state::iam::user::update(tx, ACCOUNT, "Ann", Some("Anna"), None).unwrap();
        resource::delete_alias(tx, ACCOUNT, &region(), "alias/app").unwrap();
    });
    let items = &world.partition.config(ACCOUNT, &region()).unwrap().items;
    let status = |kind: &str| items.all_of_type(kind).map(|item| item.status.name()).collect::<Vec<_>>();
    assert_eq!(status("AWS::IAM::User"), ["OK"]);
    assert_eq!(status("AWS::KMS::Key"), ["ResourceDiscovered"]);
    assert_eq!(status("AWS::KMS::Alias"), ["ResourceDeleted"]);
}

#[test]
fn a_key_and_its_aliases_are_items() {
    let mut world = World::new();
    let key = world.change(|tx| {
        let name = "1234abcd-12ab-34cd-56ef-1234567890ab";
        let kind = ResourceKind::Key;
        let new = NewResource { kind, region: &region(), name, suffix: None, policy: None, tags: Tags::new() };
        let key = resource::create(tx, ACCOUNT, new).unwrap().arn.clone();
        create_alias(tx, "alias/app", &key).unwrap();
        key
    });
    let items = item::describe(&world.partition, ACCOUNT, &Part::Resource(key));
    let found: Vec<(&str, &str)> = items.iter().map(|item| (item.resource_type, &*item.resource_id)).collect();
    let want = [("AWS::KMS::Key", "1234abcd-12ab-34cd-56ef-1234567890ab"), ("AWS::KMS::Alias", "alias/app")];
    assert_eq!(found, want);
}
