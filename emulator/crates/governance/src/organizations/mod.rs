//! AWS Organizations. See the
//! [API reference](https://docs.aws.amazon.com/organizations/latest/APIReference/Welcome.html).
//!
//! A handler checks who asks (`caller`), lets `state::organization` do the work, and puts the result into the shapes
//! of the model (`shapes`).

mod accounts;
mod attachments;
mod caller;
mod fault;
mod listing;
mod lookup;
mod organization;
mod policies;
mod resource;
mod service_access;
mod shapes;
mod tagging;
mod tree;
mod units;

use service::served;

served! {
    /// AWS Organizations.
    pub static ORGANIZATIONS: models::organizations::SERVICE, locate resource::locate;
    AttachPolicy => write attachments::attach_policy,
    CloseAccount => write accounts::close_account,
    CreateAccount => write accounts::create_account,
    CreateOrganization => write organization::create_organization,
    CreateOrganizationalUnit => write units::create_organizational_unit,
    CreatePolicy => write policies::create_policy,
    DeleteOrganization => write organization::delete_organization,
    DeleteOrganizationalUnit => write units::delete_organizational_unit,
    DeletePolicy => write policies::delete_policy,
    DeregisterDelegatedAdministrator => write service_access::deregister_delegated_administrator,
    DescribeAccount => read accounts::describe_account,
    DescribeCreateAccountStatus => read accounts::describe_create_account_status,
    DescribeOrganization => read organization::describe_organization,
    DescribeOrganizationalUnit => read units::describe_organizational_unit,
    DescribePolicy => read policies::describe_policy,
    DetachPolicy => write attachments::detach_policy,
    DisableAWSServiceAccess => write service_access::disable_aws_service_access,
    DisablePolicyType => write organization::disable_policy_type,
    EnableAWSServiceAccess => write service_access::enable_aws_service_access,
    EnablePolicyType => write organization::enable_policy_type,
    ListAWSServiceAccessForOrganization => read service_access::list_aws_service_access_for_organization,
    ListAccounts => read accounts::list_accounts,
    ListAccountsForParent => read tree::list_accounts_for_parent,
    ListChildren => read tree::list_children,
    ListCreateAccountStatus => read accounts::list_create_account_status,
    ListDelegatedAdministrators => read service_access::list_delegated_administrators,
    ListDelegatedServicesForAccount => read service_access::list_delegated_services_for_account,
    ListOrganizationalUnitsForParent => read tree::list_organizational_units_for_parent,
    ListParents => read tree::list_parents,
    ListPolicies => read policies::list_policies,
    ListPoliciesForTarget => read attachments::list_policies_for_target,
    ListRoots => read organization::list_roots,
    ListTagsForResource => read tagging::list_tags_for_resource,
    ListTargetsForPolicy => read attachments::list_targets_for_policy,
    MoveAccount => write tree::move_account,
    RegisterDelegatedAdministrator => write service_access::register_delegated_administrator,
    TagResource => write tagging::tag_resource,
    UntagResource => write tagging::untag_resource,
    UpdateOrganizationalUnit => write units::update_organizational_unit,
    UpdatePolicy => write policies::update_policy,
}
