//! AWS Organizations. See the
//! [API reference](https://docs.aws.amazon.com/organizations/latest/APIReference/Welcome.html).
//!
//! A handler checks who asks (`caller`), lets `state::organization` do the work, and puts the result into the shapes
//! of the model (`shapes`).

mod accounts;
mod attachments;
mod caller;
mod departures;
mod effective;
mod effective_policies;
mod fault;
mod handshake_shapes;
mod handshakes;
mod listing;
mod lookup;
mod membership;
mod organization;
mod policies;
mod resource;
mod resource_policy;
mod service_access;
mod shapes;
mod tagging;
mod tree;
mod units;

pub use membership::{Told, told};
use service::served;

served! {
    /// AWS Organizations.
    pub static ORGANIZATIONS: models::organizations::SERVICE, locate resource::locate;
    AcceptHandshake => write handshakes::accept_handshake,
    AttachPolicy => write attachments::attach_policy,
    CancelHandshake => write handshakes::cancel_handshake,
    CloseAccount => write accounts::close_account,
    CreateAccount => write accounts::create_account,
    CreateOrganization => write organization::create_organization,
    CreateOrganizationalUnit => write units::create_organizational_unit,
    CreatePolicy => write policies::create_policy,
    DeclineHandshake => write handshakes::decline_handshake,
    DeleteOrganization => write organization::delete_organization,
    DeleteOrganizationalUnit => write units::delete_organizational_unit,
    DeletePolicy => write policies::delete_policy,
    DeleteResourcePolicy => write resource_policy::delete_resource_policy,
    DeregisterDelegatedAdministrator => write service_access::deregister_delegated_administrator,
    DescribeAccount => read accounts::describe_account,
    DescribeCreateAccountStatus => read accounts::describe_create_account_status,
    DescribeEffectivePolicy => read effective_policies::describe_effective_policy,
    DescribeHandshake => read handshakes::describe_handshake,
    DescribeOrganization => read organization::describe_organization,
    DescribeOrganizationalUnit => read units::describe_organizational_unit,
    DescribePolicy => read policies::describe_policy,
    DescribeResourcePolicy => read resource_policy::describe_resource_policy,
    DetachPolicy => write attachments::detach_policy,
    DisableAWSServiceAccess => write service_access::disable_aws_service_access,
    DisablePolicyType => write organization::disable_policy_type,
    EnableAWSServiceAccess => write service_access::enable_aws_service_access,
    EnableAllFeatures => write handshakes::enable_all_features,
    EnablePolicyType => write organization::enable_policy_type,
    InviteAccountToOrganization => write handshakes::invite_account_to_organization,
    LeaveOrganization => write departures::leave_organization,
    ListAWSServiceAccessForOrganization => read service_access::list_aws_service_access_for_organization,
    ListAccounts => read accounts::list_accounts,
    ListAccountsForParent => read tree::list_accounts_for_parent,
    ListAccountsWithInvalidEffectivePolicy => read effective_policies::list_accounts_with_invalid_effective_policy,
    ListChildren => read tree::list_children,
    ListCreateAccountStatus => read accounts::list_create_account_status,
    ListDelegatedAdministrators => read service_access::list_delegated_administrators,
    ListDelegatedServicesForAccount => read service_access::list_delegated_services_for_account,
    ListEffectivePolicyValidationErrors => read effective_policies::list_effective_policy_validation_errors,
    ListHandshakesForAccount => read handshakes::list_handshakes_for_account,
    ListHandshakesForOrganization => read handshakes::list_handshakes_for_organization,
    ListOrganizationalUnitsForParent => read tree::list_organizational_units_for_parent,
    ListParents => read tree::list_parents,
    ListPolicies => read policies::list_policies,
    ListPoliciesForTarget => read attachments::list_policies_for_target,
    ListRoots => read organization::list_roots,
    ListTagsForResource => read tagging::list_tags_for_resource,
    ListTargetsForPolicy => read attachments::list_targets_for_policy,
    MoveAccount => write tree::move_account,
    PutResourcePolicy => write resource_policy::put_resource_policy,
    RegisterDelegatedAdministrator => write service_access::register_delegated_administrator,
    RemoveAccountFromOrganization => write departures::remove_account_from_organization,
    TagResource => write tagging::tag_resource,
    UntagResource => write tagging::untag_resource,
    UpdateOrganizationalUnit => write units::update_organizational_unit,
    UpdatePolicy => write policies::update_policy,
}
