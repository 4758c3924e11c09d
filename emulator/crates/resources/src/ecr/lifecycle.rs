//! Lifecycle policies, which are kept and never carried out. See
//! <https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html>.

use models::ecr as api;
use models::ecr::errors as e;
use service::View;
use state::Tx;
use state::ecr::{Repository, repository_mut};
use state::resource::PolicyResource;
use wire::Fault;

use super::find;

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutLifecyclePolicy.html>
pub(super) fn put_lifecycle_policy(
    tx: &mut Tx<'_>,
    input: api::PutLifecyclePolicyRequest,
) -> Result<api::PutLifecyclePolicyResponse, Fault> {
    let registry = input.registry_id.as_deref();
    let (found, _) = find::repository(tx.partition(), tx.call, registry, &input.repository_name)?;
    let (arn, owner, text) = (found.arn.clone(), found.account.to_string(), input.lifecycle_policy_text);
    let has_rules = json::parse(&text).is_ok_and(|policy| policy.get("rules").is_some());
    if !has_rules {
        return Err(find::invalid(
            "Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation failure'",
        ));
    }
    if let Some(repository) = repository_mut(tx, &arn) {
        repository.lifecycle = Some(text.clone());
    }
    Ok(api::PutLifecyclePolicyResponse {
        registry_id: Some(owner),
        repository_name: Some(input.repository_name),
        lifecycle_policy_text: Some(text),
    })
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetLifecyclePolicy.html>
pub(super) fn get_lifecycle_policy(
    view: &View<'_>,
    input: api::GetLifecyclePolicyRequest,
) -> Result<api::GetLifecyclePolicyResponse, Fault> {
    let registry = input.registry_id.as_deref();
    let (found, repository) = find::repository(view.partition, view.call, registry, &input.repository_name)?;
    Ok(api::GetLifecyclePolicyResponse {
        lifecycle_policy_text: Some(text(found, repository)?),
        registry_id: Some(found.account.to_string()),
        repository_name: Some(input.repository_name),
        last_evaluated_at: None,
    })
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteLifecyclePolicy.html>
pub(super) fn delete_lifecycle_policy(
    tx: &mut Tx<'_>,
    input: api::DeleteLifecyclePolicyRequest,
) -> Result<api::DeleteLifecyclePolicyResponse, Fault> {
    let registry = input.registry_id.as_deref();
    let (found, repository) = find::repository(tx.partition(), tx.call, registry, &input.repository_name)?;
    let (arn, owner, text) = (found.arn.clone(), found.account.to_string(), text(found, repository)?);
    if let Some(repository) = repository_mut(tx, &arn) {
        repository.lifecycle = None;
    }
    Ok(api::DeleteLifecyclePolicyResponse {
        registry_id: Some(owner),
        repository_name: Some(input.repository_name),
        lifecycle_policy_text: Some(text),
        last_evaluated_at: None,
    })
}

fn text(found: &PolicyResource, repository: &Repository) -> Result<String, Fault> {
    let (name, owner) = (&found.name, found.account);
    let none = || {
        e::LIFECYCLE_POLICY_NOT_FOUND_EXCEPTION.fault(format!(
            "Lifecycle policy does not exist for the repository with name '{name}' in the registry with id '{owner}'"
        ))
    };
    repository.lifecycle.clone().ok_or_else(none)
}
