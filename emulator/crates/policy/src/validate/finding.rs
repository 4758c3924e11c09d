//! What is found, and where.

use json::{Entry, Json, Node, Span};

use super::code::{FindingType, IssueCode};

/// Something to say about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub code: IssueCode,
    /// AWS's sentence.
    pub details: String,
    /// Where; at least one place.
    pub locations: Vec<Location>,
}

impl Finding {
    /// How much it weighs.
    pub fn finding_type(&self) -> FindingType {
        self.code.finding_type()
    }
}

/// A place in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The way there from the outermost value.
    pub path: Vec<PathElement>,
    /// Its first character.
    pub start: TextPosition,
    /// The one behind its last.
    pub end: TextPosition,
}

/// A step of a path; see [PathElement](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_PathElement.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathElement {
    /// To an element of an array.
    Index(usize),
    /// To a key of an object.
    Key(String),
    /// To the value of a key.
    Value(String),
    /// Into a string: so many characters from this one on.
    Substring {
        /// The first character, from 0.
        start: usize,
        /// How many.
        length: usize,
    },
}

/// A place in the text; see [Position](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Position.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextPosition {
    /// From 1.
    pub line: usize,
    /// From 0, in characters.
    pub column: usize,
    /// From 0, in characters.
    pub offset: usize,
}

/// A finding as the checks make it: places are worked out once all are known.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) code: IssueCode,
    pub(super) details: String,
    pub(super) spans: Vec<Span>,
}

/// Works out the places of all findings, and brings them in the order of the text.
pub(super) fn locate(text: &str, root: Option<&Node>, mut found: Vec<Found>) -> Vec<Finding> {
    found.sort_by_key(|found| found.spans.first().map(|span| span.start));
    let positions = Positions::of(text, found.iter().flat_map(|found| &found.spans));
    let location = |span: &Span| Location {
        path: root.map_or_else(Vec::new, |root| path(root, *span)),
        start: positions.at(span.start),
        end: positions.at(span.end),
    };
    let finding = |found: Found| Finding {
        code: found.code,
        locations: found.spans.iter().map(location).collect(),
        details: found.details,
    };
    found.into_iter().map(finding).collect()
}

/// The way to the key or value that stands at a span.
fn path(root: &Node, span: Span) -> Vec<PathElement> {
    let mut path = Vec::new();
    let mut node = root;
    while node.span != span {
        let within = |outer: Span| outer.start <= span.start && span.end <= outer.end;
        match &node.value {
            Json::Object(entries) => {
                let around = |entry: &&Entry| within(entry.key_span) || within(entry.value.span);
                let Some(entry) = entries.iter().find(around) else { break };
                if within(entry.key_span) {
                    path.push(PathElement::Key(entry.key.clone()));
                    break;
                }
                path.push(PathElement::Value(entry.key.clone()));
                node = &entry.value;
            }
            Json::Array(elements) => {
                let index = elements.partition_point(|element| element.span.end < span.end);
                let Some(element) = elements.get(index).filter(|element| within(element.span)) else { break };
                path.push(PathElement::Index(index));
                node = element;
            }
            Json::String(_) if within(node.span) => {
                // Behind the quote. Escapes before it would shift this; what is pointed at inside of strings has none.
                let start = span.start.saturating_sub(node.span.start + 1) as usize;
                path.push(PathElement::Substring { start, length: (span.end - span.start) as usize });
                break;
            }
            Json::String(_) | Json::Null | Json::Bool(_) | Json::Number(_) => break,
        }
    }
    path
}

/// The places of some bytes, worked out in one walk through the text.
struct Positions(Vec<(u32, TextPosition)>);

impl Positions {
    fn of<'s>(text: &str, spans: impl Iterator<Item = &'s Span>) -> Positions {
        let mut at: Vec<u32> = spans.flat_map(|span| [span.start, span.end]).collect();
        at.sort_unstable();
        at.dedup();
        let mut position = TextPosition { line: 1, column: 0, offset: 0 };
        let mut rest = text;
        let mut passed = 0;
        let place = |byte: u32| {
            let (before, behind) = rest.split_at_checked((byte as usize).saturating_sub(passed)).unwrap_or((rest, ""));
            for char in before.chars() {
                position.offset += 1;
                position.column += 1;
                if char == '\n' {
                    position = TextPosition { line: position.line + 1, column: 0, ..position };
                }
            }
            (rest, passed) = (behind, passed + before.len());
            (byte, position)
        };
        Positions(at.into_iter().map(place).collect())
    }
    fn at(&self, byte: u32) -> TextPosition {
        let index = self.0.partition_point(|(known, _)| *known < byte);
        self.0.get(index).map_or(TextPosition { line: 1, column: 0, offset: 0 }, |(_, position)| *position)
    }
}
