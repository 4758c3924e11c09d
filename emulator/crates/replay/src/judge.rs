//! Decides recorded calls in the scenario as it is and as it would be.

use std::collections::HashMap;
use std::sync::Arc;

use access::analysis::{Answer, Question, ask};
use aws::{AccountId, Region};
use detection::record::spelling;
use emulator::{MODELS, Need};
use policy::{Decision, PolicyType};
use serde_json::Value as Json;
use state::{Call, Partition};

use crate::cache::{Cache, Key, Keys};
use crate::call::{self, Recorded};
use crate::operation::Operation;
use crate::parameters;
use crate::principal::Known;
use crate::record::Record;
use crate::relevance::Relevance;
use crate::report::Cause;
use crate::resource::{self, Clues};
use crate::undecided::Undecided;

/// How many decisions, and how many callers, all threads together remember in a generation.
const DECISIONS: usize = 60_000;
const CALLERS: usize = 20_000;
/// Names of operations that a log may bring up before they are looked up again.
const OPERATIONS: usize = 50_000;

/// A call, decided.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) before: Ruling,
    /// None where there is no change to compare with.
    pub(crate) after: Option<Ruling>,
    /// Whether the record does not tell the resource, so that `*` stands for it.
    pub(crate) any_resource: bool,
}

/// One decision on a call: of the first of its permissions that is denied, or of the first that is not.
#[derive(Debug)]
pub(crate) struct Ruling {
    pub(crate) action: String,
    pub(crate) resource: String,
    pub(crate) cause: Cause,
}

impl Ruling {
    pub(crate) fn is_allowed(&self) -> bool {
        self.cause.decision == Decision::Allowed.as_str()
    }
}

/// Decides one record after the other, and remembers.
pub(crate) struct Judge<'p> {
    before: &'p Partition,
    after: Option<&'p Partition>,
    relevance: Relevance,
    keys: Keys,
    callers: Cache<Arc<Result<Known, Undecided>>>,
    operations: HashMap<String, Arc<Operation>>,
    decisions: Cache<Arc<Judged>>,
}

/// Who called, and how it was decided.
pub(crate) type Decided = (Arc<Result<Known, Undecided>>, Arc<Judged>);

impl<'p> Judge<'p> {
    /// One of so many threads.
    pub(crate) fn new(
        before: &'p Partition,
        after: Option<&'p Partition>,
        relevance: Relevance,
        threads: usize,
    ) -> Judge<'p> {
        Judge {
            before,
            after,
            relevance,
            keys: Keys::default(),
            callers: Cache::new(CALLERS / threads.max(1)),
            operations: HashMap::new(),
            decisions: Cache::new(DECISIONS / threads.max(1)),
        }
    }

    /// Decides the call that a record tells of.
    pub(crate) fn decide(&mut self, record: &Record<'_>) -> Result<Decided, Undecided> {
        call::is_call(record)?;
        let caller = self.caller(record);
        let known = caller.as_ref().as_ref().map_err(Clone::clone)?;
        resource::is_within_reach(record, known, self.before)?;
        let key = self.key(record);
        let (before, after, operations) = (self.before, self.after, &mut self.operations);
        let judged = self.decisions.get(key, || {
            let operation = operation(operations, record);
            Arc::new(Case { record, known, operation: &operation }.judge(before, after))
        });
        Ok((Arc::clone(&caller), judged))
    }

    fn caller(&mut self, record: &Record<'_>) -> Arc<Result<Known, Undecided>> {
        let identity = record.identity();
        let texts = [
            identity.kind.as_deref(),
            identity.arn.as_deref(),
            identity.issuer(),
            identity.account_id.as_deref(),
            identity.invoked_by.as_deref(),
        ];
        let key = self.keys.of(texts.into_iter().map(|text| text.map(str::as_bytes)));
        let before = self.before;
        self.callers.get(key, || Arc::new(Known::find(before, identity)))
    }

    /// Everything that the decision can depend on, and of what changes from call to call only what some policy asks for.
    fn key(&mut self, record: &Record<'_>) -> Key {
        let identity = record.identity();
        let attributes = identity.attributes();
        let Relevance { session, time, issued, address, agent } = self.relevance;
        let by_session = session || identity.issuer().is_none();
        let source_ip = call::source_ip(record);
        let named = |keep: bool| move |text: &&str| keep && !text.is_empty();
        let texts = [
            identity.kind.as_deref(),
            identity.account_id.as_deref(),
            identity.invoked_by.as_deref(),
            identity.issuer(),
            identity.arn.as_deref().filter(named(by_session)),
            identity.principal_id.as_deref().filter(named(by_session)),
            identity.source_identity(),
            attributes.and_then(|attributes| attributes.mfa_authenticated.as_deref()),
            attributes.and_then(|attributes| attributes.creation_date.as_deref()).filter(named(issued)),
            record.event_time.as_deref().filter(named(time)),
            source_ip.filter(named(address)),
            record.user_agent.as_deref().filter(named(agent)),
            record.vpc_endpoint_id.as_deref(),
            record.event_source.as_deref(),
            record.event_name.as_deref(),
            record.aws_region.as_deref(),
            record.recipient_account_id.as_deref(),
            record.request_parameters.map(serde_json::value::RawValue::get),
            record.error_message.as_deref().filter(named(Recorded::of(record) == Recorded::Denied)),
        ];
        let resources = record.resources.iter().flatten().map(|resource| resource.arn.as_deref());
        self.keys.of(texts.into_iter().chain(resources).map(|text| text.map(str::as_bytes)))
    }
}

/// Which operation it is, looked up once.
fn operation(known: &mut HashMap<String, Arc<Operation>>, record: &Record<'_>) -> Arc<Operation> {
    let (source, name) = (text(record.event_source.as_deref()), text(record.event_name.as_deref()));
    let key = format!("{source} {name}");
    if let Some(operation) = known.get(&key) {
        return Arc::clone(operation);
    }
    if known.len() >= OPERATIONS {
        known.clear();
    }
    let operation = Arc::new(Operation::of(source, name));
    known.insert(key, Arc::clone(&operation));
    operation
}

fn text(text: Option<&str>) -> &str {
    text.unwrap_or_default()
}

fn cause(answer: &Answer) -> Cause {
    Cause {
        decision: answer.decision.as_str().to_owned(),
        layer: answer.layer.map(PolicyType::name).map(str::to_owned),
        policy: answer.source.clone(),
        target: answer.target.clone(),
        statement: answer.statement.clone(),
    }
}

/// One record with all that was found out about it.
struct Case<'c> {
    record: &'c Record<'c>,
    known: &'c Known,
    operation: &'c Operation,
}

impl Case<'_> {
    fn judge(&self, before: &Partition, after: Option<&Partition>) -> Judged {
        let parameters = self.parameters();
        let context = call::context(self.record);
        let mut any_resource = false;
        let mut rule = |partition: &Partition| {
            let call = self.call(partition);
            let needs = self.needs(partition, &call, &parameters, &mut any_resource);
            self.rule(partition, &call, &needs, &context)
        };
        let (before, after) = (rule(before), after.map(&mut rule));
        Judged { before, after, any_resource }
    }

    /// Parameters that cannot be read are as good as none: the record as a whole was read.
    fn parameters(&self) -> Json {
        let text = self.record.request_parameters.map(serde_json::value::RawValue::get);
        text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or(Json::Null)
    }

    fn call(&self, partition: &Partition) -> Call {
        let caller = &self.known.asker.caller;
        let recipient = self.record.recipient_account_id.as_deref().and_then(|id| id.parse::<AccountId>().ok());
        let account = caller.account().or(recipient).unwrap_or(AccountId::new(0));
        let region = self.record.aws_region.as_deref().map_or_else(|| partition.global_region(), Region::from);
        // Without a time of its own, the keys that tell the time are absent from the context.
        let now = call::time(self.record).unwrap_or_default();
        call::call(caller, account, region, now)
    }

    /// What the call had to be allowed to do. A denial says it best; then the rows that the server itself decides by.
    fn needs(&self, partition: &Partition, call: &Call, parameters: &Json, any_resource: &mut bool) -> Vec<Need> {
        let by_rows = self.rows(partition, call, parameters);
        let has_rows = by_rows.is_some();
        let mut needs = by_rows.unwrap_or_else(|| self.unserved(partition, call, parameters));
        if has_rows {
            self.complete(partition, call, parameters, &mut needs);
        }
        if let Some((action, resource)) =
            call::denied(self.record).filter(|_| Recorded::of(self.record) == Recorded::Denied)
        {
            match needs.iter_mut().find(|need| need.action.eq_ignore_ascii_case(&action)) {
                Some(need) => need.resources = vec![resource],
                None => needs.push(Need { action: action.into(), resources: vec![resource], context: Vec::new() }),
            }
        } else if !has_rows {
            *any_resource |= needs.iter().all(|need| need.resources.iter().all(|resource| resource == "*"));
        }
        needs
    }

    /// Where parameters do not tell what a call was about, as ciphertexts of KMS do not, the record may name it beside them.
    fn complete(&self, partition: &Partition, call: &Call, parameters: &Json, needs: &mut [Need]) {
        if needs.iter().any(|need| need.resources.iter().any(|it| it != "*")) {
            return;
        }
        if let Some(resource) = self.resource(partition, call, parameters) {
            needs.iter_mut().for_each(|need| need.resources = vec![resource.clone()]);
        }
    }

    fn rows(&self, partition: &Partition, call: &Call, parameters: &Json) -> Option<Vec<Need>> {
        let model = MODELS.iter().find(|model| model.name == self.operation.service)?;
        let operation = model.operation(&self.operation.name)?;
        let input = parameters::structure(operation.input, parameters, spelling(model.event_source));
        emulator::needs(partition, call, model.name, operation.name, &input)
    }

    /// What the record as a whole says of the resource.
    fn resource(&self, partition: &Partition, call: &Call, parameters: &Json) -> Option<String> {
        let clues = Clues {
            operation: self.operation,
            record: self.record,
            parameters,
            partition,
            region: call.region.as_str(),
            account: call.account,
        };
        clues.resource()
    }

    fn unserved(&self, partition: &Partition, call: &Call, parameters: &Json) -> Vec<Need> {
        let resource = self.resource(partition, call, parameters).unwrap_or_else(|| "*".to_owned());
        let action = &self.operation.action;
        let also = action.also().map(|name| name.to_owned().into());
        std::iter::once(action.name.clone())
            .chain(also)
            .map(|action| Need { action, resources: vec![resource.clone()], context: Vec::new() })
            .collect()
    }

    fn rule(&self, partition: &Partition, call: &Call, needs: &[Need], said: &[(String, Vec<String>)]) -> Ruling {
        let mut first = None;
        for need in needs {
            for resource in &need.resources {
                let context = said.iter().chain(&need.context).cloned().collect();
                let question = Question {
                    asker: &self.known.asker,
                    action: &need.action,
                    resource,
                    region: call.region.clone(),
                    now: call.now,
                    context,
                };
                let answer = ask(partition, &question);
                let allowed = answer.is_allowed();
                let ruling =
                    Ruling { action: need.action.to_string(), resource: resource.clone(), cause: cause(&answer) };
                if !allowed {
                    return ruling;
                }
                first = first.or(Some(ruling));
            }
        }
        first.unwrap_or_else(|| Ruling {
            action: self.operation.action.name.to_string(),
            resource: "*".to_owned(),
            cause: Cause { decision: Decision::Allowed.as_str().to_owned(), ..Cause::default() },
        })
    }
}
