//! A partition to call the services in.

use std::net::IpAddr;
use std::time::Duration;

use aws::{AccountId, Principal, Region, Timestamp};
use models::Record;
use service::{EventHistory, Serve, ServedService, View};
use state::due::Task;
use state::{Account, Call, Caller, Ids, JoinedMethod, Partition, Tx};
use wire::Fault;

pub(crate) const OWNER: AccountId = AccountId::new(111_122_223_333);
pub(crate) const OTHER: AccountId = AccountId::new(444_455_556_666);

pub(crate) struct World {
    pub(crate) partition: Partition,
    ids: Ids,
    history: EventHistory,
    pub(crate) now: Timestamp,
    service: &'static ServedService,
    requests: u32,
}

impl World {
    /// Two accounts, and a service to call.
    pub(crate) fn new(service: &'static ServedService) -> World {
        let now = "2026-11-24T10:30:00Z".parse().unwrap();
        let mut partition = Partition::new("aws", 7);
        for id in [OWNER, OTHER] {
            let account = Account::new(id, "Name", &format!("{id}@example.com"), JoinedMethod::Invited, now);
            partition.accounts.insert(id, account.into());
        }
        World { partition, ids: Ids::new(7), history: EventHistory::new(10), now, service, requests: 0 }
    }
    /// A call of the root user of an account.
    pub(crate) fn root_call(&self, account: AccountId) -> Call {
        let arn = format!("arn:aws:iam::{account}:root").parse().unwrap();
        Call {
            caller: Caller::new(Principal::Root(arn), Some("AKIAROOT0000EXAMPLE0".into())),
            account,
            region: Region::from("eu-west-1"),
            now: self.now,
            request_id: format!("7f3a2c1e-0000-4000-8000-{:012}", self.requests).into(),
            source_ip: IpAddr::from([203, 0, 113, 7]),
            user_agent: "aws-cli/2.31".into(),
            secure: true,
            endpoint: None,
        }
    }
    /// Calls an operation as the owner; a success is published.
    pub(crate) fn call<O: Record>(&mut self, operation: &str, input: impl Record) -> Result<O, Fault> {
        self.call_by(OWNER, operation, input)
    }
    /// The same as the root user of an account.
    pub(crate) fn call_by<O: Record>(
        &mut self,
        account: AccountId,
        operation: &str,
        input: impl Record,
    ) -> Result<O, Fault> {
        self.requests += 1;
        let call = self.root_call(account);
        let input = input.into_structure();
        let served = self.service.operation(operation).unwrap();
        let change = served.change.filter(|change| (change.when)(&input)).map(|change| Serve::Write(change.handler));
        let output = match change.unwrap_or(served.serve) {
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
        O::from_structure(output)
    }
    /// Lets time pass, without doing what is due.
    pub(crate) fn pass(&mut self, time: Duration) {
        self.now = self.now.after(time);
    }
    /// Does what is due by now, as the emulator would.
    pub(crate) fn settle(&mut self) {
        while let Some((at, task)) = self.partition.due.take(self.now) {
            let call = Call { now: at, ..self.root_call(OWNER) };
            let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
            match task {
                Task::DeleteKey { key } => state::kms::delete_if_due(&mut tx, &key),
                Task::DeleteSecret { secret } => state::secret::delete_if_due(&mut tx, &secret),
                _ => {}
            }
            self.partition = tx.finish();
        }
    }
}

pub(crate) fn code<T>(result: Result<T, Fault>) -> String {
    result.err().map_or_else(|| "success".to_owned(), |fault| fault.code.into_owned())
}
