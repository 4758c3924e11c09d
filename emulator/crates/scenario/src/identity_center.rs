//! The roles that permission sets become, as far as they are known before anything is built: by their names.

use aws::{AccountId, Arn};

use crate::Scenario;
use crate::names::ids_for;
use crate::source::Position;

/// The role that a permission set becomes in an account.
#[derive(Debug, Clone)]
pub struct PermissionSetRole {
    /// The permission set's name.
    pub permission_set: String,
    /// The account.
    pub account: AccountId,
    /// `AWSReservedSSO_NAME_` and sixteen hexadecimal digits.
    pub role_name: String,
    /// The role's ARN.
    pub role: String,
    /// The digits at the end of its name.
    pub(crate) suffix: String,
    /// The first assignment that makes the role.
    pub(crate) at: Position,
}

impl PermissionSetRole {
    /// The digits follow from the names of account and permission set alone: policies and cached credentials stay good.
    pub(crate) fn new(
        permission_set: &str,
        account: AccountId,
        key: &str,
        region: &str,
        at: Position,
    ) -> PermissionSetRole {
        let suffix = ids_for("permission_set", &format!("{key}/{permission_set}")).hex("", 16);
        let role_name = format!("AWSReservedSSO_{permission_set}_{suffix}");
        let role = format!("arn:aws:iam::{account}:role{}{role_name}", path(region));
        PermissionSetRole { permission_set: permission_set.to_owned(), account, role_name, role, suffix, at }
    }
}

impl Scenario {
    /// The roles that permission sets become, by ARN.
    pub fn permission_set_roles(&self) -> impl Iterator<Item = &PermissionSetRole> {
        self.names.roles.values()
    }
    /// What a role has to do with a permission set, if anything.
    pub fn permission_set_role(&self, role: &Arn) -> Option<&PermissionSetRole> {
        self.names.roles.get(role.as_str())
    }
}

/// The digits in the name of an account's SAML provider.
pub(crate) fn saml_provider_suffix(account: AccountId) -> String {
    ids_for("saml_provider", &account.to_string()).hex("", 16)
}

/// Where the roles are: without a Region where Identity Center is in us-east-1. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html>.
fn path(region: &str) -> String {
    match region {
        "us-east-1" => "/aws-reserved/sso.amazonaws.com/".to_owned(),
        region => format!("/aws-reserved/sso.amazonaws.com/{region}/"),
    }
}

/// The name that the inline policy of a permission set has in its roles.
pub(crate) const INLINE_POLICY: &str = "AwsSSOInlinePolicy";
