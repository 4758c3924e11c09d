use serde_json::{Value, json};

use super::lines;
use crate::report::Report;

/// A result for every case that failed. See <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.
pub(super) fn render(report: &Report<'_>) -> String {
    let rules: Vec<Value> =
        RULES.iter().map(|(id, text)| json!({ "id": id, "shortDescription": { "text": text } })).collect();
    let results: Vec<Value> = report
        .groups()
        .flat_map(|group| {
            let check = group.check;
            let results = group.outcomes.iter().filter_map(move |outcome| {
                let failure = report.explained(outcome)?;
                let label = check.label(outcome.case);
                let text = format!("{}\n{label}\n{}", check.title, lines(&failure).join("\n"));
                Some(json!({
                    "ruleId": check.form(),
                    "ruleIndex": RULES.iter().position(|(id, _)| *id == check.form()),
                    "level": "error",
                    "message": { "text": text },
                    "locations": [{ "physicalLocation": {
                        "artifactLocation": { "uri": uri(&check.file) },
                        "region": { "startLine": check.line, "startColumn": check.column },
                    } }],
                    // The same failure in the next run, wherever the check has moved to.
                    "partialFingerprints": { "case/v1": format!("{}: {label}", check.title) },
                }))
            });
            results.collect::<Vec<_>>()
        })
        .collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "orglab", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// The forms of checks.
const RULES: [(&str, &str); 9] = [
    ("decision", "A request is not decided as expected"),
    ("who-may", "Others than expected may do something"),
    ("sign-in", "Others than expected may sign in"),
    ("reachability", "A principal can be reached through a chain of roles"),
    ("setup", "A resource is not set up as expected"),
    ("no-new-access", "A policy allows what another one does not"),
    ("not-granted", "A policy allows what it must not"),
    ("no-public-access", "A policy lets in anyone"),
    ("valid", "Something is wrong with a policy"),
];

/// A path as a relative reference.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}
