use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Account, Assignment, DirectoryGroup, DirectoryUser, Entries, IdentityCenter, OrganizationPolicy, PermissionSet,
    Placed, PolicyType, ProviderSecondFactor, Root,
};

/// What a file changes in the scenario that the files it includes make.
///
/// An entry takes the place of the one of the same name, as a whole, or stands beside the others. What is attached or
/// placed somewhere is so in addition.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// Variables with other texts.
    #[serde(default)]
    pub variables: Entries<Placed<String>>,
    /// The tree of the organization.
    #[serde(default)]
    pub organization: OrganizationChanges,
    /// Policies of the organization.
    #[serde(default)]
    pub policies: Entries<OrganizationPolicy>,
    /// Accounts that there are, and in them what is other or more.
    #[serde(default)]
    pub accounts: Entries<Account>,
    /// IAM Identity Center: what is set here is other, and people and groups are more.
    #[serde(default)]
    pub identity_center: Option<Placed<IdentityCenter>>,
    /// Identity providers that there are, and in them what is other, more or gone.
    #[serde(default)]
    pub identity_providers: Entries<IdentityProviderChanges>,
    /// Permission sets.
    #[serde(default)]
    pub permission_sets: Entries<PermissionSet>,
    /// Assignments in addition.
    #[serde(default)]
    pub assignments: Vec<Placed<Assignment>>,
}

/// What is other or more in the tree of the organization.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganizationChanges {
    /// The policy types enabled at the root, instead of those that are.
    #[serde(default)]
    pub policy_types: Option<Vec<Placed<PolicyType>>>,
    /// The root and units that there are, with what is attached to them in addition.
    #[serde(default)]
    pub root: Root,
}

/// What is other, more or gone in an identity provider. Where Identity Center has it as its source, the change has been
/// pushed there.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityProviderChanges {
    /// Whether the code of an authenticator app is needed.
    #[serde(default)]
    pub second_factor: Option<ProviderSecondFactor>,
    /// Attributes that it sends for access control, in place of those of the same key or beside the others.
    #[serde(default)]
    pub access_control: Entries<Placed<String>>,
    /// User names of people who are gone, from groups as well.
    #[serde(default)]
    pub removed_users: Vec<Placed<String>>,
    /// Names of groups that are gone.
    #[serde(default)]
    pub removed_groups: Vec<Placed<String>>,
    /// People, in place of those of the same name or beside the others.
    #[serde(default)]
    pub users: Entries<DirectoryUser>,
    /// Groups, in place of those of the same name, with all their members, or beside the others.
    #[serde(default)]
    pub groups: Entries<DirectoryGroup>,
}
