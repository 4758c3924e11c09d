//! A query's answer, page by page.

use json::Node;
use service::{open_token, seal_token};

use super::{Query, Refused};

/// The largest page, and the one given where none is asked for.
pub(crate) const MAX_PAGE: usize = 100;

/// A page of an answer.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The rows, each as JSON.
    pub(crate) rows: Vec<String>,
    /// The names of the columns.
    pub(crate) fields: Vec<String>,
    /// Where the next page begins.
    pub(crate) next: Option<String>,
}

/// Why there is none.
#[derive(Debug)]
pub(crate) enum Unanswered {
    Expression(Refused),
    Limit,
    Token,
}

/// Answers a query over documents, whose order is always the same.
pub(crate) fn answer<'d>(
    expression: &str,
    documents: impl Iterator<Item = &'d Node>,
    limit: Option<i64>,
    token: Option<&str>,
) -> Result<Answer, Unanswered> {
    let query = Query::parse(expression).map_err(Unanswered::Expression)?;
    let size = match limit {
        None | Some(0) => MAX_PAGE,
        Some(limit) => usize::try_from(limit).ok().filter(|limit| *limit <= MAX_PAGE).ok_or(Unanswered::Limit)?,
    };
    let begin: usize = match token {
        None => 0,
        Some(token) => open_token(token, expression).and_then(|begin| begin.parse().ok()).ok_or(Unanswered::Token)?,
    };
    let mut rows = query.select(documents).map_err(Unanswered::Expression)?.into_iter().skip(begin);
    let page: Vec<String> = rows.by_ref().take(size).collect();
    let next = rows.next().filter(|_| query.has_pages()).map(|_| seal_token(&(begin + size).to_string(), expression));
    Ok(Answer { rows: page, fields: query.fields(), next })
}
