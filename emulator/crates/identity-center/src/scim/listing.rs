//! Answers that list.

use std::sync::Arc;

use json::Writer;
use service::{open_token, seal_token};

use super::Answer;
use super::problem::Problem;
use super::query::Query;

impl Query {
    /// The key of the last entry of the page before: "filter parameters" that "are changed between pagination requests"
    /// are refused.
    pub(super) fn after(&self) -> Result<Option<Arc<str>>, Problem> {
        let Some(cursor) = self.cursor.as_deref().filter(|cursor| !cursor.is_empty()) else { return Ok(None) };
        let last = open_token(cursor, &self.parameters()).ok_or_else(Problem::violation)?;
        Ok(Some(last.into()))
    }
    fn parameters(&self) -> String {
        // A filter may have any character; written as JSON it has no line breaks.
        let mut out = Writer::new();
        out.string(self.filter.as_deref().unwrap_or_default());
        out.finish()
    }
}

/// Answers with a page of what comes after [`Query::after`]. With a cursor the answer has a page's size and the next
/// cursor; without, the number of results and where they begin, as AWS counts: those of this answer.
pub(super) fn answer<T>(
    query: &Query,
    mut rest: impl Iterator<Item = T>,
    key: impl Fn(&T) -> Arc<str>,
    show: impl Fn(&T, &mut Writer),
) -> Answer {
    let page: Vec<T> = rest.by_ref().take(query.count).collect();
    let next = page.last().map(key).filter(|_| rest.next().is_some());
    let mut out = Writer::new();
    out.begin_object();
    if query.cursor.is_some() {
        out.key("itemsPerPage").number(page.len());
        if let Some(last) = next {
            out.key("nextCursor").string(&seal_token(&last, &query.parameters()));
        }
    } else {
        counts(&mut out, page.len());
    }
    resources(&mut out, &page, show);
    out.end_object();
    (200, out.finish())
}

/// Answers with all of a few.
pub(super) fn whole<T>(all: &[T], show: impl Fn(&T, &mut Writer)) -> Answer {
    let mut out = Writer::new();
    out.begin_object();
    counts(&mut out, all.len());
    resources(&mut out, all, show);
    out.end_object();
    (200, out.finish())
}

fn counts(out: &mut Writer, count: usize) {
    out.key("totalResults").number(count).key("itemsPerPage").number(count).key("startIndex").number(1);
}

fn resources<T>(out: &mut Writer, all: &[T], show: impl Fn(&T, &mut Writer)) {
    out.key("schemas").begin_array().string("urn:ietf:params:scim:api:messages:2.0:ListResponse").end_array();
    out.key("Resources").begin_array();
    all.iter().for_each(|one| show(one, out));
    out.end_array();
}
