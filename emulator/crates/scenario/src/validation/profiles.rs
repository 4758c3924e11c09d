use std::ops::RangeInclusive;

use super::Validation;
use crate::format::{Entries, Placed, Profile};

/// `ACCOUNT/NAME`.
pub(crate) fn split(reference: &str) -> Option<(&str, &str)> {
    reference.split_once('/').filter(|(account, name)| !account.is_empty() && !name.is_empty())
}

impl Validation<'_> {
    pub(super) fn profiles(&mut self) {
        let profiles = &self.file.profiles;
        for (name, profile) in profiles.iter() {
            self.spelled(name, "a profile", 1..=64, ".@+-_/");
            self.spelled(&profile.region, "a Region", 1..=64, "-");
            match (&profile.user, &profile.role, &profile.root, &profile.permission_set) {
                (Some(user), None, None, None) => self.user_profile(profile, user),
                (None, Some(role), None, None) => self.role_profile(name, profile, role),
                (None, None, None, Some(set)) => self.signing_in_profile(profile, set),
                (None, None, Some(root), None) => {
                    if self.file.accounts.get(&root.value).is_none() {
                        self.unknown("account", root, self.file.accounts.names());
                    }
                    self.only_for_roles(profile);
                }
                _ => {
                    let message = format!(
                        "the profile `{}` must name one of `user`, `role`, `root` and `permission_set`",
                        name.value
                    );
                    self.report(name.at, message);
                }
            }
            if let Some(person) = profile.person.as_ref().filter(|_| profile.permission_set.is_none()) {
                self.report(person.at, "`person` is for profiles of permission sets");
            }
            if profile.signed_in && (profile.permission_set.is_none() || profile.person.is_none()) {
                let message = format!("the profile `{}` does not say who is `signed_in` to what", name.value);
                self.report_with_help(name.at, message, "`permission_set` and `person` do");
            }
            if let Some((claim, _)) = profile.claims.iter().next().filter(|_| profile.identity_provider.is_none()) {
                self.report(claim.at, "`claims` are of the token of an `identity_provider`");
            }
            self.source_cycle(profiles, name);
        }
    }

    fn signing_in_profile(&mut self, profile: &Profile, set: &Placed<String>) {
        self.only_for_roles(profile);
        if !self.names.permission_sets.contains_key(&set.value) {
            let known: Vec<String> = self.names.permission_sets.keys().cloned().collect();
            self.unknown("permission set in an account, assigned and called", set, known.iter().map(String::as_str));
        }
        if self.file.identity_center.is_some() {
            profile.person.iter().for_each(|person| self.is_person(person));
        }
    }

    fn user_profile(&mut self, profile: &Profile, user: &Placed<String>) {
        self.entity(user, "user");
        self.only_for_roles(profile);
    }

    fn role_profile(&mut self, name: &Placed<String>, profile: &Profile, role: &Placed<String>) {
        self.entity(role, "role");
        let session_name = profile.session_name.as_ref().unwrap_or(name);
        self.spelled(session_name, "a role session (`session_name`)", 2..=64, "+=,.@-_");
        if let Some(provider) = &profile.identity_provider {
            return self.token_profile(profile, provider);
        }
        let profiles = &self.file.profiles;
        let Some(source) = &profile.source else {
            let help = "`source` names the profile whose credentials assume the role";
            return self.report_with_help(role.at, format!("the profile `{}` has no `source`", name.value), help);
        };
        match profiles.get(&source.value) {
            None => self.unknown("profile", source, profiles.names()),
            Some(from) if profile.mfa && from.user.is_none() && !from.signed_in => {
                let help = "only the session of a user, or of a person who is `signed_in`, can carry a second factor";
                let message = format!("`{}` is no profile of a user or of a person who is `signed_in`", source.value);
                self.report_with_help(source.at, message, help);
            }
            Some(from) if profile.mfa && from.signed_in && self.file.source_provider().is_none() => {
                let message = format!("nobody says of `{}` that a second factor was given", source.value);
                self.report_with_help(source.at, message, "the identity provider where people sign in does");
            }
            Some(_) => {}
        }
        if let Some(external_id) = &profile.external_id {
            self.text(external_id);
            // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html, without what references need.
            self.spelled(external_id, "an external id", 2..=1224, "+=,.@:/-_{}");
        }
        let with_mfa = format!("{}-mfa", source.value);
        if profile.mfa && profiles.get(&with_mfa).is_some() {
            let message =
                format!("the session with a second factor needs a profile `{with_mfa}`, which is there already");
            self.report(source.at, message);
        }
    }

    /// The role is assumed with a token.
    fn token_profile(&mut self, profile: &Profile, provider: &Placed<String>) {
        let providers = &self.file.identity_providers;
        if providers.get(&provider.value).is_none() {
            self.unknown("identity provider", provider, providers.names());
        }
        for (field, value) in [("source", &profile.source), ("external_id", &profile.external_id)] {
            if let Some(value) = value {
                self.report(value.at, format!("`{field}` has no place where a token assumes the role"));
            }
        }
        profile.claims.iter().for_each(|(_, value)| self.text(value));
        let claims: Vec<_> = profile.claims.iter().map(|(name, _)| (name.value.clone(), String::new())).collect();
        if let Err(sentence) = idp::check_claims(&claims) {
            self.report_with_help(provider.at, sentence, "`claims` says what is in the token");
        }
    }

    /// Checks a name that is going to stand in a config file: letters, digits and a few other characters.
    pub(super) fn spelled(&mut self, name: &Placed<String>, what: &str, length: RangeInclusive<usize>, others: &str) {
        let fits = |c: char| c.is_ascii_alphanumeric() || others.contains(c);
        if !length.contains(&name.value.chars().count()) || !name.value.chars().all(fits) {
            let (least, most) = (length.start(), length.end());
            let help = format!("{least} to {most} letters, digits or any of {others}");
            self.report_with_help(name.at, format!("`{}` is no name for {what}", name.value), help);
        }
    }

    fn only_for_roles(&mut self, profile: &Profile) {
        let fields = [
            ("source", &profile.source),
            ("external_id", &profile.external_id),
            ("session_name", &profile.session_name),
            ("identity_provider", &profile.identity_provider),
        ];
        for (field, value) in fields {
            if let Some(value) = value {
                self.report(value.at, format!("`{field}` is for profiles of roles"));
            }
        }
    }

    /// Checks `ACCOUNT/NAME`.
    fn entity(&mut self, reference: &Placed<String>, what: &str) {
        let accounts = &self.file.accounts;
        let Some((key, name)) = split(&reference.value) else {
            let form = if what == "user" { "ACCOUNT/USER" } else { "ACCOUNT/ROLE" };
            return self.report(reference.at, format!("a {what} is written `{form}`"));
        };
        let Some(account) = accounts.get(key) else {
            return self.unknown("account", &reference.with(key.to_owned()), accounts.names());
        };
        let iam = &account.iam;
        let (known, names): (bool, Vec<&str>) = match what {
            "user" => (iam.users.get(name).is_some(), iam.users.names().collect()),
            _ => (iam.roles.get(name).is_some(), iam.roles.names().collect()),
        };
        if !known {
            self.unknown(&format!("{what} in the account `{key}` called"), &reference.with(name.to_owned()), names);
        }
    }

    fn source_cycle(&mut self, profiles: &Entries<Profile>, first: &Placed<String>) {
        let mut visited = vec![first.value.as_str()];
        let mut next = profiles.get(&first.value);
        while let Some(source) = next.and_then(|profile| profile.source.as_ref()) {
            if source.value == first.value {
                // A circle is told once, from the first of its names.
                if visited.iter().any(|name| *name < first.value.as_str()) {
                    return;
                }
                let way = visited.join("` -> `");
                return self.report(first.at, format!("`source` leads in a circle: `{way}` -> `{}`", source.value));
            }
            if visited.contains(&source.value.as_str()) {
                return;
            }
            visited.push(&source.value);
            next = profiles.get(&source.value);
        }
    }
}
