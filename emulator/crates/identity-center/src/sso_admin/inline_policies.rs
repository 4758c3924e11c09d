//! Inline policies of permission sets.

use models::sso_admin as api;
use service::View;
use state::Tx;
use state::identity_center::put_inline_policy;
use wire::Fault;

use super::caller::Asking;
use super::fault::fault;

/// What is wrong with a policy comes out when it is provisioned.
pub(super) fn put_inline_policy_to_permission_set(
    tx: &mut Tx<'_>,
    input: api::PutInlinePolicyToPermissionSetRequest,
) -> Result<api::PutInlinePolicyToPermissionSetResponse, Fault> {
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "PutInlinePolicyToPermissionSet" };
    let (instance, set) = asking.changeable_permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let (instance, set) = (instance.id.clone(), set.id.clone());
    put_inline_policy(tx, &instance, &set, Some(&input.inline_policy)).map_err(fault)?;
    Ok(api::PutInlinePolicyToPermissionSetResponse {})
}

/// Where there is none, nothing happens.
pub(super) fn delete_inline_policy_from_permission_set(
    tx: &mut Tx<'_>,
    input: api::DeleteInlinePolicyFromPermissionSetRequest,
) -> Result<api::DeleteInlinePolicyFromPermissionSetResponse, Fault> {
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "DeleteInlinePolicyFromPermissionSet" };
    let (instance, set) = asking.changeable_permission_set(&input.instance_arn, &input.permission_set_arn)?;
    if set.inline.is_some() {
        let (instance, set) = (instance.id.clone(), set.id.clone());
        put_inline_policy(tx, &instance, &set, None).map_err(fault)?;
    }
    Ok(api::DeleteInlinePolicyFromPermissionSetResponse {})
}

/// An empty text where there is none.
pub(super) fn get_inline_policy_for_permission_set(
    view: &View<'_>,
    input: api::GetInlinePolicyForPermissionSetRequest,
) -> Result<api::GetInlinePolicyForPermissionSetResponse, Fault> {
    let asking = Asking { partition: view.partition, call: view.call, operation: "GetInlinePolicyForPermissionSet" };
    let (_, set) = asking.permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let text = set.inline.as_ref().map_or_else(String::new, |policy| policy.text.to_string());
    Ok(api::GetInlinePolicyForPermissionSetResponse { inline_policy: Some(text) })
}
