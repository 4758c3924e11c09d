//! What is known of a person.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::{ListAttribute, SubAttribute, TextAttribute};

/// The attributes of a person; most people have few of them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Profile {
    texts: BTreeMap<TextAttribute, Arc<str>>,
    lists: BTreeMap<ListAttribute, Vec<Entry>>,
}

/// An entry of a list, such as an email address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its parts.
    pub parts: BTreeMap<SubAttribute, Arc<str>>,
    /// Whether it is the one to use, where that was said.
    pub primary: Option<bool>,
}

impl Entry {
    /// A part.
    pub fn part(&self, part: SubAttribute) -> Option<&str> {
        self.parts.get(&part).map(|text| &**text)
    }
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.primary.is_none()
    }
}

impl Profile {
    /// A text.
    pub fn text(&self, attribute: TextAttribute) -> Option<&str> {
        self.texts.get(&attribute).map(|text| &**text)
    }
    /// Sets a text, or takes it away.
    pub fn set_text(&mut self, attribute: TextAttribute, text: Option<&str>) {
        match text {
            Some(text) => _ = self.texts.insert(attribute, text.into()),
            None => _ = self.texts.remove(&attribute),
        }
    }
    /// The texts there are.
    pub fn texts(&self) -> impl Iterator<Item = (TextAttribute, &str)> {
        self.texts.iter().map(|(attribute, text)| (*attribute, &**text))
    }
    /// The entries of a list.
    pub fn list(&self, attribute: ListAttribute) -> &[Entry] {
        self.lists.get(&attribute).map_or(&[], Vec::as_slice)
    }
    /// Sets a list; an empty one is none.
    pub fn set_list(&mut self, attribute: ListAttribute, entries: Vec<Entry>) {
        if entries.is_empty() {
            self.lists.remove(&attribute);
        } else {
            self.lists.insert(attribute, entries);
        }
    }
    /// What the person signs in with; empty only before a name was given.
    pub fn user_name(&self) -> &str {
        self.text(TextAttribute::UserName).unwrap_or_default()
    }
    /// The email address to use: the primary one, or where none is called that, the first.
    pub fn email(&self) -> Option<&str> {
        let emails = self.list(ListAttribute::Emails);
        let primary = emails.iter().find(|email| email.primary == Some(true));
        primary.or_else(|| emails.first())?.part(SubAttribute::Value)
    }
    /// The value of an attribute for access control: the path in `${path:…}`, such as `userName`, `name.givenName`,
    /// `enterprise.costCenter` or `emails[primary eq true].value`. See
    /// [supported user attributes](https://docs.aws.amazon.com/singlesignon/latest/userguide/attributemappingsconcept.html).
    pub fn at_path(&self, path: &str) -> Option<&str> {
        if let Some(attribute) = TextAttribute::of_path(path) {
            return self.text(attribute);
        }
        let (list, part) = path.split_once('.')?;
        let (list, filter) = list.split_once('[').unwrap_or((list, ""));
        let list = ListAttribute::of_path(list)?;
        let entries = self.list(list);
        let entry = match filter {
            "" => entries.first(),
            "primary eq true]" => entries.iter().find(|entry| entry.primary == Some(true)),
            _ => None,
        };
        entry?.part(list.part(part)?)
    }
}

/// What is known of people is not for logs.
impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lists = self.lists.keys().map(|list| list.path());
        f.debug_set().entries(self.texts.keys().map(|text| text.path())).entries(lists).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_for_access_control_are_found_by_path() {
        let mut profile = Profile::default();
        profile.set_text(TextAttribute::CostCenter, Some("7"));
        let parts = BTreeMap::from([(SubAttribute::Value, Arc::from("a@example.com"))]);
        profile.set_list(ListAttribute::Emails, vec![Entry { parts, primary: Some(true) }]);
        for (path, want) in [
            ("enterprise.costCenter", Some("7")),
            ("userName", None),
            ("emails[primary eq true].value", Some("a@example.com")),
            ("emails.value", Some("a@example.com")),
            ("emails[type eq \"home\"].value", None),
            ("nothing", None),
        ] {
            assert_eq!(profile.at_path(path), want, "{path}");
        }
        assert_eq!(profile.email(), Some("a@example.com"));
        assert!(!format!("{profile:?}").contains("a@example.com"));
    }
}
