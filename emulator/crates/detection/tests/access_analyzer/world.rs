//! A partition with an organization that is watched.

use std::net::IpAddr;

use aws::{AccountId, Arn, Principal, Region, Timestamp};
use detection::access_analyzer::ACCESS_ANALYZER;
use detection::watch::{Settling, react};
use models::Record;
use models::accessanalyzer as api;
use service::{EventHistory, Serve, View};
use state::iam::role::{self, NewRole};
use state::organization::{FeatureSet, NewAccount, create_account, create_organization, enable_service_access};
use state::resource::{self, NewResource, ResourceKind};
use state::{Account, Call, Caller, Ids, JoinedMethod, Partition, Tags, Tx};
use wire::Fault;

/// It manages the organization, and analyzers are its own.
pub(crate) const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);
/// Outside of it.
pub(crate) const OUTSIDE: &str = "999988887777";

pub(crate) struct World {
    pub(crate) partition: Partition,
    ids: Ids,
    pub(crate) history: EventHistory,
    pub(crate) region: &'static str,
    pub(crate) now: Timestamp,
    /// In the organization.
    pub(crate) member: AccountId,
    /// How often it was called.
    calls: usize,
}

impl World {
    pub(crate) fn new() -> World {
        let now = "2026-11-24T10:30:00Z".parse().unwrap();
        let mut partition = Partition::new("aws", 7);
        let account = Account::new(MANAGEMENT, "Management", "m@example.com", JoinedMethod::Invited, now);
        partition.accounts.insert(MANAGEMENT, account.into());
        let history = EventHistory::new(1000);
        let (ids, region) = (Ids::new(7), "us-east-1");
        let mut world = World { partition, ids, history, region, now, member: MANAGEMENT, calls: 0 };
        world.change(|tx| {
            create_organization(tx, FeatureSet::All).unwrap();
            enable_service_access(tx, state::access_analyzer::SERVICE).unwrap();
            let new = NewAccount { name: "prod", email: "p@example.com", role: "Admin", tags: &Tags::new() };
            create_account(tx, &new).unwrap();
        });
        world.member = *world.partition.accounts.keys().find(|id| **id != MANAGEMENT).unwrap();
        world
    }
    fn root_call(&self, account: AccountId) -> Call {
        let arn = format!("arn:aws:iam::{account}:root").parse().unwrap();
        Call {
            caller: Caller::new(Principal::Root(arn), Some("AKIAROOT0000EXAMPLE0".into())),
            account,
            region: Region::from(self.region),
            now: self.now,
            request_id: format!("request {}", self.history.events().len() + self.calls).into(),
            source_ip: IpAddr::from([203, 0, 113, 7]),
            user_agent: "aws-cli/2.31".into(),
            secure: true,
            endpoint: None,
        }
    }
    /// A change, with what follows from it.
    pub(crate) fn change<T>(&mut self, change: impl FnOnce(&mut Tx<'_>) -> T) -> T {
        self.change_of(MANAGEMENT, change)
    }
    pub(crate) fn change_of<T>(&mut self, account: AccountId, change: impl FnOnce(&mut Tx<'_>) -> T) -> T {
        let call = self.root_call(account);
        let before = self.partition.clone();
        let mut tx = Tx::new(&before, &call, &mut self.ids);
        let result = change(&mut tx);
        react(&before, &mut tx, 7);
        self.partition = tx.finish();
        result
    }
    /// What happens before somebody reads findings.
    pub(crate) fn settle(&mut self) {
        let mut times = 0;
        while let Some(settling) = Settling::new(&self.partition, &self.history, self.now) {
            self.finish(settling);
            times += 1;
            assert!(times < 10, "settling comes to an end");
        }
    }
    pub(crate) fn finish(&mut self, settling: Settling) -> bool {
        // The change borrows the world.
        let history = std::mem::replace(&mut self.history, EventHistory::new(0));
        let is_true = self.change(|tx| settling.finish(tx, &history));
        self.history = history;
        is_true
    }
    /// Calls an operation as the root user of an account.
    pub(crate) fn call_as<O: Record>(
        &mut self,
        account: AccountId,
        operation: &str,
        input: impl Record,
    ) -> Result<O, Fault> {
        self.settle();
        self.calls += 1;
        let call = self.root_call(account);
        let output = match ACCESS_ANALYZER.operation(operation).unwrap().serve {
            Serve::Read(handler) => {
                let view = View { partition: &self.partition, call: &call, history: &self.history };
                handler(&view, input.into_structure())?
            }
            Serve::Write(handler) => {
                let before = self.partition.clone();
                let mut tx = Tx::new(&before, &call, &mut self.ids);
                let output = handler(&mut tx, input.into_structure())?;
                react(&before, &mut tx, 7);
                self.partition = tx.finish();
                output
            }
        };
        O::from_structure(output)
    }
    pub(crate) fn call<O: Record>(&mut self, operation: &str, input: impl Record) -> Result<O, Fault> {
        self.call_as(MANAGEMENT, operation, input)
    }
    /// A new analyzer of the management account; its ARN.
    pub(crate) fn analyzer(&mut self, name: &str, kind: &str) -> String {
        let input = api::CreateAnalyzerRequest {
            analyzer_name: name.to_owned(),
            r#type: kind.to_owned(),
            ..api::CreateAnalyzerRequest::default()
        };
        let made: api::CreateAnalyzerResponse = self.call("CreateAnalyzer", input).unwrap();
        made.arn.unwrap()
    }
    /// The findings of an analyzer.
    pub(crate) fn findings(&mut self, analyzer: &str) -> Vec<api::FindingSummary> {
        let input =
            api::ListFindingsRequest { analyzer_arn: analyzer.to_owned(), ..api::ListFindingsRequest::default() };
        self.call::<api::ListFindingsResponse>("ListFindings", input).unwrap().findings
    }
    /// The same, those that are open, each in a line without what it is about.
    pub(crate) fn told(&mut self, analyzer: &str) -> Vec<String> {
        let open = self.findings(analyzer).into_iter().filter(|finding| finding.status == "ACTIVE");
        let mut told: Vec<String> = open.map(|finding| line(&finding)).collect();
        told.sort();
        told
    }
    /// Makes a role in an account.
    pub(crate) fn role(&mut self, account: AccountId, name: &str, trust: &str) {
        self.change_of(account, |tx| role::create(tx, account, NewRole::new(name, trust)).map(drop)).unwrap();
    }
    /// Makes a resource of the management account with a policy.
    pub(crate) fn resource(&mut self, kind: ResourceKind, name: &str, policy: Option<&str>) -> Arn {
        let region = Region::from(self.region);
        let suffix = (kind == ResourceKind::Secret).then_some("a1B2c3");
        self.change(|tx| {
            let new = NewResource { kind, region: &region, name, suffix, policy, tags: Tags::new() };
            resource::create(tx, MANAGEMENT, new).unwrap().arn.clone()
        })
    }
}

/// A policy of one statement that allows.
pub(crate) fn allow(rest: &str) -> String {
    policy(&[&format!(r#""Effect":"Allow",{rest}"#)])
}

/// A policy of statements.
pub(crate) fn policy(statements: &[&str]) -> String {
    let statements: Vec<String> = statements.iter().map(|statement| format!("{{{statement}}}")).collect();
    format!(r#"{{"Version":"2012-10-17","Statement":[{}]}}"#, statements.join(","))
}

/// `AWS 999988887777: sts:AssumeRole if aws:SourceIp=…, public`.
pub(crate) fn line(finding: &api::FindingSummary) -> String {
    if let Some(error) = &finding.error {
        return error.clone();
    }
    let principal = finding.principal.clone().unwrap_or_default();
    let principal: Vec<String> = principal.into_iter().map(|(kind, name)| format!("{kind} {name}")).collect();
    let actions = finding.action.clone().unwrap_or_default();
    let actions = if actions.len() > 6 { format!("{} actions", actions.len()) } else { actions.join(" ") };
    let conditions: Vec<String> = finding.condition.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let conditions = if conditions.is_empty() { String::new() } else { format!(" if {}", conditions.join(" and ")) };
    let public = if finding.is_public == Some(true) { ", public" } else { "" };
    format!("{}: {actions}{conditions}{public}", principal.join(" "))
}

impl World {
    /// Somebody of the management account does something: a role, or a user by a key.
    pub(crate) fn act(&self, name: &str, action: &'static str, key: Option<&aws::AccessKeyId>) {
        let iam = &self.partition.account(MANAGEMENT).unwrap().iam;
        let principal = match (iam.role(name), iam.user(name)) {
            (Some(role), _) => Principal::AssumedRole {
                session: format!("arn:aws:sts::{MANAGEMENT}:assumed-role/{name}/s").parse().unwrap(),
                role: role.entity.arn.clone(),
                role_id: role.entity.id.clone(),
            },
            (None, user) => {
                let user = user.unwrap();
                Principal::User { arn: user.entity.arn.clone(), id: user.entity.id.clone() }
            }
        };
        let (service, operation) = action.split_once(':').unwrap();
        let mut call = self.root_call(MANAGEMENT);
        call.caller = Caller::new(principal, key.cloned());
        self.history.record(std::sync::Arc::new(service::Event {
            id: [1; 16],
            call,
            source: format!("{service}.amazonaws.com"),
            name: operation,
            action: action.into(),
            api_version: "2010-05-08",
            read_only: true,
            input: None,
            outcome: service::Outcome::Refused { code: "AccessDenied".into(), message: String::new() },
            resources: Vec::new(),
            service_event: None,
            circumstances: service::Circumstances::default(),
        }));
    }
    pub(crate) fn days_pass(&mut self, days: u64) {
        self.now = self.now + std::time::Duration::from_hours(24 * days);
    }
    /// The open findings of an analyzer of any type, each as its resource's name and its type.
    pub(crate) fn open(&mut self, analyzer: &str) -> Vec<String> {
        let analyzer_arn = analyzer.to_owned();
        let input = api::ListFindingsV2Request { analyzer_arn, ..api::ListFindingsV2Request::default() };
        let found = self.call::<api::ListFindingsV2Response>("ListFindingsV2", input).unwrap().findings;
        let open = found.into_iter().filter(|finding| finding.status == "ACTIVE").map(|finding| {
            let resource = finding.resource.unwrap();
            format!("{} {}", resource.rsplit('/').next().unwrap(), finding.finding_type.unwrap())
        });
        let mut open: Vec<String> = open.collect();
        open.sort();
        open
    }
}
