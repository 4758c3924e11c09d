use std::fmt;

/// Why a text is not acceptable JSON, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What is wrong.
    pub kind: ErrorKind,
    /// Byte offset of the first byte that cannot be accepted.
    pub offset: usize,
}

/// What is wrong with the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// Something else than what the grammar asks for; the text says what was expected.
    Expected(&'static str),
    /// A key occurs twice in one object. RFC 8259 §4 lets a reader choose; AWS refuses such a policy.
    DuplicateKey(Box<str>),
    /// Arrays and objects are nested deeper than [`MAX_DEPTH`](crate::MAX_DEPTH).
    TooDeep,
    /// The bytes are not UTF-8.
    Utf8,
    /// The text is longer than a [`Span`](crate::Span) can count (4 GiB).
    TooLong,
}

impl std::error::Error for Error {}
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ErrorKind::Expected(what) => write!(f, "expected {what}"),
            ErrorKind::DuplicateKey(key) => write!(f, "the key {key:?} occurs twice in one object"),
            ErrorKind::TooDeep => write!(f, "values are nested deeper than {} levels", crate::MAX_DEPTH),
            ErrorKind::Utf8 => f.write_str("the text is not UTF-8"),
            ErrorKind::TooLong => f.write_str("the text is longer than 4 GiB"),
        }
    }
}

/// Line and column of a byte offset, both counted from 1, the column in characters.
///
/// An offset beyond the end counts as the end; one inside a character counts as that character's start.
///
/// ```
/// assert_eq!(json::line_column("{\n  \"ä\": x", 9), (2, 7));
/// ```
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let offset = text.floor_char_boundary(offset);
    let before = text.get(..offset).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.chars().rev().take_while(|char| *char != '\n').count() + 1;
    (line, column)
}
