//! Pages of listings.

use std::sync::Arc;

use service::{open_token, seal_token};
use state::Call;
use wire::Fault;

use super::fault::invalid;

/// Entries of a page where the request names no number: the most there can be.
const PAGE: usize = 100;

/// What a request says about its page. A token is good for the same request only.
#[derive(Debug)]
pub(super) struct Paging {
    size: usize,
    parameters: String,
    /// The key of the last entry of the page before.
    pub(super) after: Option<Arc<str>>,
}

impl Paging {
    /// Reads the page that a request asks for.
    pub(super) fn new(
        call: &Call,
        size: Option<i64>,
        token: Option<&str>,
        parameters: String,
    ) -> Result<Paging, Fault> {
        let size = size.and_then(|size| usize::try_from(size).ok()).unwrap_or(PAGE).clamp(1, PAGE);
        let open = |token: &str| open_token(token, &parameters).ok_or_else(|| invalid(call, "Invalid NextToken"));
        let after = token.map(open).transpose()?.map(Arc::from);
        Ok(Paging { size, parameters, after })
    }
    /// The page out of the entries that come after the last one, and the token of the next.
    pub(super) fn cut<T>(
        self,
        mut rest: impl Iterator<Item = T>,
        key: impl Fn(&T) -> Arc<str>,
    ) -> (Vec<T>, Option<String>) {
        let items: Vec<T> = rest.by_ref().take(self.size).collect();
        let last = items.last().map(key);
        let next = last.filter(|_| rest.next().is_some()).map(|last| seal_token(&last, &self.parameters));
        (items, next)
    }
}
