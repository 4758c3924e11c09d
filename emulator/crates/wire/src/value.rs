use std::borrow::Cow;

use aws::Timestamp;

use crate::Shape;

/// A value of a shape: what a codec reads and writes, and what everything between two codecs looks at.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `true` or `false`.
    Boolean(bool),
    /// A 32 or 64 bit integer.
    Integer(i64),
    /// A floating-point number.
    Double(f64),
    /// Text.
    String(String),
    /// Bytes.
    Blob(Vec<u8>),
    /// A moment.
    Timestamp(Timestamp),
    /// Values of one shape.
    List(Vec<Value>),
    /// Keys and values in the order of the wire.
    Map(Vec<(String, Value)>),
    /// Members by index.
    Structure(Structure),
    /// JSON of any form.
    Document(Document),
    /// Content that is kept elsewhere.
    Body(crate::Body),
}

/// JSON that the model says nothing of, as compact text. See
/// [document types](https://smithy.io/2.0/spec/simple-types.html#document).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document(String);

impl Default for Document {
    /// `null`
    fn default() -> Document {
        Document("null".to_owned())
    }
}

impl Document {
    /// From JSON that was parsed.
    pub fn new(node: &json::Node) -> Document {
        let mut out = json::Writer::new();
        out.node(node);
        Document(out.finish())
    }
    /// A text as a document.
    pub fn text(text: &str) -> Document {
        let mut out = json::Writer::new();
        out.string(text);
        Document(out.finish())
    }
    /// The JSON.
    pub fn as_json(&self) -> &str {
        &self.0
    }
    /// The JSON, parsed.
    ///
    /// # Errors
    /// Never for what [`Document::new`] or [`Document::text`] made.
    pub fn parse(&self) -> Result<json::Node, json::Error> {
        json::parse(&self.0)
    }
}

/// The members of a structure that are present. It carries its shape, so that a reader needs no second argument.
#[derive(Clone)]
pub struct Structure {
    shape: &'static Shape,
    /// Sorted by member index.
    members: Vec<(u16, Value)>,
}

impl Structure {
    /// No members yet.
    pub fn new(shape: &'static Shape) -> Structure {
        Structure { shape, members: Vec::new() }
    }
    /// What it is a value of.
    pub fn shape(&self) -> &'static Shape {
        self.shape
    }
    /// Sets a member by index, replacing an earlier value.
    pub fn set(&mut self, index: u16, value: Value) {
        match self.members.binary_search_by_key(&index, |(at, _)| *at) {
            Ok(at) => {
                if let Some(slot) = self.members.get_mut(at) {
                    slot.1 = value;
                }
            }
            Err(at) => self.members.insert(at, (index, value)),
        }
    }
    /// A member by index.
    pub fn at(&self, index: u16) -> Option<&Value> {
        let at = self.members.binary_search_by_key(&index, |(at, _)| *at).ok()?;
        self.members.get(at).map(|(_, value)| value)
    }
    /// Takes a member out by index.
    pub fn take(&mut self, index: u16) -> Option<Value> {
        let at = self.members.binary_search_by_key(&index, |(at, _)| *at).ok()?;
        Some(self.members.remove(at).1)
    }
    /// A member by the model's name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.at(self.shape.member(name)?.0)
    }
    /// The texts that a path such as `RoleName` or `Tags[].Key` leads to; numbers and booleans as text. Lists on the
    /// way are walked through.
    pub fn texts<'a>(&'a self, path: &str, found: &mut Vec<Cow<'a, str>>) {
        let (head, rest) = path.split_once('.').unwrap_or((path, ""));
        if let Some(value) = self.get(head.trim_end_matches("[]")) {
            value.texts(rest, found);
        }
    }
    /// A text member by the model's name.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }
    /// The members that are present, in the model's order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static crate::Member, &Value)> {
        let all = self.shape.members();
        self.members.iter().filter_map(|(index, value)| Some((all.get(usize::from(*index))?, value)))
    }
    /// The same without content that is kept elsewhere.
    #[must_use]
    pub fn without_content(mut self) -> Structure {
        self.members.retain(|(_, value)| !matches!(value, Value::Body(_)));
        self
    }
    /// Whether no member is present.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }
}
/// Members by name; the values of sensitive ones stay hidden.
impl std::fmt::Debug for Structure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = f.debug_struct(self.shape.name);
        for (member, value) in self.iter() {
            if member.shape.sensitive || self.shape.sensitive {
                out.field(member.name, &"***");
            } else {
                out.field(member.name, value);
            }
        }
        out.finish()
    }
}
impl PartialEq for Structure {
    fn eq(&self, other: &Structure) -> bool {
        std::ptr::eq(self.shape, other.shape) && self.members == other.members
    }
}

impl Value {
    /// The text, when this is text.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }
    /// The structure, when this is one.
    pub fn as_structure(&self) -> Option<&Structure> {
        match self {
            Value::Structure(structure) => Some(structure),
            _ => None,
        }
    }
    /// The entries, none unless this is a list.
    pub fn as_list(&self) -> &[Value] {
        match self {
            Value::List(values) => values,
            _ => &[],
        }
    }
    pub(crate) fn texts<'a>(&'a self, path: &str, found: &mut Vec<Cow<'a, str>>) {
        match self {
            Value::List(values) => values.iter().for_each(|value| value.texts(path, found)),
            Value::Structure(structure) if !path.is_empty() => structure.texts(path, found),
            Value::String(text) => found.push(text.as_str().into()),
            Value::Integer(number) => found.push(number.to_string().into()),
            Value::Double(number) => found.push(number.to_string().into()),
            Value::Boolean(flag) => found.push(flag.to_string().into()),
            Value::Timestamp(at) => found.push(at.to_string().into()),
            Value::Blob(_) | Value::Map(_) | Value::Structure(_) | Value::Document(_) | Value::Body(_) => {}
        }
    }
}
