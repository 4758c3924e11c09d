//! The administration of IAM Identity Center. See the
//! [API reference](https://docs.aws.amazon.com/singlesignon/latest/APIReference/welcome.html).
//!
//! A handler checks who asks (`caller`), lets `state::identity_center` do the work, and puts the result into the shapes
//! of the model.

mod access_control;
mod assignments;
mod boundaries;
mod caller;
mod fault;
mod inline_policies;
mod instances;
mod listing;
mod permission_sets;
mod policies;
mod provisioning;
mod requests;
mod resource;
mod tagging;

use service::served;

pub use state::identity_center::carry_out;

served! {
    /// The administration of IAM Identity Center.
    pub static SSO_ADMIN: models::sso_admin::SERVICE, locate resource::locate;
    AttachCustomerManagedPolicyReferenceToPermissionSet =>
        write policies::attach_customer_managed_policy_reference_to_permission_set,
    AttachManagedPolicyToPermissionSet => write policies::attach_managed_policy_to_permission_set,
    CreateAccountAssignment => write assignments::create_account_assignment,
    CreateInstance => write instances::create_instance,
    CreateInstanceAccessControlAttributeConfiguration =>
        write access_control::create_instance_access_control_attribute_configuration,
    CreatePermissionSet => write permission_sets::create_permission_set,
    DeleteAccountAssignment => write assignments::delete_account_assignment,
    DeleteInlinePolicyFromPermissionSet => write inline_policies::delete_inline_policy_from_permission_set,
    DeleteInstance => write instances::delete_instance,
    DeleteInstanceAccessControlAttributeConfiguration =>
        write access_control::delete_instance_access_control_attribute_configuration,
    DeletePermissionSet => write permission_sets::delete_permission_set,
    DeletePermissionsBoundaryFromPermissionSet => write boundaries::delete_permissions_boundary_from_permission_set,
    DescribeAccountAssignmentCreationStatus => read requests::describe_account_assignment_creation_status,
    DescribeAccountAssignmentDeletionStatus => read requests::describe_account_assignment_deletion_status,
    DescribeInstance => read instances::describe_instance,
    DescribeInstanceAccessControlAttributeConfiguration =>
        read access_control::describe_instance_access_control_attribute_configuration,
    DescribePermissionSet => read permission_sets::describe_permission_set,
    DescribePermissionSetProvisioningStatus => read requests::describe_permission_set_provisioning_status,
    DetachCustomerManagedPolicyReferenceFromPermissionSet =>
        write policies::detach_customer_managed_policy_reference_from_permission_set,
    DetachManagedPolicyFromPermissionSet => write policies::detach_managed_policy_from_permission_set,
    GetInlinePolicyForPermissionSet => read inline_policies::get_inline_policy_for_permission_set,
    GetPermissionsBoundaryForPermissionSet => read boundaries::get_permissions_boundary_for_permission_set,
    ListAccountAssignmentCreationStatus => read requests::list_account_assignment_creation_status,
    ListAccountAssignmentDeletionStatus => read requests::list_account_assignment_deletion_status,
    ListAccountAssignments => read assignments::list_account_assignments,
    ListAccountAssignmentsForPrincipal => read assignments::list_account_assignments_for_principal,
    ListAccountsForProvisionedPermissionSet => read provisioning::list_accounts_for_provisioned_permission_set,
    ListCustomerManagedPolicyReferencesInPermissionSet =>
        read policies::list_customer_managed_policy_references_in_permission_set,
    ListInstances => read instances::list_instances,
    ListManagedPoliciesInPermissionSet => read policies::list_managed_policies_in_permission_set,
    ListPermissionSetProvisioningStatus => read requests::list_permission_set_provisioning_status,
    ListPermissionSets => read permission_sets::list_permission_sets,
    ListPermissionSetsProvisionedToAccount => read provisioning::list_permission_sets_provisioned_to_account,
    ListTagsForResource => read tagging::list_tags_for_resource,
    ProvisionPermissionSet => write provisioning::provision_permission_set,
    PutInlinePolicyToPermissionSet => write inline_policies::put_inline_policy_to_permission_set,
    PutPermissionsBoundaryToPermissionSet => write boundaries::put_permissions_boundary_to_permission_set,
    TagResource => write tagging::tag_resource,
    UntagResource => write tagging::untag_resource,
    UpdateInstance => write instances::update_instance,
    UpdateInstanceAccessControlAttributeConfiguration =>
        write access_control::update_instance_access_control_attribute_configuration,
    UpdatePermissionSet => write permission_sets::update_permission_set,
}
