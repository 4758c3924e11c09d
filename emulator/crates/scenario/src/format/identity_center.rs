use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::{Document, Entries, Node, Placed};

/// IAM Identity Center of the organization: where people sign in, and who they are.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityCenter {
    /// Its Region; us-east-1 when left out. Elsewhere it stands in the path of the roles.
    #[serde(default)]
    pub region: Option<Placed<String>>,
    /// The instance's id: `ssoins-` and sixteen hexadecimal digits. Left out, it follows from the key of the management
    /// account.
    #[serde(default)]
    pub id: Option<Placed<String>>,
    /// The identity store's id: `d-` and ten hexadecimal digits. Left out, it follows from the key of the management
    /// account.
    #[serde(default)]
    pub identity_store: Option<Placed<String>>,
    /// Where people sign in; at Identity Center itself when left out.
    #[serde(default)]
    pub source: Option<Placed<IdentitySource>>,
    /// Access tokens with which an identity provider pushes people and groups by SCIM: two at most, of 16 characters or
    /// more.
    #[serde(default)]
    pub scim_tokens: Vec<Placed<String>>,
    /// Who must give a second factor; whoever has one when left out.
    #[serde(default)]
    pub mfa: Option<Placed<MfaMode>>,
    /// Attributes for access control: keys of session tags, and where their values come from, such as
    /// `${path:enterprise.department}`. `{}` enables them for what an identity provider sends; they are disabled when
    /// this is left out.
    #[serde(default)]
    pub access_control_attributes: Option<Placed<Entries<Placed<String>>>>,
    /// Who says yes to every device that asks to be let in, so that no browser is needed.
    #[serde(default)]
    pub approve_devices: Option<Placed<Approver>>,
    /// The key of the member account that administers Identity Center for the management account.
    #[serde(default)]
    pub delegated_administrator: Option<Placed<String>>,
    /// People, by user name.
    #[serde(default)]
    pub users: Entries<DirectoryUser>,
    /// Groups, by name.
    #[serde(default)]
    pub groups: Entries<DirectoryGroup>,
}

/// Where people sign in, when not at Identity Center itself: one of `metadata` and `identity_provider`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentitySource {
    /// The SAML metadata of an identity provider: its text, or `{ file: PATH }`.
    #[serde(default)]
    pub metadata: Option<Metadata>,
    /// A name under `identity_providers`.
    #[serde(default)]
    pub identity_provider: Option<Placed<String>>,
}

/// SAML metadata.
#[derive(Debug, Clone)]
pub enum Metadata {
    /// Written in the scenario.
    Text(Placed<String>),
    /// In a file of its own.
    File(Placed<String>),
}

impl Metadata {
    /// Where it is written or named.
    pub fn at(&self) -> crate::source::Position {
        match self {
            Metadata::Text(text) | Metadata::File(text) => text.at,
        }
    }
}

/// Who must give a second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MfaMode {
    /// Whoever has a device; others sign in without.
    WhoHasOne,
    /// Everybody: whoever has no device is not let in.
    Everybody,
    /// Nobody.
    Nobody,
}

/// Who says yes to every device that asks to be let in.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approver {
    /// A user name.
    pub user: Placed<String>,
    /// Attributes for access control, in place of those that an identity provider would send.
    #[serde(default)]
    pub attributes: Entries<Placed<String>>,
}

/// Somebody in the directory.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DirectoryUser {
    /// As people call them; the user name when left out.
    #[serde(default)]
    pub display_name: Option<Placed<String>>,
    /// The given name; the display name when left out.
    #[serde(default)]
    pub given_name: Option<Placed<String>>,
    /// The family name; the user name when left out.
    #[serde(default)]
    pub family_name: Option<Placed<String>>,
    /// Their address.
    #[serde(default)]
    pub email: Option<Placed<String>>,
    /// Further attributes by their path, such as `title` or `enterprise.department`.
    #[serde(default)]
    pub attributes: Entries<Placed<String>>,
    /// What the outside directory that pushes people calls them.
    #[serde(default)]
    pub external_id: Option<Placed<String>>,
    /// What they sign in with at Identity Center itself.
    #[serde(default)]
    pub password: Option<Placed<String>>,
    /// The secret of their authenticator app, in base32.
    #[serde(default)]
    pub mfa_secret: Option<Placed<String>>,
    /// Whether they may not sign in.
    #[serde(default)]
    pub disabled: bool,
}

/// A group of the directory.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DirectoryGroup {
    /// What it is for.
    #[serde(default)]
    pub description: Option<Placed<String>>,
    /// What the outside directory that pushes groups calls it.
    #[serde(default)]
    pub external_id: Option<Placed<String>>,
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

impl<'de> Deserialize<'de> for Metadata {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Metadata, D::Error> {
        let node = Placed::<Node>::deserialize(deserializer)?;
        match &node.value {
            Node::Text(text) => return Ok(Metadata::Text(node.with(text.clone()))),
            Node::Mapping(members) => {
                if let [(name, content)] = members.as_slice()
                    && let ("file", Node::Text(path)) = (name.value.as_str(), &content.value)
                {
                    return Ok(Metadata::File(content.with(path.clone())));
                }
            }
            Node::Null | Node::Bool(_) | Node::Number(_) | Node::List(_) => {}
        }
        Err(D::Error::custom("metadata is a text, or `{ file: PATH }`"))
    }
}

impl JsonSchema for Metadata {
    fn schema_name() -> Cow<'static, str> {
        "Metadata".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "SAML metadata: its text, or `{ file: PATH }`, the path relative to the scenario file.",
            "anyOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "properties": { "file": { "type": "string" } },
                    "required": ["file"],
                    "additionalProperties": false
                }
            ]
        })
    }
}
