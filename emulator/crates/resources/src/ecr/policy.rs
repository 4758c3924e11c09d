//! Policies of repositories. See
//! <https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html>.

use models::ecr as api;
use models::ecr::errors as e;
use service::View;
use state::Tx;
use state::resource::{self, PolicyResource};
use wire::Fault;

use super::find;

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SetRepositoryPolicy.html>
pub(super) fn set_repository_policy(
    tx: &mut Tx<'_>,
    input: api::SetRepositoryPolicyRequest,
) -> Result<api::SetRepositoryPolicyResponse, Fault> {
    let (found, _) = find::repository(tx.partition(), tx.call, input.registry_id.as_deref(), &input.repository_name)?;
    let (arn, owner) = (found.arn.clone(), found.account.to_string());
    resource::put_policy(tx, &arn, &input.policy_text).map_err(find::refused)?;
    Ok(api::SetRepositoryPolicyResponse {
        registry_id: Some(owner),
        repository_name: Some(input.repository_name),
        policy_text: Some(input.policy_text),
    })
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetRepositoryPolicy.html>
pub(super) fn get_repository_policy(
    view: &View<'_>,
    input: api::GetRepositoryPolicyRequest,
) -> Result<api::GetRepositoryPolicyResponse, Fault> {
    let registry = input.registry_id.as_deref();
    let (found, _) = find::repository(view.partition, view.call, registry, &input.repository_name)?;
    Ok(api::GetRepositoryPolicyResponse {
        policy_text: Some(text(found)?),
        registry_id: Some(found.account.to_string()),
        repository_name: Some(input.repository_name),
    })
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepositoryPolicy.html>
pub(super) fn delete_repository_policy(
    tx: &mut Tx<'_>,
    input: api::DeleteRepositoryPolicyRequest,
) -> Result<api::DeleteRepositoryPolicyResponse, Fault> {
    let registry = input.registry_id.as_deref();
    let (found, _) = find::repository(tx.partition(), tx.call, registry, &input.repository_name)?;
    let (arn, owner, policy_text) = (found.arn.clone(), found.account.to_string(), text(found)?);
    resource::delete_policy(tx, &arn).map_err(find::refused)?;
    Ok(api::DeleteRepositoryPolicyResponse {
        registry_id: Some(owner),
        repository_name: Some(input.repository_name),
        policy_text: Some(policy_text),
    })
}

fn text(found: &PolicyResource) -> Result<String, Fault> {
    let (name, owner) = (&found.name, found.account);
    let none = || {
        e::REPOSITORY_POLICY_NOT_FOUND_EXCEPTION.fault(format!(
            "Repository policy does not exist for the repository with name '{name}' in the registry with id '{owner}'"
        ))
    };
    found.policy.as_ref().map(|policy| policy.text().to_owned()).ok_or_else(none)
}
