//! Answers of Query APIs.

use quick_xml::Reader;
use quick_xml::events::Event;
use wire::{Kind, Shape};

use super::client::Failure;
use crate::tree::Tree;

/// An element with what is in it.
#[derive(Debug, Default)]
pub(crate) struct Element {
    name: String,
    text: String,
    children: Vec<Element>,
}

/// Reads a document.
pub(crate) fn read(text: &str) -> Result<Element, String> {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                open.push(Element { name, ..Element::default() });
            }
            Event::Empty(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                if let Some(parent) = open.last_mut() {
                    parent.children.push(Element { name, ..Element::default() });
                }
            }
            Event::End(_) => {
                if let (Some(done), Some(parent)) = (open.pop(), open.last_mut()) {
                    parent.children.push(done);
                }
            }
            Event::Text(part) => {
                let part = part.xml10_content();
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&part);
                }
            }
            Event::CData(part) => {
                let part = part.xml10_content();
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&part);
                }
            }
            Event::GeneralRef(name) => {
                let name: &str = name.as_ref();
                let text = quick_xml::escape::unescape(&format!("&{name};")).map(|text| text.into_owned());
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&text.map_err(|error| error.to_string())?);
                }
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    let root = open.into_iter().next().and_then(|mut document| document.children.pop());
    root.ok_or_else(|| "the answer is no XML".to_owned())
}

impl Element {
    /// The first child of a name.
    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }
    /// As the JSON that the AWS CLI prints, by the shape of the model.
    pub(crate) fn tree(&self, shape: &Shape) -> Tree {
        match &shape.kind {
            Kind::Structure(members) => {
                let found = members
                    .iter()
                    .filter_map(|member| Some((member.name.to_owned(), self.child(member.wire)?.tree(member.shape))));
                Tree::Map(found.collect())
            }
            Kind::List { member, .. } => Tree::List(self.children.iter().map(|child| child.tree(member)).collect()),
            Kind::Boolean => self.text.parse().map_or(Tree::Null, Tree::Bool),
            Kind::Integer { .. } => self.text.parse::<i64>().map_or(Tree::Null, |number| Tree::Number(number.into())),
            Kind::Map { .. }
            | Kind::String { .. }
            | Kind::Blob { .. }
            | Kind::Double
            | Kind::Timestamp(_)
            | Kind::Document => Tree::Text(self.text.clone()),
        }
    }
    /// The error that this answer is.
    pub(crate) fn refusal(&self, status: u16) -> Failure {
        let error = self.child("Error").or_else(|| self.child("Errors")?.child("Error"));
        let text = |name: &str| error.and_then(|error| error.child(name)).map(|child| child.text.clone());
        Failure::Refused {
            code: text("Code").unwrap_or_else(|| format!("status {status}")),
            message: text("Message").unwrap_or_default(),
        }
    }
}
