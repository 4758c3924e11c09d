use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Placed;
use crate::source::Position;

/// A mapping from names to things, in the order of the file.
///
/// The order is kept so that ids and creation times come out in the order a reader expects; the names keep their
/// places so that a message can point at them.
#[derive(Debug, Clone)]
pub struct Entries<T> {
    all: Vec<(Placed<String>, T)>,
    /// Where a name stands in `all`.
    places: HashMap<String, usize>,
}

impl<T> Entries<T> {
    /// The thing with this name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.entry(name).map(|(_, value)| value)
    }
    /// The thing with this name, and where the name is written.
    pub fn entry(&self, name: &str) -> Option<(&Placed<String>, &T)> {
        self.all.get(*self.places.get(name)?).map(|(key, value)| (key, value))
    }
    /// Takes in what another file says; gives back the names that are here already, with the place of the first.
    pub(crate) fn merge(&mut self, other: Entries<T>) -> Vec<(Placed<String>, Position)> {
        let mut twice = Vec::new();
        for (key, value) in other.all {
            match self.entry(&key.value).map(|(first, _)| first.at) {
                Some(first) => twice.push((key, first)),
                None => self.push(key, value),
            }
        }
        twice
    }
    /// Puts a thing in the place of the one with its name, or behind all others.
    pub(crate) fn put(&mut self, key: Placed<String>, value: T) {
        match self.places.get(&key.value).and_then(|place| self.all.get_mut(*place)) {
            Some(entry) => *entry = (key, value),
            None => self.push(key, value),
        }
    }
    /// The thing with this name, to be changed.
    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.all.get_mut(*self.places.get(name)?).map(|(_, value)| value)
    }
    /// Takes out the thing with this name, where there is one.
    pub(crate) fn remove(&mut self, name: &str) -> Option<T> {
        let place = self.places.remove(name)?;
        let (_, value) = self.all.remove(place);
        self.places.values_mut().filter(|other| **other > place).for_each(|other| *other -= 1);
        Some(value)
    }
    /// The things, to be changed.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.all.iter_mut().map(|(_, value)| value)
    }
    /// Names and things in the order of the file.
    pub(crate) fn into_entries(self) -> impl Iterator<Item = (Placed<String>, T)> {
        self.all.into_iter()
    }
    fn push(&mut self, key: Placed<String>, value: T) {
        self.places.insert(key.value.clone(), self.all.len());
        self.all.push((key, value));
    }
    /// Names and things in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&Placed<String>, &T)> {
        self.all.iter().map(|(key, value)| (key, value))
    }
    /// The names in the order of the file.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|(key, _)| key.value.as_str())
    }
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

impl<T> Default for Entries<T> {
    fn default() -> Entries<T> {
        Entries { all: Vec::new(), places: HashMap::new() }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Entries<T>, D::Error> {
        deserializer.deserialize_map(EntriesVisitor(PhantomData))
    }
}

struct EntriesVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for EntriesVisitor<T> {
    type Value = Entries<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a mapping from names to their contents")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<T>, A::Error> {
        // Two entries with one name were refused by the YAML reader.
        let mut entries = Entries::default();
        while let Some(key) = map.next_key::<Placed<String>>()? {
            let value = map.next_value()?;
            entries.push(key, value);
        }
        Ok(entries)
    }
}

impl<T: JsonSchema> JsonSchema for Entries<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        BTreeMap::<String, T>::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, T>::json_schema(generator)
    }
}
