//! Who may use a version of a layer. See
//! <https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html>.

use models::lambda as api;
use models::lambda::errors as e;
use service::View;
use state::Tx;
use wire::Fault;

use super::find::{self, invalid};
use super::policy::{self, NewStatement, Who};

/// <https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html>
pub(super) fn add_layer_version_permission(
    tx: &mut Tx<'_>,
    input: api::AddLayerVersionPermissionRequest,
) -> Result<api::AddLayerVersionPermissionResponse, Fault> {
    let layer = find::layer_arn(tx.partition(), tx.call, &input.layer_name);
    let (found, _) = find::layer_version(tx.partition(), &layer, input.version_number)?;
    let (arn, number) = (found.arn.clone(), input.version_number.to_string());
    let revision = policy::of(found, Some(&number)).map(|(_, revision)| revision);
    find::expect(input.revision_id.as_deref(), revision.as_deref().unwrap_or_default())?;
    let principal = Who::parse(tx.partition(), &input.principal)?;
    if input.organization_id.is_some() && !matches!(principal, Who::Everybody) {
        return Err(invalid("OrganizationId is for the principal * alone."));
    }
    let conditions = input.organization_id.map(|id| ("StringEquals", "aws:PrincipalOrgID", id)).into_iter().collect();
    let resource = format!("{arn}:{number}");
    let (sid, action) = (input.statement_id.as_str(), input.action.as_str());
    let statement = policy::add(tx, &arn, &NewStatement { sid, principal, action, resource: &resource, conditions })?;
    let (found, _) = find::layer_version(tx.partition(), &layer, input.version_number)?;
    let revision_id = policy::of(found, Some(&number)).map(|(_, revision)| revision);
    Ok(api::AddLayerVersionPermissionResponse { statement: Some(statement), revision_id })
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_RemoveLayerVersionPermission.html>
pub(super) fn remove_layer_version_permission(
    tx: &mut Tx<'_>,
    input: api::RemoveLayerVersionPermissionRequest,
) -> Result<api::RemoveLayerVersionPermissionResponse, Fault> {
    let layer = find::layer_arn(tx.partition(), tx.call, &input.layer_name);
    let (found, _) = find::layer_version(tx.partition(), &layer, input.version_number)?;
    let (arn, number, sid) = (found.arn.clone(), input.version_number.to_string(), input.statement_id);
    let revision = policy::of(found, Some(&number)).map(|(_, revision)| revision);
    let none = || e::RESOURCE_NOT_FOUND_EXCEPTION.fault("No policy is associated with the given resource.");
    find::expect(input.revision_id.as_deref(), &revision.ok_or_else(none)?)?;
    match policy::remove(tx, &arn, Some(&number), Some(&sid))? {
        true => Ok(api::RemoveLayerVersionPermissionResponse {}),
        false => {
            Err(e::RESOURCE_NOT_FOUND_EXCEPTION.fault(format!("Statement {sid} is not found in resource policy.")))
        }
    }
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_GetLayerVersionPolicy.html>
pub(super) fn get_layer_version_policy(
    view: &View<'_>,
    input: api::GetLayerVersionPolicyRequest,
) -> Result<api::GetLayerVersionPolicyResponse, Fault> {
    let layer = find::layer_arn(view.partition, view.call, &input.layer_name);
    let (found, _) = find::layer_version(view.partition, &layer, input.version_number)?;
    let none = || e::RESOURCE_NOT_FOUND_EXCEPTION.fault("No policy is associated with the given resource.");
    let (policy, revision) = policy::of(found, Some(&input.version_number.to_string())).ok_or_else(none)?;
    Ok(api::GetLayerVersionPolicyResponse { policy: Some(policy), revision_id: Some(revision) })
}
