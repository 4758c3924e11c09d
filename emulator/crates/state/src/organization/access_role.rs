//! The role by which the management account reaches a member account.

use aws::{AccountId, Arn};

use super::OrganizationError;
use crate::iam::role::NewRole;
use crate::iam::{EntityKind, attachment, role};
use crate::{Tx, arn_text};

/// Creates the role with administrator permissions that trusts the management account. See
/// [`OrganizationAccountAccessRole`](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_access-cross-account-role.html).
pub(super) fn create(
    tx: &mut Tx<'_>,
    account: AccountId,
    management_account: AccountId,
    name: &str,
) -> Result<(), OrganizationError> {
    let partition = tx.partition().name.clone();
    let trusted = arn_text(&partition, "iam", "", management_account, "root");
    let trust = format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"AWS":"{trusted}"}},"Action":"sts:AssumeRole"}}]}}"#
    );
    role::create(tx, account, NewRole::new(name, &trust)).map_err(|_| OrganizationError::AccessRole)?;
    let administrator = arn_text(&partition, "iam", "", "aws", "policy/AdministratorAccess");
    let administrator = Arn::parse(&administrator).map_err(|_| OrganizationError::AccessRole)?;
    attachment::attach(tx, account, EntityKind::Role, name, &administrator).map_err(|_| OrganizationError::AccessRole)
}
