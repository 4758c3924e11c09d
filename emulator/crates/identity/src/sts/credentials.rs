use std::time::Duration;

use aws::{AccessKeyId, Principal};
use models::sts::Credentials;
use state::session::Session;
use state::{Call, Partition};

/// A session of this principal that begins now, without policies, tags or second factor.
pub(super) fn begin(partition: &Partition, call: &Call, principal: Principal, seconds: i64) -> Session {
    let lasts = Duration::from_secs(u64::try_from(seconds).unwrap_or(0));
    let key = temporary_key(partition, call, &principal);
    Session::new(key, principal, call.now.truncated(), call.now.truncated() + lasts)
}

/// The credentials that stand for a session.
pub(super) fn credentials(partition: &Partition, session: &Session) -> Credentials {
    let key = &partition.token_key;
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
fn temporary_key(partition: &Partition, call: &Call, principal: &Principal) -> AccessKeyId {
    let account = principal.account().unwrap_or(call.account);
    state::session::temporary_access_key(&partition.token_key, account, &call.request_id)
}
