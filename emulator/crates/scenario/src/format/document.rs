use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Placed;

/// A policy document: written here as JSON or YAML, or `{ file: PATH }` for a JSON file, its path relative to the
/// scenario file.
#[derive(Debug, Clone)]
pub enum Document {
    /// Written in the scenario.
    Inline(Placed<Node>),
    /// In a file of its own.
    File(Placed<String>),
}

impl Document {
    /// Where it is written or named.
    pub fn at(&self) -> crate::source::Position {
        match self {
            Document::Inline(node) => node.at,
            Document::File(path) => path.at,
        }
    }
}

/// A JSON value whose every part knows its place.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number in the spelling of JSON.
    Number(serde_json::Number),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Placed<Node>>),
    /// A mapping in the order of the file.
    Mapping(Vec<(Placed<String>, Placed<Node>)>),
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Document, D::Error> {
        let node = Placed::<Node>::deserialize(deserializer)?;
        let Node::Mapping(members) = &node.value else {
            return Err(D::Error::custom("a policy document is a mapping, or `{ file: PATH }`"));
        };
        if let [(name, content)] = members.as_slice()
            && name.value == "file"
        {
            return match &content.value {
                Node::Text(path) => Ok(Document::File(content.with(path.clone()))),
                _ => Err(D::Error::custom("`file` is the path of a JSON file")),
            };
        }
        Ok(Document::Inline(node))
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }
    fn visit_none<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }
    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }
    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        serde_json::Number::from_f64(value).map(Node::Number).ok_or_else(|| E::custom("JSON has no such number"))
    }
    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }
    fn visit_string<E: Error>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(value))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut members = Vec::new();
        while let Some(name) = map.next_key()? {
            members.push((name, map.next_value()?));
        }
        Ok(Node::Mapping(members))
    }
}

impl JsonSchema for Document {
    fn schema_name() -> Cow<'static, str> {
        "Document".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A policy document: written here, or `{ file: PATH }` for a JSON file beside the scenario.",
            "type": "object",
            "oneOf": [
                {
                    "properties": { "file": { "type": "string", "description": "Relative to the scenario file." } },
                    "required": ["file"],
                    "additionalProperties": false
                },
                {
                    "not": { "required": ["file"] },
                    "properties": {
                        "Version": { "enum": ["2012-10-17", "2008-10-17"] },
                        "Id": { "type": "string" },
                        "Statement": { "type": ["object", "array"] }
                    }
                }
            ]
        })
    }
}
