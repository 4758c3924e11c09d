use serde_json::{Value, json};

use crate::report::{Group, Report};

pub(super) fn render(report: &Report<'_>) -> String {
    let checks: Vec<Value> = report.groups().map(|group| check(report, &group)).collect();
    let whole = json!({ "passed": report.passed(), "failed": report.failed(), "checks": checks });
    format!("{whole:#}\n")
}

fn check(report: &Report<'_>, group: &Group<'_>) -> Value {
    let check = group.check;
    let cases: Vec<Value> = group
        .outcomes
        .iter()
        .map(|outcome| {
            let mut case = json!({ "case": check.label(outcome.case), "passed": outcome.failure.is_none() });
            if let (Some(failure), Value::Object(members)) = (report.explained(outcome), &mut case) {
                members.insert("expected".to_owned(), failure.expected.into());
                members.insert("actual".to_owned(), failure.actual.into());
                if !failure.message.is_empty() {
                    members.insert("message".to_owned(), failure.message.into());
                }
                members.insert("why".to_owned(), failure.why.into());
                if let Some(remedy) = failure.remedy {
                    members.insert("remedy".to_owned(), remedy.into());
                }
            }
            case
        })
        .collect();
    json!({
        "name": check.title,
        "form": check.form(),
        "file": check.file,
        "line": check.line,
        "column": check.column,
        "passed": group.failed() == 0,
        "cases": cases,
    })
}
