//! An account whose recorder records everything, to have rules in.

use std::collections::BTreeMap;
use std::time::Duration;

use aws::{AccountId, Arn, Principal, Region, Timestamp};
use detection::config::{CONFIG, carry_out};
use serde_json::{Value, json};
use service::{EventHistory, Serve, View};
use state::config::{Recorder, RecordingGroup, RecordingMode, put_recorder, set_recording};
use state::due::Task;
use state::iam::{EntityKind, attachment, user};
use state::{Account, Call, Caller, Ids, JoinedMethod, Partition, Tags, Tx};
use wire::Fault;

pub(crate) const OWNER: AccountId = AccountId::new(111_122_223_333);
pub(crate) const ADMIN: &str = "arn:aws:iam::aws:policy/AdministratorAccess";

pub(crate) struct World {
    pub(crate) partition: Partition,
    ids: Ids,
    history: EventHistory,
    pub(crate) now: Timestamp,
}

pub(crate) fn region() -> Region {
    Region::from("us-east-1")
}

impl World {
    pub(crate) fn new() -> World {
        let mut world = World::unrecorded();
        let arn = format!("arn:aws:config:us-east-1:{OWNER}:configuration-recorder/default/12345678");
        let recorder = Recorder {
            name: "default".into(),
            arn: Arn::parse(&arn).unwrap(),
            role: None,
            group: RecordingGroup::All { global: true },
            mode: RecordingMode::default(),
            service: None,
            tags: Tags::new(),
            recording: false,
            started: None,
            stopped: None,
            changed: world.now,
        };
        world.change(|tx| put_recorder(tx, OWNER, &region(), recorder));
        world.record(true);
        world
    }
    /// Without a recorder.
    pub(crate) fn unrecorded() -> World {
        let now = "2026-11-24T10:30:00Z".parse().unwrap();
        let mut partition = Partition::new("aws", 7);
        let account = Account::new(OWNER, "Prod", "p@example.com", JoinedMethod::Invited, now);
        partition.accounts.insert(OWNER, account.into());
        World { partition, ids: Ids::new(1), history: EventHistory::new(0), now }
    }
    pub(crate) fn record(&mut self, on: bool) {
        self.change(|tx| set_recording(tx, OWNER, &region(), "default", on));
    }
    fn call_of(&self, now: Timestamp) -> Call {
        Call {
            caller: Caller::new(Principal::Root(Arn::parse(&format!("arn:aws:iam::{OWNER}:root")).unwrap()), None),
            account: OWNER,
            region: region(),
            now,
            request_id: "r".into(),
            source_ip: [127, 0, 0, 1].into(),
            user_agent: "".into(),
            secure: true,
            endpoint: None,
        }
    }
    fn change_at<T>(&mut self, at: Timestamp, change: impl FnOnce(&mut Tx<'_>, &EventHistory) -> T) -> T {
        let call = self.call_of(at);
        let before = self.partition.clone();
        let mut tx = Tx::new(&before, &call, &mut self.ids);
        let done = change(&mut tx, &self.history);
        detection::watch::react(&before, &mut tx, 7);
        self.partition = tx.finish();
        done
    }
    /// Changes the state, with what follows for those who watch.
    pub(crate) fn change<T>(&mut self, change: impl FnOnce(&mut Tx<'_>) -> T) -> T {
        self.change_at(self.now, |tx, _| change(tx))
    }
    /// Does what is due; how much of Config's that was.
    pub(crate) fn settle(&mut self) -> usize {
        let (now, store) = (self.now, blob::Store::default());
        let mut done = 0;
        loop {
            let mut next = self.partition.clone();
            let Some((at, task)) = next.due.take(now) else { return done };
            self.partition = next;
            if let Task::Config { account, region, work } = task {
                self.change_at(at, |tx, history| carry_out(tx, (7, &store, history), (account, &region), work, now));
                done += 1;
            }
        }
    }
    /// Lets time pass.
    pub(crate) fn wait(&mut self, hours: u64) -> usize {
        self.now = self.now.after(Duration::from_hours(hours));
        self.settle()
    }
    /// Calls an operation, after what is due was done.
    pub(crate) fn call(&mut self, operation: &str, input: &Value) -> Result<Value, Fault> {
        self.settle();
        let shape = CONFIG.service.operation(operation).unwrap().input;
        let input = wire::structure_from_json(shape, &input.to_string()).unwrap();
        let output = match CONFIG.operation(operation).unwrap().serve {
            Serve::Read(handler) => {
                let call = self.call_of(self.now);
                let view = View { partition: &self.partition, call: &call, history: &self.history };
                handler(&view, input)
            }
            Serve::Write(handler) => {
                let (before, call) = (self.partition.clone(), self.call_of(self.now));
                let mut tx = Tx::new(&before, &call, &mut self.ids);
                let output = handler(&mut tx, input)?;
                detection::watch::react(&before, &mut tx, 7);
                self.partition = tx.finish();
                Ok(output)
            }
        };
        self.settle();
        output.map(|output| serde_json::from_str(&wire::structure_to_json(&output)).unwrap())
    }
    /// The ARNs that permission for a call is decided on.
    pub(crate) fn located(&self, operation: &str, kind: &str, input: &Value) -> Vec<String> {
        let shape = CONFIG.service.operation(operation).unwrap().input;
        let input = wire::structure_from_json(shape, &input.to_string()).unwrap();
        (CONFIG.locate)(kind, &self.partition, &self.call_of(self.now), &input)
    }
    /// Makes a rule of this source.
    pub(crate) fn put(&mut self, name: &str, source: &Value, rest: &Value) -> Result<Value, Fault> {
        let mut rule = json!({ "ConfigRuleName": name, "Source": source });
        let members = rule.as_object_mut().unwrap();
        members.extend(rest.as_object().unwrap().clone());
        self.call("PutConfigRule", &json!({ "ConfigRule": rule }))
    }
    /// Makes a managed rule.
    pub(crate) fn managed(&mut self, identifier: &str, rest: &Value) {
        self.put(identifier, &json!({ "Owner": "AWS", "SourceIdentifier": identifier }), rest).unwrap();
    }
    /// What a rule comes to.
    pub(crate) fn compliance(&mut self, rule: &str) -> String {
        let answer = self.call("DescribeComplianceByConfigRule", &json!({ "ConfigRuleNames": [rule] })).unwrap();
        answer["ComplianceByConfigRules"][0]["Compliance"]["ComplianceType"].as_str().unwrap().to_owned()
    }
    /// What a rule says of each resource, by the name of users and the id of others.
    pub(crate) fn details(&mut self, rule: &str) -> BTreeMap<String, String> {
        let asked = json!({ "ConfigRuleName": rule, "Limit": 100 });
        let answer = self.call("GetComplianceDetailsByConfigRule", &asked).unwrap();
        let users = &self.partition.account(OWNER).unwrap().iam.users;
        let results = answer["EvaluationResults"].as_array().unwrap().iter().map(|result| {
            let id = result["EvaluationResultIdentifier"]["EvaluationResultQualifier"]["ResourceId"].as_str().unwrap();
            let user = users.values().find(|user| *user.entity.id == *id);
            let name = user.map_or(id.to_owned(), |user| user.entity.name.to_string());
            (name, result["ComplianceType"].as_str().unwrap().to_owned())
        });
        results.collect()
    }
    pub(crate) fn add_user(&mut self, name: &str, tags: Tags) {
        self.change(|tx| {
            user::create(tx, OWNER, user::NewUser { name, path: "/", boundary: None, tags }).unwrap();
        });
    }
    pub(crate) fn attach(&mut self, name: &str) {
        self.change(|tx| attachment::attach(tx, OWNER, EntityKind::User, name, &Arn::parse(ADMIN).unwrap()).unwrap());
    }
    pub(crate) fn delete_user(&mut self, name: &str) {
        self.change(|tx| user::delete(tx, OWNER, name).unwrap());
    }
}
