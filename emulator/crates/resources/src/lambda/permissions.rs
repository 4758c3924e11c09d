//! Who may call a function. See <https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html>.

use models::lambda as api;
use models::lambda::errors as e;
use service::View;
use state::Tx;
use state::resource::PolicyResource;
use wire::Fault;

use super::find::{self, Named, invalid};
use super::policy::{self, NewStatement, Who};

/// <https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html>
pub(super) fn add_permission(
    tx: &mut Tx<'_>,
    input: api::AddPermissionRequest,
) -> Result<api::AddPermissionResponse, Fault> {
    let named = Named::new(tx.call, &input.function_name, input.qualifier.as_deref());
    if named.qualifier.as_deref() == Some("$LATEST") {
        return Err(invalid("We currently do not support adding policies for $LATEST."));
    }
    let holder = holder(tx.partition(), &named)?;
    expect(holder, &named, input.revision_id.as_deref())?;
    let arn = holder.arn.clone();
    let resource = named.qualified(tx.partition());
    let principal = Who::parse(tx.partition(), &input.principal)?;
    let conditions = [
        ("StringEquals", "AWS:SourceAccount", input.source_account),
        ("StringEquals", "aws:PrincipalOrgID", input.principal_org_id),
        ("StringEquals", "lambda:EventSourceToken", input.event_source_token),
        ("StringEquals", "lambda:FunctionUrlAuthType", input.function_url_auth_type),
        ("Bool", "lambda:InvokedViaFunctionUrl", input.invoked_via_function_url.map(|via| via.to_string())),
        ("ArnLike", "AWS:SourceArn", input.source_arn),
    ];
    let given = conditions.into_iter().filter_map(|(operator, key, value)| Some((operator, key, value?)));
    let statement = NewStatement {
        sid: &input.statement_id,
        principal,
        action: &input.action,
        resource: &resource,
        conditions: given.collect(),
    };
    let statement = policy::add(tx, &arn, &statement)?;
    Ok(api::AddPermissionResponse { statement: Some(statement) })
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_RemovePermission.html>
pub(super) fn remove_permission(
    tx: &mut Tx<'_>,
    input: api::RemovePermissionRequest,
) -> Result<api::RemovePermissionResponse, Fault> {
    let named = Named::new(tx.call, &input.function_name, input.qualifier.as_deref());
    let holder = holder(tx.partition(), &named)?;
    let arn = holder.arn.clone();
    if policy::of(holder, named.qualifier.as_deref()).is_none() {
        return Err(e::RESOURCE_NOT_FOUND_EXCEPTION.fault("No policy is associated with the given resource."));
    }
    expect(holder, &named, input.revision_id.as_deref())?;
    let sid = input.statement_id;
    match policy::remove(tx, &arn, named.qualifier.as_deref(), Some(&sid))? {
        true => Ok(api::RemovePermissionResponse {}),
        false => {
            Err(e::RESOURCE_NOT_FOUND_EXCEPTION.fault(format!("Statement {sid} is not found in resource policy.")))
        }
    }
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html>
pub(super) fn get_policy(view: &View<'_>, input: api::GetPolicyRequest) -> Result<api::GetPolicyResponse, Fault> {
    let named = Named::new(view.call, &input.function_name, input.qualifier.as_deref());
    let found = policy::of(holder(view.partition, &named)?, named.qualifier.as_deref());
    let none = || e::RESOURCE_NOT_FOUND_EXCEPTION.fault("The resource you requested does not exist.");
    let (policy, revision) = found.ok_or_else(none)?;
    Ok(api::GetPolicyResponse { policy: Some(policy), revision_id: Some(revision) })
}

/// The function, if it has what the qualifier names.
fn holder<'p>(partition: &'p state::Partition, named: &Named) -> Result<&'p PolicyResource, Fault> {
    let (found, function) = find::function(partition, named)?;
    match function.version(named.qualifier.as_deref()) {
        Some(_) => Ok(found),
        None => Err(find::unknown(&named.qualified(partition))),
    }
}

fn expect(holder: &PolicyResource, named: &Named, expected: Option<&str>) -> Result<(), Fault> {
    let revision = policy::of(holder, named.qualifier.as_deref()).map(|(_, revision)| revision);
    find::expect(expected, revision.as_deref().unwrap_or_default())
}
