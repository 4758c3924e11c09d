//! Identity providers that stand in for real ones.

use federation::jwt::{ISSUER_LENGTH, is_issuer};
use federation::totp::Seed;

use super::Validation;
use crate::format::{IdentityCenter, Placed};

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
            provider.access_control.iter().for_each(|(_, source)| self.attribute_source(source));
            for account in provider.saml_provider_in.iter().chain(&provider.oidc_provider_in) {
                if file.accounts.get(&account.value).is_none() {
                    self.unknown("account", account, file.accounts.names());
                }
            }
            if let Some(audience) = provider.audiences.first().filter(|_| provider.oidc_provider_in.is_empty()) {
                self.report_with_help(
                    audience.at,
                    "no account has an OpenID Connect provider",
                    "see `oidc_provider_in`",
                );
            }
            self.people(&provider.users, &provider.groups);
            for secret in provider.users.iter().filter_map(|(_, user)| user.mfa_secret.as_ref()) {
                let text = self.names.substitute(&secret.value).map(|done| done.text);
                if text.is_ok_and(|text| Seed::from_base32(&text).is_err()) {
                    self.report(secret.at, "the secret of an authenticator app is in base32, of 128 bits or more");
                }
            }
        }
    }

    /// People sign in at a provider of the scenario.
    pub(super) fn stand_in_source(&mut self, center: &IdentityCenter, name: &Placed<String>) {
        let file = self.file;
        let Some(provider) = file.identity_providers.get(&name.value) else {
            return self.unknown("identity provider", name, file.identity_providers.names());
        };
        for (name, user) in provider.users.iter() {
            if center.users.get(&name.value).is_some() {
                self.report(name.at, format!("the user `{}` is written under `identity_center` as well", name.value));
            }
            if user.password.is_some() && !name.value.contains('@') {
                let help = "providers say who it is by an email address, which is the user name";
                self.report_with_help(name.at, format!("`{}` cannot sign in at Identity Center", name.value), help);
            }
        }
        for (name, _) in provider.groups.iter().filter(|(name, _)| center.groups.get(&name.value).is_some()) {
            self.report(name.at, format!("the group `{}` is written under `identity_center` as well", name.value));
        }
    }
}
