//! Accounts that come into the organization and leave it.

use aws::AccountId;

use super::instance::{instance, instance_mut};
use super::role::{Rights, service_linked_role, service_linked_role_name};
use super::shape::remove_role;
use super::{Failure, IdentityCenterError};
use crate::Tx;
use crate::iam::{IamError, saml_provider, service_linked_role as linked};

/// Makes the service-linked role in an account that came into an organization with an instance: "IAM Identity Center
/// also creates the same service-linked role in every account that is subsequently added to your organization." See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html>.
///
/// An account that has no room for it gets it when it is needed.
pub fn joined(tx: &mut Tx<'_>, account: AccountId) {
    if tx.partition().organization_instance(account).is_none() {
        return;
    }
    let unchanged = tx.partition().clone();
    if service_linked_role(tx, account).is_err() {
        *tx.partition_mut() = unchanged;
    }
}

/// Takes everything of the organization's instance out of an account that is about to leave: "When an AWS account is
/// removed from an AWS organization, IAM Identity Center automatically cleans up the resources and deletes the
/// service-linked role from that AWS account."
///
/// # Errors
/// When IAM does not let go of the service-linked role.
pub fn left(tx: &mut Tx<'_>, account: AccountId) -> Result<(), IdentityCenterError> {
    let Some(id) = tx.partition().organization_instance(account).map(|instance| instance.id.clone()) else {
        return Ok(());
    };
    clean(tx, &id, account)?;
    if let Some(name) = service_linked_role_name(tx, account)? {
        linked::delete(tx, account, &name)?;
    }
    Ok(())
}

/// Removes assignments, roles and SAML provider of an instance in an account. A role that somebody has put into an
/// instance profile stays behind, and with it the SAML provider that it trusts.
pub(super) fn clean(tx: &mut Tx<'_>, instance_id: &str, account: AccountId) -> Result<(), IdentityCenterError> {
    let before = instance(tx, instance_id)?;
    let mut stays = false;
    for provisioned in before.provisioned.in_account(account) {
        let unchanged = tx.partition().clone();
        let removed: Result<(), Failure> = remove_role(tx, provisioned, Rights::Service);
        if removed.is_err() {
            *tx.partition_mut() = unchanged;
            stays = true;
        }
        instance_mut(tx, instance_id)?.provisioned.remove(account, &provisioned.permission_set.id);
    }
    let instance = instance_mut(tx, instance_id)?;
    for assignment in before.assignments.in_account(account) {
        instance.assignments.remove(&assignment);
    }
    match instance.provisioned.forget_saml_provider(account) {
        Some(arn) if !stays => match saml_provider::delete(tx, account, &arn) {
            // Somebody may have deleted it before.
            Ok(()) | Err(IamError::NoSuchSamlProvider(_)) => Ok(()),
            Err(other) => Err(other.into()),
        },
        Some(_) | None => Ok(()),
    }
}
