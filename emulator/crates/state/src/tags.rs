use std::collections::BTreeSet;
use std::sync::Arc;

use crate::map::OrdMap;

/// Tags of an entity, by key; keys keep their case. See
/// [tagging IAM resources](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tags(OrdMap<Arc<str>, Arc<str>>);

impl Tags {
    /// No tags.
    pub fn new() -> Tags {
        Tags::default()
    }
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// The value under a key, spelled exactly.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(|value| &**value)
    }
    /// Sets or replaces a tag.
    pub fn set(&mut self, key: &str, value: &str) {
        self.0.insert(key.into(), value.into());
    }
    /// Removes a tag; nothing happens when it is absent.
    pub fn remove(&mut self, key: &str) {
        self.0.remove(key);
    }
    /// Keys and values in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (&**key, &**value))
    }
}
impl<K: AsRef<str>, V: AsRef<str>> FromIterator<(K, V)> for Tags {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(tags: I) -> Tags {
        let mut all = Tags::new();
        for (key, value) in tags {
            all.set(key.as_ref(), value.as_ref());
        }
        all
    }
}

/// Tags that fit on one resource, in every service. See
/// [tag naming limits](https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#id_tags_naming_best_practices).
pub const TAGS_PER_RESOURCE: usize = 50;

/// Why tags are refused; every service has its own words for it. Lengths and characters are in the services' models and
/// checked before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TagError {
    /// There would be more than [`TAGS_PER_RESOURCE`].
    TooMany,
    /// A key begins with `aws:`, in whatever case: the prefix belongs to AWS.
    Reserved,
    /// A key occurs twice in one request.
    Duplicate,
}

/// Whether keys that differ in case only are one key: "Tag key values for IAM users and roles are not case sensitive,
/// but case is preserved", while those of other resources are. See
/// [tagging IAM resources](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyCase {
    /// `Team` and `team` are one key.
    Ignored,
    /// They are two.
    Counts,
}

impl KeyCase {
    fn folded(self, key: &str) -> String {
        match self {
            KeyCase::Ignored => key.to_lowercase(),
            KeyCase::Counts => key.to_owned(),
        }
    }
}

impl Tags {
    /// These tags and further ones; a key that is there already, in the spelling of today, gets the new value.
    ///
    /// # Errors
    /// When a key is given twice or reserved, or there would be more than fifty.
    pub fn with<'a>(
        &self,
        added: impl IntoIterator<Item = (&'a str, &'a str)>,
        case: KeyCase,
    ) -> Result<Tags, TagError> {
        let (mut tags, mut seen) = (self.clone(), BTreeSet::new());
        for (key, value) in added {
            if key.get(..4).is_some_and(|prefix| prefix.eq_ignore_ascii_case("aws:")) {
                return Err(TagError::Reserved);
            }
            if !seen.insert(case.folded(key)) {
                return Err(TagError::Duplicate);
            }
            tags.drop_key(key, case);
            tags.set(key, value);
        }
        // INVARIANT: a resource has at most fifty tags.
        if tags.len() > TAGS_PER_RESOURCE { Err(TagError::TooMany) } else { Ok(tags) }
    }
    /// Removes a tag, in whatever spelling where case does not count.
    pub fn drop_key(&mut self, key: &str, case: KeyCase) {
        let folded = case.folded(key);
        if let Some(key) = self.0.keys().find(|key| case.folded(key) == folded).cloned() {
            self.0.remove(&key);
        }
    }
}
