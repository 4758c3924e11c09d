//! JSON and YAML as values that keep the order of the file.

use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A JSON value whose members stand in the order they were written.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Tree {
    #[default]
    Null,
    Bool(bool),
    Number(serde_json::Number),
    Text(String),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

/// The same from YAML, where `!Sub x` is short for `Fn::Sub: x`.
struct Short(Tree);

/// A node of YAML without its tag.
struct Bare(Tree);

impl Tree {
    /// Reads JSON.
    pub(crate) fn json(text: &str) -> Result<Tree, String> {
        serde_json::from_str(text).map_err(|error| format!("not JSON: {error}"))
    }
    /// Reads YAML, and JSON as the YAML it also is.
    pub(crate) fn yaml(text: &str) -> Result<Tree, String> {
        serde_saphyr::from_str::<Short>(text).map(|short| short.0).map_err(|error| error.to_string())
    }
    /// A member by name; none unless this is a mapping that has it.
    pub(crate) fn get(&self, name: &str) -> Option<&Tree> {
        self.entries().iter().find(|(key, _)| key == name).map(|(_, value)| value).filter(|value| !value.is_null())
    }
    /// A text member.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }
    /// The entries of a list member.
    pub(crate) fn list(&self, name: &str) -> &[Tree] {
        self.get(name).map_or(&[], Tree::items)
    }
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Tree::Text(text) => Some(text),
            _ => None,
        }
    }
    /// Text, or a number or boolean as text.
    pub(crate) fn scalar(&self) -> Option<String> {
        match self {
            Tree::Text(text) => Some(text.clone()),
            Tree::Number(number) => Some(number.to_string()),
            Tree::Bool(flag) => Some(flag.to_string()),
            Tree::Null | Tree::List(_) | Tree::Map(_) => None,
        }
    }
    pub(crate) fn as_bool(&self) -> Option<bool> {
        match self {
            Tree::Bool(flag) => Some(*flag),
            Tree::Text(text) => text.parse().ok(),
            _ => None,
        }
    }
    pub(crate) fn as_u32(&self) -> Option<u32> {
        match self {
            Tree::Number(number) => number.as_u64().and_then(|number| u32::try_from(number).ok()),
            Tree::Text(text) => text.parse().ok(),
            _ => None,
        }
    }
    /// The entries of a list; none unless this is one.
    pub(crate) fn items(&self) -> &[Tree] {
        match self {
            Tree::List(items) => items,
            _ => &[],
        }
    }
    /// The members of a mapping; none unless this is one.
    pub(crate) fn entries(&self) -> &[(String, Tree)] {
        match self {
            Tree::Map(entries) => entries,
            _ => &[],
        }
    }
    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Tree::Null)
    }
    pub(crate) fn is_map(&self) -> bool {
        matches!(self, Tree::Map(_))
    }
    /// Whether this text stands in it somewhere.
    pub(crate) fn contains(&self, part: &str) -> bool {
        match self {
            Tree::Text(text) => text.contains(part),
            Tree::List(items) => items.iter().any(|item| item.contains(part)),
            Tree::Map(entries) => entries.iter().any(|(key, value)| key.contains(part) || value.contains(part)),
            Tree::Null | Tree::Bool(_) | Tree::Number(_) => false,
        }
    }
    /// The same with every text changed, keys among them.
    pub(crate) fn map_texts(&self, change: &dyn Fn(&str) -> String) -> Tree {
        match self {
            Tree::Text(text) => Tree::Text(change(text)),
            Tree::List(items) => Tree::List(items.iter().map(|item| item.map_texts(change)).collect()),
            Tree::Map(entries) => {
                Tree::Map(entries.iter().map(|(key, value)| (change(key), value.map_texts(change))).collect())
            }
            other => other.clone(),
        }
    }
}

/// A policy document: written as JSON, or as text of JSON that may be percent-encoded, as IAM's API answers it.
pub(crate) fn document(tree: &Tree) -> Result<Tree, String> {
    let text = match tree {
        Tree::Map(_) => return Ok(tree.clone()),
        Tree::Text(text) => text,
        _ => return Err("a policy document is JSON, or text of JSON".to_owned()),
    };
    let decoded = percent_encoding::percent_decode_str(text).decode_utf8().map_err(|error| error.to_string());
    // Encoded JSON begins with `%7B`; a `%` inside plain JSON means itself.
    let plain = if text.trim_start().starts_with('{') { text.clone() } else { decoded?.into_owned() };
    match Tree::json(&plain) {
        Ok(tree) if tree.is_map() => Ok(tree),
        Ok(_) => Err("a policy document is a JSON object".to_owned()),
        Err(error) => Err(format!("the policy document is no JSON: {error}")),
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(TreeVisitor::<Tree>(std::marker::PhantomData))
    }
}

impl<'de> Deserialize<'de> for Bare {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Bare, D::Error> {
        deserializer.deserialize_any(TreeVisitor::<Short>(std::marker::PhantomData)).map(Bare)
    }
}

impl<'de> Deserialize<'de> for Short {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Short, D::Error> {
        let tagged = serde_saphyr::Tagged::<Bare>::deserialize(deserializer)?;
        let serde_saphyr::Tagged(Bare(value), tag) = tagged;
        Ok(Short(match tag.as_deref().and_then(|tag| tag.strip_prefix('!')) {
            None | Some("") => value,
            Some("Ref") => Tree::Map(vec![("Ref".to_owned(), value)]),
            Some("Condition") => Tree::Map(vec![("Condition".to_owned(), value)]),
            Some(function) => Tree::Map(vec![(format!("Fn::{function}"), value)]),
        }))
    }
}

/// Builds a tree out of parts that are read as `T`.
struct TreeVisitor<T>(std::marker::PhantomData<T>);

impl From<Short> for Tree {
    fn from(short: Short) -> Tree {
        short.0
    }
}

impl<'de, T: Deserialize<'de> + Into<Tree>> Visitor<'de> for TreeVisitor<T> {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }
    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }
    fn visit_none<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }
    fn visit_i64<E: Error>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Number(value.into()))
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Number(value.into()))
    }
    fn visit_f64<E: Error>(self, value: f64) -> Result<Tree, E> {
        serde_json::Number::from_f64(value).map(Tree::Number).ok_or_else(|| E::custom("JSON has no such number"))
    }
    fn visit_str<E: Error>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }
    fn visit_string<E: Error>(self, value: String) -> Result<Tree, E> {
        Ok(Tree::Text(value))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element::<T>()? {
            list.push(item.into());
        }
        Ok(Tree::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            entries.push((key, map.next_value::<T>()?.into()));
        }
        Ok(Tree::Map(entries))
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Tree::Null => serializer.serialize_unit(),
            Tree::Bool(flag) => serializer.serialize_bool(*flag),
            Tree::Number(number) => number.serialize(serializer),
            Tree::Text(text) => serializer.serialize_str(text),
            Tree::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Tree::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_long_forms() {
        let long =
            r#"{"A":{"Fn::Sub":"${X}"},"B":{"Ref":"C"},"D":[{"Fn::Join":["-",["a",{"Ref":"E"}]]}],"V":"2012-10-17"}"#;
        let short = "A: !Sub '${X}'\nB: !Ref C\nD: [!Join ['-', [a, !Ref E]]]\nV: 2012-10-17";
        assert_eq!(Tree::yaml(short).unwrap(), Tree::json(long).unwrap());
        assert_eq!(Tree::yaml(long).unwrap(), Tree::json(long).unwrap());
    }

    #[test]
    fn documents_come_in_three_forms() {
        let expected = Tree::json(r#"{"Version":"2012-10-17","Statement":[{"Sid":"a%20b"}]}"#).unwrap();
        for text in [
            r#"{"Version":"2012-10-17","Statement":[{"Sid":"a%20b"}]}"#,
            r#""{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"a%20b\"}]}""#,
            r#""%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Sid%22%3A%22a%2520b%22%7D%5D%7D""#,
        ] {
            assert_eq!(document(&Tree::json(text).unwrap()).unwrap(), expected);
        }
        assert!(document(&Tree::Text("{".into())).is_err());
        assert!(document(&Tree::Text("[]".into())).is_err());
        assert!(document(&Tree::Null).is_err());
    }
}
