//! The action that an event names.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, PoisonError, RwLock};

/// The action of an operation, and whether it only reads.
#[derive(Debug, Clone)]
pub(crate) struct Action {
    pub(crate) name: Cow<'static, str>,
    pub(crate) read_only: bool,
}

/// Every event asks, and the catalogue is text that is searched: an answer is found once.
static KNOWN: LazyLock<RwLock<HashMap<(&'static str, &'static str), Action>>> = LazyLock::new(RwLock::default);

/// What the catalogue says of an operation.
pub(crate) fn action(service: &'static str, operation: &'static str) -> Action {
    let known = KNOWN.read().unwrap_or_else(PoisonError::into_inner).get(&(service, operation)).cloned();
    known.unwrap_or_else(|| {
        let name = catalog::action(service, operation).name;
        let read_only = catalog::known(&name).is_some_and(|known| known.access_level.is_read_only());
        let found = Action { name, read_only };
        KNOWN.write().unwrap_or_else(PoisonError::into_inner).insert((service, operation), found.clone());
        found
    })
}
