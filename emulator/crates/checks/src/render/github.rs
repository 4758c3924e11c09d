use std::fmt::Write as _;

use super::{lines, summary};
use crate::report::Report;

/// How many cases one annotation tells of: GitHub cuts long ones.
const CASES: usize = 5;

/// One annotation for every check that failed; GitHub shows ten of each step. See
/// <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>.
pub(super) fn render(report: &Report<'_>) -> String {
    let mut text = String::new();
    for group in report.groups().filter(|group| group.failed() > 0) {
        let check = group.check;
        let failed = group.outcomes.iter().filter(|outcome| outcome.failure.is_some());
        let mut cases: Vec<String> = failed
            .take(CASES)
            .filter_map(|outcome| {
                let failure = report.explained(outcome)?;
                Some(format!("{}\n{}", check.label(outcome.case), lines(&failure).join("\n")))
            })
            .collect();
        if group.failed() > CASES {
            cases.push(format!("and {} more", group.failed() - CASES));
        }
        let (file, title) = (property(&check.file), property(&check.title));
        let message = data(&cases.join("\n\n"));
        let _ = writeln!(text, "::error file={file},line={},col={},title={title}::{message}", check.line, check.column);
    }
    let _ = writeln!(text, "{}", summary(report));
    text
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
