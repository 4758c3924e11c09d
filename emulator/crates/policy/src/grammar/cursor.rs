use json::Span;

use crate::statement::{Place, Position};

/// Counts lines and columns while going through a text once; the statements of a document stand in order.
pub(super) struct Cursor<'t> {
    rest: &'t str,
    at: usize,
    position: Position,
}

impl<'t> Cursor<'t> {
    pub(super) fn at_start(text: &'t str) -> Cursor<'t> {
        Cursor { rest: text, at: 0, position: Position { line: 1, column: 1 } }
    }
    /// The place of a statement that stands behind all earlier ones.
    pub(super) fn place(&mut self, index: usize, span: Span) -> Place {
        let span = span.range();
        let (start, end) = (self.advance(span.start), self.advance(span.end));
        Place::new(index, span, start, end)
    }
    fn advance(&mut self, to: usize) -> Position {
        let (passed, rest) = self.rest.split_at_checked(to.saturating_sub(self.at)).unwrap_or((self.rest, ""));
        for char in passed.chars() {
            if char == '\n' {
                self.position = Position { line: self.position.line + 1, column: 1 };
            } else {
                self.position.column += 1;
            }
        }
        (self.rest, self.at) = (rest, self.at + passed.len());
        self.position
    }
}
