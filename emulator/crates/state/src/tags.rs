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
