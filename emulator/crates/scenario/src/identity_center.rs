//! Permission sets and who has them.

use aws::{AccountId, Arn};

use crate::Scenario;
use crate::names::ids_for;
use crate::source::Position;

/// The role that a permission set becomes in an account, and the people it is for.
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
    /// Users it is assigned to directly.
    pub users: Vec<String>,
    /// Groups it is assigned to, and their members where the scenario names them.
    pub groups: Vec<(String, Vec<String>)>,
    /// The first assignment that makes the role.
    pub(crate) at: Position,
}

impl PermissionSetRole {
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
        PermissionSetRole {
            permission_set: permission_set.to_owned(),
            account,
            role_name,
            role,
            users: Vec::new(),
            groups: Vec::new(),
            at,
        }
    }
    /// Everyone who can sign in with it, as far as the scenario names them: users and members of groups.
    pub fn people(&self) -> impl Iterator<Item = &str> {
        let members = self.groups.iter().flat_map(|(_, members)| members);
        let mut people: Vec<&str> = self.users.iter().chain(members).map(String::as_str).collect();
        people.sort_unstable();
        people.dedup();
        people.into_iter()
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

/// Where the roles are: without a Region where Identity Center is in us-east-1. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html>.
pub(crate) fn path(region: &str) -> String {
    match region {
        "us-east-1" => "/aws-reserved/sso.amazonaws.com/".to_owned(),
        region => format!("/aws-reserved/sso.amazonaws.com/{region}/"),
    }
}

/// The trust policy of such a role: who signs in comes through the SAML provider that Identity Center keeps in the
/// account. Seen in accounts of the commercial partition; AWS does not document it.
pub(crate) fn trust(account: AccountId) -> String {
    let provider = ids_for("saml_provider", &account.to_string()).hex("AWSSSO_", 16);
    serde_json::json!({
        "Version": "2012-10-17",
        "Statement": [{
            "Effect": "Allow",
            "Principal": { "Federated": format!("arn:aws:iam::{account}:saml-provider/{provider}_DO_NOT_DELETE") },
            "Action": ["sts:AssumeRoleWithSAML", "sts:TagSession"],
            "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } },
        }],
    })
    .to_string()
}

/// The name that the inline policy of a permission set has in its roles.
pub(crate) const INLINE_POLICY: &str = "AwsSSOInlinePolicy";
/// The longest session of such a role, in seconds, whatever the permission set says: Identity Center keeps to that.
pub(crate) const MAX_SESSION_SECONDS: u32 = 43_200;
