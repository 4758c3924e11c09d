//! Policy documents as the JSON text that the API gets, and the way back from a place in that text.

use crate::format::{Document, Node, Placed};
use crate::names::{BadReference, Names};
use crate::source::{Position, Sources};

/// A policy document as text, and where its parts come from.
#[derive(Debug, Clone)]
pub(crate) struct Rendered {
    pub(crate) text: String,
    origins: Origins,
}

/// The way back from the text.
#[derive(Debug, Clone)]
enum Origins {
    /// Written in the scenario: the parts of the document, by the byte at which each begins.
    Parts(Vec<(usize, Position)>),
    /// In a file of its own: pairs of byte offsets, in the text and in the file, from where both run alike.
    File { file: usize, steps: Vec<(usize, usize)> },
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
    pub(crate) fn origin(&self, offset: usize, sources: &Sources) -> Option<Position> {
        match &self.origins {
            Origins::Parts(parts) => last_before(parts, offset).map(|(_, at)| at),
            Origins::File { file, steps } => {
                let (new, old) = last_before(steps, offset)?;
                Some(place(*file, &sources.get(*file)?.text, old + offset - new))
            }
        }
    }
}

/// The last entry that begins at `offset` or before.
fn last_before<T: Copy>(entries: &[(usize, T)], offset: usize) -> Option<(usize, T)> {
    entries.get(entries.partition_point(|(begin, _)| *begin <= offset).checked_sub(1)?).copied()
}

/// The JSON text of a document. A document in a file keeps its own layout; one written in the scenario is compact, as
/// the [size quotas of policies](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html)
/// count white space that comes through the API.
pub(crate) fn render(document: &Document, names: &Names, sources: &Sources) -> Result<Rendered, CannotRender> {
    match document {
        Document::Inline(node) => {
            let mut writer = Writer { names, sources, text: String::new(), parts: Vec::new() };
            writer.node(node)?;
            Ok(Rendered { text: writer.text, origins: Origins::Parts(writer.parts) })
        }
        Document::File(path) => render_file(path, names, sources),
    }
}

fn render_file(path: &Placed<String>, names: &Names, sources: &Sources) -> Result<Rendered, CannotRender> {
    let Some((file, source)) = sources.file(path) else {
        return Err(CannotRender { at: path.at, message: format!("cannot read {}", path.value), help: None });
    };
    let done =
        names.substitute(&source.text).map_err(|bad| cannot(bad, &|offset| place(file, &source.text, offset)))?;
    Ok(Rendered { text: done.text, origins: Origins::File { file, steps: done.steps } })
}

/// The place of a byte of a file.
fn place(file: usize, text: &str, offset: usize) -> Position {
    let before = text.get(..offset).unwrap_or("");
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |text| text.chars().count()) + 1;
    Position { line, column, ..Position::start_of(file) }
}

fn cannot(bad: BadReference, place: &dyn Fn(usize) -> Position) -> CannotRender {
    CannotRender { at: place(bad.offset), message: bad.message, help: bad.help }
}

struct Writer<'a> {
    names: &'a Names,
    sources: &'a Sources,
    text: String,
    parts: Vec<(usize, Position)>,
}

impl Writer<'_> {
    /// Nesting is bounded by the reader.
    fn node(&mut self, node: &Placed<Node>) -> Result<(), CannotRender> {
        self.origin(node.at);
        match &node.value {
            Node::Null => self.text.push_str("null"),
            Node::Bool(value) => self.text.push_str(if *value { "true" } else { "false" }),
            Node::Number(number) => self.text.push_str(&number.to_string()),
            Node::Text(text) => self.string(text, node.at)?,
            Node::List(items) => {
                self.text.push('[');
                for (at, item) in items.iter().enumerate() {
                    self.comma(at);
                    self.node(item)?;
                }
                self.text.push(']');
            }
            Node::Mapping(members) => {
                self.text.push('{');
                for (at, (name, value)) in members.iter().enumerate() {
                    self.comma(at);
                    self.origin(name.at);
                    self.string(&name.value, name.at)?;
                    self.text.push(':');
                    self.node(value)?;
                }
                self.text.push('}');
            }
        }
        Ok(())
    }
    fn comma(&mut self, at: usize) {
        if at > 0 {
            self.text.push(',');
        }
    }
    fn origin(&mut self, at: Position) {
        self.parts.push((self.text.len(), at));
    }
    fn string(&mut self, text: &str, at: Position) -> Result<(), CannotRender> {
        let place = |offset| self.sources.inside(at, text, offset);
        let done = self.names.substitute(text).map_err(|bad| cannot(bad, &place))?;
        self.text.push_str(&serde_json::Value::String(done.text).to_string());
        Ok(())
    }
}
