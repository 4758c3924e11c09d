//! Trails of a whole organization, and the accounts that administer them. See
//! [organization trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html) and
//! [delegated administrators](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-delegated-administrator.html).

use access::Attempt;
use aws::AccountId;
use models::cloudtrail as api;
use models::cloudtrail::errors as e;
use state::cloudtrail::{SERVICE, linked_role_exists, place_linked_roles};
use state::organization::{
    FeatureSet, NOT_IN_USE, OrganizationError, deregister_delegated_administrator, enable_service_access,
    register_delegated_administrator,
};
use state::{Partition, Tx};
use wire::Fault;

use super::fault::management_account_only;

const ALL_FEATURES: &str = "Organizations must have all features enabled to create an organization trail.";
const NO_ACCESS: &str = "Trusted access for CloudTrail is not enabled in the organization.";

/// Whether an account administers CloudTrail for its organization without managing it.
pub(super) fn administers(partition: &Partition, account: AccountId) -> bool {
    let organization = partition.organization_of(account);
    organization.is_some_and(|organization| organization.is_delegated_administrator(account, SERVICE))
}

/// The account that owns organization trails, where the caller may configure them and the organization has all that they
/// need.
pub(super) fn owner(tx: &Tx<'_>) -> Result<AccountId, Fault> {
    let (partition, call) = (tx.partition(), tx.call);
    let Some(organization) = partition.organization_of(call.account) else {
        return Err(e::ORGANIZATIONS_NOT_IN_USE_EXCEPTION.fault(NOT_IN_USE));
    };
    let management = organization.management_account;
    let is_delegated = administers(partition, call.account);
    if management != call.account && !is_delegated {
        return Err(management_account_only());
    }
    if organization.feature_set != FeatureSet::All {
        return Err(e::ORGANIZATION_NOT_IN_ALL_FEATURES_MODE_EXCEPTION.fault(ALL_FEATURES));
    }
    if call.sets_the_stage() {
        return Ok(management);
    }
    if !organization.service_access.contains_key(SERVICE) {
        return Err(e::CLOUD_TRAIL_ACCESS_NOT_ENABLED_EXCEPTION.fault(NO_ACCESS));
    }
    if is_delegated && !linked_role_exists(partition, management) {
        let message = "The management account has no service-linked role AWSServiceRoleForCloudTrail.";
        return Err(e::NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION.fault(message));
    }
    Ok(management)
}

/// What an organization's trail brings with it: the service-linked role in every account; in a scenario, trusted access
/// instead, as the console gives it.
pub(super) fn prepare(tx: &mut Tx<'_>, management: AccountId) {
    if tx.call.sets_the_stage() {
        // Cannot fail where there is an organization trail.
        _ = enable_service_access(tx, SERVICE);
    } else {
        place_linked_roles(tx, management);
    }
}

/// Up to three, none of which is the management account.
pub(super) fn register(
    tx: &mut Tx<'_>,
    input: api::RegisterOrganizationDelegatedAdminRequest,
) -> Result<api::RegisterOrganizationDelegatedAdminResponse, Fault> {
    let account = managed(tx, &input.member_account_id, "organizations:RegisterDelegatedAdministrator")?;
    register_delegated_administrator(tx, account, SERVICE).map_err(refused)?;
    let management = tx.call.account;
    place_linked_roles(tx, management);
    Ok(api::RegisterOrganizationDelegatedAdminResponse {})
}

/// The trails it made stay.
pub(super) fn deregister(
    tx: &mut Tx<'_>,
    input: api::DeregisterOrganizationDelegatedAdminRequest,
) -> Result<api::DeregisterOrganizationDelegatedAdminResponse, Fault> {
    let account = managed(tx, &input.delegated_admin_account_id, "organizations:DeregisterDelegatedAdministrator")?;
    deregister_delegated_administrator(tx, account, SERVICE).map_err(refused)?;
    Ok(api::DeregisterOrganizationDelegatedAdminResponse {})
}

/// The account that a request of the management account names. CloudTrail does in Organizations what the caller may do
/// there.
fn managed(tx: &Tx<'_>, id: &str, action: &str) -> Result<AccountId, Fault> {
    let Some(organization) = tx.partition().organization_of(tx.call.account) else {
        return Err(e::ORGANIZATIONS_NOT_IN_USE_EXCEPTION.fault(NOT_IN_USE));
    };
    if organization.management_account != tx.call.account {
        let message = "Only the management account can configure delegated administrators.";
        return Err(e::NOT_ORGANIZATION_MANAGEMENT_ACCOUNT_EXCEPTION.fault(message));
    }
    if organization.feature_set != FeatureSet::All {
        return Err(e::ORGANIZATION_NOT_IN_ALL_FEATURES_MODE_EXCEPTION.fault(ALL_FEATURES));
    }
    let attempt = Attempt { action, resource: "*", context: Vec::new() };
    if let Err(denial) = access::authorize(tx.partition(), tx.call, &attempt) {
        return Err(e::INSUFFICIENT_DEPENDENCY_SERVICE_ACCESS_PERMISSION_EXCEPTION.fault(denial.message));
    }
    id.parse().map_err(|_| e::INVALID_PARAMETER_EXCEPTION.fault(format!("{id} is no account ID.")))
}

fn refused(error: OrganizationError) -> Fault {
    match error {
        OrganizationError::AccountNotFound => {
            e::ACCOUNT_NOT_FOUND_EXCEPTION.fault("The account is not in the organization.")
        }
        OrganizationError::CannotDelegateToManagementAccount => e::CANNOT_DELEGATE_MANAGEMENT_ACCOUNT_EXCEPTION
            .fault("The management account cannot be a delegated administrator."),
        OrganizationError::AccountAlreadyRegistered => {
            e::ACCOUNT_REGISTERED_EXCEPTION.fault("The account is already registered as a delegated administrator.")
        }
        OrganizationError::AccountNotRegistered => {
            e::ACCOUNT_NOT_REGISTERED_EXCEPTION.fault("The account is not registered as a delegated administrator.")
        }
        OrganizationError::DelegatedAdministratorNumber => e::DELEGATED_ADMIN_ACCOUNT_LIMIT_EXCEEDED_EXCEPTION
            .fault("The organization has as many delegated administrators for CloudTrail as it can have."),
        OrganizationError::ServiceAccessNotEnabled => e::CLOUD_TRAIL_ACCESS_NOT_ENABLED_EXCEPTION.fault(NO_ACCESS),
        _ => e::INVALID_PARAMETER_EXCEPTION.fault("The account cannot be a delegated administrator."),
    }
}
