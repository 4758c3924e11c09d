//! Questions about the running organization: nobody has to make the calls that are asked about.

use access::analysis::text::{Paint, Style};
use access::analysis::{Asker, Kind, Named, Query};
use serde_json::json;

use super::Ask;
use super::reply::{Problem, Reply, read};

const TAKES: &str = r#"{"principal": "ARN", "action": "s3:GetObject", "resource": "ARN", "region": "us-east-1", "context": {"aws:SourceIp": ["203.0.113.7"]}}; paths take "from" and "to""#;

/// Whether a principal may.
pub(super) fn can(ask: &Ask<'_>) -> Result<Reply, Problem> {
    answer(ask, Kind::Can)
}

/// Whether it may, and why.
pub(super) fn explain(ask: &Ask<'_>) -> Result<Reply, Problem> {
    answer(ask, Kind::Explain)
}

/// Who may.
pub(super) fn who_can(ask: &Ask<'_>) -> Result<Reply, Problem> {
    answer(ask, Kind::WhoCan)
}

/// What a principal may.
pub(super) fn permissions(ask: &Ask<'_>) -> Result<Reply, Problem> {
    answer(ask, Kind::Permissions)
}

/// How one principal becomes another.
pub(super) fn paths(ask: &Ask<'_>) -> Result<Reply, Problem> {
    answer(ask, Kind::Paths)
}

fn answer(ask: &Ask<'_>, kind: Kind) -> Result<Reply, Problem> {
    let query: Query = read(ask.request.body(), TAKES)?;
    let (partition, now) = (ask.instance.emulator.snapshot(), ask.instance.emulator.clock().now());
    let found =
        query.run(kind, &partition, now, &|text| Asker::parse(&partition, text)).map_err(Problem::bad_request)?;
    let named = Named::new(&found, &partition);
    let style = Style { paint: Paint::Plain, legend: &*partition };
    Ok(Reply::new(&json!({ "result": named, "yes": found.is_yes(), "text": named.text(style) })))
}
