//! What a scenario file says, as Rust types.
//!
//! These types are the format: serde reads a file into them, `schemars` makes the JSON Schema from them, and the doc
//! comments here are what an editor shows. Nothing is checked here beyond the shape.

mod account;
mod document;
mod entries;
mod organization;
mod placed;
mod profile;

use schemars::JsonSchema;
use serde::Deserialize;

pub use account::{AccessKey, Account, Group, Iam, ManagedPolicy, Role, Trail, User};
pub use document::{Document, Node};
pub use entries::Entries;
pub use organization::{Organization, OrganizationPolicy, PolicyType, Root, Unit};
pub use placed::Placed;
pub use profile::Profile;

/// An organization, its accounts and everything in them, as it is before the first request.
///
/// `{{account.KEY}}`, `{{organization.id}}`, `{{organization.root}}`, `{{unit.PATH}}` and `{{policy.NAME}}` stand for
/// ids in every policy document, ARN, tag value and description.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "orglab scenario")]
pub struct File {
    /// Where the JSON Schema of this format is, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// What the scenario shows, in one line.
    #[serde(default)]
    pub title: Option<String>,
    /// What a reader should know first.
    #[serde(default)]
    pub description: Option<String>,
    /// The organization. Without it every account stands alone.
    #[serde(default)]
    pub organization: Option<Placed<Organization>>,
    /// Policies of the organization by name, attached where the tree names them.
    #[serde(default)]
    pub policies: Entries<OrganizationPolicy>,
    /// Accounts by the key that the rest of the file uses for them.
    #[serde(default)]
    pub accounts: Entries<Account>,
    /// Who a person can be: the profiles of the AWS config file that is written for this scenario.
    #[serde(default)]
    pub profiles: Entries<Profile>,
}
