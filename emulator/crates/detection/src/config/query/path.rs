//! Where properties are in a document, and documents of nothing but the properties asked for.

use std::collections::BTreeMap;

use json::{Json, Node, Writer};

use super::ast::Path;

impl Path {
    /// The values of a property: of all elements, where there are arrays on the way.
    pub(super) fn values<'d>(&self, document: &'d Node) -> Vec<&'d Node> {
        let mut found = vec![document];
        for name in self.0.iter() {
            found = found.into_iter().flat_map(elements).filter_map(|node| node.get(name)).collect();
        }
        found.into_iter().flat_map(elements).collect()
    }
}

/// The elements of an array and of arrays in it, or the value itself.
fn elements(node: &Node) -> Vec<&Node> {
    match node.as_array() {
        Some(items) => items.iter().flat_map(elements).collect(),
        None => vec![node],
    }
}

/// What of a document is shown: everything, or some of its properties.
#[derive(Debug, Default)]
pub(super) struct Shown<'q> {
    all: bool,
    parts: BTreeMap<&'q str, Shown<'q>>,
}

impl<'q> Shown<'q> {
    pub(super) fn add(&mut self, path: &'q Path) {
        let last = path.0.iter().fold(self, |shown, name| shown.parts.entry(name).or_default());
        last.all = true;
    }

    /// Writes the entries of an object that are shown; not the brackets around them.
    pub(super) fn write_entries(&self, document: &Node, writer: &mut Writer) {
        for (name, shown) in &self.parts {
            if let Some(value) = document.get(name)
                && (shown.all || matches!(value.value, Json::Array(_) | Json::Object(_)))
            {
                writer.key(name);
                shown.write(value, writer);
            }
        }
    }

    fn write(&self, value: &Node, writer: &mut Writer) {
        match &value.value {
            other if self.all => drop(writer.json(other)),
            Json::Array(items) => {
                writer.begin_array();
                items.iter().for_each(|item| self.write(item, writer));
                writer.end_array();
            }
            _ => {
                writer.begin_object();
                self.write_entries(value, writer);
                writer.end_object();
            }
        }
    }
}
