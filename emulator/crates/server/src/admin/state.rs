use serde_json::json;

use super::Ask;
use super::reply::{Problem, Reply, read_nothing};

/// Answered is healthy, as long as bodies can be written.
pub(super) fn health(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let emulator = &ask.instance.emulator;
    let (partition, failure) = (emulator.snapshot(), emulator.blobs().failure());
    Ok(Reply::new(&json!({
        "status": if failure.is_some() { "failing" } else { "ok" },
        "failure": failure.map(|failure| json!({ "bodies": failure.error, "count": failure.count })),
        "version": env!("CARGO_PKG_VERSION"),
        "accounts": partition.accounts.len(),
        "revision": partition.revision,
    })))
}

/// Back to the state at the start: state, events, ids and clock. Forks are others' and stay.
pub(super) fn reset(ask: &Ask<'_>) -> Result<Reply, Problem> {
    read_nothing(ask.request.body())?;
    ask.instance.reset();
    Ok(Reply::new(&json!({ "status": "ok" })))
}
