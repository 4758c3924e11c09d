//! Identity providers that stand in for real ones.

use federation::totp::Seed;

use super::Validation;
use crate::format::{IdentityCenter, Placed};

/// "Length Constraints: Minimum length of 1. Maximum length of 255":
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html>.
const ISSUER_LENGTH: usize = 255;

impl Validation<'_> {
    pub(super) fn identity_providers(&mut self) {
        let file = self.file;
        for (name, provider) in file.identity_providers.iter() {
            let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            if name.value.is_empty() || !name.value.bytes().all(fits) {
                let message = format!("`{}` is a part of an address", name.value);
                self.report_with_help(name.at, message, "lower-case letters, digits and hyphens");
            }
            if !is_issuer(&provider.issuer.value) {
                let help = format!("https://, a host, at most {ISSUER_LENGTH} characters");
                self.report_with_help(provider.issuer.at, "this is no issuer", help);
            }
        }
        if file.identity_providers.iter().next().is_none() {
            return;
        }
        let users = file.identity_center.iter().flat_map(|center| center.value.users.iter());
        for secret in users.filter_map(|(_, user)| user.mfa_secret.as_ref()) {
            let text = self.names.substitute(&secret.value).map(|done| done.text);
            if text.is_ok_and(|text| Seed::from_base32(&text).is_err()) {
                self.report(secret.at, "the secret of an authenticator app is in base32, of 128 bits or more");
            }
        }
    }

    /// People sign in at a provider of the scenario: passwords and authenticator apps are of the provider.
    pub(super) fn stand_in_source(&mut self, center: &IdentityCenter, provider: &Placed<String>) {
        let providers = &self.file.identity_providers;
        if providers.get(&provider.value).is_none() {
            self.unknown("identity provider", provider, providers.names());
        }
        if let Some(mode) = &center.mfa {
            let help = "the identity provider's `second_factor` says who needs one";
            self.report_with_help(mode.at, "`mfa` is for those who sign in at Identity Center itself", help);
        }
        for (name, _) in center.users.iter().filter(|(name, user)| user.password.is_some() && !name.value.contains('@'))
        {
            let help = "providers say who it is by an email address, which is the user name";
            self.report_with_help(name.at, format!("`{}` cannot sign in at the identity provider", name.value), help);
        }
    }
}

fn is_issuer(url: &str) -> bool {
    let host = url.strip_prefix("https://").and_then(|rest| rest.split('/').next());
    url.len() <= ISSUER_LENGTH
        && host.is_some_and(|host| !host.is_empty())
        && url.bytes().all(|byte| byte.is_ascii_graphic() && !b"?#\\\"<>".contains(&byte))
}
