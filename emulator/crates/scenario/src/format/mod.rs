//! What a scenario file says, as Rust types.
//!
//! These types are the format: serde reads a file into them, `schemars` makes the JSON Schema from them, and the doc
//! comments here are what an editor shows. Nothing is checked here beyond the shape.

mod account;
mod call;
mod changes;
mod checks;
mod document;
mod entries;
mod identity_center;
mod identity_provider;
mod organization;
mod placed;
mod profile;
mod resources;

use schemars::JsonSchema;
use serde::Deserialize;

pub use account::{AccessKey, Account, Group, Iam, ManagedPolicy, Role, RootMfa, RootUser, Trail, User};
pub use call::Call;
pub use changes::{Changes, IdentityProviderChanges, OrganizationChanges};
pub use checks::{
    AccountFilter, Accounts, Check, Expected, Filter, Layer, List, Principals, Selector, SignIn, Step, Values,
};
pub use document::{Document, Node};
pub use entries::Entries;
pub use identity_center::{
    Approver, Assignment, CustomerManagedPolicy, DirectoryGroup, DirectoryUser, IdentityCenter, IdentitySource,
    Metadata, MfaMode, PermissionSet,
};
pub use identity_provider::{IdentityProvider, ProviderSecondFactor};
pub use organization::{Organization, OrganizationPolicy, PolicyType, Root, Unit};
pub use placed::Placed;
pub use profile::Profile;
pub use resources::{
    Bucket, Encryption, Key, LockMode, ObjectLock, PublicAccessBlock, Resource, Resources, Secret, VpcEndpoint,
};

/// An organization, its accounts and everything in them, as it is before the first request.
///
/// `{{account.KEY}}`, `{{organization.id}}`, `{{organization.root}}`, `{{unit.PATH}}`, `{{policy.NAME}}`,
/// `{{key.ACCOUNT/NAME}}`, `{{secret.ACCOUNT/NAME}}`, `{{vpc_endpoint.ACCOUNT/NAME}}`,
/// `{{permission_set.ACCOUNT/NAME}}`, `{{identity_center.instance}}` and `{{identity_center.identity_store}}` stand for
/// ids and ARNs, `{{var.NAME}}` for a variable, in every policy document, ARN, tag value and description.
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
    /// Paths of further files of this scenario, relative to this one.
    #[serde(default)]
    pub include: Vec<Placed<String>>,
    /// What is other here than in the files that are included.
    #[serde(default)]
    pub changes: Option<Placed<Changes>>,
    /// Texts by name; `{{var.NAME}}` stands for one.
    #[serde(default)]
    pub variables: Entries<Placed<String>>,
    /// The organization. Without it every account stands alone.
    #[serde(default)]
    pub organization: Option<Placed<Organization>>,
    /// Policies of the organization by name, attached where the tree names them.
    #[serde(default)]
    pub policies: Entries<OrganizationPolicy>,
    /// Accounts by the key that the rest of the file uses for them.
    #[serde(default)]
    pub accounts: Entries<Account>,
    /// IAM Identity Center of the organization. Without it, there is one where there are permission sets, and assignments
    /// may name anybody.
    #[serde(default)]
    pub identity_center: Option<Placed<IdentityCenter>>,
    /// Identity providers by the name in their address: lower-case letters, digits and hyphens.
    #[serde(default)]
    pub identity_providers: Entries<IdentityProvider>,
    /// Permission sets by name.
    #[serde(default)]
    pub permission_sets: Entries<PermissionSet>,
    /// Who gets which permission set in which accounts.
    #[serde(default)]
    pub assignments: Vec<Placed<Assignment>>,
    /// Who a person can be: the profiles of the AWS config file that is written for this scenario.
    #[serde(default)]
    pub profiles: Entries<Profile>,
    /// Of a file that only holds checks: the path of the scenario they are about, relative to this file.
    #[serde(default)]
    pub scenario: Option<Placed<String>>,
    /// What must hold in this organization; `orglab test` checks it.
    #[serde(default)]
    pub checks: Vec<Placed<Check>>,
}

impl File {
    /// The name of the identity provider where people sign in, when it is one of the file's.
    pub fn source_provider(&self) -> Option<&Placed<String>> {
        self.identity_center.as_ref()?.value.source.as_ref()?.value.identity_provider.as_ref()
    }
    /// Those in the identity store: whom the file puts there, and whom the provider where people sign in has pushed.
    pub fn people(&self) -> impl Iterator<Item = (&Placed<String>, &DirectoryUser)> {
        self.directories().flat_map(|(users, _)| users.iter())
    }
    /// Somebody in the identity store.
    pub fn person(&self, name: &str) -> Option<&DirectoryUser> {
        self.directories().find_map(|(users, _)| users.get(name))
    }
    /// The groups in the identity store.
    pub fn directory_groups(&self) -> impl Iterator<Item = (&Placed<String>, &DirectoryGroup)> {
        self.directories().flat_map(|(_, groups)| groups.iter())
    }
    /// The provider where people sign in, when it is one of the file's.
    pub(crate) fn pushing(&self) -> Option<&IdentityProvider> {
        self.source_provider().and_then(|name| self.identity_providers.get(&name.value))
    }
    fn directories(&self) -> impl Iterator<Item = (&Entries<DirectoryUser>, &Entries<DirectoryGroup>)> {
        let own = self.identity_center.iter().map(|center| (&center.value.users, &center.value.groups));
        own.chain(self.pushing().map(|provider| (&provider.users, &provider.groups)))
    }
}
