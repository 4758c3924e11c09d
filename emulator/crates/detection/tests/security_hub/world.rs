//! A partition to call Security Hub in.

use std::net::IpAddr;
use std::time::Duration;

use aws::{AccountId, Principal, Region, Timestamp};
use detection::security_hub::{SECURITY_HUB, check_all};
use serde_json::{Value, json};
use service::{EventHistory, Serve, View};
use state::config::{Recorder, RecordingGroup, RecordingMode, put_recorder};
use state::due::Task;
use state::organization::{FeatureSet, NewAccount, create_account, create_organization};
use state::{Account, Call, Caller, Ids, JoinedMethod, Partition, Tags, Tx};
use wire::Fault;

pub(crate) const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);
pub(crate) const REGION: &str = "us-east-1";

pub(crate) struct World {
    pub(crate) partition: Partition,
    pub(crate) now: Timestamp,
    pub(crate) region: &'static str,
    ids: Ids,
    history: EventHistory,
}

/// A call of the root user of an account.
fn root_call(account: AccountId, region: &str, now: Timestamp) -> Call {
    let arn = format!("arn:aws:iam::{account}:root").parse().unwrap();
    Call {
        caller: Caller::new(Principal::Root(arn), None),
        account,
        region: Region::from(region),
        now,
        request_id: "request".into(),
        source_ip: IpAddr::from([127, 0, 0, 1]),
        user_agent: "test".into(),
        secure: true,
        endpoint: None,
    }
}

impl World {
    /// One account, no organization.
    pub(crate) fn new() -> World {
        let now = "2026-11-24T10:30:00Z".parse().unwrap();
        let mut partition = Partition::new("aws", 7);
        let account = Account::new(MANAGEMENT, "Management", "m@example.com", JoinedMethod::Invited, now);
        partition.accounts.insert(MANAGEMENT, account.into());
        World { partition, now, region: REGION, ids: Ids::new(7), history: EventHistory::new(10) }
    }
    /// The same with Security Hub on, without standards.
    pub(crate) fn enabled() -> World {
        let mut world = World::new();
        world.ok("EnableSecurityHub", json!({ "EnableDefaultStandards": false }));
        world
    }
    /// An organization with a member.
    pub(crate) fn organized() -> (World, AccountId) {
        let mut world = World::new();
        world.change(|tx| create_organization(tx, FeatureSet::All).unwrap());
        let member = world.member("prod");
        (world, member)
    }
    pub(crate) fn member(&mut self, name: &str) -> AccountId {
        let known: Vec<AccountId> = self.partition.accounts.keys().copied().collect();
        self.change(|tx| {
            let email = format!("{name}@example.com");
            let new = NewAccount { name, email: &email, role: "Admin", tags: &Tags::new() };
            create_account(tx, &new).unwrap();
        });
        *self.partition.accounts.keys().find(|id| !known.contains(id)).unwrap()
    }
    /// Lets time pass, and does what becomes due.
    pub(crate) fn pass(&mut self, hours: u64) {
        self.now = self.now + Duration::from_secs(hours * 60 * 60);
        self.settle();
    }
    /// Changes the state by hand, and has it watched.
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut Tx<'_>)) {
        let call = root_call(MANAGEMENT, self.region, self.now);
        let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
        change(&mut tx);
        detection::watch::react(&self.partition, &mut tx, 7);
        self.partition = tx.finish();
        self.settle();
    }
    /// Has AWS Config record everything in an account, or stop.
    pub(crate) fn record(&mut self, account: AccountId, is_on: bool) {
        let role = format!("arn:aws:iam::{account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig");
        self.record_as(account, &role, RecordingGroup::All { global: true }, is_on);
    }
    pub(crate) fn record_as(&mut self, account: AccountId, role: &str, group: RecordingGroup, is_on: bool) {
        let (region, now) = (Region::from(self.region), self.now);
        let arn = format!("arn:aws:config:{}:{account}:configuration-recorder/default/x", self.region);
        self.change(|tx| {
            let recorder = Recorder {
                name: "default".into(),
                arn: arn.parse().unwrap(),
                role: Some(role.to_owned()),
                group,
                mode: RecordingMode::default(),
                service: None,
                tags: Tags::new(),
                recording: is_on,
                started: None,
                stopped: None,
                changed: now,
            };
            put_recorder(tx, account, &region, recorder);
        });
    }
    /// Finds out what analyzers have not looked at yet.
    pub(crate) fn analyze(&mut self) {
        if let Some(settling) = detection::watch::Settling::new(&self.partition, &self.history, self.now) {
            let history = self.history.fork();
            self.change(|tx| assert!(settling.finish(tx, &history)));
        }
    }
    fn settle(&mut self) {
        loop {
            let mut next = self.partition.clone();
            let Some((at, task)) = next.due.take(self.now) else { return };
            let call = root_call(MANAGEMENT, self.region, at);
            let mut tx = Tx::new(&next, &call, &mut self.ids);
            match task {
                Task::CheckControls { account, region } => {
                    check_all(&mut tx, account, &region, self.now, &self.history.last_uses());
                }
                Task::Config { account, region, work } => {
                    let (store, place) = (blob::Store::default(), (account, &region));
                    detection::config::carry_out(&mut tx, (7, &store, &self.history), place, work, self.now);
                }
                _ => {}
            }
            detection::watch::react(&self.partition, &mut tx, 7);
            self.partition = tx.finish();
        }
    }
    /// Calls an operation as the root user of an account; a success is published.
    pub(crate) fn call(&mut self, account: AccountId, operation: &str, input: Value) -> Result<Value, Fault> {
        let call = root_call(account, self.region, self.now);
        let model = models::securityhub::SERVICE.operation(operation).unwrap();
        let input = wire::structure_from_json(model.input, &input.to_string())?;
        wire::validate(&models::securityhub::SERVICE, model, &input)?;
        let output = match SECURITY_HUB.operation(operation).unwrap().serve {
            Serve::Read(handler) => {
                let view = View { partition: &self.partition, call: &call, history: &self.history };
                handler(&view, input)?
            }
            Serve::Write(handler) => {
                let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
                let output = handler(&mut tx, input)?;
                detection::watch::react(&self.partition, &mut tx, 7);
                self.partition = tx.finish();
                self.settle();
                output
            }
        };
        Ok(serde_json::from_str(&wire::structure_to_json(&output)).unwrap())
    }
    /// The same as the management account, which succeeds.
    pub(crate) fn ok(&mut self, operation: &str, input: Value) -> Value {
        self.call(MANAGEMENT, operation, input).unwrap_or_else(|fault| panic!("{operation}: {fault}"))
    }
    /// The code of the refusal of a call of the management account.
    pub(crate) fn refusal(&mut self, operation: &str, input: Value) -> String {
        code(self.call(MANAGEMENT, operation, input))
    }
    /// The findings that an account sees and a filter lets through.
    pub(crate) fn seen(&mut self, account: AccountId, filters: Value) -> Vec<Value> {
        let found = self.call(account, "GetFindings", json!({ "Filters": filters })).unwrap();
        found["Findings"].as_array().unwrap().clone()
    }
    /// The finding of a control about a resource, as the management account sees it.
    pub(crate) fn of_control(&mut self, control: &str, resource: &str) -> Option<Value> {
        let filters = json!({
            "ComplianceSecurityControlId": [{ "Value": control, "Comparison": "EQUALS" }],
            "ResourceId": [{ "Value": resource, "Comparison": "EQUALS" }],
        });
        self.seen(MANAGEMENT, filters).pop()
    }
}

pub(crate) fn code<T>(result: Result<T, Fault>) -> String {
    result.err().map_or_else(|| "success".to_owned(), |fault| fault.code.into_owned())
}

/// A finding of an account's own product.
pub(crate) fn finding(account: AccountId, id: &str) -> Value {
    json!({
        "SchemaVersion": "2018-10-08",
        "Id": id,
        "ProductArn": format!("arn:aws:securityhub:{REGION}:{account}:product/{account}/default"),
        "GeneratorId": "scanner",
        "AwsAccountId": account.to_string(),
        "Types": ["Software and Configuration Checks/Vulnerabilities/CVE"],
        "CreatedAt": "2026-11-24T00:00:00Z",
        "UpdatedAt": "2026-11-24T00:00:00Z",
        "Severity": { "Label": "MEDIUM" },
        "Title": "A library is old",
        "Description": "It has a vulnerability.",
        "Resources": [{ "Type": "Other", "Id": "library" }],
    })
}
