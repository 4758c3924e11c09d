//! The sessions of people who are signed in.

use std::sync::Arc;
use std::time::Duration;

use aws::Timestamp;
use state::Tx;
use state::sign_in::{Answer, PortalSession};

/// How long a session lasts where nothing else was configured. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/user-interactive-sessions.html>.
const DURATION: Duration = Duration::from_secs(8 * 3600);

/// Begins a session of a person of an instance; `attributes` are what an identity provider sent for access control, and
/// `until` is when it wants the session to end.
pub(crate) fn begin(
    tx: &mut Tx<'_>,
    instance: &str,
    user: &str,
    attributes: Vec<(String, String)>,
    until: Option<Timestamp>,
) -> Arc<str> {
    let id: Arc<str> = tx.ids.lower("", 64).into();
    let longest = tx.now.after(DURATION);
    let session = PortalSession {
        id: id.clone(),
        instance: instance.into(),
        user: user.into(),
        created: tx.now,
        // The shorter of the two:
        // https://docs.aws.amazon.com/singlesignon/latest/userguide/user-session-duration-prereqs-considerations.html
        expires: until.map_or(longest, |until| until.min(longest)),
        attributes,
    };
    tx.partition_mut().sign_in.make_mut().add_session(session);
    id
}

/// Ends every session of a person.
pub(crate) fn end_all(tx: &mut Tx<'_>, user: &str) {
    tx.partition_mut().sign_in.make_mut().end_sessions_of(user);
}

/// Writes down what a person said to a device that waits; false when it does not wait any more.
pub(crate) fn answer_device(tx: &mut Tx<'_>, user_code: &str, answer: Answer) -> bool {
    let now = tx.now;
    let waiting = tx.partition().sign_in.device_of(user_code);
    let waiting = waiting.filter(|device| device.answer == Answer::Pending && now < device.expires);
    let Some(code) = waiting.map(|device| device.device_code.clone()) else { return false };
    if let Some(device) = tx.partition_mut().sign_in.make_mut().devices.get_mut(&code) {
        device.make_mut().answer = answer;
    }
    true
}
