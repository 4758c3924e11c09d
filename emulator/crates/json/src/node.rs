use std::ops::Range;

/// A value and its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// From the value's first byte to behind its last.
    pub span: Span,
    /// The value.
    pub value: Json,
}

/// A range of bytes in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// Behind the last byte.
    pub end: u32,
}

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number as it was written: `1`, `1.0` and `1e0` are three texts, and no digit is lost.
    Number(Box<str>),
    /// A string, unescaped.
    String(String),
    /// `[…]`
    Array(Vec<Node>),
    /// `{…}`, in the order written; no key occurs twice.
    Object(Vec<Entry>),
}

/// One `"key": value` of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key, unescaped.
    pub key: String,
    /// Where the key stands, with its quotes.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

impl Span {
    /// The range, to take it out of the text with `str::get`.
    pub fn range(self) -> Range<usize> {
        // Lossless: every supported target has at least 32-bit addresses.
        self.start as usize..self.end as usize
    }
}
impl From<Span> for Range<usize> {
    fn from(span: Span) -> Range<usize> {
        span.range()
    }
}

impl Json {
    /// What kind of value this is, for messages: `a string`, `an object`, …
    pub fn kind(&self) -> &'static str {
        match self {
            Json::Null => "null",
            Json::Bool(_) => "a boolean",
            Json::Number(_) => "a number",
            Json::String(_) => "a string",
            Json::Array(_) => "an array",
            Json::Object(_) => "an object",
        }
    }
}

impl Node {
    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        if let Json::String(text) = &self.value { Some(text) } else { None }
    }
    /// The value of a boolean.
    pub fn as_bool(&self) -> Option<bool> {
        if let Json::Bool(value) = self.value { Some(value) } else { None }
    }
    /// A number as it was written.
    pub fn as_number(&self) -> Option<&str> {
        if let Json::Number(text) = &self.value { Some(text) } else { None }
    }
    /// A number that is a whole one within 64 bits and written without fraction or exponent.
    pub fn as_i64(&self) -> Option<i64> {
        self.as_number().and_then(|text| text.parse().ok())
    }
    /// A number as the nearest double.
    pub fn as_f64(&self) -> Option<f64> {
        self.as_number().and_then(|text| text.parse().ok())
    }
    /// The elements of an array.
    pub fn as_array(&self) -> Option<&[Node]> {
        if let Json::Array(elements) = &self.value { Some(elements) } else { None }
    }
    /// The entries of an object.
    pub fn as_object(&self) -> Option<&[Entry]> {
        if let Json::Object(entries) = &self.value { Some(entries) } else { None }
    }
    /// Whether this is `null`.
    pub fn is_null(&self) -> bool {
        self.value == Json::Null
    }
    /// The value of a key, where this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.as_object()?.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }
}
