//! The role by which Organizations itself acts in accounts.

use aws::AccountId;

use super::FeatureSet;
use crate::iam::linked_service::linked_service;
use crate::iam::service_linked_role::{self, NewServiceLinkedRole};
use crate::{Ids, Tx};
use crate::{access_analyzer, cloudtrail, config, security_hub};

/// Makes `AWSServiceRoleForOrganizations` in an account that has come into an organization with all features: "If you
/// enabled all features in the organization, AWS Organizations creates the required service-linked role". See
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services.html#orgs_integrate_services-using_slrs>.
///
/// An account that has the role keeps it, and one that has no room for it does without. The role's id follows from the
/// account, so that what else the request makes has the ids it always had.
pub(super) fn joined(tx: &mut Tx<'_>, account: AccountId) {
    let organization = tx.partition().organization_of(account);
    if organization.is_none_or(|organization| organization.feature_set != FeatureSet::All) {
        return;
    }
    add_linked_role(tx, account, "organizations.amazonaws.com");
    access_analyzer::joined(tx, account);
    cloudtrail::joined(tx, account);
    security_hub::joined(tx, account);
    config::organization::joined(tx, account);
}

/// Gives an account the role of a service, unless it has it or has no room for it. The role's id follows from the account.
pub(crate) fn add_linked_role(tx: &mut Tx<'_>, account: AccountId, service: &str) {
    let Some(linked) = linked_service(service) else { return };
    let unchanged = tx.partition().clone();
    let own = Ids::labelled(tx.ids.clone().next_u64(), &format!("AWSServiceRoleFor{} {account}", linked.role));
    let new = NewServiceLinkedRole { service, suffix: None, description: None };
    let made = tx.with_ids(own, |tx| service_linked_role::create(tx, account, new));
    if made.is_err() {
        *tx.partition_mut() = unchanged;
    }
}
