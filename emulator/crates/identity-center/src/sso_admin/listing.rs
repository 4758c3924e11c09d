use service::{page, page_order};
use wire::Fault;

use super::fault::invalid;

/// As many as a page holds where the request does not say; it may ask for as many at most.
const PAGE: usize = 100;

/// Which page a request asks for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) token: Option<&'a str>,
    pub(super) max_results: Option<i64>,
}

/// One page of a listing whose keys are in order and lower case, and the token of the next.
pub(super) fn cut<T>(
    all: impl Iterator<Item = T>,
    key: impl Fn(&T) -> String,
    asked: Asked<'_>,
) -> Result<(Vec<T>, Option<String>), Fault> {
    let size = asked.max_results.map_or(PAGE, |size| usize::try_from(size).unwrap_or(PAGE));
    match page(all, key, asked.token, size) {
        Some(page) => Ok((page.items, page.next)),
        None => Err(invalid("The pagination token is invalid")),
    }
}

/// The same of a short listing in whatever order.
pub(super) fn sort_and_cut<T>(
    all: impl Iterator<Item = T>,
    key: impl Fn(&T) -> String,
    asked: Asked<'_>,
) -> Result<(Vec<T>, Option<String>), Fault> {
    let mut all: Vec<T> = all.collect();
    all.sort_by_cached_key(|item| page_order(&key(item)));
    cut(all.into_iter(), key, asked)
}
