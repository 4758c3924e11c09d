use serde_json::json;

use super::Ask;
use super::reply::{Problem, Reply, read_nothing};

/// Answered is healthy.
pub(super) fn health(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let partition = ask.instance.emulator.snapshot();
    Ok(Reply::new(&json!({
        "status": "ok",
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
