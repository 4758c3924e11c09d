//! Key policies.

use std::sync::LazyLock;

use ::policy::{
    Attached, Context, Decision, MalformedPolicy, PoliciesInForce, PolicyDocument, PolicyType, Request, ResourceRule,
    decide,
};
use aws::Principal;
use models::kms as api;
use models::kms::errors as e;
use service::View;
use state::{Call, Tx, resource};
use wire::Fault;

use super::find;

/// The only name a key policy can have.
const NAME: &str = "default";

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html>
pub(super) fn get_key_policy(
    view: &View<'_>,
    input: api::GetKeyPolicyRequest,
) -> Result<api::GetKeyPolicyResponse, Fault> {
    let key = find::by_id(view.partition, view.call, &input.key_id)?;
    check_name(input.policy_name.as_deref())?;
    // INVARIANT: a key has a policy.
    let text = key.policy.as_ref().map(|policy| policy.text().to_owned());
    Ok(api::GetKeyPolicyResponse { policy: text, policy_name: Some(NAME.to_owned()) })
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyPolicies.html>
pub(super) fn list_key_policies(
    view: &View<'_>,
    input: api::ListKeyPoliciesRequest,
) -> Result<api::ListKeyPoliciesResponse, Fault> {
    find::by_id(view.partition, view.call, &input.key_id)?;
    Ok(api::ListKeyPoliciesResponse {
        policy_names: Some(vec![NAME.to_owned()]),
        next_marker: None,
        truncated: Some(false),
    })
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html>
pub(super) fn put_key_policy(
    tx: &mut Tx<'_>,
    input: api::PutKeyPolicyRequest,
) -> Result<api::PutKeyPolicyResponse, Fault> {
    let arn = find::arn(tx.partition(), tx.call, &input.key_id)?;
    check_name(input.policy_name.as_deref())?;
    if input.bypass_policy_lockout_safety_check != Some(true) {
        check_lockout(tx.call, &input.policy)?;
    }
    resource::put_policy(tx, &arn, &input.policy).map_err(find::refused)?;
    Ok(api::PutKeyPolicyResponse {})
}

/// What the caller's own policies may say of keys at most.
static EVERYTHING: LazyLock<Result<PolicyDocument, MalformedPolicy>> = LazyLock::new(|| {
    let text = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:*","Resource":"*"}]}"#;
    PolicyDocument::parse(text, PolicyType::IdentityBased)
});

/// "The key policy must allow the calling principal to make a subsequent PutKeyPolicy request on the KMS key": by itself, or
/// by leaving it to IAM policies that allowed this very call.
pub(super) fn check_lockout(call: &Call, text: &str) -> Result<(), Fault> {
    let document = PolicyDocument::parse(text, PolicyType::ResourceBased)
        .map_err(|malformed| e::MALFORMED_POLICY_DOCUMENT_EXCEPTION.fault(malformed.message))?;
    let everything =
        EVERYTHING.as_ref().map_err(|malformed| e::KMS_INTERNAL_EXCEPTION.fault(malformed.message.clone()))?;
    let mut context = Context::new();
    context.set("kms:CallerAccount", call.account.to_string().as_str());
    context.set("aws:PrincipalAccount", call.account.to_string().as_str());
    if let Some(arn) = call.caller.principal.principal_arn() {
        context.set("aws:PrincipalArn", arn.as_str());
    }
    let identity = [Attached { source: "caller", document: everything }];
    let policies = PoliciesInForce {
        resource: Some(Attached { source: "key policy", document: &document }),
        resource_rule: ResourceRule::Mandatory,
        identity: &identity,
        ..PoliciesInForce::default()
    };
    let request = Request {
        principal: &call.caller.principal,
        action: "kms:PutKeyPolicy",
        resource: "*",
        resource_account: Some(call.account),
        context: &context,
    };
    let is_service = matches!(call.caller.principal, Principal::Service(_));
    match is_service || decide(&request, &policies).decision == Decision::Allowed {
        true => Ok(()),
        false => Err(e::MALFORMED_POLICY_DOCUMENT_EXCEPTION
            .fault("The new key policy will not allow you to update the key policy in the future.")),
    }
}

fn check_name(name: Option<&str>) -> Result<(), Fault> {
    match name {
        None | Some(NAME) => Ok(()),
        Some(_) => Err(e::NOT_FOUND_EXCEPTION.fault("No such policy exists")),
    }
}
