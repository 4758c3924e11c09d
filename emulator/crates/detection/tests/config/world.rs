//! An account to call AWS Config in.

use std::net::IpAddr;

use aws::{AccountId, Principal, Region, Timestamp};
use detection::config::{CONFIG, carry_out};
use models::Record;
use models::config as api;
use service::{EventHistory, Serve, View};
use state::due::Task;
use state::resource::{self, NewResource, ResourceKind};
use state::{Account, Call, Caller, Ids, JoinedMethod, Partition, Tags, Tx};
use wire::Fault;

pub(crate) const ACCOUNT: AccountId = AccountId::new(111_122_223_333);
pub(crate) const BUCKET: &str = "example-config";
pub(crate) const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"config.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;

pub(crate) struct World {
    pub(crate) partition: Partition,
    ids: Ids,
    history: EventHistory,
    store: blob::Store,
    pub(crate) now: Timestamp,
}

pub(crate) fn region() -> Region {
    Region::from("us-east-1")
}

pub(crate) fn arn(text: &str) -> aws::Arn {
    aws::Arn::parse(text).unwrap()
}

/// <https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html#granting-access-in-another-account>
pub(crate) fn bucket_policy(account: &str) -> String {
    let allow = |action: &str, resource: &str, acl: &str| {
        format!(
            r#"{{"Effect":"Allow","Principal":{{"Service":"config.amazonaws.com"}},"Action":"{action}","Resource":"arn:aws:s3:::{BUCKET}{resource}","Condition":{{"StringEquals":{{{acl}"AWS:SourceAccount":"{account}"}}}}}}"#
        )
    };
    let check = allow("s3:GetBucketAcl", "", "");
    let list = allow("s3:ListBucket", "", "");
    let acl = r#""s3:x-amz-acl":"bucket-owner-full-control","#;
    let put = allow("s3:PutObject", &format!("/AWSLogs/{ACCOUNT}/Config/*"), acl);
    format!(r#"{{"Version":"2012-10-17","Statement":[{check},{list},{put}]}}"#)
}

impl World {
    /// One account with a bucket that takes Config's files.
    pub(crate) fn new() -> World {
        let now: Timestamp = "2026-02-04T10:30:00Z".parse().unwrap();
        let mut partition = Partition::new("aws", 7);
        let account = Account::new(ACCOUNT, "Prod", "p@example.com", JoinedMethod::Invited, now);
        partition.accounts.insert(ACCOUNT, account.into());
        let (history, store) = (EventHistory::new(10), blob::Store::default());
        let mut world = World { partition, ids: Ids::new(7), history, store, now };
        world.change(|tx| {
            let policy = bucket_policy(&ACCOUNT.to_string());
            let policy = Some(policy.as_str());
            let kind = ResourceKind::Bucket;
            let new = NewResource { kind, region: &region(), name: BUCKET, suffix: None, policy, tags: Tags::new() };
            resource::create(tx, ACCOUNT, new).unwrap();
        });
        world
    }
    /// The same with a recorder of everything and a channel, recording.
    pub(crate) fn recording() -> World {
        let mut world = World::new();
        world.put_recorder(recorder("default")).unwrap();
        world.put_channel(channel("default")).unwrap();
        world.start("default").unwrap();
        world
    }
    /// Calls an operation as the root user; a success is published, with what follows for those who watch.
    pub(crate) fn call<O: Record>(&mut self, operation: &str, input: impl Record) -> Result<O, Fault> {
        let output = match CONFIG.operation(operation).unwrap().serve {
            Serve::Read(handler) => {
                let call = self.root_call();
                let view = View { partition: &self.partition, call: &call, history: &self.history };
                handler(&view, input.into_structure())?
            }
            Serve::Write(handler) => self.attempt(|tx| handler(tx, input.into_structure()))?,
        };
        O::from_structure(output)
    }
    /// Changes the state by hand.
    pub(crate) fn change<T>(&mut self, change: impl FnOnce(&mut Tx<'_>) -> T) -> T {
        self.attempt(|tx| Ok(change(tx))).unwrap()
    }
    fn attempt<T>(&mut self, change: impl FnOnce(&mut Tx<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        let (call, before) = (self.root_call(), self.partition.clone());
        let mut tx = Tx::new(&before, &call, &mut self.ids);
        let done = change(&mut tx)?;
        detection::watch::react(&before, &mut tx, 7);
        self.partition = tx.finish();
        Ok(done)
    }
    /// Moves the clock, and does what is due.
    pub(crate) fn pass(&mut self, hours: u64) -> usize {
        let now = self.now + std::time::Duration::from_hours(hours);
        let (store, mut count) = (self.store.clone(), 0);
        while let Some((at, task)) = self.partition.due.take(now) {
            let Task::Config { account, region, work } = task else { panic!("{task:?}") };
            self.now = at;
            let history = service::EventHistory::new(0);
            self.change(|tx| carry_out(tx, (7, &store, &history), (account, &region), work, now));
            count += 1;
        }
        self.now = now;
        count
    }
    /// The keys in the bucket.
    pub(crate) fn keys(&self) -> Vec<String> {
        self.partition.bucket(BUCKET).unwrap().1.objects.keys().map(|key| key.to_string()).collect()
    }
    fn root_call(&self) -> Call {
        let principal = Principal::Root(arn(&format!("arn:aws:iam::{ACCOUNT}:root")));
        Call {
            caller: Caller::new(principal, Some("AKIAROOT0000EXAMPLE0".into())),
            account: ACCOUNT,
            region: region(),
            now: self.now,
            request_id: "r".into(),
            source_ip: IpAddr::from([203, 0, 113, 7]),
            user_agent: "".into(),
            secure: true,
            endpoint: None,
        }
    }
    pub(crate) fn put_recorder(&mut self, recorder: api::ConfigurationRecorder) -> Result<(), Fault> {
        let input = api::PutConfigurationRecorderRequest { configuration_recorder: recorder, tags: None };
        self.call::<api::PutConfigurationRecorderResponse>("PutConfigurationRecorder", input).map(drop)
    }
    pub(crate) fn put_channel(&mut self, delivery_channel: api::DeliveryChannel) -> Result<(), Fault> {
        let input = api::PutDeliveryChannelRequest { delivery_channel };
        self.call::<api::PutDeliveryChannelResponse>("PutDeliveryChannel", input).map(drop)
    }
    pub(crate) fn start(&mut self, name: &str) -> Result<(), Fault> {
        let input = api::StartConfigurationRecorderRequest { configuration_recorder_name: name.into() };
        self.call::<api::StartConfigurationRecorderResponse>("StartConfigurationRecorder", input).map(drop)
    }
    pub(crate) fn stop(&mut self, name: &str) -> Result<(), Fault> {
        let input = api::StopConfigurationRecorderRequest { configuration_recorder_name: name.into() };
        self.call::<api::StopConfigurationRecorderResponse>("StopConfigurationRecorder", input).map(drop)
    }
    pub(crate) fn delete(&mut self, name: &str) -> Result<(), Fault> {
        let input = api::DeleteConfigurationRecorderRequest { configuration_recorder_name: name.into() };
        self.call::<api::DeleteConfigurationRecorderResponse>("DeleteConfigurationRecorder", input).map(drop)
    }
}

/// A recorder of everything.
pub(crate) fn recorder(name: &str) -> api::ConfigurationRecorder {
    api::ConfigurationRecorder {
        name: Some(name.into()),
        role_arn: Some(format!("arn:aws:iam::{ACCOUNT}:role/config")),
        recording_group: Some(api::RecordingGroup {
            all_supported: Some(true),
            include_global_resource_types: Some(true),
            ..api::RecordingGroup::default()
        }),
        ..api::ConfigurationRecorder::default()
    }
}

pub(crate) fn channel(name: &str) -> api::DeliveryChannel {
    let (name, s3_bucket_name) = (Some(name.into()), Some(BUCKET.into()));
    api::DeliveryChannel { name, s3_bucket_name, ..api::DeliveryChannel::default() }
}

pub(crate) fn code<T>(result: Result<T, Fault>) -> String {
    result.err().map_or_else(|| "success".to_owned(), |fault| fault.code.into_owned())
}
