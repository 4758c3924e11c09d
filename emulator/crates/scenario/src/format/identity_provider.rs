use schemars::JsonSchema;
use serde::Deserialize;

use super::{DirectoryGroup, DirectoryUser, Entries, Placed};

/// An identity provider that stands in for a real one. Whoever has a password can sign in there; `orglab serve` has its
/// pages under `/_orglab/idp/NAME/`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityProvider {
    /// What it calls itself, in SAML and in tokens: an https name that is never looked up.
    pub issuer: Placed<String>,
    /// Whether the code of an authenticator app is needed; it can be left out when this is.
    #[serde(default)]
    pub second_factor: ProviderSecondFactor,
    /// Attributes that it sends for access control, beside `mfa`: keys of session tags, and where their values come from,
    /// such as `${path:enterprise.costCenter}`.
    #[serde(default)]
    pub access_control: Entries<Placed<String>>,
    /// Keys of the accounts that have an IAM SAML provider for it, which is called as it is here.
    #[serde(default)]
    pub saml_provider_in: Vec<Placed<String>>,
    /// Keys of the accounts that have an IAM OpenID Connect provider for it.
    #[serde(default)]
    pub oidc_provider_in: Vec<Placed<String>>,
    /// Audiences (client ids) of the OpenID Connect providers; `sts.amazonaws.com` when left out.
    #[serde(default)]
    pub audiences: Vec<Placed<String>>,
    /// People, by user name. Where Identity Center has this provider as its source, they have been pushed to it.
    #[serde(default)]
    pub users: Entries<DirectoryUser>,
    /// Groups, by name, pushed as well.
    #[serde(default)]
    pub groups: Entries<DirectoryGroup>,
}

/// Whether an identity provider asks for a second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProviderSecondFactor {
    /// Who gives a code has `AccessControl:mfa` as `true`, and `false` otherwise.
    #[default]
    Optional,
    /// Nobody signs in without.
    Required,
}
