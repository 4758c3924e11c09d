//! Sentences that several operations share.

use models::config::errors as e;
use service::{Page, page};
use wire::Fault;

use super::super::fault::size;

/// A value that is not what it has to be.
pub(super) fn invalid(message: impl Into<String>) -> Fault {
    e::INVALID_PARAMETER_VALUE_EXCEPTION.fault(message)
}

pub(super) fn no_aggregator(name: &str) -> Fault {
    let message = format!("The configuration aggregator '{name}' does not exist.");
    e::NO_SUCH_CONFIGURATION_AGGREGATOR_EXCEPTION.fault(message)
}

/// A page of a listing that is in the order of its keys.
pub(in crate::config) fn paged<T>(
    mut all: Vec<T>,
    key: impl Fn(&T) -> String,
    token: Option<&str>,
    limit: Option<i64>,
    default: usize,
) -> Result<Page<T>, Fault> {
    all.sort_by_cached_key(|item| service::page_order(&key(item)));
    page(all.into_iter(), key, token, size(limit, default)).ok_or_else(invalid_token)
}

pub(super) fn invalid_token() -> Fault {
    e::INVALID_NEXT_TOKEN_EXCEPTION.fault("The specified next token is not valid.")
}
