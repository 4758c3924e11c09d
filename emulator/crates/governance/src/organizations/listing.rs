//! Pages of listings.

use service::{page, page_order};
use wire::Fault;

use super::fault::invalid;

/// Entries on a page when the request does not say: the most it could ask for.
const SIZE: usize = 20;

/// One page of a listing, in the order of the entries' ids.
pub(super) fn cut<T>(
    mut all: Vec<T>,
    id: impl Fn(&T) -> String,
    token: Option<&str>,
    size: Option<i64>,
) -> Result<(Vec<T>, Option<String>), Fault> {
    all.sort_by_cached_key(|item| page_order(&id(item)));
    let size = size.and_then(|size| usize::try_from(size).ok()).unwrap_or(SIZE);
    match page(all.into_iter(), id, token, size) {
        Some(page) => Ok((page.items, page.next)),
        None => Err(invalid("INVALID_NEXT_TOKEN", "You specified an invalid next token.")),
    }
}
