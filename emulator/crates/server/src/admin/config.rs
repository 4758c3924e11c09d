//! What functions of AWS Config's custom rules are asked: nothing runs them here, so whoever stands in for them looks here and
//! answers with `PutEvaluations`.

use serde_json::{Value, json};

use super::Ask;
use super::reply::{Problem, Reply};

/// Every invocation that was not answered yet, the oldest first.
pub(super) fn invocations(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let emulator = &ask.instance.emulator;
    emulator.settle(emulator.clock().now());
    let partition = emulator.snapshot();
    let mut found = Vec::new();
    for account in partition.accounts.values() {
        for (region, config) in &account.config {
            for one in config.invocations.values().filter(|one| !one.answered) {
                // INVARIANT: an event was written as JSON.
                let event: Value = serde_json::from_str(&one.event).unwrap_or(Value::Null);
                let shown = json!({
                    "account": account.id.to_string(),
                    "region": region.as_str(),
                    "rule": &*one.rule,
                    "function": &*one.function,
                    "resultToken": &*one.token,
                    "event": event,
                });
                found.push((one.invoked, shown));
            }
        }
    }
    found.sort_by_key(|(invoked, _)| *invoked);
    let all: Vec<Value> = found.into_iter().map(|(_, shown)| shown).collect();
    Ok(Reply::new(&json!({ "invocations": all })))
}
