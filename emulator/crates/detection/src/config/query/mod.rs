//! Advanced queries: the part of SQL that Config has, over configuration items as JSON.
//!
//! See <https://docs.aws.amazon.com/config/latest/developerguide/querying-AWS-resources.html>.

mod answer;
mod ast;
mod comparison;
mod condition;
mod document;
mod parse;
mod path;
mod select;
#[cfg(test)]
mod tests;

pub(crate) use answer::{Answer, Unanswered, answer};
use ast::Query;
pub(crate) use document::documents;

/// The longest query, in characters.
pub(crate) const MAX_LENGTH: usize = 4_096;
/// How deep parentheses may nest; with what else recurses the parser goes twice as deep, which takes 1 MiB of stack in a debug
/// build.
pub(crate) const MAX_DEPTH: usize = 8;

/// Why a text is no query that Config answers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Refused(String);

impl Refused {
    fn new(message: impl Into<String>) -> Refused {
        Refused(message.into())
    }
    fn unsupported(what: &str) -> Refused {
        Refused(format!("{what} is not supported in a query."))
    }
}
