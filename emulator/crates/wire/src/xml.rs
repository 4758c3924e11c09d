//! Structures as XML, the way awsQuery, ec2Query and restXml write responses.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::{Kind, Location, Member, Shape, Structure, TimestampFormat, Value, time};

/// The only namespace of attributes: <https://www.w3.org/TR/xmlschema-1/#xsi_type>.
const XSI: &str = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

/// Attributes are the members with a prefix on the wire, such as `xsi:type`.
fn is_attribute(member: &Member) -> bool {
    member.wire.contains(':')
}

/// XML under construction. Element names come from the models and need no escaping.
#[derive(Debug, Default)]
pub(crate) struct Xml {
    out: String,
}

impl Xml {
    pub(crate) fn new() -> Xml {
        Xml::default()
    }
    pub(crate) fn finish(self) -> String {
        self.out
    }
    pub(crate) fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }
    pub(crate) fn text(&mut self, text: &str) {
        if is_plain(text) {
            self.out.push_str(text);
        } else {
            self.out.push_str(&escape(text));
        }
    }
    /// An element and what `content` puts into it.
    pub(crate) fn element(&mut self, name: &str, content: impl FnOnce(&mut Xml)) {
        self.open(name, "", content);
    }
    /// An element in a namespace.
    pub(crate) fn root(&mut self, name: &str, namespace: &str, content: impl FnOnce(&mut Xml)) {
        self.open(name, namespace, content);
    }
    fn open(&mut self, name: &str, namespace: &str, content: impl FnOnce(&mut Xml)) {
        let attributes = |xml: &mut Xml| {
            if !namespace.is_empty() {
                xml.raw(" xmlns=\"");
                xml.text(namespace);
                xml.raw("\"");
            }
        };
        self.tag(name, attributes, content);
    }
    fn tag(&mut self, name: &str, attributes: impl FnOnce(&mut Xml), content: impl FnOnce(&mut Xml)) {
        self.out.push('<');
        self.out.push_str(name);
        attributes(self);
        let start = self.out.len();
        self.out.push('>');
        content(self);
        if self.out.len() == start + 1 {
            self.out.truncate(start);
            self.out.push_str("/>");
        } else {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }
    /// An element with a text in it.
    pub(crate) fn leaf(&mut self, name: &str, text: &str) {
        self.element(name, |xml| xml.text(text));
    }
    /// The members that are present.
    pub(crate) fn members(&mut self, structure: &Structure) {
        // Attributes stand in the tag already, and what is bound to a header is no part of the document.
        let in_body = |member: &Member| member.location == Location::Body && !is_attribute(member);
        for (member, value) in structure.iter().filter(|(member, _)| in_body(member)) {
            self.member(member, value);
        }
    }
    /// An element with a value in it.
    fn valued(&mut self, name: &str, shape: &Shape, format: Option<TimestampFormat>, value: &Value) {
        let attributes = value.as_structure().into_iter().flat_map(Structure::iter);
        let attributes: Vec<_> = attributes.filter(|(member, _)| is_attribute(member)).collect();
        self.tag(
            name,
            |xml| {
                for (member, value) in attributes {
                    xml.raw(&format!(" {XSI} {}=\"", member.wire));
                    xml.text(value.as_str().unwrap_or_default());
                    xml.raw("\"");
                }
            },
            |xml| xml.value(shape, format, value),
        );
    }
    fn member(&mut self, member: &Member, value: &Value) {
        match (&member.shape.kind, value) {
            (Kind::List { member: of, element, .. }, Value::List(values)) if member.is_flattened() => {
                let name = element.unwrap_or(member.wire);
                for value in values {
                    self.valued(name, of, None, value);
                }
            }
            (Kind::Map { value: of, names, .. }, Value::Map(entries)) if member.is_flattened() => {
                for entry in entries {
                    self.element(member.wire, |xml| xml.entry(of, *names, entry));
                }
            }
            _ => self.valued(member.wire, member.shape, member.timestamp, value),
        }
    }
    fn entry(&mut self, of: &Shape, names: Option<(&str, &str)>, (key, value): &(String, Value)) {
        let (key_name, value_name) = names.unwrap_or(("key", "value"));
        self.leaf(key_name, key);
        self.valued(value_name, of, None, value);
    }
    /// The content of an element.
    fn value(&mut self, shape: &Shape, format: Option<TimestampFormat>, value: &Value) {
        match value {
            Value::Boolean(value) => self.raw(if *value { "true" } else { "false" }),
            Value::Integer(value) => self.raw(&value.to_string()),
            Value::Double(value) => self.raw(&double(*value)),
            Value::String(value) => self.text(value),
            // Content is a body of its own and never in a document.
            Value::Body(_) => {}
            // No protocol with XML has documents.
            Value::Document(document) => self.text(document.as_json()),
            Value::Blob(value) => self.raw(&STANDARD.encode(value)),
            Value::Timestamp(at) => self.raw(&time::write(*at, timestamp_format(shape, format))),
            Value::Structure(structure) => self.members(structure),
            Value::List(values) => {
                if let Kind::List { member, element, .. } = &shape.kind {
                    for value in values {
                        self.valued(element.unwrap_or("member"), member, None, value);
                    }
                }
            }
            Value::Map(entries) => {
                if let Kind::Map { value: of, names, .. } = &shape.kind {
                    for entry in entries {
                        self.element("entry", |xml| xml.entry(of, *names, entry));
                    }
                }
            }
        }
    }
}

/// The member's format, else the shape's, else the one that XML has by default.
fn timestamp_format(shape: &Shape, format: Option<TimestampFormat>) -> TimestampFormat {
    let of_shape = if let Kind::Timestamp(format) = shape.kind { format } else { None };
    format.or(of_shape).unwrap_or(TimestampFormat::Iso8601)
}

fn double(value: f64) -> String {
    if value.is_infinite() {
        return if value > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
    }
    value.to_string()
}

/// Escapes a text (also the carriage return, which readers would turn into a line feed). What XML cannot say at all
/// becomes U+FFFD.
pub(crate) fn escape(text: &str) -> Cow<'_, str> {
    let allowed = |char: char| matches!(char, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{1_0000}'..);
    if text.chars().all(allowed) {
        return quick_xml::escape::escape(text);
    }
    let clean: String = text.chars().map(|char| if allowed(char) { char } else { '\u{FFFD}' }).collect();
    Cow::Owned(quick_xml::escape::escape(&clean).into_owned())
}

/// Whether a text has nothing to be escaped: neither a character that means something nor one that XML does not have, of which
/// those above U+0020 begin with the byte 0xEF. All of it is looked at, for many bytes at once.
fn is_plain(text: &str) -> bool {
    let is_special = |byte: u8| byte < b' ' || matches!(byte, b'<' | b'>' | b'&' | b'\'' | b'"' | 0xEF);
    !text.bytes().fold(false, |found, byte| found | is_special(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_survive_an_xml_reader() {
        for (text, want) in [
            ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&apos;"),
            ("a\r\n\tb", "a&#13;\n\tb"),
            ("nul\0", "nul\u{FFFD}"),
            ("none\u{FFFE}", "none\u{FFFD}"),
            ("Köln \u{1F600}", "Köln \u{1F600}"),
        ] {
            assert_eq!(escape(text), want);
            let mut xml = Xml::new();
            xml.text(text);
            assert_eq!(xml.finish(), want);
        }
    }
}
