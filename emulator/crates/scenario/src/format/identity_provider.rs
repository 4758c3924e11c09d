use schemars::JsonSchema;
use serde::Deserialize;

use super::Placed;

/// An identity provider that stands in for a real one. Who has a password in the directory of Identity Center can sign
/// in there; `orglab serve` has its pages under `/_orglab/idp/NAME/`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityProvider {
    /// What it calls itself, in SAML and in tokens: an https name that is never looked up.
    pub issuer: Placed<String>,
    /// Whether the code of an authenticator app is needed; it can be left out when this is.
    #[serde(default)]
    pub second_factor: ProviderSecondFactor,
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
