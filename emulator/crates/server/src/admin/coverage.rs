use serde_json::{Map, Value, json};

use super::Ask;
use super::reply::{Problem, Reply};

/// Implemented and known operations of each service, read from the table that requests are dispatched by:
/// `{"services":{"iam":{"implemented":76,"operations":176}}}`.
pub fn coverage_json() -> Value {
    let row = |(service, coverage): (&str, emulator::Coverage)| {
        let row = json!({ "implemented": coverage.implemented, "operations": coverage.operations });
        (service.to_owned(), row)
    };
    let services: Map<String, Value> = emulator::coverage().into_iter().map(row).collect();
    json!({ "services": services })
}

pub(super) fn coverage(_: &Ask<'_>) -> Result<Reply, Problem> {
    Ok(Reply::new(&coverage_json()))
}
