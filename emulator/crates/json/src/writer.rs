use std::fmt::{Display, Write};

use crate::{Json, Node};

/// Writes JSON piece by piece; puts the commas and escapes.
///
/// The caller opens and closes what it writes; the writer keeps no stack.
///
/// ```
/// let mut writer = json::Writer::new();
/// writer.begin_object();
/// writer.key("names").begin_array().string("a\n").string("b").end_array();
/// writer.key("count").number(2).key("more").bool(false);
/// writer.end_object();
/// assert_eq!(writer.finish(), r#"{"names":["a\n","b"],"count":2,"more":false}"#);
/// ```
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    /// Whether the next key or value stands behind another one.
    comma: bool,
}

impl Writer {
    /// An empty text.
    pub fn new() -> Writer {
        Writer::default()
    }
    /// The text written so far.
    pub fn finish(self) -> String {
        self.out
    }
    fn separate(&mut self) {
        if self.comma {
            self.out.push(',');
        }
        self.comma = true;
    }
    fn open(&mut self, bracket: char) -> &mut Writer {
        self.separate();
        self.out.push(bracket);
        self.comma = false;
        self
    }
    fn close(&mut self, bracket: char) -> &mut Writer {
        self.out.push(bracket);
        self.comma = true;
        self
    }

    /// `{`
    pub fn begin_object(&mut self) -> &mut Writer {
        self.open('{')
    }
    /// `}`
    pub fn end_object(&mut self) -> &mut Writer {
        self.close('}')
    }
    /// `[`
    pub fn begin_array(&mut self) -> &mut Writer {
        self.open('[')
    }
    /// `]`
    pub fn end_array(&mut self) -> &mut Writer {
        self.close(']')
    }
    /// A key; its value must follow.
    pub fn key(&mut self, key: &str) -> &mut Writer {
        self.string(key);
        self.out.push(':');
        self.comma = false;
        self
    }
    /// A string.
    pub fn string(&mut self, text: &str) -> &mut Writer {
        self.separate();
        self.out.push('"');
        escape(text, &mut self.out);
        self.out.push('"');
        self
    }
    /// A number: an integer, or the text of one. For floating point see [`Writer::float`].
    pub fn number(&mut self, number: impl Display) -> &mut Writer {
        self.separate();
        // A `String` accepts all that is written to it.
        let _infallible = write!(self.out, "{number}");
        self
    }
    /// A floating-point number; what JSON cannot say becomes the string the AWS JSON protocols use for it:
    /// `"NaN"`, `"Infinity"`, `"-Infinity"`.
    pub fn float(&mut self, number: f64) -> &mut Writer {
        if number.is_finite() {
            self.number(number)
        } else if number.is_nan() {
            self.string("NaN")
        } else if number > 0.0 {
            self.string("Infinity")
        } else {
            self.string("-Infinity")
        }
    }
    /// `true` or `false`.
    pub fn bool(&mut self, value: bool) -> &mut Writer {
        self.number(value)
    }
    /// `null`.
    pub fn null(&mut self) -> &mut Writer {
        self.number("null")
    }
    /// A text that is JSON already.
    pub fn raw(&mut self, json: &str) -> &mut Writer {
        self.number(json)
    }
    /// A whole value.
    pub fn json(&mut self, value: &Json) -> &mut Writer {
        match value {
            Json::Null => self.null(),
            Json::Bool(value) => self.bool(*value),
            Json::Number(text) => self.number(text),
            Json::String(text) => self.string(text),
            Json::Array(elements) => {
                self.begin_array();
                for element in elements {
                    self.node(element);
                }
                self.end_array()
            }
            Json::Object(entries) => {
                self.begin_object();
                for entry in entries {
                    self.key(&entry.key).node(&entry.value);
                }
                self.end_object()
            }
        }
    }
    /// A whole value with a place.
    pub fn node(&mut self, node: &Node) -> &mut Writer {
        self.json(&node.value)
    }
}

/// Appends a text escaped for use between double quotes: what RFC 8259 §7 demands and no more.
pub fn escape(text: &str, out: &mut String) {
    let is_special = |byte: u8| byte < 0x20 || byte == b'"' || byte == b'\\';
    // Most texts have none, which is found out for many bytes at once.
    if !text.bytes().fold(false, |found, byte| found | is_special(byte)) {
        out.push_str(text);
        return;
    }
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_special) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = special.chars();
        match chars.next() {
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(control) => {
                // A `String` accepts all that is written to it.
                let _infallible = write!(out, "\\u{:04x}", u32::from(control));
            }
            None => {}
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
}
