use serde_json::{Value, json};

use super::Ask;
use super::reply::{Problem, Reply, read_nothing};
use crate::address::FORK_PREFIX;

/// Opens a fork of what is addressed, which may be a fork itself.
pub(super) fn open(ask: &Ask<'_>) -> Result<Reply, Problem> {
    read_nothing(ask.request.body())?;
    let id = ask.shared.forks.open(&ask.instance.emulator).map_err(|error| Problem::conflict(error.to_string()))?;
    Ok(Reply::new(&described(ask, &id)))
}

/// All forks of the server.
pub(super) fn list(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let forks: Vec<Value> = ask.shared.forks.ids().iter().map(|id| described(ask, id)).collect();
    Ok(Reply::new(&json!({ "forks": forks, "limit": ask.shared.forks.limit() })))
}

/// Closes a fork.
pub(super) fn close(ask: &Ask<'_>) -> Result<Reply, Problem> {
    match ask.shared.forks.close(ask.parameter) {
        Some(_) => Ok(Reply::new(&json!({ "closed": ask.parameter }))),
        None => Err(Problem::no_such_fork(ask.parameter)),
    }
}

/// A fork as the client reaches it: at the host that it reached the server at, which may be forwarded from elsewhere.
fn described(ask: &Ask<'_>, id: &str) -> Value {
    let endpoint = emulator::origin(ask.request).map(|origin| format!("{origin}{FORK_PREFIX}{id}"));
    json!({ "id": id, "endpoint": endpoint.unwrap_or_else(|| format!("{FORK_PREFIX}{id}")) })
}
