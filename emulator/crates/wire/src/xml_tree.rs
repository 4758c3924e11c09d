//! XML as a client sends it, read into a tree: what restXml's requests are made of.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::{Fault, Kind, Location, Member, Shape, Structure, Value, time};

/// How deep elements may nest; no request comes near it.
const MAX_DEPTH: usize = 64;

/// An element: names are local, as services look past prefixes and namespaces.
#[derive(Debug, Default)]
pub(crate) struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<Element>,
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList>
fn malformed() -> Fault {
    let message = "The XML you provided was not well-formed or did not validate against our published schema";
    Fault::new("MalformedXML", 400, message)
}

/// Reads a document; its root comes back.
pub(crate) fn parse(bytes: &[u8]) -> Result<Element, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| malformed())?;
    let mut reader = Reader::from_str(text);
    // The bottom is the document itself; its only child is the root.
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().map_err(|_| malformed())? {
            Event::Start(start) if open.len() > MAX_DEPTH => {
                drop(start);
                return Err(malformed());
            }
            Event::Start(start) => open.push(opened(&start)?),
            Event::Empty(start) => close(&mut open, opened(&start)?)?,
            Event::End(_) => {
                let element = open.pop().ok_or_else(malformed)?;
                close(&mut open, element)?;
            }
            Event::Text(part) => push(&mut open, &part.xml10_content()),
            Event::CData(part) => push(&mut open, &part.xml10_content()),
            Event::GeneralRef(name) => {
                let name: &str = name.as_ref();
                // Entities of a document's own are none: `unescape` knows those of XML alone.
                let text = quick_xml::escape::unescape(&format!("&{name};")).map_err(|_| malformed())?.into_owned();
                push(&mut open, &text);
            }
            Event::DocType(_) => return Err(malformed()),
            Event::Eof => break,
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
        }
    }
    let document = open.pop().filter(|_| open.is_empty()).ok_or_else(malformed)?;
    let mut roots = document.children.into_iter();
    match (roots.next(), roots.next()) {
        (Some(root), None) if document.text.trim().is_empty() => Ok(root),
        _ => Err(malformed()),
    }
}

fn opened(start: &BytesStart<'_>) -> Result<Element, Fault> {
    let name = start.local_name().as_ref().to_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| malformed())?;
        let value = quick_xml::escape::unescape(&attribute.value).map_err(|_| malformed())?.into_owned();
        attributes.push((attribute.key.as_ref().to_owned(), value));
    }
    Ok(Element { name, attributes, ..Element::default() })
}

fn close(open: &mut [Element], element: Element) -> Result<(), Fault> {
    open.last_mut().ok_or_else(malformed)?.children.push(element);
    Ok(())
}

fn push(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

impl Element {
    fn named<'e>(&'e self, name: &str) -> impl Iterator<Item = &'e Element> {
        self.children.iter().filter(move |child| child.name == name)
    }
    /// The members that travel in the body; what the model does not know is ignored.
    pub(crate) fn members(&self, into: &mut Structure) -> Result<(), Fault> {
        let shape = into.shape();
        for (index, member) in (0..).zip(shape.members()).filter(|(_, member)| member.location == Location::Body) {
            if let Some(value) = self.member(member)? {
                into.set(index, value);
            }
        }
        Ok(())
    }
    fn member(&self, member: &'static Member) -> Result<Option<Value>, Fault> {
        // An attribute is called by its prefix (`xsi:type`), whatever a document calls the namespace.
        if let Some((_, local)) = member.wire.split_once(':') {
            let suffix = format!(":{local}");
            let found = self.attributes.iter().find(|(key, _)| key == local || key.ends_with(&suffix));
            return Ok(found.map(|(_, value)| Value::String(value.clone())));
        }
        match &member.shape.kind {
            Kind::List { member: of, element, .. } if member.is_flattened() => {
                let values = self.named(element.unwrap_or(member.wire)).map(|child| child.value(of));
                let values = values.collect::<Result<Vec<_>, _>>()?;
                Ok(Some(Value::List(values)).filter(|list| !list.as_list().is_empty()))
            }
            Kind::Map { value, names, .. } if member.is_flattened() => {
                let entries = self.named(member.wire).map(|child| child.entry(value, *names));
                let entries = entries.collect::<Result<Vec<_>, _>>()?;
                Ok(Some(Value::Map(entries)).filter(|map| !matches!(map, Value::Map(entries) if entries.is_empty())))
            }
            _ => {
                let mut found = self.named(member.wire);
                match (found.next(), found.next()) {
                    (Some(child), None) => child.value(member.shape).map(Some),
                    (None, _) => Ok(None),
                    (Some(_), Some(_)) => Err(malformed()),
                }
            }
        }
    }
    fn entry(&self, of: &'static Shape, names: Option<(&str, &str)>) -> Result<(String, Value), Fault> {
        let (key, value) = names.unwrap_or(("key", "value"));
        match (self.named(key).next(), self.named(value).next()) {
            (Some(key), Some(value)) => Ok((key.text.clone(), value.value(of)?)),
            _ => Err(malformed()),
        }
    }
    /// What the element holds.
    pub(crate) fn value(&self, shape: &'static Shape) -> Result<Value, Fault> {
        let text = self.text.trim();
        Ok(match &shape.kind {
            Kind::Structure(_) => {
                let mut structure = Structure::new(shape);
                self.members(&mut structure)?;
                Value::Structure(structure)
            }
            Kind::List { member, element, .. } => {
                let values = self.named(element.unwrap_or("member")).map(|child| child.value(member));
                Value::List(values.collect::<Result<_, _>>()?)
            }
            Kind::Map { value, names, .. } => {
                let entries = self.named("entry").map(|child| child.entry(value, *names));
                Value::Map(entries.collect::<Result<_, _>>()?)
            }
            Kind::Boolean => match text {
                "true" | "TRUE" | "True" | "1" => Value::Boolean(true),
                "false" | "FALSE" | "False" | "0" => Value::Boolean(false),
                _ => return Err(malformed()),
            },
            Kind::Integer { .. } => Value::Integer(text.parse().map_err(|_| malformed())?),
            Kind::Double => Value::Double(text.parse().map_err(|_| malformed())?),
            Kind::Timestamp(_) => Value::Timestamp(time::parse(text).ok_or_else(malformed)?),
            Kind::Blob { .. } => Value::Blob(STANDARD.decode(text).map_err(|_| malformed())?),
            // Keys of objects may begin and end with spaces; texts of an enumeration do not.
            Kind::String { values, .. } if !values.is_empty() => Value::String(text.to_owned()),
            Kind::String { .. } => Value::String(self.text.clone()),
            Kind::Document => return Err(malformed()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Bounds;

    static TEXT: Shape = Shape::string("Text", Bounds::NONE, None);
    static NUMBER: Shape = Shape::new("Number", Kind::Integer { range: Bounds::NONE });
    static GRANTEE: Shape = Shape::new(
        "Grantee",
        Kind::Structure(&[Member::new("Type", &TEXT).wire("xsi:type"), Member::new("ID", &TEXT)]),
    );
    static FLAT: Shape = Shape::list("Flat", &TEXT, Bounds::NONE).flattened();
    static GRANTS: Shape = Shape::list("Grants", &GRANTEE, Bounds::NONE).element("Grant");
    static ALL: Shape = Shape::new(
        "All",
        Kind::Structure(&[
            Member::new("Keys", &FLAT).wire("Key"),
            Member::new("Size", &NUMBER),
            Member::new("Grants", &GRANTS),
        ]),
    );

    #[test]
    fn documents_are_read_and_written_alike() {
        let text = concat!(
            "<All><Key> a&#13;&lt; </Key><Key>ü</Key><Size>7</Size><Grants><Grant ",
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"Group\"><ID>x</ID></Grant></Grants></All>",
        );
        let value = parse(text.as_bytes()).and_then(|root| root.value(&ALL)).unwrap();
        let all = value.as_structure().unwrap();
        assert_eq!(all.get("Keys").unwrap().as_list(), [" a\r< ", "ü"].map(|text| Value::String(text.to_owned())));
        let mut xml = crate::xml::Xml::new();
        xml.element("All", |xml| xml.members(all));
        assert_eq!(xml.finish(), text);
    }

    #[test]
    fn what_is_no_document_of_the_shape_is_refused() {
        let deep = format!("{}{}", "<a>".repeat(200), "</a>".repeat(200));
        for text in [
            "",
            "text",
            "<All>",
            "<All></Other>",
            "<All/><All/>",
            "<All><Size>x</Size></All>",
            "<All><Size>1</Size><Size>2</Size></All>",
            "<!DOCTYPE All><All/>",
            "<All><Key>&own;</Key></All>",
            &deep,
        ] {
            let found = parse(text.as_bytes()).and_then(|root| root.value(&ALL));
            assert_eq!(found.map_err(|fault| fault.code), Err("MalformedXML".into()), "{text}");
        }
    }
}
