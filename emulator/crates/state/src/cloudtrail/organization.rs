//! What an organization's trail needs in accounts: the role by which CloudTrail acts there. See
//! <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/using-service-linked-roles.html>.

use aws::AccountId;

use crate::iam::service_linked_role;
use crate::organization::add_linked_role;
use crate::{Partition, Tx};

/// CloudTrail as Organizations and policies name it.
pub const SERVICE: &str = "cloudtrail.amazonaws.com";
const ROLE: &str = "AWSServiceRoleForCloudTrail";

/// Whether an account has the role.
pub fn linked_role_exists(partition: &Partition, account: AccountId) -> bool {
    partition.account(account).is_some_and(|account| account.iam.role(ROLE).is_some())
}

/// Gives the role to every account of an organization that has none.
pub fn place_linked_roles(tx: &mut Tx<'_>, management: AccountId) {
    let organization = tx.partition().organization_of(management);
    let accounts: Vec<AccountId> = organization.into_iter().flat_map(|organization| organization.accounts()).collect();
    for account in accounts {
        add_linked_role(tx, account, SERVICE);
    }
}

/// "If a new account is added to the organization, the trail and service-linked role will be added to that account".
pub(crate) fn joined(tx: &mut Tx<'_>, account: AccountId) {
    if tx.partition().trails(account).any(|trail| trail.organization) {
        add_linked_role(tx, account, SERVICE);
    }
}

/// "If a member account is removed from an organization, the organization trail and service-linked role are deleted from
/// that account". To be called while it is still a member.
pub(crate) fn left(tx: &mut Tx<'_>, account: AccountId) {
    if !tx.partition().trails(account).any(|trail| trail.organization) {
        return;
    }
    let unchanged = tx.partition().clone();
    if linked_role_exists(tx.partition(), account) && service_linked_role::delete(tx, account, ROLE).is_err() {
        *tx.partition_mut() = unchanged;
    }
}
