//! The query of a listing. See
//! [`ListUsers`](https://docs.aws.amazon.com/singlesignon/latest/developerguide/listusers.html).

use percent_encoding::percent_decode_str;

use super::problem::Problem;

/// The most entries of a page, and as many as there are where no number is asked for.
const PAGE: usize = 100;

/// What a listing asks for. "`startIndex`, `attributes`, and `excludedAttributes`" are not supported: whoever sends them
/// is answered as if they were not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Query {
    /// Which entries, where not all.
    pub(super) filter: Option<String>,
    /// Where the page begins: empty for the first; none where the answer is to have no pages.
    pub(super) cursor: Option<String>,
    /// How many entries at most.
    pub(super) count: usize,
}

impl Query {
    /// Reads a query as sent.
    pub(super) fn parse(query: &str) -> Result<Query, Problem> {
        let mut parsed = Query { filter: None, cursor: None, count: PAGE };
        for parameter in query.split('&') {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            match decoded(name)?.as_str() {
                "filter" => parsed.filter = Some(decoded(value)?),
                "cursor" => parsed.cursor = Some(decoded(value)?),
                "count" => parsed.count = count(&decoded(value)?)?,
                _ => {}
            }
        }
        Ok(parsed)
    }
}

/// "Minimum value of 1. Maximum value of 100."
fn count(text: &str) -> Result<usize, Problem> {
    text.parse().ok().filter(|count| (1..=PAGE).contains(count)).ok_or_else(Problem::violation)
}

fn decoded(text: &str) -> Result<String, Problem> {
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8().map(Into::into).map_err(|_| Problem::violation())
}
