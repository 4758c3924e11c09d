use policy::{Attached, Decision, PoliciesInForce, Request};
use state::{Call, Partition};

use crate::context::request_context;
use crate::denial::Denial;
use crate::gather::{Levels, PrincipalPolicies, endpoint};
use crate::grant;
use crate::resource::{Resource, resource};

/// One thing a call wants to do: an action on a resource, with the condition keys that its parameters give.
#[derive(Debug)]
pub struct Attempt<'a> {
    /// `iam:CreateUser`.
    pub action: &'a str,
    /// An ARN, or `*` for an action without a resource.
    pub resource: &'a str,
    /// Keys of the request, such as `sts:ExternalId` or `aws:RequestTag/team`, and their values.
    pub context: Vec<(String, Vec<String>)>,
}

/// Decides one attempt by every policy that has a say.
///
/// # Errors
/// The denial, with the layer that caused it.
pub fn authorize(partition: &Partition, call: &Call, attempt: &Attempt<'_>) -> Result<(), Box<Denial>> {
    let target = resource(partition, call, attempt);
    let context = request_context(partition, call, attempt, &target);
    let principal = PrincipalPolicies::gather(partition, &call.caller);
    let service_control = Levels::service_control(partition, &call.caller);
    let resource_control = Levels::resource_control(partition, target.limited_by(), attempt.action);
    let (scps, rcps) = (service_control.levels(), resource_control.levels());
    let endpoint = endpoint(partition, &context);
    let policies = PoliciesInForce {
        service_control: &scps,
        resource_control: &rcps,
        resource: target.policy(attempt.resource),
        resource_rule: target.rule,
        endpoint: endpoint.as_ref().map(std::slice::from_ref),
        identity: &principal.identity,
        boundary: principal.boundary,
        session: principal.session.as_deref(),
    };
    let request = Request {
        principal: &call.caller.principal,
        action: attempt.action,
        resource: target.named(attempt.resource),
        resource_account: target.account,
        context: &context,
    };
    let verdict = policy::decide(&request, &policies);
    match verdict.decision {
        Decision::Allowed => Ok(()),
        Decision::ImplicitDeny if is_granted(partition, call, attempt, &target, &request, &policies) => Ok(()),
        Decision::ImplicitDeny if is_passed_on(partition, &target, attempt, &request, &policies) => Ok(()),
        Decision::ImplicitDeny | Decision::ExplicitDeny => {
            let explanation = policy::explain(&request, &policies);
            let names_policy = names_policies(partition, call, &target);
            Err(Box::new(Denial::new(call, attempt, &verdict, &explanation, &context, names_policy)))
        }
    }
}

/// Whether a grant of a KMS key allows what no policy does.
fn is_granted(
    partition: &Partition,
    call: &Call,
    attempt: &Attempt<'_>,
    target: &Resource,
    request: &Request<'_>,
    policies: &PoliciesInForce<'_>,
) -> bool {
    let Some(granted) = grant::granted(partition, call, attempt, target) else { return false };
    let is_own_key = call.caller.account().is_some() && call.caller.account() == target.account;
    let caller_side = grant::caller_side();
    let policies = grant::with_grant(policies, granted, is_own_key, &caller_side);
    policy::decide(request, &policies).decision == Decision::Allowed
}

/// Whether an object that another account owns is granted to the caller's account, which owns the bucket, and the bucket's
/// policy passes that on: "If the parent also owns the resource in the request (bucket or object), Amazon S3 evaluates the
/// corresponding resource policies … at the same time."
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-auth-workflow-object-operation.html>
fn is_passed_on(
    partition: &Partition,
    target: &Resource,
    attempt: &Attempt<'_>,
    request: &Request<'_>,
    policies: &PoliciesInForce<'_>,
) -> bool {
    let Some((account, policy)) = &target.parent else { return false };
    let of_bucket = policy.as_ref().map(|document| Attached { source: attempt.resource, document });
    let by_parent = Request { resource_account: Some(*account), ..*request };
    let limits = Levels::resource_control(partition, Some(*account), attempt.action);
    let in_user_context = PoliciesInForce { resource: of_bucket, resource_control: &limits.levels(), ..*policies };
    let caller_side = grant::caller_side();
    let in_object_context = PoliciesInForce { identity: &caller_side, ..*policies };
    policy::decide(&by_parent, &in_user_context).decision == Decision::Allowed
        && policy::decide(request, &in_object_context).decision == Decision::Allowed
}

/// Whether a denial may name the policy: only inside one account or one organization. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html>.
pub(crate) fn names_policies(partition: &Partition, call: &Call, target: &Resource) -> bool {
    let Some(caller) = call.caller.account() else { return false };
    match target.account {
        None => true,
        Some(owner) if owner == caller => true,
        Some(owner) => partition.share_organization(caller, owner),
    }
}
