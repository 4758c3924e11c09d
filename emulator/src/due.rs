//! Does the work that is due.

use access::Attempt;
use aws::{AccountId, Arn, Principal, Timestamp};
use detection::delivery;
use service::Outcome;
use state::due::Task;
use state::identity_center::{CallRefusal, Permission, RefusedCall};
use state::{Call, Caller, Partition, Tx};

use crate::browse::Told;
use crate::delivery::Which;
use crate::exchange::recorded_code;
use crate::host::Emulator;

impl Emulator {
    /// Does everything that is due at this moment, each piece in a commit of its own and at the moment it was due. Whoever
    /// looks at a [`snapshot`](Emulator::snapshot) without making a request does it first, and a server does it as time
    /// passes.
    pub fn settle(&self, now: Timestamp) {
        self.deliver_due(now);
        loop {
            let head = self.snapshot();
            let Some(task) = head.due.next(now) else { return };
            if let Some(trail) = ends(&head, task) {
                // "This digest file can contain information for any remaining log files that cover events up to and
                // including the `StopLogging` event": every call before it has told of itself, and that is delivered first.
                let _alone = self.alone();
                self.deliver(now, Which::Of(trail));
                self.carry_out(now, |_, task| matches!(task, Task::Digest { trail: next } if next == trail));
            } else {
                let _moment = self.moment();
                // Digests tell of what a delivery that is under way brings.
                let _held = self.outbox().hold();
                self.carry_out(now, |head, task| ends(head, task).is_none());
            }
        }
    }

    /// Does the work that is due, up to some that is not wanted.
    fn carry_out(&self, now: Timestamp, wanted: impl Fn(&Partition, &Task) -> bool) {
        let mut writer = self.writer();
        loop {
            // Looked at again: another request may have done it while this one waited for the writer.
            let head = self.snapshot();
            let mut next = (*head).clone();
            if !next.due.next(now).is_some_and(|task| wanted(&next, task)) {
                return;
            }
            let Some((at, task)) = next.due.take(now) else { return };
            let call = self.call_for(&next, &task, at);
            let mut tx = Tx::new(&next, &call, writer.ids());
            let refused = self.run(&mut tx, task, now);
            self.commit(&head, tx);
            if let Some(refused) = refused {
                self.tell_of_refused_call(*refused, call);
            }
        }
    }

    /// What every request does before it looks at the state: the same, but that log files wait for somebody who looks at
    /// them, or for the work that takes them in. Costs a look at the queue where nothing is due.
    pub(crate) fn keep_up(&self, now: Timestamp) {
        if self.outbox().is_full() || self.has_due_work(now) {
            self.settle(now);
        }
    }

    fn has_due_work(&self, now: Timestamp) -> bool {
        self.snapshot().due.next(now).is_some()
    }

    /// Leaves an event of a call of IAM that a service made on the way, and that was refused.
    fn tell_of_refused_call(&self, refused: RefusedCall, by_service: Call) {
        let mut call = Call { account: refused.account, ..by_service };
        match refused.caller {
            Some(caller) => call.caller = caller.caller.clone(),
            None => call.caller = linked_role(&self.snapshot(), refused.account).unwrap_or(call.caller),
        }
        let (code, message) = match refused.refusal {
            CallRefusal::Denied(sentence) => ("AccessDenied".to_owned(), sentence.to_string()),
            CallRefusal::Iam(error) => {
                let fault = identity::iam::fault(error);
                (recorded_code(&models::iam::SERVICE, &fault), fault.message)
            }
        };
        let name = refused.operation;
        let read_only = name.starts_with("Get") || name.starts_with("List");
        let told = Told { source: "iam.amazonaws.com", name, read_only, input: None, event: None };
        self.tell(call, told, Outcome::Refused { code, message });
    }

    /// The call of whoever does a piece of work. Digests and what Config delivers are written whenever their hour has come,
    /// between whichever requests that is: they take no id that a request would have.
    fn call_for(&self, partition: &Partition, task: &Task, at: Timestamp) -> Call {
        let service = match task {
            Task::Digest { trail } => match partition.delivering_trail(trail) {
                Some(trail) => return delivery::service_call(trail, at),
                None => {
                    let (account, region) = (self.settings().default_account, partition.global_region());
                    return Call::of_service(state::cloudtrail::SERVICE, account, region, at, "".into());
                }
            },
            Task::IdentityCenter { .. } => "sso.amazonaws.com",
            Task::DeleteKey { .. } => "kms.amazonaws.com",
            Task::DeleteSecret { .. } => "secretsmanager.amazonaws.com",
            Task::Deliver(_) => "sns.amazonaws.com",
            Task::Config { account, region, .. } => {
                return Call::of_service(state::config::SERVICE, *account, region.clone(), at, "".into());
            }
        };
        self.service_call(service, at)
    }

    /// A task cannot fail: what goes wrong is part of the state that it leaves. Gives the call of IAM that was refused on the
    /// way.
    fn run(&self, tx: &mut Tx<'_>, task: Task, now: Timestamp) -> Option<Box<RefusedCall>> {
        match task {
            Task::IdentityCenter { instance, request } => {
                return identity_center::carry_out(tx, &instance, &request, &may);
            }
            Task::Digest { trail } => delivery::write_digests(tx, self.settings().seed, self.blobs(), &trail, now),
            Task::DeleteKey { key } => state::kms::delete_if_due(tx, &key),
            Task::DeleteSecret { secret } => state::secret::delete_if_due(tx, &secret),
            Task::Deliver(delivery) => deliver(tx, &delivery),
            Task::Config { account, region, work } => {
                let (place, history) = ((account, &region), self.history());
                detection::config::carry_out(tx, history, self.settings().seed, self.blobs(), place, work, now);
            }
        }
        None
    }

    /// A call that a service of AWS makes itself.
    pub(crate) fn service_call(&self, service: &str, now: Timestamp) -> Call {
        let region = self.snapshot().global_region();
        let request_id = self.request_id().to_string().into();
        Call::of_service(service, self.settings().default_account, region, now, request_id)
    }
}

/// The session that Identity Center has in an account.
fn linked_role(partition: &Partition, account: AccountId) -> Option<Caller> {
    let role = partition.account(account)?.iam.role("AWSServiceRoleForSSO")?;
    let (name, id) = (&role.entity.name, role.entity.id.clone());
    let session = partition.global_arn("sts", account, &format!("assumed-role/{name}/AWS-SSO"));
    Some(Caller::new(Principal::AssumedRole { session, role: role.entity.arn.clone(), role_id: id }, None))
}

/// The trail whose last digests a task is.
fn ends<'t>(head: &Partition, task: &'t Task) -> Option<&'t Arn> {
    match task {
        Task::Digest { trail } if head.is_ending(trail) => Some(trail),
        _ => None,
    }
}

/// Puts a message of a topic into a queue, if the queue's policy lets SNS do so for the topic. See
/// <https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html>.
fn deliver(tx: &mut Tx<'_>, delivery: &state::sns::Delivery) {
    let source = vec![("aws:SourceArn".to_owned(), vec![delivery.topic.to_string()])];
    let attempt = Attempt { action: "sqs:SendMessage", resource: delivery.queue.as_str(), context: source };
    if access::authorize(tx.partition(), tx.call, &attempt).is_ok() {
        state::sqs::send(tx, &delivery.queue, delivery.message.clone());
    }
}

/// Whether whoever asked may do themselves what the service does for them.
fn may(partition: &Partition, call: &Call, needed: &Permission<'_>) -> Result<(), String> {
    let context = needed.context.iter().map(|(key, value)| ((*key).to_owned(), vec![value.clone()])).collect();
    let attempt = Attempt { action: needed.action, resource: needed.resource, context };
    access::authorize(partition, call, &attempt).map_err(|denial| denial.message)
}
