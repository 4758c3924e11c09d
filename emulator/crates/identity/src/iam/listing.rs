use service::page;
use wire::Fault;

use super::fault::validation_error;

/// Entries on a page when `MaxItems` is not given; see
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html>.
const DEFAULT_MAX_ITEMS: usize = 100;

/// One page as every listing of IAM returns it.
pub(super) struct Listed<T> {
    pub(super) items: Vec<T>,
    pub(super) is_truncated: Option<bool>,
    pub(super) marker: Option<String>,
}

/// Cuts a page out of entries that are in the order of `key`, and converts its entries.
pub(super) fn listed<T, R>(
    all: impl Iterator<Item = T>,
    key: impl Fn(&T) -> String,
    marker: Option<&str>,
    max_items: Option<i64>,
    convert: impl Fn(T) -> R,
) -> Result<Listed<R>, Fault> {
    let size = max_items.and_then(|size| usize::try_from(size).ok()).unwrap_or(DEFAULT_MAX_ITEMS);
    let cut = page(all, key, marker, size).ok_or_else(|| validation_error("Invalid Marker."))?;
    let items = cut.items.into_iter().map(convert).collect();
    Ok(Listed { items, is_truncated: Some(cut.next.is_some()), marker: cut.next })
}

/// Whether a path lies under a `PathPrefix`; without one everything does.
pub(super) fn is_under(path: &str, prefix: Option<&str>) -> bool {
    prefix.is_none_or(|prefix| path.starts_with(prefix))
}
