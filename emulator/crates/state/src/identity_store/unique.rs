//! What must be unique in a store.

use std::sync::Arc;

use super::{IdentityStoreError, UniqueKind};
use crate::map::OrdMap;

/// What an outside directory calls a person or group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExternalId {
    /// Which directory.
    pub issuer: Arc<str>,
    /// Its name for them.
    pub id: Arc<str>,
}

/// How many external ids one person or group can have. See
/// [`User`](https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_User.html).
pub const EXTERNAL_IDS: usize = 10;

/// Names without regard to case: SCIM says of user names, email addresses and names of groups that case does not count
/// ([RFC 7643](https://www.rfc-editor.org/rfc/rfc7643#section-8.7.1), `caseExact`).
pub(super) fn folded(name: &str) -> Arc<str> {
    name.to_lowercase().into()
}

/// An index from something unique to the id of who has it.
pub(super) type Index<K> = OrdMap<K, Arc<str>>;

/// Moves what `id` has in an index from `old` to `new`; nothing is changed when another one has it.
pub(super) fn moved<K: Ord + Clone>(
    index: &mut Index<K>,
    kind: UniqueKind,
    id: &Arc<str>,
    old: impl IntoIterator<Item = K>,
    new: impl IntoIterator<Item = K>,
) -> Result<(), IdentityStoreError> {
    let new: Vec<K> = new.into_iter().collect();
    if new.iter().filter_map(|key| index.get(key)).any(|holder| holder != id) {
        return Err(IdentityStoreError::Duplicate(kind));
    }
    for key in old {
        index.remove(&key);
    }
    for key in new {
        index.insert(key, id.clone());
    }
    Ok(())
}
