//! Central management of the root users of member accounts. See
//! [centralize root access](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html).

use models::iam::{
    DisableOrganizationsRootCredentialsManagementRequest, DisableOrganizationsRootCredentialsManagementResponse,
    DisableOrganizationsRootSessionsRequest, DisableOrganizationsRootSessionsResponse,
    EnableOrganizationsRootCredentialsManagementRequest, EnableOrganizationsRootCredentialsManagementResponse,
    EnableOrganizationsRootSessionsRequest, EnableOrganizationsRootSessionsResponse, ListOrganizationsFeaturesRequest,
    ListOrganizationsFeaturesResponse, errors,
};
use service::View;
use state::organization::{FeatureSet, NOT_IN_USE, Organization, RootAccess};
use state::{Call, Partition, Tx};
use wire::Fault;

/// The service that has to have access to the organization.
const IAM: &str = "iam.amazonaws.com";

/// The organization, for its management account; for a delegated administrator of IAM where one may ask.
fn organization<'p>(partition: &'p Partition, call: &Call, may_be_delegated: bool) -> Result<&'p Organization, Fault> {
    let organization = partition.organization_of(call.account);
    let organization = organization.ok_or_else(|| errors::ORGANIZATION_NOT_FOUND_EXCEPTION.fault(NOT_IN_USE))?;
    let is_delegated = may_be_delegated && organization.is_delegated_administrator(call.account, IAM);
    if organization.management_account != call.account && !is_delegated {
        return Err(if may_be_delegated {
            let message = "Your account is neither the management account nor a delegated administrator for IAM.";
            errors::ACCOUNT_NOT_MANAGEMENT_OR_DELEGATED_ADMINISTRATOR_EXCEPTION.fault(message)
        } else {
            let message = "Your account is not the management account of the organization.";
            errors::CALLER_IS_NOT_MANAGEMENT_ACCOUNT_EXCEPTION.fault(message)
        });
    }
    if organization.feature_set != FeatureSet::All {
        let message = "Your organization does not have all features enabled.";
        return Err(errors::ORGANIZATION_NOT_IN_ALL_FEATURES_MODE_EXCEPTION.fault(message));
    }
    if !organization.service_access.contains_key(IAM) {
        let message = "Trusted access is not enabled for IAM in AWS Organizations.";
        return Err(errors::SERVICE_ACCESS_NOT_ENABLED_EXCEPTION.fault(message));
    }
    Ok(organization)
}

/// Switches a feature, and tells those that are on afterwards.
fn switch(tx: &mut Tx<'_>, feature: RootAccess, is_on: bool) -> Result<(Option<String>, Option<Vec<String>>), Fault> {
    organization(tx.partition(), tx.call, false)?;
    let account = tx.call.account;
    if let Some(organization) = tx.organization_mut(account) {
        organization.switch_root_access(feature, is_on);
    }
    organization(tx.partition(), tx.call, false).map(enabled)
}

fn enabled(organization: &Organization) -> (Option<String>, Option<Vec<String>>) {
    let features = organization.root_access.iter().map(|feature| feature.name().to_owned());
    (Some(organization.id.to_string()), Some(features.collect()))
}

pub(super) fn list_organizations_features(
    view: &View<'_>,
    _: ListOrganizationsFeaturesRequest,
) -> Result<ListOrganizationsFeaturesResponse, Fault> {
    let (organization_id, enabled_features) = enabled(organization(view.partition, view.call, true)?);
    Ok(ListOrganizationsFeaturesResponse { organization_id, enabled_features })
}

pub(super) fn enable_organizations_root_credentials_management(
    tx: &mut Tx<'_>,
    _: EnableOrganizationsRootCredentialsManagementRequest,
) -> Result<EnableOrganizationsRootCredentialsManagementResponse, Fault> {
    let (organization_id, enabled_features) = switch(tx, RootAccess::CredentialsManagement, true)?;
    Ok(EnableOrganizationsRootCredentialsManagementResponse { organization_id, enabled_features })
}

pub(super) fn enable_organizations_root_sessions(
    tx: &mut Tx<'_>,
    _: EnableOrganizationsRootSessionsRequest,
) -> Result<EnableOrganizationsRootSessionsResponse, Fault> {
    let (organization_id, enabled_features) = switch(tx, RootAccess::Sessions, true)?;
    Ok(EnableOrganizationsRootSessionsResponse { organization_id, enabled_features })
}

pub(super) fn disable_organizations_root_credentials_management(
    tx: &mut Tx<'_>,
    _: DisableOrganizationsRootCredentialsManagementRequest,
) -> Result<DisableOrganizationsRootCredentialsManagementResponse, Fault> {
    let (organization_id, enabled_features) = switch(tx, RootAccess::CredentialsManagement, false)?;
    Ok(DisableOrganizationsRootCredentialsManagementResponse { organization_id, enabled_features })
}

pub(super) fn disable_organizations_root_sessions(
    tx: &mut Tx<'_>,
    _: DisableOrganizationsRootSessionsRequest,
) -> Result<DisableOrganizationsRootSessionsResponse, Fault> {
    let (organization_id, enabled_features) = switch(tx, RootAccess::Sessions, false)?;
    Ok(DisableOrganizationsRootSessionsResponse { organization_id, enabled_features })
}
