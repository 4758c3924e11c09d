use schemars::JsonSchema;
use serde::Deserialize;

use super::{Document, Entries, Placed};

/// The directory of IAM Identity Center.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityCenter {
    /// Its Region; us-east-1 when left out. Elsewhere it stands in the path of the roles.
    #[serde(default)]
    pub region: Option<Placed<String>>,
    /// People, by user name.
    #[serde(default)]
    pub users: Entries<DirectoryUser>,
    /// Groups, by name.
    #[serde(default)]
    pub groups: Entries<DirectoryGroup>,
}

/// Somebody in the directory.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DirectoryUser {
    /// As people call them.
    #[serde(default)]
    pub display_name: Option<Placed<String>>,
    /// Their address.
    #[serde(default)]
    pub email: Option<Placed<String>>,
}

/// A group of the directory.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DirectoryGroup {
    /// What it is for.
    #[serde(default)]
    pub description: Option<Placed<String>>,
    /// User names of its members.
    #[serde(default)]
    pub members: Vec<Placed<String>>,
}

/// A permission set: becomes a role `AWSReservedSSO_NAME_…` in every account it is assigned in.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PermissionSet {
    /// What it is for.
    #[serde(default)]
    pub description: Option<Placed<String>>,
    /// AWS managed policies, by name or ARN.
    #[serde(default)]
    pub attached: Vec<Placed<String>>,
    /// Customer managed policies that every account it is assigned in has.
    #[serde(default)]
    pub customer_managed: Vec<CustomerManagedPolicy>,
    /// The inline policy.
    #[serde(default)]
    pub inline: Option<Document>,
    /// The permissions boundary: an AWS managed policy, by name or ARN.
    #[serde(default)]
    pub boundary: Option<Placed<String>>,
    /// The permissions boundary: a customer managed policy that every account it is assigned in has.
    #[serde(default)]
    pub customer_managed_boundary: Option<CustomerManagedPolicy>,
    /// The longest session, from `PT1H` to `PT12H`; `PT1H` when left out.
    #[serde(default)]
    pub session_duration: Option<Placed<String>>,
    /// The page that people see first.
    #[serde(default)]
    pub relay_state: Option<Placed<String>>,
    /// Tags of the permission set; its roles have none.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
}

/// A customer managed policy as a permission set names it: without an account.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CustomerManagedPolicy {
    /// Its name.
    pub name: Placed<String>,
    /// Its path; `/` when left out.
    #[serde(default)]
    pub path: Option<Placed<String>>,
}

impl CustomerManagedPolicy {
    /// The path, `/` when left out.
    pub fn path(&self) -> &str {
        self.path.as_ref().map_or("/", |path| &path.value)
    }
}

/// Who gets a permission set, and where.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    /// The name of the permission set.
    pub permission_set: Placed<String>,
    /// Keys of accounts.
    #[serde(default)]
    pub accounts: Vec<Placed<String>>,
    /// Paths of units, such as `Workloads/Production`: every account that is somewhere below now. `/` is the root.
    #[serde(default)]
    pub units: Vec<Placed<String>>,
    /// User names.
    #[serde(default)]
    pub users: Vec<Placed<String>>,
    /// Names of groups.
    #[serde(default)]
    pub groups: Vec<Placed<String>>,
}
