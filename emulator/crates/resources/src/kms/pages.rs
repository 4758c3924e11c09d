//! Listings, page by page.

use models::kms::errors as e;
use service::{Page, page, page_order};
use wire::Fault;

/// One page of entries by their names: at most `limit` of them, or as many as the operation gives by itself.
pub(super) fn listed<T>(
    mut entries: Vec<(String, T)>,
    marker: Option<&str>,
    limit: Option<i64>,
    usual: usize,
) -> Result<Page<(String, T)>, Fault> {
    let size = limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usual).max(1);
    entries.sort_by_cached_key(|(name, _)| page_order(name));
    page(entries.into_iter(), |(name, _)| name.clone(), marker, size)
        .ok_or_else(|| e::INVALID_MARKER_EXCEPTION.fault("Invalid marker"))
}

/// The entries of a page without their names.
pub(super) fn entries<T>(page: Page<(String, T)>) -> Vec<T> {
    page.items.into_iter().map(|(_, entry)| entry).collect()
}
