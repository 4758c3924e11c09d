use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Account, Assignment, Entries, IdentityCenter, OrganizationPolicy, PermissionSet, Placed, PolicyType, Root,
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
