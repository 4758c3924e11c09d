use std::fmt;
use std::ops::Range;

/// Why a document was refused, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MalformedPolicy {
    /// AWS's sentence.
    pub message: String,
    /// What exactly is wrong, in our words: what was expected there.
    pub detail: String,
    /// What part of the grammar it is about, for services that have codes of their own.
    pub kind: MalformedKind,
    /// The bytes that cannot be accepted.
    pub span: Range<usize>,
    /// Their line, from 1.
    pub line: usize,
    /// Their column in characters, from 1.
    pub column: usize,
}

/// What a refusal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MalformedKind {
    /// The text is no JSON, or has a key twice.
    Json,
    /// An element is unknown, of the wrong type, missing, or excluded by another one.
    Structure,
    /// `Version` is too old for this kind of policy.
    Version,
    /// An element or its value is not for this kind of policy.
    Element,
    /// A statement id.
    Sid,
    /// A principal.
    Principal,
    /// An action.
    Action,
    /// A resource.
    Resource,
    /// The value of a condition.
    Condition,
    /// A character that policies may not contain.
    Characters,
    /// The text is longer than any policy may be.
    TooLong,
}

impl std::error::Error for MalformedPolicy {}
impl fmt::Display for MalformedPolicy {
    /// AWS's sentence, and behind it the place and what was expected there.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (line {}, column {}: {})", self.message, self.line, self.column, self.detail)
    }
}
