//! The role by which the management account reaches a member account.

use aws::{AccountId, Arn};

use super::OrganizationError;
use crate::Tx;
use crate::iam::role::NewRole;
use crate::iam::{EntityKind, attachment, role};

/// Creates the role with administrator permissions that trusts the management account. See
/// [`OrganizationAccountAccessRole`](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_access-cross-account-role.html).
pub(super) fn create(
    tx: &mut Tx<'_>,
    account: AccountId,
    management_account: AccountId,
    name: &str,
) -> Result<(), OrganizationError> {
    let partition = tx.partition().name.clone();
    let trust = format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"AWS":"arn:{partition}:iam::{management_account}:root"}},"Action":"sts:AssumeRole"}}]}}"#
    );
    role::create(tx, account, NewRole::new(name, &trust)).map_err(|_| OrganizationError::AccessRole)?;
    let administrator = Arn::parse(&format!("arn:{partition}:iam::aws:policy/AdministratorAccess"))
        .map_err(|_| OrganizationError::AccessRole)?;
    attachment::attach(tx, account, EntityKind::Role, name, &administrator).map_err(|_| OrganizationError::AccessRole)
}
