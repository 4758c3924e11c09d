//! Policy documents as the JSON text that the API gets, and the way back from a place in that text.

use crate::format::{Document, Node, Placed};
use crate::names::{BadReference, Names};
use crate::source::{Position, Sources};

/// A policy document as text, and where its parts come from.
#[derive(Debug, Clone)]
pub(crate) struct Rendered {
    pub(crate) text: String,
    origins: Vec<Origin>,
}

/// From this byte of the text on, until the next origin, the text comes from here.
#[derive(Debug, Clone, Copy)]
struct Origin {
    offset: usize,
    at: Position,
    /// Whether both run alike, character by character.
    alike: bool,
}

/// A document that cannot be rendered: a reference to nothing.
#[derive(Debug, Clone)]
pub(crate) struct CannotRender {
    pub(crate) at: Position,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

impl Rendered {
    /// Where the byte at `offset` of the text was written.
    pub(crate) fn origin(&self, offset: usize) -> Option<Position> {
        let last = self.origins.partition_point(|origin| origin.offset <= offset).checked_sub(1)?;
        let origin = self.origins.get(last)?;
        let between = self.text.get(origin.offset..offset).filter(|_| origin.alike);
        Some(between.map_or(origin.at, |text| origin.at.advanced(text.chars().count())))
    }
}

/// The JSON text of a document. A document in a file keeps its own layout; one written in the scenario is compact, as
/// the [size quotas of policies](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html)
/// count white space that comes through the API.
pub(crate) fn render(document: &Document, names: &Names, sources: &Sources) -> Result<Rendered, CannotRender> {
    match document {
        Document::Inline(node) => {
            let mut writer = Writer { names, sources, out: Rendered { text: String::new(), origins: Vec::new() } };
            writer.node(node)?;
            Ok(writer.out)
        }
        Document::File(path) => render_file(path, names, sources),
    }
}

fn render_file(path: &Placed<String>, names: &Names, sources: &Sources) -> Result<Rendered, CannotRender> {
    let Some((file, source)) = sources.file(&path.value) else {
        return Err(CannotRender { at: path.at, message: format!("cannot read {}", path.value), help: None });
    };
    let start = Position::start_of(file);
    let place = |offset: usize| {
        let before = source.text.get(..offset).unwrap_or("");
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |text| text.chars().count()) + 1;
        Position { line, column, ..start }
    };
    let done = names.substitute(&source.text).map_err(|bad| cannot(bad, &place))?;
    let mut origins = Vec::new();
    for (at, (new, old)) in done.steps.iter().enumerate() {
        let end = done.steps.get(at + 1).map_or(done.text.len(), |(next, _)| *next);
        origins.push(Origin { offset: *new, at: place(*old), alike: true });
        let run = done.text.get(*new..end).unwrap_or("");
        for (newline, _) in run.match_indices('\n') {
            let past = newline + 1;
            origins.push(Origin { offset: new + past, at: place(old + past), alike: true });
        }
    }
    Ok(Rendered { text: done.text, origins })
}

fn cannot(bad: BadReference, place: &dyn Fn(usize) -> Position) -> CannotRender {
    CannotRender { at: place(bad.offset), message: bad.message, help: bad.help }
}

struct Writer<'a> {
    names: &'a Names,
    sources: &'a Sources,
    out: Rendered,
}

impl Writer<'_> {
    /// Nesting is bounded by the reader.
    fn node(&mut self, node: &Placed<Node>) -> Result<(), CannotRender> {
        self.origin(node.at);
        match &node.value {
            Node::Null => self.out.text.push_str("null"),
            Node::Bool(value) => self.out.text.push_str(if *value { "true" } else { "false" }),
            Node::Number(number) => self.out.text.push_str(&number.to_string()),
            Node::Text(text) => self.text(text, node.at)?,
            Node::List(items) => {
                self.out.text.push('[');
                for (at, item) in items.iter().enumerate() {
                    self.comma(at);
                    self.node(item)?;
                }
                self.out.text.push(']');
            }
            Node::Mapping(members) => {
                self.out.text.push('{');
                for (at, (name, value)) in members.iter().enumerate() {
                    self.comma(at);
                    self.origin(name.at);
                    self.text(&name.value, name.at)?;
                    self.out.text.push(':');
                    self.node(value)?;
                }
                self.out.text.push('}');
            }
        }
        Ok(())
    }
    fn comma(&mut self, at: usize) {
        if at > 0 {
            self.out.text.push(',');
        }
    }
    fn origin(&mut self, at: Position) {
        self.out.origins.push(Origin { offset: self.out.text.len(), at, alike: false });
    }
    fn text(&mut self, text: &str, at: Position) -> Result<(), CannotRender> {
        let place = |offset| self.sources.inside(at, text, offset);
        let done = self.names.substitute(text).map_err(|bad| cannot(bad, &place))?;
        self.out.text.push_str(&serde_json::Value::String(done.text).to_string());
        Ok(())
    }
}
