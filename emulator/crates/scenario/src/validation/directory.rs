//! IAM Identity Center itself, and the people and groups in it.

use std::collections::BTreeMap;

use state::identity_store::{SCIM_TOKENS, TextAttribute};

use super::Validation;
use crate::format::{Approver, DirectoryGroup, DirectoryUser, Entries, IdentityCenter, Metadata, Placed};
use crate::names::ids_for;
use access::analysis::suggest;

impl Validation<'_> {
    /// The ids of the instance, which there is where anything is said of it or there are permission sets.
    pub(super) fn instance_ids(&mut self, management: &str) {
        let file = self.file;
        let written = file.identity_center.as_ref().map(|placed| &placed.value);
        if written.is_none() && file.permission_sets.is_empty() {
            return;
        }
        let (id, store) = (written.and_then(|it| it.id.as_ref()), written.and_then(|it| it.identity_store.as_ref()));
        let ids = (
            self.hex_id(id, "ssoins-", 16, || ids_for("identity_center", management).hex("ssoins-", 16)),
            self.hex_id(store, "d-", 10, || ids_for("identity_store", management).hex("d-", 10)),
        );
        self.names.identity_center = Some(ids);
    }

    fn hex_id(
        &mut self,
        given: Option<&Placed<String>>,
        prefix: &str,
        digits: usize,
        derived: impl FnOnce() -> String,
    ) -> String {
        let Some(given) = given else { return derived() };
        let id = self.written(given);
        let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let fits = id.strip_prefix(prefix).is_some_and(|rest| rest.len() == digits && rest.bytes().all(is_hex));
        if !fits {
            let help = format!("`{prefix}` and {digits} digits or letters from a to f");
            self.report_with_help(given.at, format!("`{id}` is no id of this kind"), help);
        }
        id
    }

    /// The instance and its directory.
    pub(super) fn directory(&mut self, center: &IdentityCenter) {
        self.region(center.region.as_ref());
        self.scim_tokens(&center.scim_tokens);
        self.access_control(center);
        self.delegated_administrator(center.delegated_administrator.as_ref());
        if let Some(Placed { value: approver, .. }) = &center.approve_devices {
            self.approver(approver);
        }
        self.source(center);
        self.people(&center.users, &center.groups);
    }

    /// People and groups of one directory.
    pub(super) fn people(&mut self, users: &Entries<DirectoryUser>, groups: &Entries<DirectoryGroup>) {
        let mut emails = BTreeMap::new();
        for (name, user) in users.iter() {
            self.person(user);
            if let Some(email) = &user.email
                && let Some(other) = emails.insert(email.value.to_lowercase(), name.value.as_str())
            {
                self.report(email.at, format!("the user `{other}` has the address {} already", email.value));
            }
        }
        for (_, group) in groups.iter() {
            group.description.iter().for_each(|text| self.text(text));
            for member in group.members.iter().filter(|member| users.get(&member.value).is_none()) {
                self.unknown("user of the directory called", member, users.names());
            }
        }
    }

    /// Somebody in the identity store is called so.
    pub(super) fn is_person(&mut self, name: &Placed<String>) {
        let file = self.file;
        if file.person(&name.value).is_none() {
            let known = file.people().map(|(known, _)| known.value.as_str());
            self.unknown("user of the directory called", name, known);
        }
    }

    /// See <https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html>.
    fn scim_tokens(&mut self, tokens: &[Placed<String>]) {
        if let Some(third) = tokens.get(SCIM_TOKENS) {
            let message = format!("there can be {SCIM_TOKENS} access tokens for SCIM at a time");
            self.report(third.at, message);
        }
        let fits = |token: &str| token.len() >= 16 && token.bytes().all(|byte| byte.is_ascii_graphic());
        for token in tokens.iter().filter(|token| !fits(&token.value)) {
            self.report(token.at, "an access token for SCIM has 16 visible characters of ASCII or more");
        }
    }

    /// See <https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html>.
    fn access_control(&mut self, center: &IdentityCenter) {
        let attributes = center.access_control_attributes.iter().flat_map(|attributes| attributes.value.iter());
        attributes.for_each(|(_, source)| self.attribute_source(source));
    }

    /// Where the value of a session tag comes from.
    pub(super) fn attribute_source(&mut self, source: &Placed<String>) {
        if attribute_path(&source.value).is_none() {
            let message = format!("`{}` says not where the value comes from", source.value);
            self.report_with_help(source.at, message, "such as `${path:enterprise.department}`");
        }
    }

    /// See <https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html>.
    fn delegated_administrator(&mut self, key: Option<&Placed<String>>) {
        let (Some(key), file) = (key, self.file) else { return };
        let management = file.organization.as_ref().map(|organization| organization.value.management.value.as_str());
        match file.accounts.get(&key.value) {
            None => self.unknown("account", key, file.accounts.names()),
            Some(account) if account.outside_organization => {
                self.report(key.at, format!("the account `{}` is outside of the organization", key.value));
            }
            Some(_) if management == Some(key.value.as_str()) => {
                self.report(key.at, "the management account administers Identity Center as it is");
            }
            Some(_) => {}
        }
    }

    fn approver(&mut self, approver: &Approver) {
        self.is_person(&approver.user);
        if self.file.person(&approver.user.value).is_some_and(|user| user.disabled) {
            self.report(approver.user.at, format!("the user `{}` is disabled", approver.user.value));
        }
    }

    /// With a provider outside, passwords and second factors are the provider's: "MFA in IAM Identity Center is not
    /// supported for use by external identity providers". See
    /// <https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-mfa.html>.
    fn source(&mut self, center: &IdentityCenter) {
        let Some(Placed { value: source, at }) = &center.source else { return };
        match (&source.metadata, &source.identity_provider) {
            (Some(Metadata::Text(text)), None) => self.text(text),
            (Some(Metadata::File(_)), None) => {}
            (None, Some(provider)) => self.stand_in_source(center, provider),
            (Some(_), Some(_)) | (None, None) => self.report(*at, "`source` has `metadata` or `identity_provider`"),
        }
        let of_person = |(_, user): (_, &DirectoryUser)| {
            let written = [("password", &user.password), ("mfa_secret", &user.mfa_secret)];
            written.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?.at))).collect::<Vec<_>>()
        };
        let mode = center.mfa.iter().map(|mode| ("mfa", mode.at));
        let written: Vec<_> = mode.chain(center.users.iter().flat_map(of_person)).collect();
        for (key, at) in written {
            let help = match &source.identity_provider {
                Some(name) => format!("people sign in at the identity provider `{}` and are written there", name.value),
                None => "people sign in at the identity provider under `source`".to_owned(),
            };
            self.report_with_help(at, format!("`{key}` is for those who sign in at Identity Center itself"), help);
        }
    }

    fn person(&mut self, user: &DirectoryUser) {
        self.attribute_paths(&user.attributes);
        let texts = [&user.display_name, &user.given_name, &user.family_name];
        texts.into_iter().flatten().for_each(|text| self.text(text));
    }

    /// See <https://docs.aws.amazon.com/singlesignon/latest/userguide/attributemappingsconcept.html>.
    fn attribute_paths(&mut self, attributes: &Entries<Placed<String>>) {
        for (path, text) in attributes.iter() {
            self.text(text);
            let own = match TextAttribute::of_path(&path.value) {
                Some(TextAttribute::UserName) => Some("the key"),
                Some(TextAttribute::DisplayName) => Some("`display_name`"),
                Some(TextAttribute::GivenName) => Some("`given_name`"),
                Some(TextAttribute::FamilyName) => Some("`family_name`"),
                Some(_) => None,
                None => {
                    let known = TextAttribute::ALL.map(TextAttribute::path);
                    let help = suggest(&path.value, known);
                    let message = format!("people have no attribute `{}`", path.value);
                    self.found.report(self.sources, path.at, message, help);
                    None
                }
            };
            if let Some(own) = own {
                self.report(path.at, format!("`{}` is written as {own} of the user", path.value));
            }
        }
    }
}

/// `enterprise.department` of `${path:enterprise.department}`.
pub(crate) fn attribute_path(source: &str) -> Option<&str> {
    source.strip_prefix("${path:")?.strip_suffix('}')
}
