//! Tags of what Config keeps.

use models::config as api;
use models::config::errors as e;
use state::{KeyCase, Tags};
use wire::Fault;

/// Tags of something new.
pub(super) fn read(tags: Option<Vec<api::Tag>>) -> Result<Tags, Fault> {
    let tags = tags.unwrap_or_default();
    let pairs =
        tags.iter().map(|tag| (tag.key.as_deref().unwrap_or_default(), tag.value.as_deref().unwrap_or_default()));
    let read = Tags::new().with(pairs, KeyCase::Counts);
    read.map_err(|_| {
        e::VALIDATION_EXCEPTION.fault("The tags are not valid: at most 50, none of which begins with aws:.")
    })
}
