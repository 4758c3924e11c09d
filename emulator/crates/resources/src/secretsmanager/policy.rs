//! Resource policies of secrets. See
//! <https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html>.

use ::policy::{PolicyDocument, PolicyType};
use json::Node;
use models::secretsmanager as api;
use models::secretsmanager::errors as e;
use service::View;
use state::{Tx, resource};
use wire::Fault;

use super::find;

/// Condition keys that keep a policy for everybody from being public, as far as their values say who is meant.
const FIXES_PRINCIPAL: [&str; 8] = [
    "aws:PrincipalAccount",
    "aws:PrincipalArn",
    "aws:PrincipalOrgID",
    "aws:PrincipalOrgPaths",
    "aws:SourceAccount",
    "aws:SourceArn",
    "aws:SourceVpc",
    "aws:SourceVpce",
];

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html>
pub(super) fn get_resource_policy(
    view: &View<'_>,
    input: api::GetResourcePolicyRequest,
) -> Result<api::GetResourcePolicyResponse, Fault> {
    let found = find::live(view.partition, view.call, &input.secret_id)?;
    Ok(api::GetResourcePolicyResponse {
        arn: Some(found.arn.to_string()),
        name: Some(found.name.to_string()),
        resource_policy: found.policy.as_ref().map(|policy| policy.text().to_owned()),
        policy_name: None,
    })
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html>
pub(super) fn put_resource_policy(
    tx: &mut Tx<'_>,
    input: api::PutResourcePolicyRequest,
) -> Result<api::PutResourcePolicyResponse, Fault> {
    let found = find::live(tx.partition(), tx.call, &input.secret_id)?;
    let (arn, name) = (found.arn.clone(), found.name.to_string());
    if input.block_public_policy == Some(true) && is_public(&input.resource_policy) {
        return Err(e::PUBLIC_POLICY_EXCEPTION
            .fault("The BlockPublicPolicy parameter is set to true, and the resource policy did not prevent broad access to the secret."));
    }
    resource::put_policy(tx, &arn, &input.resource_policy).map_err(find::refused)?;
    Ok(api::PutResourcePolicyResponse { arn: Some(arn.to_string()), name: Some(name), policy_name: None })
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteResourcePolicy.html>
pub(super) fn delete_resource_policy(
    tx: &mut Tx<'_>,
    input: api::DeleteResourcePolicyRequest,
) -> Result<api::DeleteResourcePolicyResponse, Fault> {
    let found = find::live(tx.partition(), tx.call, &input.secret_id)?;
    let (arn, name) = (found.arn.clone(), found.name.to_string());
    resource::delete_policy(tx, &arn).map_err(find::refused)?;
    Ok(api::DeleteResourcePolicyResponse { arn: Some(arn.to_string()), name: Some(name), policy_name: None })
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ValidateResourcePolicy.html>
pub(super) fn validate_resource_policy(
    view: &View<'_>,
    input: api::ValidateResourcePolicyRequest,
) -> Result<api::ValidateResourcePolicyResponse, Fault> {
    if let Some(id) = &input.secret_id {
        find::live(view.partition, view.call, id)?;
    }
    PolicyDocument::parse(&input.resource_policy, PolicyType::ResourceBased)
        .map_err(|malformed| e::MALFORMED_POLICY_DOCUMENT_EXCEPTION.fault(malformed.message))?;
    let error = is_public(&input.resource_policy).then(|| api::ValidationErrorsEntry {
        check_name: Some("PUBLIC_POLICY".to_owned()),
        error_message: Some("The resource policy grants broad access to the secret.".to_owned()),
    });
    Ok(api::ValidateResourcePolicyResponse {
        policy_validation_passed: Some(error.is_none()),
        validation_errors: Some(error.into_iter().collect()),
    })
}

/// Whether a statement allows everybody, and no condition says who everybody is.
fn is_public(policy: &str) -> bool {
    let Ok(policy) = json::parse(policy) else { return false };
    let statements = policy.get("Statement").map(many).unwrap_or_default();
    statements.iter().any(|statement| {
        let allows = statement.get("Effect").and_then(Node::as_str) == Some("Allow");
        let fixed = statement.get("Condition").and_then(Node::as_object).into_iter().flatten().any(|operator| {
            let is_negated = operator.key.contains("Not") || operator.key.ends_with("IfExists");
            let keys = operator.value.as_object().into_iter().flatten();
            !is_negated
                && keys.into_iter().any(|key| FIXES_PRINCIPAL.iter().any(|known| known.eq_ignore_ascii_case(&key.key)))
        });
        allows && !fixed && names_everybody(statement)
    })
}

fn names_everybody(statement: &Node) -> bool {
    let Some(principal) = statement.get("Principal") else { return true };
    let accounts = principal.get("AWS").map(many).unwrap_or_default();
    principal.as_str() == Some("*") || accounts.iter().any(|account| account.as_str() == Some("*"))
}

fn many(node: &Node) -> Vec<&Node> {
    node.as_array().map_or_else(|| vec![node], |all| all.iter().collect())
}
