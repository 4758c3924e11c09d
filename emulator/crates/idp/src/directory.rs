//! Who is known to the provider, and what it tells others of them.

use federation::saml::Attribute;
use federation::totp::Seed;
use serde_json::{Value, json};

use crate::provider::Provider;

/// Somebody whom the provider knows.
#[derive(Debug, Clone)]
pub struct Person {
    /// What they type to be let in; without one, they are not.
    pub password: Option<String>,
    /// The secret of their authenticator app.
    pub seed: Option<Seed>,
    /// Attributes for access control, by tag key.
    pub attributes: Vec<(String, String)>,
    /// What the provider pushes: a user as SCIM writes it.
    pub resource: Value,
}

/// A group that the provider pushes.
#[derive(Debug, Clone)]
pub struct Group {
    /// What the provider calls it.
    pub external_id: String,
    /// User names.
    pub members: Vec<String>,
}

/// The tag that tells of a second factor.
const SECOND_FACTOR: &str = "mfa";

impl Person {
    /// The tags of their sessions: `mfa`, which only the provider knows, and their attributes.
    pub fn tags(&self, second_factor: bool) -> Vec<(String, String)> {
        let others = self.attributes.iter().filter(|(key, _)| !key.eq_ignore_ascii_case(SECOND_FACTOR));
        std::iter::once((SECOND_FACTOR.to_owned(), second_factor.to_string())).chain(others.cloned()).collect()
    }
    /// The same as attributes of an assertion, each name behind this prefix.
    pub(crate) fn tag_attributes(&self, prefix: &str, second_factor: bool) -> Vec<Attribute> {
        let tags = self.tags(second_factor).into_iter();
        tags.map(|(key, value)| Attribute::aws(&format!("{prefix}:{key}"), &[value.as_str()])).collect()
    }
}

impl Provider {
    /// A person by the user name, or by its part before the `@` where nobody else has the same.
    pub fn person(&self, name: &str) -> Option<(&str, &Person)> {
        if let Some((name, person)) = self.people.get_key_value(name) {
            return Some((name, person));
        }
        let is_meant = |full: &str| full.split_once('@').is_some_and(|(local, _)| local == name);
        let mut meant = self.people.iter().filter(|(full, _)| is_meant(full));
        let (name, person) = meant.next()?;
        meant.next().is_none().then_some((name.as_str(), person))
    }

    /// What is pushed: users as SCIM writes them, and groups with the user names of their members, whose ids only the
    /// receiver knows.
    pub(crate) fn directory(&self) -> String {
        let users: Vec<&Value> = self.people.values().map(|person| &person.resource).collect();
        let group = |(name, group): (&String, &Group)| json!({ "displayName": name, "externalId": group.external_id, "members": group.members });
        let groups: Vec<Value> = self.groups.iter().map(group).collect();
        json!({ "users": users, "groups": groups }).to_string()
    }
}
