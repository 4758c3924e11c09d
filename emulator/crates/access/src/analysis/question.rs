use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use aws::{AccountId, Principal, Region, Timestamp};
use policy::{Context, Decision, Effect, PoliciesInForce, PolicyType, Request, Statement, Verdict, is_multivalued};
use serde::{Serialize, Serializer};
use state::iam::Role;
use state::{Call, Partition};

use super::Asker;
use super::people::NOT_BEGUN;
use crate::Attempt;
use crate::attempt::names_policies;
use crate::context::{add_resource, caller_context, request_context, said};
use crate::denial::sentence;
use crate::gather::{Levels, PrincipalPolicies, endpoint};
use crate::resource::{Resource, resource};

/// May this principal do this to that resource? What is left open is assumed as the [module](super) says.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// Who asks.
    pub asker: &'a Asker,
    /// `s3:GetObject`.
    pub action: &'a str,
    /// An ARN, or `*` for an action without a resource.
    pub resource: &'a str,
    /// Where the request would be sent.
    pub region: Region,
    /// When.
    pub now: Timestamp,
    /// What else the request would say, and what it would say otherwise; a key without values is removed.
    pub context: Vec<(String, Vec<String>)>,
}

/// The answer to a [`Question`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// The decision.
    #[serde(serialize_with = "decision")]
    pub decision: Decision,
    /// The layer that decided; none where no policy was asked.
    #[serde(serialize_with = "layer")]
    pub layer: Option<PolicyType>,
    /// The policy that decided: its ARN, or the name of an inline policy.
    pub source: Option<String>,
    /// Of control policies: where the deciding policy is attached, or nothing allows.
    pub target: Option<String>,
    /// The statement that decided.
    pub statement: Option<StatementRef>,
    /// AWS's sentence for a denial; empty when allowed.
    pub message: String,
}

/// A statement, by its place in its policy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct StatementRef {
    /// `Sid`, where there is one.
    pub sid: Option<String>,
    /// Its index in the document, from 0.
    pub index: usize,
    /// The line of its opening brace in the document as calls return it, from 1. Where a scenario has it, [`Legend`]
    /// knows.
    ///
    /// [`Legend`]: super::Legend
    pub line: usize,
    /// The column of its opening brace, from 1.
    pub column: usize,
}

impl From<&Statement> for StatementRef {
    fn from(statement: &Statement) -> StatementRef {
        let start = statement.start();
        StatementRef {
            sid: statement.sid().map(str::to_owned),
            index: statement.index(),
            line: start.line,
            column: start.column,
        }
    }
}

impl std::fmt::Display for StatementRef {
    /// `Sid`, or `statement 2`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.sid {
            Some(sid) => f.write_str(sid),
            None => write!(f, "statement {}", self.index + 1),
        }
    }
}

impl Answer {
    /// Whether the call would go on.
    pub fn is_allowed(&self) -> bool {
        self.decision == Decision::Allowed
    }
}

impl<'a> Question<'a> {
    /// A question that leaves everything open: in the partition's global Region, without further context.
    pub fn new(partition: &Partition, asker: &'a Asker, action: &'a str, resource: &'a str, now: Timestamp) -> Self {
        Question { asker, action, resource, region: partition.global_region(), now, context: Vec::new() }
    }
}

/// Answers a question as [`authorize`](crate::authorize) answers a call.
pub fn ask(partition: &Partition, question: &Question<'_>) -> Answer {
    let inquiry = Inquiry::new(partition, question);
    inquiry.weigh(partition, |request, policies| inquiry.answer(partition, &policy::decide(request, policies)))
}

/// A question with all that is known of it.
pub(crate) struct Inquiry<'q> {
    pub(crate) call: Call,
    pub(crate) action: &'q str,
    pub(crate) resource: &'q str,
    pub(crate) target: Resource,
    pub(crate) context: Context,
}

impl<'q> Inquiry<'q> {
    pub(crate) fn new(partition: &Partition, question: &Question<'q>) -> Inquiry<'q> {
        let call = call(question);
        let context = question.context.clone();
        let attempt = Attempt { action: question.action, resource: question.resource, context };
        let target = resource(partition, &call, &attempt);
        let mut context = request_context(partition, &call, &attempt, &target);
        assume(&mut context, partition, &call);
        for (key, values) in said(&question.context) {
            set(&mut context, key, values);
        }
        Inquiry { call, action: question.action, resource: question.resource, target, context }
    }

    /// What is known of any question of an asker, whatever it is about, as long as it says nothing of an endpoint.
    pub(crate) fn base(partition: &Partition, question: &Question<'_>) -> Context {
        let call = call(question);
        let attempt =
            Attempt { action: question.action, resource: question.resource, context: question.context.clone() };
        let mut context = caller_context(partition, &call, &attempt);
        assume(&mut context, partition, &call);
        context
    }

    /// The same as [`Inquiry::new`], upon such a base.
    pub(crate) fn upon(base: &Context, partition: &Partition, question: &Question<'q>) -> Inquiry<'q> {
        let call = call(question);
        let context = question.context.clone();
        let attempt = Attempt { action: question.action, resource: question.resource, context };
        let target = resource(partition, &call, &attempt);
        let mut context = base.clone();
        add_resource(&mut context, partition, &call, &attempt, &target);
        for (key, values) in said(&question.context) {
            set(&mut context, key, values);
        }
        Inquiry { call, action: question.action, resource: question.resource, target, context }
    }

    /// Hands the request and the policies in force to whoever decides.
    pub(crate) fn weigh<R>(
        &self,
        partition: &Partition,
        decide: impl FnOnce(&Request<'_>, &PoliciesInForce<'_>) -> R,
    ) -> R {
        let principal = PrincipalPolicies::gather(partition, &self.call.caller);
        let service_control = Levels::service_control(partition, &self.call.caller);
        let resource_control = Levels::resource_control(partition, self.target.limited_by(), self.action);
        let (scps, rcps) = (service_control.levels(), resource_control.levels());
        let endpoint = endpoint(partition, &self.context);
        let policies = PoliciesInForce {
            service_control: &scps,
            resource_control: &rcps,
            resource: self.target.policy(self.resource),
            resource_rule: self.target.rule,
            endpoint: endpoint.as_ref().map(std::slice::from_ref),
            identity: &principal.identity,
            boundary: principal.boundary,
            session: principal.session.as_deref(),
        };
        decide(&self.request(), &policies)
    }

    pub(crate) fn request(&self) -> Request<'_> {
        Request {
            principal: &self.call.caller.principal,
            action: self.action,
            resource: self.target.named(self.resource),
            resource_account: self.target.account,
            context: &self.context,
        }
    }

    pub(crate) fn answer(&self, partition: &Partition, verdict: &Verdict<'_>) -> Answer {
        let message = if verdict.is_allowed() {
            String::new()
        } else {
            let attempt = Attempt { action: self.action, resource: self.resource, context: Vec::new() };
            let names_policy = names_policies(partition, &self.call, &self.target);
            sentence(&self.call.caller.principal, &attempt, verdict, names_policy)
        };
        Answer {
            decision: verdict.decision,
            layer: verdict.layer,
            source: verdict.source.map(str::to_owned),
            target: verdict.target.map(str::to_owned),
            statement: verdict.statement.map(StatementRef::from),
            message,
        }
    }
}

/// The call that a question stands for.
fn call(question: &Question<'_>) -> Call {
    let caller = question.asker.caller.clone();
    let of_resource = || aws::Arn::parse(question.resource).ok().and_then(|arn| arn.account_id());
    Call {
        account: caller.account().or_else(of_resource).unwrap_or(AccountId::new(0)),
        caller,
        region: question.region.clone(),
        now: question.now,
        request_id: Arc::from(""),
        // Taken out of the context again.
        source_ip: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        user_agent: Arc::from(""),
        secure: true,
        endpoint: None,
    }
}

/// What the context of a question has in place of what only a real request can say.
fn assume(context: &mut Context, partition: &Partition, call: &Call) {
    context.remove("aws:SourceIp");
    context.remove("aws:VpcSourceIp");
    if call.caller.session.as_ref().is_some_and(|session| session.issued == NOT_BEGUN) {
        context.set("aws:TokenIssueTime", call.now.to_string().as_str());
    }
    if let (None, Principal::AssumedRole { role, .. }) = (&call.caller.session, &call.caller.principal) {
        context.set("aws:TokenIssueTime", call.now.to_string().as_str());
        if !partition.role(role).is_some_and(|role| begins_federated(role)) {
            context.set("aws:MultiFactorAuthPresent", "false");
        }
    }
}

/// Whether sessions of a role begin with an identity provider, IAM Identity Center's included, and not otherwise: those are
/// federated, and say nothing of a second factor. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent>.
pub(crate) fn begins_federated(role: &Role) -> bool {
    let allowing = |action: &str| {
        let mut trust = role.trust.statements().iter();
        trust.any(|statement| statement.effect() == Effect::Allow && statement.covers_action(action))
    };
    let is_of_permission_set = role.entity.arn.resource().starts_with("role/aws-reserved/sso.amazonaws.com/");
    is_of_permission_set
        || (!allowing("sts:AssumeRole")
            && (allowing("sts:AssumeRoleWithSAML") || allowing("sts:AssumeRoleWithWebIdentity")))
}

/// Sets a key to the values that somebody wrote; none removes it.
pub(crate) fn set(context: &mut Context, key: &str, values: &[String]) {
    match values {
        [] => context.remove(key),
        [value] if !is_multivalued(key) => context.set(key, value.as_str()),
        values => context.set_many(key, values.iter().map(String::as_str)),
    }
}

pub(crate) fn decision<S: Serializer>(decision: &Decision, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(decision.as_str())
}

pub(crate) fn layer<S: Serializer>(layer: &Option<PolicyType>, serializer: S) -> Result<S::Ok, S::Error> {
    layer.map(PolicyType::name).serialize(serializer)
}

pub(crate) fn effect<S: Serializer>(effect: &Effect, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match effect {
        Effect::Allow => "Allow",
        Effect::Deny => "Deny",
    })
}
