use std::fmt::Write as _;

use super::lines;
use crate::report::Report;

/// See <https://testanything.org/tap-version-14-specification.html>.
pub(super) fn render(report: &Report<'_>) -> String {
    let mut text = format!("TAP version 14\n1..{}\n", report.outcomes().len());
    let all = report.groups().flat_map(|group| group.outcomes.iter().map(move |outcome| (group.check, outcome)));
    for (number, (check, outcome)) in (1..).zip(all) {
        let ok = if outcome.failure.is_none() { "ok" } else { "not ok" };
        let label = check.label(outcome.case);
        let name = if check.title == label { label } else { format!("{}: {label}", check.title) };
        let _ = writeln!(text, "{ok} {number} - {}", escaped(&name));
        if let Some(failure) = report.explained(outcome) {
            let place = format!("{}:{}:{}", check.file, check.line, check.column);
            let _ = writeln!(text, "  ---\n  at: {}", quoted(&place));
            let _ = writeln!(text, "  severity: fail\n  message: {}", quoted(&lines(&failure).join("\n")));
            let _ = writeln!(text, "  ...");
        }
    }
    text
}

/// `#` begins a directive.
fn escaped(text: &str) -> String {
    let one_line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    one_line.replace('\\', "\\\\").replace('#', "\\#")
}

/// A JSON string is a YAML string.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
