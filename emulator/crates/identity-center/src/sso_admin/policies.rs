//! Managed policies of permission sets, AWS's and customers'.

use aws::Arn;
use models::sso_admin as api;
use service::View;
use state::Tx;
use state::identity_center::{self, PolicyReference};
use wire::Fault;

use super::caller::Asking;
use super::fault::{fault, invalid};
use super::listing::{Asked, sort_and_cut};

pub(super) fn attach_managed_policy_to_permission_set(
    tx: &mut Tx<'_>,
    input: api::AttachManagedPolicyToPermissionSetRequest,
) -> Result<api::AttachManagedPolicyToPermissionSetResponse, Fault> {
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "AttachManagedPolicyToPermissionSet" };
    let (instance, set) = asking.changeable_permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let (instance, set) = (instance.id.clone(), set.id.clone());
    let policy = managed_policy(&input.managed_policy_arn)?;
    identity_center::attach_managed_policy(tx, &instance, &set, &policy).map_err(fault)?;
    Ok(api::AttachManagedPolicyToPermissionSetResponse {})
}

pub(super) fn detach_managed_policy_from_permission_set(
    tx: &mut Tx<'_>,
    input: api::DetachManagedPolicyFromPermissionSetRequest,
) -> Result<api::DetachManagedPolicyFromPermissionSetResponse, Fault> {
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "DetachManagedPolicyFromPermissionSet" };
    let (instance, set) = asking.changeable_permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let (instance, set) = (instance.id.clone(), set.id.clone());
    let policy = managed_policy(&input.managed_policy_arn)?;
    identity_center::detach_managed_policy(tx, &instance, &set, &policy).map_err(fault)?;
    Ok(api::DetachManagedPolicyFromPermissionSetResponse {})
}

/// The ARN of one of AWS's policies, whose form the model has checked.
pub(super) fn managed_policy(text: &str) -> Result<Arn, Fault> {
    Arn::parse(text).map_err(|_| invalid(format!("{text} is not a valid ARN")))
}

pub(super) fn list_managed_policies_in_permission_set(
    view: &View<'_>,
    input: api::ListManagedPoliciesInPermissionSetRequest,
) -> Result<api::ListManagedPoliciesInPermissionSetResponse, Fault> {
    let asking = Asking { partition: view.partition, call: view.call, operation: "ListManagedPoliciesInPermissionSet" };
    let (_, set) = asking.permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let asked = Asked { token: input.next_token.as_deref(), max_results: input.max_results };
    let (page, next_token) = sort_and_cut(set.attached.iter(), |arn| arn.to_string(), asked)?;
    let policy = |arn: &Arn| api::AttachedManagedPolicy {
        name: Some(arn.resource_name().to_owned()),
        arn: Some(arn.to_string()),
    };
    let policies = page.into_iter().map(policy).collect();
    Ok(api::ListManagedPoliciesInPermissionSetResponse { attached_managed_policies: Some(policies), next_token })
}

pub(super) fn attach_customer_managed_policy_reference_to_permission_set(
    tx: &mut Tx<'_>,
    input: api::AttachCustomerManagedPolicyReferenceToPermissionSetRequest,
) -> Result<api::AttachCustomerManagedPolicyReferenceToPermissionSetResponse, Fault> {
    let operation = "AttachCustomerManagedPolicyReferenceToPermissionSet";
    let asking = Asking { partition: tx.partition(), call: tx.call, operation };
    let (instance, set) = asking.changeable_permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let (instance, set) = (instance.id.clone(), set.id.clone());
    let policy = reference(&input.customer_managed_policy_reference);
    identity_center::attach_customer_managed_policy(tx, &instance, &set, policy).map_err(fault)?;
    Ok(api::AttachCustomerManagedPolicyReferenceToPermissionSetResponse {})
}

pub(super) fn detach_customer_managed_policy_reference_from_permission_set(
    tx: &mut Tx<'_>,
    input: api::DetachCustomerManagedPolicyReferenceFromPermissionSetRequest,
) -> Result<api::DetachCustomerManagedPolicyReferenceFromPermissionSetResponse, Fault> {
    let operation = "DetachCustomerManagedPolicyReferenceFromPermissionSet";
    let asking = Asking { partition: tx.partition(), call: tx.call, operation };
    let (instance, set) = asking.changeable_permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let (instance, set) = (instance.id.clone(), set.id.clone());
    let policy = reference(&input.customer_managed_policy_reference);
    identity_center::detach_customer_managed_policy(tx, &instance, &set, &policy).map_err(fault)?;
    Ok(api::DetachCustomerManagedPolicyReferenceFromPermissionSetResponse {})
}

/// "The default is `/`."
pub(super) fn reference(given: &api::CustomerManagedPolicyReference) -> PolicyReference {
    PolicyReference::new(&given.name, given.path.as_deref().unwrap_or("/"))
}

pub(super) fn record(policy: &PolicyReference) -> api::CustomerManagedPolicyReference {
    api::CustomerManagedPolicyReference { name: policy.name.to_string(), path: Some(policy.path.to_string()) }
}

pub(super) fn list_customer_managed_policy_references_in_permission_set(
    view: &View<'_>,
    input: api::ListCustomerManagedPolicyReferencesInPermissionSetRequest,
) -> Result<api::ListCustomerManagedPolicyReferencesInPermissionSetResponse, Fault> {
    let operation = "ListCustomerManagedPolicyReferencesInPermissionSet";
    let asking = Asking { partition: view.partition, call: view.call, operation };
    let (_, set) = asking.permission_set(&input.instance_arn, &input.permission_set_arn)?;
    let asked = Asked { token: input.next_token.as_deref(), max_results: input.max_results };
    let key = |policy: &&PolicyReference| format!("{}{}", policy.path, policy.name);
    let (page, next_token) = sort_and_cut(set.customer_managed.iter(), key, asked)?;
    let references = page.into_iter().map(record).collect();
    Ok(api::ListCustomerManagedPolicyReferencesInPermissionSetResponse {
        customer_managed_policy_references: Some(references),
        next_token,
    })
}
