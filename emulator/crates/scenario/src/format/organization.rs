use schemars::JsonSchema;
use serde::Deserialize;

use super::{Document, Entries, Placed};

/// An organization with all features.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// `o-` and 10 to 32 lower-case letters or digits. Left out, it follows from the key of the management account.
    #[serde(default)]
    pub id: Option<Placed<String>>,
    /// The key of the account that pays, creates the organization and is not limited by SCPs.
    pub management: Placed<String>,
    /// The policy types enabled at the root. SERVICE_CONTROL_POLICY is enabled when this is left out.
    #[serde(default)]
    pub policy_types: Option<Vec<Placed<PolicyType>>>,
    /// The root of the tree.
    #[serde(default)]
    pub root: Root,
}

/// The one root of the organization.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Root {
    /// `r-` and 4 to 32 lower-case letters or digits.
    #[serde(default)]
    pub id: Option<Placed<String>>,
    /// Names of policies attached here, beside `FullAWSAccess`.
    #[serde(default)]
    pub policies: Vec<Placed<String>>,
    /// Names of policies that AWS attaches by itself and that are detached here, such as `FullAWSAccess`.
    #[serde(default)]
    pub detached: Vec<Placed<String>>,
    /// Keys of accounts directly under the root. The management account is there unless a unit names it.
    #[serde(default)]
    pub accounts: Vec<Placed<String>>,
    /// Organizational units by name.
    #[serde(default)]
    pub units: Entries<Unit>,
}

/// An organizational unit.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// `ou-`, the root's characters, `-` and 8 to 32 lower-case letters or digits.
    #[serde(default)]
    pub id: Option<Placed<String>>,
    /// Names of policies attached here, beside `FullAWSAccess`.
    #[serde(default)]
    pub policies: Vec<Placed<String>>,
    /// Names of policies that AWS attaches by itself and that are detached here, such as `FullAWSAccess`.
    #[serde(default)]
    pub detached: Vec<Placed<String>>,
    /// Keys of the accounts in this unit.
    #[serde(default)]
    pub accounts: Vec<Placed<String>>,
    /// Units inside this one, by name.
    #[serde(default)]
    pub units: Entries<Unit>,
    /// Tags of the unit.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
}

/// A policy of the organization.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganizationPolicy {
    /// `p-` and 8 to 128 letters, digits or `_`. Left out, it follows from the name.
    #[serde(default)]
    pub id: Option<Placed<String>>,
    /// Which kind of policy it is.
    #[serde(rename = "type")]
    pub kind: PolicyType,
    /// What it is for.
    #[serde(default)]
    pub description: Option<Placed<String>>,
    /// What it says.
    pub document: Document,
    /// Tags of the policy.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
}

/// The policy types of Organizations that a scenario can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PolicyType {
    /// Limits what principals of member accounts may do.
    ServiceControlPolicy,
    /// Limits what may be done to resources of member accounts.
    ResourceControlPolicy,
    /// Tagging rules; no part of an authorization decision.
    TagPolicy,
    /// Backup plans; no part of an authorization decision.
    BackupPolicy,
    /// Opting out of AI services; no part of an authorization decision.
    AiservicesOptOutPolicy,
}

impl PolicyType {
    /// As AWS spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            PolicyType::ServiceControlPolicy => "SERVICE_CONTROL_POLICY",
            PolicyType::ResourceControlPolicy => "RESOURCE_CONTROL_POLICY",
            PolicyType::TagPolicy => "TAG_POLICY",
            PolicyType::BackupPolicy => "BACKUP_POLICY",
            PolicyType::AiservicesOptOutPolicy => "AISERVICES_OPT_OUT_POLICY",
        }
    }
}
