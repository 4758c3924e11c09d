//! A partition to call S3 in.

use std::net::IpAddr;

use aws::{AccountId, Principal, Region, Timestamp};
use s3::{S3, S3_CONTROL};
use service::{EventHistory, Serve, ServedService, View};
use state::resource::{self, NewResource, ResourceKind};
use state::{Account, Call, Caller, Ids, JoinedMethod, Partition, Tags, Tx};
use wire::{Fault, Structure};

pub(crate) const OWNER: AccountId = AccountId::new(111_122_223_333);
pub(crate) const OTHER: AccountId = AccountId::new(444_455_556_666);
pub(crate) const ARN: &str = "arn:aws:s3:::logs";

pub(crate) struct World {
    pub(crate) partition: Partition,
    ids: Ids,
    history: EventHistory,
}

/// A call of the root user of an account.
pub(crate) fn root_call(account: AccountId) -> Call {
    let arn = format!("arn:aws:iam::{account}:root").parse().unwrap();
    Call {
        caller: Caller::new(Principal::Root(arn), Some("AKIAROOT0000EXAMPLE0".into())),
        account,
        region: Region::from("us-east-1"),
        now: Timestamp::from_millis(0),
        request_id: "r".into(),
        source_ip: IpAddr::from([203, 0, 113, 7]),
        user_agent: "".into(),
        secure: true,
        endpoint: None,
    }
}

impl World {
    /// Two accounts: the owner of `logs`, and of `my.site`, and that of `other`.
    pub(crate) fn new() -> World {
        let mut partition = Partition::new("aws", 7);
        for id in [OWNER, OTHER] {
            let mail = format!("{id}@example.com");
            let account = Account::new(id, "a", &mail, JoinedMethod::Invited, Timestamp::from_millis(0));
            partition.accounts.insert(id, account.into());
        }
        let mut world = World { partition, ids: Ids::new(7), history: EventHistory::new(10) };
        for (account, name) in [(OWNER, "logs"), (OWNER, "my.site"), (OTHER, "other")] {
            world.change(account, |tx| {
                let (kind, region) = (ResourceKind::Bucket, Region::from("us-east-1"));
                let new = NewResource { kind, region: &region, name, suffix: None, policy: None, tags: Tags::new() };
                resource::create(tx, account, new).unwrap();
            });
        }
        world
    }
    fn change(&mut self, account: AccountId, change: impl FnOnce(&mut Tx<'_>)) {
        let call = root_call(account);
        let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
        change(&mut tx);
        self.partition = tx.finish();
    }
    /// Calls an operation as the root user of an account; a success is published. Input and output are written in the
    /// names of the wire.
    pub(crate) fn call_as(
        &mut self,
        account: AccountId,
        of: &ServedService,
        operation: &str,
        input: &str,
    ) -> Result<String, Fault> {
        let call = root_call(account);
        let model = of.service.operation(operation).unwrap();
        let input: Structure = wire::structure_from_json(model.input, input).unwrap();
        wire::validate(of.service, model, &input)?;
        let output = match of.operation(operation).unwrap().serve {
            Serve::Read(handler) => {
                let view = View { partition: &self.partition, call: &call, history: &self.history };
                handler(&view, input)?
            }
            Serve::Write(handler) => {
                let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
                let output = handler(&mut tx, input)?;
                self.partition = tx.finish();
                output
            }
        };
        assert!(std::ptr::eq(output.shape(), model.output), "{operation} answers {:?}", output.shape());
        Ok(wire::structure_to_json(&output))
    }
    /// The same of the owner, to S3, about `logs`: with these members beside the bucket.
    pub(crate) fn call(&mut self, operation: &str, members: &str) -> Result<String, Fault> {
        let comma = if members.is_empty() { "" } else { "," };
        self.call_as(OWNER, &S3, operation, &format!(r#"{{"Bucket":"logs"{comma}{members}}}"#))
    }
    /// The same of an account, to S3 Control, about itself.
    pub(crate) fn control(&mut self, operation: &str, members: &str) -> Result<String, Fault> {
        let comma = if members.is_empty() { "" } else { "," };
        self.call_as(OWNER, &S3_CONTROL, operation, &format!(r#"{{"x-amz-account-id":"{OWNER}"{comma}{members}}}"#))
    }
}

/// The answer, or code and status of the refusal.
pub(crate) fn said(result: Result<String, Fault>) -> String {
    result.unwrap_or_else(|fault| format!("{} {}", fault.code, fault.status))
}
