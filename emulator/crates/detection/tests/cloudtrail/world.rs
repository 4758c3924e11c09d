//! A partition to call CloudTrail in.

use std::net::IpAddr;
use std::sync::Arc;

use aws::{AccountId, Principal, Region, Timestamp};
use detection::cloudtrail::CLOUDTRAIL;
use models::Record;
use models::cloudtrail as api;
use service::{Circumstances, Event, EventHistory, Outcome, Serve, View};
use state::organization::{FeatureSet, NewAccount, create_account, create_organization, enable_service_access};
use state::resource::{self, NewResource, ResourceKind};
use state::{Account, Call, Caller, Ids, JoinedMethod, Partition, Tags, Tx};
use wire::Fault;

pub(crate) const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);
pub(crate) const LOGS: &str = "example-trail-logs";

pub(crate) struct World {
    pub(crate) partition: Partition,
    ids: Ids,
    pub(crate) history: EventHistory,
    pub(crate) region: &'static str,
}

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn now() -> Timestamp {
    at("2026-11-24T10:30:00Z")
}

/// A call of the root user of an account.
pub(crate) fn root_call(account: AccountId, region: &str, now: Timestamp) -> Call {
    let arn = format!("arn:aws:iam::{account}:root").parse().unwrap();
    Call {
        caller: Caller::new(Principal::Root(arn), Some("AKIAROOT0000EXAMPLE0".into())),
        account,
        region: Region::from(region),
        now,
        request_id: "7f3a2c1e-0000-4000-8000-000000000001".into(),
        source_ip: IpAddr::from([203, 0, 113, 7]),
        user_agent: "aws-cli/2.31".into(),
        secure: true,
        endpoint: None,
    }
}

/// Lets CloudTrail write whatever it likes, for whichever trail.
pub(crate) fn open_policy(bucket: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"Service":"cloudtrail.amazonaws.com"}},"Action":["s3:GetBucketAcl","s3:PutObject"],"Resource":["arn:aws:s3:::{bucket}","arn:aws:s3:::{bucket}/*"]}}]}}"#
    )
}

impl World {
    /// One account, no organization, in us-east-1.
    pub(crate) fn new() -> World {
        let mut partition = Partition::new("aws", 7);
        let account = Account::new(MANAGEMENT, "Management", "m@example.com", JoinedMethod::Invited, now());
        partition.accounts.insert(MANAGEMENT, account.into());
        let mut ids = Ids::new(1);
        let call = root_call(MANAGEMENT, "us-east-1", now());
        let mut tx = Tx::new(&partition, &call, &mut ids);
        let region = Region::from("us-east-1");
        let new = NewResource {
            kind: ResourceKind::Bucket,
            region: &region,
            name: LOGS,
            suffix: None,
            policy: Some(&open_policy(LOGS)),
            tags: Tags::new(),
        };
        resource::create(&mut tx, MANAGEMENT, new).unwrap();
        let partition = tx.finish();
        World { partition, ids: Ids::new(7), history: EventHistory::new(1000), region: "us-east-1" }
    }
    /// An organization with one member.
    pub(crate) fn organized() -> (World, AccountId) {
        let mut world = World::new();
        let call = root_call(MANAGEMENT, "us-east-1", now());
        let mut tx = Tx::new(&world.partition, &call, &mut world.ids);
        create_organization(&mut tx, FeatureSet::All).unwrap();
        enable_service_access(&mut tx, "cloudtrail.amazonaws.com").unwrap();
        let new = NewAccount { name: "prod", email: "p@example.com", role: "Admin", tags: &Tags::new() };
        create_account(&mut tx, &new).unwrap();
        world.partition = tx.finish();
        let member = *world.partition.accounts.keys().find(|id| **id != MANAGEMENT).unwrap();
        (world, member)
    }
    /// Calls an operation as the root user of an account; a success is published.
    pub(crate) fn call<O: Record>(
        &mut self,
        account: AccountId,
        operation: &str,
        input: impl Record,
    ) -> Result<O, Fault> {
        let call = root_call(account, self.region, now());
        let output = match CLOUDTRAIL.operation(operation).unwrap().serve {
            Serve::Read(handler) => {
                let view = View { partition: &self.partition, call: &call, history: &self.history };
                handler(&view, input.into_structure())?
            }
            Serve::Write(handler) => {
                let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
                let output = handler(&mut tx, input.into_structure())?;
                self.partition = tx.finish();
                output
            }
        };
        O::from_structure(output)
    }
    /// Changes the state by hand, as the management account.
    pub(crate) fn change<T>(&mut self, change: impl FnOnce(&mut Tx<'_>) -> T) -> T {
        let call = root_call(MANAGEMENT, "us-east-1", now());
        let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
        let result = change(&mut tx);
        self.partition = tx.finish();
        result
    }
    pub(crate) fn set_bucket_policy(&mut self, policy: &str) {
        let arn = format!("arn:aws:s3:::{LOGS}").parse().unwrap();
        self.change(|tx| resource::put_policy(tx, &arn, policy).unwrap());
    }
    pub(crate) fn create(&mut self, account: AccountId, name: &str) -> Result<api::CreateTrailResponse, Fault> {
        self.create_with(account, trail(name))
    }
    pub(crate) fn create_with(
        &mut self,
        account: AccountId,
        input: api::CreateTrailRequest,
    ) -> Result<api::CreateTrailResponse, Fault> {
        self.call(account, "CreateTrail", input)
    }
    pub(crate) fn stop(&mut self, account: AccountId, name: &str) -> Result<api::StopLoggingResponse, Fault> {
        self.call(account, "StopLogging", api::StopLoggingRequest { name: name.into() })
    }
    pub(crate) fn start(&mut self, account: AccountId, name: &str) -> Result<api::StartLoggingResponse, Fault> {
        self.call(account, "StartLogging", api::StartLoggingRequest { name: name.into() })
    }
    /// Names of the trails an account sees.
    pub(crate) fn seen(&mut self, account: AccountId, shadows: bool) -> Vec<String> {
        let input = api::DescribeTrailsRequest { trail_name_list: None, include_shadow_trails: Some(shadows) };
        let output: api::DescribeTrailsResponse = self.call(account, "DescribeTrails", input).unwrap();
        output.trail_list.unwrap().into_iter().map(|trail| trail.name.unwrap()).collect()
    }
}

pub(crate) fn trail(name: &str) -> api::CreateTrailRequest {
    api::CreateTrailRequest { name: name.into(), s3_bucket_name: LOGS.into(), ..api::CreateTrailRequest::default() }
}

/// A successful event without parameters; its id is made of one byte.
pub(crate) fn event(id: u8, call: Call, source: &str, name: &'static str, read_only: bool) -> Event {
    Event {
        id: [id; 16],
        call,
        source: source.into(),
        name,
        action: format!("{}:{name}", source.split('.').next().unwrap()).into(),
        api_version: "2010-05-08",
        read_only,
        input: None,
        outcome: Outcome::Answered(api::GetTrailResponse::default().into_structure()),
        resources: Vec::new(),
        service_event: None,
        circumstances: Circumstances::default(),
    }
}

pub(crate) fn remember(world: &World, event: Event) {
    world.history.record(Arc::new(event));
}

pub(crate) fn code<T>(result: Result<T, Fault>) -> String {
    result.err().map_or_else(|| "success".to_owned(), |fault| fault.code.into_owned())
}
