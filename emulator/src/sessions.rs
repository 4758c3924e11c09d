use std::sync::Arc;

use arc_swap::ArcSwap;
use aws::AccessKeyId;
use state::map::HashMap;
use state::session::{Session, TokenError, TokenKey};

/// Session tokens that were opened before. Opening one checks a MAC and compiles its policies; a token never changes,
/// so what came out stays right for good.
#[derive(Debug, Default)]
pub(crate) struct Sessions {
    opened: ArcSwap<HashMap<Arc<str>, Arc<Session>>>,
}

/// Beyond this many, the oldest knowledge is thrown away whole.
const LIMIT: usize = 4096;

impl Sessions {
    pub(crate) fn open(&self, key: &TokenKey, id: &AccessKeyId, token: &str) -> Result<Arc<Session>, TokenError> {
        if let Some(session) = self.opened.load().get(token) {
            return if session.access_key == *id { Ok(Arc::clone(session)) } else { Err(TokenError::WrongKey) };
        }
        let session = Arc::new(key.session(id, token)?);
        self.opened.rcu(|opened| {
            let mut opened = if opened.len() < LIMIT { HashMap::clone(opened) } else { HashMap::new() };
            opened.insert(token.into(), Arc::clone(&session));
            opened
        });
        Ok(session)
    }
}
