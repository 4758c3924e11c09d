use std::time::Duration;

use aws::{AccessKeyId, Principal};
use models::sts::Credentials;
use service::View;
use state::session::Session;

/// A session of this principal that begins now, without policies, tags or second factor.
pub(super) fn begin(view: &View<'_>, principal: Principal, seconds: i64) -> Session {
    let lasts = Duration::from_secs(u64::try_from(seconds).unwrap_or(0));
    Session {
        access_key: temporary_key(view, &principal),
        principal,
        issued: view.call.now.truncated(),
        expires: view.call.now.truncated() + lasts,
        policies: Vec::new(),
        tags: Vec::new(),
        transitive_tag_keys: Vec::new(),
        source_identity: None,
        mfa: None,
        from_get_session_token: false,
    }
}

/// The credentials that stand for a session.
pub(super) fn credentials(view: &View<'_>, session: &Session) -> Credentials {
    let key = &view.partition.token_key;
    Credentials {
        access_key_id: session.access_key.to_string(),
        secret_access_key: key.secret(&session.access_key),
        session_token: key.token(session),
        expiration: session.expires,
    }
}

/// `SessionTokenSize`, in characters.
pub(super) fn length(token: &str) -> i64 {
    i64::try_from(token.len()).unwrap_or(i64::MAX)
}

/// `ASIA…`, from the request id: unique like it, and without a generator to lock. It belongs to the account that the
/// session acts in, a role's to the role's.
fn temporary_key(view: &View<'_>, principal: &Principal) -> AccessKeyId {
    let account = principal.account().unwrap_or(view.call.account);
    state::session::temporary_access_key(&view.partition.token_key, account, &view.call.request_id)
}
